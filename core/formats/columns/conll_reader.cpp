// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/columns/conll_reader.h"

#include "core/base/device_reading.h"
#include "core/formats/columns/conll_sentence.h"
#include "core/formats/columns/conll_sniff.h"
#include "core/formats/columns/conllu_tokens.h"
#include "core/formats/columns/ontonotes_columns.h"
#include "core/formats/columns/tag_reading.h"
#include "core/formats/columns/token_table.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/registry.h"
#include "core/formats/token_layout.h"
#include "core/formats/token_text.h"

#include <QHash>

#include <algorithm>
#include <deque>
#include <iterator>
#include <limits>
#include <map>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// After so many rows without an empty line, they are searched for a column that numbers sentences.
constexpr std::size_t rowsToFindRuns = 64;

class ConllReader : public TextLineReader {
public:
    ConllReader(QIODevice &device, const ReadOptions &options, bool isConllu)
        : TextLineReader(device, options), m_isConllu(isConllu)
    {
    }

protected:
    Result<std::optional<Document>> readOne() override
    {
        m_text = {};
        m_tags = {};
        m_relations.clear();
        m_coreferences = 0;
        m_documentName.clear();
        std::optional<Error> wrong; // the rest of the document is skipped
        qint64 firstLine = 0;
        bool hasSentence = false;
        for (;;) {
            auto sentence = takeSentence();
            if (!sentence) return std::unexpected(sentence.error());
            const bool isEnd = sentence->rows.empty() && !sentence->beginsDocument;
            if (isEnd || (sentence->beginsDocument && hasSentence)) {
                if (!isEnd) m_next = std::move(*sentence);
                break;
            }
            if (sentence->beginsDocument && !isOfLabelStudio(*sentence)) m_hasDocuments = true;
            if (!sentence->documentName.isEmpty()) m_documentName = sentence->documentName;
            if (sentence->rows.empty()) continue;
            if (firstLine == 0) firstLine = sentence->rows.front().line;
            hasSentence = true;
            if (!m_isConllu) leaveOutDamaged(*sentence);
            if (const auto added = addSentence(*sentence); !added && !wrong) wrong = added.error();
            if (!m_hasDocuments) break;
        }
        if (wrong) return std::unexpected(*wrong);
        if (!hasSentence) return std::nullopt;
        return finish(firstLine);
    }

private:
    struct Sentence {
        std::vector<ConllRow> rows;
        QString text; ///< of "# text"
        QString documentName; ///< of the document that it begins
        bool beginsDocument = false;
    };
    struct Relation {
        std::size_t subject = 0; ///< token
        QString predicate;
        std::size_t object = 0; ///< token
        qint64 line = 0;
    };

    /// Reads up to the next empty line, or to the next number of a sentence if the rows have one; at the end of the
    /// file the result has no rows and beginsDocument is false.
    Result<Sentence> takeSentence()
    {
        if (m_next) return *std::exchange(m_next, std::nullopt);
        Sentence sentence;
        if (takeAhead(sentence)) return sentence;
        for (;;) {
            auto line = takeLine();
            if (!line) return std::unexpected(line.error());
            if (!*line) {
                findRuns(sentence, true);
                return sentence;
            }
            const QString &text = (*line)->text;
            if (beginsConllDocument(text)) {
                if (!sentence.rows.empty()) { // no empty line before it
                    putBack(std::move(**line));
                    findRuns(sentence, true);
                    return sentence;
                }
                sentence.beginsDocument = true;
                sentence.documentName = ontoNotesDocument(text);
            } else if (text.trimmed().isEmpty()) {
                if (sentence.rows.empty()) continue;
                findRuns(sentence, true);
                return sentence;
            } else if (isComment(text)) {
                if (text.startsWith("# text ="_L1)) sentence.text = text.sliced(8).trimmed();
            } else {
                ConllRow row{(*line)->number, conllCells(text), text.contains(u'\t')};
                if (m_columns && !sentence.rows.empty() && endsRun(sentence.rows.back(), row, m_columns->run)) {
                    putBack(std::move(**line));
                    return sentence;
                }
                sentence.rows.push_back(std::move(row));
                if (sentence.rows.size() == rowsToFindRuns && findRuns(sentence, false)) return sentence;
                if (const auto checked = checkSize((*line)->number, 0, sentence.rows.size()); !checked)
                    return std::unexpected(checked.error());
            }
        }
    }

