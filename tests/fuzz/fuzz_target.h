// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>

#include <sys/mman.h>
#include <unistd.h>

/// Each target parses arbitrary bytes. Called by libFuzzer in clang builds, otherwise by driver.cpp.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace spotter::fuzz {

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)}; // NOLINT
}

/// A file in memory, for readers that need a path.
class MemoryFile {
public:
    MemoryFile() : m_descriptor(memfd_create("fuzz", MFD_CLOEXEC)) { }
    ~MemoryFile() { ::close(m_descriptor); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    [[nodiscard]] QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor); }
    [[nodiscard]] bool fill(const QByteArray &bytes)
    {
        return ::ftruncate(m_descriptor, 0) == 0
            && ::pwrite(m_descriptor, bytes.constData(), std::size_t(bytes.size()), 0) == bytes.size();
    }

private:
    int m_descriptor;
};

/// A condition that must hold for any input.
inline void require(bool holds)
{
    if (!holds) __builtin_trap();
}

} // namespace spotter::fuzz
