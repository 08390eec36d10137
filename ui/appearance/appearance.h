// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance/theme.h"

#include <QObject>
#include <QString>
#include <QTranslator>

namespace spotter {

class Preferences;

/// The application's theme, language and font, changed live: every widget is told by the usual change events. Made by
/// the program before the first window; follows the system where the user has chosen nothing. Main thread.
class Appearance final : public QObject {
    Q_OBJECT
public:
    explicit Appearance(Preferences &preferences, QObject *parent = nullptr);

    /// Applies what the preferences say; to be called again when they have changed.
    void apply();
    /// For this run only, whatever the preferences say.
    void overrideTheme(Theme theme);
    void overrideLanguage(const QString &language);

    /// "en" or "zh_CN": what the window speaks now.
    [[nodiscard]] QString language() const { return m_language; }

private:
    void applyTheme();
    void applyLanguage();
    void applyFont();

    Preferences &m_preferences;
    Theme m_theme = Theme::System;
    bool m_themeOverridden = false;
    QString m_languageOverride;
    QString m_language;
    double m_systemFontSize;
    QString m_systemFontFamily;
    QTranslator m_messages;
    QTranslator m_qtMessages;
};

} // namespace spotter
