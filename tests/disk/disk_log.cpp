// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A library to preload (LD_PRELOAD) into a program that changes files below a folder. It writes down every change, in
// order, so that disk_attack.py can make of it what a power cut at any moment might have left, and it can kill the
// program before a change:
//   DISK_LOG_ROOT  the folder that is watched, absolute and canonical
//   DISK_LOG_FILE  where the record goes; not below the folder
//   DISK_KILL_AT   the number of the change before which the process kills itself, from 1; 0 or nothing: never
// The record: {"op" char, inode u64, offset u64, sizes u32 × 3 (first path, second path, data)} and these three. What
// is written to standard output is recorded too: what a program has said there is what it has acknowledged.
//
// Writes through a memory map are not seen. SQLite maps its -shm file alone, which is made anew after a power cut.
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

template <typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

class Log {
public:
    Log()
    {
        if (const char *root = std::getenv("DISK_LOG_ROOT")) m_root = root;
        if (const char *kill = std::getenv("DISK_KILL_AT")) m_killAt = std::atol(kill);
        if (const char *file = std::getenv("DISK_LOG_FILE"); file && !m_root.empty())
            m_file = int(::syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
    }

    [[nodiscard]] bool on() const { return m_file >= 0; }

    [[nodiscard]] bool isBelow(const std::string &path) const
    {
        return on() && path.size() > m_root.size() && path.starts_with(m_root) && path[m_root.size()] == '/';
    }
    [[nodiscard]] bool isRootOrBelow(const std::string &path) const
    {
        return on() && (path == m_root || isBelow(path));
    }

    std::mutex &mutex() { return m_mutex; }

    /// Kills the process where it is this change's turn. Called before the change is made, with the mutex held.
    void count()
    {
        if (++m_changes == m_killAt) {
            ::kill(::getpid(), SIGKILL);
            for (;;) ::pause();
        }
    }

    void add(char op, uint64_t inode, uint64_t offset, const std::string &first = {}, const std::string &second = {},
        const void *data = nullptr, size_t size = 0)
    {
        std::string record;
        const auto number = [&](auto value) { record.append(reinterpret_cast<const char *>(&value), sizeof value); };
        record += op;
        number(inode);
        number(offset);
        number(uint32_t(first.size()));
        number(uint32_t(second.size()));
        number(uint32_t(size));
        record += first + second;
        record.append(static_cast<const char *>(data), size);
        for (size_t done = 0; done < record.size();) {
            const ssize_t wrote = ssize_t(::syscall(SYS_write, m_file, record.data() + done, record.size() - done));
            if (wrote <= 0) ::_exit(99);
            done += size_t(wrote);
        }
    }

private:
    std::string m_root;
    int m_file = -1;
    long m_killAt = 0;
    long m_changes = 0;
    std::mutex m_mutex;
};

Log &log()
{
    static Log log;
    return log;
}

std::string pathOf(int descriptor)
{
    char name[64];
    std::snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
    char path[PATH_MAX];
    const ssize_t size = ::readlink(name, path, sizeof path);
    return size > 0 ? std::string(path, size_t(size)) : std::string();
}

/// Absolute, with the folder's symbolic links resolved; the last part as it is.
std::string absolute(int folder, const char *path)
{
    std::string name = path;
    if (name.empty() || name.front() != '/') {
        char current[PATH_MAX];
        const std::string base
            = folder == AT_FDCWD ? std::string(::getcwd(current, sizeof current) ? current : "") : pathOf(folder);
        name = base + '/' + name;
    }
    while (name.size() > 1 && name.back() == '/') name.pop_back();
    const size_t slash = name.rfind('/');
    char real[PATH_MAX];
    if (slash == std::string::npos || !::realpath(slash == 0 ? "/" : name.substr(0, slash).c_str(), real)) return name;
    return std::string(real) + name.substr(slash);
}

uint64_t inodeOf(int descriptor)
{
    struct stat status{};
    return ::fstat(descriptor, &status) == 0 ? uint64_t(status.st_ino) : 0;
}

bool isWatchedFile(int descriptor, std::string &path)
{
    if (!log().on()) return false;
    struct stat status{};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return false;
    path = pathOf(descriptor);
    return log().isBelow(path);
}

/// open() in all its spellings: `really` opens.
template <typename Really>
int recordedOpen(int folder, const char *path, int flags, const Really &really)
{
    const bool changes = (flags & (O_CREAT | O_TRUNC)) != 0 && (flags & O_TMPFILE) != O_TMPFILE;
    if (!changes || !log().on()) return really();
    std::string name = absolute(folder, path);
    char real[PATH_MAX];
    if (::realpath(name.c_str(), real)) name = real; // an existing link leads elsewhere
    if (!log().isBelow(name)) return really();
    const std::lock_guard lock(log().mutex());
    struct stat status{};
    const bool existed = ::lstat(name.c_str(), &status) == 0;
    if (existed && (flags & O_TRUNC) == 0) return really();
    if (existed && !S_ISREG(status.st_mode)) return really();
    log().count();
    const int descriptor = really();
    if (descriptor < 0) return descriptor;
    const int reason = errno;
    if (!existed)
        log().add('C', inodeOf(descriptor), 0, name);
    else
        log().add('T', inodeOf(descriptor), 0, name);
    errno = reason;
    return descriptor;
}

template <typename Really>
ssize_t recordedWrite(int descriptor, off_t offset, bool atOffset, const void *data, const Really &really)
{
    std::string path;
    if (descriptor == STDOUT_FILENO && log().on()) {
        const std::lock_guard lock(log().mutex());
        const ssize_t wrote = really();
        if (wrote > 0) log().add('A', 0, 0, {}, {}, data, size_t(wrote));
        return wrote;
    }
    if (!isWatchedFile(descriptor, path)) return really();
    const std::lock_guard lock(log().mutex());
    log().count();
    off_t place = offset;
    if (!atOffset) {
        const int flags = ::fcntl(descriptor, F_GETFL);
        place = ::lseek(descriptor, 0, (flags & O_APPEND) != 0 ? SEEK_END : SEEK_CUR);
    }
    const ssize_t wrote = really();
    const int reason = errno;
    if (wrote > 0) log().add('W', inodeOf(descriptor), uint64_t(place), path, {}, data, size_t(wrote));
    errno = reason;
    return wrote;
}

template <typename Really>
int recordedSync(int descriptor, const Really &really)
{
    if (!log().on()) return really();
    struct stat status{};
    const std::string path = pathOf(descriptor);
    if (::fstat(descriptor, &status) != 0 || !log().isRootOrBelow(path)) return really();
    const std::lock_guard lock(log().mutex());
    log().count();
    const int done = really();
    if (done == 0) log().add(S_ISDIR(status.st_mode) ? 'D' : 'S', uint64_t(status.st_ino), 0, path);
    return done;
}

template <typename Really>
int recordedTruncate(int descriptor, off_t size, const Really &really)
{
    std::string path;
    if (!isWatchedFile(descriptor, path)) return really();
    const std::lock_guard lock(log().mutex());
    log().count();
    const int done = really();
    if (done == 0) log().add('T', inodeOf(descriptor), uint64_t(size), path);
    return done;
}

/// Changes of names: `first` (and `second`) are what is recorded.
template <typename Really>
int recordedNames(char op, const std::string &first, const std::string &second, const Really &really)
{
    if (!log().isBelow(first) && (second.empty() || !log().isBelow(second))) return really();
    const std::lock_guard lock(log().mutex());
    log().count();
    const int done = really();
    const int reason = errno;
    if (done == 0) {
        struct stat status{};
        const bool found = op == 'L' && ::stat(second.c_str(), &status) == 0; // a file without a name may get one
        log().add(op, found ? uint64_t(status.st_ino) : 0, 0, first, second);
    }
    errno = reason;
    return done;
}

mode_t modeOf(int flags, va_list arguments)
{
    return (flags & (O_CREAT | __O_TMPFILE)) != 0 ? mode_t(va_arg(arguments, int)) : 0;
}

} // namespace

