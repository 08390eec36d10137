// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/pages/page_map.h"

#include <QSizeF>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

#include <functional>
#include <stop_token>
#include <vector>

namespace spotter {

/// What pdftotext is to read.
struct PdfWordsRequest {
    QString name; ///< of the file, for messages
    QString path;
    // NOLINTBEGIN(readability-redundant-member-init): initialisers may leave them out
    QStringList arguments = {}; ///< further ones
    std::stop_token stop = {};
    // NOLINTEND(readability-redundant-member-init)
};

/// Runs pdftotext in a process with limits on its memory and time, and calls `visit` for each token of its XML, from
/// <doc> on: pages of flows of blocks of lines of words with their boxes in points. Unsupported: it is not installed;
/// Syntax: the PDF is damaged or has a password; Limit: it takes too long; Stopped; or what `visit` returns.
[[nodiscard]] Result<void> readPdfWords(
    const PdfWordsRequest &request, const std::function<Result<void>(const QXmlStreamReader &)> &visit);

/// The words of a page in reading order, as they are shown: within the crop box, and after the page was rotated. The
/// page counts from 1 and must exist. A page of pictures has no words.
[[nodiscard]] Result<std::vector<PageWord>> readPdfPage(
    const QString &name, const QString &path, int page, std::stop_token stop = {});

} // namespace spotter
