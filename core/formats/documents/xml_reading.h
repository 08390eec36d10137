// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/archives/archive_parts.h"

#include <QXmlStreamReader>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace spotter {

/// What XmlTokens reads, and its limits.
struct XmlLimits {
    QString name; ///< of the file, for messages
    qint64 maximumBytes = 0; ///< 0: no limit
    int maximumDepth = 0;
    std::stop_token stop = {}; // NOLINT(readability-redundant-member-init): initialisers may leave it out
    bool allowsDocumentType = false; ///< accept a DOCTYPE that only refers to an external DTD, which is not loaded
};

/// The tokens of an XML file as a stream. Document type declarations are refused, so that no entity is ever expanded or
/// loaded; so are elements nested deeper than maximumDepth and single tokens above 4 MiB. Does not own the device.
class XmlTokens {
public:
    XmlTokens(QIODevice &device, XmlLimits limits);
    ~XmlTokens();

    /// Syntax: not XML, with line and column; Io, Limit, Unsupported. Reading cannot continue after a failure.
    [[nodiscard]] Result<QXmlStreamReader::TokenType> next();
    /// After the last token: reads the rest of the device, so that its failure is noticed.
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] QXmlStreamReader &xml() { return m_xml; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    /// An error with the place of the current token.
    [[nodiscard]] Error located(ErrorCode code, const QString &what) const;

private:
    class Guard;
    [[nodiscard]] Result<bool> feed();
    [[nodiscard]] Result<void> check(QXmlStreamReader::TokenType token);

    QIODevice &m_device;
    XmlLimits m_limits;
    QXmlStreamReader m_xml;
    std::unique_ptr<Guard> m_guard;
    std::vector<qsizetype> m_namespaces; ///< declared by each open element
    qsizetype m_declared = 0; ///< the sum of these
    qint64 m_bytesRead = 0;
};

/// One part of a document that is an archive of XML files (DOCX, EPUB), for XmlTokens.
struct XmlPart {
    const ArchiveParts &parts;
    QString path;
    qint64 maximumBytes = 0;
    int maximumDepth = 0;
    std::stop_token stop = {}; // NOLINT(readability-redundant-member-init): initialisers may leave it out
};

/// Calls `visit` for each token until it fails. Syntax: not XML, with line and column in the part; Limit, NotFound.
[[nodiscard]] Result<void> readXml(const XmlPart &part, const std::function<Result<void>(QXmlStreamReader &)> &visit);
/// The same for a whole file.
[[nodiscard]] Result<void> readXml(
    QIODevice &device, const XmlLimits &limits, const std::function<Result<void>(QXmlStreamReader &)> &visit);

/// Why a reader refused XML, as part of a sentence. Qt's message goes to the technical log.
[[nodiscard]] QString xmlFault(const QXmlStreamReader &xml);

/// The value of an attribute by its local name, whatever its prefix.
[[nodiscard]] QString attributeOf(const QXmlStreamReader &xml, QLatin1StringView name);

/// Resolves a reference inside a part: relative to the part's folder, percent-decoded, without the fragment; ".." never
/// leads above the root.
[[nodiscard]] QString resolvedPath(const QString &part, const QString &reference);

} // namespace spotter
