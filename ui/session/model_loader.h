// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/model_snapshot.h"

#include <QObject>

#include <functional>
#include <memory>

namespace spotter {

class TaskRunner;

/// Loads models on a thread; the newest request wins. Lives on the main thread.
class ModelLoader final : public QObject {
    Q_OBJECT

public:
    using Loaded = Result<std::shared_ptr<const ModelSnapshot>>;

    explicit ModelLoader(QObject *parent = nullptr);

    /// Calls \p done on the main thread with the model of a folder, or with why it cannot be used: it cannot be read,
    /// or does not know its predicates.
    void load(const QString &folder, std::function<void(const Loaded &)> done);
    /// Forgets the request under way.
    void abandon();
    [[nodiscard]] bool isRunning() const;

private:
    TaskRunner *m_runner;
};

} // namespace spotter
