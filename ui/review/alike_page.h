// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_set.h"
#include "ui/review/review_decision.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace spotter {

class CheckedList;

/// The findings with one cause, before one decision settles all of them: each with its sentence, its outcome, and a
/// check box to leave it out. Main thread.
class AlikePage final : public QWidget {
    Q_OBJECT
public:
    explicit AlikePage(QWidget *parent = nullptr);

    /// set: contains the sentences.
    void setFindings(std::vector<Finding> findings, std::shared_ptr<const ReviewSet> set);
    /// The checked findings.
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
    CheckedList *m_list;
    QPushButton *m_fix, *m_right, *m_wrong, *m_back;
};

} // namespace spotter
