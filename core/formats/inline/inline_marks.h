// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/entities.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace spotter {

/// How entities are marked within a text.
struct InlineNotation {
    enum class Form {
        OpenNlp, ///< "<START:person> Ada Lovelace <END> met …"
        Yedda, ///< "[@Ada Lovelace#Person*] met …"
        Elements, ///< "<PERSON>Ada Lovelace</PERSON> met …", <ENAMEX TYPE="PERSON">…</ENAMEX>
        Brackets, ///< "[PER Ada Lovelace] met …"
        Behind, ///< "Ada <B-PER> Lovelace <I-PER> met …"
        Slashes, ///< "Ada/B-PER Lovelace/I-PER met/O", "Ada/PERSON Lovelace/PERSON met/O"
        Underscores, ///< the same with "_"
        Bars, ///< the same with "|"
        Hyphens, ///< the same with "-"
    };
    Form form = Form::OpenNlp;
    bool hasEveryTag = false; ///< of words: "O" where there is no entity, so that any other tag is a type
};

/// The notation of some lines; nothing if they are an ordinary text, or words with tags that are not those of entities
/// (parts of speech).
[[nodiscard]] std::optional<InlineNotation> inlineNotation(const QStringList &lines);

/// A text without its marks, and the entities that they marked.
struct UnmarkedText {
    QString text;
    std::vector<Entity> entities;
    std::vector<Span> tokens; ///< of words with tags
    qsizetype unread = 0; ///< marks that begin or end nothing, which stay in the text
};

/// Takes the marks out of a text: of a line, in the forms with words.
[[nodiscard]] UnmarkedText unmarked(const QString &text, InlineNotation notation);

} // namespace spotter
