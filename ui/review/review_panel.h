// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/finding_card.h"
#include "ui/review/review_service.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace spotter {

class ReviewControls;

/// The queue of doubtful labels and missing triples of a whole corpus: the question, the reason, the label, the model's
/// prediction, and the decisions. Displays what it is given and emits the user's requests; opens no dialog. Main
/// thread.
class ReviewPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ReviewPanel(QWidget *parent = nullptr);
    ~ReviewPanel() override;

    /// What is available for a review; if the queue is empty, the panel explains what to do.
    struct Means {
        bool corpus = false;
        bool writable = false;
        QString whyNotQuick; ///< empty: a quick review can start
        QString whyNotThorough;

        friend bool operator==(const Means &, const Means &) = default;
    };
    void setMeans(const Means &means);
    [[nodiscard]] ReviewControls &controls() { return *m_controls; }

    void setRunning(bool running);
    void setOutcome(const ReviewOutcome &outcome);
    /// Another corpus is open, or none: shows nothing.
    void clear();
    void showFailure(const QString &message);
    /// The findings are settled: removes them and continues with the next one.
    void take(const std::vector<Finding> &findings, Verdict verdict);

    /// The current finding; null if there is none.
    [[nodiscard]] const Finding *current() const;
    [[nodiscard]] const ReviewCounts &counts() const;
    /// Decides the current finding, or, while findings with the same cause are shown, all that are checked.
    void decide(ReviewDecision decision);
    /// Skips the current finding without removing it; after the last one comes the first.
    void skip();
    /// Shows all findings with the cause of the current one, to settle them together; does nothing if it is the only
    /// one.
    void showAlike();
    [[nodiscard]] bool isShowingAlike() const;
    void setKeys(const ReviewKeys &keys);

Q_SIGNALS:
    void quickRequested();
    void thoroughRequested(int folds, double minutes);
    void stopRequested();
    void orderChanged();
    void reportRequested();
    /// To show the sentence that the current label contradicts, or the current finding again.
    void otherSentenceRequested();
    void decided(const std::vector<spotter::Finding> &findings, spotter::ReviewDecision decision);
    /// Another finding is current, or the user wants to see the same one again.
    void currentChanged();
    void shown();
    void hidden();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    ReviewControls *m_controls;
    std::unique_ptr<Private> d;
};

} // namespace spotter
