// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/biomedical/pubtator_format.h"

#include "core/formats/biomedical/concept_mentions.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/text_line_reader.h"

#include <QRegularExpression>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView pubTatorKey("pubtator");

const QRegularExpression &pubTatorText()
{
    static const QRegularExpression line(u"^([^|\\t]+)\\|([a-z])\\|(.*)$"_s);
    return line;
}

class PubTatorReader final : public TextLineReader {
public:
    using TextLineReader::TextLineReader;

protected:
    Result<std::optional<Document>> readOne() override
    {
        m_document = {};
        m_id.clear();
        m_mentions.clear();
        m_relations.clear();
        m_firstLine = 0;
        std::optional<Error> wrong;
        bool hasText = false;
        for (;;) {
            auto line = takeLine();
            if (!line) return std::unexpected(line.error());
            if (!*line) break;
            const QString &text = (*line)->text;
            if (text.trimmed().isEmpty()) {
                if (m_firstLine > 0) break;
                continue;
            }
            const auto match = pubTatorText().match(text);
            if (match.hasMatch() && hasText && match.captured(1) != m_id) { // no empty line between two documents
                putBack(std::move(**line));
                break;
            }
            if (m_firstLine == 0) m_firstLine = (*line)->number;
            if (match.hasMatch()) {
                m_id = match.captured(1);
                // Offsets count one character between title and abstract, even if there is none.
                if (hasText && !match.captured(3).isEmpty()) m_document.text += u'\n';
                m_document.text += match.captured(3);
                hasText = true;
            } else if (const auto read = readRow(text, (*line)->number); !read && !wrong) {
                wrong = read.error();
            }
        }
        if (m_firstLine == 0) return std::nullopt;
        if (!wrong && !hasText)
            wrong = fault(m_firstLine, FormatMessages::tr("expected a title like \"12345|t|Title\""), ErrorCode::Syntax)
                        .error();
        if (!wrong) {
            if (const auto made = finish(); !made) wrong = made.error();
        }
        if (wrong) return std::unexpected(*wrong);
        return std::move(m_document);
    }

private:
    struct Row {
        QStringList cells;
        qint64 line = 0;
    };

    Result<void> readRow(const QString &text, qint64 line)
    {
        const QStringList cells = text.split(u'\t');
        bool isOffset = false;
        if (cells.size() > 2) cells[1].toLongLong(&isOffset);
        if (isOffset && cells.size() >= 5)
            addRow(m_mentions, {cells, line}, 6);
        else if (!isOffset && cells.size() >= 4)
            addRow(m_relations, {cells, line}, 4);
        else
            return fault(line,
                FormatMessages::tr(
                    "expected a mention (id, begin, end, text, type) or a relation (id, type, two concepts), "
                    "separated by tabs"),
                ErrorCode::Syntax);
        return checkSize(line, m_document.text.size(), std::max(m_mentions.size(), m_relations.size()));
    }

    /// Names the further columns of mentions and of relations, such as BioRED's "Novel", once each.
    void addRow(std::vector<Row> &rows, Row row, qsizetype columns)
    {
        const bool isMention = &rows == &m_mentions;
        bool &isSaid = isMention ? m_saidColumnsOfMentions : m_saidColumnsOfRelations;
        for (qsizetype i = columns; i < row.cells.size() && !isSaid; ++i) {
            if (row.cells[i].isEmpty()) continue;
            isSaid = true;
            const QString first = row.cells[i].left(quotedUtf16);
            note(ReadIssue::Kind::Ignored, row.line,
                isMention
                    ? FormatMessages::tr("further columns of mentions, such as \"%1\", are not kept").arg(first)
                    : FormatMessages::tr("further columns of relations, such as \"%1\", are not kept").arg(first));
        }
        rows.push_back(std::move(row));
    }

    Result<void> finish()
    {
        const QString &text = m_document.text;
        const CodePointMap map(text);
        const bool utf16 = !allFit(false, map) && allFit(true, map);
        std::vector<Entity> entities;
        ConceptMentions concepts;
        for (const Row &row : m_mentions) {
            const Span span = spanOf(row, utf16, map);
            if (!fits(row, span)) {
                const QString there
                    = span.isValid() ? text.sliced(span.beginUtf16, std::min(span.length(), quotedUtf16)) : QString();
                return fault(row.line,
                    FormatMessages::tr("the text from %1 to %2 is \"%3\", not \"%4\"")
                        .arg(row.cells[1], row.cells[2], there, row.cells[3].left(quotedUtf16)));
            }
            Entity entity{span, row.cells[4]};
            if (const QString id = row.cells.value(5); !id.isEmpty()) {
                entity.extra.insert(pubTatorKey, QJsonObject{{u"id"_s, id}});
                concepts.add(id, entities.size(), span);
            }
            entities.push_back(std::move(entity));
        }
        std::vector<EntityRelation> relations;
        for (const Row &row : m_relations) {
            const auto pair = concepts.nearest(row.cells[2], row.cells[3], text);
            if (pair)
                relations.push_back({pair->first, row.cells[1], pair->second});
            else
                note(ReadIssue::Kind::LeftOut, row.line,
                    FormatMessages::tr("a relation of a concept that the text does not mention is left out"));
        }
        m_document.metadata.insert(u"id"_s, m_id);
        if (const auto added = addLabels(m_document, entities, relations); !added)
            return fault(m_firstLine, added.error().message, added.error().code);
        return {};
    }

    [[nodiscard]] Span spanOf(const Row &row, bool utf16, const CodePointMap &map) const
    {
        const qint64 begin = row.cells[1].toLongLong();
        const qint64 end = row.cells[2].toLongLong();
        if (!utf16) return map.spanFromCodePoints(begin, end);
        return begin >= 0 && begin < end && end <= m_document.text.size() ? Span{begin, end} : Span{};
    }

    /// Ignores white space and case, because title and abstract can be joined in different ways.
    [[nodiscard]] bool fits(const Row &row, Span span) const
    {
        constexpr qsizetype longestSpace = 1000;
        if (!span.isValid() || span.length() > 4 * row.cells[3].size() + longestSpace) return false;
        const QString there = m_document.text.sliced(span.beginUtf16, span.length());
        return there.simplified().compare(row.cells[3].simplified(), Qt::CaseInsensitive) == 0;
    }

    [[nodiscard]] bool allFit(bool utf16, const CodePointMap &map) const
    {
        return std::ranges::all_of(m_mentions, [&](const Row &row) { return fits(row, spanOf(row, utf16, map)); });
    }

    Document m_document;
    QString m_id;
    std::vector<Row> m_mentions;
    std::vector<Row> m_relations;
    qint64 m_firstLine = 0;
    bool m_saidColumnsOfMentions = false;
    bool m_saidColumnsOfRelations = false;
};

SniffVerdict sniffPubTator(const FormatSample &sample)
{
    const QByteArray head = sample.head.trimmed();
    const auto match = pubTatorText().match(
        QString::fromUtf8(head.first(head.indexOf('\n') < 0 ? head.size() : head.indexOf('\n'))));
    if (match.hasMatch() && match.captured(2) == "t"_L1) return {94, {}};
    return {0, FormatMessages::tr("it does not begin with a title like \"12345|t|Title\"")};
}

} // namespace

Format pubTatorFormat()
{
    return {{u"pubtator"_s, FormatMessages::tr("PubTator"), {u"pubtator"_s, u"txt"_s}, true, false}, sniffPubTator,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<PubTatorReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
