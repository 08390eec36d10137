// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/group/gloo_device_p.h"
#include "core/training/group/group_watch_p.h"
#include "core/training/group/training_group.h"

#include <torch/torch.h>

namespace spotter {

/// A group of several processes that exchange tensors through Gloo, over TCP.
class GlooGroup final : public TrainingGroup {
public:
    /// See joinGroup(); place.size > 1.
    [[nodiscard]] static Result<std::unique_ptr<TrainingGroup>> join(const GroupPlace &place, const QString &program);
    /// Tells the others if it ends early.
    ~GlooGroup() override;

    [[nodiscard]] int rank() const override { return m_place.rank; }
    [[nodiscard]] int size() const override { return m_place.size; }
    [[nodiscard]] bool isFirstSurvivor() const override;
    [[nodiscard]] int usualThreads() const override { return coresOfEach(m_place.localSize); }

    [[nodiscard]] Result<void> sum(std::vector<double> &values) override;
    [[nodiscard]] Result<void> sumGradients(const std::vector<at::Tensor> &parameters) override;
    [[nodiscard]] Result<void> broadcast(const std::vector<at::Tensor> &tensors) override;
    [[nodiscard]] Result<std::vector<QByteArray>> gather(const QByteArray &mine) override;
    [[nodiscard]] Result<void> check() override;
    [[nodiscard]] Result<void> leave() override;

private:
    using Work = c10::intrusive_ptr<c10d::Work>;

    explicit GlooGroup(GroupPlace place) : m_place(std::move(place)) { }
    /// Opens or finds the store, and waits for the others there.
    [[nodiscard]] Result<void> meet(const QString &program);
    [[nodiscard]] Result<void> awaitOthers(c10d::Store &store, const QString &hello) const;
    [[nodiscard]] Result<void> connect();
    void linger() const;
    [[nodiscard]] Result<void> finish(const Work &work);
    /// The sentence about who is lost.
    [[nodiscard]] std::unexpected<Error> lost(const std::optional<GroupWatch::Loss> &loss) const;

    GroupPlace m_place;
    c10::intrusive_ptr<c10d::Store> m_store;
    std::unique_ptr<GroupWatch> m_watch;
    c10::intrusive_ptr<c10d::ProcessGroupGloo> m_processes;
    bool m_hasLeft = false;
    qint64 m_exchanges = 0; ///< of gradients, for the technical log
    qint64 m_exchangedBytes = 0;
    double m_exchangeSeconds = 0;
};

} // namespace spotter
