// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command_palette.h"

#include "ui/commands/choice_popup.h"
#include "ui/commands/shortcut_page.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::CommandPalette)
};

} // namespace

void showCommandPalette(const QList<QAction *> &actions, QWidget *window)
{
    auto *popup = new ChoicePopup(window);
    popup->setObjectName(u"commandPalette"_s);
    popup->setPlaceholder(Messages::tr("Type a few letters of a command"), Messages::tr("Commands"));
    std::vector<Choice> choices;
    for (int place = 0; place < int(actions.size()); ++place) {
        const QAction *action = actions[place];
        if (!action->isVisible()) continue;
        choices.push_back({plainActionText(*action), action->shortcut().toString(QKeySequence::NativeText),
            action->icon(), action->isEnabled(), place});
    }
    popup->setChoices(std::move(choices));
    QObject::connect(popup, &ChoicePopup::chosen, window, [actions](int place) { actions[place]->trigger(); });
    popup->showInWindow();
}

} // namespace spotter
