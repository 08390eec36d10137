// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/versions.h"

#include "core/model/blas_speed.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace spotter {

QString versionText()
{
    // Qt's driver and this program load the same system library, so that its version is the one in use.
    return u"spotter-cli %1\nQt %2\nlibtorch %3\nSQLite %4\nBLAS %5\n"_s.arg(u"" SPOTTER_VERSION ""_s,
        QLatin1StringView(qVersion()), torchVersion(), QLatin1StringView(sqlite3_libversion()), blasName());
}

} // namespace spotter
