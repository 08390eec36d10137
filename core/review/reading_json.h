// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/document_reading.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace spotter {

/// A reading as stored in review_readings: compact JSON, offsets in code points of the text.
[[nodiscard]] QByteArray readingToJson(const DocumentReading &reading, const QString &text);
/// Nothing if it is malformed or has a version that this one cannot read: it can be recomputed.
[[nodiscard]] std::optional<DocumentReading> readingFromJson(const QByteArray &json, const QString &text);

} // namespace spotter
