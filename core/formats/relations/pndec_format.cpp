// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/pndec_format.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/text/line_reader.h"
#include "core/formats/text_line_reader.h"
#include "core/text/alignment.h"

#include <algorithm>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The file beside the sentences that has their triples.
class TripleLines {
public:
    TripleLines(std::unique_ptr<QIODevice> device, const QString &name, qint64 maximumBytes)
        : m_device(std::move(device)), m_buffer(*m_device, name), m_lines(m_buffer, maximumBytes)
    {
    }

    /// The next line; nothing at the end. Syntax: it is not UTF-8.
    Result<std::optional<QString>> next()
    {
        if (!std::exchange(m_isBegun, true)) {
            if (const auto begun = m_buffer.skipByteOrderMark(); !begun) return std::unexpected(begun.error());
        }
        const auto line = m_lines.next();
        if (!line) return std::unexpected(line.error());
        if (!*line) return std::nullopt;
        const auto wrong = firstInvalidUtf8((*line)->bytes);
        if (!wrong) return fromUtf8((*line)->bytes);
        const FilePlace place = advanced((*line)->begin, (*line)->bytes.substr(0, *wrong));
        return failure(ErrorCode::Syntax,
            FormatMessages::tr("%1:%2:%3: invalid UTF-8; save the file as UTF-8, or name its encoding (--encoding, or "
                               "Encoding in the import dialog)")
                .arg(m_buffer.name())
                .arg(place.line)
                .arg(place.column));
    }

private:
    std::unique_ptr<QIODevice> m_device;
    InputBuffer m_buffer;
    LineReader m_lines;
    bool m_isBegun = false;
};

/// The places of the tokens of a sentence, which are separated by single spaces.
std::vector<Span> pndecTokens(QStringView text)
{
    std::vector<Span> tokens;
    for (qsizetype begin = 0; begin <= text.size();) {
        qsizetype end = text.indexOf(u' ', begin);
        if (end < 0) end = text.size();
        tokens.push_back({begin, end});
        begin = end + 1;
    }
    return tokens;
}

class PndecReader final : public TextLineReader {
public:
    using TextLineReader::TextLineReader;

protected:
    Result<std::optional<Document>> readOne() override
    {
        if (const auto opened = openTriples(); !opened) return std::unexpected(opened.error());
        for (;;) {
            auto line = takeLine();
            if (!line) return std::unexpected(line.error());
            if (!*line) return atEnd();
            const auto triples = m_triples ? m_triples->next() : Result<std::optional<QString>>(QString());
            if (!triples) return std::unexpected(triples.error());
            const auto &[number, text] = **line;
            if (text.trimmed().isEmpty() && triples->value_or(QString()).trimmed().isEmpty()) {
                if (const auto skipped = compareNames(nullptr); !skipped) return std::unexpected(skipped.error());
                continue;
            }
            if (!*triples)
                return fault(number, FormatMessages::tr("the file with the triples has fewer lines than this one"));
            m_number = number;
            auto document = makeDocument(text, **triples, number);
            const auto compared = compareNames(document ? &**document : nullptr);
            if (!compared) return std::unexpected(compared.error());
            return document;
        }
    }

private:
    Result<void> openTriples()
    {
        if (m_isOpened || !options().openCompanion) return {};
        m_isOpened = true;
        for (const QString &suffix : {u".pointer"_s, u".tup"_s}) {
            auto device = options().openCompanion(suffix);
            if (!device) return std::unexpected(device.error());
            if (!*device) continue;
            // If both are there, the places are read and the names are compared.
            std::optional<TripleLines> &lines = m_triples ? m_names : m_triples;
            m_hasPlaces = m_hasPlaces || suffix == ".pointer"_L1;
            lines.emplace(std::move(*device), options().name + u'+' + suffix, options().maximumRecordBytes);
        }
        return {};
    }

    /// Compares the names of a sentence's triples with its triples by places, which are read; nothing to compare with
    /// if the sentence cannot be read.
    Result<void> compareNames(const Document *document)
    {
        if (!m_names) return {};
        const auto line = m_names->next();
        if (!line) return std::unexpected(line.error());
        if (!document) return {};
        QStringList byPlaces;
        for (const LabelledTriple &label : document->triples) byPlaces += comparable(label.triple);
        qsizetype others = 0;
        const QStringList parts = line->value_or(QString()).split(u" | "_s, Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            if (part.trimmed().isEmpty()) continue;
            const auto triple = tripleByNames(part);
            if (!triple || !byPlaces.removeOne(comparable(*triple))) ++others;
        }
        const qsizetype different = std::max(others, byPlaces.size());
        if (different == 0) return {};
        note(ReadIssue::Kind::LeftOut, m_number,
            FormatMessages::tr("%Ln triple(s) of the .tup file are not those of the .pointer file, which are read",
                nullptr, int(different)),
            different);
        return {};
    }

