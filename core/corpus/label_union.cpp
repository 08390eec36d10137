// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/label_union.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace spotter {
namespace {

/// A label with its place in the list.
struct Member {
    LabelRow row;
    size_t order = 0;
};
using Members = std::vector<Member>;

bool isSamePlace(const MentionRow &a, const MentionRow &b)
{
    return a.begin == b.begin && a.end == b.end && a.text == b.text;
}

/// Whether two labels state the same relation of the same strings.
bool isSameStatement(const LabelRow &a, const LabelRow &b)
{
    return a.predicate == b.predicate && isSamePlace(a.subject, b.subject) && isSamePlace(a.object, b.object);
}

bool isWithin(const QString &type, const QString &other) { return type.isEmpty() || type == other; }

/// Whether b contains all types and qualifiers of a, and is as negated and at least as uncertain; a partial order of
/// the labels of one statement.
bool isWithin(const LabelRow &a, const LabelRow &b)
{
    if (a.assertion.negated != b.assertion.negated || (a.assertion.uncertain && !b.assertion.uncertain)) return false;
    if (!isWithin(a.subject.type, b.subject.type) || !isWithin(a.object.type, b.object.type)) return false;
    return std::ranges::all_of(a.qualifiers, [&](const QualifierRow &one) {
        return std::ranges::any_of(b.qualifiers, [&](const QualifierRow &other) {
            return one.slot == other.slot && isSamePlace(one.value, other.value)
                && isWithin(one.value.type, other.value.type);
        });
    });
}

bool saysTheSame(const LabelRow &a, const LabelRow &b) { return isWithin(a, b) && isWithin(b, a); }
bool saysLess(const LabelRow &a, const LabelRow &b) { return isWithin(a, b) && !isWithin(b, a); }

bool isDecided(const LabelRow &row) { return row.state != ReviewState::Unreviewed; }
bool isContrary(const LabelRow &a, const LabelRow &b) { return isDecided(a) && isDecided(b) && a.state != b.state; }

/// Imported < accepted from a model < made by a person.
int weight(Origin origin) { return origin == Origin::Human ? 2 : origin == Origin::ModelAccepted ? 1 : 0; }

bool isBefore(const QualifierRow &a, const QualifierRow &b)
{
    const auto words = [](const QualifierRow &row) {
        return std::tie(row.slot, row.value.begin, row.value.end, row.value.text, row.value.type);
    };
    return words(a) < words(b);
}

/// Takes over from another label of the statement everything except types, qualifiers, assertion and state. A stored
/// row keeps its key.
void adopt(Member &member, const Member &other)
{
    LabelRow &row = member.row;
    if (!row.id.isValid()) row.id = other.row.id;
    if (weight(other.row.origin) > weight(row.origin)) row.origin = other.row.origin;
    row.assertion.note = united(row.assertion, other.row.assertion).note;
    if (other.row.score) row.score = std::max(row.score.value_or(*other.row.score), *other.row.score);
    member.order = std::min(member.order, other.order);
}

/// The order of the qualifiers of two equal labels must not depend on which came first.
void takeOrder(LabelRow &row, const LabelRow &other)
{
    if (std::ranges::lexicographical_compare(other.qualifiers, row.qualifiers, isBefore))
        row.qualifiers = other.qualifiers;
}

/// A type that some labels of a statement have and that no other contradicts applies to all of them.
void fillTypes(Members &members, MentionRow LabelRow::*mention)
{
    QString only;
    for (const Member &member : members) {
        const QString &type = (member.row.*mention).type;
        if (type.isEmpty()) continue;
        if (only.isEmpty()) only = type;
        if (only != type) return;
    }
    for (Member &member : members) (member.row.*mention).type = only;
}

/// A negation applies to all labels of a statement, unless a person has decided about one that is not negated.
void fillNegation(Members &members)
{
    const auto isNegated = [](const Member &member) { return member.row.assertion.negated; };
    if (std::ranges::none_of(members, isNegated)) return;
    const bool isContested = std::ranges::any_of(
        members, [&](const Member &member) { return !isNegated(member) && isDecided(member.row); });
    if (isContested) return;
    for (Member &member : members) member.row.assertion.negated = true;
}

/// Equal for equal labels.
size_t hashOf(const LabelRow &row)
{
    size_t least = std::numeric_limits<size_t>::max();
    size_t most = 0;
    for (const QualifierRow &qualifier : row.qualifiers) {
        const size_t hash = qHashMulti(0, qualifier.slot, qualifier.value.begin, qualifier.value.text);
        least = std::min(least, hash);
        most = std::max(most, hash);
    }
    return qHashMulti(0, row.subject.type, row.object.type, least, most);
}

/// Merges equal labels; accepted and rejected ones stay separate.
void joinEquals(Members &members)
{
    Members joined;
    std::unordered_map<size_t, std::vector<size_t>> indices; // indices of the merged labels, by hash
    for (Member &member : members) {
        std::vector<size_t> &similar = indices[hashOf(member.row)];
        const auto same = std::ranges::find_if(similar, [&](size_t index) {
            const LabelRow &other = joined[index].row;
            return other.state == member.row.state && saysTheSame(other, member.row);
        });
        if (same != similar.end()) {
            adopt(joined[*same], member);
            takeOrder(joined[*same].row, member.row);
            continue;
        }
        similar.push_back(joined.size());
        joined.push_back(std::move(member));
    }
    std::vector<bool> isGone(joined.size());
    for (size_t i = 0; i < joined.size(); ++i) {
        if (isDecided(joined[i].row)) continue;
        for (const size_t index : indices[hashOf(joined[i].row)]) {
            Member &other = joined[index];
            if (!isDecided(other.row) || !saysTheSame(other.row, joined[i].row)) continue;
            adopt(other, joined[i]);
            takeOrder(other.row, joined[i].row);
            joined[i].row.id = {}; // only one label keeps the key
            isGone[i] = true;
        }
    }
    members.clear();
    for (size_t i = 0; i < joined.size(); ++i) {
        if (!isGone[i]) members.push_back(std::move(joined[i]));
    }
}

/// Merges labels with less information into the label that contains them, if there is only one; it then takes over what
/// a person has decided about them.
class Absorption {
public:
    /// With more labels of one statement, they are not compared pairwise.
    static constexpr size_t mostCompared = 1000;

