// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/record_wrapper.h"
#include "core/formats/registry.h"

#include <optional>

namespace spotter {

/// The id of the format that the bytes and the name look like. Unsupported: no format matches, the file is recognised
/// but not supported, or it could be read as plain text but does not look like it; the message says why and what to do.
/// `encoding`: what the user named for files that are not UTF-8.
[[nodiscard]] Result<QString> sniffFormat(
    const QByteArray &head, const QString &fileName, const QByteArray &encoding = {});
/// The first bytes of a device for sniffFormat(), which stay in it: sniffBytes, or more if these end within the first
/// JSON record. Empty at the end and on an error.
[[nodiscard]] QByteArray peekForSniffing(QIODevice &device, const QByteArray &encoding = {});

/// What formats see of a file to sniff it.
[[nodiscard]] FormatSample sampleOf(const QByteArray &head, const QString &fileName, const QByteArray &encoding);
/// Peeks further while the bytes end within their first JSON record: its last keys tell the format.
[[nodiscard]] QByteArray withWholeRecord(QByteArray head, QIODevice &device, const QByteArray &encoding);
/// The wrapper of a file's records, if only what is in it fits the format.
[[nodiscard]] std::optional<RecordWrapper> wrapperFor(
    const Format &format, const QByteArray &head, const QString &name, const QByteArray &encoding);

} // namespace spotter