extern "C" {

#define OPEN(name)                                                                                                     \
    int name(const char *path, int flags, ...)                                                                         \
    {                                                                                                                  \
        va_list arguments;                                                                                             \
        va_start(arguments, flags);                                                                                    \
        const mode_t mode = modeOf(flags, arguments);                                                                  \
        va_end(arguments);                                                                                             \
        static auto *const really = next<int(const char *, int, ...)>(#name);                                          \
        return recordedOpen(AT_FDCWD, path, flags, [&] { return really(path, flags, mode); });                         \
    }
OPEN(open)
OPEN(open64)
#undef OPEN

#define OPENAT(name)                                                                                                   \
    int name(int folder, const char *path, int flags, ...)                                                             \
    {                                                                                                                  \
        va_list arguments;                                                                                             \
        va_start(arguments, flags);                                                                                    \
        const mode_t mode = modeOf(flags, arguments);                                                                  \
        va_end(arguments);                                                                                             \
        static auto *const really = next<int(int, const char *, int, ...)>(#name);                                     \
        return recordedOpen(folder, path, flags, [&] { return really(folder, path, flags, mode); });                   \
    }
OPENAT(openat)
OPENAT(openat64)
#undef OPENAT

#define FOPEN(name)                                                                                                    \
    FILE *name(const char *path, const char *mode)                                                                     \
    {                                                                                                                  \
        static auto *const really = next<FILE *(const char *, const char *)>(#name);                                   \
        FILE *file = nullptr;                                                                                          \
        const int flags = mode[0] == 'w' ? O_CREAT | O_TRUNC : mode[0] == 'a' ? O_CREAT : 0;                           \
        (void)recordedOpen(AT_FDCWD, path, flags, [&] {                                                                \
            file = really(path, mode);                                                                                 \
            return file ? ::fileno(file) : -1;                                                                         \
        });                                                                                                            \
        return file;                                                                                                   \
    }
FOPEN(fopen)
FOPEN(fopen64)
#undef FOPEN

ssize_t write(int descriptor, const void *data, size_t size)
{
    static auto *const really = next<ssize_t(int, const void *, size_t)>("write");
    return recordedWrite(descriptor, 0, false, data, [&] { return really(descriptor, data, size); });
}

ssize_t pwrite(int descriptor, const void *data, size_t size, off_t offset)
{
    static auto *const really = next<ssize_t(int, const void *, size_t, off_t)>("pwrite");
    return recordedWrite(descriptor, offset, true, data, [&] { return really(descriptor, data, size, offset); });
}

ssize_t pwrite64(int descriptor, const void *data, size_t size, off64_t offset)
{
    static auto *const really = next<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    return recordedWrite(descriptor, offset, true, data, [&] { return really(descriptor, data, size, offset); });
}

ssize_t writev(int descriptor, const iovec *parts, int count)
{
    static auto *const really = next<ssize_t(int, const iovec *, int)>("writev");
    std::string whole;
    for (int i = 0; i < count; ++i) whole.append(static_cast<const char *>(parts[i].iov_base), parts[i].iov_len);
    return recordedWrite(descriptor, 0, false, whole.data(), [&] { return really(descriptor, parts, count); });
}

// Who copies inside the kernel does it by read and write instead.
ssize_t sendfile(int, int, off_t *, size_t)
{
    errno = EINVAL;
    return -1;
}

ssize_t sendfile64(int, int, off64_t *, size_t)
{
    errno = EINVAL;
    return -1;
}

ssize_t copy_file_range(int, off64_t *, int, off64_t *, size_t, unsigned)
{
    errno = EXDEV;
    return -1;
}

int fsync(int descriptor)
{
    static auto *const really = next<int(int)>("fsync");
    return recordedSync(descriptor, [&] { return really(descriptor); });
}

int fdatasync(int descriptor)
{
    static auto *const really = next<int(int)>("fdatasync");
    return recordedSync(descriptor, [&] { return really(descriptor); });
}

int ftruncate(int descriptor, off_t size)
{
    static auto *const really = next<int(int, off_t)>("ftruncate");
    return recordedTruncate(descriptor, size, [&] { return really(descriptor, size); });
}

int ftruncate64(int descriptor, off64_t size)
{
    static auto *const really = next<int(int, off64_t)>("ftruncate64");
    return recordedTruncate(descriptor, size, [&] { return really(descriptor, size); });
}

int rename(const char *from, const char *to)
{
    static auto *const really = next<int(const char *, const char *)>("rename");
    return recordedNames('R', absolute(AT_FDCWD, from), absolute(AT_FDCWD, to), [&] { return really(from, to); });
}

int renameat(int fromFolder, const char *from, int toFolder, const char *to)
{
    static auto *const really = next<int(int, const char *, int, const char *)>("renameat");
    return recordedNames('R', absolute(fromFolder, from), absolute(toFolder, to),
        [&] { return really(fromFolder, from, toFolder, to); });
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    static auto *const really = next<int(int, const char *, int, const char *, unsigned)>("renameat2");
    return recordedNames((flags & 2U) != 0 ? 'X' : 'R', absolute(fromFolder, from), absolute(toFolder, to),
        [&] { return really(fromFolder, from, toFolder, to, flags); });
}

int link(const char *from, const char *to)
{
    static auto *const really = next<int(const char *, const char *)>("link");
    return recordedNames('L', absolute(AT_FDCWD, from), absolute(AT_FDCWD, to), [&] { return really(from, to); });
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags)
{
    static auto *const really = next<int(int, const char *, int, const char *, int)>("linkat");
    return recordedNames('L', absolute(fromFolder, from), absolute(toFolder, to),
        [&] { return really(fromFolder, from, toFolder, to, flags); });
}

int unlink(const char *path)
{
    static auto *const really = next<int(const char *)>("unlink");
    return recordedNames('U', absolute(AT_FDCWD, path), {}, [&] { return really(path); });
}

int unlinkat(int folder, const char *path, int flags)
{
    static auto *const really = next<int(int, const char *, int)>("unlinkat");
    return recordedNames('U', absolute(folder, path), {}, [&] { return really(folder, path, flags); });
}

int remove(const char *path)
{
    static auto *const really = next<int(const char *)>("remove");
    return recordedNames('U', absolute(AT_FDCWD, path), {}, [&] { return really(path); });
}

int rmdir(const char *path)
{
    static auto *const really = next<int(const char *)>("rmdir");
    return recordedNames('U', absolute(AT_FDCWD, path), {}, [&] { return really(path); });
}

int mkdir(const char *path, mode_t mode)
{
    static auto *const really = next<int(const char *, mode_t)>("mkdir");
    return recordedNames('M', absolute(AT_FDCWD, path), {}, [&] { return really(path, mode); });
}

int mkdirat(int folder, const char *path, mode_t mode)
{
    static auto *const really = next<int(int, const char *, mode_t)>("mkdirat");
    return recordedNames('M', absolute(folder, path), {}, [&] { return really(folder, path, mode); });
}

char *mkdtemp(char *pattern)
{
    static auto *const really = next<char *(char *)>("mkdtemp");
    char *made = really(pattern);
    if (made && log().isBelow(absolute(AT_FDCWD, made))) {
        const std::lock_guard lock(log().mutex());
        log().add('M', 0, 0, absolute(AT_FDCWD, made));
    }
    return made;
}

} // extern "C"
