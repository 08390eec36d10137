// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/svg_plot.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr double width = 640;
constexpr double height = 260;
constexpr double left = 56;
constexpr double right = 16;
constexpr double top = 34;
constexpr double bottom = 44;
constexpr int ticks = 4;

/// Distinguishable with colour blindness (Okabe and Ito 2008); lines are also dashed.
const std::array<QString, 4> colours{u"#0072b2"_s, u"#d55e00"_s, u"#009e73"_s, u"#cc79a7"_s};
const std::array<QString, 4> dashes{QString(), u"6 3"_s, u"2 3"_s, u"8 3 2 3"_s};

QString number(double value) { return QString::number(value, 'f', 1); }

QString label(double value, bool percent)
{
    if (percent) return QString::number(int(std::lround(100 * value))) + u" %"_s;
    return QString::number(value, 'g', 3);
}

/// The next round number; for counts, a multiple of the number of ticks.
double niceEnd(double greatest)
{
    if (!(greatest > 0)) return 1;
    const double power = std::pow(10, std::floor(std::log10(greatest)));
    for (const double step : {1.0, 2.0, 4.0, 6.0, 8.0, 10.0})
        if (greatest <= step * power) return step * power;
    return 10 * power;
}

QString textAt(double x, double y, const QString &words, const QString &anchor)
{
    return u"<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">%4</text>"_s.arg(
        number(x), number(y), anchor, words.toHtmlEscaped());
}

class Frame {
public:
    Frame(const PlotText &text, double xEnd, double yEnd, bool percent) : m_xEnd(xEnd), m_yEnd(yEnd), m_percent(percent)
    {
        const QString title = text.title.toHtmlEscaped();
        m_svg
            = u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" width=\"%1\" height=\"%2\" "
              u"role=\"img\" "
              "aria-label=\"%3\" font-family=\"sans-serif\" font-size=\"12\" fill=\"currentColor\"><title>%3</title>"_s
                  .arg(QString::number(int(width)), QString::number(int(height)), title);
        for (int tick = 0; tick <= ticks; ++tick) {
            const double value = m_yEnd * tick / ticks;
            m_svg += u"<line x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\" stroke=\"currentColor\" stroke-opacity=\"%4\"/>"_s
                         .arg(number(left), number(width - right), number(y(value)), tick == 0 ? u"0.8"_s : u"0.15"_s);
            m_svg += textAt(left - 6, y(value) + 4, label(value, m_percent), u"end"_s);
        }
        m_svg += textAt(left, 14, text.yAxis, u"start"_s);
        m_svg += textAt((left + width - right) / 2, height - 8, text.xAxis, u"middle"_s);
    }

    [[nodiscard]] double x(double value) const { return left + (width - left - right) * value / m_xEnd; }
    [[nodiscard]] double y(double value) const { return height - bottom - (height - top - bottom) * value / m_yEnd; }

    void addXTicks()
    {
        for (int tick = 0; tick <= ticks; ++tick) {
            const double value = m_xEnd * tick / ticks;
            m_svg += textAt(x(value), height - bottom + 16, label(value, false), u"middle"_s);
        }
    }
    void addLegend(const std::vector<QString> &names)
    {
        double at = width - right;
        for (size_t i = names.size(); i-- > 0;) {
            constexpr double perCharacter = 8;
            m_svg += textAt(at, 14, names[i], u"end"_s);
            at -= perCharacter * double(names[i].size()) + 24;
            m_svg += u"<rect x=\"%1\" y=\"5\" width=\"12\" height=\"10\" fill=\"%2\"/>"_s.arg(
                number(at + 4), colours[i % colours.size()]);
        }
    }
    void add(const QString &element) { m_svg += element; }
    [[nodiscard]] QString finish() const { return m_svg + u"</svg>"_s; }

private:
    double m_xEnd;
    double m_yEnd;
    bool m_percent;
    QString m_svg;
};

} // namespace

QString svgLines(const PlotText &text, const std::vector<PlotLine> &lines, bool percent)
{
    double xMost = 0;
    double yMost = 0;
    std::vector<QString> names;
    for (const PlotLine &line : lines) {
        names.push_back(line.name);
        for (const QPointF point : line.points) {
            xMost = std::max(xMost, point.x());
            yMost = std::max(yMost, point.y());
        }
    }
    Frame frame(text, niceEnd(xMost), percent ? 1 : niceEnd(yMost), percent);
    frame.addXTicks();
    if (lines.size() > 1) frame.addLegend(names);
    for (size_t i = 0; i < lines.size(); ++i) {
        QString points;
        for (const QPointF point : lines[i].points)
            points += number(frame.x(point.x())) + u',' + number(frame.y(point.y())) + u' ';
        const QString &dash = dashes[i % dashes.size()];
        frame.add(u"<polyline fill=\"none\" stroke=\"%1\" stroke-width=\"2\"%2 points=\"%3\"/>"_s.arg(
            colours[i % colours.size()], dash.isEmpty() ? QString() : u" stroke-dasharray=\"%1\""_s.arg(dash),
            points.trimmed()));
    }
    return frame.finish();
}

QString svgBars(const PlotText &text, const std::vector<QString> &bars, const std::vector<QString> &series,
    const std::vector<std::vector<double>> &values)
{
    Frame frame(text, 1, 1, true);
    frame.addLegend(series);
    const double room = (width - left - right) / double(std::max<size_t>(1, bars.size()));
    const double bar = room * 0.7 / double(std::max<size_t>(1, series.size()));
    for (size_t i = 0; i < bars.size(); ++i) {
        const double begin = left + room * (double(i) + 0.15);
        frame.add(textAt(left + room * (double(i) + 0.5), height - bottom + 16, bars[i], u"middle"_s));
        for (size_t j = 0; j < series.size() && j < values[i].size(); ++j) {
            const double value = values[i][j];
            if (value < 0) continue;
            const double x = begin + bar * double(j);
            frame.add(u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\"/>"_s.arg(number(x + 1),
                number(frame.y(value)), number(bar - 2), number(frame.y(0) - frame.y(value)),
                colours[j % colours.size()]));
            frame.add(textAt(x + bar / 2, frame.y(value) - 4, QString::number(value, 'f', 3), u"middle"_s));
        }
    }
    return frame.finish();
}

} // namespace spotter
