// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/triple.h"

#include <QStringView>

namespace spotter {

/// Whether a word may begin or end at an offset: the word boundaries of Unicode (UAX #29), with exceptions for names:
/// - Chinese, Japanese and Korean are cut between any two characters, not by a dictionary.
/// - An apostrophe between letters separates words ("Obama's", "l'Italie"), and so does a colon.
/// - Invisible format characters belong to neither side. Looks only at a few characters around the offset.
[[nodiscard]] bool isWordBoundary(QStringView text, qsizetype offsetUtf16);

/// Whether a span begins and ends at word boundaries.
[[nodiscard]] bool isWholeWord(QStringView text, Span span);

/// The mention of a triple (subject, object or a qualifier's value) that begins or ends inside a longer word; nullptr
/// if there is none. Mentions without a span are skipped.
[[nodiscard]] const Mention *mentionInsideWord(QStringView text, const Triple &triple);

/// The longer word that a span begins or ends in, for messages; truncated after some characters.
[[nodiscard]] QString wordAround(QStringView text, Span span);

} // namespace spotter
