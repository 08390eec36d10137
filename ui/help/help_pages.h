// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace spotter {

/// One page of the help: resources/help/LANGUAGE/ID.md, which is compiled into the program.
struct HelpPage {
    QString id;
    QString title; ///< its first heading
    QString markdown; ///< without the licence header and without anchors
    QStringList anchors; ///< the name of each heading in turn; empty if it has none
};

/// A page and one of its headings; without a heading, the beginning of the page.
struct HelpPlace {
    QString page;
    QString anchor;
};

/// The help folder for the language of the window: "en" or "zh_CN".
[[nodiscard]] QString helpLanguage();

/// The ids of all pages, in the order of the list.
[[nodiscard]] QStringList helpPageIds();

/// A page that is missing in the language is returned in English; if it is also missing in English, it says so.
[[nodiscard]] HelpPage helpPage(const QString &id, const QString &language);
[[nodiscard]] std::vector<HelpPage> helpPages(const QString &language);

/// The place in the help about a part of the window: the page or the heading named like the dock's object name; "start"
/// and "text" are the central widgets. The first page if there is no such place.
[[nodiscard]] HelpPlace placeInHelp(const std::vector<HelpPage> &pages, const QString &part);

} // namespace spotter
