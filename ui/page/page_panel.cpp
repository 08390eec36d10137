// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/page_panel.h"

#include "core/base/task_runner.h"
#include "ui/annotation_view/entity_colors.h"

#include <QCache>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int keptPages = 12;

QToolButton *pageButton(const QString &text)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// That of paper, in every theme.
QPalette paperPalette()
{
    QPalette paper(Qt::white);
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    return paper;
}

} // namespace

class PagePanel::Private {
public:
    explicit Private(PagePanel *panel);

    void build();
    void retranslate();
    void request(int page, qsizetype offset);
    void read();
    void take(const Result<PageReading> &read, const PageRequest &request);
    void show(const PageReading &page, const PageRequest &request);
    void draw(QSize pixels);
    void showMarks();
    void showState();
    void choose(QPointF point);
    void say(const QString &what, bool offersLocating);

    PagePanel *q;
    QToolButton *previous;
    QToolButton *next;
    QSpinBox *number;
    QLabel *count;
    QToolButton *zoomOut;
    QToolButton *zoomIn;
    QToolButton *fit;
    PageView *view;
    QLabel *status;
    QPushButton *locate;
    TaskRunner *reader;
    TaskRunner *drawer;

    std::shared_ptr<const PagedText> text;
    QStringList files;
    std::shared_ptr<const PageReading> shown;
    QCache<int, std::shared_ptr<const PageReading>> pages{keptPages}; ///< by number
    std::optional<PageRequest> wanted; ///< while the panel is hidden: what is read once it is shown
    QString noPage; ///< why there is no page; the whole sentence
    QString failed; ///< why the page could not be read or drawn
    Schema schema;
    textview::EntityColors colors;
    std::vector<PageMention> mentions;
};

PagePanel::Private::Private(PagePanel *panel) : q(panel)
{
    build();
    colors = textview::EntityColors(schema, paperPalette());
    connect(previous, &QToolButton::clicked, q, [this] { q->showPage(shown ? shown->page - 1 : 1); });
    connect(next, &QToolButton::clicked, q, [this] { q->showPage(shown ? shown->page + 1 : 1); });
    connect(view, &PageView::turnRequested, q, [this](int by) {
        const int page = shown ? shown->page + by : 0;
        if (page >= 1 && page <= shown->pages) q->showPage(page);
    });
    connect(number, &QSpinBox::valueChanged, q, [this](int page) { q->showPage(page); });
    connect(zoomIn, &QToolButton::clicked, view, &PageView::zoomIn);
    connect(zoomOut, &QToolButton::clicked, view, &PageView::zoomOut);
    connect(fit, &QToolButton::clicked, view, &PageView::fitWidth);
    connect(view, &PageView::zoomChanged, q, [this] { fit->setChecked(view->fitsWidth()); });
    connect(view, &PageView::pictureWanted, q, [this](QSize pixels) { draw(pixels); });
    connect(view, &PageView::clicked, q, [this](QPointF point) { choose(point); });
    connect(locate, &QPushButton::clicked, q, &PagePanel::locateRequested);
    retranslate();
}

void PagePanel::Private::build()
{
    previous = pageButton(u"‹"_s);
    next = pageButton(u"›"_s);
    number = new QSpinBox;
    number->setKeyboardTracking(false); // not a page for each digit
    number->setObjectName(u"pageNumber"_s);
    count = new QLabel;
    zoomOut = pageButton(u"−"_s);
    zoomIn = pageButton(u"+"_s);
    fit = pageButton(QString());
    fit->setCheckable(true);
    fit->setChecked(true);
    view = new PageView;
    status = new QLabel;
    status->setWordWrap(true);
    status->setTextFormat(Qt::PlainText);
    locate = new QPushButton;
    locate->setObjectName(u"locatePdf"_s);
    reader = new TaskRunner(q);
    drawer = new TaskRunner(q);

    auto *top = new QHBoxLayout;
    top->setSpacing(4);
    for (QWidget *widget : {static_cast<QWidget *>(previous), static_cast<QWidget *>(number),
             static_cast<QWidget *>(count), static_cast<QWidget *>(next)})
        top->addWidget(widget);
    top->addStretch(1);
    for (QToolButton *button : {zoomOut, zoomIn, fit}) top->addWidget(button);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(view, 1);
    layout->addWidget(status);
    layout->addWidget(locate, 0, Qt::AlignLeft);
    q->setFocusProxy(view);
}

