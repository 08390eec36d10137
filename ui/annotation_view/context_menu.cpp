// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/view_actions.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace spotter::textview {

namespace {

struct Menus {
    Q_DECLARE_TR_FUNCTIONS(spotter::AnnotationView)
};

/// A key is shown, not bound: the view handles it itself.
QString withKey(const QString &text, const QString &key) { return text + u'\t' + key; }

void addTripleActions(QMenu &menu, ViewCore &core, const QPoint &globalPosition)
{
    AnnotationView &view = core.view;
    const int current = core.state.current;
    const Span selection = core.state.selection();
    menu.addAction(
        withKey(Menus::tr("&Accept"), u"A"_s), &view, [&view, current] { Q_EMIT view.acceptRequested(current); });
    menu.addAction(
        withKey(Menus::tr("Re&ject"), u"X"_s), &view, [&view, current] { Q_EMIT view.rejectRequested(current); });
    menu.addAction(withKey(Menus::tr("Change the &predicate…"), u"E"_s), &view,
        [&view, current, globalPosition] { Q_EMIT view.changePredicateRequested(current, globalPosition); });
    menu.addAction(
        withKey(Menus::tr("&Remove"), u"Del"_s), &view, [&view, current] { Q_EMIT view.removeRequested(current); });
    if (selection.isValid()) {
        menu.addAction(Menus::tr("Move its subject to the selection"), &view,
            [&view, current, selection] { Q_EMIT view.moveEndRequested(current, TripleEnd::Subject, selection); });
        menu.addAction(Menus::tr("Move its object to the selection"), &view,
            [&view, current, selection] { Q_EMIT view.moveEndRequested(current, TripleEnd::Object, selection); });
    }
    menu.addSeparator();
}

} // namespace

void showContextMenu(ViewCore &core, const QPoint &viewportPosition, const QPoint &globalPosition)
{
    const Hit hit = core.hitAt(viewportPosition);
    if (hit.kind == Hit::Kind::Arc) core.setCurrent(hit.triple);
    if (hit.kind == Hit::Kind::Mention) {
        const ShownMention &mention = core.layout.index().mention(hit.mention);
        const bool isOfCurrent = core.layout.index().mentionOf(core.state.current, TripleEnd::Subject) == hit.mention
            || core.layout.index().mentionOf(core.state.current, TripleEnd::Object) == hit.mention;
        if (!isOfCurrent) core.setCurrent(mention.uses.front().triple);
        if (!core.state.selection().isValid()) core.select(mention.span.beginUtf16, mention.span.beginUtf16);
    }
    AnnotationView &view = core.view;
    auto *menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (core.triple(core.state.current) != nullptr) addTripleActions(*menu, core, globalPosition);
    const bool canMark
        = core.state.selection().isValid() || hit.kind == Hit::Kind::Mention || hit.kind == Hit::Kind::Edge;
    QAction *subject = menu->addAction(withKey(Menus::tr("Mark as &subject of a new triple"), u"S"_s), &view,
        [&core] { core.markEnd(TripleEnd::Subject); });
    QAction *object = menu->addAction(withKey(Menus::tr("Mark as &object of a new triple"), u"O"_s), &view,
        [&core] { core.markEnd(TripleEnd::Object); });
    subject->setEnabled(canMark);
    object->setEnabled(canMark);
    menu->addSeparator();
    QAction *copy = menu->addAction(
        withKey(Menus::tr("&Copy"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)), &view,
        [&core] { copySelection(core); });
    copy->setEnabled(core.state.selection().isValid());
    QAction *legend = menu->addAction(
        withKey(Menus::tr("&Legend"), u"L"_s), &view, [&view](bool on) { view.setLegendExpanded(on); });
    legend->setCheckable(true);
    legend->setChecked(view.isLegendExpanded());
    menu->popup(globalPosition);
}

} // namespace spotter::textview
