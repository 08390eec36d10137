// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/guarded.h"

#include "core/base/messages.h"
#include "core/base/technical_log.h"

#include <new>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

Error outOfMemory(const QString &about)
{
    if (about.isEmpty())
        return {ErrorCode::Limit,
            BaseMessages::tr("There is not enough memory for this; close other programs, or choose smaller settings")};
    return {ErrorCode::Limit,
        BaseMessages::tr("%1: there is not enough memory for this; close other programs and try again").arg(about)};
}

Error internal(const QString &about)
{
    if (about.isEmpty())
        return {ErrorCode::Internal,
            BaseMessages::tr(
                "This could not be done because of an internal error; start Spotter with SPOTTER_DEBUG=1 to "
                "see its cause, and report it")};
    return {ErrorCode::Internal,
        BaseMessages::tr(
            "%1 could not be used because of an internal error; start Spotter with SPOTTER_DEBUG=1 to see its "
            "cause, and report it")
            .arg(about)};
}

/// libtorch's allocator throws no std::bad_alloc (c10/core/impl/alloc_cpu.cpp).
bool isOutOfMemory(const QString &words)
{
    return words.contains("DefaultCPUAllocator: not enough memory"_L1)
        || words.contains("DefaultCPUAllocator: can't allocate memory"_L1);
}

} // namespace

Error errorOf(const std::exception_ptr &exception, const QString &about)
{
    try {
        std::rethrow_exception(exception);
    } catch (const std::bad_alloc &) {
        return outOfMemory(about);
    } catch (const std::exception &caught) {
        const QString words = QString::fromLocal8Bit(caught.what());
        logCause(about.isEmpty() ? u"exception"_s : about, words);
        return isOutOfMemory(words) ? outOfMemory(about) : internal(about);
    } catch (...) {
        logCause(about.isEmpty() ? u"exception"_s : about, u"of an unknown kind"_s);
        return internal(about);
    }
}

} // namespace spotter