void PagePanel::Private::retranslate()
{
    previous->setToolTip(tr("Previous page (Page Up at the top)"));
    previous->setAccessibleName(tr("Previous page"));
    next->setToolTip(tr("Next page (Page Down at the bottom)"));
    next->setAccessibleName(tr("Next page"));
    number->setAccessibleName(tr("Page number"));
    zoomIn->setToolTip(tr("Zoom in (+, or Ctrl and the mouse wheel)"));
    zoomIn->setAccessibleName(tr("Zoom in"));
    zoomOut->setToolTip(tr("Zoom out (-, or Ctrl and the mouse wheel)"));
    zoomOut->setAccessibleName(tr("Zoom out"));
    fit->setText(tr("Fit Width", "on a button: as wide as the panel"));
    fit->setToolTip(tr("Show the whole width of the page (0)"));
    fit->setAccessibleName(tr("Fit the width of the page"));
    view->setAccessibleName(tr("Page of the PDF"));
    view->setAccessibleDescription(tr("A picture of the page. A click on a word goes to its place in the text."));
    locate->setText(tr("Locate…", "on a button: says where a file is now"));
    showState();
}

void PagePanel::Private::request(int page, qsizetype offset)
{
    if (!text) return;
    if (page > 0 && shown && shown->page == page) return;
    wanted = PageRequest{text, files, page, offset};
    if (q->isVisible()) read();
}

/// Reads what is wanted, unless it is known.
void PagePanel::Private::read()
{
    if (!wanted) return;
    const PageRequest request = *std::exchange(wanted, {});
    if (request.page == 0 && shown) {
        const TextBlock *block = text->structure.blockAt(request.offsetUtf16);
        if (block && shown->map.contains(request.offsetUtf16, block->span)) {
            reader->abandon();
            return show(*shown, request);
        }
    }
    if (const auto *known = request.page > 0 ? pages.object(request.page) : nullptr) {
        reader->abandon();
        return show(**known, request);
    }
    reader->start<PageReading>([request](const Task &task) { return readPage(request, task.stop); },
        [this, request](const Result<PageReading> &read) { take(read, request); });
    showState();
}

void PagePanel::Private::take(const Result<PageReading> &read, const PageRequest &request)
{
    if (!read) {
        shown = nullptr;
        failed = read.error().message;
        view->setPage({});
        return showState();
    }
    // The next pages are looked for in the file that was found, and in no other.
    if (!read->differs()) files = QStringList{read->file};
    pages.insert(read->page, new std::shared_ptr<const PageReading>(std::make_shared<PageReading>(*read)));
    show(*read, request);
}

void PagePanel::Private::show(const PageReading &page, const PageRequest &request)
{
    failed.clear();
    const bool isOther = !shown || shown->page != page.page || shown->file != page.file;
    if (isOther) {
        const auto *kept = pages.object(page.page);
        shown = kept ? *kept : std::make_shared<const PageReading>(page);
        view->setPage(shown->sizePoints);
        if (request.page > 0) view->showTop();
        showMarks();
    }
    showState();
    if (request.page == 0) {
        // The letters before a line break have no box of their own, so look at what follows, too.
        const auto boxes = shown->map.boxesOf({request.offsetUtf16, request.offsetUtf16 + 20});
        if (!boxes.empty()) view->showBox(boxes.front());
    }
    if (isOther) Q_EMIT q->pageShown();
}

void PagePanel::Private::draw(QSize pixels)
{
    if (!shown) return;
    drawer->start<QImage>(
        [file = shown->file, page = shown->page, pixels](const Task &) { return drawPage(file, page, pixels); },
        [this, reading = shown](const Result<QImage> &drawn) {
            if (reading != shown) return; // another page was turned to, whose picture is still to be asked for
            failed = drawn ? QString() : drawn.error().message;
            if (drawn) view->setPicture(*drawn);
            showState();
        });
}

