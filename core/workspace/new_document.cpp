// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/new_document.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_store.h"
#include "core/corpus/journal/step_title.h"
#include "core/workspace/messages.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qsizetype shownTitle = 40;
constexpr qsizetype longestTitle = 500;

/// Form feeds and escapes are in texts of old systems, and harmless; the others are noise of a binary format.
bool isNoise(char16_t unit)
{
    return (unit < 0x20 && unit != u'\n' && unit != u'\t' && unit != u'\f' && unit != 0x1B) || unit == 0x7F
        || unit == 0xFEFF;
}

/// In place: a pasted text may be as long as a book.
void cleanText(QString &text)
{
    qsizetype to = 0;
    const qsizetype size = text.size();
    QChar *units = text.data();
    for (qsizetype from = 0; from < size; ++from) {
        QChar unit = units[from];
        if (unit == u'\r') {
            if (from + 1 < size && units[from + 1] == u'\n') continue;
            unit = u'\n';
        }
        if (isNoise(unit.unicode())) continue;
        if (unit.isHighSurrogate() && from + 1 < size && units[from + 1].isLowSurrogate()) {
            units[to++] = unit;
            units[to++] = units[++from];
            continue;
        }
        units[to++] = unit.isSurrogate() ? QChar(QChar::ReplacementCharacter) : unit;
    }
    text.truncate(to);
}

/// Never ends inside a surrogate pair.
QString shortened(const QString &text, qsizetype units)
{
    if (text.size() <= units) return text;
    QString head = text.first(units - 1);
    if (head.back().isHighSurrogate()) head.chop(1);
    return head.trimmed() + u'…';
}

} // namespace

Result<NewDocument> cleaned(NewDocument document)
{
    if (document.text.size() > longestNewText) {
        return failure(ErrorCode::Limit,
            WorkspaceMessages::tr("The text has %1 characters, and a document may have %2; save it as several files "
                                  "and import those")
                .arg(QLocale().toString(document.text.size()), QLocale().toString(longestNewText)));
    }
    cleanText(document.text);
    const bool hasText = std::ranges::any_of(document.text, [](QChar unit) { return !unit.isSpace(); });
    if (!hasText) return failure(ErrorCode::Content, WorkspaceMessages::tr("There is no text: type or paste one"));
    cleanText(document.title);
    document.title = shortened(document.title.simplified(), longestTitle);
    return document;
}

Result<AddedDocument> addDocument(Corpus &corpus, NewDocument document)
{
    auto clean = cleaned(std::move(document));
    if (!clean) return std::unexpected(clean.error());
    const QString name = clean->title.isEmpty() ? firstWords(clean->text) : shortened(clean->title, shownTitle);
    const StepTitle title("spotter::Workspace", QT_TRANSLATE_NOOP("spotter::Workspace", "New document “%1”"), {name});
    auto transaction = Transaction::begin(corpus.database(), title.stored());
    if (!transaction) return std::unexpected(transaction.error());
    Document stored;
    stored.text = std::move(clean->text);
    if (!clean->title.isEmpty()) stored.metadata.insert("title"_L1, clean->title);
    const auto imported = corpus.documents().import(stored, Duplicates::Skip);
    if (!imported) return std::unexpected(imported.error());
    if (const auto committed = transaction->commit(); !committed) return std::unexpected(committed.error());
    return AddedDocument{.id = imported->id, .wasThere = imported->duplicate};
}

QString firstWords(const QString &text)
{
    constexpr qsizetype looked = 1000;
    const QString head = text.first(std::min(text.size(), looked)).trimmed();
    return shortened(
        head.first(std::max<qsizetype>(0, head.indexOf(u'\n') < 0 ? head.size() : head.indexOf(u'\n'))).simplified(),
        shownTitle);
}

} // namespace spotter
