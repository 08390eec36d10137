// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_chart.h"

#include "ui/training/plot_style.h"
#include "ui/training/training_words.h"

namespace spotter {

namespace {

/// A curve with more points is thinned to half; a screen has fewer pixels.
constexpr int mostPoints = 4000;

} // namespace

class TrainingChart::Private {
public:
    explicit Private(TrainingChart *chart);

    void retranslate();
    void applyPalette();
    void rescale();
    void thin(QCPGraph &graph);
    void describe();
    void showNearest(QPoint position, QPoint globalPosition);
    void showHint();

    TrainingChart *q;
    QCustomPlot *plot;
    QCPTextElement *lossTitle;
    QCPTextElement *f1Title;
    QCPAxisRect *lossRect;
    QCPAxisRect *f1Rect;
    QCPGraph *pretraining;
    QCPGraph *loss;
    QCPGraph *f1;
    QCPGraph *best; ///< the best epoch so far, marked
    QCPItemStraightLine *baseline;
    QCPItemText *hint; ///< what will be seen, until there is something
    QSharedPointer<QCPAxisTickerTime> time{new QCPAxisTickerTime};
    std::optional<double> baselineF1;
    std::vector<TrainingEpoch> epochs;
    double lastSeconds = 0;
};

TrainingChart::Private::Private(TrainingChart *chart) : q(chart), plot(new QCustomPlot)
{
    plot->plotLayout()->clear();
    plot->setFocusPolicy(Qt::NoFocus);
    lossTitle = new QCPTextElement(plot);
    f1Title = new QCPTextElement(plot);
    lossRect = new QCPAxisRect(plot);
    f1Rect = new QCPAxisRect(plot);
    for (auto *title : {lossTitle, f1Title}) title->setTextFlags(int(Qt::AlignLeft | Qt::AlignVCenter));
    plot->plotLayout()->addElement(0, 0, lossTitle);
    plot->plotLayout()->addElement(1, 0, lossRect);
    plot->plotLayout()->addElement(2, 0, f1Title);
    plot->plotLayout()->addElement(3, 0, f1Rect);
    plot->plotLayout()->setRowSpacing(2);
    auto *margins = new QCPMarginGroup(plot);
    for (auto *rect : {lossRect, f1Rect}) {
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
        rect->setMinimumMargins({0, 2, 6, 0});
        rect->axis(QCPAxis::atBottom)->setTicker(time);
        rect->axis(QCPAxis::atLeft)->ticker()->setTickCount(3);
    }
    lossRect->axis(QCPAxis::atBottom)->setTickLabels(false);
    pretraining = plot->addGraph(lossRect->axis(QCPAxis::atBottom), lossRect->axis(QCPAxis::atLeft));
    loss = plot->addGraph(lossRect->axis(QCPAxis::atBottom), lossRect->axis(QCPAxis::atLeft));
    f1 = plot->addGraph(f1Rect->axis(QCPAxis::atBottom), f1Rect->axis(QCPAxis::atLeft));
    best = plot->addGraph(f1Rect->axis(QCPAxis::atBottom), f1Rect->axis(QCPAxis::atLeft));
    best->setLineStyle(QCPGraph::lsNone);
    baseline = new QCPItemStraightLine(plot);
    for (auto *position : {baseline->point1, baseline->point2}) {
        position->setType(QCPItemPosition::ptPlotCoords);
        position->setAxes(f1Rect->axis(QCPAxis::atBottom), f1Rect->axis(QCPAxis::atLeft));
    }
    baseline->setClipAxisRect(f1Rect);
    baseline->setVisible(false);
    hint = new QCPItemText(plot);
    hint->position->setType(QCPItemPosition::ptAxisRectRatio);
    hint->position->setAxisRect(lossRect);
    hint->position->setCoords(0.5, 0.5);
    hint->setPositionAlignment(Qt::AlignCenter);
    hint->setClipToAxisRect(false);

    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot);
    applyPalette();
    retranslate();
    rescale();
}

void TrainingChart::Private::retranslate()
{
    lossTitle->setText(tr("Loss (lower is better)"));
    f1Title->setText(baselineF1
            ? tr("F1 on held-out sentences (dashed: the model in use, %1)").arg(shareText(*baselineF1))
            : tr("F1 on held-out sentences"));
    hint->setText(tr("The curves appear while a model is trained"));
    plot->setAccessibleName(tr("Curves of the training run"));
    describe();
}

void TrainingChart::Private::describe()
{
    QStringList words;
    if (!loss->data()->isEmpty())
        words.append(tr("The loss is %1.").arg(QLocale().toString((loss->data()->constEnd() - 1)->value, 'g', 3)));
    if (!epochs.empty())
        words.append(
            tr("After epoch %1 the F1 is %2.").arg(epochs.back().epoch).arg(shareText(epochs.back().score.f1())));
    plot->setAccessibleDescription(words.join(u' '));
}

void TrainingChart::Private::showHint()
{
    hint->setVisible(loss->data()->isEmpty() && pretraining->data()->isEmpty() && f1->data()->isEmpty());
}

