// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace spotter {

/// The controls of a panel and what they show: below each other in a narrow dock, side by side in a wide one. The
/// controls keep their height; what they show takes the rest. Main thread.
class TwoHalves final : public QWidget {
    Q_OBJECT
public:
    /// The shares of the width that the controls and what they show have where they are side by side.
    struct Shares {
        int controls = 1;
        int shown = 1;
    };
    TwoHalves(QWidget *controls, QWidget *shown, Shares shares, QWidget *parent = nullptr);

    [[nodiscard]] bool isSideBySide() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_layout;
    Shares m_shares;
};

} // namespace spotter
