// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shell/window_hands.h"
#include "tests/ui/window/picture_checks.h"
#include "tests/ui/window/picture_corpus.h"

#include <QDialog>
#include <QDockWidget>
#include <QFile>

namespace spotter::tests {

/// The real window, of which pictures are taken and judged. SPOTTER_PICTURES=FOLDER keeps them for a person to look at.
class PictureWalk {
public:
    PictureWalk(const QString &language, QSize size) : m_language(language), m_size(size), bench(language), hands(bench)
    {
        bench.window.resize(size);
        settle();
    }

    [[nodiscard]] bool isChinese() const { return m_language.startsWith(u"zh"_s); }
    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    [[nodiscard]] int pictures() const { return m_pictures; }
    /// What users wrote, which is in any language.
    void setData(const QString &data) { m_data = data; }

    /// Longer words move what is beside them, layout within layout: that takes a few rounds of events.
    static void settle()
    {
        for (int round = 0; round < 6; ++round) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    /// In both themes.
    void take(const QString &name, QWidget &widget)
    {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            bench.preferences.setTheme(theme);
            bench.appearance.apply();
            settle();
            const QImage picture = widget.grab().toImage();
            ++m_pictures;
            keep(picture, name, theme);
            const QString where = name + (theme == Theme::Dark ? u" (dark): "_s : u": "_s);
            QStringList found = paleWords(widget, picture);
            if (theme == Theme::Light) {
                found += cutWords(widget, m_size.width() > 1000);
                if (isChinese()) found += englishWords(widget, m_data);
            }
            for (const QString &problem : found) m_problems += where + problem;
        }
    }
    /// Takes a picture of the dialog that a command has opened, which has to fit on the screen, and closes it.
    void takeDialog(const QString &name)
    {
        QDialog *dialog = openDialog();
        if (!dialog) {
            m_problems += name + u": no dialog has opened"_s;
            return;
        }
        settle(); // rows that were hidden just now still count until the layout has been asked again
        dialog->resize(dialog->size().boundedTo(m_size));
        // In the width that it has: labels that wrap are lower than in the smallest one.
        const QLayout *layout = dialog->layout();
        const int height = layout && layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(dialog->width())
                                                                 : dialog->minimumSizeHint().height();
        if (height > m_size.height() || dialog->minimumSizeHint().width() > m_size.width())
            m_problems += u"%1: the dialog, at least %2 × %3, is larger than the screen"_s.arg(name)
                              .arg(dialog->minimumSizeHint().width())
                              .arg(height);
        settle();
        take(name, *dialog);
        dialog->reject();
        settle();
        bench.window.activateWindow();
        (void)QTest::qWaitForWindowActive(&bench.window);
    }
    [[nodiscard]] QDialog *openDialog()
    {
        const QList<QDialog *> dialogs = bench.window.findChildren<QDialog *>();
        for (qsizetype last = dialogs.size() - 1; last >= 0; --last)
            if (dialogs[last]->isVisible()) return dialogs[last];
        return nullptr;
    }
    void trigger(QAction *action)
    {
        action->trigger();
        settle();
    }
    [[nodiscard]] QDockWidget &dock(const QString &name) { return *bench.window.findChild<QDockWidget *>(name); }
    void showDock(const QString &name)
    {
        dock(name).show();
        dock(name).raise();
        settle();
    }
    void hideDocks(const QStringList &names)
    {
        for (const QString &name : names) dock(name).hide();
        settle();
    }
    /// A picture of the whole window with this dock in front.
    void takeDock(const QString &name, const QString &state = {})
    {
        showDock(name);
        take(u"dock_"_s + name + state, bench.window);
        if (name != u"documents"_s && name != u"triples"_s) hideDocks({name});
    }
    [[nodiscard]] QString path(const QString &name) const { return bench.dir.filePath(name); }

private:
    void keep(const QImage &picture, const QString &name, Theme theme)
    {
        const QString folder = qEnvironmentVariable("SPOTTER_PICTURES");
        if (folder.isEmpty()) return;
        const QString file = u"%1/%2_%3_%4_%5.png"_s.arg(folder, name, m_language.left(2),
            theme == Theme::Dark ? u"dark"_s : u"light"_s,
            m_size.width() < 1000 ? u"small"_s : u"%1x"_s.arg(picture.devicePixelRatio()));
        QVERIFY2(picture.save(file), qPrintable(file));
    }

    QString m_language;
    QSize m_size;
    QString m_data;
    QStringList m_problems;
    int m_pictures = 0;

public:
    WindowFixture bench;
    WindowHands hands;
};

} // namespace spotter::tests
