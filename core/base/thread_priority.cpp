// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_priority.h"

#include <QtSystemDetection>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace spotter {

void lowerThreadPriority([[maybe_unused]] BackgroundWork work)
{
#ifdef Q_OS_LINUX
    (void)setpriority(PRIO_PROCESS, id_t(gettid()), int(work)); // Linux: of a thread
#endif
}

} // namespace spotter
