// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/text_decoder.h"

#include "core/formats/messages.h"
#include "core/formats/text/short_text_encoding.h"
#include "core/formats/text/utf8.h"

#include <algorithm>
#include <array>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace spotter {

namespace {

using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes;
    const char *encoding;
};

/// UTF-32's little-endian mark begins with UTF-16's and must be checked first.
constexpr std::array<Mark, 5> marks{{
    {"\xEF\xBB\xBF"sv, "UTF-8"},
    {"\xFF\xFE\0\0"sv, "UTF-32LE"},
    {"\0\0\xFE\xFF"sv, "UTF-32BE"},
    {"\xFF\xFE"sv, "UTF-16LE"},
    {"\xFE\xFF"sv, "UTF-16BE"},
}};

/// Whether the units in the given byte order look like text: ASCII, Latin, Greek, Cyrillic, CJK with its punctuation
/// and full-width forms. At least one must be a space, line break, ASCII letter or CJK punctuation: pairs of Shift-JIS
/// or Big5 bytes look like ideographs, but never like these.
bool looksLikeUtf16(std::string_view bytes, bool bigEndian)
{
    std::size_t plausible = 0;
    std::size_t telling = 0;
    const std::size_t units = bytes.size() / 2;
    for (std::size_t i = 0; i < units; ++i) {
        const auto high = static_cast<unsigned char>(bytes[2 * i + (bigEndian ? 0 : 1)]);
        const auto low = static_cast<unsigned char>(bytes[2 * i + (bigEndian ? 1 : 0)]);
        const unsigned unit = high * 256U + low;
        const bool ascii = (unit >= 0x20 && unit < 0x7F) || unit == '\n' || unit == '\r' || unit == '\t';
        const bool punctuation = unit == 0x3001 || unit == 0x3002 || unit == 0xFF0C || unit == 0xFF1A || unit == 0xFF1F;
        telling += std::size_t(ascii || punctuation);
        plausible += std::size_t(ascii || (unit >= 0xA0 && unit < 0x530) || (unit >= 0x2010 && unit < 0x2040)
            || (unit >= 0x3000 && unit < 0xA000) || (unit >= 0xAC00 && unit < 0xD7A4)
            || (unit >= 0xFF00 && unit < 0xFFF0));
    }
    return units > 0 && telling > 0 && plausible * 20 >= units * 19;
}

const char *utf16WithoutMark(std::string_view head)
{
    const bool mayBe = head.size() >= 4 && head.size() % 2 == 0;
    if (!mayBe) return nullptr;
    const bool little = looksLikeUtf16(head, false);
    const bool big = looksLikeUtf16(head, true);
    return little == big ? nullptr : little ? "UTF-16LE" : "UTF-16BE";
}

/// Whether every byte is valid in an encoding, except for a truncated end.
bool decodes(const char *encoding, std::string_view head)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter *)> converter(ucnv_open(encoding, &status), ucnv_close);
    if (U_FAILURE(status)) return false;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::array<char16_t, 4096> units{};
    const char *source = head.data();
    const char *sourceEnd = head.data() + head.size();
    do {
        status = U_ZERO_ERROR;
        char16_t *target = units.data();
        ucnv_toUnicode(converter.get(), &target, target + units.size(), &source, sourceEnd, nullptr, false, &status);
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return U_SUCCESS(status);
}

/// ICU's best guess. UTF-16, which has been looked for before, fits almost any short text: without a NUL it is none. If
/// no candidate can be decoded strictly, the first one anyway, so that reading reports where it fails.
QByteArray guess(std::string_view head)
{
    if (const char *name = shortTextEncoding(head); name && decodes(name, head)) return name;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector *)> detector(ucsdet_open(&status), ucsdet_close);
    ucsdet_setText(detector.get(), head.data(), int32_t(head.size()), &status);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status)) return QByteArrayLiteral("UTF-8");
    for (int32_t i = 0; i < count; ++i) {
        const char *name = ucsdet_getName(matches[i], &status);
        if (U_FAILURE(status)) continue;
        if (std::string_view(name).starts_with("UTF-16") && !head.contains('\0')) continue;
        if (decodes(name, head)) return name;
    }
    return QByteArrayLiteral("UTF-8");
}

} // namespace

TextEncoding detectEncoding(std::string_view head, bool complete)
{
    for (const Mark &mark : marks) {
        if (head.starts_with(mark.bytes)) return {mark.encoding, mark.bytes.size(), false};
    }
    const std::size_t tail = complete ? 0 : incompleteUtf8Tail(head);
    const bool utf8 = !firstInvalidUtf8(head.substr(0, head.size() - tail));
    // Text in UTF-16 that is mostly ASCII is well-formed UTF-8 with a NUL in every other byte.
    const auto nuls = std::ranges::count(head, '\0');
    if (utf8 && nuls * 5 < std::ssize(head)) return {"UTF-8", 0, false};
    if (const char *encoding = utf16WithoutMark(complete ? head : head.substr(0, head.size() / 2 * 2))) {
        return {encoding, 0, true};
    }
    if (utf8) return {"UTF-8", 0, false};
    QByteArray name = guess(head);
    const bool guessed = name != "UTF-8";
    return {std::move(name), 0, guessed};
}

