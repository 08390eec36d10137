// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/accessible_view.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter::textview {

AccessibleView::AccessibleView(AnnotationView &view, ViewCore &core)
    : QAccessibleWidget(&view, QAccessible::Document), m_core(core)
{
}

void *AccessibleView::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface) return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString AccessibleView::text(QAccessible::Text type) const
{
    if (type == QAccessible::Value) {
        const DisplayedTriple *current = m_core.triple(m_core.state.current);
        if (current == nullptr)
            return AnnotationView::tr("%Ln triples", nullptr, static_cast<int>(m_core.layout.triples().size()));
        return AnnotationView::tr("Triple %1 of %2: %3, %4, %5")
            .arg(m_core.state.current + 1)
            .arg(m_core.layout.triples().size())
            .arg(current->triple.subject.text, spokenPredicate(*current), current->triple.object.text);
    }
    return QAccessibleWidget::text(type);
}

QAccessible::State AccessibleView::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

void AccessibleView::selection(int selectionIndex, int *startOffset, int *endOffset) const
{
    const Span span = selectionIndex == 0 ? m_core.state.selection() : Span{};
    *startOffset = span.isValid() ? static_cast<int>(span.beginUtf16) : 0;
    *endOffset = span.isValid() ? static_cast<int>(span.endUtf16) : 0;
}

int AccessibleView::selectionCount() const { return m_core.state.selection().isValid() ? 1 : 0; }

void AccessibleView::addSelection(int startOffset, int endOffset) { setSelection(0, startOffset, endOffset); }

void AccessibleView::removeSelection(int selectionIndex)
{
    if (selectionIndex == 0) m_core.select(m_core.state.caret, m_core.state.caret);
}

void AccessibleView::setSelection(int selectionIndex, int startOffset, int endOffset)
{
    if (selectionIndex == 0) m_core.view.setSelection({startOffset, endOffset});
}

int AccessibleView::cursorPosition() const { return static_cast<int>(m_core.state.caret); }

void AccessibleView::setCursorPosition(int position)
{
    m_core.select(position, position);
    m_core.showOffset(m_core.state.caret);
}

QString AccessibleView::text(int startOffset, int endOffset) const
{
    const qsizetype begin = std::clamp<qsizetype>(startOffset, 0, m_core.layout.text().size());
    const qsizetype end = std::clamp<qsizetype>(endOffset, begin, m_core.layout.text().size());
    return m_core.layout.text().sliced(begin, end - begin);
}

int AccessibleView::characterCount() const { return static_cast<int>(m_core.layout.text().size()); }

QRect AccessibleView::characterRect(int offset) const
{
    if (offset < 0 || offset > characterCount()) return {};
    const QRect place = m_core.rectOf(offset).toAlignedRect();
    return {m_core.view.viewport()->mapToGlobal(place.topLeft()), place.size()};
}

int AccessibleView::offsetAtPoint(const QPoint &point) const
{
    const QPoint place = m_core.view.viewport()->mapFromGlobal(point);
    return m_core.view.viewport()->rect().contains(place) ? static_cast<int>(m_core.offsetAt(place)) : -1;
}

void AccessibleView::scrollToSubstring(int startIndex, int) { m_core.view.scrollTo(startIndex); }

QString AccessibleView::attributes(int offset, int *startOffset, int *endOffset) const
{
    *startOffset = offset;
    *endOffset = std::min(offset + 1, characterCount());
    QStringList names;
    for (const int mention : m_core.layout.index().overlapping({offset, offset + 1})) {
        const ShownMention &shown = m_core.layout.index().mention(mention);
        *startOffset = static_cast<int>(shown.span.beginUtf16);
        *endOffset = static_cast<int>(shown.span.endUtf16);
        QString type = shown.type;
        // Reserved characters of the IAccessible2 attribute syntax.
        for (const QChar reserved : {u'\\', u':', u';', u',', u'='}) type.replace(reserved, u"\\"_s + reserved);
        names.append(type);
    }
    return names.isEmpty() ? QString() : u"mark:%1;"_s.arg(names.join(u' '));
}

} // namespace spotter::textview
