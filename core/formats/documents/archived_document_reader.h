// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/documents/document_reader.h"
#include "core/formats/documents/xml_reading.h"

namespace spotter {

/// What the readers of documents share that are a ZIP archive of XML files (DOCX, EPUB, ODT …): everything but
/// pictures, sounds and fonts is unpacked before readParts().
class ArchivedDocumentReader : public DocumentReader {
public:
    using DocumentReader::DocumentReader;

protected:
    [[nodiscard]] Result<void> read(Document &document) final;
    /// Reads all of the document out of its parts.
    [[nodiscard]] virtual Result<void> readParts(const ArchiveParts &parts, Document &document) = 0;

    /// A part for readXml(), bounded by a multiple of the longest record: markup is longer than its text.
    [[nodiscard]] XmlPart xmlPart(const ArchiveParts &parts, const QString &path) const;
};

} // namespace spotter
