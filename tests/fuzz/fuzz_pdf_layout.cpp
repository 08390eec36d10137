// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What pdftotext says of a PDF. The PDF itself never comes into this process.
#include "core/formats/documents/pdf_layout.h"
#include "tests/fuzz/fuzz_target.h"

using namespace spotter;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    StructuredText text(u"f"_s, 16 << 20);
    PdfLayout layout(text);
    QXmlStreamReader xml(fuzz::bytesOf(data, size));
    while (!xml.atEnd()) {
        xml.readNext();
        if (!layout.visit(xml)) return 0;
    }
    layout.finish();
    Document document;
    text.finish(document);
    fuzz::require(document.text.isValidUtf16());
    return 0;
}
