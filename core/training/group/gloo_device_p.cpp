// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/group/gloo_device_p.h"

#include <cstdlib>
#include <string>

#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace spotter {

namespace {

bool isLoopback(const sockaddr_in &address) { return (ntohl(address.sin_addr.s_addr) >> 24) == 127; }

std::string numericForm(const sockaddr *address, socklen_t length)
{
    char text[NI_MAXHOST] = {};
    if (::getnameinfo(address, length, text, sizeof text, nullptr, 0, NI_NUMERICHOST) != 0) return {};
    return text;
}

/// This machine's address on the way to a host: that of a datagram socket that is connected to it, which sends nothing.
std::string addressTowards(const std::string &host)
{
    addrinfo hints{};
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_DGRAM;
    addrinfo *found = nullptr;
    if (::getaddrinfo(host.c_str(), "9", &hints, &found) != 0) return {};
    std::string mine;
    if (const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0); descriptor >= 0) {
        sockaddr_in local{};
        socklen_t length = sizeof local;
        if (::connect(descriptor, found->ai_addr, found->ai_addrlen) == 0
            && ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&local), &length) == 0 && !isLoopback(local))
            mine = numericForm(reinterpret_cast<sockaddr *>(&local), length);
        ::close(descriptor);
    }
    ::freeaddrinfo(found);
    return mine;
}

/// The first address of this machine that is not the loopback device's: Debian gives a machine's own name 127.0.1.1,
/// where the others cannot reach it.
std::string addressOfThisMachine()
{
    ifaddrs *all = nullptr;
    if (::getifaddrs(&all) != 0) return {};
    std::string mine;
    for (const ifaddrs *entry = all; entry && mine.empty(); entry = entry->ifa_next) {
        const bool isUp = (entry->ifa_flags & IFF_UP) != 0;
        if (!isUp || !entry->ifa_addr || entry->ifa_addr->sa_family != AF_INET) continue;
        if (!isLoopback(*reinterpret_cast<const sockaddr_in *>(entry->ifa_addr)))
            mine = numericForm(entry->ifa_addr, sizeof(sockaddr_in));
    }
    ::freeifaddrs(all);
    return mine;
}

} // namespace

std::shared_ptr<gloo::transport::Device> deviceTowards(const QString &host)
{
    using Processes = c10d::ProcessGroupGloo;
    if (const char *name = std::getenv("GLOO_SOCKET_IFNAME"); name && *name)
        return Processes::createDeviceForInterface(name);
    if (host.startsWith(QLatin1StringView("127.")) || host == QLatin1StringView("localhost"))
        return Processes::createDeviceForHostname("127.0.0.1");
    std::string mine = addressTowards(host.toStdString());
    if (mine.empty()) mine = addressOfThisMachine();
    return Processes::createDeviceForHostname(mine.empty() ? "127.0.0.1" : mine);
}

} // namespace spotter
