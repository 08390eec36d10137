// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/appearance.h"

#include "ui/appearance/plain_labels.h"
#include "ui/appearance/preferences.h"
#include "ui/appearance/theme_style.h"

#include <QApplication>
#include <QFont>
#include <QLibraryInfo>
#include <QLocale>
#include <QStyleHints>
#include <QToolTip>

using namespace Qt::StringLiterals;

static void initialiseTranslations() { Q_INIT_RESOURCE(spotter_translations); }

namespace spotter {

Appearance::Appearance(Preferences &preferences, QObject *parent)
    : QObject(parent), m_preferences(preferences), m_systemFontSize(QApplication::font().pointSizeF()),
      m_systemFontFamily(QApplication::font().family())
{
    initialiseTranslations();
    QApplication::setStyle(new ThemeStyle);
    new PlainLabels(this);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Appearance::applyTheme);
    apply();
}

void Appearance::apply()
{
    if (!m_themeOverridden) m_theme = m_preferences.theme();
    applyTheme();
    applyLanguage();
    applyFont();
}

void Appearance::overrideTheme(Theme theme)
{
    m_themeOverridden = true;
    m_theme = theme;
    applyTheme();
}

void Appearance::overrideLanguage(const QString &language)
{
    m_languageOverride = language;
    applyLanguage();
}

void Appearance::applyTheme()
{
    const bool systemIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const QPalette palette = paletteFor(m_theme, systemIsDark);
    if (palette == QApplication::palette()) return;
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

void Appearance::applyLanguage()
{
    QString language = m_languageOverride.isEmpty() ? m_preferences.language() : m_languageOverride;
    if (language.isEmpty()) language = QLocale::system().language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
    if (language == m_language) return;
    m_language = language;
    QCoreApplication::removeTranslator(&m_messages);
    QCoreApplication::removeTranslator(&m_qtMessages);
    // Qt's own texts (file dialogs, context menus) come from its translation package, if installed.
    // The archive has it beside the program.
    for (const QString &folder : {QLibraryInfo::path(QLibraryInfo::TranslationsPath),
             QCoreApplication::applicationDirPath() + u"/../translations"_s}) {
        if (!m_qtMessages.load("qtbase_"_L1 + language, folder)) continue;
        QCoreApplication::installTranslator(&m_qtMessages);
        break;
    }
    if (m_messages.load(u":/translations/spotter_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(&m_messages);
    QLocale::setDefault(QLocale(language));
}

void Appearance::applyFont()
{
    const double points = m_preferences.fontSize() > 0 ? m_preferences.fontSize() : m_systemFontSize;
    const QString chosen = m_preferences.fontFamily();
    const QString family = chosen.isEmpty() ? m_systemFontFamily : chosen;
    QFont font = QApplication::font();
    if (qFuzzyCompare(font.pointSizeF(), points) && font.family() == family) return;
    font.setPointSizeF(points);
    font.setFamily(family);
    QApplication::setFont(font);
}

} // namespace spotter
