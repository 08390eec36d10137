// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/entity_swap_p.h"

#include <QSet>

#include <map>
#include <optional>

namespace spotter {

namespace {

/// The labelled spans of a document with their types; nothing if a label has no span or two mentions cross or nest.
std::optional<std::map<Span, QString>> disjointMentions(const Document &document)
{
    std::map<Span, QString> mentions;
    for (const LabelledTriple &label : document.triples) {
        if (label.state == ReviewState::Rejected || !label.triple.isAligned()) return {};
        for (const Mention *mention : {&label.triple.subject, &label.triple.object})
            mentions[mention->span] = mention->type;
    }
    qsizetype reached = 0;
    for (const auto &[span, type] : mentions) {
        if (span.beginUtf16 < reached) return {};
        reached = span.endUtf16;
    }
    return mentions;
}

} // namespace

EntitySwap::EntitySwap(const std::vector<Document> &documents)
{
    QHash<QString, QSet<QString>> seen;
    for (const Document &document : documents)
        for (const LabelledTriple &label : document.triples) {
            if (label.state == ReviewState::Rejected) continue;
            for (const Mention *mention : {&label.triple.subject, &label.triple.object}) {
                if (mention->type.isEmpty() || seen[mention->type].contains(mention->text)) continue;
                seen[mention->type].insert(mention->text);
                m_mentionsByType[mention->type].append(mention->text);
            }
        }
}

Document EntitySwap::swapped(const Document &document, double probability, RandomState &random) const
{
    const auto mentions = disjointMentions(document);
    if (!mentions || mentions->empty()) return document;
    Document result = document;
    std::erase_if(result.triples, [](const LabelledTriple &label) { return label.state == ReviewState::Rejected; });
    result.text.clear();
    std::map<Span, Span> moved;
    QHash<QString, QString> replacements; // equal strings get equal replacements throughout the sentence
    qsizetype copied = 0;
    for (const auto &[span, type] : *mentions) {
        const QString original = document.text.mid(span.beginUtf16, span.length());
        if (!replacements.contains(original)) {
            const QStringList others = m_mentionsByType.value(type);
            const bool replace = !others.isEmpty() && random.uniform() < probability;
            replacements[original] = replace ? others[qsizetype(random.below(uint64_t(others.size())))] : original;
        }
        result.text += QStringView(document.text).mid(copied, span.beginUtf16 - copied);
        const qsizetype begin = result.text.size();
        result.text += replacements[original];
        moved[span] = {begin, result.text.size()};
        copied = span.endUtf16;
    }
    result.text += QStringView(document.text).mid(copied);
    for (LabelledTriple &label : result.triples)
        for (Mention *mention : {&label.triple.subject, &label.triple.object}) {
            mention->span = moved[mention->span];
            mention->text = result.text.mid(mention->span.beginUtf16, mention->span.length());
        }
    return result;
}

} // namespace spotter
