// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_panel.h"

#include "core/review/finding_words.h"
#include "ui/review/alike_page.h"
#include "ui/review/review_controls.h"
#include "ui/review/review_delegate.h"
#include "ui/review/review_model.h"
#include "ui/review/review_words.h"
#include "ui/training/notice.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

class ReviewPanel::Private {
public:
    explicit Private(ReviewPanel *panel) : q(panel) { }

    void build();
    QWidget *buildQueue();
    void connectAll();
    void retranslate();
    void showState();
    void showCurrent();
    void showEmpty();
    void setCurrentRow(int row);
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] int row() const { return list->currentIndex().isValid() ? list->currentIndex().row() : -1; }

    ReviewPanel *q;
    Means means;
    bool running = false;
    std::optional<ReviewOutcome> outcome; ///< its queue is the model's
    ReviewModel model;
    QStackedWidget *pages = nullptr;
    QListView *list = nullptr;
    QLabel *empty = nullptr;
    QLabel *summary = nullptr;
    Notice *failure = nullptr;
    AlikePage *alike = nullptr;
    FindingCard *card = nullptr;
    QPushButton *report = nullptr;
    bool quiet = false; ///< the list moves by itself; the user has not gone anywhere
    bool isAwaited = false; ///< the user has asked for the next queue: its first finding is shown in the text
    bool isUnseen = false; ///< the current finding was chosen by itself, and the text does not show it
};

void ReviewPanel::Private::build()
{
    summary = new QLabel;
    summary->setObjectName(u"reviewSummary"_s);
    summary->setWordWrap(true);
    summary->setForegroundRole(QPalette::PlaceholderText);
    failure = new Notice;
    alike = new AlikePage;
    pages = new QStackedWidget;
    pages->addWidget(buildQueue());
    pages->addWidget(alike);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addWidget(q->m_controls);
    layout->addWidget(failure);
    layout->addWidget(pages, 1);
    layout->addWidget(summary);
    layout->addWidget(report);
    q->setFocusProxy(list);
}

QWidget *ReviewPanel::Private::buildQueue()
{
    auto *page = new QWidget;
    list = new QListView;
    list->setObjectName(u"reviewQueue"_s);
    list->setModel(&model);
    list->setItemDelegate(new ReviewDelegate(list));
    list->setUniformItemSizes(true);
    list->setAlternatingRowColors(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->installEventFilter(q);
    list->viewport()->installEventFilter(q);
    empty = new QLabel(list->viewport());
    empty->setObjectName(u"reviewEmpty"_s);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(18);
    empty->setForegroundRole(QPalette::PlaceholderText);
    empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    card = new FindingCard;
    report = new QPushButton;
    report->setObjectName(u"reviewReport"_s);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(list, 1);
    layout->addWidget(card);
    return page;
}

void ReviewPanel::Private::connectAll()
{
    ReviewControls *controls = q->m_controls;
    connect(controls, &ReviewControls::quickRequested, q, &ReviewPanel::quickRequested);
    connect(controls, &ReviewControls::thoroughRequested, q, &ReviewPanel::thoroughRequested);
    connect(controls, &ReviewControls::stopRequested, q, &ReviewPanel::stopRequested);
    connect(controls, &ReviewControls::orderChanged, q, &ReviewPanel::orderChanged);
    connect(report, &QPushButton::clicked, q, &ReviewPanel::reportRequested);
    connect(card, &FindingCard::decided, q, [this](ReviewDecision decision) { q->decide(decision); });
    connect(card, &FindingCard::nextRequested, q, &ReviewPanel::skip);
    connect(card, &FindingCard::otherSentenceRequested, q, &ReviewPanel::otherSentenceRequested);
    connect(card, &FindingCard::alikeRequested, q, &ReviewPanel::showAlike);
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, q, [this] {
        if (quiet) return;
        isUnseen = false;
        showCurrent();
        Q_EMIT q->currentChanged();
    });
    // A click on the current finding shows it again after another document was opened.
    connect(list, &QListView::clicked, q, [this] {
        isUnseen = false;
        Q_EMIT q->currentChanged();
    });
    connect(alike, &AlikePage::cancelled, q, [this] {
        pages->setCurrentIndex(0);
        list->setFocus();
    });
    connect(alike, &AlikePage::decided, q, &ReviewPanel::decide);
}

