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

/// The queue of doubtful labels and missing triples over a whole corpus: what is asked, why, what the label says and
/// what the model reads instead, and the decisions. Shows what it is given and says what the user wants; opens no
/// dialog. Main thread.
class ReviewPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ReviewPanel(QWidget *parent = nullptr);
    ~ReviewPanel() override;

    /// What there is to work with: the queue's empty states say what to do about it.
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
    /// Another corpus, or none: nothing is known of it.
    void clear();
    void showFailure(const QString &message);
    /// They are settled: the queue goes on with the next.
    void take(const std::vector<Finding> &findings, Verdict verdict);

    /// The finding that is asked; null where nothing is.
    [[nodiscard]] const Finding *current() const;
    [[nodiscard]] const ReviewCounts &counts() const;
    /// Says it of the finding that is asked; of all that are marked, while those alike are shown.
    void decide(ReviewDecision decision);
    /// Leaves the current one where it is and goes to the next, behind the last to the first.
    void skip();
    /// Shows all of the current one's cause, to settle them at once; nothing where it stands alone.
    void showAlike();
    [[nodiscard]] bool isShowingAlike() const;
    void setKeys(const ReviewKeys &keys);

Q_SIGNALS:
    void quickRequested();
    void thoroughRequested(int folds, double minutes);
    void stopRequested();
    void orderChanged();
    void reportRequested();
    void decided(const std::vector<spotter::Finding> &findings, spotter::ReviewDecision decision);
    /// Another finding is asked; or the user wants to see the same one again.
    void currentChanged();
    void shown();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    ReviewControls *m_controls;
    std::unique_ptr<Private> d;
};

} // namespace spotter
