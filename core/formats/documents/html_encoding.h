// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/documents/html_text.h"

#include <string_view>

namespace spotter {

/// The encoding that HTML says of itself in its first bytes (a meta tag or an XML declaration), as ICU calls it; empty
/// where it says none.
[[nodiscard]] QByteArray declaredEncoding(QByteArrayView head);

/// Feeds bytes in any encoding: the one that is asked for, else the declared one where every byte fits, else the
/// detected one. Syntax: bytes that fit none. Returns the name of the encoding.
[[nodiscard]] Result<QByteArray> feedHtml(
    HtmlText &html, std::string_view bytes, const QByteArray &wantedEncoding, const QString &name);

} // namespace spotter
