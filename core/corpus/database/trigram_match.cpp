// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/trigram_match.h"

#include "core/corpus/database/database.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qsizetype maximumTerms = 1000; ///< for a short needle; a more frequent one is found faster by scanning

QString quotedTerm(QString term) { return u'"' + term.replace(u'"', u"\"\""_s) + u'"'; }

/// The index folds case, so what is compared with its terms is folded, too.
QString foldedLikeTerms(const QString &text)
{
    QString folded;
    for (const char32_t c : text.toUcs4()) {
        const char32_t lower = QChar::toLower(c);
        folded += QString::fromUcs4(&lower, 1);
    }
    return folded;
}

/// The trigrams that begin with a text, as a disjunction.
Result<std::optional<QString>> prefixMatch(Database &database, const QString &vocabulary, const QString &prefix)
{
    const QString folded = foldedLikeTerms(prefix);
    auto statement = database.prepare(u"SELECT term FROM %1 WHERE term >= ? AND term < ? LIMIT ?"_s.arg(vocabulary));
    if (!statement) return std::unexpected(statement.error());
    const char32_t last = QChar::LastValidCodePoint;
    auto more
        = statement->execute(folded, folded + QString::fromUcs4(&last, 1), qint64(maximumTerms + 1)).and_then([&] {
              return statement->next();
          });
    QStringList terms;
    for (; more && *more; more = statement->next()) terms += quotedTerm(statement->text(0));
    if (!more) return std::unexpected(more.error());
    if (terms.size() > maximumTerms) return std::nullopt;
    return terms.join(u" OR "_s);
}

} // namespace

Result<std::optional<QString>> trigramMatch(Database &database, const QString &vocabulary, const QString &needle)
{
    const qsizetype length = needle.toUcs4().size();
    // U+0002 ends each text in the index; SQLite's strings end at U+0000.
    if (length == 0 || needle.contains(QChar(2)) || needle.contains(QChar(0))) return std::nullopt;
    if (length > 2) return quotedTerm(needle);
    return prefixMatch(database, vocabulary, needle);
}

} // namespace spotter
