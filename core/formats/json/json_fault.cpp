// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/json_fault.h"

#include "core/formats/messages.h"
#include "core/formats/text/text_decoder.h"
#include "core/formats/text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace spotter {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool isHighSurrogate(std::uint32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool isLowSurrogate(std::uint32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

std::optional<std::uint32_t> hexUnit(std::string_view digits)
{
    if (digits.size() < 4) return std::nullopt;
    std::uint32_t unit = 0;
    for (const char c : digits.substr(0, 4)) {
        const char lower = char(c | 0x20);
        if (isDigit(c))
            unit = unit * 16 + std::uint32_t(c - '0');
        else if (lower >= 'a' && lower <= 'f')
            unit = unit * 16 + std::uint32_t(lower - 'a' + 10);
        else
            return std::nullopt;
    }
    return unit;
}

class Checker {
public:
    Checker(std::string_view json, int maximumDepth) : m_json(json), m_maximumDepth(std::size_t(maximumDepth)) { }

    std::optional<JsonFault> run()
    {
        if (const auto invalid = firstInvalidUtf8(m_json)) {
            // Errors before the first ill-formed byte are reported first.
            constexpr std::size_t mostOfCharacter = 3;
            const std::size_t offset = *invalid;
            const TextEncoding likely = detectEncoding(m_json, true);
            const bool isCutCharacter = m_json.size() - offset <= mostOfCharacter;
            m_json = m_json.substr(0, offset);
            checkValue();
            if (!m_fault || m_failedAtEnd) {
                m_fault = JsonFault{offset,
                    likely.name == "UTF-8"
                        ? FormatMessages::tr("invalid UTF-8; save the file as UTF-8, or name its encoding (--encoding, "
                                             "or Encoding in the import dialog)")
                        : FormatMessages::tr("invalid UTF-8, perhaps %1; name the encoding of the file (--encoding %1, "
                                             "or Encoding in the import dialog), or save it as UTF-8")
                              .arg(QString::fromLatin1(likely.name)),
                    false, isCutCharacter};
            }
            return m_fault;
        }
        checkValue();
        return m_fault;
    }

private:
    enum class Expect { Value, ValueOrEnd, KeyOrEnd, Key, CommaOrEnd };

    [[nodiscard]] bool atEnd() const { return m_at >= m_json.size(); }
    [[nodiscard]] bool inObject() const { return !m_objects.empty() && m_objects.back(); }
    bool fail(const QString &message) { return failAt(m_at, message); }
    bool failAt(std::size_t offset, const QString &message)
    {
        m_failedAtEnd = atEnd();
        m_fault = JsonFault{offset, message, false, m_failedAtEnd};
        return false;
    }
    void skipSpace()
    {
        while (!atEnd() && isSpace(m_json[m_at])) ++m_at;
    }

    bool failAtEnd()
    {
        if (m_objects.empty()) return fail(FormatMessages::tr("there is no JSON value here"));
        return fail(inObject() ? FormatMessages::tr("the record ends inside an object; the file may have been cut off")
                               : FormatMessages::tr("the record ends inside a list; the file may have been cut off"));
    }

    /// One step: reads the next token and sets what may follow, or fails.
    bool step(Expect &expect)
    {
        const char c = m_json[m_at];
        switch (expect) {
        case Expect::KeyOrEnd:
            if (c == '}') return close(expect);
            [[fallthrough]];
        case Expect::Key:
            return key(expect);
        case Expect::ValueOrEnd:
            if (c == ']') return close(expect);
            [[fallthrough]];
        case Expect::Value:
            return value(expect);
        case Expect::CommaOrEnd:
            break;
        }
        if (c == ',') {
            ++m_at;
            expect = inObject() ? Expect::Key : Expect::Value;
            return true;
        }
        if (c == (inObject() ? '}' : ']')) return close(expect);
        return fail(inObject() ? FormatMessages::tr("expected a comma or } here")
                               : FormatMessages::tr("expected a comma or ] here"));
    }

    void checkValue()
    {
        Expect expect = Expect::Value;
        do {
            skipSpace();
            if (atEnd()) {
                failAtEnd();
                return;
            }
            if (!step(expect)) return;
        } while (!m_objects.empty());
        skipSpace();
        if (!atEnd()) fail(FormatMessages::tr("unexpected text after the end of the record"));
    }

    bool close(Expect &expect)
    {
        ++m_at;
        m_objects.pop_back();
        expect = Expect::CommaOrEnd;
        return true;
    }

