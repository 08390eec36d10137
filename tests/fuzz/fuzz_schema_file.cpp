// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/schema_file.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>

using namespace spotter;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes = fuzz::bytesOf(data, size);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto schema = readSchemaFile(buffer, u"f"_s);
    if (!schema) return 0;
    QBuffer written;
    written.open(QIODevice::WriteOnly);
    fuzz::require(writeSchemaFile(written, u"o"_s, *schema, SchemaFileKind::Spotter).has_value());
    return 0;
}
