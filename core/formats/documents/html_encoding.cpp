// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/html_encoding.h"

#include "core/formats/messages.h"
#include "core/formats/text/text_decoder.h"
#include "core/formats/text/utf8.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace spotter {

using namespace Qt::StringLiterals;

QByteArray declaredEncoding(QByteArrayView head)
{
    static const QRegularExpression declaration(
        uR"((?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40}))"_s, QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromLatin1(head.first(std::min<qsizetype>(head.size(), 4096)));
    const QByteArray name = meantEncoding(declaration.match(text).captured(1).toLatin1());
    // A declaration that could be read as ASCII is not in UTF-16.
    return name.startsWith("utf-16") ? QByteArrayLiteral("UTF-8") : name;
}

QByteArray meantEncoding(const QByteArray &declared)
{
    QByteArray name = declared.toLower();
    if (name == "gb2312" || name == "gbk" || name == "gb_2312-80" || name == "x-gbk") return "GB18030";
    if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii") return "windows-1252";
    if (name == "utf8") return "UTF-8";
    return name;
}

namespace {

/// libxml2 ignores everything after </body> or </html>, which browsers still show: these end tags are replaced by
/// unknown ones.
Result<void> feedAll(HtmlText &html, QByteArrayView utf8)
{
    static const QRegularExpression ends(u"</(body|html)\\s*>|\\s"_s, QRegularExpression::CaseInsensitiveOption);
    const qsizetype tagLength = 6; // of "</body"
    const auto next = [utf8, tagLength](qsizetype from) {
        for (qsizetype at = utf8.indexOf("</", from); at >= 0; at = utf8.indexOf("</", at + 1)) {
            const QByteArrayView tag = utf8.sliced(at, std::min(tagLength, utf8.size() - at));
            if (tag.compare("</body", Qt::CaseInsensitive) == 0 || tag.compare("</html", Qt::CaseInsensitive) == 0)
                return at;
        }
        return qsizetype(-1);
    };
    qsizetype end = next(0);
    constexpr qsizetype looked = 4096;
    if (end < 0 || (utf8.size() - end < looked && QString::fromUtf8(utf8.sliced(end)).remove(ends).isEmpty()))
        return html.feed(utf8);
    qsizetype from = 0;
    for (; end >= 0; end = next(from)) {
        const auto fed = html.feed(utf8.sliced(from, end - from)).and_then([&html] { return html.feed("</x-"); });
        if (!fed) return fed;
        from = end + 2;
    }
    return html.feed(utf8.sliced(from));
}

} // namespace

Result<QByteArray> feedHtml(
    HtmlText &html, std::string_view bytes, const QByteArray &wantedEncoding, const QString &name)
{
    constexpr std::size_t sniffed = 64 << 10;
    const TextEncoding detected = detectEncoding(bytes.substr(0, sniffed), bytes.size() <= sniffed);
    if (detected.markBytes > 0 && wantedEncoding.isEmpty()) bytes.remove_prefix(detected.markBytes);
    QByteArrayList candidates;
    if (!wantedEncoding.isEmpty()) {
        candidates = {wantedEncoding};
    } else if (detected.markBytes > 0 || lineFeedOf(detected.name) != LineFeed::Byte) {
        candidates = {detected.name};
    } else {
        candidates = {declaredEncoding({bytes.data(), qsizetype(bytes.size())}), "UTF-8", detected.name};
        candidates.removeAll(QByteArray());
    }
    std::optional<Error> first;
    for (const QByteArray &encoding : std::as_const(candidates)) {
        if (encoding.compare("UTF-8", Qt::CaseInsensitive) == 0 && !firstInvalidUtf8(bytes))
            return feedAll(html, {bytes.data(), qsizetype(bytes.size())}).transform([] { return QByteArray("UTF-8"); });
        const auto decoder = TextDecoder::make(encoding);
        if (!decoder) {
            if (!wantedEncoding.isEmpty()) return std::unexpected(decoder.error());
            continue;
        }
        const auto text = decoder->decode(bytes);
        if (text) return feedAll(html, text->toUtf8()).transform([&] { return encoding; });
        const FilePlace place = advanced({}, text.error().decoded.toUtf8().toStdString());
        if (!first) {
            first = Error{ErrorCode::Syntax,
                FormatMessages::tr("%1:%2:%3: invalid %4; name the encoding of the file, or save it as UTF-8")
                    .arg(name)
                    .arg(place.line)
                    .arg(place.column)
                    .arg(QString::fromLatin1(encoding))};
        }
    }
    return std::unexpected(first.value_or(Error{ErrorCode::Syntax, name}));
}

} // namespace spotter
