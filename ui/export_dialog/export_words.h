// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/export_documents.h"

#include <QString>

namespace spotter {

/// What the export dialog says and shows, in the language that is set now.

/// The beginning of a file for people: bounded in length, and in the length of its lines.
[[nodiscard]] QString previewText(const QByteArray &head);
/// The syntax definition that colours a format's files; empty for none.
[[nodiscard]] QString syntaxOf(const FormatInfo &format);
/// What a format leaves out of these documents, a line each, or that it carries everything.
[[nodiscard]] QString lossText(const ExportSummary &summary);
/// "40 documents with 76 triples".
[[nodiscard]] QString amountText(const ExportSummary &summary);

} // namespace spotter
