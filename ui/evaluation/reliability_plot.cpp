// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/reliability_plot.h"

#include "ui/training/plot_style.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr double binWidth = 100.0 / Reliability::binCount; // the axes are in per cent
constexpr double barShare = 0.8; // of a bin's width

QString rounded(double percent) { return QLocale().toString(percent, 'f', 0); }

} // namespace

ReliabilityPlot::ReliabilityPlot(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot)
{
    m_plot->setFocusPolicy(Qt::NoFocus);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) axis->setRange(0, 100);
    for (QCPBars *&bars : m_bars) bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
    m_diagonal = new QCPItemLine(m_plot);
    m_diagonal->start->setCoords(0, 0);
    m_diagonal->end->setCoords(100, 100);
    m_hint = new QCPItemText(m_plot);
    m_hint->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_hint->position->setCoords(0.5, 0.5);
    m_hint->setPositionAlignment(Qt::AlignCenter);
    m_hint->setClipToAxisRect(false);
    m_plot->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_plot);
    applyPalette();
    setEvaluation({});
}

void ReliabilityPlot::setEvaluation(const std::shared_ptr<const Evaluation> &evaluation)
{
    m_evaluation = evaluation;
    const std::size_t models = evaluation ? evaluation->models.size() : 0;
    for (std::size_t model = 0; model < m_bars.size(); ++model) {
        m_bars[model]->data()->clear();
        if (model >= models) continue;
        const double width = binWidth * barShare / double(models);
        m_bars[model]->setWidth(width);
        const auto &bins = evaluation->models[model].reliability.bins();
        for (std::size_t bin = 0; bin < bins.size(); ++bin) {
            if (bins[bin].found == 0) continue;
            const double centre = binWidth * (double(bin) + (1 - barShare) / 2) + width * (double(model) + 0.5);
            // A bar of height 0 must still be seen: its triples are all wrong.
            m_bars[model]->addData(centre, std::max(1.0, 100 * bins[bin].share()));
        }
    }
    retranslate();
}

/// "Score 80–87 %: 42 found, 83 % of them right", a line for each model; empty for an empty bin.
QString ReliabilityPlot::binText(int bin) const
{
    if (!m_evaluation) return {};
    const QLocale locale;
    QStringList lines;
    for (std::size_t i = 0; i < m_evaluation->models.size(); ++i) {
        const Reliability::Bin &figures = m_evaluation->models[i].reliability.bins()[std::size_t(bin)];
        if (figures.found == 0) continue;
        const QString line = tr("Score %1–%2 %: %3 found, %4 % of them right", "a bar of the plot")
                                 .arg(rounded(binWidth * bin), rounded(binWidth * (bin + 1)),
                                     locale.toString(figures.found), rounded(100 * figures.share()));
        lines += m_evaluation->models.size() > 1 ? u"%1. %2"_s.arg(i + 1).arg(line) : line;
    }
    return lines.join(u'\n');
}

void ReliabilityPlot::retranslate()
{
    QStringList lines;
    for (int bin = 0; bin < Reliability::binCount; ++bin)
        if (const QString text = binText(bin); !text.isEmpty()) lines += text;
    setAccessibleName(tr("Share of right triples by score"));
    setAccessibleDescription(lines.join(u'\n'));
    m_plot->xAxis->setLabel(tr("Score (%)"));
    m_plot->yAxis->setLabel(tr("Right (%)"));
    m_hint->setText(m_evaluation ? tr("The model found nothing,\nso there are no scores to compare.")
                                 : tr("After an evaluation: how many of\nthe triples of each score are right."));
    m_hint->setVisible(lines.isEmpty());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ReliabilityPlot::applyPalette()
{
    m_plot->setBackground(palette().brush(QPalette::Base));
    styleAxes(*m_plot->axisRect(), palette(), font());
    const CurveColours colours = curveColours(palette());
    for (std::size_t model = 0; model < m_bars.size(); ++model) {
        const QColor colour = model == 0 ? colours.blue : colours.vermilion;
        m_bars[model]->setPen(Qt::NoPen);
        m_bars[model]->setBrush(faded(colour, 0.7F));
    }
    m_diagonal->setPen(QPen(faded(palette().color(QPalette::Text), 0.7F), 1.2, Qt::DashLine));
    m_hint->setColor(palette().color(QPalette::PlaceholderText));
    m_hint->setFont(font());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QSize ReliabilityPlot::minimumSizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    return {line * 12, line * 8};
}

void ReliabilityPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) applyPalette();
    QWidget::changeEvent(event);
}

bool ReliabilityPlot::event(QEvent *event)
{
    if (event->type() == QEvent::DevicePixelRatioChange) m_plot->setBufferDevicePixelRatio(devicePixelRatioF());
    return QWidget::event(event);
}

bool ReliabilityPlot::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_plot || event->type() != QEvent::ToolTip) return QWidget::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event); // NOLINT: the type is checked
    const double score = m_plot->xAxis->pixelToCoord(help->pos().x());
    const int bin = int(score / binWidth);
    const QString text = score >= 0 && bin < Reliability::binCount ? binText(bin) : QString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, m_plot);
    return true;
}

} // namespace spotter
