// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace spotter {

/// What went wrong, for code to branch on.
enum class ErrorCode {
    NotFound, ///< a file, document, model or entry does not exist
    Io, ///< the operating system reported an error (permissions, full disk, …)
    Syntax, ///< the bytes are not valid in the format that they claim to be
    Content, ///< well-formed, but the content cannot be accepted
    Schema, ///< contradicts the schema
    Version, ///< written by a version that this one cannot read
    ReadOnly, ///< the corpus is open for reading only
    Busy, ///< in use by another program
    Stopped, ///< the user stopped it
    Limit, ///< a limit that protects against hostile input was reached
    Unsupported, ///< recognised, but not supported by Spotter
    Internal, ///< a library failed for a reason that is not in the input
};

/// A failure: a code for the program and a sentence for the user. The sentence names the file, the line and column if
/// there are any, and what to do about it; it has no prefix and needs no full stop.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message;
};

/// The outcome of a function that can fail.
template <typename T>
using Result = std::expected<T, Error>;

/// Shorthand for returning a failure from a function with any Result type.
[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, QString message)
{
    return std::unexpected(Error{code, std::move(message)});
}

} // namespace spotter
