// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/text_decoder.h"
#include "core/text/code_points.h"
#include "core/text/passages.h"
#include "tests/fuzz/fuzz_target.h"

using namespace spotter;

/// Bytes in any encoding to text, and the text to passages.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const std::string_view view(bytes.constData(), size);
    const TextEncoding encoding = detectEncoding(view, true);
    const auto decoder = TextDecoder::make(encoding.name);
    fuzz::require(decoder.has_value());
    const auto text = decoder->decode(view.substr(encoding.markBytes));
    if (!text) return 0;
    const CodePointMap map(*text);
    Span before;
    for (const Span passage : splitIntoPassages(*text)) {
        fuzz::require(passage.isValid() && passage.endUtf16 <= text->size() && passage.beginUtf16 > before.beginUtf16);
        fuzz::require(map.toUtf16(map.toCodePoint(passage.beginUtf16)) == passage.beginUtf16);
        before = passage;
    }
    return 0;
}
