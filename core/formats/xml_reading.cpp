// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/xml_reading.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::XmlReading)
};

constexpr qsizetype pieceBytes = 64 << 10;
constexpr qint64 longestTokenBytes = 4 << 20;

Error located(const XmlPart &part, const QXmlStreamReader &xml, ErrorCode code, const QString &what)
{
    return {code,
        u"%1: %2:%3:%4: %5"_s.arg(part.zip.name(), part.path)
            .arg(xml.lineNumber())
            .arg(xml.columnNumber() + 1)
            .arg(what)};
}

/// Feeds the next piece; false at the end.
Result<bool> feed(const XmlPart &part, QIODevice &device, QXmlStreamReader &xml, qint64 &total)
{
    const QByteArray piece = [&device] {
        QByteArray bytes(pieceBytes, Qt::Uninitialized);
        const qint64 count = device.read(bytes.data(), bytes.size());
        bytes.truncate(std::max<qint64>(count, 0));
        if (count < 0) bytes = QByteArray();
        return bytes;
    }();
    if (piece.isNull())
        return failure(ErrorCode::Syntax, u"%1: %2: %3"_s.arg(part.zip.name(), part.path, device.errorString()));
    if (piece.isEmpty()) return false;
    total += piece.size();
    if (total > part.maximumBytes) {
        return failure(ErrorCode::Limit,
            Messages::tr("%1: %2 is larger than %3")
                .arg(part.zip.name(), part.path, QLocale::c().formattedDataSize(part.maximumBytes)));
    }
    xml.addData(piece);
    return true;
}

} // namespace

Result<void> readXml(const XmlPart &part, const std::function<Result<void>(QXmlStreamReader &)> &visit)
{
    const auto device = part.zip.member(part.path);
    if (!device) return std::unexpected(device.error());
    QXmlStreamReader xml;
    int depth = 0;
    qint64 total = 0;
    qint64 sinceToken = 0;
    for (;;) {
        const auto token = xml.readNext();
        if (xml.hasError()) {
            if (xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
                return std::unexpected(located(part, xml, ErrorCode::Syntax, xml.errorString()));
            const qint64 before = total;
            const Result<bool> more = feed(part, **device, xml, total);
            if (!more) return std::unexpected(more.error());
            if (!*more) return std::unexpected(located(part, xml, ErrorCode::Syntax, xml.errorString()));
            sinceToken += total - before;
            if (sinceToken > longestTokenBytes)
                return std::unexpected(located(part, xml, ErrorCode::Limit, Messages::tr("a text or tag is too long")));
            continue;
        }
        sinceToken = 0;
        if (token == QXmlStreamReader::DTD) {
            return std::unexpected(located(part, xml, ErrorCode::Unsupported,
                Messages::tr("a document type declaration is not read, for safety; save the document anew")));
        }
        if (token == QXmlStreamReader::StartElement && ++depth > part.maximumDepth) {
            return std::unexpected(
                located(part, xml, ErrorCode::Limit, Messages::tr("the elements are nested too deep")));
        }
        if (token == QXmlStreamReader::EndElement) --depth;
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
