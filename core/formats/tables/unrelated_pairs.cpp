// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tables/unrelated_pairs.h"

#include "core/formats/relations/relation_pairs.h"
#include "core/text/alignment.h"

#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

bool saysNoRelation(const QString &predicate)
{
    const QString name = predicate.trimmed();
    return !name.isEmpty() && isNoRelation(name);
}

void UnrelatedPairs::add(LabelledTriple pair, qint64 line)
{
    m_pairs.push_back(std::move(pair));
    m_lines.push_back(line);
}

bool UnrelatedPairs::areTooMany(QStringView text) const { return isTooMuchToAlign(text, m_pairs); }

void UnrelatedPairs::moveTo(Document &document, const LeftOut &leftOut)
{
    if (m_pairs.empty()) return;
    document.metadata.insert(pairRelationKey, m_pairs.front().triple.predicate.trimmed());
    std::vector<Entity> entities = listedEntities(document.metadata, CodePointMap(document.text));
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        Triple &pair = m_pairs[i].triple;
        if (!pair.subject.text.isEmpty() && !pair.object.text.isEmpty()) (void)align(document.text, pair);
        for (Mention *mention : {&pair.subject, &pair.object}) {
            if (mention->text.isEmpty()) continue;
            if (!mention->span.isValid())
                mention->span = firstOccurrence(document.text, mention->text).value_or(Span());
            if (mention->span.isValid())
                entities.push_back({mention->span, mention->type, pairNote(mention == &pair.subject)});
            else
                leftOut(m_lines[i], mention->text);
        }
    }
    keepEntities(document, std::move(entities));
    m_pairs.clear();
    m_lines.clear();
}

} // namespace spotter
