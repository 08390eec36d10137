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

/// What another model reads otherwise in one held-out sentence.
struct SentenceChange {
    DocumentId document;
    QString excerpt;
    std::vector<Triple> gained; ///< only the new model reads them
    std::vector<Triple> lost; ///< only the model in use does
    int labelled = 0; ///< of the gained that are labels, less the lost that are: above 0 the new model does better
};

/// The held-out sentences whose triples would be others with the new model, a line each: what comes, what goes, and
/// whether the labels agree. A click or Enter opens the sentence. Main thread.
class ChangeList final : public QWidget {
    Q_OBJECT
public:
    explicit ChangeList(QWidget *parent = nullptr);

    /// `read`: so many sentences were read with both models.
    void setChanges(std::vector<SentenceChange> changes, qint64 read);
    /// Says why there is no list; takes what is there away.
    void showNote(const QString &note);
    void retranslate();

Q_SIGNALS:
    void documentChosen(spotter::DocumentId document);

private:
    void fill();
    [[nodiscard]] QString lineOf(const SentenceChange &change) const;

    std::vector<SentenceChange> m_changes;
    qint64 m_read = 0;
    QString m_note;
    QLabel *m_summary;
    QListWidget *m_list;
};

} // namespace spotter
