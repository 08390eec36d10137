// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace spotter {

/// What went wrong, for code to branch on.
enum class ErrorCode {
    NotFound, ///< a file, document, model or entry does not exist
    Io, ///< the operating system refused (permissions, full disk, …)
    Syntax, ///< bytes that cannot be read as the format they claim to be
    Content, ///< well-formed, but what it says cannot be accepted
    Schema, ///< contradicts the schema
    Version, ///< written by a version that this one cannot read
    ReadOnly, ///< the corpus is open for reading only
    Busy, ///< another program holds it
    Stopped, ///< the user stopped it
    Limit, ///< a bound against hostile input was reached
    Unsupported, ///< recognised, but not something Spotter does
    Internal, ///< a library failed in a way that is nobody's input
};

/// A failure: a code for the program, a sentence for people. The sentence names the file, the line and column where
/// there are any, and what to do about it; it carries no prefix and no full stop is required.
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