    explicit Absorption(Members &members) : m_members(members), m_isGone(members.size()), m_waiting(members.size())
    {
        for (const Member &member : members) {
            m_isTop.push_back(
                std::ranges::none_of(members, [&](const Member &other) { return saysLess(member.row, other.row); }));
        }
    }

    void run()
    {
        for (size_t i = 0; i < m_members.size(); ++i) absorb(i);
        for (size_t i = 0; i < m_members.size(); ++i) decide(i);
        Members left;
        for (size_t i = 0; i < m_members.size(); ++i) {
            if (!m_isGone[i]) left.push_back(std::move(m_members[i]));
        }
        m_members = std::move(left);
    }

private:
    [[nodiscard]] const LabelRow &row(size_t index) const { return m_members[index].row; }

    /// The maximal labels that contain this one.
    [[nodiscard]] std::vector<size_t> above(size_t index) const
    {
        std::vector<size_t> found;
        for (size_t i = 0; i < m_members.size(); ++i) {
            if (m_isTop[i] && saysLess(row(index), row(i))) found.push_back(i);
        }
        return found;
    }

    void absorb(size_t index)
    {
        if (m_isTop[index]) return;
        const std::vector<size_t> tops = above(index);
        const LabelRow &label = row(index);
        const bool isOne
            = std::ranges::all_of(tops, [&](size_t top) { return saysTheSame(row(top), row(tops.front())); });
        if (!isOne) {
            const bool isBare = !isDecided(label) && label.origin == Origin::Imported && !label.score;
            if (isBare) goInto({tops.front()}, index);
            return;
        }
        if (!isDecided(label)) return goInto(tops, index);
        const auto same = std::ranges::find_if(tops, [&](size_t top) { return row(top).state == label.state; });
        if (same != tops.end()) return goInto({*same}, index);
        if (!isDecided(row(tops.front()))) m_waiting[tops.front()].push_back(index);
    }

