// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/short_text_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace spotter {

namespace {

/// ICU judges by frequencies, which a few characters do not have; these are told by their look. Nothing if there are
/// more, or if they look like none of these: letters with accents stand among ASCII letters, one or two together; words
/// in Cyrillic letters do not, and are longer; simplified Chinese consists of the common characters and the punctuation
/// of GB 2312, without blanks; Korean has blanks and only its syllables. Letters of ISO 8859-2 are signs in
/// windows-1252, which do not stand within words. Greek has accents within words, where windows-1251 has capitals; in
/// KOI8-R, capitals and small letters are the other way round.
class FewCharacters {
public:
    explicit FewCharacters(std::string_view bytes) : m_bytes(bytes)
    {
        for (std::size_t begin = 0; begin < bytes.size();) {
            std::size_t end = begin;
            while (isHigh(end)) ++end;
            if (end > begin) look(begin, end);
            m_letters += std::size_t(isLetter(begin));
            begin = std::max(end, begin + 1);
        }
    }

    [[nodiscard]] const char *encoding() const
    {
        constexpr std::size_t few = 48;
        if (m_high == 0 || m_high > few) return nullptr;
        if (m_isLatin && m_letters >= m_high) return "windows-1252";
        if (m_isCentral && m_hasCentral && m_letters >= m_high) return "ISO-8859-2";
        if (m_isChinese) return "GB18030";
        if (m_isKorean && m_hasBlanks) return "EUC-KR";
        if (isBig5()) return "Big5";
        if (m_isGreek && m_hasAccents) return "ISO-8859-7";
        if (m_isCyrillic && m_koiWords > m_windowsWords && m_hasKoiCapitals) return "KOI8-R";
        return m_isCyrillic ? "windows-1251" : nullptr;
    }

private:
    [[nodiscard]] unsigned at(std::size_t i) const
    {
        return i < m_bytes.size() ? static_cast<unsigned char>(m_bytes[i]) : 0U;
    }
    [[nodiscard]] bool isHigh(std::size_t i) const { return at(i) >= 0x80; }
    [[nodiscard]] bool isLetter(std::size_t i) const { return (at(i) | 0x20U) >= 'a' && (at(i) | 0x20U) <= 'z'; }

