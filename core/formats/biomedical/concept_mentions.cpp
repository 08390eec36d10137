// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/biomedical/concept_mentions.h"

#include <QRegularExpression>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Some files prefix the name of the terminology in one place but not in another.
QString withoutTerminology(const QString &identifier) { return identifier.section(u':', -1); }

} // namespace

void ConceptMentions::add(const QString &identifiers, std::size_t entity, Span span)
{
    static const QRegularExpression separators(u"[|;,+]"_s);
    QStringList all{identifiers.trimmed()};
    for (const QString &part : identifiers.split(separators)) all.append(part.trimmed());
    all.removeDuplicates();
    for (const QString &identifier : std::as_const(all)) {
        const QString name = withoutTerminology(identifier);
        if (!name.isEmpty() && name != "-"_L1 && name != "-1"_L1) m_places[name].push_back({span, entity});
    }
    m_isSorted = false;
}

std::vector<ConceptMentions::Place> *ConceptMentions::placesOf(const QString &identifier)
{
    const auto found = m_places.find(withoutTerminology(identifier.trimmed()));
    return found == m_places.end() ? nullptr : &*found;
}

std::optional<std::pair<std::size_t, std::size_t>> ConceptMentions::nearest(
    const QString &subject, const QString &object)
{
    if (!m_isSorted) {
        for (std::vector<Place> &places : m_places) std::ranges::sort(places, {}, &Place::span);
        m_isSorted = true;
    }
    const std::vector<Place> *subjects = placesOf(subject);
    const std::vector<Place> *objects = placesOf(object);
    if (!subjects || !objects) return std::nullopt;
    std::pair<std::size_t, std::size_t> best{subjects->front().entity, objects->front().entity};
    qsizetype shortest = -1;
    for (std::size_t i = 0, j = 0; i < subjects->size() && j < objects->size();) {
        const Place &a = (*subjects)[i];
        const Place &b = (*objects)[j];
        const qsizetype distance = std::max<qsizetype>(
            0, std::max(a.span.beginUtf16, b.span.beginUtf16) - std::min(a.span.endUtf16, b.span.endUtf16));
        const bool same = a.entity == b.entity; // a mention of both concepts is not informative
        if (shortest < 0 || distance + qsizetype(same) < shortest) {
            shortest = distance + qsizetype(same);
            best = {a.entity, b.entity};
        }
        (a.span.beginUtf16 < b.span.beginUtf16 ? i : j) += 1;
    }
    return best;
}

} // namespace spotter