void ReviewPanel::Private::retranslate()
{
    list->setAccessibleName(tr("Queue of doubtful labels and missing triples"));
    list->setAccessibleDescription(tr("Press Enter to show the current finding in the text"));
    report->setText(tr("Report…"));
    report->setToolTip(tr("What the review has found so far, and how much it has helped"));
    model.retranslate();
    showState();
}

QString ReviewPanel::Private::emptyText() const
{
    if (!means.corpus) return tr("Open a corpus to review its labels.");
    if (running) return tr("The queue appears as soon as the labels are loaded.");
    if (!outcome || outcome->documentsRead == 0) {
        const QString kinds = tr("No model has judged these labels yet. A quick review takes seconds; a thorough one "
                                 "trains models that judge only labels they have never seen.");
        // Why a button is gray is otherwise only in its tool tip.
        const QString obstacle = means.whyNotQuick.isEmpty() ? means.whyNotThorough : means.whyNotQuick;
        return obstacle.isEmpty() ? kinds : kinds + u"\n\n"_s + tr("%1.", "a sentence without its end").arg(obstacle);
    }
    if (outcome->queue.counts.corrected + outcome->queue.counts.kept + model.counts().corrected + model.counts().kept
        > 0)
        return tr("Everything is settled. Retrain and review again: a better model finds more.");
    if (model.counts().withoutExamples > 0) return tr("Nothing to review among the labels that can be judged.");
    return tr("Nothing to review: the model agrees with the labels.");
}

void ReviewPanel::Private::showEmpty()
{
    const bool isEmpty = model.rowCount() == 0;
    empty->setText(isEmpty ? emptyText() : QString());
    empty->setGeometry(list->viewport()->rect());
    empty->setVisible(isEmpty);
}

void ReviewPanel::Private::showState()
{
    q->m_controls->setAvailable(means.whyNotQuick, means.whyNotThorough);
    const bool known = outcome && outcome->documentsRead > 0;
    QString text = known ? countsWords(model.counts()) : QString();
    if (const QString ahead = known ? aheadWords(model.counts()) : QString(); !ahead.isEmpty()) text += u'\n' + ahead;
    // A sample says the same better than what the queue has sorted.
    QString rate = known ? sampleWords(model.counts()) : QString();
    if (known && rate.isEmpty()) rate = errorRateWords(model.counts());
    if (!rate.isEmpty()) text += u'\n' + rate;
    if (const QString unjudged = known ? unjudgedWords(model.counts()) : QString(); !unjudged.isEmpty())
        text += u'\n' + unjudged;
    summary->setText(text);
    summary->setToolTip(known ? predicateSampleWords(model.counts()).join(u'\n') : QString());
    summary->setVisible(!text.isEmpty());
    report->setVisible(known && model.counts().corrected + model.counts().kept > 0);
    showEmpty();
    showCurrent();
}

void ReviewPanel::Private::showCurrent()
{
    const Finding *finding = q->current();
    card->setFinding(finding, finding ? model.group(row()).findings.size() : 0, means.writable);
}

void ReviewPanel::Private::setCurrentRow(int wanted)
{
    if (model.rowCount() == 0) return;
    const QModelIndex index = model.index(std::clamp(wanted, 0, model.rowCount() - 1));
    if (list->currentIndex() == index) {
        isUnseen = false;
        showCurrent();
        Q_EMIT q->currentChanged(); // the current item now shows another finding with the same cause
        return;
    }
    list->setCurrentIndex(index);
}

ReviewPanel::ReviewPanel(QWidget *parent)
    : QWidget(parent), m_controls(new ReviewControls(this)), d(std::make_unique<Private>(this))
{
    d->build();
    d->connectAll();
    d->retranslate();
}

ReviewPanel::~ReviewPanel() = default;