void PagePanel::Private::showMarks()
{
    if (!shown) return;
    std::vector<PageMark> marks;
    for (const PageMention &mention : mentions) {
        const textview::EntityColor color = colors.of(mention.type);
        for (const QRectF &box : shown->map.boxesOf(mention.span))
            marks.push_back({box, mention.kind == PageMark::Kind::Hovered ? color.fill : color.strongFill,
                color.outline, mention.kind});
    }
    view->setMarks(std::move(marks));
}

void PagePanel::Private::say(const QString &what, bool offersLocating)
{
    status->setText(what);
    status->setVisible(!what.isEmpty());
    locate->setVisible(offersLocating);
}

void PagePanel::Private::showState()
{
    const QSignalBlocker silent(number);
    const int page = shown ? shown->page : 0;
    const int last = shown ? shown->pages : 0;
    number->setRange(last > 0 ? 1 : 0, last);
    number->setValue(page);
    count->setText(last > 0 ? tr("of %1", "behind the number of a page: how many there are").arg(last) : QString());
    number->setEnabled(last > 1);
    previous->setEnabled(page > 1);
    next->setEnabled(page > 0 && page < last);
    for (QToolButton *button : {zoomOut, zoomIn, fit}) button->setEnabled(shown != nullptr);
    if (!noPage.isEmpty()) return say(noPage, false);
    if (!failed.isEmpty()) return say(failed, true);
    if (!shown) return say(reader->isRunning() ? tr("Loading the page…") : QString(), false);
    if (shown->map.words().empty())
        return say(tr("This page has no text, only pictures: nothing can be marked on it."), false);
    if (shown->differs()) {
        return say(
            tr("This page has other words than the text: %1 was changed, or is another file.").arg(text->source), true);
    }
    say({}, false);
}

void PagePanel::Private::choose(QPointF point)
{
    if (!shown) return;
    const qsizetype word = shown->map.wordAt(point);
    if (word < 0) return;
    const Span place = shown->map.placeAt(point);
    if (place.isValid()) return Q_EMIT q->placeChosen(place);
    Q_EMIT q->noted(tr("“%1” is on the page, but not in the text").arg(shown->map.words()[std::size_t(word)].text));
}

PagePanel::PagePanel(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this)) { }

PagePanel::~PagePanel() = default;

void PagePanel::setText(std::shared_ptr<const PagedText> text)
{
    d->reader->abandon();
    d->drawer->abandon();
    d->text = std::move(text);
    d->files.clear();
    d->shown = nullptr;
    d->wanted = std::nullopt;
    d->pages.clear();
    d->noPage.clear();
    d->failed.clear();
    d->mentions.clear();
    d->view->setPage({});
    d->showState();
}

void PagePanel::setFiles(const QStringList &files)
{
    if (!d->shown) d->files = files;
}

void PagePanel::setNoPage(const QString &sentence)
{
    setText(nullptr);
    d->noPage = sentence;
    d->showState();
}

void PagePanel::setSchema(const Schema &schema)
{
    d->schema = schema;
    d->colors = textview::EntityColors(schema, paperPalette());
    d->showMarks();
}

void PagePanel::setMentions(std::vector<PageMention> mentions)
{
    if (mentions == d->mentions) return;
    d->mentions = std::move(mentions);
    d->showMarks();
}

void PagePanel::showPlace(qsizetype offsetUtf16) { d->request(0, offsetUtf16); }

void PagePanel::showPage(int page) { d->request(page, 0); }

const PageReading *PagePanel::reading() const { return d->shown.get(); }

bool PagePanel::isBusy() const { return d->reader->isRunning() || d->drawer->isRunning(); }

const PageView &PagePanel::view() const { return *d->view; }

QString PagePanel::sentence() const { return d->status->text(); }

void PagePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) d->retranslate();
    QWidget::changeEvent(event);
}

void PagePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->read();
}

} // namespace spotter
