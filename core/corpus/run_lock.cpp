// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/run_lock.h"

#include "core/corpus/model_folders.h"

#include <QDir>
#include <QLockFile>

namespace spotter {
namespace {

std::unique_ptr<QLockFile> lockOf(const QString &corpus, RunId run)
{
    auto lock = std::make_unique<QLockFile>(runLockOf(corpus, run));
    lock->setStaleLockTime(0); // a run takes hours; only a dead process' lock is stale
    return lock;
}

} // namespace

RunLock::RunLock(const QString &corpus, RunId run) : m_corpus(corpus)
{
    if (!QDir().mkpath(modelsFolderOf(corpus))) return;
    m_file = lockOf(corpus, run);
    (void)m_file->tryLock(0);
}

RunLock::~RunLock()
{
    m_file.reset();
    (void)QDir().rmdir(modelsFolderOf(m_corpus)); // only if it is empty
}

bool RunLock::isHeld(const QString &corpus, RunId run)
{
    const auto lock = lockOf(corpus, run);
    return !lock->tryLock(0) && lock->error() == QLockFile::LockFailedError;
}

} // namespace spotter