void ReviewPanel::setMeans(const Means &means)
{
    if (d->means == means) return;
    d->means = means;
    d->showState();
}

void ReviewPanel::setRunning(bool running)
{
    d->running = running;
    if (running) {
        d->failure->show(Notice::Kind::Failure, {});
        d->isAwaited = true;
    }
    m_controls->setRunning(running);
    d->showState();
}

void ReviewPanel::setOutcome(const ReviewOutcome &outcome)
{
    const QString asked = current() ? current()->id : QString();
    const int row = d->row();
    d->outcome = outcome;
    d->quiet = true;
    // Its row stays the same: the next decision is about what comes next, not about what the row now happens to hold.
    d->model.setQueue(outcome.queue, asked, row);
    d->outcome->queue.groups.clear(); // the model has them
    const int same = asked.isEmpty() ? -1 : d->model.rowOf(asked);
    // Keep the current finding, and do not scroll the text under the user.
    if (same >= 0) d->list->setCurrentIndex(d->model.index(same));
    if (same < 0 && row < 0 && !d->isAwaited && d->model.rowCount() > 0) {
        d->list->setCurrentIndex(d->model.index(0));
        d->isUnseen = true;
    }
    d->quiet = false;
    if (same < 0 && (row >= 0 || d->isAwaited)) d->setCurrentRow(std::max(0, row));
    d->isAwaited = false;
    d->showState();
}

void ReviewPanel::clear()
{
    d->outcome.reset();
    d->isAwaited = d->isUnseen = false;
    d->pages->setCurrentIndex(0);
    d->model.setQueue({});
    d->failure->show(Notice::Kind::Failure, {});
    d->showState();
}

void ReviewPanel::showFailure(const QString &message) { d->failure->show(Notice::Kind::Failure, message); }

void ReviewPanel::take(const std::vector<Finding> &findings, Verdict verdict)
{
    const int row = d->row();
    d->quiet = true; // report one change, however many rows are removed
    d->model.take(findings, verdict);
    d->list->setCurrentIndex({});
    d->quiet = false;
    d->setCurrentRow(row);
    d->showState();
    if (d->model.rowCount() == 0) Q_EMIT currentChanged();
}

const Finding *ReviewPanel::current() const
{
    const int row = d->row();
    return row >= 0 && row < d->model.rowCount() ? &d->model.group(row).findings.front() : nullptr;
}

const ReviewCounts &ReviewPanel::counts() const { return d->model.counts(); }

void ReviewPanel::decide(ReviewDecision decision)
{
    if (!d->means.writable || !current()) return;
    std::vector<Finding> findings{*current()}; // a copy: the queue changes
    if (isShowingAlike()) {
        findings = d->alike->chosen();
        d->pages->setCurrentIndex(0);
        d->list->setFocus();
    }
    if (!findings.empty()) Q_EMIT decided(findings, decision);
}

void ReviewPanel::skip()
{
    if (d->model.rowCount() == 0) return;
    d->pages->setCurrentIndex(0);
    d->setCurrentRow(d->isUnseen ? d->row() : (d->row() + 1) % d->model.rowCount());
}

void ReviewPanel::showAlike()
{
    if (!current() || !d->means.writable || d->model.group(d->row()).findings.size() < 2) return;
    d->alike->setFindings(d->model.group(d->row()).findings, d->outcome ? d->outcome->set : nullptr);
    d->pages->setCurrentIndex(1);
    d->alike->setFocus();
}

bool ReviewPanel::isShowingAlike() const { return d->pages->currentIndex() == 1; }

void ReviewPanel::setKeys(const ReviewKeys &keys) { d->card->setKeys(keys); }

void ReviewPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) d->retranslate();
    QWidget::changeEvent(event);
}

void ReviewPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous() && !current()) d->isAwaited = true;
    Q_EMIT shown();
}

void ReviewPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT hidden();
}

bool ReviewPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->list->viewport() && event->type() == QEvent::Resize) d->showEmpty();
    if (watched == d->list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event); // NOLINT: its type says so
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT currentChanged();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace spotter
