// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/triples/triple_menu.h"

#include "ui/command_keys.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::TriplePanel)
};

/// For several triples: the window's commands, which act on all that are selected.
void addSeveral(QMenu &popup, const QWidget &owner, size_t count)
{
    const int number = int(count);
    const auto add = [&](const QString &text, QLatin1StringView command) {
        QAction *const found = commandOf(owner, command);
        if (!found) return;
        QAction *entry = popup.addAction(withKey(text, owner, command));
        entry->setEnabled(found->isEnabled());
        QObject::connect(entry, &QAction::triggered, found, &QAction::trigger);
    };
    add(Messages::tr("Accept %Ln Triple(s)", nullptr, number), "accept"_L1);
    add(Messages::tr("Reject %Ln Triple(s)", nullptr, number), "reject"_L1);
    add(Messages::tr("Delete %Ln Triple(s)", nullptr, number), "remove"_L1);
    popup.addSeparator();
    add(Messages::tr("Change Predicate…"), "changePredicate"_L1);
    add(Messages::tr("Change Type…"), "setType"_L1);
}

} // namespace

void showTripleMenu(const TripleMenu &menu, QWidget *owner, const QPoint &globalPosition)
{
    auto *popup = new QMenu(owner);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    if (menu.selected > 1) {
        addSeveral(*popup, *owner, menu.selected);
        return popup->popup(globalPosition);
    }
    const auto add = [&](const QString &text, QLatin1StringView command, bool enabled, std::function<void()> act) {
        QAction *action = popup->addAction(withKey(text, *owner, command));
        action->setEnabled(enabled);
        QObject::connect(action, &QAction::triggered, owner, std::move(act));
    };
    const auto addAction = [&](TripleAction action, QLatin1StringView command) {
        add(TripleDelegate::actionText(action), command,
            TripleDelegate::isAvailable(action, menu.triple, menu.readOnly), [act = menu.act, action] { act(action); });
    };
    addAction(TripleAction::Accept, "accept"_L1);
    addAction(TripleAction::Reject, "reject"_L1);
    addAction(TripleAction::Remove, "remove"_L1);
    add(Messages::tr("Label All Other Places…"), "labelOtherPlaces"_L1, !menu.readOnly, menu.findPlaces);
    popup->addSeparator();
    addCommands(*popup, *owner, {"negated"_L1, "uncertain"_L1, "tripleNote"_L1, "qualifiers"_L1});
    popup->addSeparator();
    add(Messages::tr("Choose Another Predicate…"), "changePredicate"_L1, !menu.readOnly, menu.edit);
    for (qsizetype i = 0; i < menu.predicates.size(); ++i) {
        const QString name = menu.predicates.at(i);
        const QByteArray command = "predicate" + QByteArray::number(i + 1);
        QString text = name;
        add(text.replace(u'&', QStringLiteral("&&")), QLatin1StringView(command), name != menu.triple.triple.predicate,
            [choose = menu.choose, name] { choose(name); });
    }
    popup->popup(globalPosition);
}

} // namespace spotter
