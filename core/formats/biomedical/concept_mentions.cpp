// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/biomedical/concept_mentions.h"

#include "core/text/sentences.h"

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

void ConceptMentions::sortPlaces(const QString &text)
{
    if (m_isSorted) return;
    const std::vector<Span> sentences = splitIntoSentences(text);
    std::vector<qsizetype> lineEnds;
    for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', end + 1)) lineEnds.push_back(end);
    for (std::vector<Place> &places : m_places) {
        std::ranges::sort(places, {}, &Place::span);
        for (Place &place : places) {
            const qsizetype begin = place.span.beginUtf16;
            place.sentence = std::ranges::upper_bound(sentences, begin, {}, &Span::beginUtf16) - sentences.begin();
            place.passage = std::ranges::lower_bound(lineEnds, begin) - lineEnds.begin();
        }
    }
    m_isSorted = true;
}

ConceptMentions::Pair ConceptMentions::nearestOf(Places subjects, Places objects)
{
    Pair best{subjects.front().entity, objects.front().entity, -1};
    for (std::size_t i = 0, j = 0; i < subjects.size() && j < objects.size();) {
        const Place &a = subjects[i];
        const Place &b = objects[j];
        qsizetype distance = std::max<qsizetype>(
            0, std::max(a.span.beginUtf16, b.span.beginUtf16) - std::min(a.span.endUtf16, b.span.endUtf16));
        distance += qsizetype(a.entity == b.entity); // a mention of both concepts is not informative
        if (best.distance < 0 || distance < best.distance) best = {a.entity, b.entity, distance};
        (a.span.beginUtf16 < b.span.beginUtf16 ? i : j) += 1;
    }
    return best;
}

/// The nearest pair of which both are in the same sentence or passage.
std::optional<ConceptMentions::Pair> ConceptMentions::nearestWithin(
    Places subjects, Places objects, qsizetype Place::*part)
{
    const auto endOfPart = [part](Places places, std::size_t begin) {
        std::size_t end = begin;
        while (end < places.size() && places[end].*part == places[begin].*part) ++end;
        return end;
    };
    std::optional<Pair> best;
    for (std::size_t i = 0, j = 0; i < subjects.size() && j < objects.size();) {
        if (subjects[i].*part != objects[j].*part) {
            (subjects[i].*part < objects[j].*part ? i : j) += 1;
            continue;
        }
        const std::size_t endOfSubjects = endOfPart(subjects, i);
        const std::size_t endOfObjects = endOfPart(objects, j);
        const Pair pair = nearestOf(subjects.subspan(i, endOfSubjects - i), objects.subspan(j, endOfObjects - j));
        if (!best || pair.distance < best->distance) best = pair;
        i = endOfSubjects;
        j = endOfObjects;
    }
    return best;
}

std::optional<std::pair<std::size_t, std::size_t>> ConceptMentions::nearest(
    const QString &subject, const QString &object, const QString &text)
{
    sortPlaces(text);
    const std::vector<Place> *subjects = placesOf(subject);
    const std::vector<Place> *objects = placesOf(object);
    if (!subjects || !objects) return std::nullopt;
    std::optional<Pair> best = nearestWithin(*subjects, *objects, &Place::sentence);
    if (!best) best = nearestWithin(*subjects, *objects, &Place::passage);
    if (!best) best = nearestOf(*subjects, *objects);
    return std::pair(best->subject, best->object);
}

} // namespace spotter
