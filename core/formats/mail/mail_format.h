// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// A mail in a file of its own (EML; also EMLX of Apple Mail, and MHTML, a web page kept as a mail): see readMail().
[[nodiscard]] Format emlFormat();
/// A mailbox (mbox), one document per message.
[[nodiscard]] Format mboxFormat();

} // namespace spotter
