// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/text/triple.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;

namespace spotter {

/// What another model predicts differently in one held-out sentence.
struct SentenceChange {
    DocumentId document;
    QString excerpt;
    std::vector<Triple> gained; ///< only predicted by the new model
    std::vector<Triple> lost; ///< only predicted by the current model
    int labelled = 0; ///< number of labels in gained minus number in lost: above 0, the new model is better
    bool isHeldOut = true; ///< false: an example that a model may have learned from, whose labels prove nothing

    /// Where the first changed triple is; invalid if it has no place in the text.
    [[nodiscard]] Span place() const;
};

/// The example sentences whose triples differ with the new model, one per line: triples gained and lost, and whether
/// the labels of the held-out ones agree. A click or Enter opens the sentence. Main thread.
class ChangeList final : public QWidget {
    Q_OBJECT
public:
    explicit ChangeList(QWidget *parent = nullptr);

    /// `read`: the number of sentences on which both models were run; `heldOut`: of those, the held-out ones.
    void setChanges(std::vector<SentenceChange> changes, qint64 read, qint64 heldOut);
    /// Replaces the list with the reason why there is none.
    void showNote(const QString &note);
    void retranslate();

Q_SIGNALS:
    void sentenceChosen(spotter::DocumentId document, spotter::Span place);

private:
    void fill();
    [[nodiscard]] QString lineOf(const SentenceChange &change) const;

    std::vector<SentenceChange> m_changes;
    qint64 m_read = 0;
    qint64 m_heldOut = 0;
    QString m_note;
    QLabel *m_summary;
    QListWidget *m_list;
};

} // namespace spotter
