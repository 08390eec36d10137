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

#include <QStringList>

#include <functional>

namespace spotter {

class Corpus;

/// What to import and how.
struct ImportRequest {
    QStringList files; ///< and folders
    QString format; ///< id in the registry; empty: by each file's content
    std::optional<Split> split; ///< given to all documents; nothing: what the files say
    bool skipBad = false; ///< go on after a record that cannot be read
    bool documentPerLine = false; ///< plain text, which is then the format where none is given
    QByteArray encoding = {}; ///< of text and web pages; empty: detected // NOLINT(readability-redundant-member-init)
    /// INCEpTION project: whose annotations; "all": each on its own, so that texts that are there are kept twice.
    QString annotator = {}; // NOLINT(readability-redundant-member-init)
    QString textField = {}; ///< Label Studio: the field that is the text // NOLINT(readability-redundant-member-init)
    ColumnMapping columns = {}; ///< of tables // NOLINT(readability-redundant-member-init)
    Duplicates duplicates = Duplicates::Merge;
    Durability durability = Durability::OnDisk;
    /// Added to why a record cannot be read where skipBad would help: how to ask for it.
    QString skipHint = {}; // NOLINT(readability-redundant-member-init)
    InputOpener open = openInputFile;
    /// Told at once, on the importing thread, what ImportSummary::issues holds the first few of.
    // NOLINTNEXTLINE(readability-redundant-member-init)
    std::function<void(const QString &sentence)> onIssue = {};
};

/// The format that the files are read in; empty: by their content.
[[nodiscard]] QString formatOf(const ImportRequest &request);

/// How far an import has come: in bytes, whose total is 0 where a stream is read.
struct ImportProgress : Progress {
    qint64 documents = 0; ///< stored
};

/// What an import did.
struct ImportSummary {
    qint64 read = 0; ///< documents
    qint64 added = 0;
    qint64 duplicates = 0; ///< texts that were there
    Duplicates duplicatesWere = Duplicates::Merge; ///< what was done with them
    qint64 labels = 0; ///< stored
    qint64 completed = 0; ///< labels that were there and got a type, qualifiers, a review state, …
    qint64 entities = 0; ///< in no label: how many more than before
    qint64 conflicts = 0; ///< between documents of one text
    qint64 unaligned = 0; ///< of these: without a place in the text
    qint64 insideWord = 0; ///< of the labels read: found only as part of a longer word
    qint64 misplaced = 0; ///< read with a mention that is not where the file says; another place was looked for
    qint64 keptEvents = 0; ///< of brat: with their documents, but no labels
    qint64 skipped = 0; ///< records that could not be read
    qint64 unusable = 0; ///< labels without a predicate, a subject or an object; left out
    qint64 leftOut = 0; ///< annotations that a document cannot hold
    qint64 foreignFiles = 0; ///< in folders, of no format that is known
    bool isStopped = false; ///< before the end of the files; what was read until then is stored
    DocumentId first; ///< the first document read
    QStringList issues; ///< the first few, a sentence each
};

/// Reads files into a corpus, as one step of the journal. A stop request ends it early: what was read until then stays,
/// and the summary says so. An error takes everything back. On the corpus' thread; fails as the opener, the reader, the
/// corpus or the disk does, naming file and line.
[[nodiscard]] Result<ImportSummary> importFiles(Corpus &corpus, const ImportRequest &request, std::stop_token stop = {},
    const std::function<void(const ImportProgress &)> &progress = {});

} // namespace spotter
