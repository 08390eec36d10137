// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/description_view.h"
#include "ui/commands/choice_popup.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace spotter;
using namespace Qt::StringLiterals;

/// What is chosen from can be described.
class TestChoicePopup : public QObject {
    Q_OBJECT

    static bool says(const QWidget &widget, const QString &words)
    {
        const auto labels = widget.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

private Q_SLOTS:
    void f1ShowsWhatTheCurrentEntryMeans()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *popup = new ChoicePopup(&window);
        popup->setChoices({{.text = u"husband"_s, .value = 1, .description = u"The object is the *husband*"_s},
            {.text = u"wife"_s, .value = 2}});
        QSignalSpy chosen(popup, &ChoicePopup::chosen);
        popup->showAt(window.mapToGlobal(QPoint(10, 10)));
        auto &line = *popup->findChild<QLineEdit *>();
        auto &shown = *popup->findChild<DescriptionView *>();
        QVERIFY(says(*popup, u"F1"_s) && !shown.isVisible());
        const int height = popup->height();
        QTest::keyClick(&line, Qt::Key_F1);
        QVERIFY(shown.isVisible() && popup->height() > height);
        QCOMPARE(shown.toPlainText(), u"The object is the husband"_s);
        QTest::keyClick(&line, Qt::Key_Down); // it follows
        QVERIFY(shown.toPlainText().contains(u"Nobody has described it"_s));
        QTest::keyClick(&line, Qt::Key_F1);
        QVERIFY(!shown.isVisible() && popup->height() == height);
        QTest::keyClick(&line, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toInt(), 2);
    }

    void withoutDescriptionsNothingIsOffered()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *popup = new ChoicePopup(&window);
        popup->setChoices({{.text = u"husband"_s, .value = 1}});
        popup->showAt(window.mapToGlobal(QPoint(10, 10)));
        QVERIFY(!says(*popup, u"F1"_s));
        QTest::keyClick(popup->findChild<QLineEdit *>(), Qt::Key_F1);
        QVERIFY(popup->isVisible() && !popup->findChild<DescriptionView *>()->isVisible());
        popup->close();
    }
};

QTEST_MAIN(TestChoicePopup)
#include "test_choice_popup.moc"
