// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// The files of PNDec and WDec (NYT24, NYT29), read only: a sentence per line in a .sent file, and in the same line of
/// the .pointer file beside it "13 13 11 11 /location/country/capital | …", the first and the last token of subject and
/// object, or of the .tup file "France ; Paris ; /location/country/capital | …". If both are there, the first are read,
/// and how many of the others differ is counted. Without them, the lines are documents without labels.
[[nodiscard]] Format pndecFormat();

} // namespace spotter
