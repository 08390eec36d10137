// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QIODevice>

#include <memory>

namespace spotter {

/// One of several parts of a file or of a list of files.
struct Part {
    int number = 1; ///< from 1
    int of = 1;
};

/// One part of a file of lines, found by bytes without reading the others: a line belongs to the part in which it
/// begins. The parts are disjoint and together the file, whatever its line ends.
class LinePart final : public QIODevice {
public:
    /// Whether a file is one record per line: not packed, not UTF-16 or UTF-32, and, if each line has to be a JSON
    /// object, the first one is. Content with a sentence, Io.
    [[nodiscard]] static Result<void> checkLines(QIODevice &file, const QString &name, bool isJson);
    /// Takes an open regular file. Io.
    [[nodiscard]] static Result<std::unique_ptr<LinePart>> open(std::unique_ptr<QIODevice> file, Part part);

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Length of the part.
    [[nodiscard]] qint64 bytes() const { return m_end - m_begin; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    explicit LinePart(std::unique_ptr<QIODevice> file) : m_file(std::move(file)) { }

    std::unique_ptr<QIODevice> m_file;
    qint64 m_begin = 0;
    qint64 m_end = 0;
};

} // namespace spotter