void TrainingChart::Private::applyPalette()
{
    const QPalette palette = q->palette();
    plot->setBackground(palette.brush(QPalette::Base));
    for (auto *rect : {lossRect, f1Rect}) styleAxes(*rect, palette, q->font());
    for (auto *title : {lossTitle, f1Title}) {
        title->setTextColor(palette.color(QPalette::Text));
        title->setFont(q->font());
    }
    hint->setColor(palette.color(QPalette::PlaceholderText));
    hint->setFont(q->font());
    const auto [blue, vermilion] = curveColours(palette);
    pretraining->setPen(QPen(faded(palette.color(QPalette::Text), 0.5F), 1.5, Qt::DotLine));
    loss->setPen(QPen(blue, 1.8));
    f1->setPen(QPen(vermilion, 1.8));
    f1->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, vermilion, 5));
    best->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(vermilion, 1.5), palette.brush(QPalette::Base), 10));
    baseline->setPen(QPen(faded(palette.color(QPalette::Text), 0.7F), 1.2, Qt::DashLine));
    plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrainingChart::Private::rescale()
{
    showHint();
    const double longest = std::max(60.0, lastSeconds * 1.02);
    // Minutes and seconds up to an hour, hours and minutes beyond.
    time->setTimeFormat(longest < 3600 ? QStringLiteral("%m:%s") : QStringLiteral("%h:%m"));
    for (auto *rect : {lossRect, f1Rect}) rect->axis(QCPAxis::atBottom)->setRange(0, longest);
    bool found = false;
    // Once training has begun, ignore the pretraining loss: it is on another scale.
    const QCPRange values = (loss->data()->isEmpty() ? pretraining : loss)->data()->valueRange(found);
    lossRect->axis(QCPAxis::atLeft)->setRange(0, found && values.upper > 0 ? values.upper * 1.05 : 1);
    double top = baselineF1.value_or(0);
    for (const TrainingEpoch &epoch : epochs) top = std::max(top, epoch.score.f1());
    f1Rect->axis(QCPAxis::atLeft)->setRange(0, std::min(1.0, std::max(0.2, top * 1.15)));
    plot->replot(QCustomPlot::rpQueuedReplot);
}

/// Halves a curve that has grown too long, keeping the latest point.
void TrainingChart::Private::thin(QCPGraph &graph)
{
    if (graph.dataCount() <= mostPoints) return;
    QVector<QCPGraphData> kept;
    kept.reserve(mostPoints / 2 + 1);
    int number = 0;
    for (const QCPGraphData &point : *graph.data())
        if (number++ % 2 == 0) kept.append(point);
    graph.data()->set(kept, true);
}

void TrainingChart::Private::showNearest(QPoint position, QPoint globalPosition)
{
    const TrainingEpoch *nearest = nullptr;
    double distance = 12; // pixels
    for (const TrainingEpoch &epoch : epochs) {
        const double away = std::abs(f1Rect->axis(QCPAxis::atBottom)->coordToPixel(epoch.seconds) - position.x());
        if (away < distance) {
            distance = away;
            nearest = &epoch;
        }
    }
    if (!nearest) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(globalPosition,
        tr("Epoch %1: F1 %2, precision %3, recall %4, loss %5")
            .arg(nearest->epoch)
            .arg(shareText(nearest->score.f1()), shareText(nearest->score.precision()),
                shareText(nearest->score.recall()), QLocale().toString(nearest->loss, 'g', 3)),
        plot);
}

TrainingChart::TrainingChart(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->plot->installEventFilter(this);
}

TrainingChart::~TrainingChart()
{
    d->plot->removeEventFilter(this); // the plot is destroyed after d
}

void TrainingChart::clear()
{
    for (QCPGraph *graph : {d->pretraining, d->loss, d->f1, d->best}) graph->data()->clear();
    d->epochs.clear();
    d->lastSeconds = 0;
    d->rescale();
    d->describe();
}

void TrainingChart::setBaseline(std::optional<double> f1)
{
    d->baselineF1 = f1;
    d->baseline->setVisible(f1.has_value());
    if (f1) {
        d->baseline->point1->setCoords(0, *f1);
        d->baseline->point2->setCoords(1, *f1);
    }
    d->retranslate();
    d->rescale();
}

void TrainingChart::addStep(const TrainingStep &step)
{
    d->lastSeconds = std::max(d->lastSeconds, step.elapsedSeconds);
    QCPGraph *graph = step.phase == TrainingPhase::Pretraining ? d->pretraining : d->loss;
    if (step.phase != TrainingPhase::Tuning && std::isfinite(step.loss)) {
        graph->addData(step.elapsedSeconds, step.loss);
        d->thin(*graph);
    }
    d->rescale();
}

void TrainingChart::addEpoch(const TrainingEpoch &epoch)
{
    d->lastSeconds = std::max(d->lastSeconds, epoch.seconds);
    d->epochs.push_back(epoch);
    d->f1->addData(epoch.seconds, epoch.score.f1());
    if (epoch.best) {
        d->best->data()->clear();
        d->best->addData(epoch.seconds, epoch.score.f1());
    }
    d->rescale();
    d->describe();
}

qsizetype TrainingChart::lossPoints() const { return d->loss->dataCount(); }

qsizetype TrainingChart::epochPoints() const { return d->f1->dataCount(); }

QSize TrainingChart::minimumSizeHint() const { return {240, fontMetrics().height() * 13}; }

void TrainingChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) d->retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) d->applyPalette();
    QWidget::changeEvent(event);
}

bool TrainingChart::event(QEvent *event)
{
    if (event->type() == QEvent::DevicePixelRatioChange) d->plot->setBufferDevicePixelRatio(devicePixelRatioF());
    return QWidget::event(event);
}

bool TrainingChart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->plot && event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event); // NOLINT: the type is checked
        d->showNearest(help->pos(), help->globalPos());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace spotter