    static QString comparable(const Triple &triple)
    {
        return QStringList{triple.subject.text, triple.object.text, triple.predicate}.join(u'\n').simplified();
    }

    Result<std::optional<Document>> atEnd()
    {
        while (m_triples) {
            const auto more = m_triples->next();
            if (!more) return std::unexpected(more.error());
            if (!*more) break;
            if (!(*more)->trimmed().isEmpty())
                return fault(m_number, FormatMessages::tr("the file with the triples has more lines than this one"));
        }
        return std::nullopt;
    }

    Result<std::optional<Document>> makeDocument(const QString &text, const QString &triples, qint64 number)
    {
        Document document;
        document.text = text;
        if (const auto read = readTriples(triples, document, number); !read) return std::unexpected(read.error());
        if (isTooMuchToAlign(document.text, document.triples)) {
            return fault(number,
                FormatMessages::tr("there are too many labels without positions for a text this long; split it into "
                                   "several documents"),
                ErrorCode::Limit);
        }
        placeNames(document, number);
        return document;
    }

    Result<void> readTriples(const QString &line, Document &document, qint64 number)
    {
        if (line.trimmed().isEmpty()) return {};
        const std::vector<Span> tokens = m_hasPlaces ? pndecTokens(document.text) : std::vector<Span>();
        const QStringList parts = line.split(u" | "_s);
        if (const auto checked = checkSize(number, line.size(), std::size_t(parts.size())); !checked) return checked;
        for (const QString &part : parts) {
            const auto triple = m_hasPlaces ? tripleByPlaces(part, document.text, tokens) : tripleByNames(part);
            if (!triple) {
                return fault(number,
                    FormatMessages::tr("\"%1\", in the same line of the file with the triples, is not a triple of this "
                                       "sentence")
                        .arg(part.trimmed().left(quotedUtf16)));
            }
            document.triples.emplace_back().triple = *triple;
        }
        return {};
    }

    /// "13 13 11 11 /location/country/capital"
    static std::optional<Triple> tripleByPlaces(
        const QString &part, const QString &text, const std::vector<Span> &tokens)
    {
        const QStringList words = part.split(u' ', Qt::SkipEmptyParts);
        constexpr qsizetype numbers = 4;
        if (words.size() <= numbers) return std::nullopt;
        const auto mention = [&](const QString &first, const QString &last) {
            bool isFirst = false;
            bool isLast = false;
            const qsizetype begin = first.toLongLong(&isFirst);
            const qsizetype end = last.toLongLong(&isLast);
            if (!isFirst || !isLast || begin < 0 || begin > end || end >= std::ssize(tokens)) return Mention();
            const Span span{tokens[std::size_t(begin)].beginUtf16, tokens[std::size_t(end)].endUtf16};
            return span.isValid() ? Mention{span, text.sliced(span.beginUtf16, span.length()), {}} : Mention();
        };
        Triple triple;
        triple.subject = mention(words[0], words[1]);
        triple.object = mention(words[2], words[3]);
        triple.predicate = words.sliced(numbers).join(u' ');
        return triple.isAligned() ? std::optional(triple) : std::nullopt;
    }

    /// "France ; Paris ; /location/country/capital".
    static std::optional<Triple> tripleByNames(const QString &part)
    {
        const QStringList cells = part.split(u" ; "_s);
        constexpr qsizetype cellsOfTriple = 3;
        if (cells.size() != cellsOfTriple) return std::nullopt;
        Triple triple;
        triple.subject.text = cells[0].trimmed();
        triple.object.text = cells[1].trimmed();
        triple.predicate = cells[2].trimmed();
        return triple;
    }

    std::optional<TripleLines> m_triples;
    std::optional<TripleLines> m_names; ///< of the same triples, if m_triples has their places
    bool m_hasPlaces = false;
    bool m_isOpened = false;
    qint64 m_number = 0; ///< of the last sentence
};

SniffVerdict sniffPndec(const FormatSample &sample)
{
    if (sample.suffix == "sent"_L1 && !sample.head.contains('\0') && !sample.head.trimmed().startsWith('<'))
        return {60, {}};
    return {0, FormatMessages::tr("its name does not end in .sent")};
}

} // namespace

Format pndecFormat()
{
    return {{u"pndec"_s, FormatMessages::tr("PNDec and WDec, NYT24 (.sent with .pointer or .tup)"), {u"sent"_s}, true,
                false},
        sniffPndec,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<PndecReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
