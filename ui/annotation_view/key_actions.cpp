// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/chosen_text.h"
#include "ui/annotation_view/triple_marks.h"
#include "ui/annotation_view/view_actions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>
#include <optional>

namespace spotter::textview {

namespace {

/// The place above (direction −1) or below the caret: on the next line, or further if that is within the distance in
/// pixels.
qsizetype verticalStep(ViewCore &core, int direction, qreal distance = 0)
{
    const QRectF caret = core.rectOf(core.state.caret);
    TextLayout::Place place = core.layout.place(core.state.caret);
    for (qreal moved = 0; moved <= distance;) {
        place.line += direction;
        if (place.line < 0) {
            if (place.block == 0) return 0;
            place.line = core.layout.entry(--place.block).text.lineCount() - 1;
        } else if (place.line >= core.layout.entry(place.block).text.lineCount()) {
            if (place.block + 1 == core.layout.blocks().size()) return core.layout.text().size();
            ++place.block;
            place.line = 0;
        }
        const LinePlace &entered = core.layout.entry(place.block).scene.lines[static_cast<size_t>(place.line)];
        moved += entered.bottom - entered.top;
    }
    const ShapedBlock &text = core.layout.entry(place.block).text;
    const qsizetype begin = core.layout.blocks().at(place.block).beginUtf16;
    const qsizetype offset = begin + text.offsetNear(place.line, caret.left() - core.origin().x());
    // The offset of a line wrap would put the caret on the next line.
    const bool isWrap = place.line + 1 < text.lineCount() && offset == begin + text.lineEnd(place.line);
    return isWrap ? core.steps().previousGrapheme(offset) : offset;
}

/// The start or the end of the caret's line.
qsizetype lineEdge(ViewCore &core, bool end)
{
    const TextLayout::Place place = core.layout.place(core.state.caret);
    const ShapedBlock &text = core.layout.entry(place.block).text;
    const qsizetype begin = core.layout.blocks().at(place.block).beginUtf16;
    if (!end) return begin + text.lineBegin(place.line);
    const bool isLast = place.line + 1 == text.lineCount();
    return isLast ? begin + text.lineEnd(place.line) : core.steps().previousGrapheme(begin + text.lineEnd(place.line));
}

/// Whether Left or Right goes on in the text, which in a paragraph that is written from right to left is Left.
bool isForwardKey(const ViewCore &core, int key)
{
    const LayoutBlock &block = core.layout.blocks().at(core.layout.blocks().blockAt(core.state.caret));
    const QStringView text = QStringView(core.layout.text()).sliced(block.beginUtf16, block.length());
    return (key == Qt::Key_Right) != text.isRightToLeft();
}

std::optional<qsizetype> caretTarget(ViewCore &core, const QKeyEvent &event)
{
    const bool byWord = event.modifiers() & Qt::ControlModifier;
    const qsizetype caret = core.state.caret;
    const qreal page = core.anchor.viewportHeight() - 3 * core.layout.metrics().plainLineHeight();
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isForwardKey(core, event.key()))
            return byWord ? core.steps().nextWord(caret) : core.steps().nextGrapheme(caret);
        return byWord ? core.steps().previousWord(caret) : core.steps().previousGrapheme(caret);
    case Qt::Key_Up:
        return verticalStep(core, -1);
    case Qt::Key_Down:
        return verticalStep(core, 1);
    case Qt::Key_PageUp:
        return verticalStep(core, -1, std::max(0.0, page));
    case Qt::Key_PageDown:
        return verticalStep(core, 1, std::max(0.0, page));
    case Qt::Key_Home:
        return byWord ? 0 : lineEdge(core, false);
    case Qt::Key_End:
        return byWord ? core.layout.text().size() : lineEdge(core, true);
    default:
        return {};
    }
}

/// The next or the previous edge of a token that has a letter or digit inside the mention: a mention neither ends nor
/// begins with punctuation. The edge itself if there is none.
qsizetype wordEdge(ViewCore &core, qsizetype edge, bool isForward, bool isEnd)
{
    const TextSteps steps = core.steps();
    const QString &text = core.layout.text();
    for (qsizetype at = edge;;) {
        const qsizetype next
            = steps.floorGrapheme(isForward ? steps.nextTokenEdge(at, isEnd) : steps.previousTokenEdge(at, isEnd));
        if (next == at) return edge;
        at = next;
        const qsizetype inside = isEnd ? at - 1 : at;
        if (inside < 0 || inside >= text.size()) return edge;
        const QChar unit = text[inside];
        if (unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate() || unit.isSymbol()) return at;
    }
}

} // namespace

void copySelection(const ViewCore &core)
{
    const Span span = core.state.selection();
    if (span.isValid())
        QGuiApplication::clipboard()->setText(core.layout.text().sliced(span.beginUtf16, span.length()));
}

void adjust(ViewCore &core, TripleEnd end)
{
    core.state.activeEnd = end;
    core.view.viewport()->update();
}

void moveEdge(ViewCore &core, bool isEnd, bool isForward, bool isByCharacter)
{
    Span span = core.spanOf(core.state.current, core.state.activeEnd);
    if (!span.isValid()) return;
    qsizetype &edge = isEnd ? span.endUtf16 : span.beginUtf16;
    const qsizetype before = edge;
    const TextSteps steps = core.steps();
    if (isByCharacter)
        edge = isForward ? steps.nextGrapheme(edge) : steps.previousGrapheme(edge);
    else
        edge = wordEdge(core, edge, isForward, isEnd);
    if (span.isValid() && edge != before)
        Q_EMIT core.view.moveEndRequested(core.state.current, core.state.activeEnd, span);
}

bool handleKey(ViewCore &core, const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) return copySelection(core), true;
    if (event.matches(QKeySequence::SelectAll)) return core.select(0, core.layout.text().size()), true;
    if (event.key() == Qt::Key_Escape) {
        takeBackMark(core);
        core.select(core.state.caret, core.state.caret);
        return true;
    }
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (!(modifiers & ~(Qt::ShiftModifier | Qt::ControlModifier))) {
        const bool isSideways = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
        if (isSideways && modifiers == (Qt::ShiftModifier | Qt::ControlModifier)) {
            extendByWord(core, isForwardKey(core, event.key()));
            core.showOffset(core.state.caret);
            return true;
        }
        if (const std::optional<qsizetype> target = caretTarget(core, event)) {
            // One step of a character is meant as such; other steps are about words and lines.
            const bool isExact = isSideways && modifiers == Qt::KeyboardModifiers(Qt::ShiftModifier);
            core.select(modifiers & Qt::ShiftModifier ? core.state.anchor : *target, *target, isExact);
            core.showOffset(core.state.caret);
            return true;
        }
    }
    return false;
}

} // namespace spotter::textview