    void goInto(const std::vector<size_t> &tops, size_t index)
    {
        for (const size_t top : tops) {
            adopt(m_members[top], m_members[index]);
            if (row(top).id == row(index).id) m_members[index].row.id = {}; // only one label keeps the key
        }
        m_isGone[index] = true;
    }

    /// A decision about merged labels applies to the label that they are merged into, unless they disagree.
    void decide(size_t top)
    {
        const std::vector<size_t> &waiting = m_waiting[top];
        if (waiting.empty()) return;
        const ReviewState state = row(waiting.front()).state;
        if (std::ranges::any_of(waiting, [&](size_t index) { return row(index).state != state; })) return;
        m_members[top].row.state = state;
        for (const size_t index : waiting) goInto({top}, index);
    }

    Members &m_members;
    std::vector<bool> m_isGone;
    std::vector<bool> m_isTop; ///< not contained in any other
    std::vector<std::vector<size_t>> m_waiting; ///< by the label that contains them
};

void reduce(Members &members)
{
    if (members.size() < 2) return;
    fillTypes(members, &LabelRow::subject);
    fillTypes(members, &LabelRow::object);
    fillNegation(members);
    joinEquals(members);
    if (members.size() > 1 && members.size() <= Absorption::mostCompared) Absorption(members).run();
}

bool differ(const QString &a, const QString &b) { return !a.isEmpty() && !b.isEmpty() && a != b; }

/// One conflict of each kind is reported per statement.
void findConflicts(const Members &members, bool isOneDocument, std::vector<LabelConflict> &conflicts)
{
    std::optional<LabelConflict> decision;
    std::optional<LabelConflict> types;
    std::optional<LabelConflict> negation;
    const size_t looked = std::min(members.size(), Absorption::mostCompared);
    for (size_t i = 0; i < looked; ++i) {
        for (size_t j = i + 1; j < looked && (!decision || !types || !negation); ++j) {
            const LabelRow &a = members[i].row;
            const LabelRow &b = members[j].row;
            if (!decision && isContrary(a, b) && (isWithin(a, b) || isWithin(b, a)))
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

/// Labels by statement, in the order of the first of each.
class Statements {
public:
    struct Statement {
        Members stored;
        Members added;
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
            if (isSameStatement(statement.added.front().row, row)) return &statement;
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

/// Adds the result for a statement's labels to the union.
void compare(const Members &stored, Members &united, LabelUnion &changes, Members &after)
{
    const size_t alreadyWritten = after.size();
    const size_t alreadyChanged = changes.before.size();
    for (const Member &old : stored) {
        const auto now = std::ranges::find(united, old.row.id, [](const Member &member) { return member.row.id; });
        if (now == united.end() || now->row != old.row) changes.before.push_back(old.row);
    }
    for (const Member &member : united) {
        const auto old = std::ranges::find(stored, member.row.id, [](const Member &one) { return one.row.id; });
        if (old == stored.end() || old->row != member.row) after.push_back(member);
    }
    if (after.size() > alreadyWritten || changes.before.size() > alreadyChanged)
        findConflicts(united, stored.empty(), changes.conflicts);
}

} // namespace

LabelUnion uniteLabels(const std::vector<LabelRow> &stored, std::vector<LabelRow> added)
{
    LabelUnion changes;
    if (stored.empty() && areAllDifferent(added)) {
        changes.after = std::move(added);
        return changes;
    }
    Statements statements;
    for (size_t i = 0; i < added.size(); ++i)
        statements.of(added[i]).added.push_back({std::move(added[i]), stored.size() + i});
    for (size_t i = 0; i < stored.size(); ++i) {
        if (auto *statement = statements.find(stored[i])) statement->stored.push_back({stored[i], i});
    }
    Members after;
    for (Statements::Statement &statement : statements.all()) {
        reduce(statement.added); // reduced separately first, as if it were imported alone
        Members united = statement.stored;
        united.insert(united.end(), statement.added.begin(), statement.added.end());
        reduce(united);
        compare(statement.stored, united, changes, after);
    }
    std::ranges::stable_sort(after, {}, &Member::order);
    changes.after.reserve(after.size());
    for (Member &member : after) changes.after.push_back(std::move(member.row));
    return changes;
}

} // namespace spotter
