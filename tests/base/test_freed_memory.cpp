// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/freed_memory.h"

#include <QTest>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <thread>
#include <vector>

#include <sys/resource.h>

using namespace spotter;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool hasOtherAllocator = true;
#else
constexpr bool hasOtherAllocator = false;
#endif

namespace {

constexpr size_t mebibyte = size_t(1) << 20;
constexpr long pagesOfMebibyte = 256; // of 4 KiB

/// As a network's layers do: several buffers at a time, written and freed again.
void useBuffers(size_t count, size_t size)
{
    std::vector<std::unique_ptr<char, decltype(&std::free)>> buffers;
    for (size_t i = 0; i < count; ++i) {
        buffers.emplace_back(static_cast<char *>(std::malloc(size)), &std::free);
        std::memset(buffers.back().get(), int(i + 1), size);
    }
}

/// Pages that the system has given to the calling thread by now.
long pageFaults()
{
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    return usage.ru_minflt;
}

long faultsOfAnotherRound(size_t count, size_t size)
{
    useBuffers(count, size);
    const long before = pageFaults();
    for (int i = 0; i < 10; ++i) useBuffers(count, size);
    return pageFaults() - before;
}

} // namespace

class TestFreedMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifndef __GLIBC__
        QSKIP("a setting of glibc's");
#endif
        if (hasOtherAllocator) QSKIP("sanitizers have an allocator of their own");
        reuseFreedMemory();
    }

    // 25 MiB: 4,096 tokens of 1,536 numbers
    void firstThreadUsesBuffersAgain() { QVERIFY(faultsOfAnotherRound(4, 25 * mebibyte) < pagesOfMebibyte); }

    void anotherThreadUsesBuffersAgain()
    {
        long faults = 0;
        std::jthread([&faults] { faults = faultsOfAnotherRound(4, 25 * mebibyte); }).join();
        QVERIFY2(faults < pagesOfMebibyte, qPrintable(QString::number(faults)));
    }

    void keptMemoryIsHandedBack()
    {
        useBuffers(8, 25 * mebibyte);
        returnFreedMemory();
        const long before = pageFaults();
        useBuffers(8, 25 * mebibyte);
        QVERIFY(pageFaults() - before > long(8 * 20) * pagesOfMebibyte);
    }
};

QTEST_APPLESS_MAIN(TestFreedMemory)
#include "test_freed_memory.moc"
