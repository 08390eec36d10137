// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <torch/csrc/distributed/c10d/Store.hpp>

#include <memory>
#include <optional>

namespace spotter {

/// Tells whether all processes of a group are alive. Each writes a number into the group's store every second; one
/// whose number stands still, or that says that it ends early, is lost. Threads: any.
class GroupWatch {
public:
    /// store: a connection that nobody else uses; its server is in process host, or in none (below 0).
    GroupWatch(c10::intrusive_ptr<c10d::Store> store, int rank, int size, int host);
    /// Waits a moment for a thread that a silent server holds, then leaves it to itself.
    ~GroupWatch();
    GroupWatch(const GroupWatch &) = delete;
    GroupWatch &operator=(const GroupWatch &) = delete;

    /// The key of a process' number, which must be there before any process watches.
    [[nodiscard]] static std::string keyOf(int rank);

    struct Loss {
        int rank = -1; ///< below 0: the launcher's store
        bool saidSo = false; ///< it ended early, and could say so
    };
    [[nodiscard]] std::optional<Loss> loss() const;
    /// The same, but waits for it as long as it may take to notice one: a connection broke.
    [[nodiscard]] std::optional<Loss> waitForLoss() const;
    /// From now on nobody's end is a loss.
    void close();
    /// Tells the others that this process ends early.
    void endEarly();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace spotter
