// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/html_page_parts.h"

#include <algorithm>
#include <array>

namespace spotter {

namespace {

constexpr std::array<std::string_view, 3> surroundingTags{"nav", "footer", "aside"};
constexpr std::array<std::string_view, 3> mainTags{"main", "article", "section"};
/// They hold everything: a class such as "cookies-enabled" says nothing about their text.
constexpr std::array<std::string_view, 4> wholeTags{"html", "body", "main", "article"};
/// Names of programs that show cookie bars, and words that stand for nothing else.
constexpr std::array<QByteArrayView, 6> consentWords{
    "onetrust", "cookiebot", "cookieconsent", "cookie-consent", "cookie_consent", "gdpr"};
/// With "cookie" or "consent": a bar about them. A page about baking has cookies, too.
constexpr std::array<QByteArrayView, 9> barWords{
    "banner", "bar", "notice", "popup", "overlay", "modal", "dialog", "law", "consent"};

bool isCookieBar(const PartAttributes &attributes)
{
    const QByteArray names = (attributes.id + ' ' + attributes.classes).toLower();
    const auto holds = [&](QByteArrayView word) { return names.contains(word); };
    if (std::ranges::any_of(consentWords, holds)) return true;
    return (holds("cookie") && std::ranges::any_of(barWords, holds))
        || (holds("consent") && std::ranges::any_of(barWords.begin(), barWords.end() - 1, holds));
}

} // namespace

PagePart pagePartOf(std::string_view tag, const PartAttributes &attributes)
{
    if (std::ranges::contains(surroundingTags, tag)) return PagePart::Surrounding;
    const QByteArray role = attributes.role.trimmed().toLower();
    if (role == "navigation" || role == "contentinfo" || role == "complementary") return PagePart::Surrounding;
    if (!std::ranges::contains(wholeTags, tag) && isCookieBar(attributes)) return PagePart::Surrounding;
    if (tag == "header" || role == "banner") return PagePart::Header;
    if (std::ranges::contains(mainTags, tag) || role == "main" || role == "article") return PagePart::Main;
    return PagePart::Content;
}

} // namespace spotter
