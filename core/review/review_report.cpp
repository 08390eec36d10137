// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/review_report.h"

#include "core/base/disk_sync.h"
#include "core/base/system_error.h"
#include "core/corpus/corpus.h"
#include "core/review/finding_words.h"
#include "core/review/messages.h"
#include "core/review/svg_plot.h"

#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// A report's content without mark-up, the input of both writers.
struct Block {
    enum class Kind { Heading, Text, Table, Plot };
    Kind kind;
    QString text; ///< or the plot's name
    // NOLINTBEGIN(readability-redundant-member-init): may be left out
    std::vector<QStringList> rows = {}; ///< of a table; the first is its head
    QString svg = {};
    // NOLINTEND(readability-redundant-member-init)
};

QString digits(double value, int count) { return QLocale().toString(value, 'f', count); }
QString dash() { return u"–"_s; }
QString time(const QDateTime &when) { return QLocale().toString(when, QLocale::ShortFormat); }

QString scoreText(const std::optional<HeldOutScore> &score, Score HeldOutScore::*which)
{
    return score ? digits(((*score).*which).f1(), 4) : dash();
}

std::vector<Block> workBlocks(const ReviewRecord &record)
{
    std::vector<Block> blocks;
    blocks.push_back({Block::Kind::Heading, ReviewMessages::tr("Time spent and errors found")});
    if (record.settled == 0) {
        blocks.push_back({Block::Kind::Text, ReviewMessages::tr("Nothing has been settled yet.")});
        return blocks;
    }
    blocks.push_back(
        {Block::Kind::Text, ReviewMessages::tr("From %1 to %2.").arg(time(record.begin), time(record.end))});
    const double perMinute = record.errorsPerMinute();
    std::vector<QStringList> rows{{ReviewMessages::tr("Measure"), ReviewMessages::tr("Value")}};
    rows.push_back({ReviewMessages::tr("Doubts shown"), QLocale().toString(record.shown)});
    rows.push_back({ReviewMessages::tr("Settled"), QLocale().toString(record.settled)});
    rows.push_back({ReviewMessages::tr("Errors among them"), QLocale().toString(record.errors)});
    rows.push_back({ReviewMessages::tr("Minutes spent (a longer pause counts as two)"), digits(record.minutes, 1)});
    rows.push_back({ReviewMessages::tr("Errors found per minute"), perMinute > 0 ? digits(perMinute, 1) : dash()});
    rows.push_back({ReviewMessages::tr("Errors found per 100 shown"), digits(record.errorsPerHundredShown(), 1)});
    blocks.push_back({Block::Kind::Table, {}, std::move(rows)});
    std::vector<QStringList> kinds{
        {ReviewMessages::tr("Kind of doubt"), ReviewMessages::tr("Settled"), ReviewMessages::tr("Errors")}};
    for (auto it = record.settledByKind.cbegin(); it != record.settledByKind.cend(); ++it) {
        const auto kind = findingKindFromName(it.key());
        kinds.push_back({kind ? findingTitle(*kind) : it.key(), QLocale().toString(*it),
            QLocale().toString(record.errorsByKind.value(it.key()))});
    }
    blocks.push_back({Block::Kind::Table, {}, std::move(kinds)});
    return blocks;
}

std::vector<Block> gainBlocks(const ReviewReport &report)
{
    const ReviewGain &gain = report.gain;
    std::vector<Block> blocks;
    blocks.push_back({Block::Kind::Heading, ReviewMessages::tr("What the review improved")});
    if (!report.record.begin.isValid()) {
        blocks.push_back({Block::Kind::Text,
            ReviewMessages::tr("Nothing has been settled yet, so there is no improvement to measure.")});
        return blocks;
    }
    if (gain.sentences == 0) {
        blocks.push_back({Block::Kind::Text,
            ReviewMessages::tr("The corpus has no held-out sentences, so no score can be measured.")});
        return blocks;
    }
    blocks.push_back({Block::Kind::Text,
        ReviewMessages::tr("F1 on the %Ln held-out sentence(s)", nullptr, int(gain.sentences)) + u", "_s
            + ReviewMessages::tr("%Ln of them relabelled since then", nullptr, int(gain.changed)) + u'.'});
    blocks.push_back({Block::Kind::Table, {},
        {{ReviewMessages::tr("Labels"), ReviewMessages::tr("Model before"), ReviewMessages::tr("Model now")},
            {ReviewMessages::tr("Original"), scoreText(gain.before, &HeldOutScore::untouched),
                scoreText(gain.after, &HeldOutScore::untouched)},
            {ReviewMessages::tr("Corrected"), scoreText(gain.before, &HeldOutScore::corrected),
                scoreText(gain.after, &HeldOutScore::corrected)}}});
    if (!gain.before)
        blocks.push_back({Block::Kind::Text, ReviewMessages::tr("No model from before the review is left.")});
    if (!gain.after)
        blocks.push_back({Block::Kind::Text,
            ReviewMessages::tr(
                "No model has been trained since then: retrain and adopt one to see what the corrections improve.")});
    return blocks;
}

