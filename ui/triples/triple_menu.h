// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/triples/triple_delegate.h"

#include <QPoint>

#include <functional>

namespace spotter {

/// The context menu of a triple and the functions of its entries.
struct TripleMenu {
    DisplayedTriple triple; ///< for which it is opened
    bool readOnly = false;
    size_t selected = 1; ///< of several, the entries are those of the window, for all of them
    QStringList predicates; ///< chosen by the keys 1 to 9
    std::function<void(TripleAction)> act;
    std::function<void()> edit;
    std::function<void()> findPlaces;
    std::function<void(const QString &)> choose;
};

/// Opens the menu and returns; it deletes itself. The functions are called only while `owner` lives; the displayed keys
/// are those of owner's actions.
void showTripleMenu(const TripleMenu &menu, QWidget *owner, const QPoint &globalPosition);

} // namespace spotter
