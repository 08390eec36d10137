// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/import_words.h"

#include "core/workspace/import_files.h"
#include "core/workspace/messages.h"

namespace spotter {
namespace {

QString duplicateWords(const ImportSummary &summary)
{
    const int count = int(summary.duplicates);
    switch (summary.duplicatesWere) {
    case Duplicates::Keep:
        return WorkspaceMessages::tr(
            "%Ln document(s) were already in the corpus and are now in it twice.", nullptr, count);
    case Duplicates::Skip:
        return WorkspaceMessages::tr("%Ln document(s) were already in the corpus and were left out.", nullptr, count);
    case Duplicates::Merge:
        break;
    }
    return WorkspaceMessages::tr(
        "%Ln document(s) were already in the corpus; their labels were merged.", nullptr, count);
}

} // namespace

std::vector<ImportSentence> importSentences(const ImportSummary &summary)
{
    std::vector<ImportSentence> sentences;
    const auto say = [&](const QString &text) { sentences.push_back({text}); };
    const auto warn = [&](const QString &text) { sentences.push_back({text, true}); };
    if (summary.isStopped)
        warn(summary.read > 0
                ? WorkspaceMessages::tr("The import was stopped: the documents read so far are in the corpus and "
                                        "can be undone in one step.")
                : WorkspaceMessages::tr("The import was stopped before any document was read."));
    say(WorkspaceMessages::tr("%Ln document(s) read.", nullptr, int(summary.read)));
    say(WorkspaceMessages::tr("%Ln document(s) added.", nullptr, int(summary.added)));
    if (summary.duplicates > 0) say(duplicateWords(summary));
    say(WorkspaceMessages::tr("%Ln label(s) stored.", nullptr, int(summary.labels)));
    if (summary.completed > 0) {
        say(WorkspaceMessages::tr("%Ln label(s) of the corpus got what was missing: types, qualifiers or a review.",
            nullptr, int(summary.completed)));
    }
    if (summary.typesToFit > 0) {
        say(WorkspaceMessages::tr("%Ln label(s) lack types that the schema determines. “Fill in types…” in the schema "
                                  "dock (spotter-cli schema CORPUS --fit-types) lists and adds them.",
            nullptr, int(summary.typesToFit)));
    }
    if (summary.entities > 0) {
        say(WorkspaceMessages::tr("%Ln entity(s) stored that are in no triple.", nullptr, int(summary.entities)));
    }
    if (summary.unaligned > 0) {
        say(WorkspaceMessages::tr("%Ln label(s) are not in their text: kept without a position, left out of training.",
            nullptr, int(summary.unaligned)));
    }
    if (summary.conflicts > 0) {
        warn(WorkspaceMessages::tr(
            "%Ln contradiction(s) between documents of the same text: both sides were kept and are listed.", nullptr,
            int(summary.conflicts)));
    }
    if (summary.insideWord > 0) {
        say(WorkspaceMessages::tr("%Ln label(s) are in their text only as part of a longer word: placed there, to be "
                                  "checked in the list of triples.",
            nullptr, int(summary.insideWord)));
    }
    if (summary.keptEvents > 0) {
        say(WorkspaceMessages::tr(
            "%Ln event(s) are kept with their documents and exported to brat again; only relations "
            "become labels.",
            nullptr, int(summary.keptEvents)));
    }
    if (summary.misplaced > 0) {
        warn(
            WorkspaceMessages::tr("%Ln label(s) are not where the file says: their places were looked for in the text.",
                nullptr, int(summary.misplaced)));
    }
    if (summary.unusable > 0) {
        warn(WorkspaceMessages::tr(
            "%Ln label(s) without a predicate, a subject or an object were left out.", nullptr, int(summary.unusable)));
    }
    if (summary.leftOut > 0) {
        warn(WorkspaceMessages::tr(
            "%Ln annotation(s) that Spotter cannot hold were left out.", nullptr, int(summary.leftOut)));
    }
    if (summary.unrelated > 0) {
        say(WorkspaceMessages::tr(
            "%Ln pair(s) without a relation: they are no labels, but their mentions are kept as entities.", nullptr,
            int(summary.unrelated)));
    }
    if (summary.undecided > 0) {
        say(WorkspaceMessages::tr(
            "%Ln annotation(s) that the annotator skipped decide nothing: their labels are not reviewed.", nullptr,
            int(summary.undecided)));
    }
    if (const QString parts = pagePartWords(summary); !parts.isEmpty()) say(parts);
    if (summary.attachments > 0)
        say(WorkspaceMessages::tr("%Ln attachment(s) of mails were left out.", nullptr, int(summary.attachments)));
    if (summary.skipped > 0)
        warn(WorkspaceMessages::tr("%Ln record(s) could not be read and were skipped.", nullptr, int(summary.skipped)));
    if (const qint64 skipped = summary.unread.count() + summary.filesBeside; skipped > 0) {
        warn(WorkspaceMessages::tr(
            "Skipped %Ln file(s) of folders and archives; each is named with the reason.", nullptr, int(skipped)));
    }
    if (summary.read == 0 && summary.unread.count() > 0) warn(summary.unread.whyNothingWasRead());
    return sentences;
}

QString pagePartWords(const ImportSummary &summary)
{
    QStringList sentences;
    if (summary.pageParts > 0) {
        sentences += WorkspaceMessages::tr("%Ln part(s) around the text of web pages (navigation, header, footer, "
                                           "aside, cookie bar) were left out.",
            nullptr, int(summary.pageParts));
    }
    if (summary.runningLines > 0) {
        sentences += WorkspaceMessages::tr(
            "%Ln line(s) at the head or foot of pages (running heads, page numbers) were left out.", nullptr,
            int(summary.runningLines));
    }
    return sentences.join(u' ');
}

QString importWords(const ImportSummary &summary)
{
    QStringList lines;
    for (const ImportSentence &sentence : importSentences(summary)) lines += sentence.text;
    return lines.join(QLatin1Char('\n'));
}

} // namespace spotter
