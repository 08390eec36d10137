// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shell/shell_samples.h"
#include "ui/annotation_view/annotation_view.h"
#include "ui/appearance/appearance.h"
#include "ui/appearance/preferences.h"
#include "ui/commands/choice_popup.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace spotter::tests {

using namespace Qt::StringLiterals;

/// Types like an input method: QTest's key events support only ASCII.
inline void typeText(QWidget &widget, const QString &text)
{
    QInputMethodEvent typed;
    typed.setCommitString(text);
    QCoreApplication::sendEvent(&widget, &typed);
}

/// Everything that a window needs, outside of the home folder.
struct WindowFixture {
    QTemporaryDir dir;
    Preferences preferences{dir.filePath(u"spotter.ini"_s)};
    Appearance appearance{preferences};
    MainWindow window{preferences, appearance};

    explicit WindowFixture(const QString &language = u"en"_s)
    {
        preferences.setLanguage(language);
        appearance.apply();
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }

    AnnotationView &view() { return *window.findChild<AnnotationView *>(); }
    CorpusController &controller() { return window.controller(); }
    bool openCorpus(int documents = 3)
    {
        const QString path = dir.filePath(u"films.spotter"_s);
        if (!filmCorpus(path, documents)) return false;
        window.openFiles({path});
        return controller().documentId().isValid();
    }
    Span spanIn(const QString &part) { return spanOf(controller().document().text, part); }
    const DisplayedTriple *rowOf(const QString &predicate)
    {
        for (const DisplayedTriple &row : controller().triples())
            if (row.triple.predicate == predicate) return &row;
        return nullptr;
    }
    int indexOf(const QString &predicate)
    {
        const DisplayedTriple *row = rowOf(predicate);
        return row ? int(row - controller().triples().data()) : -1;
    }
    void drop(const QStringList &files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files) urls += QUrl::fromLocalFile(file);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        if (!enter.isAccepted()) return;
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
    }
};

inline ChoicePopup *popupNamed(const QString &name)
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == name && widget->isVisible()) return qobject_cast<ChoicePopup *>(widget);
    }
    return nullptr;
}

} // namespace spotter::tests
