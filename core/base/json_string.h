// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

namespace spotter {

/// Appends a text as a JSON string, in UTF-8: non-ASCII stays as it is, quotes, backslashes and control characters are
/// escaped, and so is a byte order mark that begins the text, which Qt would drop when it reads the string. Returns the
/// number of lone surrogates, which UTF-8 cannot represent and which were replaced by U+FFFD. Any thread.
qint64 appendJsonString(QByteArray &json, QStringView text);

} // namespace spotter
