// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHBoxLayout>
#include <QString>
#include <QWidget>

namespace spotter {

/// A row of controls at the distance that all rows have. Each gets a name, by which tests find it; its words follow in
/// retranslate(). Owned by the layout or widget that it is added to.
class ControlRow final : public QHBoxLayout {
public:
    ControlRow()
    {
        setContentsMargins(0, 0, 0, 0);
        setSpacing(6);
    }

    /// Makes a control and adds it at the end.
    template <typename Control>
    Control *add(const QString &name, int stretch = 0)
    {
        auto *control = new Control;
        control->setObjectName(name);
        addWidget(control, stretch);
        return control;
    }
};

} // namespace spotter
