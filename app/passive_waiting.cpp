// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes OpenMP's threads wait without spinning, in every program that links this object file.
//
// GCC's libgomp, which libtorch and OpenBLAS calculate with, lets a thread that waits for the others spin for a while.
// Where other programs use the cores, too, that is fatal: the spinning threads take the time of those that they wait
// for. A training of 54 sentences a second was measured at 2 beside two busy loops. libgomp reads GOMP_SPINCOUNT only
// while it is loaded, before main(), and has no function for it. So the program starts itself once more with that
// variable, from .preinit_array: the dynamic loader calls that before the initializers of the libraries, which are what
// makes the start expensive.
#include <sys/auxv.h>
#include <unistd.h>

#include <cstring>

namespace {

bool isNamed(const char *entry, const char *name) { return std::strncmp(entry, name, std::strlen(name)) == 0; }

/// Nothing of the C library but what needs no initialisation may be called here.
void restartWithPassiveWaiting(int /*argc*/, char **argv, char **environment)
{
    constexpr size_t mostEntries = 4096;
    static char setting[] = "GOMP_SPINCOUNT=0";
    static char *entries[mostEntries + 2];
    static char program[4096];
    if (!argv || !argv[0] || getauxval(AT_SECURE) != 0) return;
    size_t count = 0;
    for (; environment[count]; ++count) {
        // Whoever has set either has decided; and a program that was restarted has the first.
        if (isNamed(environment[count], "GOMP_SPINCOUNT=") || isNamed(environment[count], "OMP_WAIT_POLICY=")) return;
        if (count == mostEntries) return;
        entries[count] = environment[count];
    }
    entries[count] = setting;
    const ssize_t size = ::readlink("/proc/self/exe", program, sizeof program - 1);
    if (size <= 0) return;
    program[size] = 0;
    // Started through the dynamic loader (ld.so PROGRAM), the loader is what would start again, with other arguments.
    const char *name = std::strrchr(program, '/');
    if (name && isNamed(name, "/ld-")) return;
    ::execve(program, argv, entries); // returns only on failure: then threads keep spinning
}

[[gnu::section(".preinit_array"), gnu::used]] void (*const restart)(int, char **, char **) = restartWithPassiveWaiting;

} // namespace