    /// Whether a byte is a letter with an accent, or ß, in windows-1252. Without Ð, Þ, ð and þ, which are rarer than
    /// ideographs that begin with these bytes.
    static bool isAccented(unsigned byte)
    {
        constexpr std::array others{0xD0U, 0xD7U, 0xDEU, 0xF0U, 0xF7U, 0xFEU};
        return byte >= 0xC0 && !std::ranges::contains(others, byte);
    }
    /// A run of bytes that are not ASCII.
    void look(std::size_t begin, std::size_t end)
    {
        const bool touches = (begin > 0 && isLetter(begin - 1)) || isLetter(end);
        const bool followsBlank = begin > 1 && at(begin - 1) == ' ' && isHigh(begin - 2);
        m_high += end - begin;
        m_isLatin = m_isLatin && touches && end - begin <= 2;
        m_isCyrillic = m_isCyrillic && !touches;
        m_isChinese = m_isChinese && !followsBlank && (end - begin) % 2 == 0;
        for (std::size_t i = begin; i < end; ++i) {
            m_isLatin = m_isLatin && isAccented(at(i));
            m_isCyrillic = m_isCyrillic && (at(i) >= 0xC0 || at(i) == 0xA8 || at(i) == 0xB8); // and Ё, ё
        }
        for (std::size_t i = begin; m_isChinese && i < end; i += 2) {
            const unsigned lead = at(i);
            m_isChinese = at(i + 1) >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xD7));
        }
        m_hasBlanks = m_hasBlanks || followsBlank;
        m_isKorean = m_isKorean && (end - begin) % 2 == 0;
        for (std::size_t i = begin; m_isKorean && i < end; i += 2)
            m_isKorean = at(i) >= 0xB0 && at(i) <= 0xC8 && at(i + 1) >= 0xA1;
        m_isCentral = m_isCentral && touches && end - begin <= 2;
        for (std::size_t i = begin; i < end; ++i) lookAtLetter(i, begin);
        lookAtCase(begin, end);
    }

    void lookAtLetter(std::size_t i, std::size_t begin)
    {
        constexpr std::array capitalsWithAccent{0xA2U, 0xB6U, 0xB8U, 0xB9U, 0xBAU, 0xBCU, 0xBEU, 0xBFU};
        constexpr std::array within{0xB3U, 0xB5U, 0xB9U, 0xBAU, 0xBBU, 0xBEU, 0xBFU};
        constexpr std::array anywhere{0xB1U, 0xB6U, 0xBCU};
        constexpr std::array others{0xA1U, 0xA3U, 0xA5U, 0xA6U, 0xA9U, 0xABU, 0xACU, 0xAEU, 0xAFU};
        const unsigned byte = at(i);
        m_isGreek = m_isGreek && (byte >= 0xC0 || std::ranges::contains(capitalsWithAccent, byte));
        m_hasAccents = m_hasAccents || (i > begin && byte >= 0xDC && byte <= 0xDF && at(i - 1) >= 0xE1);
        const bool follows = i > 0 && (isLetter(i - 1) || at(i - 1) >= 0xC0);
        const bool isWithin = follows && (isLetter(i + 1) || at(i + 1) >= 0xC0);
        const bool isCentral
            = (follows && std::ranges::contains(anywhere, byte)) || (isWithin && std::ranges::contains(within, byte));
        m_hasCentral = m_hasCentral || isCentral;
        m_isCentral = m_isCentral
            && (byte >= 0xC0 || isCentral || std::ranges::contains(within, byte)
                || std::ranges::contains(others, byte));
    }

    /// Whether a word is written with a capital, or small, in KOI8-R or in windows-1251.
    void lookAtCase(std::size_t begin, std::size_t end)
    {
        if (end - begin < 2) return;
        const std::string_view rest = m_bytes.substr(begin + 1, end - begin - 1);
        const bool isSmallInKoi = std::ranges::all_of(rest, [](char byte) {
            return static_cast<unsigned char>(byte) >= 0xC0 && static_cast<unsigned char>(byte) < 0xE0;
        });
        m_koiWords += std::size_t(isSmallInKoi);
        m_windowsWords += std::size_t(!isSmallInKoi);
        m_hasKoiCapitals = m_hasKoiCapitals || (isSmallInKoi && at(begin) >= 0xE0);
    }

    /// Pairs of Big5's frequent characters, some of which end with an ASCII letter or sign.
    [[nodiscard]] bool isBig5() const
    {
        constexpr std::size_t fewest = 3;
        std::size_t pairs = 0;
        std::size_t asciiEnds = 0;
        std::size_t letters = 0;
        for (std::size_t i = 0; i < m_bytes.size(); ++i) {
            letters += std::size_t(isLetter(i));
            if (!isHigh(i)) continue;
            const unsigned trail = at(i + 1);
            const bool isPair = at(i) >= 0xA1 && at(i) <= 0xC6 && ((trail >= 0x40 && trail <= 0x7E) || trail >= 0xA1);
            if (!isPair) return false;
            ++pairs;
            asciiEnds += std::size_t(trail < 0x80);
            ++i;
        }
        return pairs >= fewest && asciiEnds > 0 && letters * 4 <= pairs;
    }

    std::string_view m_bytes;
    std::size_t m_high = 0;
    std::size_t m_letters = 0;
    bool m_isLatin = true;
    bool m_isCyrillic = true;
    bool m_isChinese = true;
    bool m_isKorean = true;
    bool m_hasBlanks = false; ///< between words that are not ASCII
    bool m_isCentral = true; ///< European
    bool m_hasCentral = false; ///< a letter that is a sign in windows-1252
    bool m_isGreek = true;
    bool m_hasAccents = false;
    std::size_t m_koiWords = 0;
    std::size_t m_windowsWords = 0;
    bool m_hasKoiCapitals = false;
};

} // namespace

const char *shortTextEncoding(std::string_view bytes) { return FewCharacters(bytes).encoding(); }

} // namespace spotter
