// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/format_search.h"

#include "core/base/device_reading.h"
#include "core/formats/archives/packing.h"
#include "core/formats/foreign/foreign_files.h"
#include "core/formats/foreign/nearest_formats.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/text/line_feed_device.h"
#include "core/formats/text/text_decoder.h"

#include <QFileInfo>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView plainText("text");

/// Whether bytes end within their first JSON record.
bool endsInRecord(const QByteArray &head, const QByteArray &encoding)
{
    const auto shape = jsonShape(beginInUtf8(head, encoding));
    return shape && !shape->isWhole && !shape->keys.empty();
}

/// The encoding of a text whose structure cannot be recognised because it is not UTF-8; empty if it is, or if it is no
/// text.
QByteArray unknownEncoding(const FormatSample &sample)
{
    if (packingOf(sample.head) != Packing::None || sample.head.contains('\0')) return {};
    const TextEncoding detected
        = detectEncoding({sample.head.constData(), std::size_t(sample.head.size())}, sample.complete);
    return detected.guessed ? detected.name : QByteArray();
}

/// The format that fits best, and why the others do not.
struct BestFormat {
    QString id;
    int certainty = 0;
    std::vector<RefusedFormat> refused;

    [[nodiscard]] bool isRecords() const { return certainty > 0 && id != plainText; }
};

BestFormat bestFormat(const FormatSample &sample)
{
    BestFormat best;
    for (const Format &format : allFormats()) {
        if (!format.makeReader) continue;
        const SniffVerdict verdict = format.sniff(sample);
        if (verdict.certainty > best.certainty) {
            best.certainty = verdict.certainty;
            best.id = format.info.id;
        }
        if (verdict.certainty == 0) best.refused.push_back({format.info, verdict.whyNot});
    }
    return best;
}

/// The sample as it would be if its file had only the list of records that it wraps in an object.
FormatSample unwrapped(const FormatSample &sample, const RecordWrapper &wrapper)
{
    return {unwrappedHead(sample.head, wrapper), sample.suffix, sample.complete};
}

} // namespace

FormatSample sampleOf(const QByteArray &head, const QString &fileName, const QByteArray &encoding)
{
    QByteArray utf8 = beginInUtf8(head, encoding);
    if (endsLinesWithReturn(utf8)) utf8.replace('\r', '\n');
    if (utf8.size() > sniffBytes && jsonShape(utf8)) utf8 = condensedJson(utf8);
    utf8.truncate(sniffBytes);
    return {utf8, QFileInfo(unpackedName(fileName)).suffix().toLower(), head.size() < sniffBytes};
}

QByteArray withWholeRecord(QByteArray head, QIODevice &device, const QByteArray &encoding)
{
    if (!endsInRecord(head, encoding)) return head;
    qsizetype searched = head.size();
    while (head.size() < longestSniffedRecord) {
        const QByteArray more = device.peek(std::clamp<qint64>(2 * head.size(), sniffBytes, longestSniffedRecord));
        if (more.size() <= head.size()) break;
        head = more;
        // A pipe delivers small pieces: searching all of them each time would take long.
        const bool mayEnd = head.endsWith('\n') || head.endsWith('}') || head.endsWith(']');
        if (!mayEnd && head.size() < 2 * searched && head.size() < longestSniffedRecord) continue;
        if (!endsInRecord(head, encoding)) break;
        searched = head.size();
    }
    return head;
}

std::optional<RecordWrapper> wrapperFor(
    const Format &format, const QByteArray &head, const QString &name, const QByteArray &encoding)
{
    if (!format.info.suffixes.contains(u"json"_s)) return std::nullopt;
    const FormatSample sample = sampleOf(head, name, encoding);
    const auto wrapper = recordWrapper(sample.head);
    if (!wrapper || format.sniff(sample).certainty > 0) return std::nullopt;
    return format.sniff(unwrapped(sample, *wrapper)).certainty > 0 ? wrapper : std::nullopt;
}

QByteArray peekForSniffing(QIODevice &device, const QByteArray &encoding)
{
    return withWholeRecord(peekSome(device, sniffBytes), device, encoding);
}

Result<QString> sniffFormat(const QByteArray &head, const QString &fileName, const QByteArray &encoding)
{
    const FormatSample sample = sampleOf(head, fileName, encoding);
    if (sample.head.isEmpty()) {
        for (const Format &format : allFormats()) {
            if (format.emptySuffixes.contains(sample.suffix)) return format.info.id;
        }
        return failure(ErrorCode::Unsupported, FormatMessages::tr("%1: the file is empty").arg(fileName));
    }
    const BestFormat best = bestFormat(sample);
    if (best.isRecords()) return best.id;
    // Almost anything can be read as plain text, which is seldom what the user wants.
    const auto foreign = foreignFile(sample);
    if (const auto wrapper = foreign ? std::nullopt : recordWrapper(sample.head)) {
        if (const BestFormat inner = bestFormat(unwrapped(sample, *wrapper)); inner.isRecords()) return inner.id;
    }
    const bool isCut = !foreign && sample.complete && isJsonCutOff(sample.head);
    if (isCut && best.certainty == 0) {
        return failure(ErrorCode::Syntax,
            FormatMessages::tr("%1: the file ends inside its first record, so it has been cut off; get it again")
                .arg(fileName));
    }
    const auto instead = foreign || best.id.isEmpty() ? foreign : notPlainText(sample);
    const QByteArray guessed = !foreign && (instead || best.id.isEmpty()) ? unknownEncoding(sample) : QByteArray();
    if (!guessed.isEmpty()) {
        // Headings that a guess makes readable confirm it.
        const QByteArray ofTable = guessedTableEncoding(head, sample.complete);
        const BestFormat table = ofTable.isEmpty() ? BestFormat() : bestFormat(sampleOf(head, fileName, ofTable));
        if (table.id == u"csv" || table.id == u"tsv") return table.id;
        return failure(ErrorCode::Unsupported,
            FormatMessages::tr("%1: the file is not in UTF-8 but perhaps in %2, so that its columns or keys cannot be "
                               "recognised; name its encoding (--encoding %2, or Encoding in the import dialog)")
                .arg(fileName, QString::fromLatin1(guessed)));
    }
    if (instead) return failure(ErrorCode::Unsupported, QStringLiteral("%1: %2").arg(fileName, *instead));
    if (!best.id.isEmpty()) return best.id;
    return failure(ErrorCode::Unsupported, noFormatSentence(fileName, sample, best.refused));
}

} // namespace spotter
