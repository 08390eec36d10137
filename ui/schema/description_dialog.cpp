// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schema/description_dialog.h"

#include "ui/appearance/description_view.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace spotter {

DescriptionDialog::DescriptionDialog(const QString &name, const QString &description, QWidget *parent)
    : QDialog(parent), m_before(description), m_text(new QPlainTextEdit), m_shown(new DescriptionView)
{
    setWindowTitle(tr("Description of %1").arg(name));
    auto *hint
        = new QLabel(tr("What it means, when to use it and when not, with examples. It is shown where the name is "
                        "chosen. Markdown: *emphasis*, **strong**, - list."));
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("descriptionSource"));
    m_text->setAccessibleName(tr("Description in Markdown"));
    m_text->setTabChangesFocus(true);
    m_text->setPlainText(description);
    m_shown->setAccessibleName(tr("How the description is shown"));
    m_shown->setDescription(description);
    auto *sides = new QSplitter;
    sides->addWidget(m_text);
    sides->addWidget(m_shown);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Save"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(sides, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().lineSpacing() * 20);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_shown->setDescription(m_text->toPlainText()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &DescriptionDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void DescriptionDialog::take()
{
    const QString text = m_text->toPlainText().trimmed();
    accept();
    if (text != m_before) Q_EMIT described(text);
}

} // namespace spotter
