// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/merging/label_union.h"

#include "core/corpus/merging/label_reduction.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace spotter {
namespace {

bool differ(const QString &a, const QString &b) { return !a.isEmpty() && !b.isEmpty() && a != b; }

/// One conflict of each kind is reported per statement.
void findConflicts(const StatementMembers &members, bool isOneDocument, std::vector<LabelConflict> &conflicts)
{
    std::optional<LabelConflict> decision;
    std::optional<LabelConflict> types;
    std::optional<LabelConflict> negation;
    const size_t looked = std::min(members.size(), mostComparedLabels);
    for (size_t i = 0; i < looked; ++i) {
        for (size_t j = i + 1; j < looked && (!decision || !types || !negation); ++j) {
            const LabelRow &a = members[i].row;
            const LabelRow &b = members[j].row;
            if (!decision && areContrary(a, b) && (isWithin(a, b) || isWithin(b, a)))
                decision = {LabelConflict::Kind::Decision, a, b};
            const bool areKept = a.state != ReviewState::Rejected && b.state != ReviewState::Rejected;
            if (!negation && areKept && a.assertion.negated != b.assertion.negated)
                negation = {LabelConflict::Kind::Negation, a, b};
            // Within one document, several types at the same span are intended.
            if (!isOneDocument && !types
                && (differ(a.subject.type, b.subject.type) || differ(a.object.type, b.object.type)))
                types = {LabelConflict::Kind::Types, a, b};
        }
    }
    if (decision) conflicts.push_back(std::move(*decision));
    if (types) conflicts.push_back(std::move(*types));
    if (negation) conflicts.push_back(std::move(*negation));
}

/// What a document brings to a statement: its labels, and what they were merged from.
struct Side {
    StatementMembers labels;
    std::vector<MergedLabel> merged;
};

/// Labels by statement, in the order of the first of each.
class Statements {
public:
    struct Statement {
        Side stored;
        Side added;
    };

    Statement &of(const LabelRow &row)
    {
        Statement *found = find(row);
        if (found) return *found;
        m_indices.emplace(keyOf(row), m_statements.size());
        return m_statements.emplace_back();
    }
    Statement *find(const LabelRow &row)
    {
        const auto [first, last] = m_indices.equal_range(keyOf(row));
        for (auto index = first; index != last; ++index) {
            Statement &statement = m_statements[index->second];
            if (isSameStatement(statement.added.labels.front().row, row)) return &statement;
        }
        return nullptr;
    }
    std::vector<Statement> &all() { return m_statements; }

private:
    static size_t keyOf(const LabelRow &row)
    {
        return qHashMulti(0, row.subject.begin, row.subject.end, row.object.begin, row.object.end, row.predicate,
            row.subject.text, row.object.text);
    }

    std::vector<Statement> m_statements;
    std::unordered_multimap<size_t, size_t> m_indices;
};

/// Whether no two labels have the same statement: the usual case, which must be fast for imports.
bool areAllDifferent(const std::vector<LabelRow> &rows)
{
    constexpr size_t mostCompared = 16;
    if (rows.size() > mostCompared) return false;
    for (size_t i = 0; i < rows.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            if (isSameStatement(rows[i], rows[j])) return false;
        }
    }
    return true;
}

/// Adds a side's labels to others, those that were merged as they were before.
void addUnmerged(const Side &side, StatementMembers &members)
{
    for (const StatementMember &member : side.labels) {
        const auto merged = std::ranges::find_if(
            side.merged, [&](const MergedLabel &one) { return isSameLabel(one.label, member.row); });
        if (merged == side.merged.end()) {
            members.push_back(member);
            continue;
        }
        for (const LabelRow &from : merged->from) {
            members.push_back({from, member.order, {}});
            members.back().row.id = member.row.id;
        }
    }
}

/// Each stored label goes on as the label that equals it, else as one that it was merged into.
void giveKeys(const StatementMembers &stored, StatementMembers &united)
{
    std::vector<bool> isGiven(united.size());
    const auto give = [&](const LabelRow &old, auto matches) {
        for (size_t i = 0; i < united.size(); ++i) {
            if (isGiven[i] || !matches(united[i].row)) continue;
            united[i].row.id = old.id;
            isGiven[i] = true;
            return;
        }
    };
    for (const StatementMember &old : stored)
        give(old.row, [&](const LabelRow &row) { return isSameLabel(row, old.row); });
    const auto isUsed = [&](AnnotationId id) {
        for (size_t i = 0; i < united.size(); ++i)
            if (isGiven[i] && united[i].row.id == id) return true;
        return false;
    };
    for (const StatementMember &old : stored)
        if (!isUsed(old.row.id)) give(old.row, [&](const LabelRow &row) { return row.id == old.row.id; });
    for (size_t i = 0; i < united.size(); ++i) {
        if (!isGiven[i]) united[i].row.id = {};
        united[i].row.document = stored.empty() ? DocumentId{} : stored.front().row.document;
    }
}

