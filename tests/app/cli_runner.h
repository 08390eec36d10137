// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"
#include "tests/support/tiny_corpus.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

namespace spotter::tests {

/// The result of running the real program.
struct CliRun {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// English unless another locale is given, no terminal, no home folder.
inline void setUpEnvironment(QProcess &process, const QString &locale = QStringLiteral("C.UTF-8"))
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("LANGUAGE"));
    environment.insert(QStringLiteral("LC_ALL"), locale);
    environment.insert(QStringLiteral("HOME"), QStringLiteral("/nonexistent"));
    process.setProcessEnvironment(environment);
}

inline CliRun runCli(
    const QStringList &arguments, const QByteArray &input = {}, const QString &locale = QStringLiteral("C.UTF-8"))
{
    QProcess process;
    setUpEnvironment(process, locale);
    process.start(QStringLiteral(SPOTTER_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    CliRun run;
    if (!process.waitForFinished(1'200'000) || process.exitStatus() != QProcess::NormalExit) return run;
    run.code = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

inline QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Writes documents to a file of Spotter JSON lines; false on failure.
inline bool writeRecords(const QString &path, const std::vector<Document> &documents)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    const auto writer = makeWriter(QStringLiteral("spotter"), &file, {.name = path});
    if (!writer || !(*writer)->begin()) return false;
    for (const Document &document : documents) {
        if (!(*writer)->write(document)) return false;
    }
    return (*writer)->finish().has_value();
}

/// Parses JSON lines.
inline std::vector<QJsonObject> jsonLines(const QByteArray &text)
{
    std::vector<QJsonObject> objects;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.isEmpty()) objects.push_back(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

/// Options of `train` for a small network that learns the tiny training set within seconds.
inline QStringList quickTraining()
{
    using namespace Qt::StringLiterals;
    return {u"--hidden"_s, u"48"_s, u"--epochs"_s, u"30"_s, u"--hide-tokens"_s, u"0"_s, u"--batch"_s, u"8"_s,
        u"--learning-rate"_s, u"0.005"_s, u"--vocabulary-minimum"_s, u"1"_s, u"--pretraining-share"_s, u"0"_s};
}

} // namespace spotter::tests

/// Fails the test with the program's stderr if the exit code is not `expected`.
#define COMPARE_CODE(run, expected)                                                                                    \
    QVERIFY2((run).code == (expected), (QByteArray::number((run).code) + ": " + (run).err).constData())
