// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/guarded.h"

#include <QCoreApplication>

#include <new>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Guarded)
};

Error internal(const QString &words)
{
    return {ErrorCode::Internal, Messages::tr("This could not be done because of an internal error: %1").arg(words)};
}

} // namespace

Error errorOf(const std::exception_ptr &exception)
{
    try {
        std::rethrow_exception(exception);
    } catch (const std::bad_alloc &) {
        return {ErrorCode::Limit,
            Messages::tr("There is not enough memory for this; close other programs, or choose smaller settings")};
    } catch (const std::exception &caught) {
        // c10::Error appends where it was raised, then the call stack.
        const QString words = QString::fromLocal8Bit(caught.what());
        return internal(words.left(words.indexOf("\nException raised from"_L1)).trimmed());
    } catch (...) {
        return internal(Messages::tr("unknown exception"));
    }
}

} // namespace spotter
