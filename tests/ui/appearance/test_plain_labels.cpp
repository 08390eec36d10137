// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/window_hands.h"
#include "ui/session/corpus_controller.h"

#include <QAbstractItemView>
#include <QDockWidget>
#include <QHelpEvent>
#include <QLabel>
#include <QMessageBox>
#include <QTextBrowser>
#include <QToolTip>

using namespace spotter;
using namespace spotter::tests;
using namespace Qt::StringLiterals;

/// Names and texts of users are shown as they are, wherever they come to be shown.
class TestPlainLabels final : public QObject {
    Q_OBJECT

    static QString hostile(const QString &name) { return u"<img src='file:///%1.png'><b>%1</b>"_s.arg(name); }

    /// Text, source, types, predicates and the file's own name all look like HTML.
    static bool openHostileCorpus(WindowFixture &bench)
    {
        const QString path = bench.dir.filePath(u"<b>bold<b>.spotter"_s); // a name cannot hold a slash
        Schema schema;
        schema.addPredicate(hostile(u"directs"_s), {hostile(u"Film"_s), hostile(u"Person"_s)});
        auto corpus = Corpus::create(path, schema);
        if (!corpus) return false;
        for (int i = 0; i < 3; ++i) {
            Document document;
            document.text = hostile(u"Red"_s) + u" was made by "_s + hostile(u"Wang"_s) + u". No. %1"_s.arg(i);
            document.source = hostile(u"source"_s) + QString::number(i);
            const auto mention = [&](const QString &text, const QString &type) {
                const qsizetype at = document.text.indexOf(text);
                return Mention{{at, at + text.size()}, text, type};
            };
            LabelledTriple label;
            label.triple = {mention(hostile(u"Red"_s), hostile(u"Film"_s)), hostile(u"directs"_s),
                mention(hostile(u"Wang"_s), hostile(u"Person"_s)),
                {{hostile(u"slot"_s), mention(u"made"_s, QString())}}};
            document.triples.push_back(label);
            if (!(*corpus)->documents().import(document)) return false;
        }
        corpus->reset(); // or the window could only read it
        bench.window.openFiles({path});
        return bench.controller().documentId().isValid();
    }

    static QList<QLabel *> allLabels()
    {
        QList<QLabel *> labels;
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *label = qobject_cast<QLabel *>(top)) labels += label;
            labels += top->findChildren<QLabel *>();
        }
        return labels;
    }
    /// What a label would draw as HTML that our own words did not make.
    static QStringList richLabels()
    {
        QStringList rich;
        for (QLabel *label : allLabels()) {
            label->ensurePolished();
            const bool isOurs = label->textFormat() == Qt::RichText && !label->text().contains("<img"_L1)
                && !label->text().contains("bold"_L1);
            if (label->textFormat() != Qt::PlainText && !isOurs)
                rich += u"a label in %1: %2"_s.arg(
                    QString::fromLatin1(label->window()->metaObject()->className()), label->text());
        }
        return rich;
    }
    static const QLabel *tip()
    {
        for (const QWidget *top : QApplication::topLevelWidgets())
            if (top->inherits("QTipLabel") && top->isVisible()) return qobject_cast<const QLabel *>(top);
        return nullptr;
    }
    /// Shows the tool tip of a place as the pointer would, and says what is there then.
    static const QLabel *tipAt(QWidget *widget, QPoint place)
    {
        QToolTip::hideText();
        QHelpEvent event(QEvent::ToolTip, place, widget->mapToGlobal(place));
        QCoreApplication::sendEvent(widget, &event);
        return tip();
    }

