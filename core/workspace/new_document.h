// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QString>

namespace spotter {

class Corpus;

/// A document that a person typed or pasted: it comes from no file, so it has a title instead of a source.
struct NewDocument {
    QString text;
    QString title; ///< may be empty: lists then show how the text begins
};

/// The longest text, in UTF-16 units: as much as a document from a file may have.
constexpr qsizetype longestNewText = qsizetype(32) << 20;

/// The document as it is stored: line ends are LF; NUL and other control characters that no text has are dropped;
/// halves of surrogate pairs become U+FFFD; the title is one line. Fails (Content) if no text is left, (Limit) if it is
/// longer than longestNewText.
[[nodiscard]] Result<NewDocument> cleaned(NewDocument document);

/// What became of it.
struct AddedDocument {
    DocumentId id;
    bool wasThere = false; ///< a document with exactly this text, which is left as it is
};

/// Stores a document as one step of the journal; cleans it first. On the corpus' thread. Fails like cleaned(), or with
/// the errors of the corpus.
[[nodiscard]] Result<AddedDocument> addDocument(Corpus &corpus, NewDocument document);

/// What to call a text that has no title: its first words, at most 40 characters; empty for a text of white space.
[[nodiscard]] QString firstWords(const QString &text);

} // namespace spotter
