// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// documents.text_hash: the first 8 bytes of SHA-256 of the UTF-8 text, big-endian, as a signed number. Finds
/// duplicates and damage; texts of the same hash are still compared.
[[nodiscard]] qint64 textHash(const QString &text);
[[nodiscard]] qint64 textHashOfUtf8(QByteArrayView utf8);

} // namespace spotter
