// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace spotter {

/// The language that --language asks for, or the environment's (LC_ALL, LC_MESSAGES, LANG). Reads the arguments itself,
/// for it is needed before the table of commands can be made.
[[nodiscard]] QString languageOf(const QStringList &arguments);

/// Makes messages and numbers appear in a language; English where there is no translation.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace spotter
