// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/export_documents.h"

#include <QString>

namespace spotter {

/// Texts of the export dialog, in the current language.

/// The beginning of a file for display: limited in length and in the length of its lines.
[[nodiscard]] QString previewText(const QByteArray &head);
/// The name of the syntax definition for highlighting a format's files; empty if there is none.
[[nodiscard]] QString syntaxOf(const FormatInfo &format);
/// What a format loses of these documents, one line each, or that nothing is lost.
[[nodiscard]] QString lossText(const ExportSummary &summary);
/// "40 documents with 76 triples".
[[nodiscard]] QString amountText(const ExportSummary &summary);

} // namespace spotter
