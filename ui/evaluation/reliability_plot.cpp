// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/reliability_plot.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int ticks = 5; // of each axis
constexpr double barShare = 0.8; // of a bin's width

QString percent(double share) { return QLocale().toString(100 * share, 'f', 0); }

} // namespace

ReliabilityPlot::ReliabilityPlot(QWidget *parent) : QWidget(parent) { retranslate(); }

void ReliabilityPlot::setEvaluation(const std::shared_ptr<const Evaluation> &evaluation)
{
    m_evaluation = evaluation;
    retranslate();
}

bool ReliabilityPlot::hasScores() const
{
    return m_evaluation && std::ranges::any_of(m_evaluation->models, [](const ModelFigures &model) {
        return model.reliability.found() > 0;
    });
}

/// "Score 80–87 %: 42 triples, 83 % of them right", a line for each model; empty for an empty bin.
QString ReliabilityPlot::binText(int bin) const
{
    if (!m_evaluation) return {};
    const QLocale locale;
    QStringList lines;
    for (std::size_t i = 0; i < m_evaluation->models.size(); ++i) {
        const Reliability::Bin &figures = m_evaluation->models[i].reliability.bins()[std::size_t(bin)];
        if (figures.found == 0) continue;
        const QString line
            = tr("Score %1–%2 %: %3 found, %4 % of them right", "a bar of the plot")
                  .arg(percent(double(bin) / Reliability::binCount), percent(double(bin + 1) / Reliability::binCount),
                      locale.toString(figures.found), percent(figures.share()));
        lines += m_evaluation->models.size() > 1 ? u"%1. %2"_s.arg(i + 1).arg(line) : line;
    }
    return lines.join(u'\n');
}

void ReliabilityPlot::retranslate()
{
    setAccessibleName(tr("Share of right triples by score"));
    QStringList lines;
    for (int bin = 0; bin < Reliability::binCount; ++bin)
        if (const QString text = binText(bin); !text.isEmpty()) lines += text;
    setAccessibleDescription(lines.join(u'\n'));
    update();
}

QSize ReliabilityPlot::sizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    return {line * 24, line * 16};
}

QSize ReliabilityPlot::minimumSizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    return {line * 12, line * 7};
}

QRectF ReliabilityPlot::frame() const
{
    const int line = fontMetrics().lineSpacing();
    const int numbers = fontMetrics().horizontalAdvance(u"100 %"_s);
    QRectF area(QRectF(rect()).adjusted(numbers + 10, line * 0.7, -numbers / 2.0 - 4, -line * 2.4));
    // A square shows best how far a bar is from the diagonal; wider than two of its heights would be empty space.
    area.setWidth(std::min(area.width(), area.height() * 2));
    return area;
}

void ReliabilityPlot::paintAxes(QPainter &painter, const QRectF &frame) const
{
    QColor grid = palette().color(QPalette::WindowText);
    const QColor text = grid;
    grid.setAlphaF(0.18F);
    const int line = fontMetrics().lineSpacing();
    for (int tick = 0; tick <= ticks; ++tick) {
        const double part = double(tick) / ticks;
        const double x = frame.left() + part * frame.width();
        const double y = frame.bottom() - part * frame.height();
        painter.setPen(grid);
        painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y));
        painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()));
        painter.setPen(text);
        const QString number = tr("%1 %").arg(percent(part));
        painter.drawText(QRectF(0, y - line, frame.left() - 6, line * 2), Qt::AlignRight | Qt::AlignVCenter, number);
        painter.drawText(QRectF(x - line * 3, frame.bottom() + 2, line * 6, line), Qt::AlignCenter, number);
    }
    painter.drawText(QRectF(frame.left(), frame.bottom() + line + 2, frame.width(), line * 1.3), Qt::AlignCenter,
        tr("Score → · bars: share that is right", "below the plot"));
    painter.setPen(QPen(text, 1.5, Qt::DashLine));
    painter.drawLine(frame.bottomLeft(), frame.topRight());
}

void ReliabilityPlot::paintBars(QPainter &painter, const QRectF &frame) const
{
    const auto models = m_evaluation->models.size();
    const double binWidth = frame.width() / Reliability::binCount;
    const double barWidth = binWidth * barShare / double(models);
    for (std::size_t model = 0; model < models; ++model) {
        QColor colour = palette().color(model == 0 ? QPalette::Highlight : QPalette::WindowText);
        colour.setAlphaF(0.65F);
        for (int bin = 0; bin < Reliability::binCount; ++bin) {
            const auto &figures = m_evaluation->models[model].reliability.bins()[std::size_t(bin)];
            if (figures.found == 0) continue;
            const double left
                = frame.left() + binWidth * bin + binWidth * (1 - barShare) / 2 + barWidth * double(model);
            // A bar of height 0 must still be seen: its triples are all wrong.
            const double height = std::max(2.0, figures.share() * frame.height());
            painter.fillRect(QRectF(left, frame.bottom() - height, barWidth, height), colour);
        }
    }
}

void ReliabilityPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!hasScores()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
            m_evaluation ? tr("The model found nothing, so there are no scores to compare.")
                         : tr("After an evaluation: how many of the triples of each score are right."));
        return;
    }
    const QRectF area = frame();
    paintAxes(painter, area);
    paintBars(painter, area);
}

bool ReliabilityPlot::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QRectF area = frame();
    const int bin = int((help->pos().x() - area.left()) / area.width() * Reliability::binCount);
    const bool isInside = area.contains(help->pos()) && bin >= 0 && bin < Reliability::binCount;
    const QString text = isInside ? binText(bin) : QString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace spotter
