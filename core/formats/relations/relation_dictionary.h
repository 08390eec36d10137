// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/json_sniff.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <deque>
#include <optional>
#include <utility>

namespace spotter {

/// Shows a dictionary of lists of records by relation, {"P931": [{…}, …], "P4552": […]}, as one list of records while
/// it is read. Each character of the dictionary itself becomes one character, so that lines and columns stay. Anything
/// else is passed on unchanged from where it begins. Sequential; does not own the raw device.
class RelationDictionary final : public QIODevice {
public:
    explicit RelationDictionary(QIODevice &raw);

    /// The keys of the first record, as far as they are in the first bytes of a file; nothing if these do not begin
    /// such a dictionary.
    [[nodiscard]] static std::optional<JsonShape> firstRecord(const QByteArray &head);

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Bytes of the raw device consumed so far, for progress.
    [[nodiscard]] qint64 rawBytes() const { return m_rawBytes; }
    /// The relation of the record that begins at this byte of what was read from this device. Positions must not
    /// decrease from call to call.
    [[nodiscard]] QString relationAt(qint64 position);

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    enum class Expect { Begin, KeyOrEnd, Key, RestOfKey, Colon, List, FirstItem, Items, CommaOrEnd, Anything };

    void convertMore();
    void convert(char c);
    void convertKey(char c);
    void convertFirstItem(char c);
    void convertItems(char c);
    /// Replaces a character of the dictionary and expects the next part of it.
    void replace(char by, Expect next);
    void put(char c);

    QIODevice &m_raw;
    QByteArray m_output;
    qint64 m_rawBytes = 0;
    qint64 m_outputBytes = 0;
    bool m_atEnd = false;
    bool m_failed = false;

    Expect m_expect = Expect::Begin;
    QByteArray m_key; ///< with quotes, as in the file
    QByteArray m_held; ///< white space between the begin of a list and its first item
    qint64 m_depth = 0; ///< within a list
    bool m_inString = false;
    bool m_isEscaped = false;
    bool m_hasItems = false; ///< in an earlier list
    std::deque<std::pair<qint64, QString>> m_lists; ///< the place of the first item, and the relation
};

} // namespace spotter
