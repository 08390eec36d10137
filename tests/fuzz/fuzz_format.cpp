// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A reader of a format, SPOTTER_FUZZ_FORMAT; empty: as recognised, unpacked where it is packed. What it gives must be
// sound, and what it gave can be written.
#include "core/formats/registry.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

void check(const Document &document)
{
    fuzz::require(document.text.isValidUtf16());
    const auto checkMention = [&document](const Mention &mention) {
        if (!mention.span.isValid()) return;
        fuzz::require(mention.span.endUtf16 <= document.text.size());
        fuzz::require(
            QStringView(document.text).sliced(mention.span.beginUtf16, mention.span.length()) == mention.text);
    };
    for (const LabelledTriple &label : document.triples) {
        checkMention(label.triple.subject);
        checkMention(label.triple.object);
        for (const Qualifier &qualifier : label.triple.qualifiers) checkMention(qualifier.value);
    }
}

void readAll(const QByteArray &bytes, bool skipBad)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    ReadOptions options{.name = u"f"_s, .skipBad = skipBad, .maximumRecordBytes = 1 << 20};
    const auto reader = openReader(buffer, options, QStringLiteral(SPOTTER_FUZZ_FORMAT));
    if (!reader) return;
    const auto writer = makeWriter(u"spotter"_s, nullptr, {.name = u"o"_s});
    fuzz::require(writer && (*writer)->begin());
    // A reader may go on after each failure, but each record costs it at least a byte.
    for (qsizetype records = 0; records <= bytes.size() + 1; ++records) {
        const auto document = (*reader)->next();
        if (!document && !(*reader)->canContinue()) return;
        if (!document) continue;
        if (!*document) return;
        check(**document);
        (void)(*writer)->write(**document);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    readAll(bytes, false);
    readAll(bytes, true);
    return 0;
}
