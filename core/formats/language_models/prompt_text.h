// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace spotter {

/// What a language model is given: a text, and what to do with it.
struct PromptText {
    QString text;
    QString instruction;
};

/// The text in a prompt, if a sign shows where it begins: an object with "input" or "text"; a block between ``` or """;
/// a label at the beginning of a line ("Text:", "文本：", "输入："), of which the last one counts. Nothing: there is no
/// such sign.
[[nodiscard]] std::optional<PromptText> textInPrompt(const QString &prompt);

/// A prompt without the separator at its end that tuning files of completions have: "\n\n###\n\n", " ->".
[[nodiscard]] QString withoutPromptEnd(const QString &prompt);

} // namespace spotter
