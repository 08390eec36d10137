// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace spotter {

/// What an element of a web page is to the text of the page.
enum class PagePart {
    Content,
    Main, ///< holds the content: a header in it belongs to the text
    Header, ///< of the site, unless it is in Main; its first-level heading is the title of the text
    Surrounding, ///< navigation, footer, aside, cookie bar: not of the text
};

/// Attributes of an element that tell its part; each may be empty.
struct PartAttributes {
    QByteArray id;
    QByteArray classes;
    QByteArray role;
};

/// By its tag (in lower case), by its ARIA role, and, for cookie bars, by the words of its id and classes.
[[nodiscard]] PagePart pagePartOf(std::string_view tag, const PartAttributes &attributes);

} // namespace spotter
