// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/fact_export.h"

#include <QListWidget>

#include <vector>

namespace spotter {

/// Sentences with the document that each is in; Enter or a double click chooses one. Main thread.
class SentenceList final : public QListWidget {
    Q_OBJECT
public:
    explicit SentenceList(QWidget *parent = nullptr);

    void setEvidence(const std::vector<FactEvidence> &evidence);
    void addEvidence(const std::vector<FactEvidence> &evidence);
    /// Does nothing if there is none.
    void chooseFirst();

Q_SIGNALS:
    void labelChosen(spotter::DocumentId document, spotter::AnnotationId label);

private:
    void choose(const QListWidgetItem *item);
};

} // namespace spotter
