// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/columns/ontonotes_columns.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype numberColumn = 2;
constexpr qsizetype wordColumn = 3;
constexpr qsizetype entityColumn = 10;
constexpr qsizetype fewestColumns = 12;

/// "(ORG(GPE*)" opens two entities and closes the inner one.
struct EntityBrackets {
    QStringList opened;
    qsizetype closed = 0;
};

std::optional<EntityBrackets> entityBrackets(const QString &cell)
{
    static const QRegularExpression brackets(u"^((?:\\([^()*\\s]+)*)\\*?(\\)*)$"_s);
    const auto match = brackets.match(cell);
    if (!match.hasMatch() || cell.isEmpty()) return std::nullopt;
    return EntityBrackets{match.captured(1).split(u'(', Qt::SkipEmptyParts), match.captured(2).size()};
}

} // namespace

bool areOntoNotesRows(const std::vector<ConllRow> &rows)
{
    static const QRegularExpression number(u"^\\d+$"_s);
    return !rows.empty() && std::ranges::all_of(rows, [](const ConllRow &row) {
        const QStringList &cells = row.cells;
        return cells.size() >= fewestColumns && number.match(cells[1]).hasMatch()
            && number.match(cells[numberColumn]).hasMatch() && entityBrackets(cells[entityColumn]).has_value();
    });
}

QStringList ontoNotesTokens(const std::vector<ConllRow> &rows)
{
    static const QHash<QString, QString> signs{{u"-LRB-"_s, u"("_s}, {u"-RRB-"_s, u")"_s}, {u"-LSB-"_s, u"["_s},
        {u"-RSB-"_s, u"]"_s}, {u"-LCB-"_s, u"{"_s}, {u"-RCB-"_s, u"}"_s}, {u"/."_s, u"."_s}, {u"/?"_s, u"?"_s},
        {u"/,"_s, u","_s}, {u"/-"_s, u"-"_s}};
    QStringList tokens;
    for (const ConllRow &row : rows) tokens += signs.value(row.cells[wordColumn], row.cells[wordColumn]);
    return tokens;
}

std::optional<QStringList> ontoNotesTags(const std::vector<ConllRow> &rows, std::size_t &wrong)
{
    QStringList tags;
    QStringList open; // types, outermost first
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto brackets = entityBrackets(rows[i].cells[entityColumn]);
        wrong = i;
        if (!brackets || open.size() + brackets->opened.size() < brackets->closed) return std::nullopt;
        QStringList tag;
        for (const QString &type : std::as_const(open)) tag += u"I-"_s + type;
        for (const QString &type : brackets->opened) tag += u"B-"_s + type;
        tags += tag.isEmpty() ? u"O"_s : tag.join(u'|');
        open += brackets->opened;
        open.resize(open.size() - brackets->closed);
    }
    return tags;
}

qint64 coreferenceMentions(const std::vector<ConllRow> &rows)
{
    qint64 mentions = 0;
    for (const ConllRow &row : rows) mentions += row.cells.back().count(u'(');
    return mentions;
}

QString ontoNotesDocument(const QString &line)
{
    static const QRegularExpression named(u"^#begin document \\(?([^()]*)\\)?(;.*)?$"_s);
    const auto match = named.match(line.trimmed());
    return match.captured(1).trimmed() + match.captured(2).trimmed();
}

} // namespace spotter
