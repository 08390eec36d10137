// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/triples/triple_delegate.h"

#include <QPoint>

#include <functional>

namespace spotter {

/// The context menu of a triple and what its entries do.
struct TripleMenu {
    DisplayedTriple triple; ///< what it is opened for
    bool readOnly = false;
    QStringList predicates; ///< those that the keys 1 to 9 choose
    std::function<void(TripleAction)> act;
    std::function<void()> edit;
    std::function<void(const QString &)> choose;
};

/// Opens the menu and returns; it deletes itself. The functions are called only while `owner` lives, whose actions say
/// which keys to show.
void showTripleMenu(const TripleMenu &menu, QWidget *owner, const QPoint &globalPosition);

} // namespace spotter
