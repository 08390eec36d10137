// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/workspace/other_places.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace spotter {

class CheckedList;
class CorpusController;
class TaskRunner;

/// The other sentences in which both mentions of a triple stand, to be labelled with the same triple: each with a box
/// to leave it out. Main thread; the controller must outlive it.
class OtherPlacesDialog final : public QDialog {
    Q_OBJECT
public:
    OtherPlacesDialog(CorpusController &controller, const LabelledTriple &label, QWidget *parent);

    [[nodiscard]] bool isSearching() const;

Q_SIGNALS:
    void openRequested(spotter::DocumentId document, const spotter::Triple &triple);

private:
    void build(const Assertion &assertion);
    void search();
    void showFound(const Result<OtherPlaces> &found);
    void showCount();
    void add();
    [[nodiscard]] std::vector<OtherPlace> checked() const;

    CorpusController &m_controller;
    Triple m_triple;
    TaskRunner *m_searching;
    OtherPlaces m_found;
    QLabel *m_head;
    QComboBox *m_where;
    QComboBox *m_as;
    CheckedList *m_list;
    QLabel *m_message;
    QPushButton *m_add;
    QPushButton *m_cancel;
};

} // namespace spotter