bool isUncertain(const TextEncoding &encoding, std::string_view head)
{
    constexpr std::ptrdiff_t fewCharacters = 60;
    const auto foreign
        = std::ranges::count_if(head, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
    return encoding.guessed && foreign > 0 && foreign < 2 * fewCharacters;
}

QString uncertainEncodingSentence(const QString &name, const QByteArray &encoding)
{
    return FormatMessages::tr(
        "%1: read as %2, which is a guess: nothing in the file names its encoding, and it has few "
        "characters to tell by; if letters are wrong, name it (--encoding, or Encoding in the "
        "import dialog)")
        .arg(name, QString::fromLatin1(encoding));
}

QByteArray guessedTableEncoding(const QByteArray &head, bool complete)
{
    std::string_view bytes(head.constData(), std::size_t(head.size()));
    const TextEncoding detected = detectEncoding(bytes, complete);
    if (!detected.guessed || lineFeedOf(detected.name) != LineFeed::Byte) return {};
    const auto foreignIn = [](std::string_view part) {
        return std::ranges::count_if(part, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
    };
    std::ptrdiff_t wellFormed = 0;
    std::ptrdiff_t invalid = 0;
    while (const auto at = firstInvalidUtf8(bytes)) {
        wellFormed += foreignIn(bytes.substr(0, *at));
        ++invalid;
        bytes.remove_prefix(*at + 1);
    }
    wellFormed += foreignIn(bytes);
    return wellFormed < invalid ? detected.name : QByteArray();
}

QString guessedEncodingSentence(const QString &name, const QByteArray &encoding)
{
    return FormatMessages::tr(
        "%1: read as %2, which is a guess: the table is not in UTF-8, and nothing in it names its "
        "encoding; if letters are wrong, name it (--encoding, or Encoding in the import dialog)")
        .arg(name, QString::fromLatin1(encoding));
}

LineFeed lineFeedOf(const QByteArray &encoding)
{
    if (encoding == "UTF-16LE") return LineFeed::Utf16Le;
    if (encoding == "UTF-16BE") return LineFeed::Utf16Be;
    if (encoding == "UTF-32LE") return LineFeed::Utf32Le;
    if (encoding == "UTF-32BE") return LineFeed::Utf32Be;
    return LineFeed::Byte;
}

std::optional<TextEncoding> wideEncoding(const QByteArray &head)
{
    TextEncoding detected = detectEncoding({head.constData(), std::size_t(head.size())}, false);
    const bool isSure = detected.markBytes > 0 || head.first(std::min<qsizetype>(head.size(), 2)).contains('\0');
    if (!isSure || lineFeedOf(detected.name) == LineFeed::Byte) return std::nullopt;
    return detected;
}

QByteArray beginInUtf8(const QByteArray &head, const QByteArray &encoding)
{
    std::optional<TextEncoding> named = wideEncoding(head);
    if (!named && head.startsWith("\xEF\xBB\xBF")) return head.sliced(3);
    const std::string_view bytes(head.constData(), std::size_t(head.size()));
    if (!named && !encoding.isEmpty() && detectEncoding(bytes, false).name != "UTF-8") named = TextEncoding{encoding};
    if (!named) return head;
    const auto decoder = TextDecoder::make(named->name);
    if (!decoder) return head;
    const auto text = decoder->decode(bytes.substr(named->markBytes));
    return (text ? *text : text.error().decoded).toUtf8();
}

struct TextDecoder::Converter {
    explicit Converter(const char *encoding, UErrorCode &status) : handle(ucnv_open(encoding, &status), ucnv_close)
    {
        if (U_SUCCESS(status))
            ucnv_setToUCallBack(handle.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    }
    std::unique_ptr<UConverter, void (*)(UConverter *)> handle;
};

TextDecoder::TextDecoder(std::shared_ptr<Converter> converter) : m_converter(std::move(converter)) { }

Result<TextDecoder> TextDecoder::make(const QByteArray &encoding)
{
    if (encoding.compare("UTF-8", Qt::CaseInsensitive) == 0) return TextDecoder(nullptr);
    UErrorCode status = U_ZERO_ERROR;
    auto converter = std::make_shared<Converter>(encoding.constData(), status);
    if (encoding.isEmpty() || U_FAILURE(status)) {
        return failure(ErrorCode::Unsupported,
            FormatMessages::tr("There is no encoding named \"%1\"; try UTF-8, GB18030, Big5 or Shift_JIS")
                .arg(QString::fromUtf8(encoding)));
    }
    return TextDecoder(std::move(converter));
}

std::expected<QString, DecodeFault> TextDecoder::decode(std::string_view bytes) const
{
    if (!m_converter) {
        const auto invalid = firstInvalidUtf8(bytes);
        if (!invalid) return fromUtf8(bytes);
        return std::unexpected(DecodeFault{fromUtf8(bytes.substr(0, *invalid)), *invalid});
    }
    UConverter *converter = m_converter->handle.get();
    ucnv_resetToUnicode(converter);
    QString text;
    std::array<char16_t, 4096> units{};
    const char *source = bytes.data();
    const char *sourceEnd = bytes.data() + bytes.size();
    UErrorCode status = U_ZERO_ERROR;
    do {
        status = U_ZERO_ERROR;
        char16_t *target = units.data();
        ucnv_toUnicode(converter, &target, target + units.size(), &source, sourceEnd, nullptr, true, &status);
        text.append(QStringView(units.data(), target - units.data()));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (U_SUCCESS(status)) return text;
    std::array<char, 16> invalid{};
    int8_t invalidLength = int8_t(invalid.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, invalid.data(), &invalidLength, &ignored);
    return std::unexpected(DecodeFault{text, std::size_t(source - bytes.data() - invalidLength)});
}

} // namespace spotter
