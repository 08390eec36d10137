// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace spotter {

/// The language given by --language, or by the environment (LC_ALL, LC_MESSAGES, LANG). Parses the arguments itself,
/// because the language is needed before the table of commands can be made.
[[nodiscard]] QString languageOf(const QStringList &arguments);

/// Sets the language of messages and numbers; English if there is no translation.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace spotter
