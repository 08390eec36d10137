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
/// How many bytes a file of this process may have at most (ulimit -f); none where there is no limit. Libraries do not
/// always pass on that it was reached: where a write failed without a reason, it is the one.
[[nodiscard]] std::optional<qint64> fileSizeLimit();

} // namespace spotter
