// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QByteArray>

namespace spotter {

/// What was read from a mail besides its text.
struct MailContent {
    qint64 attachments = 0; ///< files and messages in the message, which are left out
    qint64 pageParts = 0; ///< of web pages; see ReadCounts
    QByteArray encoding; ///< of its first text; may be empty
    bool isGuess = false; ///< of the encoding of a text
};

/// Reads one message (RFC 5322, MIME) into a document: its text, plain if it has both, else from HTML, with
/// "structure"; "title" (its subject), "from", "to", "cc", "date" (ISO 8601) and "message-id" in the metadata. Without
/// text, the document stays empty. name: of the file and message, for messages. Unsupported: encrypted; Limit: too many
/// or too deeply nested parts.
[[nodiscard]] Result<MailContent> readMail(
    const QByteArray &bytes, const QString &name, const ReadOptions &options, Document &document);

} // namespace spotter
