// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archives/archive.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>

using namespace spotter;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes = fuzz::bytesOf(data, size);
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    Archive archive(device, u"a"_s);
    for (;;) {
        const auto member = archive.next([](const QString &path) { return !path.isEmpty(); }, 1 << 20);
        if (!member || !*member) break;
        fuzz::require((*member)->path.isValidUtf16());
    }
    for (const QString &path : archivePaths(bytes)) fuzz::require(path.isValidUtf16());
    return 0;
}
