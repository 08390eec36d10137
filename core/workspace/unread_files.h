// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>

namespace spotter {

/// Files of folders that are in no format that is read, by their suffixes.
class UnreadFiles {
public:
    void add(const QString &path);
    [[nodiscard]] qint64 count() const;
    /// What they are: "2 .png, 1 .jpg", the most frequent suffixes first.
    [[nodiscard]] QString inWords() const;
    /// What they are and what could be read instead, if nothing else was in the folder.
    [[nodiscard]] QString whyNothingWasRead() const;
    /// Whether there are only pictures, by their names.
    [[nodiscard]] bool arePictures() const;

private:
    std::map<QString, qint64> m_bySuffix; ///< ".png"; or the whole name of a file without a suffix
};

} // namespace spotter
