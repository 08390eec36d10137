// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/corpus_remains.h"

#include "core/base/system_error.h"
#include "core/corpus/database/corpus_copy.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/file_place.h"
#include "core/corpus/messages.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spotter {
namespace {

constexpr qsizetype bytesAtOnce = 1 << 20;

/// SQLite keeps a file whose log is empty complete in itself, so its bytes are the corpus.
Result<void> copyBytes(int from, const QString &path, const std::stop_token &stop, const ProgressCallback &progress)
{
    struct stat source{};
    if (::fstat(from, &source) != 0) return failure(ErrorCode::Io, systemErrorText(errno));
    QFile target(path);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return failure(ErrorCode::Io, deviceErrorText(target));
    ProgressLimiter limiter(progress);
    QByteArray block(bytesAtOnce, Qt::Uninitialized);
    for (qint64 done = 0; done < source.st_size;) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, CorpusMessages::tr("Copying the corpus was stopped"));
        const ssize_t read = ::pread(from, block.data(), size_t(block.size()), off_t(done));
        if (read < 0 && errno == EINTR) continue;
        if (read < 0) return failure(ErrorCode::Io, systemErrorText(errno));
        if (read == 0) break;
        if (target.write(block.constData(), read) != read) return failure(ErrorCode::Io, deviceErrorText(target));
        done += read;
        limiter.report(done, source.st_size);
    }
    return {};
}

} // namespace

CorpusRemains::CorpusRemains(int descriptor, const QString &path) : m_descriptor(descriptor), m_path(path) { }

CorpusRemains::~CorpusRemains() { ::close(m_descriptor); }

Result<std::shared_ptr<const CorpusRemains>> CorpusRemains::of(Database &database)
{
    const auto gathered = database.gatherLog();
    if (!gathered) return std::unexpected(gathered.error());
    if (!*gathered) {
        return failure(ErrorCode::Busy,
            CorpusMessages::tr("%1 is being read at the moment; try again when that is finished").arg(database.path()));
    }
    const auto identity = database.identity();
    const int opened = identity ? descriptorOf(*identity) : -1;
    // A duplicate, so that the file stays open if the corpus is closed during a copy.
    const int descriptor = opened < 0 ? -1 : ::fcntl(opened, F_DUPFD_CLOEXEC, 0);
    if (descriptor < 0)
        return failure(ErrorCode::Io, CorpusMessages::tr("%1 can no longer be read").arg(database.path()));
    return std::shared_ptr<const CorpusRemains>(new CorpusRemains(descriptor, database.path()));
}

Result<void> CorpusRemains::copyTo(const QString &path, std::stop_token stop, const ProgressCallback &progress) const
{
    return replaceCorpus(
        m_path, path, stop, [&](const QString &draft) { return copyBytes(m_descriptor, draft, stop, progress); });
}

} // namespace spotter
