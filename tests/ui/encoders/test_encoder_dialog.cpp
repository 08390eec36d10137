// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/encoders/encoder_dialog.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QString tinyBert() { return qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/encoders/safetensors"_s; }

QString textOf(const QWidget &dialog)
{
    QStringList words;
    for (const auto *label : dialog.findChildren<QLabel *>()) words << label->text();
    return words.join(u'\n');
}

void drop(QWidget &target, const QMimeData &data)
{
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted()) return;
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &event);
}

} // namespace

/// "Get an encoder…": a folder that is dropped is verified, copied and listed; anything else is refused in words.
class TestEncoderDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesADroppedFolder();
    void refusesAnotherFolder();
    void ignoresFilesAndTexts();
    void closingStopsTheCopy();
    void choosingAFolderBlocksNothing();
    void everyControlHasAName();
};

void TestEncoderDialog::takesADroppedFolder()
{
    const QTemporaryDir root;
    EncoderDialog dialog{EncoderLibrary(root.path())};
    dialog.show();
    QSignalSpy added(&dialog, &EncoderDialog::added);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(tinyBert())});
    drop(dialog, data);
    QVERIFY(added.wait());
    QCOMPARE(EncoderLibrary(root.path()).entries().size(), size_t(1));
    const auto *list = dialog.findChild<QListWidget *>();
    QCOMPARE(list->count(), 1);
    QVERIFY2(list->item(0)->text().contains(u"safetensors"_s) && list->item(0)->text().contains(u"32"_s),
        qPrintable(list->item(0)->text()));
    QVERIFY(dialog.findChild<QPushButton *>()->isEnabled());
}

void TestEncoderDialog::refusesAnotherFolder()
{
    const QTemporaryDir root;
    const QTemporaryDir empty;
    EncoderDialog dialog{EncoderLibrary(root.path())};
    dialog.show();
    QSignalSpy added(&dialog, &EncoderDialog::added);
    dialog.bringIn(empty.path());
    QVERIFY(QTest::qWaitFor(
        [&dialog] { return textOf(dialog).contains(u"config.json or bert_config.json is missing"_s); }));
    QCOMPARE(added.count(), 0);
    QVERIFY(EncoderLibrary(root.path()).entries().empty());
}

void TestEncoderDialog::ignoresFilesAndTexts()
{
    const QTemporaryDir root;
    EncoderDialog dialog{EncoderLibrary(root.path())};
    dialog.show();
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(tinyBert() + u"/config.json"_s)});
    QMimeData several;
    several.setUrls({QUrl::fromLocalFile(tinyBert()), QUrl::fromLocalFile(root.path())});
    QMimeData far;
    far.setUrls({QUrl(u"https://example.org/model"_s)});
    QMimeData text;
    text.setText(tinyBert());
    for (const QMimeData *data : {&file, &several, &far, &text}) {
        drop(dialog, *data);
        QVERIFY(dialog.findChild<QPushButton *>()->isEnabled());
    }
}

void TestEncoderDialog::closingStopsTheCopy()
{
    const QTemporaryDir root;
    {
        EncoderDialog dialog{EncoderLibrary(root.path())};
        dialog.show();
        dialog.bringIn(tinyBert());
        dialog.reject();
    }
    // Whole or not at all, once the thread has noticed: closing does not wait for it.
    const auto left
        = [&root] { return QDir(root.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); };
    const auto isDone = [&left] { return left().isEmpty() || left() == QStringList{u"safetensors"_s}; };
    QVERIFY2(QTest::qWaitFor(isDone, 30'000), qPrintable(left().join(u' ')));
}

/// Trainings and readings go on meanwhile: no event loop of its own.
void TestEncoderDialog::choosingAFolderBlocksNothing()
{
    const QTemporaryDir root;
    EncoderDialog dialog{EncoderLibrary(root.path())};
    dialog.show();
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().contains(u"Choose"_s)) button->click();
    }
    auto *chooser = dialog.findChild<QFileDialog *>();
    QVERIFY(chooser);
    QCOMPARE(chooser->fileMode(), QFileDialog::Directory);
    chooser->reject();
}

void TestEncoderDialog::everyControlHasAName()
{
    const QTemporaryDir root;
    EncoderDialog dialog{EncoderLibrary(root.path())};
    QVERIFY(!dialog.findChild<QListWidget *>()->accessibleName().isEmpty());
    for (const auto *button : dialog.findChildren<QPushButton *>()) QVERIFY(!button->text().isEmpty());
}

QTEST_MAIN(TestEncoderDialog)
#include "test_encoder_dialog.moc"
