// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>

namespace spotter {

/// The text of a part of a mail and the encoding that it was in.
struct MailText {
    QString text;
    QByteArray encoding;
    bool isGuess = false; ///< of the encoding, from few characters
};

/// Decodes a text part: in the declared encoding, else UTF-8, the one that the user named, or the detected one. Mails
/// are cut and relabelled on their way, so a few invalid bytes become U+FFFD. Never fails.
[[nodiscard]] MailText decodedMailText(std::string_view bytes, const QByteArray &declared, const QByteArray &named);

/// Joins the lines of a text with format=flowed (RFC 3676) that were broken only to be sent. delSp: the space at the
/// end of such a line is not of the text.
[[nodiscard]] QString unflowed(const QString &text, bool delSp);

} // namespace spotter