std::vector<Block> blocksOf(const ReviewReport &report)
{
    std::vector<Block> blocks = workBlocks(report.record);
    std::vector<Block> gain = gainBlocks(report);
    const auto append = [&](std::vector<Block> &more) { std::ranges::move(more, std::back_inserter(blocks)); };
    const std::vector<ReportPlot> plots = plotsOf(report);
    for (const ReportPlot &plot : plots)
        if (plot.name != u"f1") blocks.push_back({Block::Kind::Plot, plot.name, {}, plot.svg});
    append(gain);
    for (const ReportPlot &plot : plots)
        if (plot.name == u"f1") blocks.push_back({Block::Kind::Plot, plot.name, {}, plot.svg});
    return blocks;
}

QString title(const ReviewReport &report) { return ReviewMessages::tr("Review of %1").arg(report.corpus); }

QString htmlTable(const std::vector<QStringList> &rows)
{
    QString html = u"<table>\n"_s;
    for (size_t row = 0; row < rows.size(); ++row) {
        html += u"<tr>"_s;
        const QString cell = row == 0 ? u"th"_s : u"td"_s;
        for (const QString &text : rows[row]) html += u"<%1>%2</%1>"_s.arg(cell, text.toHtmlEscaped());
        html += u"</tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

QString markdownTable(const std::vector<QStringList> &rows)
{
    QString text;
    for (size_t row = 0; row < rows.size(); ++row) {
        QStringList cells = rows[row];
        for (QString &cell : cells) cell.replace(u'|', u"\\|"_s);
        text += u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
        if (row == 0) text += u'|' + u"---|"_s.repeated(cells.size()) + u'\n';
    }
    return text;
}

} // namespace

Result<ReviewReport> reviewReportOf(Corpus &corpus, int threads, std::stop_token stop, const ProgressCallback &progress)
{
    const auto shown = corpus.review().shown();
    if (!shown) return std::unexpected(shown.error());
    const auto results = corpus.review().results();
    if (!results) return std::unexpected(results.error());
    ReviewReport report{QFileInfo(corpus.path()).fileName(), recordOf(*shown, *results), {}};
    if (!report.record.begin.isValid()) return report;
    // A decision is stored a moment after its edit.
    auto gain = reviewGain(corpus, report.record.begin.addSecs(-1), threads, std::move(stop), progress);
    if (!gain) return std::unexpected(gain.error());
    report.gain = std::move(*gain);
    return report;
}

std::vector<ReportPlot> plotsOf(const ReviewReport &report)
{
    std::vector<ReportPlot> plots;
    const std::vector<ReviewRecord::Point> &points = report.record.points;
    if (points.size() > 1) {
        PlotLine found{ReviewMessages::tr("errors found"), {{0, 0}}};
        PlotLine settled{ReviewMessages::tr("settled"), {{0, 0}}};
        PlotLine precision{ReviewMessages::tr("of the last %1").arg(ReviewRecord::precisionWindow), {}};
        PlotLine overall{ReviewMessages::tr("of all so far"), {}};
        for (const ReviewRecord::Point &point : points) {
            found.points.emplace_back(point.minutes, point.errors);
            settled.points.emplace_back(point.minutes, point.settled);
            precision.points.emplace_back(point.settled, point.precision);
            overall.points.emplace_back(point.settled, double(point.errors) / point.settled);
        }
        plots.push_back({u"errors"_s,
            svgLines({ReviewMessages::tr("Errors found over time"), ReviewMessages::tr("minutes spent"), {}},
                {found, settled}, false)});
        plots.push_back({u"precision"_s,
            svgLines({ReviewMessages::tr("Precision of the queue over time"), ReviewMessages::tr("doubts settled"),
                         ReviewMessages::tr("doubts that were confirmed")},
                {precision, overall}, true)});
    }
    const ReviewGain &gain = report.gain;
    if (gain.before || gain.after) {
        const auto f1 = [](const std::optional<HeldOutScore> &score, Score HeldOutScore::*which) {
            return score ? ((*score).*which).f1() : -1;
        };
        plots.push_back({u"f1"_s,
            svgBars({ReviewMessages::tr("F1 before and after"), {}, u"F1"_s},
                {ReviewMessages::tr("Original"), ReviewMessages::tr("Corrected")},
                {ReviewMessages::tr("Model before"), ReviewMessages::tr("Model now")},
                {{f1(gain.before, &HeldOutScore::untouched), f1(gain.after, &HeldOutScore::untouched)},
                    {f1(gain.before, &HeldOutScore::corrected), f1(gain.after, &HeldOutScore::corrected)}})});
    }
    return plots;
}

QString reportAsHtml(const ReviewReport &report, ReportImages images)
{
    const QString name = title(report).toHtmlEscaped();
    QString html
        = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head><meta charset=\"utf-8\"><title>%2</title>\n"
          "<style>:root { color-scheme: light dark } body { font-family: sans-serif; max-width: 44em; margin: "
          "2em auto; padding: 0 1em } table { border-collapse: collapse; margin: 1em 0 } th, td { padding: .3em "
          ".8em; border: 1px solid #8888; text-align: left } svg { max-width: 100%; height: auto }</style>\n"
          "</head>\n<body>\n<h1>%2</h1>\n"_s.arg(QLocale().bcp47Name(), name);
    for (const Block &block : blocksOf(report)) {
        switch (block.kind) {
        case Block::Kind::Heading:
            html += u"<h2>%1</h2>\n"_s.arg(block.text.toHtmlEscaped());
            break;
        case Block::Kind::Text:
            html += u"<p>%1</p>\n"_s.arg(block.text.toHtmlEscaped());
            break;
        case Block::Kind::Table:
            html += htmlTable(block.rows);
            break;
        case Block::Kind::Plot:
            html += images == ReportImages::Inline ? u"<p>"_s + block.svg + u"</p>\n"_s
                                                   : u"<p><img src=\"%1.svg\"></p>\n"_s.arg(block.text);
            break;
        }
    }
    return html + u"</body>\n</html>\n"_s;
}

QString reportAsMarkdown(const ReviewReport &report)
{
    QString text = u"# "_s + title(report) + u"\n\n"_s;
    for (const Block &block : blocksOf(report)) {
        switch (block.kind) {
        case Block::Kind::Heading:
            text += u"## "_s + block.text;
            break;
        case Block::Kind::Text:
            text += block.text;
            break;
        case Block::Kind::Table:
            text += markdownTable(block.rows);
            break;
        case Block::Kind::Plot:
            text += block.svg;
            break;
        }
        text += u"\n\n"_s;
    }
    return text.trimmed() + u'\n';
}

Result<void> writeReport(const ReviewReport &report, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool isHtml = suffix == u"html"_s || suffix == u"htm"_s;
    if (!isHtml && suffix != u"md"_s && suffix != u"markdown"_s)
        return failure(ErrorCode::Unsupported,
            ReviewMessages::tr("%1: reports are written as HTML or Markdown; use a name that ends in .html or .md")
                .arg(path));
    QSaveFile file(path);
    const QByteArray bytes = (isHtml ? reportAsHtml(report) : reportAsMarkdown(report)).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !commitToDisk(file))
        return failure(ErrorCode::Io, ReviewMessages::tr("%1 cannot be written: %2").arg(path, deviceErrorText(file)));
    return {};
}

} // namespace spotter
