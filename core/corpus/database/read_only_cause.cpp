// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/database/read_only_cause.h"

#include "core/base/system_error.h"
#include "core/corpus/messages.h"

namespace spotter {

QString ReadOnlyCause::sentence(const QString &path) const
{
    switch (kind) {
    case Kind::Asked:
        return CorpusMessages::tr("%1 was opened for reading only; nothing was changed").arg(path);
    case Kind::File:
        return CorpusMessages::tr("%1 is open for reading only, because you may not write to the file; change its "
                                  "permissions and open it again to make changes")
            .arg(path);
    case Kind::Folder:
        return CorpusMessages::tr("%1 is open for reading only, because its folder cannot be written (%2)")
            .arg(path, systemErrorText(systemError));
    case Kind::NoLocks:
        return CorpusMessages::tr(
            "%1 is open for reading only, because its file system does not support file locking (%2)")
            .arg(path, systemErrorText(systemError));
    case Kind::Writer:
        return CorpusMessages::tr(
            "%1 is open for reading only, because another window or program is writing to it; close that "
            "one and open it again to make changes")
            .arg(path);
    case Kind::HardLinks:
        return CorpusMessages::tr(
            "%1 is open for reading only, because the same file has another name (a hard link); copy "
            "it to make changes")
            .arg(path);
    case Kind::Trashed:
        return CorpusMessages::tr("%1 was moved to the trash while it was open, and cannot be changed there. Restore "
                                  "the file, or save a copy")
            .arg(path);
    case Kind::Gone:
        return CorpusMessages::tr(
            "%1 was deleted, or moved to another disk, while it was open. It can still be read here, but not changed: "
            "save a copy before you close it")
            .arg(path);
    case Kind::Replaced:
        return CorpusMessages::tr(
            "Another file was put in the place of %1 while it was open, and is left alone. The corpus can still be "
            "read here, but not changed: save a copy before you close it")
            .arg(path);
    case Kind::Overwritten:
        return CorpusMessages::tr("Another file was copied over %1 while it was open, and is left alone. Open it again "
                                  "to work with its new content")
            .arg(path);
    case Kind::LockContention:
        break;
    }
    return CorpusMessages::tr("%1 is open for reading only, because another program keeps locking it").arg(path);
}

} // namespace spotter
