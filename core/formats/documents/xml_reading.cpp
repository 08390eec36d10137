// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/xml_reading.h"

#include "core/base/device_reading.h"
#include "core/base/system_error.h"
#include "core/base/technical_log.h"
#include "core/formats/messages.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>
#include <optional>
#include <vector>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype xmlPieceBytes = 64 << 10;
constexpr qint64 longestTokenBytes = 4 << 20;
/// Qt compares each attribute of a tag with all others. Word's largest tags declare some forty namespaces.
constexpr int mostAttributes = 256;
/// Qt searches each prefix in all declarations in scope.
constexpr qsizetype mostNamespaces = 1000;

/// Rejects input that would make Qt slow, before it is parsed: counts the attributes of each tag.
class AttributeGuard {
public:
    [[nodiscard]] bool admits(const QByteArray &piece)
    {
        if (!m_decoder) {
            m_encoding = QStringConverter::encodingForData(piece, u'<').value_or(QStringConverter::Utf8);
            m_decoder.emplace(m_encoding);
        }
        const QString text = (*m_decoder)(piece);
        return std::ranges::all_of(text, [this](QChar unit) { return admits(unit); });
    }

    /// Whether the guard and Qt see the same characters in the declared encoding: in a stateful encoding, ASCII bytes
    /// may be part of other characters.
    [[nodiscard]] bool sees(QStringView encoding) const
    {
        static const QRegularExpression plain(
            u"^(utf-?8|(us-)?ascii|iso-8859-\\d+|windows-125\\d|gb(2312|k|18030)|big5|euc-\\w+|shift_jis)$"_s,
            QRegularExpression::CaseInsensitiveOption);
        if (encoding.startsWith("utf-16"_L1, Qt::CaseInsensitive)) return m_encoding != QStringConverter::Utf8;
        return encoding.isEmpty() || plain.matchView(encoding).hasMatch();
    }

private:
    [[nodiscard]] bool admits(QChar unit)
    {
        if (m_quote != 0) { // inside a value
            if (unit == m_quote) m_quote = 0;
        } else if (!m_inTag) {
            m_inTag = unit == u'<';
            m_attributes = 0;
        } else if (unit == u'>') {
            m_inTag = false;
        } else if (unit == u'=') {
            m_hasEqual = true;
            return ++m_attributes <= mostAttributes;
        } else if (m_hasEqual && (unit == u'"' || unit == u'\'')) {
            m_quote = unit.unicode();
        }
        if (!unit.isSpace()) m_hasEqual = false;
        return true;
    }

    std::optional<QStringDecoder> m_decoder;
    QStringConverter::Encoding m_encoding = QStringConverter::Utf8;
    bool m_inTag = false; ///< or in a comment or similar, which also ends with >
    bool m_hasEqual = false; ///< followed only by white space so far
    char16_t m_quote = 0; ///< of the open value
    int m_attributes = 0;
};

} // namespace

QString xmlFault(const QXmlStreamReader &xml)
{
    logCause(u"XML"_s, xml.errorString());
    return xml.error() == QXmlStreamReader::PrematureEndOfDocumentError
        ? FormatMessages::tr("the XML is incomplete; it may have been cut off")
        : FormatMessages::tr("the XML is not well-formed");
}

class XmlTokens::Guard : public AttributeGuard { };

XmlTokens::XmlTokens(QIODevice &device, XmlLimits limits)
    : m_device(device), m_limits(std::move(limits)), m_guard(std::make_unique<Guard>())
{
}

XmlTokens::~XmlTokens() = default;

Error XmlTokens::located(ErrorCode code, const QString &what) const
{
    return {code, u"%1:%2:%3: %4"_s.arg(m_limits.name).arg(m_xml.lineNumber()).arg(m_xml.columnNumber() + 1).arg(what)};
}

Result<bool> XmlTokens::feed()
{
    if (m_limits.stop.stop_requested())
        return failure(ErrorCode::Stopped, FormatMessages::tr("%1: reading was stopped").arg(m_limits.name));
    QByteArray piece(xmlPieceBytes, Qt::Uninitialized);
    const qint64 count = readSome(m_device, piece.data(), piece.size());
    if (count < 0) {
        return failure(
            ErrorCode::Io, FormatMessages::tr("%1 cannot be read: %2").arg(m_limits.name, deviceErrorText(m_device)));
    }
    if (count == 0) return false;
    piece.truncate(count);
    m_bytesRead += count;
    if (m_limits.maximumBytes > 0 && m_bytesRead > m_limits.maximumBytes) {
        return failure(ErrorCode::Limit,
            FormatMessages::tr("%1 is larger than %2")
                .arg(m_limits.name, QLocale::c().formattedDataSize(m_limits.maximumBytes)));
    }
    if (!m_guard->admits(piece)) {
        return std::unexpected(located(ErrorCode::Limit,
            FormatMessages::tr(
                "a tag has more than %Ln attribute(s); save the document again", nullptr, mostAttributes)));
    }
    if (m_xml.tokenType() != QXmlStreamReader::EndDocument) m_xml.addData(piece);
    return true;
}

