// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringView>

#include <vector>

namespace spotter {

/// Writes one JSON value after another into a buffer, compact, with keys in the order given. Non-ASCII stays as it is;
/// control characters are escaped. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD and is counted.
class JsonWriter {
public:
    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(QStringView name);
    void string(QStringView value);
    void integer(qint64 value);
    /// Shortest form that reads back as the same double; what is not finite becomes null.
    void number(double value);
    void value(const QJsonValue &value);
    /// key() and string().
    void field(QStringView name, QStringView text)
    {
        key(name);
        string(text);
    }
    void lineFeed() { m_bytes.append('\n'); }
    void raw(char byte) { m_bytes.append(byte); }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// Half characters replaced since the last clear().
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
