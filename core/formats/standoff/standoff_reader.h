// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/documents/document_reader.h"
#include "core/formats/standoff/standoff_marks.h"

#include <QXmlStreamReader>

namespace spotter {

/// Common base of the readers of XML with one text and, apart from it, marks of its places: reads the elements, keeps
/// the text, adds the marks. A format implements what its elements mean.
class StandoffReader : public DocumentReader {
public:
    /// textElement: the one that holds the text, without which the file is refused.
    StandoffReader(QIODevice &device, const ReadOptions &options, QLatin1StringView textElement, StandoffTypes types);

protected:
    [[nodiscard]] Result<void> read(Document &document) final;
    /// Called for each token of the XML, after the text was taken from it.
    [[nodiscard]] virtual Result<void> visit(const QXmlStreamReader &xml) = 0;
    /// Adds all marks; the text is complete.
    virtual void addMarks() = 0;

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isInText() const { return m_isInText; }
    [[nodiscard]] StandoffMarks &marks() { return m_marks; }
    [[nodiscard]] std::unexpected<Error> tooMany() const;

private:
    QLatin1StringView m_textElement;
    StandoffMarks m_marks;
    QString m_text;
    bool m_hasText = false;
    bool m_isInText = false;
};

} // namespace spotter
