// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/triples/triple_menu.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::TriplePanel)
};

} // namespace

void showTripleMenu(const TripleMenu &menu, QWidget *owner, const QPoint &globalPosition)
{
    auto *popup = new QMenu(owner);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    // The key behind the tab is shown, not bound: the table itself handles the keys.
    const auto add = [&](const QString &text, const QString &key, bool enabled, std::function<void()> act) {
        QAction *action = popup->addAction(text + u'\t' + key);
        action->setEnabled(enabled);
        QObject::connect(action, &QAction::triggered, owner, std::move(act));
    };
    const auto addAction = [&](TripleAction action, const QString &key) {
        add(TripleDelegate::actionText(action), key, TripleDelegate::isAvailable(action, menu.triple, menu.readOnly),
            [act = menu.act, action] { act(action); });
    };
    addAction(TripleAction::Accept, QStringLiteral("A"));
    addAction(TripleAction::Reject, QStringLiteral("X"));
    addAction(TripleAction::Remove, QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText));
    popup->addSeparator();
    add(Messages::tr("Choose another predicate…"), QStringLiteral("E"), !menu.readOnly, menu.edit);
    for (qsizetype i = 0; i < menu.predicates.size(); ++i) {
        const QString name = menu.predicates.at(i);
        QString text = name;
        add(text.replace(u'&', QStringLiteral("&&")), QString::number(i + 1), name != menu.triple.triple.predicate,
            [choose = menu.choose, name] { choose(name); });
    }
    popup->popup(globalPosition);
}

} // namespace spotter
