// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_gain.h"
#include "core/review/review_queue.h"
#include "core/review/review_record.h"

namespace spotter {

class Corpus;

/// The data of a report about a round of review.
struct ReviewReport {
    QString corpus; ///< file name
    ReviewRecord record;
    ReviewGain gain;
};

/// Collects the report from an open corpus; evaluates its models on the dev split. On the corpus' thread.
[[nodiscard]] Result<ReviewReport> reviewReportOf(
    Corpus &corpus, int threads, std::stop_token stop = {}, const ProgressCallback &progress = {});

/// A plot of a report as SVG, with a name for files and links.
struct ReportPlot {
    QString name;
    QString svg;
};
[[nodiscard]] std::vector<ReportPlot> plotsOf(const ReviewReport &report);

enum class ReportImages {
    Inline, ///< the SVG itself
    Named, ///< <img src="NAME.svg">, for callers that render the plots
};

/// A self-contained HTML page, in the language of the program.
[[nodiscard]] QString reportAsHtml(const ReviewReport &report, ReportImages images = ReportImages::Inline);
/// Markdown, with the plots as inline SVG elements.
[[nodiscard]] QString reportAsMarkdown(const ReviewReport &report);

/// Writes FILE.html or FILE.md atomically, through a temporary file beside it. Fails (Unsupported) for other suffixes.
[[nodiscard]] Result<void> writeReport(const ReviewReport &report, const QString &path);

} // namespace spotter
