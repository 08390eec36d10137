// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/registry.h"

#include "core/base/device_reading.h"
#include "core/base/system_error.h"
#include "core/formats/archive_reader.h"
#include "core/formats/biomedical/ade_format.h"
#include "core/formats/biomedical/bioc_format.h"
#include "core/formats/biomedical/i2b2_format.h"
#include "core/formats/biomedical/ppi_format.h"
#include "core/formats/biomedical/pubtator_format.h"
#include "core/formats/brat/brat_format.h"
#include "core/formats/casrel_format.h"
#include "core/formats/cluener_format.h"
#include "core/formats/clusters/docred_format.h"
#include "core/formats/clusters/dwie_format.h"
#include "core/formats/columns/conll_reader.h"
#include "core/formats/columns/corp_format.h"
#include "core/formats/conll_format.h"
#include "core/formats/documents/docx_format.h"
#include "core/formats/documents/epub_format.h"
#include "core/formats/documents/html_format.h"
#include "core/formats/documents/odt_format.h"
#include "core/formats/documents/pdf_format.h"
#include "core/formats/documents/pptx_format.h"
#include "core/formats/documents/text_format.h"
#include "core/formats/duie_format.h"
#include "core/formats/embedded/embedded_records.h"
#include "core/formats/foreign/foreign_files.h"
#include "core/formats/format_search.h"
#include "core/formats/inline/inline_format.h"
#include "core/formats/json/record_wrapper.h"
#include "core/formats/label_studio/label_studio_format.h"
#include "core/formats/language_models/chat_format.h"
#include "core/formats/language_models/oneke_format.h"
#include "core/formats/language_models/triple_lines_format.h"
#include "core/formats/mail/mail_format.h"
#include "core/formats/marked_documents.h"
#include "core/formats/messages.h"
#include "core/formats/owning_reader.h"
#include "core/formats/prodigy/prodigy_format.h"
#include "core/formats/rdf/graph_format.h"
#include "core/formats/rdf/rdf_format.h"
#include "core/formats/relations/deepke_format.h"
#include "core/formats/relations/instructuie_format.h"
#include "core/formats/relations/nyt_format.h"
#include "core/formats/relations/pndec_format.h"
#include "core/formats/relations/rebel_format.h"
#include "core/formats/relations/semeval_format.h"
#include "core/formats/relations/tacred_format.h"
#include "core/formats/relations/tplinker_format.h"
#include "core/formats/relations/triples_json_format.h"
#include "core/formats/relations/webnlg_format.h"
#include "core/formats/report/report_format.h"
#include "core/formats/spans/docbin_format.h"
#include "core/formats/spans/doccano_format.h"
#include "core/formats/spans/spacy_format.h"
#include "core/formats/spans/span_list_format.h"
#include "core/formats/spans/uie_format.h"
#include "core/formats/spotter_format.h"
#include "core/formats/spreadsheets/spreadsheet_format.h"
#include "core/formats/standoff/gate_format.h"
#include "core/formats/standoff/mae_format.h"
#include "core/formats/tables/column_names.h"
#include "core/formats/tables/csv_format.h"
#include "core/formats/tables/csv_header.h"
#include "core/formats/tables/csv_reader.h"
#include "core/formats/tables/table_rows.h"
#include "core/formats/text/text_decoder.h"
#include "core/formats/text/utf8_device.h"
#include "core/formats/text/whole_file.h"
#include "core/formats/tokens/dygie_format.h"
#include "core/formats/tokens/oneie_format.h"
#include "core/formats/tokens/spert_format.h"
#include "core/formats/tokens/tagged_tokens_format.h"
#include "core/formats/uima/cas_json_format.h"
#include "core/formats/uima/xmi_format.h"
#include "core/formats/usable_labels.h"
#include "core/formats/webanno/webanno_format.h"

#include <QBuffer>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

Result<Format> find(const QString &id)
{
    std::vector<Format> candidates = allFormats();
    const auto found = std::ranges::find(candidates, id, [](const Format &format) { return format.info.id; });
    if (found != candidates.end()) return *found;
    QStringList ids;
    for (const Format &format : candidates) ids.append(format.info.id);
    return failure(ErrorCode::Unsupported,
        FormatMessages::tr("There is no format \"%1\"; choose one of %2").arg(id, ids.join(QStringLiteral(", "))));
}

