// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace spotter {

/// A message whose headers, if they hold characters that are not ASCII, are in UTF-8. Headers should be ASCII with
/// encoded words, but programs also write them as they are, in the encoding of the text: the one that the message
/// declares, else the one that the user named, else the detected one, for which the body is looked at, too. Encoded
/// words of an unknown encoding are treated alike.
[[nodiscard]] QByteArray withHeadersInUtf8(const QByteArray &message, const QByteArray &named);

} // namespace spotter
