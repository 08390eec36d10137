// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <string>

namespace spotter {

/// Rejects input that would make libxml2 slow, before it is parsed: counts the attribute separators in each tag.
class TagGuard {
public:
    /// The next bytes of the page; false: a tag in them has too many attributes.
    [[nodiscard]] bool admits(QByteArrayView bytes);

private:
    enum class State { Text, Begun, Tag };

    void begin(char c);
    [[nodiscard]] bool goesOn(char c);
    [[nodiscard]] bool isTag(const char *name) const;

    State m_state = State::Text;
    std::string m_tag;
    char m_last = 0;
    bool m_inCode = false;
    int m_separators = 0;
};

} // namespace spotter