/// Reads ahead on the device without consuming.
Result<QByteArray> peeked(QIODevice &device, qint64 most, const ReadOptions &options)
{
    QByteArray head(most, Qt::Uninitialized);
    const qint64 count = peekSome(device, head.data(), head.size());
    if (count < 0) {
        return failure(
            ErrorCode::Io, FormatMessages::tr("%1 cannot be read: %2").arg(options.name, deviceErrorText(device)));
    }
    qint64 known = count;
    while (known > 0 && mayBecomePacked(head.first(known))) { // a pipe delivered the beginning of a signature
        const qint64 again = device.peek(head.data(), head.size());
        if (again <= known) break;
        known = again;
    }
    head.truncate(known);
    return head;
}

/// The encoding of records if it is not UTF-8. Only UTF-16 and UTF-32 are detected; another encoding must be named by
/// the user and is only used if the bytes are not UTF-8.
QByteArray foreignEncoding(const QByteArray &head, const ReadOptions &options)
{
    if (const auto wide = wideEncoding(head)) return wide->name;
    const TextEncoding detected = detectEncoding({head.constData(), std::size_t(head.size())}, false);
    return detected.name == "UTF-8" ? QByteArray() : options.encoding;
}

/// Whether records are JSON that other programs have written.
bool isJsonOfTools(const FormatInfo &info)
{
    return info.id != spotterFormat().info.id
        && (info.suffixes.contains(u"json"_s) || info.suffixes.contains(u"jsonl"_s));
}

bool isTableFormat(const QString &id) { return id == csvFormat().info.id || id == tsvFormat().info.id; }

/// The encoding of a table of triples if nothing names it and it is not UTF-8: a guess, which is reported. The device
/// must not have been read.
QByteArray tableEncoding(QIODevice &device, const QString &format, const ReadOptions &options)
{
    if (!options.encoding.isEmpty() || !isTableFormat(format)) return {};
    const QByteArray head = peekSome(device, sniffBytes);
    const QByteArray guessed = guessedTableEncoding(head, head.size() < sniffBytes);
    if (!guessed.isEmpty() && options.onIssue)
        options.onIssue({ReadIssue::Kind::Understood, 0, 0, guessedEncodingSentence(options.name, guessed)});
    return guessed;
}

std::unique_ptr<RecordReader> makeReader(const Format &format, const std::optional<RecordWrapper> &wrapper,
    QIODevice &device, const QByteArray &encoding, const ReadOptions &options)
{
    const auto open = [&](QIODevice &source) {
        if (!wrapper) return format.makeReader(source, options);
        return makeWrappedReader(
            source, *wrapper, options, [&](QIODevice &list) { return format.makeReader(list, options); });
    };
    // Readers of texts and web pages detect the encoding themselves.
    if (encoding.isEmpty() || format.info.isText) return open(device);
    auto converting = std::make_unique<Utf8Device>(device, encoding);
    auto reader = open(*converting);
    return std::make_unique<OwningReader<Utf8Device>>(
        std::move(converting), std::move(reader), &Utf8Device::rawBytes, QString::fromLatin1(encoding));
}

/// The whole file in UTF-8.
Result<QByteArray> wholeInUtf8(QIODevice &device, const ReadOptions &options)
{
    auto bytes = readWholeFile(device, options.name, options.maximumRecordBytes);
    if (!bytes) return bytes;
    const std::string_view view(bytes->constData(), std::size_t(bytes->size()));
    const TextEncoding detected = detectEncoding(view, true);
    const QByteArray encoding = options.encoding.isEmpty() || detected.markBytes > 0 ? detected.name : options.encoding;
    if (encoding == "UTF-8") return bytes->sliced(qsizetype(detected.markBytes));
    const auto decoder = TextDecoder::make(encoding);
    if (!decoder) return std::unexpected(decoder.error());
    const auto text = decoder->decode(view.substr(detected.markBytes));
    if (!text) {
        return failure(ErrorCode::Content,
            FormatMessages::tr("%1: it is not in the encoding %2").arg(options.name, QString::fromLatin1(encoding)));
    }
    return text->toUtf8();
}

