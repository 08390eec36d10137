// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs a fuzz target where libFuzzer is not there: changes seeds at random, the same way for the same seed, for some
// seconds.
//   fuzz_NAME [--seconds N] [--seed N] FILE|FOLDER...       0: nothing found
// Fails (by a signal) on a crash, on an input that takes more than 10 seconds, and on memory that grows by more than
// 64 MiB beyond what the seeds took; what was read then is in fuzz_NAME.crash.
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/slow_build.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include <fcntl.h>
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

constexpr unsigned longestSeconds = 10;
constexpr long largestGrowthKib = spotter::tests::isSlowBuild ? 1L << 20 : 64L << 10; // sanitizers keep what is freed
constexpr qsizetype largestInput = 64 << 10;

const QByteArray *current = nullptr;
std::string crashFile;

/// Only what a signal handler may do.
void keepInput(int signal)
{
    const int file = ::open(crashFile.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file >= 0 && current) {
        [[maybe_unused]] const auto written = ::write(file, current->constData(), std::size_t(current->size()));
        ::close(file);
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

class Mutator {
public:
    Mutator(std::vector<QByteArray> seeds, unsigned seed) : m_seeds(std::move(seeds)), m_random(seed) { }

    QByteArray next()
    {
        QByteArray bytes = m_seeds[below(m_seeds.size())];
        for (std::size_t changes = 1 + below(6); changes > 0; --changes) change(bytes);
        bytes.truncate(largestInput);
        return bytes;
    }

private:
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : std::size_t(m_random() % bound); }
    qsizetype place(const QByteArray &bytes) { return qsizetype(below(std::size_t(bytes.size()) + 1)); }

    void change(QByteArray &bytes)
    {
        static constexpr std::array<const char *, 28> words{"{", "}", "[", "]", "\"", "\\", ",", ":", "<", ">", "&",
            "\n", "\t", "\\ud800", "\xF0\x9F\x98\x80", "\xEF\xBB\xBF", "null", "-1", "1e999", "18446744073709551615",
            "<p>", "</p>", "<!--", "]]>", "&#x110000;", "\x1F\x8B\x08", "\xFF\xFF\xFF\xFF", "PK\x03\x04"};
        const qsizetype at = place(bytes);
        const auto length = qsizetype(below(32));
        switch (below(7)) {
        case 0:
            if (at < bytes.size()) bytes[at] = char(bytes[at] ^ (1 << below(8)));
            break;
        case 1:
            if (at < bytes.size()) bytes[at] = char(below(256));
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, words[below(words.size())]);
            break;
        case 4: // again and again: nesting, repetition
            if (bytes.size() < largestInput / 2)
                bytes.insert(at, bytes.mid(at, length).repeated(qsizetype(1 + below(below(20) == 0 ? 2000 : 4))));
            break;
        case 5: {
            const QByteArray &other = m_seeds[below(m_seeds.size())];
            bytes = bytes.first(at) + other.sliced(place(other));
            break;
        }
        default:
            bytes.truncate(at);
        }
    }

    std::vector<QByteArray> m_seeds;
    std::mt19937 m_random;
};

void addFile(const QString &path, std::vector<QByteArray> &seeds)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) seeds.push_back(file.read(largestInput));
}

void run(const QByteArray &bytes)
{
    current = &bytes;
    ::alarm(longestSeconds);
    LLVMFuzzerTestOneInput(
        reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())); // NOLINT
    ::alarm(0);
}

long peakKib()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

int main(int count, char **arguments)
{
    int seconds = 5;
    unsigned seed = 1;
    std::vector<QByteArray> seeds{QByteArray()};
    for (int i = 1; i < count; ++i) {
        const QString argument = QString::fromLocal8Bit(arguments[i]);
        if (argument == QStringLiteral("--seconds") && i + 1 < count) {
            seconds = std::atoi(arguments[++i]);
        } else if (argument == QStringLiteral("--seed") && i + 1 < count) {
            seed = unsigned(std::atoi(arguments[++i]));
        } else if (QFileInfo(argument).isDir()) {
            QStringList paths;
            QDirIterator files(argument, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) paths += files.next();
            paths.sort(); // or the same seed would give other inputs on another disk
            for (const QString &path : std::as_const(paths)) addFile(path, seeds);
        } else {
            addFile(argument, seeds);
        }
    }
    qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &) { }); // libraries complain of input
    crashFile = std::string(arguments[0]) + ".crash";
    for (const int signal : {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGALRM, SIGFPE, SIGBUS})
        std::signal(signal, keepInput);
    for (const QByteArray &bytes : seeds) run(bytes);
    const long before = peakKib();
    Mutator mutator(seeds, seed);
    QElapsedTimer elapsed;
    elapsed.start();
    qint64 runs = 0;
    while (elapsed.elapsed() < seconds * 1000LL) {
        const QByteArray bytes = mutator.next();
        run(bytes);
        ++runs;
        if (peakKib() - before <= largestGrowthKib) continue;
        std::fprintf(stderr, "memory grew by %ld KiB\n", peakKib() - before);
        std::abort();
    }
    std::printf(
        "%lld inputs from %zu seeds, %ld KiB more\n", static_cast<long long>(runs), seeds.size(), peakKib() - before);
    return 0;
}
