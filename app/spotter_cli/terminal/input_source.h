// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/input_source.h"

namespace spotter {

class Interrupt;

/// Opens a path for reading, with the path as its name; "-" is stdin. NotFound, Io, Content: a folder. Reading a stream
/// ends on the stop request.
[[nodiscard]] Result<InputSource> openInput(const QString &path, const Interrupt &interrupt);
/// The same for openSource() and imports; the interrupt must outlive it.
[[nodiscard]] InputOpener inputOpener(const Interrupt &interrupt);

} // namespace spotter
