// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/name_search.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/text/alignment.h"

namespace spotter {

void NameSearch::place(Document &document, qint64 line, ReadCounts &counts) const
{
    for (LabelledTriple &label : document.triples) {
        Triple &triple = label.triple;
        const QString subject = triple.subject.text;
        const QString object = triple.object.text;
        if (!align(document.text, triple)) {
            ++counts.unaligned;
            const QString &missing = triple.subject.span.isValid() ? object : subject;
            report(ReadIssue::Kind::Unaligned, line,
                FormatMessages::tr("\"%1\" is not in the text; the label is kept without a position")
                    .arg(missing.left(quotedUtf16)));
        } else if (triple.subject.text != subject || triple.object.text != object) {
            ++counts.recased;
            const bool isSubject = triple.subject.text != subject;
            report(ReadIssue::Kind::Recased, line,
                FormatMessages::tr("\"%1\" is written \"%2\" in the text")
                    .arg((isSubject ? subject : object).left(quotedUtf16),
                        (isSubject ? triple.subject.text : triple.object.text).left(quotedUtf16)));
        }
    }
}

void NameSearch::report(ReadIssue::Kind kind, qint64 line, const QString &message) const
{
    if (m_options.onIssue)
        m_options.onIssue({kind, line, 1, QStringLiteral("%1:%2:1: %3").arg(m_options.name).arg(line).arg(message)});
}

} // namespace spotter