Result<QXmlStreamReader::TokenType> XmlTokens::next()
{
    qint64 sinceToken = 0;
    auto token = m_xml.readNext();
    while (m_xml.hasError()) {
        if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
            return std::unexpected(located(ErrorCode::Syntax, xmlFault(m_xml)));
        const qint64 before = m_bytesRead;
        const Result<bool> more = feed();
        if (!more) return std::unexpected(more.error());
        if (!*more) return std::unexpected(located(ErrorCode::Syntax, xmlFault(m_xml)));
        sinceToken += m_bytesRead - before;
        if (sinceToken > longestTokenBytes)
            return std::unexpected(located(ErrorCode::Limit, FormatMessages::tr("a text or tag is too long")));
        token = m_xml.readNext();
    }
    if (const auto checked = check(token); !checked) return std::unexpected(checked.error());
    return token;
}

Result<void> XmlTokens::finish()
{
    for (;;) {
        const Result<bool> more = feed();
        if (!more) return std::unexpected(more.error());
        if (!*more) return {};
    }
}

Result<void> XmlTokens::check(QXmlStreamReader::TokenType token)
{
    const bool declares = token == QXmlStreamReader::DTD && m_xml.text().contains(u'[');
    if (token == QXmlStreamReader::DTD && (declares || !m_limits.allowsDocumentType)) {
        return std::unexpected(located(ErrorCode::Unsupported,
            FormatMessages::tr("for safety, document type declarations are not read; save the document without one")));
    }
    if (token == QXmlStreamReader::StartDocument && !m_guard->sees(m_xml.documentEncoding())) {
        return std::unexpected(located(ErrorCode::Unsupported,
            FormatMessages::tr("the encoding %1 is not supported; save the document as UTF-8")
                .arg(m_xml.documentEncoding())));
    }
    if (token == QXmlStreamReader::StartElement) {
        m_namespaces.push_back(m_xml.namespaceDeclarations().size());
        m_declared += m_namespaces.back();
        if (std::ssize(m_namespaces) > m_limits.maximumDepth)
            return std::unexpected(located(ErrorCode::Limit, FormatMessages::tr("the elements are nested too deeply")));
        if (m_declared > mostNamespaces)
            return std::unexpected(located(ErrorCode::Limit, FormatMessages::tr("too many namespaces are declared")));
    }
    if (token == QXmlStreamReader::EndElement) {
        m_declared -= m_namespaces.back();
        m_namespaces.pop_back();
    }
    return {};
}

Result<void> readXml(const XmlPart &part, const std::function<Result<void>(QXmlStreamReader &)> &visit)
{
    const auto device = part.parts.part(part.path);
    if (!device) return std::unexpected(device.error());
    const QString name = u"%1: %2"_s.arg(part.parts.name(), part.path);
    XmlTokens tokens(**device, {name, part.maximumBytes, part.maximumDepth, part.stop});
    for (;;) {
        const auto token = tokens.next();
        if (!token && token.error().code == ErrorCode::Io) // the archive is damaged, not the disk
            return failure(ErrorCode::Syntax, u"%1: %2"_s.arg(name, deviceErrorText(**device)));
        if (!token) return std::unexpected(token.error());
        if (const auto done = visit(tokens.xml()); !done) return done;
        if (*token == QXmlStreamReader::EndDocument) return {};
    }
}

Result<void> readXml(
    QIODevice &device, const XmlLimits &limits, const std::function<Result<void>(QXmlStreamReader &)> &visit)
{
    XmlTokens tokens(device, limits);
    for (;;) {
        const auto token = tokens.next();
        if (!token) return std::unexpected(token.error());
        if (const auto done = visit(tokens.xml()); !done) return done;
        if (*token == QXmlStreamReader::EndDocument) return tokens.finish();
    }
}

QString attributeOf(const QXmlStreamReader &xml, QLatin1StringView name)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == name) return attribute.value().toString();
    }
    return {};
}

QString resolvedPath(const QString &part, const QString &reference)
{
    const QString decoded = QUrl::fromPercentEncoding(reference.section(u'#', 0, 0).toUtf8());
    QStringList folders;
    if (!decoded.startsWith(u'/')) folders = part.split(u'/').sliced(0, part.count(u'/'));
    for (const QString &name : decoded.split(u'/', Qt::SkipEmptyParts)) {
        if (name == ".."_L1) {
            if (!folders.isEmpty()) folders.removeLast();
        } else if (name != "."_L1) {
            folders += name;
        }
    }
    return folders.join(u'/');
}

} // namespace spotter
