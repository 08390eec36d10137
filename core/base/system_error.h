// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QString>

namespace spotter {

/// An errno in our words: part of a sentence, without a full stop.
[[nodiscard]] QString systemErrorText(int error);
/// The same of what a file says of its last failure. Words of a device of ours are left as they are.
[[nodiscard]] QString deviceErrorText(const QIODevice &device);

} // namespace spotter