    bool key(Expect &expect)
    {
        if (m_json[m_at] != '"') return fail(FormatMessages::tr("expected a key in double quotes here"));
        if (!string()) return false;
        skipSpace();
        if (atEnd()) return failAtEnd();
        if (m_json[m_at] != ':') return fail(FormatMessages::tr("expected a colon here"));
        ++m_at;
        expect = Expect::Value;
        return true;
    }

    bool value(Expect &expect)
    {
        const char c = m_json[m_at];
        if (c == '{' || c == '[') {
            if (m_objects.size() >= m_maximumDepth) {
                m_fault = JsonFault{
                    m_at, FormatMessages::tr("nested deeper than %Ln levels", nullptr, int(m_maximumDepth)), true};
                return false;
            }
            ++m_at;
            m_objects.push_back(c == '{');
            expect = c == '{' ? Expect::KeyOrEnd : Expect::ValueOrEnd;
            return true;
        }
        expect = Expect::CommaOrEnd;
        if (c == '"') return string();
        if (c == '-' || isDigit(c)) return number();
        return literal();
    }

    bool literal()
    {
        for (const std::string_view word : {"true", "false", "null"}) {
            if (!m_json.substr(m_at).starts_with(word)) continue;
            m_at += word.size();
            return true;
        }
        const std::size_t begin = m_at;
        for (const std::string_view word : {"true", "false", "null"}) {
            if (word.starts_with(m_json.substr(begin))) m_at = m_json.size();
        }
        return failAt(begin, FormatMessages::tr("expected a JSON value here"));
    }

    bool digits()
    {
        const std::size_t begin = m_at;
        while (!atEnd() && isDigit(m_json[m_at])) ++m_at;
        return m_at > begin;
    }

    bool number()
    {
        const std::size_t begin = m_at;
        if (m_json[m_at] == '-') ++m_at;
        const bool zero = !atEnd() && m_json[m_at] == '0';
        const std::size_t firstDigit = m_at;
        bool good = digits() && !(zero && m_at > firstDigit + 1);
        if (good && !atEnd() && m_json[m_at] == '.') {
            ++m_at;
            good = digits();
        }
        if (good && !atEnd() && (m_json[m_at] | 0x20) == 'e') {
            ++m_at;
            if (!atEnd() && (m_json[m_at] == '+' || m_json[m_at] == '-')) ++m_at;
            good = digits();
        }
        return good || failAt(begin, FormatMessages::tr("this is not a JSON number"));
    }

    bool string()
    {
        const std::size_t begin = m_at++;
        while (!atEnd()) {
            const char c = m_json[m_at];
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20) {
                return fail(FormatMessages::tr("a control character in a string must be written as \\u%1")
                        .arg(int(c), 4, 16, QLatin1Char('0')));
            }
            if (c == '\\') {
                if (!escape()) return false;
            } else {
                ++m_at;
            }
        }
        return failAt(
            begin, FormatMessages::tr("the string that begins here does not end; the file may have been cut off"));
    }

    bool escape()
    {
        const std::string_view rest = m_json.substr(m_at);
        if (rest.size() < 2) {
            m_at = m_json.size();
            return true; // the end of the string is also missing, which is reported there
        }
        if (rest[1] != 'u') {
            if (std::string_view("\"\\/bfnrt").find(rest[1]) == std::string_view::npos) {
                return fail(FormatMessages::tr("there is no such escape sequence in JSON"));
            }
            m_at += 2;
            return true;
        }
        const auto unit = hexUnit(rest.substr(2));
        if (!unit) return fail(FormatMessages::tr("\\u must be followed by four hexadecimal digits"));
        if (!isHighSurrogate(*unit) && !isLowSurrogate(*unit)) {
            m_at += 6;
            return true;
        }
        const bool escapeFollows = rest.size() >= 12 && rest.substr(6, 2) == "\\u";
        const auto low = escapeFollows ? hexUnit(rest.substr(8)) : std::nullopt;
        if (!isHighSurrogate(*unit) || !low || !isLowSurrogate(*low)) {
            return fail(
                FormatMessages::tr("%1 is half a character (a lone surrogate)").arg(fromUtf8(rest.substr(0, 6))));
        }
        m_at += 12;
        return true;
    }

    std::string_view m_json;
    std::size_t m_maximumDepth;
    std::size_t m_at = 0;
    std::vector<bool> m_objects; ///< of each open bracket: whether it is an object
    std::optional<JsonFault> m_fault;
    bool m_failedAtEnd = false; ///< more bytes might have made it valid
};

} // namespace

std::optional<JsonFault> findJsonFault(std::string_view json, int maximumDepth)
{
    return Checker(json, maximumDepth).run();
}

} // namespace spotter
