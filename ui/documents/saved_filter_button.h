// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/search/document_filter.h"

#include <QToolButton>

#include <functional>

class QMenu;

namespace spotter {

class CorpusController;

/// The menu of filters that were saved in the corpus: chooses one, saves the current one, deletes one. Main thread.
class SavedFilterButton final : public QToolButton {
    Q_OBJECT
public:
    /// current: the filter that the list has.
    SavedFilterButton(CorpusController &controller, std::function<DocumentFilter()> current, QWidget *parent = nullptr);

    /// Saves the current filter, or tells the controller why that is not possible.
    void save(const QString &name);

Q_SIGNALS:
    void chosen(const spotter::DocumentFilter &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void askForName();
    void remove(const QString &name);

    CorpusController &m_controller;
    std::function<DocumentFilter()> m_current;
    QMenu *m_menu;
};

} // namespace spotter