bool hasSameQualifiers(const LabelRow &a, const LabelRow &b) { return hasQualifiersOf(a, b) && hasQualifiersOf(b, a); }

/// Labels of which each has qualifiers that the other does not have, and of which each side has one only: a document
/// that has both means both.
std::optional<LabelConflict> qualifierConflict(const Statements::Statement &statement, const StatementMembers &united)
{
    const auto has = [](const Side &side, const LabelRow &row) {
        return std::ranges::any_of(
            side.labels, [&](const StatementMember &member) { return hasSameQualifiers(member.row, row); });
    };
    const auto isOnlyIn = [&](const Side &one, const Side &other, const LabelRow &row) {
        return row.state != ReviewState::Rejected && !row.qualifiers.empty() && has(one, row) && !has(other, row);
    };
    const size_t looked = std::min(united.size(), mostComparedLabels);
    for (size_t i = 0; i < looked; ++i) {
        const LabelRow &a = united[i].row;
        if (!isOnlyIn(statement.stored, statement.added, a)) continue;
        for (size_t j = 0; j < looked; ++j) {
            const LabelRow &b = united[j].row;
            if (isOnlyIn(statement.added, statement.stored, b) && !hasQualifiersOf(a, b) && !hasQualifiersOf(b, a))
                return LabelConflict{LabelConflict::Kind::Qualifiers, a, b};
        }
    }
    return std::nullopt;
}

/// The statement's labels, and in the changes what they were merged from.
StatementMembers unite(const Statements::Statement &statement, LabelUnion &changes)
{
    StatementMembers members;
    addUnmerged(statement.stored, members);
    addUnmerged(statement.added, members);
    members = mostSpecific(std::move(members));
    StatementMembers united = reduced(members);
    for (const StatementMember &member : united) {
        const auto &sources = member.sources;
        if (sources.size() == 1 && isSameLabel(members[sources.front()].row, member.row)) continue;
        MergedLabel merged{member.row, {}};
        for (const size_t source : sources) merged.from.push_back(members[source].row);
        changes.merged.push_back(std::move(merged));
    }
    giveKeys(statement.stored.labels, united);
    return united;
}

/// Adds the result for a statement's labels to the union.
void compare(
    const Statements::Statement &statement, StatementMembers &united, LabelUnion &changes, StatementMembers &after)
{
    const StatementMembers &stored = statement.stored.labels;
    const size_t alreadyWritten = after.size();
    const size_t alreadyChanged = changes.before.size();
    const auto idOf = [](const StatementMember &member) { return member.row.id; };
    for (const StatementMember &old : stored) {
        const auto now = std::ranges::find(united, old.row.id, idOf);
        if (now == united.end() || now->row != old.row) changes.before.push_back(old.row);
    }
    for (const StatementMember &member : united) {
        const auto old = std::ranges::find(stored, member.row.id, idOf);
        if (old == stored.end() || old->row != member.row) after.push_back(member);
    }
    if (after.size() == alreadyWritten && changes.before.size() == alreadyChanged) return;
    findConflicts(united, stored.empty(), changes.conflicts);
    if (auto conflict = qualifierConflict(statement, united)) changes.conflicts.push_back(std::move(*conflict));
}

/// Each document's labels at their statements; what is known of statements that it does not touch stays as it is.
Statements statementsOf(LabelledSide stored, LabelledSide added, LabelUnion &changes)
{
    Statements statements;
    for (size_t i = 0; i < added.labels.size(); ++i) {
        LabelRow &row = added.labels[i];
        statements.of(row).added.labels.push_back({std::move(row), stored.labels.size() + i, {}});
    }
    for (size_t i = 0; i < stored.labels.size(); ++i) {
        if (auto *statement = statements.find(stored.labels[i]))
            statement->stored.labels.push_back({std::move(stored.labels[i]), i, {}});
    }
    for (MergedLabel &merged : stored.merged) {
        auto *statement = statements.find(merged.label);
        (statement ? statement->stored.merged : changes.merged).push_back(std::move(merged));
    }
    for (MergedLabel &merged : added.merged) {
        if (auto *statement = statements.find(merged.label)) statement->added.merged.push_back(std::move(merged));
    }
    return statements;
}

} // namespace

LabelUnion uniteLabels(LabelledSide stored, LabelledSide added)
{
    LabelUnion changes;
    if (stored.labels.empty() && added.merged.empty() && areAllDifferent(added.labels)) {
        changes.after = std::move(added.labels);
        return changes;
    }
    Statements statements = statementsOf(std::move(stored), std::move(added), changes);
    StatementMembers after;
    for (const Statements::Statement &statement : statements.all()) {
        StatementMembers united = unite(statement, changes);
        compare(statement, united, changes, after);
    }
    std::ranges::stable_sort(after, {}, &StatementMember::order);
    changes.after.reserve(after.size());
    for (StatementMember &member : after) changes.after.push_back(std::move(member.row));
    return changes;
}

} // namespace spotter
