// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/columns/corp_format.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/text_line_reader.h"
#include "core/formats/token_layout.h"
#include "core/formats/token_text.h"

#include <QHash>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Restores characters that these tables cannot represent.
QString corpWord(const QString &word)
{
    static const QHash<QString, QString> signs{{u"COMMA"_s, u","_s}, {u"-LRB-"_s, u"("_s}, {u"-RRB-"_s, u")"_s},
        {u"-LSB-"_s, u"["_s}, {u"-RSB-"_s, u"]"_s}, {u"-LCB-"_s, u"{"_s}, {u"-RCB-"_s, u"}"_s}};
    return signs.value(word, word);
}

bool isNumberCell(const QString &cell)
{
    return !cell.isEmpty() && cell.size() < 10
        && std::ranges::all_of(cell, [](QChar unit) { return unit >= u'0' && unit <= u'9'; });
}

/// "5 Peop 3 O NNP/NNP John/Smith O O O"
bool isElement(const QStringList &cells)
{
    return cells.size() >= 6 && isNumberCell(cells[0]) && isNumberCell(cells[2]);
}
/// "3 7 Live_In"
bool isRelationRow(const QStringList &cells)
{
    return cells.size() == 3 && isNumberCell(cells[0]) && isNumberCell(cells[1]);
}

class CorpReader final : public TextLineReader {
public:
    using TextLineReader::TextLineReader;

protected:
    Result<std::optional<Document>> readOne() override
    {
        m_tokens.clear();
        m_elements.clear();
        m_relations.clear();
        m_firstLine = 0;
        std::optional<Error> wrong;
        for (;;) {
            auto line = takeLine();
            if (!line) return std::unexpected(line.error());
            if (!*line) break;
            if ((*line)->text.trimmed().isEmpty()) continue;
            const QStringList cells = (*line)->text.split(u'\t');
            const bool begins = isElement(cells) && m_firstLine > 0 && (cells[0] != m_sentence || !m_relations.empty());
            if (begins) {
                putBack(std::move(**line));
                break;
            }
            if (m_firstLine == 0) {
                m_firstLine = (*line)->number;
                m_sentence = cells[0];
            }
            if (const auto read = readRow(cells, (*line)->number); !read && !wrong) wrong = read.error();
        }
        if (wrong) return std::unexpected(*wrong);
        if (m_firstLine == 0) return std::nullopt;
        return finish();
    }

private:
    struct Element {
        std::size_t first = 0; ///< token
        std::size_t last = 0;
        QString type; ///< empty: no entity
    };
    struct Relation {
        QString subject;
        QString predicate;
        QString object;
        qint64 line = 0;
    };

    Result<void> readRow(const QStringList &cells, qint64 line)
    {
        if (isRelationRow(cells)) {
            m_relations.push_back({cells[0], cells[2].trimmed(), cells[1], line});
            return checkSize(line, 0, m_relations.size());
        }
        if (!isElement(cells)) {
            return fault(line,
                FormatMessages::tr("expected the nine columns of a word, or a relation like \"3\t7\tLive_In\""),
                ErrorCode::Syntax);
        }
        QStringList words = cells[5].split(u'/');
        // A slash inside a word has no part of speech of its own.
        if (words.size() != cells[4].count(u'/') + 1) words = {cells[5]};
        Element element;
        element.first = std::size_t(m_tokens.size());
        for (const QString &word : std::as_const(words)) m_tokens.append(corpWord(word));
        element.last = std::size_t(m_tokens.size());
        if (cells[1] != "O"_L1) element.type = cells[1];
        if (!m_elements.contains(cells[2])) m_order.append(cells[2]);
        m_elements.insert(cells[2], element);
        return checkSize(line, 0, std::size_t(m_tokens.size()));
    }

    Result<std::optional<Document>> finish()
    {
        TokenText text;
        text.addSentence(m_tokens);
        Document document;
        document.text = text.text();
        const std::vector<Span> &tokens = text.tokens();
        std::vector<Entity> entities;
        QHash<QString, std::size_t> numbers;
        const auto entityOf = [&](const QString &number) -> std::optional<std::size_t> {
            if (const auto known = numbers.constFind(number); known != numbers.constEnd()) return *known;
            const auto element = m_elements.constFind(number);
            if (element == m_elements.constEnd()) return std::nullopt;
            const Span span{tokens[element->first].beginUtf16, tokens[element->last - 1].endUtf16};
            if (!span.isValid()) return std::nullopt;
            numbers.insert(number, entities.size());
            entities.push_back({span, element->type});
            return entities.size() - 1;
        };
        for (const QString &number : std::exchange(m_order, {})) {
            if (!m_elements.value(number).type.isEmpty()) (void)entityOf(number);
        }
        std::vector<EntityRelation> relations;
        for (const Relation &relation : m_relations) {
            const auto subject = entityOf(relation.subject);
            const auto object = entityOf(relation.object);
            if (!subject || !object) {
                return fault(relation.line,
                    FormatMessages::tr("this relation names the element %1, which is not in the sentence")
                        .arg((subject ? relation.object : relation.subject).left(quotedUtf16)));
            }
            relations.push_back({*subject, relation.predicate, *object});
        }
        if (const auto added = addLabels(document, entities, relations); !added)
            return fault(m_firstLine, added.error().message, added.error().code);
        std::vector<Span> kept = tokens;
        std::erase_if(kept, [](Span token) { return !token.isValid(); });
        keepTokens(document, kept, entities);
        return document;
    }

    QStringList m_tokens;
    QHash<QString, Element> m_elements; ///< by number
    QStringList m_order;
    std::vector<Relation> m_relations;
    QString m_sentence;
    qint64 m_firstLine = 0;
};

SniffVerdict sniffCorp(const FormatSample &sample)
{
    QByteArrayList lines = sample.head.split('\n');
    if (!sample.complete) lines.removeLast();
    int elements = 0;
    for (const QByteArray &line : lines) {
        const QString text = QString::fromUtf8(line).trimmed();
        const QStringList cells = text.split(u'\t');
        if (text.isEmpty()) continue;
        if (isElement(cells) && cells.size() == 9)
            ++elements;
        else if (!isRelationRow(cells))
            return {0, FormatMessages::tr("it does not have the columns of CoNLL04")};
    }
    return elements > 0 ? SniffVerdict{94, {}}
                        : SniffVerdict{0, FormatMessages::tr("it does not have the columns of CoNLL04")};
}

} // namespace

Format corpFormat()
{
    return {{u"conll04"_s, FormatMessages::tr("CoNLL04 (.corp)"), {u"corp"_s}, true, false}, sniffCorp,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<CorpReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
