// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/triples/note_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {

NoteDialog::NoteDialog(const DisplayedTriple &triple, QWidget *parent)
    : QDialog(parent), m_note(new QPlainTextEdit(this))
{
    setObjectName(u"noteDialog"_s);
    setWindowTitle(tr("Note on a Triple"));
    auto *about = new QLabel(this);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    about->setText(tr("%1 – %2 – %3", "subject, predicate, object")
            .arg(triple.triple.subject.text.simplified().left(60), markedPredicate(triple),
                triple.triple.object.text.simplified().left(60)));
    m_note->setObjectName(u"tripleNoteText"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlainText(triple.assertion.note);
    m_note->setTabChangesFocus(true);
    m_note->setPlaceholderText(tr("Leave it empty to remove the note"));
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    save->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(m_note, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &QDialog::accept);
    resize(380, 220);
    m_note->setFocus();
    m_note->selectAll();
}

QString NoteDialog::note() const { return m_note->toPlainText().trimmed(); }

} // namespace spotter
