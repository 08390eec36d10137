// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/closing_question.h"

#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace spotter {

void ClosingQuestion::begin(const std::function<void()> &close)
{
    m_close = close;
    m_isAnswered = false;
}

void ClosingQuestion::ask(QMessageBox *question, const QString &acceptText, const QString &dropText,
    const std::function<void()> &accepted, const std::function<void()> &dropped)
{
    m_question = question;
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *accept = question->addButton(acceptText, QMessageBox::AcceptRole);
    const QPushButton *drop = question->addButton(dropText, QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::finished, this, [this, question, accept, drop, accepted, dropped] {
        m_isAnswered = true;
        if (question->clickedButton() == accept) return accepted();
        if (question->clickedButton() == drop) return dropped();
        m_close = {};
    });
    question->open();
}

void ClosingQuestion::closeNow()
{
    if (!m_close || !m_isAnswered) return;
    m_mayClose = true;
    std::exchange(m_close, {})();
}

} // namespace spotter
