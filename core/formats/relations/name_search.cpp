// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/name_search.h"

#include "core/formats/label_places.h"

namespace spotter {

void NameSearch::place(Document &document, qint64 line, ReadCounts &counts) const
{
    for (LabelledTriple &label : document.triples)
        for (const PlaceFinding &found : placeLabel(document.text, label.triple, counts))
            report(found.kind, line, found.sentence);
}

void NameSearch::report(ReadIssue::Kind kind, qint64 line, const QString &message) const
{
    if (m_options.onIssue)
        m_options.onIssue({kind, line, 1, QStringLiteral("%1:%2:1: %3").arg(m_options.name).arg(line).arg(message)});
}

} // namespace spotter
