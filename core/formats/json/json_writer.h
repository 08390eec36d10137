// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonValue>
#include <QStringView>

#include <vector>

namespace spotter {

/// Writes JSON values one after another into a buffer, compactly, with keys in the given order. Non-ASCII characters
/// are not escaped; control characters are. A lone surrogate, which UTF-8 cannot represent, becomes U+FFFD and is
/// counted.
class JsonWriter {
public:
    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(QStringView name);
    void string(QStringView value);
    void integer(qint64 value);
    /// The shortest form that reads back as the same double; null if the value is not finite.
    void number(double value);
    void value(const QJsonValue &value);
    /// key() and string().
    void field(QStringView name, QStringView text)
    {
        key(name);
        string(text);
    }
    /// A value that is JSON already.
    void written(QByteArrayView json);
    /// Members of the open object that are JSON already: "key": value, …; may be empty.
    void writtenMembers(QByteArrayView json);
    void lineFeed() { m_bytes.append('\n'); }
    void raw(char byte) { m_bytes.append(byte); }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// Lone surrogates replaced since the last clear().
    [[nodiscard]] qint64 loneSurrogates() const { return m_loneSurrogates; }
    void clear();

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void quoted(QStringView text);

    QByteArray m_bytes;
    std::vector<bool> m_hasItems; ///< of each open bracket
    bool m_afterKey = false;
    qint64 m_loneSurrogates = 0;
};

} // namespace spotter
