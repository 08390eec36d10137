// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/system_error.h"

#include <QCoreApplication>

#include <cerrno>

namespace spotter {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::SystemError)
};

} // namespace

QString systemErrorText(int error)
{
    return error == EFBIG ? Messages::tr("the file size limit was reached (ulimit -f)") : qt_error_string(error);
}

QString deviceErrorText(const QIODevice &device)
{
    // Qt keeps the words only.
    return device.errorString() == qt_error_string(EFBIG) ? systemErrorText(EFBIG) : device.errorString();
}

} // namespace spotter
