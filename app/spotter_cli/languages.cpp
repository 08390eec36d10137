// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/languages.h"

#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE names a function outside of every namespace.
static void initialiseTranslations() { Q_INIT_RESOURCE(spotter_translations); }

namespace spotter {

QString languageOf(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == u"--") break;
        if (arguments[i] == u"--language" && i + 1 < arguments.size()) return arguments[i + 1];
        if (arguments[i].startsWith(u"--language="_s)) return arguments[i].mid(11);
    }
    // QLocale reads LANGUAGE and LC_MESSAGES for the languages of messages, LC_ALL before them.
    const QStringList languages = QLocale::system().uiLanguages(QLocale::TagSeparator::Underscore);
    return languages.isEmpty() ? u"en"_s : languages.first();
}

void installLanguage(QCoreApplication &application, const QString &language)
{
    initialiseTranslations();
    QLocale::setDefault(QLocale(language));
    auto *translator = new QTranslator(&application);
    // English has a translation file, too, for plurals. It is the fallback for languages without one.
    for (const QLocale &locale : {QLocale(language), QLocale(QLocale::English)}) {
        if (!translator->load(locale, u"spotter"_s, u"_"_s, u":/translations"_s)) continue;
        QCoreApplication::installTranslator(translator);
        return;
    }
}

} // namespace spotter
