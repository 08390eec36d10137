// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/archived_document_reader.h"

#include <QFileInfo>
#include <QSet>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 markupPerText = 4;

bool mayHoldText(const QString &path)
{
    static const QSet<QString> others{u"avif"_s, u"bin"_s, u"bmp"_s, u"emf"_s, u"eot"_s, u"gif"_s, u"ico"_s, u"jpeg"_s,
        u"jpg"_s, u"m4a"_s, u"mp3"_s, u"mp4"_s, u"odttf"_s, u"ogg"_s, u"otf"_s, u"png"_s, u"tif"_s, u"tiff"_s, u"ttf"_s,
        u"wav"_s, u"webm"_s, u"webp"_s, u"wmf"_s, u"woff"_s, u"woff2"_s};
    return !others.contains(QFileInfo(path).suffix().toLower());
}

} // namespace

Result<void> ArchivedDocumentReader::read(Document &document)
{
    const auto parts = ArchiveParts::unpack(device(), options().name, mayHoldText, options().stop);
    if (!parts) return std::unexpected(parts.error());
    setPosition(device().isSequential() ? device().pos() : device().size());
    return readParts(**parts, document);
}

XmlPart ArchivedDocumentReader::xmlPart(const ArchiveParts &parts, const QString &path) const
{
    return {parts, path, markupPerText * options().maximumRecordBytes, options().maximumDepth, options().stop};
}

} // namespace spotter
