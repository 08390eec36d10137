// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/corpus/database/durability.h"
#include "core/corpus/document_store.h"
#include "core/formats/format.h"
#include "core/text/document.h"
#include "core/workspace/input_source.h"
#include "core/workspace/unread_files.h"

#include <QStringList>

#include <functional>

namespace spotter {

class Corpus;

/// What to import and how.
struct ImportRequest {
    QStringList files; ///< files and folders
    QString format; ///< id in the registry; empty: by each file's content
    std::optional<Split> split; ///< for all documents; nothing: that in the files
    bool skipBad = false; ///< continue after a record that cannot be read
    bool documentPerLine = false; ///< plain text; also makes it the format if none is given
    /// Web pages: also their navigation, headers, footers, asides and cookie bars. PDF: also running heads and page
    /// numbers.
    bool wholePage = false;
    QByteArray encoding = {}; ///< of text and web pages; empty: detected // NOLINT(readability-redundant-member-init)
    /// INCEpTION projects: the annotator to import; "all": each annotator separately, so a text can be stored several
    /// times.
    QString annotator = {}; // NOLINT(readability-redundant-member-init)
    QString textField = {}; ///< Label Studio: the field with the text // NOLINT(readability-redundant-member-init)
    ColumnMapping columns = {}; ///< of tables // NOLINT(readability-redundant-member-init)
    Duplicates duplicates = Duplicates::Merge;
    Durability durability = Durability::OnDisk;
    /// Appended to the error about an unreadable record if skipBad would help: how to turn it on.
    QString skipHint = {}; // NOLINT(readability-redundant-member-init)
    InputOpener open = openInputFile;
    /// Called immediately, on the importing thread, for every issue; ImportSummary::issues has only the first few.
    // NOLINTNEXTLINE(readability-redundant-member-init)
    std::function<void(const QString &sentence)> onIssue = {};
};

/// The format in which the files are read; empty: detected by their content.
[[nodiscard]] QString formatOf(const ImportRequest &request);

/// The progress of an import in bytes; the total is 0 if a stream is read.
struct ImportProgress : Progress {
    qint64 documents = 0; ///< stored
};

/// The result of an import.
struct ImportSummary {
    qint64 read = 0; ///< documents
    qint64 added = 0;
    qint64 duplicates = 0; ///< texts that were already in the corpus
    Duplicates duplicatesWere = Duplicates::Merge; ///< how they were handled
    qint64 labels = 0; ///< stored
    qint64 completed = 0; ///< labels that were there and got a type, qualifiers, a review state, …
    qint64 typesToFit = 0; ///< labels that lack types which the schema determines, see fittedTypes()
    qint64 entities = 0; ///< in no label: how many more than before
    qint64 conflicts = 0; ///< between documents of one text
    qint64 unaligned = 0; ///< of these: without a place in the text
    qint64 insideWord = 0; ///< of the labels read: found only as part of a longer word
    qint64 misplaced = 0; ///< read with a mention that is not where the file says; another place was looked for
    qint64 keptEvents = 0; ///< of brat: with their documents, but no labels
    qint64 skipped = 0; ///< records that could not be read
    qint64 unusable = 0; ///< labels without a predicate, a subject or an object; left out
    qint64 leftOut = 0; ///< annotations that a document cannot represent
    qint64 unrelated = 0; ///< pairs of mentions of which the files say that they have no relation
    qint64 runningLines = 0; ///< running heads and page numbers of PDF files, left out
    qint64 pageParts = 0; ///< navigations, footers, cookie bars, … of web pages, left out
    qint64 attachments = 0; ///< of mails, left out
    qint64 undecided = 0; ///< annotations that the annotator skipped; their labels are not reviewed
    UnreadFiles unread; ///< files in folders that are in no format that is read
    qint64 filesBeside = 0; ///< files in folders and archives that are not of the data, or read through others
    bool isStopped = false; ///< stopped before the end of the files; what was read until then is stored
    DocumentId first; ///< the first document read
    QStringList issues; ///< the first few, one sentence each
};

/// Imports files into a corpus, as one step of the journal. A stop request ends it early: what was read until then is
/// kept, and the summary says so. An error rolls everything back. On the corpus' thread; fails with the errors of the
/// opener, the reader, the corpus or the disk, naming file and line.
[[nodiscard]] Result<ImportSummary> importFiles(Corpus &corpus, const ImportRequest &request, std::stop_token stop = {},
    const std::function<void(const ImportProgress &)> &progress = {});

} // namespace spotter
