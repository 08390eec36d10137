// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/displayed_triple.h"

#include <QDialog>

class QPlainTextEdit;

namespace spotter {

/// Asks for the note on a triple. Ctrl+Return saves, as Return begins a new line.
class NoteDialog final : public QDialog {
    Q_OBJECT
public:
    explicit NoteDialog(const DisplayedTriple &triple, QWidget *parent = nullptr);

    /// Without white space around it.
    [[nodiscard]] QString note() const;

private:
    QPlainTextEdit *m_note;
};

} // namespace spotter