    /// Finds a column that numbers sentences, in the first rows of a file, and keeps the rows behind the first sentence
    /// for later; `complete`: the sentence ends here anyway. Whether there are such rows.
    bool findRuns(Sentence &sentence, bool complete)
    {
        if (m_columns || m_isConllu || sentence.rows.empty() || areOntoNotesRows(sentence.rows)) return false;
        auto columns = conllColumns(sentence.rows, options().columns);
        if (!columns || columns->run < 0) return false;
        m_columns = columns;
        const auto end = std::ranges::adjacent_find(sentence.rows,
            [&columns](const ConllRow &row, const ConllRow &next) { return endsRun(row, next, columns->run); });
        if (end == sentence.rows.end()) return false;
        m_ahead.assign(std::move_iterator(std::next(end)), std::move_iterator(sentence.rows.end()));
        m_endsAhead = complete;
        sentence.rows.erase(std::next(end), sentence.rows.end());
        return true;
    }

    /// Takes the next sentence from the rows that were read ahead; whether it is complete.
    bool takeAhead(Sentence &sentence)
    {
        while (!m_ahead.empty()) {
            const bool isOther
                = !sentence.rows.empty() && endsRun(sentence.rows.back(), m_ahead.front(), m_columns->run);
            if (isOther) return true;
            sentence.rows.push_back(std::move(m_ahead.front()));
            m_ahead.pop_front();
        }
        return !sentence.rows.empty() && m_endsAhead;
    }

    /// Label Studio begins a file with one such line, whatever the number of its tasks.
    static bool isOfLabelStudio(const Sentence &sentence)
    {
        return !sentence.rows.empty() && sentence.rows.front().cells.value(1) == "-X-"_L1
            && sentence.rows.front().cells.value(2) == "_"_L1;
    }

    /// "# text = …", but not the row of a token "#".
    [[nodiscard]] bool isComment(const QString &line) const
    {
        if (isTabbedComment(line)) return true;
        return line.startsWith(u'#')
            && (m_isConllu || line.startsWith("# "_L1) || line.startsWith("#begin"_L1) || line.startsWith("#end"_L1))
            && !line.contains(u'\t') && !(line.size() > 2 && TagReading::isTag(line.sliced(2)));
    }

    /// Leaves out the lines that do not have as many columns as most lines of their sentence.
    void leaveOutDamaged(Sentence &sentence)
    {
        std::map<qsizetype, qsizetype> rowsOfWidth;
        for (const ConllRow &row : sentence.rows) ++rowsOfWidth[row.cells.size()];
        const auto usual = std::ranges::max_element(rowsOfWidth, {}, [](const auto &width) { return width.second; });
        if (rowsOfWidth.size() < 2 || 2 * usual->second <= std::ssize(sentence.rows)) return;
        std::erase_if(sentence.rows, [&](const ConllRow &row) {
            if (row.cells.size() == usual->first) return false;
            note(ReadIssue::Kind::LeftOut, row.line,
                FormatMessages::tr("this line does not have %Ln column(s) as the lines around it and is left out",
                    nullptr, int(usual->first)));
            return true;
        });
    }

    Result<void> addSentence(const Sentence &sentence)
    {
        const qint64 line = sentence.rows.front().line;
        if (const auto checked = checkSize(line, m_text.text().size(), m_text.tokens().size()); !checked)
            return checked;
        return m_isConllu ? addConllu(sentence) : addColumns(sentence);
    }

