// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process_start.h"
#include "core/base/technical_log.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spotter;

namespace {

constexpr const char *innerProgram = "as-a-program";

/// What a program of ours does at its start, then something that Qt itself complains about, and a failure.
int runAsProgram(int count, char **values)
{
    prepareProcess();
    const QCoreApplication application(count, values);
    (void)QObject::connect(nullptr, nullptr, nullptr, nullptr); // "QObject::connect: Cannot connect …"
    logCause(u"SELECT 1"_s, u"the library's words"_s);
    return 0;
}

} // namespace

class TestTechnicalLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isThereOnlyForWhoeverAsks_data()
    {
        QTest::addColumn<bool>("asked");
        QTest::newRow("nobody asks") << false;
        QTest::newRow("SPOTTER_DEBUG=1") << true;
    }

    void isThereOnlyForWhoeverAsks()
    {
        QFETCH(const bool, asked);
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"SPOTTER_DEBUG"_s);
        if (asked) environment.insert(u"SPOTTER_DEBUG"_s, u"1"_s);
        program.setProcessEnvironment(environment);
        program.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(innerProgram)});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.readAllStandardOutput(), QByteArray());
        const QByteArray said = program.readAllStandardError();
        QVERIFY2(said.contains("QObject::connect") == asked, said.constData());
        QVERIFY2(said.contains("SELECT 1: the library's words") == asked, said.constData());
        if (!asked) QCOMPARE(said, QByteArray());
    }
};

int main(int argc, char **argv)
{
    if (argc == 2 && QByteArrayView(argv[1]) == innerProgram) return runAsProgram(argc, argv);
    QCoreApplication application(argc, argv);
    TestTechnicalLog test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_technical_log.moc"
