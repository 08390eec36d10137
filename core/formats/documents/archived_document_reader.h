// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/documents/document_reader.h"
#include "core/formats/documents/xml_reading.h"

namespace spotter {

/// Common base of the readers of documents that are ZIP archives of XML files (DOCX, EPUB, ODT …): everything except
/// pictures, sounds and fonts is unpacked before readParts().
class ArchivedDocumentReader : public DocumentReader {
public:
    using DocumentReader::DocumentReader;

protected:
    [[nodiscard]] Result<void> read(Document &document) final;
    /// Reads the whole document from its parts.
    [[nodiscard]] virtual Result<void> readParts(const ArchiveParts &parts, Document &document) = 0;

    /// A part for readXml(), limited to a multiple of the longest record, because markup is longer than its text.
    [[nodiscard]] XmlPart xmlPart(const ArchiveParts &parts, const QString &path) const;
};

} // namespace spotter
