// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/merging/label_reduction.h"

#include "core/corpus/merging/merged_labels.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_map>

namespace spotter {
namespace {

bool saysTheSame(const LabelRow &a, const LabelRow &b) { return isWithin(a, b) && isWithin(b, a); }
bool saysLess(const LabelRow &a, const LabelRow &b) { return isWithin(a, b) && !isWithin(b, a); }

bool isDecided(const LabelRow &row) { return row.state != ReviewState::Unreviewed; }

/// Imported < accepted from a model < made by a person.
int weight(Origin origin) { return origin == Origin::Human ? 2 : origin == Origin::ModelAccepted ? 1 : 0; }

auto wordsOf(const MentionRow &row) { return std::tie(row.begin, row.end, row.text, row.type); }

bool isBefore(const QualifierRow &a, const QualifierRow &b)
{
    return std::tuple_cat(std::tie(a.slot), wordsOf(a.value)) < std::tuple_cat(std::tie(b.slot), wordsOf(b.value));
}

/// An order of all that labels of one statement can differ in, whichever came first.
bool isRowBefore(const LabelRow &a, const LabelRow &b)
{
    const auto first = [](const LabelRow &row) { return std::tie(row.subject.type, row.object.type); };
    if (first(a) != first(b)) return first(a) < first(b);
    if (a.qualifiers != b.qualifiers) return std::ranges::lexicographical_compare(a.qualifiers, b.qualifiers, isBefore);
    const auto rest = [](const LabelRow &row) {
        return std::tuple(row.assertion.negated, row.assertion.uncertain, row.state, row.origin, row.score.has_value(),
            row.score.value_or(0), row.assertion.note);
    };
    return rest(a) < rest(b);
}

bool hasLinesOf(const QString &note, const QString &other)
{
    if (other.isEmpty() || note == other) return true;
    const QStringList lines = note.split(u'\n');
    const QStringList wanted = other.split(u'\n');
    return std::ranges::all_of(wanted, [&](const QString &line) { return lines.contains(line); });
}

/// Whether b has everything that a has; a partial order.
bool hasAllOf(const LabelRow &b, const LabelRow &a)
{
    return isWithin(a, b) && (!isDecided(a) || a.state == b.state) && weight(a.origin) <= weight(b.origin)
        && (!a.score || (b.score && *a.score <= *b.score)) && hasLinesOf(b.assertion.note, a.assertion.note);
}

/// Takes over from another label of the statement everything except types, qualifiers, assertion and state. A stored
/// row keeps its key.
void adopt(StatementMember &member, const StatementMember &other)
{
    LabelRow &row = member.row;
    if (!row.id.isValid()) row.id = other.row.id;
    if (weight(other.row.origin) > weight(row.origin)) row.origin = other.row.origin;
    row.assertion.note = united(row.assertion, other.row.assertion).note;
    if (other.row.score) row.score = std::max(row.score.value_or(*other.row.score), *other.row.score);
    member.order = std::min(member.order, other.order);
    member.sources.insert(member.sources.end(), other.sources.begin(), other.sources.end());
}

/// The order of the qualifiers of two equal labels must not depend on which came first.
void takeOrder(LabelRow &row, const LabelRow &other)
{
    if (std::ranges::lexicographical_compare(other.qualifiers, row.qualifiers, isBefore))
        row.qualifiers = other.qualifiers;
}

/// A type that some labels of a statement have and that no other contradicts applies to all of them.
void fillTypes(StatementMembers &members, MentionRow LabelRow::*mention)
{
    QString only;
    for (const StatementMember &member : members) {
        const QString &type = (member.row.*mention).type;
        if (type.isEmpty()) continue;
        if (only.isEmpty()) only = type;
        if (only != type) return;
    }
    for (StatementMember &member : members) (member.row.*mention).type = only;
}

/// A negation applies to all labels of a statement, unless a person has decided about one that is not negated.
void fillNegation(StatementMembers &members)
{
    const auto isNegated = [](const StatementMember &member) { return member.row.assertion.negated; };
    if (std::ranges::none_of(members, isNegated)) return;
    const bool isContested = std::ranges::any_of(
        members, [&](const StatementMember &member) { return !isNegated(member) && isDecided(member.row); });
    if (isContested) return;
    for (StatementMember &member : members) member.row.assertion.negated = true;
}

/// Equal for equal labels.
size_t hashOf(const LabelRow &row)
{
    size_t least = std::numeric_limits<size_t>::max();
    size_t most = 0;
    for (const QualifierRow &qualifier : row.qualifiers) {
        const size_t hash = qHashMulti(0, qualifier.slot, qualifier.value.text);
        least = std::min(least, hash);
        most = std::max(most, hash);
    }
    return qHashMulti(0, row.subject.type, row.object.type, least, most);
}

/// Merges equal labels; accepted and rejected ones stay separate.
void joinEquals(StatementMembers &members)
{
    StatementMembers joined;
    std::unordered_map<size_t, std::vector<size_t>> indices; // indices of the merged labels, by hash
    for (StatementMember &member : members) {
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
            StatementMember &other = joined[index];
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
    explicit Absorption(StatementMembers &members)
        : m_members(members), m_isGone(members.size()), m_waiting(members.size())
    {
        for (const StatementMember &member : members) {
            m_isTop.push_back(std::ranges::none_of(
                members, [&](const StatementMember &other) { return saysLess(member.row, other.row); }));
        }
    }

    void run()
    {
        for (size_t i = 0; i < m_members.size(); ++i) absorb(i);
        for (size_t i = 0; i < m_members.size(); ++i) decide(i);
        StatementMembers left;
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

    StatementMembers &m_members;
    std::vector<bool> m_isGone;
    std::vector<bool> m_isTop; ///< not contained in any other
    std::vector<std::vector<size_t>> m_waiting; ///< by the label that contains them
};

} // namespace

bool isWithin(const LabelRow &a, const LabelRow &b)
{
    return a.assertion.negated == b.assertion.negated && (!a.assertion.uncertain || b.assertion.uncertain)
        && hasContentOf(b, a);
}

bool areContrary(const LabelRow &a, const LabelRow &b) { return isDecided(a) && isDecided(b) && a.state != b.state; }

StatementMembers mostSpecific(StatementMembers members)
{
    std::ranges::stable_sort(
        members, [](const StatementMember &a, const StatementMember &b) { return isRowBefore(a.row, b.row); });
    const auto goInto = [](StatementMember &kept, const StatementMember &gone) {
        if (!kept.row.id.isValid()) kept.row.id = gone.row.id;
        kept.order = std::min(kept.order, gone.order);
    };
    StatementMembers kept;
    for (StatementMember &member : members) {
        // Equal ones are neighbours now.
        if (!kept.empty() && isSameLabel(kept.back().row, member.row))
            goInto(kept.back(), member);
        else
            kept.push_back(std::move(member));
    }
    if (kept.size() < 2 || kept.size() > mostComparedLabels) return kept;
    StatementMembers most;
    for (size_t i = 0; i < kept.size(); ++i) {
        // Of two that have all of each other, the first in the order stays.
        const auto above = std::ranges::find_if(kept, [&](const StatementMember &other) {
            if (&other == &kept[i] || !hasAllOf(other.row, kept[i].row)) return false;
            return &other < &kept[i] || !hasAllOf(kept[i].row, other.row);
        });
        if (above == kept.end()) most.push_back(kept[i]);
    }
    for (const StatementMember &member : kept) {
        const auto holder
            = std::ranges::find_if(most, [&](const StatementMember &other) { return hasAllOf(other.row, member.row); });
        if (holder != most.end()) goInto(*holder, member);
    }
    return most;
}

StatementMembers reduced(const StatementMembers &members)
{
    StatementMembers result = members;
    for (size_t i = 0; i < result.size(); ++i) result[i].sources = {i};
    if (result.size() < 2) return result;
    fillTypes(result, &LabelRow::subject);
    fillTypes(result, &LabelRow::object);
    fillNegation(result);
    joinEquals(result);
    if (result.size() > 1 && result.size() <= mostComparedLabels) Absorption(result).run();
    for (StatementMember &member : result) {
        std::ranges::sort(member.sources);
        const auto rest = std::ranges::unique(member.sources);
        member.sources.erase(rest.begin(), rest.end());
    }
    return result;
}

} // namespace spotter
