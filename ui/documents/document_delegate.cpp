// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document_delegate.h"

#include "ui/documents/document_model.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QTextLayout>

namespace spotter {
namespace {

constexpr int margin = 9;
constexpr int gap = 4;
constexpr int excerptLines = 2;
constexpr int longestTitle = 500;

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

/// The excerpt in as many lines as fit, the last one cut off with an ellipsis.
void drawExcerpt(QPainter &painter, const QString &text, const QRect &area, const QFont &font, const QColor &colour,
    int lines = excerptLines)
{
    QTextLayout layout(text, font);
    QTextOption wrap(Qt::AlignLeft);
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(colour);
    layout.beginLayout();
    for (int number = 0; number < lines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(area.width());
        const QRect place(area.left(), area.top() + number * metrics.lineSpacing(), area.width(), metrics.height());
        const bool last = number == lines - 1;
        const QString rest = last ? text.sliced(line.textStart()) : text.sliced(line.textStart(), line.textLength());
        painter.drawText(
            place, Qt::AlignLeft | Qt::TextSingleLine, metrics.elidedText(rest, Qt::ElideRight, area.width()));
    }
    layout.endLayout();
}

/// A count in a rounded box that ends at `right`; returns where it begins.
int drawBadge(QPainter &painter, const QString &text, int right, int top, int height, const QColor &ink, bool filled,
    const QColor &filledInk)
{
    const int width = std::max(height, painter.fontMetrics().horizontalAdvance(text) + 10);
    const QRectF box(right - width + 0.5, top + 0.5, width - 1, height - 1);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(filled ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, height / 2.0, height / 2.0);
    painter.setPen(filled ? filledInk : ink);
    painter.drawText(box, Qt::AlignCenter, text);
    return right - width;
}

} // namespace

void DocumentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorGroup group
        = option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor text = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? text : option.palette.color(group, QPalette::PlaceholderText);
    if (selected) painter->fillRect(option.rect, option.palette.brush(group, QPalette::Highlight));

    const QRect area = option.rect.adjusted(margin, gap + 3, -margin, -gap - 3);
    const QString excerpt = index.data(DocumentModel::ExcerptRole).toString();
    if (const QString title = index.data(DocumentModel::TitleRole).toString(); title.isEmpty()) {
        drawExcerpt(*painter, excerpt, area, option.font, text);
    } else {
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        drawExcerpt(*painter, title, area, bold, text, 1);
        const int lower = QFontMetrics(bold).lineSpacing();
        drawExcerpt(*painter, excerpt, area.adjusted(0, lower, 0, 0), option.font, quiet, 1);
    }

    const QFont small = smallFont(option.font);
    painter->setFont(small);
    const QFontMetrics metrics(small);
    const int top = area.top() + excerptLines * QFontMetrics(option.font).lineSpacing() + gap;
    int right = area.right() + 1;
    const qint64 labels = index.data(DocumentModel::LabelsRole).toLongLong();
    const qint64 unreviewed = index.data(DocumentModel::UnreviewedRole).toLongLong();
    const QColor mark = selected ? text : option.palette.color(group, QPalette::Highlight);
    const QColor onMark = option.palette.color(group, selected ? QPalette::Highlight : QPalette::HighlightedText);
    const QLocale locale;
    if (unreviewed > 0)
        right
            = drawBadge(*painter, locale.toString(unreviewed), right, top, metrics.height(), mark, true, onMark) - gap;
    if (labels > unreviewed) {
        right = drawBadge(
                    *painter, locale.toString(labels - unreviewed), right, top, metrics.height(), quiet, false, quiet)
            - gap;
    }
    QStringList about
        = {index.data(DocumentModel::SourceRole).toString(), index.data(DocumentModel::SplitRole).toString()};
    const QStringList tags = index.data(DocumentModel::TagsRole).toStringList();
    for (const QString &tag : tags) about += u'#' + tag;
    about.removeAll(QString());
    painter->setPen(quiet);
    const QRect place(area.left(), top, right - area.left() - gap, metrics.height());
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(about.join(QStringLiteral(" · ")), Qt::ElideRight, place.width()));

    if (!selected) {
        painter->setPen(option.palette.color(QPalette::Midlight));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && !selected) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QWidget *DocumentDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("documentTitle"));
    editor->setMaxLength(longestTitle);
    // What the list shows until there is a title.
    const QString source = index.data(DocumentModel::SourceRole).toString();
    editor->setPlaceholderText(source.isEmpty() ? tr("Title") : source);
    editor->setAccessibleName(tr("Title of the document"));
    return editor;
}

void DocumentDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = editor->sizeHint().height();
    editor->setGeometry(option.rect.left() + 2, option.rect.top() + 2, option.rect.width() - 4, height);
}

QSize DocumentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics metrics(option.font);
    const int height
        = excerptLines * metrics.lineSpacing() + QFontMetrics(smallFont(option.font)).height() + 3 * gap + 6;
    return {metrics.averageCharWidth() * 24, height};
}

} // namespace spotter