/// The separator of a table whose columns are mapped; nothing if none are, or those of tokens.
std::optional<char> separatorOfMapped(const QByteArray &head, const ReadOptions &options)
{
    if (options.columns.isEmpty() || mapsTokens(options.columns)) return std::nullopt;
    return csvSeparator(fromHeadings(beginInUtf8(head, options.encoding), options.columns), true);
}

/// Opens records that another program has put into a file of another kind.
Result<std::unique_ptr<RecordReader>> openEmbedded(QIODevice &device, EmbeddedKind kind, const ReadOptions &options)
{
    const auto whole = wholeInUtf8(device, options);
    if (!whole) return std::unexpected(whole.error());
    auto records = embeddedRecords(kind, *whole, options);
    if (!records) return std::unexpected(records.error());
    const QString name = options.name + u'.' + records->suffix; // its kind is that of the records
    QString format
        = records->suffix == QLatin1StringView("csv") && !options.columns.isEmpty() ? records->suffix : QString();
    if (format.isEmpty()) {
        const auto sniffed = sniffFormat(records->bytes, name);
        if (!sniffed) {
            QString message = sniffed.error().message;
            return failure(sniffed.error().code, message.replace(name, options.name));
        }
        format = *sniffed;
    }
    if (options.onIssue) {
        options.onIssue(
            {ReadIssue::Kind::Understood, 0, 0, QStringLiteral("%1: %2").arg(options.name, records->understood)});
    }
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(records->bytes);
    buffer->open(QIODevice::ReadOnly);
    ReadOptions inner = options;
    inner.encoding.clear();
    // Rows have the numbers of their lines in the file.
    auto reader = format == csvFormat().info.id
        ? Result<std::unique_ptr<RecordReader>>(withUsableLabels(
              makeCsvReader(*buffer, inner, ',', records->rowNumbers), inner, NoRelationNames::ByReader))
        : openReader(*buffer, inner, format);
    if (!reader) return reader;
    return std::make_unique<OwningReader<QBuffer>>(std::move(buffer), std::move(*reader), &QBuffer::pos);
}

/// The first bytes of a file whose format is given: more of one that may wrap its records.
QByteArray headForWrapper(const QByteArray &head, QIODevice &device)
{
    if (head.size() >= sniffBytes || !head.trimmed().startsWith('{')) return head;
    return std::max(head, peekSome(device, sniffBytes),
        [](const QByteArray &a, const QByteArray &b) { return a.size() < b.size(); });
}

} // namespace

std::vector<Format> allFormats()
{
    return {
        spotterFormat(),
        duieFormat(),
        duie1Format(),
        casrelFormat(),
        tplinkerFormat(),
        spertFormat(),
        unifiedTokensFormat(),
        dygieFormat(),
        docredFormat(),
        dwieFormat(),
        nytFormat(),
        pndecFormat(),
        rebelFormat(),
        tacredFormat(),
        semevalFormat(),
        webnlgFormat(),
        deepkeFormat(),
        onekeFormat(),
        instructuieFormat(),
        oneieFormat(),
        chatFormat(),
        triplesJsonFormat(),
        tripleLinesFormat(),
        doccanoFormat(),
        labelStudioFormat(),
        prodigyFormat(),
        uieFormat(),
        cluenerFormat(),
        spanListFormat(),
        taggedTokensFormat(),
        inlineFormat(),
        spacyFormat(),
        docBinFormat(),
        bratFormat(),
        webAnnoFormat(),
        xmiFormat(),
        casJsonFormat(),
        gateFormat(),
        maeFormat(),
        pubTatorFormat(),
        biocXmlFormat(),
        biocJsonFormat(),
        adeFormat(),
        i2b2Format(),
        ppiFormat(),
        conllFormat(),
        conlluFormat(),
        corpFormat(),
        csvFormat(),
        tsvFormat(),
        xlsxFormat(),
        odsFormat(),
        textFormat(),
        markdownFormat(),
        htmlFormat(),
        docxFormat(),
        odtFormat(),
        pptxFormat(),
        epubFormat(),
        pdfFormat(),
        reportFormat(),
        emlFormat(),
        mboxFormat(),
        nTriplesFormat(),
        turtleFormat(),
        jsonLdFormat(),
        graphMlFormat(),
        graphvizFormat(),
        neo4jFormat(),
    };
}

