// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFile>

namespace spotter {

/// Opens a file of a model or an encoder for reading. Fails (NotFound, Io), naming it; (Content) if it is not a regular
/// file: opening a pipe could wait for a writer for ever, and a device such as /dev/zero has no end.
[[nodiscard]] Result<void> openRegularFile(QFile &file);

} // namespace spotter
