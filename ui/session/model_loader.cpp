// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/model_loader.h"

#include "core/base/task_runner.h"
#include "core/model/usability.h"

namespace spotter {

ModelLoader::ModelLoader(QObject *parent) : QObject(parent), m_runner(new TaskRunner(this)) { }

void ModelLoader::load(const QString &folder, std::function<void(const Loaded &)> done)
{
    m_runner->start<std::shared_ptr<const ModelSnapshot>>(
        [folder](const std::stop_token &, const ProgressCallback &) -> Loaded {
            Loaded model = ModelSnapshot::load(folder);
            if (!model) return model;
            if (const auto knows = checkKnowsPredicates(**model); !knows) return std::unexpected(knows.error());
            (void)(*model)->sha256(); // slow, so compute it on this thread
            return model;
        },
        std::move(done));
}

void ModelLoader::abandon() { m_runner->abandon(); }

bool ModelLoader::isRunning() const { return m_runner->isRunning(); }

} // namespace spotter
