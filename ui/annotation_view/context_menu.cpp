// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotation_view/chosen_text.h"
#include "ui/annotation_view/triple_marks.h"
#include "ui/annotation_view/view_actions.h"
#include "ui/command_keys.h"

#include <QMenu>

#include <functional>

using namespace Qt::StringLiterals;

namespace spotter::textview {

namespace {

struct Menus {
    Q_DECLARE_TR_FUNCTIONS(spotter::AnnotationView)
};

/// The mention that was hit, selected for the entries that act on it.
void chooseMention(ViewCore &core, int index)
{
    const ShownMention &mention = core.layout.index().mention(index);
    if (mention.isLooseEntity()) {
        core.setCurrent(-1);
        if (!core.state.selection().isValid()) core.select(mention.span.beginUtf16, mention.span.endUtf16, true);
        return;
    }
    const bool isOfCurrent = core.layout.index().mentionOf(core.state.current, TripleEnd::Subject) == index
        || core.layout.index().mentionOf(core.state.current, TripleEnd::Object) == index;
    if (!isOfCurrent) core.setCurrent(mention.uses.front().triple);
    if (!core.state.selection().isValid()) core.select(mention.span.beginUtf16, mention.span.beginUtf16);
}

/// Adds an entry that acts on the current triple, even if its row moves while the menu is open; it does nothing if the
/// triple is gone.
void addTripleAction(
    QMenu &menu, ViewCore &core, const QString &text, const std::function<void(AnnotationView &, int)> &act)
{
    menu.addAction(text, &core.view, [&core, act, row = *core.triple(core.state.current)] {
        if (const int now = findRow(core.layout.triples(), row); now >= 0) act(core.view, now);
    });
}

void addTripleActions(QMenu &menu, ViewCore &core, const QPoint &globalPosition)
{
    const auto add = [&](const QString &text, QLatin1StringView command, const auto &act) {
        addTripleAction(menu, core, withKey(text, core.view, command), act);
    };
    const auto addMove = [&](const QString &text, TripleEnd end, Span selection) {
        addTripleAction(menu, core, text,
            [end, selection](AnnotationView &view, int row) { Q_EMIT view.moveEndRequested(row, end, selection); });
    };
    add(Menus::tr("&Accept"), "accept"_L1, [](AnnotationView &view, int row) { Q_EMIT view.acceptRequested(row); });
    add(Menus::tr("Re&ject"), "reject"_L1, [](AnnotationView &view, int row) { Q_EMIT view.rejectRequested(row); });
    add(Menus::tr("Change &Predicate…"), "changePredicate"_L1,
        [globalPosition](AnnotationView &view, int row) { Q_EMIT view.changePredicateRequested(row, globalPosition); });
    add(Menus::tr("&Remove"), "remove"_L1, [](AnnotationView &view, int row) { Q_EMIT view.removeRequested(row); });
    addCommands(menu, core.view, {"negated"_L1, "uncertain"_L1, "tripleNote"_L1, "qualifiers"_L1});
    add(Menus::tr("La&bel All Other Places…"), "labelOtherPlaces"_L1,
        [](AnnotationView &view, int row) { Q_EMIT view.otherPlacesRequested(row); });
    if (const Span selection = mentionOf(core, core.state.selection(), core.state.isExact); selection.isValid()) {
        addMove(Menus::tr("Move Subject to Selection"), TripleEnd::Subject, selection);
        addMove(Menus::tr("Move Object to Selection"), TripleEnd::Object, selection);
    }
    menu.addSeparator();
}

} // namespace

QMenu *showContextMenu(ViewCore &core, const QPoint &viewportPosition, const QPoint &globalPosition)
{
    const Hit hit = core.hitAt(viewportPosition);
    if (hit.kind == Hit::Kind::Arc) core.setCurrent(hit.triple);
    if (hit.kind == Hit::Kind::Mention) chooseMention(core, hit.mention);
    AnnotationView &view = core.view;
    auto *menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (core.triple(core.state.current) != nullptr) addTripleActions(*menu, core, globalPosition);
    const bool canMark
        = core.state.selection().isValid() || hit.kind == Hit::Kind::Mention || hit.kind == Hit::Kind::Edge;
    const Span chosen = chosenSpan(core);
    QAction *subject = menu->addAction(withKey(Menus::tr("Mark as &Subject of a New Triple"), view, "setSubject"_L1),
        &view, [&core, chosen] { markEnd(core, TripleEnd::Subject, chosen); });
    QAction *object = menu->addAction(withKey(Menus::tr("Mark as &Object of a New Triple"), view, "setObject"_L1),
        &view, [&core, chosen] { markEnd(core, TripleEnd::Object, chosen); });
    QAction *type = menu->addAction(
        withKey(Menus::tr("Set &Type…"), view, "setType"_L1), &view, [&core, chosen] { core.askForType(chosen); });
    for (QAction *action : {subject, object, type}) action->setEnabled(canMark && core.isEditable);
    if (const int entity = core.currentEntity(); entity >= 0) {
        menu->addAction(withKey(Menus::tr("Remove &Entity"), view, "remove"_L1), &view,
            [&core, entity, shown = core.layout.entities()[size_t(entity)]] {
                const std::vector<Entity> &now = core.layout.entities();
                if (size_t(entity) < now.size() && now[size_t(entity)] == shown)
                    Q_EMIT core.view.removeEntityRequested(entity);
            });
    }
    menu->addSeparator();
    QAction *copy = menu->addAction(
        Menus::tr("&Copy") + u'\t' + QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText), &view,
        [&core] { copySelection(core); });
    copy->setEnabled(core.state.selection().isValid());
    QAction *legend = menu->addAction(
        withKey(Menus::tr("&Legend"), view, "legend"_L1), &view, [&view](bool on) { view.setLegendExpanded(on); });
    legend->setCheckable(true);
    legend->setChecked(view.isLegendExpanded());
    menu->popup(globalPosition);
    return menu;
}

} // namespace spotter::textview
