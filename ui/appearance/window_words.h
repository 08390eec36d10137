// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// A sentence of core for the window. Many say in brackets how to go on, with the option of spotter-cli first and then,
/// if there is one, the way in the window: "name its encoding (--encoding, or Encoding in the import dialog)". Only the
/// latter is left: "name its encoding (Encoding in the import dialog)". In English and Chinese.
[[nodiscard]] QString windowWords(const QString &sentence);

/// The part of a message that says what has happened, and the rest, which a person may ask for: the first sentence or
/// line. All of a message that is short enough for a line or two.
struct SplitMessage {
    QString brief;
    QString details;
};
[[nodiscard]] SplitMessage splitMessage(const QString &message);

} // namespace spotter
