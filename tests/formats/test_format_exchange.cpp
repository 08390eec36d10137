// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/input_files.h"
#include "tests/formats/format_exchange.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace spotter;
using namespace Qt::StringLiterals;

/// Every golden file, written in every format that is also read: what is not there afterwards was named.
class TestFormatExchange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostUnsaid_data();
    void nothingIsLostUnsaid();
};

void TestFormatExchange::nothingIsLostUnsaid_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(qEnvironmentVariable("SPOTTER_SOURCE_DIR") + u"/tests/data/formats"_s);
    for (const QString &expected : folder.entryList({u"*.expected"_s}, QDir::Files)) {
        const QString name = expected.chopped(qsizetype(std::char_traits<char>::length(".expected")));
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
}

void TestFormatExchange::nothingIsLostUnsaid()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const ReadOutcome read = readAll(file, {}, {.name = path, .openCompanion = companionOpener(path)});
    QVERIFY2(!read.error, qPrintable(read.message()));
    QVERIFY(!read.documents.empty());
    QStringList unsaid;
    for (const FormatInfo &format : formats()) {
        // UIE puts the subject into a prompt, by which it is found again: its place and a predicate that begins with 的
        // depend on the text.
        if (!format.canRead || !format.canWrite || format.id == u"uie") continue;
        if (const QString lost = unnamedLoss(format.id, read.documents); !lost.isEmpty())
            unsaid += format.id + u": "_s + lost;
    }
    QVERIFY2(unsaid.isEmpty(), qPrintable(unsaid.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestFormatExchange)
#include "test_format_exchange.moc"
