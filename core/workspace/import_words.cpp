// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/import_words.h"

#include "core/workspace/import_files.h"

#include <QCoreApplication>

namespace spotter {
namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::ImportFiles)
};

QString duplicateWords(const ImportSummary &summary)
{
    const int count = int(summary.duplicates);
    switch (summary.duplicatesWere) {
    case Duplicates::Keep:
        return Messages::tr("%Ln document(s) were already in the corpus and are now in it twice.", nullptr, count);
    case Duplicates::Skip:
        return Messages::tr("%Ln document(s) were already in the corpus and were left out.", nullptr, count);
    case Duplicates::Merge:
        break;
    }
    return Messages::tr("%Ln document(s) were already in the corpus; their labels were merged.", nullptr, count);
}

} // namespace

std::vector<ImportSentence> importSentences(const ImportSummary &summary)
{
    std::vector<ImportSentence> sentences;
    const auto say = [&](const QString &text) { sentences.push_back({text}); };
    const auto warn = [&](const QString &text) { sentences.push_back({text, true}); };
    if (summary.isStopped)
        warn(summary.read > 0 ? Messages::tr("The import was stopped: the documents read so far are in the corpus and "
                                             "can be undone in one step.")
                              : Messages::tr("The import was stopped before any document was read."));
    say(Messages::tr("%Ln document(s) read.", nullptr, int(summary.read)));
    say(Messages::tr("%Ln document(s) added.", nullptr, int(summary.added)));
    if (summary.duplicates > 0) say(duplicateWords(summary));
    say(Messages::tr("%Ln label(s) stored.", nullptr, int(summary.labels)));
    if (summary.unaligned > 0) {
        say(Messages::tr("%Ln label(s) are not in their text: kept without a position, left out of training.", nullptr,
            int(summary.unaligned)));
    }
    if (summary.unusable > 0) {
        warn(Messages::tr(
            "%Ln label(s) without a predicate, a subject or an object were left out.", nullptr, int(summary.unusable)));
    }
    if (summary.skipped > 0)
        warn(Messages::tr("%Ln record(s) could not be read and were skipped.", nullptr, int(summary.skipped)));
    if (summary.foreignFiles > 0) {
        warn(Messages::tr("Skipped %Ln file(s) of unknown format in the folders.", nullptr, int(summary.foreignFiles)));
    }
    return sentences;
}

QString importWords(const ImportSummary &summary)
{
    QStringList lines;
    for (const ImportSentence &sentence : importSentences(summary)) lines += sentence.text;
    return lines.join(QLatin1Char('\n'));
}

} // namespace spotter