SniffVerdict sniffNothing(const FormatSample & /*sample*/)
{
    return {0, FormatMessages::tr("this format can only be written")};
}

std::vector<FormatInfo> formats()
{
    std::vector<FormatInfo> infos;
    for (Format &format : allFormats()) infos.push_back(std::move(format.info));
    return infos;
}

Result<FormatInfo> formatById(const QString &id)
{
    return find(id).transform([](const Format &format) { return format.info; });
}

bool isArchiveFormat(const QString &id)
{
    const auto format = find(id);
    return format && format->isArchive;
}

Result<std::unique_ptr<RecordReader>> openReader(QIODevice &device, const ReadOptions &options, const QString &id)
{
    if (!device.isReadable()) {
        return failure(
            ErrorCode::Io, FormatMessages::tr("%1 cannot be read: %2").arg(options.name, deviceErrorText(device)));
    }
    // A few bytes identify the compression; a pipe may deliver fewer.
    const bool looksFar = id.isEmpty() || !options.encoding.isEmpty();
    auto head = peeked(device, looksFar ? sniffBytes : packingBytes, options);
    if (!head) return std::unexpected(head.error());
    const Packing packing = packingOf(*head);
    if (packing != Packing::None && !isArchive(packing)) return openPacked(device, packing, options, id);
    if (id.isEmpty()) head = withWholeRecord(std::move(*head), device, options.encoding);
    if (id.isEmpty() && packing == Packing::None) {
        const EmbeddedKind kind = embeddedKindOf(sampleOf(*head, options.name, options.encoding), options);
        if (kind != EmbeddedKind::None) return openEmbedded(device, kind, options);
    }
    QString chosen = id;
    if (isArchive(packing) && !isArchiveFormat(id)) {
        // If the user chose a format, the members of the archive are files in this format.
        const QString sniffed = id.isEmpty() ? sniffFormat(*head, options.name).value_or(QString()) : QString();
        if (!isArchiveFormat(sniffed)) {
            const auto foreign = id.isEmpty() ? foreignFile(sampleOf(*head, options.name, {})) : std::nullopt;
            if (foreign) return failure(ErrorCode::Unsupported, QStringLiteral("%1: %2").arg(options.name, *foreign));
            return openPacked(device, packing, options, id);
        }
        chosen = sniffed;
    } else if (const auto separator = separatorOfMapped(*head, options); chosen.isEmpty() && separator) {
        chosen = *separator == '\t' ? tsvFormat().info.id : csvFormat().info.id;
    } else if (chosen.isEmpty()) {
        const auto sniffed = sniffFormat(*head, options.name, options.encoding);
        if (!sniffed) return std::unexpected(sniffed.error());
        chosen = *sniffed;
    }
    const auto format = find(chosen);
    if (!format) return std::unexpected(format.error());
    if (!format->makeReader) {
        return failure(ErrorCode::Unsupported, FormatMessages::tr("%1 can only be written").arg(format->info.title));
    }
    QByteArray encoding = packing == Packing::None ? foreignEncoding(*head, options) : QByteArray();
    if (encoding.isEmpty() && packing == Packing::None) encoding = tableEncoding(device, chosen, options);
    const QByteArray seen = packing == Packing::None ? headForWrapper(*head, device) : QByteArray();
    const auto wrapper = wrapperFor(*format, seen, options.name, options.encoding);
    auto reader = makeReader(*format, wrapper, device, encoding, options);
    if (isJsonOfTools(format->info)) reader = withoutTextMarks(std::move(reader), options);
    return withUsableLabels(std::move(reader), options, noRelationNamesOf(format->info.id));
}

Result<std::unique_ptr<RecordWriter>> makeWriter(const QString &id, QIODevice *device, const WriteOptions &options)
{
    const auto format = find(id);
    if (!format) return std::unexpected(format.error());
    if (!format->makeWriter) {
        return failure(ErrorCode::Unsupported, FormatMessages::tr("%1 can only be read").arg(format->info.title));
    }
    if (device && !device->isWritable()) {
        return failure(
            ErrorCode::Io, FormatMessages::tr("%1 cannot be written: %2").arg(options.name, deviceErrorText(*device)));
    }
    return format->makeWriter(device, options);
}

} // namespace spotter
