// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/clusters/docred_notes.h"

namespace spotter {

namespace {

constexpr QLatin1StringView docredListKey("mentions");

} // namespace

QJsonArray docredNotes(const Entity &entity)
{
    return entity.extra.value(docredId).toObject().value(docredListKey).toArray();
}

QJsonObject docredNotesOf(const QJsonArray &notes)
{
    return {{QString(docredId), QJsonObject{{QString(docredListKey), notes}}}};
}

std::vector<qint64> docredSentences(const QJsonValue &evidence)
{
    std::vector<qint64> sentences;
    const QJsonArray list = evidence.toArray();
    for (const QJsonValue number : list) {
        if (const qint64 sentence = number.toInteger(-1); sentence >= 0) sentences.push_back(sentence);
    }
    return sentences;
}

DocredEvidence::DocredEvidence(const Document &document)
{
    const QJsonArray list = document.metadata.value(docredEvidenceKey).toArray();
    for (const QJsonValue item : list) {
        const QJsonObject said = item.toObject();
        const QLatin1StringView h("h");
        const QLatin1StringView t("t");
        const QLatin1StringView r("r");
        m_kept.try_emplace({said.value(h).toInteger(-1), said.value(r).toString(), said.value(t).toInteger(-1)}, said);
    }
}

QJsonObject DocredEvidence::of(qint64 subject, const QString &predicate, qint64 object) const
{
    if (subject < 0 || object < 0) return {};
    const auto found = m_kept.find({subject, predicate, object});
    return found == m_kept.end() ? QJsonObject() : found->second;
}

} // namespace spotter
