// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/columns/conllu_tokens.h"

#include "core/formats/columns/tag_reading.h"

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Whether MISC has an entity as CorefUD writes it: "Entity=(e1-person-1".
bool hasBrackets(const ConllRow &row)
{
    return std::ranges::any_of(row.cells[9].split(u'|'),
        [](const QString &item) { return item.startsWith("Entity="_L1) && item.contains(u'('); });
}

/// The tag in MISC, or in a column after it.
QString conlluTag(const ConllRow &row)
{
    for (qsizetype column = 10; column < row.cells.size(); ++column) {
        if (TagReading::isTag(row.cells[column])) return row.cells[column];
    }
    for (const QString &item : row.cells[9].split(u'|')) {
        const QString key = item.section(u'=', 0, 0).toLower();
        const QString tag = item.section(u'=', 1);
        if ((key == "ner"_L1 || key == "ne"_L1 || key == "entity"_L1 || key == "bio"_L1) && TagReading::isTag(tag))
            return tag;
    }
    return u"O"_s;
}

} // namespace

ConlluTokens conlluTokens(const std::vector<ConllRow> &rows)
{
    ConlluTokens made;
    qint64 coveredTo = 0; // by a token of several words
    bool spaced = false;
    for (const ConllRow &row : rows) {
        const QString &id = row.cells[0];
        if (id.contains(u'.')) continue; // a word that is not in the text
        const QString tag = conlluTag(row);
        if (!id.contains(u'-') && id.toLongLong() <= coveredTo) {
            if (TagReading::marks(tag) && !TagReading::marks(made.tags.back())) made.tags.back() = tag;
            continue;
        }
        if (id.contains(u'-')) coveredTo = id.section(u'-', 1).toLongLong();
        if (spaced) made.joined += u' ';
        made.places.push_back({made.joined.size(), made.joined.size() + row.cells[1].size()});
        made.joined += row.cells[1];
        spaced = !row.cells[9].split(u'|').contains("SpaceAfter=No"_L1);
        made.tokens.append(row.cells[1]);
        made.tags.append(tag);
        if (hasBrackets(row)) made.bracketLines.push_back(row.line);
        if (made.dependencyLine == 0 && row.cells[7] != "_"_L1) made.dependencyLine = row.line;
    }
    return made;
}

} // namespace spotter
