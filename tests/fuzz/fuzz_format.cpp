// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A reader of the format that the program's name says: fuzz_html reads HTML. fuzz_recognised: as recognised, unpacked
// where it is packed. What it gives must be sound, and what it gave can be written.
#include "core/formats/registry.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>

#include <cerrno>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

/// Which format: its id, empty for the one that is recognised.
const QString &format()
{
    static const QString id = [] {
        const QString name = QString::fromLocal8Bit(program_invocation_short_name).remove(u"fuzz_"_s);
        fuzz::require(name == u"recognised"_s || formatById(name));
        return name == u"recognised"_s ? QString() : name;
    }();
    return id;
}

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
    const auto reader = openReader(buffer, options, format());
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
