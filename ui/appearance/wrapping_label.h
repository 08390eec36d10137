// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace spotter {

/// Plain text that wraps, and is never lower than its words at the width it has. A label of Qt's asks for the height of
/// a line or two, and a low dock cuts the rest. Without a text it takes no room. Main thread.
class WrappingLabel final : public QLabel {
    Q_OBJECT
public:
    explicit WrappingLabel(QWidget *parent = nullptr);

    /// In place of QLabel's, which tells nobody.
    void setText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

} // namespace spotter
