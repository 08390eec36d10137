// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/html_tag_guard.h"

#include <QByteArray>
#include <QChar>

#include <cstring>

namespace spotter {

namespace {

/// libxml2 compares each attribute of a tag with all others.
constexpr int mostSeparators = 20'000;

} // namespace

bool TagGuard::admits(QByteArrayView bytes)
{
    for (const char c : bytes) {
        switch (m_state) {
        case State::Text:
            if (c == '<') m_state = State::Begun;
            break;
        case State::Begun:
            begin(c);
            break;
        case State::Tag:
            if (!goesOn(c)) return false;
            break;
        }
        m_last = c;
    }
    return true;
}

void TagGuard::begin(char c)
{
    // Inside a script, "<" means less-than, until a closing tag.
    const bool letter = !m_inCode && QChar::isLetter(uchar(c)) && uchar(c) < 0x80;
    if (c == '/') m_inCode = false;
    m_state = letter ? State::Tag : c == '<' ? State::Begun : State::Text;
    m_separators = 0;
    m_tag.assign(1, c);
}

bool TagGuard::goesOn(char c)
{
    if (c == '>') {
        m_inCode = m_last != '/' && (isTag("script") || isTag("style"));
        m_state = State::Text;
        return true;
    }
    if (m_tag.size() < 7) m_tag += c;
    const bool quote = c == '"' || c == '\'';
    // A picture inside an attribute contains many slashes, which only separate attributes after quotes.
    const bool separates = quote || c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r'
        || (c == '/' && (m_last == '"' || m_last == '\'' || m_last == '/'));
    return !separates || ++m_separators <= mostSeparators;
}

bool TagGuard::isTag(const char *name) const
{
    const QByteArrayView tag(m_tag.data(), qsizetype(m_tag.size()));
    const qsizetype length = qsizetype(std::strlen(name));
    return tag.size() >= length && tag.first(length).compare(name, Qt::CaseInsensitive) == 0
        && (tag.size() == length || !QChar::isLetter(uchar(tag[length])));
}

} // namespace spotter
