// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/inline/inline_format.h"

#include "core/base/device_reading.h"
#include "core/formats/inline/inline_marks.h"
#include "core/formats/messages.h"
#include "core/formats/text_line_reader.h"
#include "core/formats/token_layout.h"

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The lines of a sample with something in them, the last one only if it is complete.
QStringList sampleLines(const QByteArray &head, bool complete)
{
    QByteArrayList lines = head.split('\n');
    if (!complete && lines.size() > 1) lines.removeLast();
    QStringList made;
    for (const QByteArray &line : lines) {
        if (!line.trimmed().isEmpty()) made.append(QString::fromUtf8(line.trimmed()));
    }
    return made;
}

class InlineReader final : public TextLineReader {
public:
    InlineReader(QIODevice &device, const ReadOptions &options)
        : TextLineReader(device, options), m_notation(inlineNotation(sampleLines(peekSome(device, sniffBytes), false)))
    {
    }

protected:
    Result<std::optional<Document>> readOne() override
    {
        for (;;) {
            auto line = takeLine();
            if (!line) return std::unexpected(line.error());
            if (!*line) return std::nullopt;
            if ((*line)->text.trimmed().isEmpty()) continue;
            if (!m_notation) {
                return fault((*line)->number,
                    FormatMessages::tr("expected words with tags (Ada/PERSON), <START:person> Ada <END> or "
                                       "[@Ada#Person*]"),
                    ErrorCode::Syntax);
            }
            if (m_notation->form == InlineNotation::Form::Yedda) return wholeFile(std::move(**line));
            return made((*line)->text.trimmed(), (*line)->number);
        }
    }

private:
    /// From its first line that is not blank.
    Result<std::optional<Document>> wholeFile(TextLine first)
    {
        QString text = first.text;
        for (;;) {
            auto line = takeLine();
            if (!line) return std::unexpected(line.error());
            if (!*line) break;
            text += u'\n' + (*line)->text;
            if (const auto checked = checkSize((*line)->number, text.size(), 0); !checked)
                return std::unexpected(checked.error());
        }
        while (text.endsWith(u'\n')) text.chop(1);
        return made(text, first.number);
    }

    Result<std::optional<Document>> made(const QString &text, qint64 line)
    {
        UnmarkedText read = unmarked(text, *m_notation);
        if (read.unread > 0) {
            note(ReadIssue::Kind::LeftOut, line,
                FormatMessages::tr("%Ln mark(s) that begin or end no entity are left out", nullptr, int(read.unread)),
                read.unread);
        }
        Document document;
        document.text = std::move(read.text);
        if (const auto added = addLabels(document, read.entities, {}); !added)
            return fault(line, added.error().message, added.error().code);
        if (!read.tokens.empty()) keepTokens(document, read.tokens, read.entities);
        return document;
    }

    std::optional<InlineNotation> m_notation;
};

SniffVerdict sniffInline(const FormatSample &sample)
{
    static const QStringList others{u"csv"_s, u"tsv"_s, u"json"_s, u"jsonl"_s, u"xml"_s, u"html"_s, u"htm"_s, u"md"_s};
    const bool isMarkup = sample.head.startsWith('{') || sample.head.contains('\0');
    const auto notation = isMarkup || others.contains(sample.suffix)
        ? std::nullopt
        : inlineNotation(sampleLines(sample.head, sample.complete));
    if (!notation) return {0, FormatMessages::tr("it has no entities marked in its text, like Ada/PERSON")};
    return {notation->form < InlineNotation::Form::Slashes ? 97 : 91, {}};
}

} // namespace

Format inlineFormat()
{
    return {{u"inline"_s, FormatMessages::tr("Entities marked in the text (word/TAG, OpenNLP, YEDDA)"),
                {u"txt"_s, u"train"_s, u"anns"_s, u"ann"_s}, true, false},
        sniffInline,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<InlineReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