    Result<void> addColumns(const Sentence &sentence)
    {
        for (const ConllRow &row : sentence.rows) {
            if (row.cells.size() == sentence.rows.front().cells.size()) continue;
            return fault(row.line,
                FormatMessages::tr(
                    "expected %Ln column(s) as in the row before", nullptr, int(sentence.rows.front().cells.size())),
                ErrorCode::Syntax);
        }
        if (!m_columns && areOntoNotesRows(sentence.rows)) return addOntoNotes(sentence);
        // The first sentences may have no entity, so that their tags do not tell which ones are those of entities.
        if (!m_columns || (!m_columns->isCertain && m_columns->run < 0)) {
            const auto columns = conllColumns(sentence.rows, options().columns);
            if (columns && (!m_columns || columns->isCertain)) m_columns = columns;
        }
        if (!m_columns) {
            return fault(sentence.rows.front().line,
                FormatMessages::tr("expected rows of a token and, in the last column, a tag like O, B-PER or I-PER"),
                ErrorCode::Syntax);
        }
        const std::size_t first = m_text.tokens().size();
        QStringList tokens;
        for (const ConllRow &row : sentence.rows) {
            if (row.cells.size() <= std::max(m_columns->tag, m_columns->predicates + 1))
                return fault(
                    row.line, FormatMessages::tr("expected as many columns as in the rows before"), ErrorCode::Syntax);
            const QString &tag = row.cells[m_columns->tag];
            if (!TagReading::isTag(tag))
                return fault(row.line,
                    FormatMessages::tr("\"%1\" is not a tag like O, B-PER or I-PER").arg(tag.left(quotedUtf16)));
            tokens.append(row.cells[m_columns->token]);
        }
        sayOtherTags(sentence);
        for (const ConllRow &row : sentence.rows) m_tags.add(row.cells[m_columns->tag]);
        m_tags.endSentence();
        dropSegmentNumbers(tokens);
        addTokens(sentence.text, tokens);
        return m_columns->predicates < 0 ? Result<void>() : addRelations(sentence, first);
    }

    /// With the blanks of the text that a comment gives, if the tokens are in it.
    void addTokens(const QString &text, const QStringList &tokens)
    {
        const auto found = text.isEmpty() ? std::nullopt : findTokens(text, tokens);
        if (found)
            m_text.addSentence(text, *found);
        else
            m_text.addSentence(tokens);
    }

    Result<void> addOntoNotes(const Sentence &sentence)
    {
        std::size_t wrong = 0;
        const auto tags = ontoNotesTags(sentence.rows, wrong);
        if (!tags) {
            return fault(sentence.rows[wrong].line,
                FormatMessages::tr("a bracket closes a named entity here, but none is open"), ErrorCode::Syntax);
        }
        for (const QString &tag : *tags) m_tags.add(tag);
        m_tags.endSentence();
        m_text.addSentence(ontoNotesTokens(sentence.rows));
        m_coreferences += coreferenceMentions(sentence.rows);
        return {};
    }

    void sayOtherTags(const Sentence &sentence)
    {
        for (const qsizetype column : m_columns->otherTags) {
            const auto marked = std::ranges::find_if(sentence.rows,
                [column](const ConllRow &row) { return TagReading::marksEntity(row.cells.value(column)); });
            if (m_saidOtherTag || marked == sentence.rows.end()) continue;
            m_saidOtherTag = true;
            note(ReadIssue::Kind::Ignored, marked->line,
                FormatMessages::tr(
                    "column %1 has tags, too, which are not kept; those of column %2 are read (--columns "
                    "tag=%1 reads the others)")
                    .arg(column + 1)
                    .arg(m_columns->tag + 1));
        }
    }

    /// Heads are token numbers as in their column, or otherwise counted from the beginning of the sentence.
    Result<void> addRelations(const Sentence &sentence, std::size_t first)
    {
        QHash<QString, std::size_t> numbers;
        for (std::size_t i = 0; i < sentence.rows.size(); ++i)
            numbers.insert(
                m_columns->number >= 0 ? sentence.rows[i].cells[m_columns->number] : QString::number(i), first + i);
        for (std::size_t i = 0; i < sentence.rows.size(); ++i) {
            const ConllRow &row = sentence.rows[i];
            const auto predicates = pythonList(row.cells[m_columns->predicates]);
            const auto heads = pythonList(row.cells[m_columns->predicates + 1]);
            if (!predicates || !heads || predicates->size() != heads->size()) {
                return fault(row.line,
                    FormatMessages::tr(
                        "expected a list of predicates and one of as many tokens, like ['founder'] and [4]"));
            }
            for (qsizetype at = 0; at < predicates->size(); ++at) {
                if ((*predicates)[at] == "N"_L1) continue;
                const auto object = numbers.constFind((*heads)[at]);
                if (object == numbers.constEnd())
                    return fault(
                        row.line, FormatMessages::tr("there is no token %1").arg((*heads)[at].left(quotedUtf16)));
                m_relations.push_back({first + i, (*predicates)[at], *object, row.line});
            }
        }
        return {};
    }

