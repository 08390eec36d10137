// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/review_decision.h"

#include <QString>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace spotter {

/// The keys of the decisions, in the user's notation, for the tool tips of the buttons.
struct ReviewKeys {
    QString fix, right, wrong, postpone, next, alike, other;
};

/// One finding: the label, the proposal with its reason, the sentence that it
/// contradicts, and a button for each decision. Main thread.
class FindingCard final : public QWidget {
    Q_OBJECT
public:
    explicit FindingCard(QWidget *parent = nullptr);

    /// Hides itself if finding is null. alike: the number of findings with the same cause, including this one.
    void setFinding(const Finding *finding, size_t alike, bool writable);
    void setKeys(const ReviewKeys &keys);

Q_SIGNALS:
    void decided(spotter::ReviewDecision decision);
    void nextRequested();
    void alikeRequested();
    void otherSentenceRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildBeside();
    void retranslate();
    void showFinding();

    std::optional<Finding> m_finding;
    size_t m_alike = 0;
    bool m_writable = false;
    ReviewKeys m_keys;
    QLabel *m_details;
    QWidget *m_beside; ///< the sentence that the label contradicts, with its button
    QLabel *m_other;
    QPushButton *m_fix, *m_right, *m_wrong, *m_postpone, *m_next, *m_all, *m_showOther;
};

} // namespace spotter
