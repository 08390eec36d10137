// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/review_gain.h"
#include "core/review/review_queue.h"
#include "core/review/review_record.h"

namespace spotter {

class Corpus;

/// A round of review, for people to read.
struct ReviewReport {
    QString corpus; ///< file name
    ReviewRecord record;
    ReviewGain gain;
};

/// All of it from an open corpus; reads the dev split with its models. On the corpus' thread.
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
    Named, ///< <img src="NAME.svg">, for who draws it himself
};

/// A whole HTML page that needs nothing else; in the language of the program.
[[nodiscard]] QString reportAsHtml(const ReviewReport &report, ReportImages images = ReportImages::Inline);
/// Markdown, its plots as SVG elements within.
[[nodiscard]] QString reportAsMarkdown(const ReviewReport &report);

/// Writes FILE.html or FILE.md, through a file beside it that replaces it when it is whole. Another suffix is refused
/// (Unsupported).
[[nodiscard]] Result<void> writeReport(const ReviewReport &report, const QString &path);

} // namespace spotter
