// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QString>

#include <optional>

namespace spotter {

/// An errno in our words: part of a sentence, without a full stop.
[[nodiscard]] QString systemErrorText(int error);
/// The same of what a file says of its last failure. Words of a device of ours are left as they are.
[[nodiscard]] QString deviceErrorText(const QIODevice &device);
/// How many bytes a file of this process may have at most (ulimit -f); nothing if there is no limit. Libraries do
/// not always report that it was reached: it is the likely cause if a write failed without a reason.
[[nodiscard]] std::optional<qint64> fileSizeLimit();

} // namespace spotter
