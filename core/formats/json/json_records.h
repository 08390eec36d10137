// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/text/line_reader.h"

namespace spotter {

/// Splits a stream into JSON records: the items of one array, pretty-printed or not, if the first byte that is not
/// white space is "["; concatenated objects, if the first one takes several lines or another one begins on the same
/// line; otherwise one record per line, without empty lines. Looks only at brackets and quotes; the parser checks
/// whether a record is valid JSON.
class JsonRecords {
public:
    JsonRecords(QIODevice &device, QString name, qint64 maximumBytes);

    /// The next record, or nothing at the end. Io; Limit: the record is too long; Syntax: unexpected bytes between the
    /// items of an array.
    [[nodiscard]] Result<std::optional<RawRecord>> next();
    /// Whether next() continues with another record after the last failure; otherwise it returns that failure again.
    [[nodiscard]] bool canContinue() const { return m_state.has_value(); }
    [[nodiscard]] qint64 positionBytes() const { return m_buffer.position(); }
    [[nodiscard]] const QString &name() const { return m_buffer.name(); }

private:
    enum class Layout { Unknown, Lines, Sequence, Array };
    enum class Expect { FirstItem, Item, CommaOrEnd, Nothing };

    [[nodiscard]] Result<void> findLayout();
    [[nodiscard]] Result<Layout> layoutOfObjects(std::size_t begin);
    [[nodiscard]] Result<std::optional<RawRecord>> nextLine();
    [[nodiscard]] Result<std::optional<RawRecord>> nextObject();
    [[nodiscard]] Result<std::optional<RawRecord>> nextItem();
    [[nodiscard]] Result<std::optional<RawRecord>> takeItem();
    [[nodiscard]] std::unexpected<Error> stop(Error error);
    [[nodiscard]] std::unexpected<Error> stopHere(ErrorCode code, const QString &message);
    [[nodiscard]] Result<bool> skipSpace();
    void take(std::size_t bytes);

    InputBuffer m_buffer;
    LineReader m_lines;
    std::size_t m_maximumBytes;
    Layout m_layout = Layout::Unknown;
    Expect m_expect = Expect::FirstItem;
    FilePlace m_place; ///< of the first available byte, in an array
    std::size_t m_pendingBytes = 0; ///< of the item returned last
    Result<void> m_state;
};

} // namespace spotter