private Q_SLOTS:
    void labelsOfTheWindow()
    {
        WindowFixture bench;
        QVERIFY(openHostileCorpus(bench));
        bench.view().setCurrentTriple(0);
        bench.window.openFiles({bench.dir.filePath(u"<i>missing<i>.spotter"_s)}); // a message with a name
        for (QDockWidget *dock : bench.window.findChildren<QDockWidget *>()) dock->show();
        QCoreApplication::processEvents();
        QVERIFY(allLabels().size() > 30);
        const QStringList rich = richLabels();
        QVERIFY2(rich.isEmpty(), qPrintable(rich.join(u'\n')));
        bool isShown = false; // some label does show such a name, or this test would see nothing
        for (const QLabel *label : allLabels()) isShown |= Qt::mightBeRichText(label->text());
        QVERIFY(isShown);
    }

    void labelsOfDialogs_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command :
            {"settings", "shortcuts", "about", "help", "exportTriples", "importFiles", "getEncoder"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void labelsOfDialogs()
    {
        QFETCH(const QString, command);
        WindowFixture bench;
        QVERIFY(openHostileCorpus(bench));
        auto *action = bench.window.findChild<QAction *>(command);
        QVERIFY(action);
        action->trigger();
        QCoreApplication::processEvents();
        QVERIFY(std::ranges::any_of(QApplication::topLevelWidgets(),
            [](const QWidget *top) { return top->isVisible() && top->inherits("QDialog"); }));
        const QStringList rich = richLabels();
        QVERIFY2(rich.isEmpty(), qPrintable(rich.join(u'\n')));
        for (const QTextBrowser *browser : bench.window.findChildren<QTextBrowser *>())
            QVERIFY(!browser->toHtml().contains("src=\"file:"_L1));
    }

    void questions()
    {
        WindowFixture bench;
        QMessageBox question(QMessageBox::Question, u"?"_s, hostile(u"text"_s), QMessageBox::Ok, &bench.window);
        question.setInformativeText(hostile(u"more"_s));
        question.open();
        const QStringList rich = richLabels();
        QVERIFY2(rich.isEmpty(), qPrintable(rich.join(u'\n')));
    }

    void tipsOfWidgets()
    {
        WindowFixture bench;
        QVERIFY(openHostileCorpus(bench));
        QCoreApplication::processEvents();
        int shown = 0;
        for (QWidget *widget : bench.window.findChildren<QWidget *>()) {
            if (!Qt::mightBeRichText(widget->toolTip()) || !widget->isVisible()) continue;
            const QLabel *label = tipAt(widget, widget->rect().center());
            QVERIFY(label);
            QCOMPARE(label->text(), widget->toolTip());
            QCOMPARE(label->textFormat(), Qt::PlainText);
            ++shown;
        }
        QVERIFY(shown > 0); // the status line names the file
        for (const QWidget *widget : bench.window.findChildren<QWidget *>()) {
            QVERIFY2(!Qt::mightBeRichText(widget->whatsThis()), qPrintable(widget->whatsThis()));
            for (const QAction *action : widget->actions()) QVERIFY(!Qt::mightBeRichText(action->whatsThis()));
        }
    }

    void tipsOfItems()
    {
        WindowFixture bench;
        QVERIFY(openHostileCorpus(bench));
        for (QDockWidget *dock : bench.window.findChildren<QDockWidget *>()) dock->show();
        QCoreApplication::processEvents();
        int views = 0;
        for (QAbstractItemView *view : bench.window.findChildren<QAbstractItemView *>()) {
            const QAbstractItemModel *model = view->model();
            bool isShown = false;
            for (int row = 0; model && row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column) {
                    const QModelIndex index = model->index(row, column);
                    const QString text = index.data(Qt::ToolTipRole).toString();
                    if (!Qt::mightBeRichText(text)) continue;
                    const QRect place = view->visualRect(index) & view->viewport()->rect();
                    if (place.isEmpty() || !view->isVisible()) continue;
                    const QLabel *label = tipAt(view->viewport(), place.center());
                    if (!label) continue; // a delegate that has tips of its own
                    QCOMPARE(label->textFormat(), Qt::PlainText);
                    isShown = true;
                }
            }
            views += isShown ? 1 : 0;
        }
        QVERIFY2(views >= 2, qPrintable(QString::number(views)));
    }

    void tipOfTheText()
    {
        WindowFixture bench;
        QVERIFY(openHostileCorpus(bench));
        WindowHands hands(bench);
        const Span span = bench.spanIn(hostile(u"Wang"_s));
        const QLabel *label = tipAt(bench.view().viewport(), hands.place(span.beginUtf16 + 2).center());
        QVERIFY(label);
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY2(label->text().contains(hostile(u"directs"_s)), qPrintable(label->text()));
    }
};

QTEST_MAIN(TestPlainLabels)
#include "test_plain_labels.moc"
