// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/documents/html_text.h"

#include <string_view>

namespace spotter {

/// The encoding that HTML declares in its first bytes (in a meta tag or an XML declaration), by its ICU name; empty if
/// none is declared.
[[nodiscard]] QByteArray declaredEncoding(QByteArrayView head);

/// The encoding that a page or a mail means by a name, as browsers take it: GB18030 for "gb2312", windows-1252 for
/// "iso-8859-1".
[[nodiscard]] QByteArray meantEncoding(const QByteArray &declared);

/// Feeds bytes in any encoding: the requested one, else the declared one if every byte is valid in it, else the
/// detected one. Syntax: bytes that are valid in none of them. Returns the name of the encoding.
[[nodiscard]] Result<QByteArray> feedHtml(
    HtmlText &html, std::string_view bytes, const QByteArray &wantedEncoding, const QString &name);

} // namespace spotter
