// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace spotter {

/// A highlighted message in a tinted box with an icon; hidden while it has no text. Main thread.
class Notice final : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Comment, Warning, Failure };

    explicit Notice(QWidget *parent = nullptr);
    void show(Kind kind, const QString &text);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QColor colour() const;

    QLabel *m_label;
    Kind m_kind = Kind::Comment;
};

} // namespace spotter
