// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process_start.h"

#include "core/base/technical_log.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace spotter {

namespace {

std::array<bool, 3> closedAtStart{};

} // namespace

void prepareProcess()
{
    // Like the C library for setuid programs: each is opened in the mode in which it is not used.
    constexpr std::array modes{O_WRONLY, O_RDONLY, O_RDWR};
    for (int descriptor = 0; descriptor < int(modes.size()); ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) >= 0 || errno != EBADF) continue;
        closedAtStart[std::size_t(descriptor)] = true;
        // The lowest free number is this one: those below are open by now. Without a /dev/null all stays as it is.
        [[maybe_unused]] const int opened = ::open("/dev/null", modes[std::size_t(descriptor)]);
    }
    std::signal(SIGXFSZ, SIG_IGN);
    hideLibraryMessages();
}

bool wasClosed(int descriptor) { return descriptor >= 0 && descriptor < 3 && closedAtStart[std::size_t(descriptor)]; }

} // namespace spotter
