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

/// What XmlTokens reads, and how much of it.
struct XmlLimits {
    QString name; ///< of the file, for messages
    qint64 maximumBytes = 0; ///< 0: as much as there is
    int maximumDepth = 0;
    std::stop_token stop = {}; // NOLINT(readability-redundant-member-init): initialisers may leave it out
    bool allowsDocumentType = false; ///< one that only names where it is declared, for which nothing is loaded
};

/// The tokens of an XML file as it streams. A document type declaration is refused, so that no entity is ever expanded
/// or loaded; so are elements nested deeper than maximumDepth and single tokens above 4 MiB. Does not own the device.
class XmlTokens {
public:
    XmlTokens(QIODevice &device, XmlLimits limits);
    ~XmlTokens();

    /// Syntax: not XML, with line and column; Io, Limit, Unsupported. After a failure there is no going on.
    [[nodiscard]] Result<QXmlStreamReader::TokenType> next();
    /// Behind the last token: reads what the device still gives, so that its failure is noticed.
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] QXmlStreamReader &xml() { return m_xml; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    /// A failure at the place of the current token.
    [[nodiscard]] Error located(ErrorCode code, const QString &what) const;

private:
    class Guard;
    [[nodiscard]] Result<bool> feed();
    [[nodiscard]] Result<void> check(QXmlStreamReader::TokenType token);

    QIODevice &m_device;
    XmlLimits m_limits;
    QXmlStreamReader m_xml;
    std::unique_ptr<Guard> m_guard;
    std::vector<qsizetype> m_namespaces; ///< declared by each element that is open
    qsizetype m_declared = 0; ///< the sum of these
    qint64 m_bytesRead = 0;
};

/// One part of a document that is an archive of XML files (DOCX, EPUB), token by token, as XmlTokens reads it.
struct XmlPart {
    const ArchiveParts &parts;
    QString path;
    qint64 maximumBytes = 0;
    int maximumDepth = 0;
    std::stop_token stop = {}; // NOLINT(readability-redundant-member-init): initialisers may leave it out
};

/// Hands each token to `visit`, until it fails. Syntax: not XML, with line and column of the part; Limit, NotFound.
[[nodiscard]] Result<void> readXml(const XmlPart &part, const std::function<Result<void>(QXmlStreamReader &)> &visit);
/// The same of a whole file.
[[nodiscard]] Result<void> readXml(
    QIODevice &device, const XmlLimits &limits, const std::function<Result<void>(QXmlStreamReader &)> &visit);

/// What is wrong with XML that a reader refused: part of a sentence. Qt's words go to the technical log.
[[nodiscard]] QString xmlFault(const QXmlStreamReader &xml);

/// The value of an attribute by its local name, whatever its prefix.
[[nodiscard]] QString attributeOf(const QXmlStreamReader &xml, QLatin1StringView name);

/// The path that a reference inside of a part means: relative to the part's folder, with percent signs decoded, without
/// a fragment; "..": never above the root.
[[nodiscard]] QString resolvedPath(const QString &part, const QString &reference);

} // namespace spotter
