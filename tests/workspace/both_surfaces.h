// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/corpus/schema/schema_store.h"
#include "core/formats/schema_file.h"
#include "tests/app/cli_runner.h"
#include "ui/appearance/appearance.h"
#include "ui/appearance/preferences.h"
#include "ui/session/corpus_controller.h"

#include <QBuffer>
#include <QLabel>
#include <QPushButton>

namespace spotter::tests {

/// Sets the window's language to English, with its plurals, during its lifetime.
struct English {
    QTemporaryDir dir;
    Preferences preferences{dir.filePath(QStringLiteral("spotter.ini"))};
    Appearance appearance{preferences};

    English()
    {
        preferences.setLanguage(QStringLiteral("en"));
        appearance.apply();
    }
};

/// Everything in a corpus, one item per line: its documents in their order, then its schema in its own order.
inline QStringList contentOf(const QString &path)
{
    const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
    if (!corpus) return {corpus.error().message};
    const auto ids = (*corpus)->documents().ids();
    if (!ids) return {ids.error().message};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = makeWriter(QStringLiteral("spotter"), &buffer, {.name = path});
    if (!writer || !(*writer)->begin()) return {QStringLiteral("no writer")};
    for (const DocumentId id : *ids) {
        const auto document = (*corpus)->documents().loadWithLabels(id, true);
        if (!document) return {document.error().message};
        if (const auto written = (*writer)->write(*document); !written) return {written.error().message};
    }
    if (!(*writer)->finish()) return {QStringLiteral("not finished")};
    QStringList lines = QString::fromUtf8(buffer.data()).split(u'\n', Qt::SkipEmptyParts);
    if (const auto schema = (*corpus)->schema().load()) {
        for (const Predicate &predicate : schema->predicates()) {
            lines += QStringLiteral("predicate ") + predicate.name;
            for (const TypePair &pair : predicate.pairs)
                lines += QStringLiteral("  %1 to %2").arg(pair.subjectType, pair.objectType);
        }
        lines += schema->entityTypes();
    }
    return lines;
}

inline qint64 documentsIn(const QString &path)
{
    const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
    return corpus ? (*corpus)->documents().count().value_or(-1) : -1;
}

/// The button of a window with the given text, ignoring its mnemonic.
inline QPushButton *buttonOf(const QWidget &window, const QString &text)
{
    for (QPushButton *button : window.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text) return button;
    }
    return nullptr;
}

/// The texts of the visible labels of a window.
inline QString wordsOf(const QWidget &window)
{
    QStringList words;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isHidden()) words += label->text();
    }
    return words.join(u'\n');
}

} // namespace spotter::tests
