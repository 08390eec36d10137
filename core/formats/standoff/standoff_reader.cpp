// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/standoff/standoff_reader.h"

#include "core/formats/documents/xml_reading.h"
#include "core/formats/messages.h"

namespace spotter {

using namespace Qt::StringLiterals;

StandoffReader::StandoffReader(
    QIODevice &device, const ReadOptions &options, QLatin1StringView textElement, StandoffTypes types)
    : DocumentReader(device, options), m_textElement(textElement),
      m_marks(options.name, types, [this](const ReadIssue &issue) { report(issue); })
{
}

Result<void> StandoffReader::read(Document &document)
{
    const auto done = readXml(device(),
        {options().name, options().maximumRecordBytes, options().maximumDepth, options().stop, true},
        [this](QXmlStreamReader &xml) {
            const bool isTextElement = xml.name() == m_textElement;
            if (xml.isStartElement() && isTextElement) m_isInText = m_hasText = true;
            if (xml.isEndElement() && isTextElement) m_isInText = false;
            if (xml.isCharacters() && m_isInText) m_text += xml.text();
            return visit(xml);
        });
    setPosition(device().isSequential() ? 0 : device().pos());
    if (!done) return done;
    if (!m_hasText)
        return failure(ErrorCode::Content, FormatMessages::tr("%1: it has no <%2>").arg(options().name, m_textElement));
    addMarks();
    document.text = m_text;
    return m_marks.addTo(document);
}

std::unexpected<Error> StandoffReader::tooMany() const
{
    return failure(ErrorCode::Limit, options().name + ": "_L1 + tooManyListed().message);
}

} // namespace spotter
