// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/archives/archive_parts.h"

#include <QXmlStreamReader>

#include <functional>
#include <stop_token>

namespace spotter {

/// One part of a document that is an archive of XML files (DOCX, EPUB), token by token, as it streams. A document type
/// declaration is refused, so that no entity is ever expanded or loaded; so are elements nested deeper than
/// maximumDepth, single tokens above 4 MiB, and parts above maximumBytes.
struct XmlPart {
    const ArchiveParts &parts;
    QString path;
    qint64 maximumBytes = 0;
    int maximumDepth = 0;
    std::stop_token stop = {}; // NOLINT(readability-redundant-member-init): initialisers may leave it out
};

/// Hands each token to `visit`, until it fails. Syntax: not XML, with line and column of the part; Limit, NotFound.
[[nodiscard]] Result<void> readXml(const XmlPart &part, const std::function<Result<void>(QXmlStreamReader &)> &visit);

/// What is wrong with XML that a reader refused: part of a sentence. Qt's words go to the technical log.
[[nodiscard]] QString xmlFault(const QXmlStreamReader &xml);

/// The value of an attribute by its local name, whatever its prefix.
[[nodiscard]] QString attributeOf(const QXmlStreamReader &xml, QLatin1StringView name);

/// The path that a reference inside of a part means: relative to the part's folder, with percent signs decoded, without
/// a fragment; "..": never above the root.
[[nodiscard]] QString resolvedPath(const QString &part, const QString &reference);

} // namespace spotter
