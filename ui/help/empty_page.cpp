// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/empty_page.h"

#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "ui/commands/actions.h"
#include "ui/session/corpus_controller.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int frameMargin = 18;

} // namespace

EmptyPage::EmptyPage(const CorpusController &controller, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_title(new QLabel(this)), m_hint(new QLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::StrongFocus);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_title, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    // Below each other: beside documents and triples there is little width.
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(9);
    const auto addButton = [&](QAction *action, const QString &name) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setIcon(action->icon());
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setMinimumHeight(32);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
        const auto follow = [button, action] {
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->toolTip());
        };
        connect(action, &QAction::changed, button, follow);
        follow();
        return button;
    };
    m_paste = addButton(actions.pasteDocument, u"emptyPaste"_s);
    m_new = addButton(actions.newDocument, u"emptyNew"_s);
    m_import = addButton(actions.importFiles, u"emptyImport"_s);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addLayout(buttons);
    middle->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * frameMargin, 2 * frameMargin, 2 * frameMargin, 2 * frameMargin);
    layout->setSpacing(15);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addLayout(middle);
    layout->addStretch(3);
    // The usual key for it: there is no text here into which it could paste.
    auto *paste = new QShortcut(QKeySequence::Paste, this);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, actions.pasteDocument, &QAction::trigger);
    retranslate();
}

void EmptyPage::retranslate()
{
    Corpus *corpus = m_controller.corpus();
    const auto any = corpus ? corpus->documents().page({}, {}, 1) : std::vector<DocumentSummary>();
    const bool isEmpty = any && any->empty();
    m_title->setText(isEmpty ? tr("This corpus has no documents yet") : tr("No document is open"));
    QString hint = isEmpty ? tr("Drop files or text here, paste a text, or import labelled data.")
                           : tr("Choose one in the list on the left, or add one.");
    if (m_controller.corpus() && !m_controller.isWritable())
        hint = isEmpty ? QString() : tr("Choose one in the list on the left.");
    m_hint->setText(hint);
    m_paste->setText(tr("Paste Text"));
    m_new->setText(tr("New Document…"));
    m_import->setText(tr("Import…"));
}

void EmptyPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void EmptyPage::showEvent(QShowEvent *event)
{
    retranslate();
    QWidget::showEvent(event);
}

/// A dashed frame, as people know it from places that take what is dropped.
void EmptyPage::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1.5, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(frameMargin, frameMargin, -frameMargin, -frameMargin),
        frameMargin / 2.0, frameMargin / 2.0);
}

} // namespace spotter
