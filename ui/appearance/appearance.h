// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance/theme.h"

#include <QObject>
#include <QString>
#include <QTranslator>

namespace spotter {

class Preferences;

/// The application's theme, language and font, changed at run time: widgets receive the usual change events. Created
/// before the first window; follows the system for settings that the user has not changed. Main thread.
class Appearance final : public QObject {
    Q_OBJECT
public:
    explicit Appearance(Preferences &preferences, QObject *parent = nullptr);

    /// Applies the preferences; must be called again after they change.
    void apply();
    /// For this run only, overriding the preferences.
    void overrideTheme(Theme theme);
    void overrideLanguage(const QString &language);

    /// The current language of the window: "en" or "zh_CN".
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
