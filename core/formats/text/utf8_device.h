// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <memory>

struct UConverter;

namespace spotter {

/// Converts the text of a device from another encoding to UTF-8 while it is read, strictly: invalid bytes end it with
/// an error that says where. Sequential; does not own the raw device, which may be a pipe.
class Utf8Device final : public QIODevice {
public:
    /// The encoding must be known to ICU; otherwise every read fails.
    Utf8Device(QIODevice &raw, const QByteArray &encoding);
    ~Utf8Device() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Bytes of the raw device consumed so far, for progress.
    [[nodiscard]] qint64 rawBytes() const { return m_rawBytes; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void convertMore();
    void refuse(const QString &why);

    struct Close {
        void operator()(UConverter *converter) const;
    };
    QIODevice &m_raw;
    QByteArray m_encoding;
    std::unique_ptr<UConverter, Close> m_converter;
    QString m_units; ///< the first half of a surrogate pair whose second half has not been converted yet
    QByteArray m_output;
    qint64 m_rawBytes = 0;
    bool m_atEnd = false;
    bool m_failed = false;
};

} // namespace spotter
