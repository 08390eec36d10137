// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The body of a DOCX: damage to the archive around it is found by its checksums before the XML is looked at.
#include "core/formats/registry.h"
#include "tests/formats/packing.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>

using namespace spotter;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const bool isStyles = bytes.contains("styles");
    QByteArray archive = isStyles ? zipped({{u"word/document.xml"_s, "<document/>"}, {u"word/styles.xml"_s, bytes}})
                                  : zipped({{u"word/document.xml"_s, bytes}});
    QBuffer packed(&archive);
    packed.open(QIODevice::ReadOnly);
    const auto reader = openReader(packed, {.name = u"f"_s}, u"docx"_s);
    if (!reader) return 0;
    const auto document = (*reader)->next();
    if (document && *document) fuzz::require((*document)->text.isValidUtf16());
    return 0;
}
