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

    void enterTakesWhatWasMeant_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("downs");
        QTest::addColumn<bool>("withCtrl");
        QTest::addColumn<QString>("chosen"); ///< a new name has a plus before it
        const QStringList names{u"inhibits"_s, u"binds in"_s, u"in"_s, u"cell_type"_s, u"出生地点"_s, u"birthPlace"_s};
        const QStringList fewer{u"inhibits"_s, u"cell_type"_s, u"出生地点"_s, u"birthPlace"_s};
        const auto row
            = [](const char *name, const QStringList &of, const QString &typed, int downs, bool withCtrl,
                  const QString &chosen) { QTest::newRow(name) << of << typed << downs << withCtrl << chosen; };
        row("a whole name before longer ones", names, u"in"_s, 0, false, u"in"_s);
        row("in other case", names, u"IN"_s, 0, false, u"in"_s);
        row("a whole name, with Ctrl, too", names, u"in"_s, 0, true, u"in"_s);
        row("the begin of a name", fewer, u"in"_s, 0, false, u"inhibits"_s);
        row("the begin of a name, as a new one with Ctrl", fewer, u"in"_s, 0, true, u"+in"_s);
        row("the begin of a name, as a new one by its entry", fewer, u"in"_s, 1, false, u"+in"_s);
        row("the begin of its second word", fewer, u"ty"_s, 0, false, u"cell_type"_s);
        row("of a word within", fewer, u"pl"_s, 0, false, u"birthPlace"_s);
        row("the initials", fewer, u"ct"_s, 0, false, u"cell_type"_s);
        row("letters inside of a word", fewer, u"hib"_s, 0, false, u"+hib"_s);
        row("those of the entry below", fewer, u"hib"_s, 1, false, u"inhibits"_s);
        row("scattered letters", fewer, u"ils"_s, 0, false, u"+ils"_s);
        row("the begin of a Chinese name", fewer, u"出生"_s, 0, false, u"出生地点"_s);
        row("the end of a Chinese name", fewer, u"地点"_s, 0, false, u"+地点"_s);
        row("nothing like it", fewer, u"wife of"_s, 0, false, u"+wife of"_s);
        row("nothing typed", fewer, QString(), 0, false, u"inhibits"_s);
    }
    void enterTakesWhatWasMeant()
    {
        QFETCH(const QStringList, names);
        QFETCH(const QString, typed);
        QFETCH(const int, downs);
        QFETCH(const bool, withCtrl);
        QFETCH(const QString, chosen);
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *popup = new ChoicePopup(&window);
        std::vector<Choice> choices;
        for (const QString &name : names) choices.push_back({.text = name, .value = int(choices.size())});
        popup->setChoices(std::move(choices));
        popup->setOfferForNew([](const QString &name) { return u"New predicate “%1”"_s.arg(name); });
        QString taken;
        connect(popup, &ChoicePopup::chosen, this, [&](int, const QString &name) { taken = name; });
        connect(popup, &ChoicePopup::newTyped, this, [&](const QString &name) { taken = u'+' + name; });
        popup->showAt(window.mapToGlobal(QPoint(10, 10)));
        auto &line = *popup->findChild<QLineEdit *>();
        line.setText(typed);
        for (int i = 0; i < downs; ++i) QTest::keyClick(&line, Qt::Key_Down);
        QTest::keyClick(&line, Qt::Key_Return, withCtrl ? Qt::ControlModifier : Qt::NoModifier);
        QCOMPARE(taken, chosen);
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