    Result<void> addConllu(const Sentence &sentence)
    {
        if (!areConlluRows(sentence.rows))
            return fault(sentence.rows.front().line,
                FormatMessages::tr("expected ten columns separated by tabs, the first one a number"),
                ErrorCode::Syntax);
        const ConlluTokens read = conlluTokens(sentence.rows);
        for (const qint64 line : read.bracketLines) {
            note(ReadIssue::Kind::LeftOut, line,
                FormatMessages::tr("entities in brackets (Entity=…) are not read, only tags like B-PER are"));
        }
        if (read.dependencyLine > 0 && !std::exchange(m_saidDependencies, true))
            note(ReadIssue::Kind::Ignored, read.dependencyLine, FormatMessages::tr("dependencies are not kept"));
        const auto found = sentence.text.isEmpty() ? std::nullopt : findTokens(sentence.text, read.tokens);
        m_text.addSentence(found ? sentence.text : read.joined, found ? *found : read.places);
        for (const QString &tag : read.tags) m_tags.add(tag);
        m_tags.endSentence();
        return {};
    }

    Result<std::optional<Document>> finish(qint64 line)
    {
        Document document;
        document.text = m_text.text();
        if (!m_documentName.isEmpty()) document.metadata.insert("id"_L1, m_documentName);
        if (m_coreferences > 0) {
            note(ReadIssue::Kind::LeftOut, line,
                FormatMessages::tr("%Ln mention(s) of coreference chains are left out", nullptr,
                    int(std::min<qint64>(m_coreferences, std::numeric_limits<int>::max()))),
                m_coreferences);
        }
        const std::vector<Span> &tokens = m_text.tokens();
        std::vector<Entity> entities;
        std::vector<std::optional<std::size_t>> entityOf(tokens.size());
        for (const TagReading::Entity &tagged : m_tags.entities()) {
            const Span span{tokens[tagged.first].beginUtf16, tokens[tagged.last - 1].endUtf16};
            if (!span.isValid()) continue; // of empty tokens
            for (std::size_t i = tagged.first; i < tagged.last; ++i) entityOf[i] = entities.size();
            entities.push_back({span, tagged.type});
        }
        const auto entityAt = [&](std::size_t token) {
            if (!entityOf[token]) {
                entityOf[token] = entities.size();
                entities.push_back({tokens[token], {}});
            }
            return *entityOf[token];
        };
        std::vector<EntityRelation> relations;
        for (const Relation &relation : m_relations) {
            if (!tokens[relation.subject].isValid() || !tokens[relation.object].isValid()) continue;
            const std::size_t subject = entityAt(relation.subject);
            relations.push_back({subject, relation.predicate, entityAt(relation.object)});
        }
        if (const auto added = addLabels(document, entities, relations); !added)
            return fault(line, added.error().message, added.error().code);
        std::vector<Span> kept = tokens;
        std::erase_if(kept, [](Span token) { return !token.isValid(); });
        keepTokens(document, kept, entities);
        return document;
    }

    bool m_isConllu;
    bool m_hasDocuments = false;
    bool m_saidDependencies = false;
    bool m_saidOtherTag = false;
    std::deque<ConllRow> m_ahead; ///< read to find the columns, of sentences after the first one
    bool m_endsAhead = false; ///< the last of these sentences is complete
    std::optional<ConllColumns> m_columns;
    std::optional<Sentence> m_next;
    TokenText m_text;
    TagReading m_tags;
    std::vector<Relation> m_relations;
    QString m_documentName; ///< of the current document
    qint64 m_coreferences = 0; ///< mentions in it
};

} // namespace

std::unique_ptr<RecordReader> makeConllReader(QIODevice &device, const ReadOptions &options)
{
    if (const auto table = tokenTableColumns(peekSome(device, sniffBytes)); table && options.columns.isEmpty())
        return makeTokenTableReader(device, options, *table);
    return std::make_unique<ConllReader>(device, options, false);
}

Format conlluFormat()
{
    return {{u"conllu"_s, FormatMessages::tr("CoNLL-U with entities"), {u"conllu"_s}, true, false}, sniffConllu,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<ConllReader>(device, options, true);
        },
        nullptr};
}

} // namespace spotter
