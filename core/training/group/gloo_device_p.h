// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Without it the header of libtorch is empty.
#ifndef USE_C10D_GLOO
#define USE_C10D_GLOO
#endif
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>

#include <memory>

namespace spotter {

/// The network device through which this machine reaches the host where a group meets, and on which the others reach
/// it: the one that GLOO_SOCKET_IFNAME names, or the loopback device if the host is this machine by name ("127.0.0.1",
/// "localhost"), else the one that routes there. Throws if there is none.
[[nodiscard]] std::shared_ptr<gloo::transport::Device> deviceTowards(const QString &host);

} // namespace spotter
