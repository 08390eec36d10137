// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_set.h"
#include "ui/review/review_decision.h"

#include <QWidget>

#include <memory>

class QLabel;
class QListWidget;
class QPushButton;

namespace spotter {

/// The findings of one cause, before one decision settles them all: each with its sentence and what would become of it,
/// and a mark to leave it out. Main thread.
class AlikePage final : public QWidget {
    Q_OBJECT
public:
    explicit AlikePage(QWidget *parent = nullptr);

    /// set: where the sentences are.
    void setFindings(std::vector<Finding> findings, std::shared_ptr<const ReviewSet> set);
    /// Those that are marked.
    [[nodiscard]] std::vector<Finding> chosen() const;

Q_SIGNALS:
    void decided(spotter::ReviewDecision decision);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void retranslate();
    void fill();
    void showCount();

    std::vector<Finding> m_findings;
    std::shared_ptr<const ReviewSet> m_set;
    QLabel *m_head;
    QListWidget *m_list;
    QPushButton *m_fix, *m_right, *m_wrong, *m_back;
};

} // namespace spotter
