// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/xml_reading.h"

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
/// Qt looks up each prefix in all declarations that are in scope.
constexpr qsizetype mostNamespaces = 1000;

/// Refuses what makes Qt slow before it sees it: counts the attributes of each tag.
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

    /// Whether Qt reads with the same eyes, where the document declares an encoding: letters that a stateful one hides
    /// are no tags here.
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
        if (m_quote != 0) { // inside of a value
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
    bool m_inTag = false; ///< or in a comment or the like, which ends with the same sign
    bool m_hasEqual = false; ///< before nothing but white space
    char16_t m_quote = 0; ///< of the value that is open
    int m_attributes = 0;
};

Error located(const XmlPart &part, const QXmlStreamReader &xml, ErrorCode code, const QString &what)
{
    return {code,
        u"%1: %2:%3:%4: %5"_s.arg(part.parts.name(), part.path)
            .arg(xml.lineNumber())
            .arg(xml.columnNumber() + 1)
            .arg(what)};
}

/// Feeds the next piece; false at the end.
Result<bool> feed(const XmlPart &part, QIODevice &device, QXmlStreamReader &xml, AttributeGuard &guard, qint64 &total)
{
    if (part.stop.stop_requested())
        return failure(ErrorCode::Stopped, FormatMessages::tr("%1: reading was stopped").arg(part.parts.name()));
    const QByteArray piece = [&device] {
        QByteArray bytes(xmlPieceBytes, Qt::Uninitialized);
        const qint64 count = device.read(bytes.data(), bytes.size());
        bytes.truncate(std::max<qint64>(count, 0));
        if (count < 0) bytes = QByteArray();
        return bytes;
    }();
    if (piece.isNull())
        return failure(ErrorCode::Syntax, u"%1: %2: %3"_s.arg(part.parts.name(), part.path, deviceErrorText(device)));
    if (piece.isEmpty()) return false;
    total += piece.size();
    if (total > part.maximumBytes) {
        return failure(ErrorCode::Limit,
            FormatMessages::tr("%1: %2 is larger than %3")
                .arg(part.parts.name(), part.path, QLocale::c().formattedDataSize(part.maximumBytes)));
    }
    if (!guard.admits(piece))
        return std::unexpected(located(part, xml, ErrorCode::Limit,
            FormatMessages::tr(
                "a tag has more than %Ln attribute(s); save the document again", nullptr, mostAttributes)));
    xml.addData(piece);
    return true;
}

} // namespace

QString xmlFault(const QXmlStreamReader &xml)
{
    logCause(u"XML"_s, xml.errorString());
    return xml.error() == QXmlStreamReader::PrematureEndOfDocumentError
        ? FormatMessages::tr("the XML is incomplete; it may have been cut off")
        : FormatMessages::tr("the XML is not well-formed");
}

Result<void> readXml(const XmlPart &part, const std::function<Result<void>(QXmlStreamReader &)> &visit)
{
    const auto device = part.parts.part(part.path);
    if (!device) return std::unexpected(device.error());
    QXmlStreamReader xml;
    AttributeGuard guard;
    std::vector<qsizetype> namespaces; // of the elements that are open
    qsizetype declared = 0;
    qint64 total = 0;
    qint64 sinceToken = 0;
    for (;;) {
        const auto token = xml.readNext();
        if (xml.hasError()) {
            if (xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
                return std::unexpected(located(part, xml, ErrorCode::Syntax, xmlFault(xml)));
            const qint64 before = total;
            const Result<bool> more = feed(part, **device, xml, guard, total);
            if (!more) return std::unexpected(more.error());
            if (!*more) return std::unexpected(located(part, xml, ErrorCode::Syntax, xmlFault(xml)));
            sinceToken += total - before;
            if (sinceToken > longestTokenBytes)
                return std::unexpected(
                    located(part, xml, ErrorCode::Limit, FormatMessages::tr("a text or tag is too long")));
            continue;
        }
        sinceToken = 0;
        if (token == QXmlStreamReader::DTD) {
            return std::unexpected(located(part, xml, ErrorCode::Unsupported,
                FormatMessages::tr(
                    "for safety, document type declarations are not read; save the document without one")));
        }
        if (token == QXmlStreamReader::StartDocument && !guard.sees(xml.documentEncoding())) {
            return std::unexpected(located(part, xml, ErrorCode::Unsupported,
                FormatMessages::tr("the encoding %1 is not supported; save the document as UTF-8")
                    .arg(xml.documentEncoding())));
        }
        if (token == QXmlStreamReader::StartElement) {
            namespaces.push_back(xml.namespaceDeclarations().size());
            declared += namespaces.back();
            if (std::ssize(namespaces) > part.maximumDepth)
                return std::unexpected(
                    located(part, xml, ErrorCode::Limit, FormatMessages::tr("the elements are nested too deeply")));
            if (declared > mostNamespaces)
                return std::unexpected(
                    located(part, xml, ErrorCode::Limit, FormatMessages::tr("too many namespaces are declared")));
        }
        if (token == QXmlStreamReader::EndElement) {
            declared -= namespaces.back();
            namespaces.pop_back();
        }
        if (const auto done = visit(xml); !done) return done;
        if (token == QXmlStreamReader::EndDocument) return {};
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
