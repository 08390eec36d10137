// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotation_view/entity_colors.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStringList>
#include <QStyle>
#include <QTabBar>

#include <algorithm>

namespace spotter::tests {

using namespace Qt::StringLiterals;

/// What a label or a button says; empty: it is neither, or has no words.
inline QString wordsOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) return button->text();
    return {};
}

/// Of the darkest and the lightest pixel of a part of a picture. rect: in the widget's coordinates.
inline double contrastWithin(const QImage &picture, const QRect &rect)
{
    const double scale = picture.devicePixelRatio();
    const QRect pixels
        = QRectF(rect.x() * scale, rect.y() * scale, rect.width() * scale, rect.height() * scale).toRect()
        & picture.rect();
    QColor darkest = Qt::white;
    QColor lightest = Qt::black;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x) {
            const QColor color = picture.pixelColor(x, y);
            if (color.lightnessF() < darkest.lightnessF()) darkest = color;
            if (color.lightnessF() > lightest.lightnessF()) lightest = color;
        }
    }
    return textview::contrastRatio(darkest, lightest);
}

inline QString named(const QWidget &widget, const QString &words)
{
    return u"%1 %2 “%3”"_s.arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), words);
}

/// Titles of columns that are wider than their column.
inline QStringList cutHeadings(const QHeaderView &header)
{
    QStringList cut;
    const QAbstractItemModel *model = header.model();
    if (!model || header.orientation() != Qt::Horizontal) return cut;
    for (int column = 0; column < header.count(); ++column) {
        const QString title = model->headerData(column, Qt::Horizontal).toString();
        const int place = header.sectionViewportPosition(column);
        if (header.isSectionHidden(column) || title.isEmpty() || place < 0 || place >= header.width()) continue;
        if (header.sectionSize(column) < header.fontMetrics().horizontalAdvance(title))
            cut += named(header, title) + u" has %1 pixels"_s.arg(header.sectionSize(column));
    }
    return cut;
}

/// Tabs whose words do not fit, or that can only be reached by scrolling.
inline QStringList cutTabs(const QTabBar &bar)
{
    QStringList cut;
    for (int tab = 0; tab < bar.count(); ++tab) {
        if (!bar.isTabVisible(tab)) continue;
        const QRect rect = bar.tabRect(tab);
        const QString shown = bar.tabText(tab).remove(u'&');
        if (rect.width() < bar.fontMetrics().horizontalAdvance(shown) || rect.right() > bar.width())
            cut += named(bar, shown) + u" has %1 pixels"_s.arg(rect.width());
    }
    return cut;
}

/// Why the words of a visible widget cannot be read as a whole; empty: they can, or it has none.
inline QStringList cutWordsOf(const QWidget &widget)
{
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget)) return cutHeadings(*header);
    if (const auto *bar = qobject_cast<const QTabBar *>(&widget)) return cutTabs(*bar);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.editable = box->isEditable();
        const int room
            = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box).width();
        const int needed = box->fontMetrics().horizontalAdvance(box->currentText());
        if (needed > room) return {named(*box, box->currentText()) + u" has %1 of %2 pixels"_s.arg(room).arg(needed)};
        return {};
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        const int needed = line->fontMetrics().horizontalAdvance(line->placeholderText());
        if (line->text().isEmpty() && needed > line->width() - 6)
            return {named(*line, line->placeholderText()) + u" has %1 of %2 pixels"_s.arg(line->width()).arg(needed)};
        return {};
    }
    const QString words = wordsOf(widget);
    if (words.isEmpty() || widget.toolTip() == words) return {}; // the tool tip has all of them
    const auto *label = qobject_cast<const QLabel *>(&widget);
    if (label && label->wordWrap()) {
        const int needed = label->heightForWidth(label->width());
        if (label->height() < needed)
            return {named(*label, words) + u" is %1 of %2 pixels high"_s.arg(label->height()).arg(needed)};
        return {};
    }
    const int needed = widget.minimumSizeHint().width();
    if (widget.width() < needed)
        return {named(widget, words) + u" has %1 of %2 pixels"_s.arg(widget.width()).arg(needed)};
    return {};
}

/// inFields: also what fields and tabs show, which in the smallest window may be cut.
inline QStringList cutWords(const QWidget &root, bool inFields)
{
    QStringList cut;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!inFields && wordsOf(*widget).isEmpty()) continue;
        if (widget->window() == root.window() && !widget->visibleRegion().isEmpty()) cut += cutWordsOf(*widget);
    }
    return cut;
}

/// Labels and buttons whose ink stands out from the paper by less than 4.5, as WCAG 2.1 asks. picture: of the root.
inline QStringList paleWords(const QWidget &root, const QImage &picture)
{
    QStringList pale;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const QString words = wordsOf(*widget);
        // WCAG leaves out what cannot be used.
        if (words.isEmpty() || !widget->isEnabled() || widget->window() != root.window()) continue;
        const QRect visible = widget->visibleRegion().boundingRect();
        // Of what is covered or scrolled away, there is more to see at another moment.
        const QPoint middle = widget->mapTo(&root, visible.center());
        if (visible.height() < widget->fontMetrics().height() || root.childAt(middle) != widget) continue;
        if (visible.width() < std::min(widget->width(), widget->minimumSizeHint().width())) continue;
        const double contrast = contrastWithin(picture, visible.translated(widget->mapTo(&root, QPoint())));
        if (contrast < 4.5) pale += named(*widget, words) + u" has a contrast of %1"_s.arg(contrast);
    }
    return pale;
}

/// All that a widget says to a person, tool tip included.
inline QStringList sayingsOf(const QWidget &widget)
{
    QStringList sayings{wordsOf(widget), widget.toolTip()};
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) sayings += line->placeholderText();
    if (const auto *box = qobject_cast<const QGroupBox *>(&widget)) sayings += box->title();
    if (const auto *bar = qobject_cast<const QTabBar *>(&widget))
        for (int tab = 0; tab < bar->count(); ++tab) sayings += bar->tabText(tab);
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget); header && header->model())
        for (int column = 0; column < header->count(); ++column)
            sayings += header->model()->headerData(column, header->orientation()).toString();
    return sayings;
}

/// Sayings of a Chinese window that have no Chinese in them although they have words; `data` is what users wrote.
inline QStringList englishWords(const QWidget &root, const QString &data)
{
    static const QRegularExpression word(u"[A-Za-z]{4,}"_s);
    static const QRegularExpression han(u"\\p{Han}"_s);
    static const QRegularExpression path(u"[/\\\\.]"_s);
    QStringList english;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != root.window()) continue;
        for (const QString &said : sayingsOf(*widget)) {
            const QString plain = QString(said).remove(u'&');
            if (!plain.contains(word) || plain.contains(han) || data.contains(plain.trimmed())) continue;
            if (plain.contains(path) || plain == u"JSON"_s || plain == u"Spotter"_s || plain == u"urn:spotter:"_s)
                continue;
            if (plain.startsWith(u"Ctrl+"_s)) continue;
            english += named(*widget, plain);
        }
    }
    return english;
}

} // namespace spotter::tests
