// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/description_view.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace spotter {
namespace {

constexpr QTextDocument::MarkdownFeatures withoutHtml
    = QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML;

bool isHelpKey(const QEvent *event)
{
    const auto *key = static_cast<const QKeyEvent *>(event);
    return key->key() == Qt::Key_F1 && key->modifiers() == Qt::NoModifier;
}

} // namespace

QString descriptionText(const QString &markdown)
{
    if (markdown.isEmpty()) return {};
    QTextDocument document;
    document.setMarkdown(markdown, withoutHtml);
    return document.toPlainText().remove(QChar::ObjectReplacementCharacter).trimmed();
}

QString descriptionSummary(const QString &markdown) { return descriptionText(markdown).section(u'\n', 0, 0).trimmed(); }

DescriptionView::DescriptionView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    document()->setDocumentMargin(6);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void DescriptionView::setDescription(const QString &markdown)
{
    m_markdown = markdown;
    document()->setMarkdown(markdown, withoutHtml);
}

QVariant DescriptionView::loadResource(int, const QUrl &)
{
    return QByteArray(1, ' '); // not null: otherwise Qt itself looks for a local file
}

void DescriptionView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_markdown.isEmpty()) setDescription(m_markdown); // colours of links
}

DescriptionPopup::DescriptionPopup(const NamedDescription &description, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_view(new DescriptionView)
{
    setObjectName(QStringLiteral("descriptionPopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(description.name);
    auto *name = new QLabel;
    name->setTextFormat(Qt::PlainText);
    QFont bold = font();
    bold.setBold(true);
    name->setFont(bold);
    name->setText(description.name);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setDescription(description.markdown);
    m_view->setAccessibleName(description.name);
    m_view->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 9, 9, 9);
    layout->addWidget(name);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
}

void DescriptionPopup::showAt(const QPoint &globalPosition)
{
    const int width = fontMetrics().averageCharWidth() * 60;
    m_view->document()->setTextWidth(width - 30);
    const int height = int(m_view->document()->size().height());
    resize(width,
        std::clamp(height, 3 * fontMetrics().lineSpacing(), 24 * fontMetrics().lineSpacing())
            + 3 * fontMetrics().lineSpacing());
    QRect place(globalPosition, size());
    if (const QScreen *screen = QGuiApplication::screenAt(globalPosition)) {
        const QRect area = screen->availableGeometry();
        place.moveRight(std::min(place.right(), area.right()));
        place.moveBottom(std::min(place.bottom(), area.bottom()));
        place.moveTopLeft({std::max(place.left(), area.left()), std::max(place.top(), area.top())});
    }
    move(place.topLeft());
    show();
    m_view->setFocus(Qt::PopupFocusReason);
}

bool DescriptionPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isHelpKey(event)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress
        && (isHelpKey(event) || static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)) {
        close();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

DescriptionKey::DescriptionKey(QAbstractItemView &list, std::function<NamedDescription()> find)
    : QObject(&list), m_list(list), m_find(std::move(find))
{
    list.installEventFilter(this);
}

bool DescriptionKey::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if ((!isOverride && event->type() != QEvent::KeyPress) || !isHelpKey(event))
        return QObject::eventFilter(watched, event);
    const NamedDescription found = m_find();
    if (found.markdown.isEmpty()) return QObject::eventFilter(watched, event);
    if (isOverride) {
        event->accept(); // else the key is that of the help
        return true;
    }
    const QRect row = m_list.visualRect(m_list.currentIndex());
    (new DescriptionPopup(found, &m_list))->showAt(m_list.viewport()->mapToGlobal(row.bottomLeft()));
    return true;
}

} // namespace spotter
