// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/search/document_filter.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QToolButton;

namespace spotter {

class ControlRow;
class CorpusController;
class TagBox;

/// What the list of documents can be filtered by, except the search: the usual filters, and more that a button unfolds.
/// Main thread.
class FilterBox final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBox(CorpusController &controller, QWidget *parent = nullptr);

    /// Without a search. Synthetic documents are left out unless they are chosen.
    [[nodiscard]] DocumentFilter filter() const;
    /// Emits changed() once, whatever changes; a value that is not a choice becomes one.
    void setFilter(const DocumentFilter &filter);
    /// The corpus of the controller is another: filters nothing. Emits nothing.
    void showCorpus();
    void showPredicate(const QString &predicate);
    [[nodiscard]] bool isFiltering() const;
    [[nodiscard]] TagBox &tagBox() { return *m_tag; }
    [[nodiscard]] const TagBox &tagBox() const { return *m_tag; }
    /// Adds a button to the row below the boxes.
    void addButton(QWidget *button);
    /// In the order of the keyboard.
    [[nodiscard]] QList<QWidget *> controls() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showSchema();
    void nameMore();
    void setMoreShown(bool shown);
    /// How many of the filters that the button unfolds are in use.
    [[nodiscard]] int moreInUse() const;
    void take(const DocumentFilter &filter);

    CorpusController &m_controller;
    QComboBox *m_split;
    QComboBox *m_predicate;
    TagBox *m_tag;
    QCheckBox *m_unreviewed;
    ControlRow *m_buttons;
    QToolButton *m_more;
    QWidget *m_moreBoxes;
    QComboBox *m_type;
    QComboBox *m_state;
    QComboBox *m_score;
    QComboBox *m_edited;
    QCheckBox *m_differing;
    bool m_isQuiet = false; ///< several boxes are being set
};

} // namespace spotter
