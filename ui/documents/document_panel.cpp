// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document_panel.h"

#include "ui/appearance/icons.h"
#include "ui/documents/document_delegate.h"
#include "ui/documents/document_model.h"
#include "ui/documents/filter_box.h"
#include "ui/documents/saved_filter_button.h"
#include "ui/documents/tag_box.h"
#include "ui/session/corpus_controller.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spotter {
namespace {

/// Disables search by typing, which would load every document of the corpus; the search field is there for that.
class DocumentList final : public QListView {
public:
    using QListView::QListView;
    void keyboardSearch(const QString &) override { }
};

/// Whether the documents of a filter have an index, so that the next one of them is found at once.
bool isQuick(DocumentFilter filter)
{
    filter.split.reset();
    filter.synthetic.reset();
    filter.predicate.clear();
    filter.tag.clear();
    filter.unreviewedOnly = filter.withoutLabelsOnly = false;
    return filtersNothing(filter);
}

} // namespace

DocumentPanel::DocumentPanel(CorpusController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_model(new DocumentModel(this))
{
    build();
    retranslate();
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(&m_typing, &QTimer::timeout, this, &DocumentPanel::applyFilter);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_filters, &FilterBox::changed, this, &DocumentPanel::applyFilter);
    connect(m_saved, &SavedFilterButton::chosen, this, &DocumentPanel::showFilter);
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setOrder(DocumentOrder(m_order->currentData().toInt()));
        selectOpenDocument();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { openRow(current.row()); });
    connect(m_model, &DocumentModel::modelReset, this, [this] {
        showCount();
        selectOpenDocument();
        if (std::exchange(m_enterWhenFound, false) && m_list->hasFocus()) enterList();
    });
    connect(m_model, &DocumentModel::searchStarted, this, &DocumentPanel::showCount);
    connect(m_model, &DocumentModel::failed, &controller, &CorpusController::failed);
    const auto forget = [this] { m_hasNextUnreviewed.reset(); };
    connect(m_model, &DocumentModel::modelReset, this, forget);
    connect(m_model, &DocumentModel::modelReset, this, &DocumentPanel::listed);
    connect(&controller, &CorpusController::corpusChanged, this, forget);
    connect(&controller, &CorpusController::documentOpened, this, forget);
    connect(&controller, &CorpusController::labelsChanged, this, forget);
    connect(&controller, &CorpusController::documentsChanged, this, forget);
    connect(&controller, &CorpusController::corpusChanged, this, &DocumentPanel::showCorpus);
    connect(&controller, &CorpusController::documentsChanged, this, [this] {
        m_model->reload();
        selectOpenDocument();
    });
    connect(&controller, &CorpusController::detailsChanged, m_model, &DocumentModel::refresh);
    connect(m_model, &DocumentModel::renamed, this, &DocumentPanel::renamed);
    connect(&controller, &CorpusController::labelsChanged, m_model, &DocumentModel::refresh);
    connect(&controller, &CorpusController::documentOpened, this, &DocumentPanel::selectOpenDocument);
    showCorpus();
}

void DocumentPanel::build()
{
    m_search = new QLineEdit(this);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_filters = new FilterBox(m_controller, this);
    m_saved = new SavedFilterButton(m_controller, [this] { return chosenFilter(); });
    m_filters->addButton(m_saved);
    m_order = new QComboBox(this);
    m_order->setObjectName(u"documentOrder"_s);
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_order->setMinimumContentsLength(6);
    m_count = new QLabel(this);
    m_count->setObjectName(u"documentCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);

    m_list = new DocumentList(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DocumentDelegate(m_list));
    m_list->setUniformItemSizes(true); // avoids computing the heights of a million rows
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumWidth(180);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers); // a click opens the document
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_empty = new QLabel(m_list);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(18);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_list->installEventFilter(this);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(9, 6, 9, 6);
    top->setSpacing(6);
    top->addWidget(m_search);
    top->addWidget(m_filters);
    top->addWidget(m_order); // in a row of its own: its texts are long, and the dock may be narrow
    top->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    QWidget *before = m_search;
    for (QWidget *control : m_filters->controls() + QList<QWidget *>{m_saved, m_order, m_list}) {
        setTabOrder(before, control);
        before = control;
    }
}

void DocumentPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Search texts, titles and notes"));
    m_search->setAccessibleName(tr("Search the texts, titles and notes of all documents"));
    m_list->setAccessibleName(tr("Documents"));
    showOrders();
    showCount();
}

void DocumentPanel::showOrders()
{
    const QSignalBlocker blocked(m_order);
    const int order = std::max(0, m_order->currentIndex());
    m_order->clear();
    m_order->addItem(tr("As imported"), int(DocumentOrder::Stored));
    m_order->addItem(tr("Newest first"), int(DocumentOrder::Newest));
    m_order->addItem(tr("By name"), int(DocumentOrder::Name));
    m_order->addItem(tr("Longest first"), int(DocumentOrder::Longest));
    m_order->addItem(tr("Most labels first"), int(DocumentOrder::MostLabels));
    m_order->addItem(tr("Most unreviewed first"), int(DocumentOrder::MostUnreviewed));
    m_order->setCurrentIndex(order);
    m_order->setAccessibleName(tr("Order of the documents"));
    m_order->setToolTip(tr("Order of the documents; sorting a large corpus takes a moment, and the list stays usable"));
}

void DocumentPanel::showCorpus()
{
    {
        const QSignalBlocker search(m_search), filters(m_filters);
        m_search->clear();
        m_model->setCorpus(nullptr);
        m_filters->showCorpus();
    }
    m_model->setFilter(chosenFilter());
    m_model->setEditable(m_controller.isWritable());
    m_model->setCorpus(m_controller.corpus());
    Q_EMIT filterChanged();
}

DocumentFilter DocumentPanel::chosenFilter() const
{
    DocumentFilter filter = m_filters->filter();
    filter.search = m_search->text().trimmed();
    return filter;
}

void DocumentPanel::showFilter(const DocumentFilter &filter)
{
    {
        const QSignalBlocker search(m_search);
        m_search->setText(filter.search);
    }
    m_filters->setFilter(filter); // applies both
}

void DocumentPanel::applyFilter()
{
    m_typing.stop();
    m_hasNextUnreviewed.reset();
    m_model->setFilter(chosenFilter());
    selectOpenDocument();
    Q_EMIT filterChanged();
}

const DocumentFilter &DocumentPanel::filter() const { return m_model->filter(); }

void DocumentPanel::showCount()
{
    const int count = m_model->rowCount();
    // While the list is loading, its count means nothing.
    const bool isKnown = !m_model->isSearching();
    const QString documents = tr("%Ln document(s)", nullptr, count);
    const qint64 synthetic = m_model->syntheticBeside();
    m_count->setText(!isKnown ? tr("Loading the list…")
            : synthetic > 0   ? tr("%1 (+%2 synthetic)").arg(documents, locale().toString(synthetic))
                              : documents);
    m_empty->setVisible(isKnown && count == 0 && m_controller.corpus());
    if (isKnown && count == 0) m_empty->setText(emptyText());
}

bool DocumentPanel::isFiltering() const { return !m_search->text().isEmpty() || m_filters->isFiltering(); }

QString DocumentPanel::emptyText() const
{
    if (isFiltering()) return tr("No documents match the search and the filters.");
    Corpus *corpus = m_controller.corpus();
    if (corpus && corpus->documents().count().value_or(0) > 0)
        return tr("All documents in this corpus are synthetic. Choose “Synthetic” to see them.");
    return tr("This corpus is empty. Import files, or drop them on the window.");
}

void DocumentPanel::selectOpenDocument()
{
    const int row = m_model->rowOf(m_controller.documentId());
    const QSignalBlocker blocked(m_list->selectionModel());
    if (row < 0) {
        m_list->clearSelection();
        m_list->setCurrentIndex({});
    } else if (m_list->currentIndex().row() != row) {
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_model->index(row));
    }
    m_list->viewport()->update();
}

void DocumentPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void DocumentPanel::showPredicate(const QString &predicate) { m_filters->showPredicate(predicate); }

void DocumentPanel::step(int by)
{
    const int count = m_model->rowCount();
    if (count == 0) return;
    const int row = m_model->rowOf(m_controller.documentId());
    const int next = row < 0 ? 0 : std::clamp(row + by, 0, count - 1);
    if (next != row) m_list->setCurrentIndex(m_model->index(next));
}

void DocumentPanel::enterList()
{
    if (!m_list->currentIndex().isValid()) step(0);
}

/// In the order of the list; invalid if there is none.
Result<DocumentId> DocumentPanel::nextUnreviewed() const
{
    if (m_model->order() != DocumentOrder::Stored || !isQuick(m_model->filter()))
        return m_model->nextUnreviewed(m_controller.documentId());
    DocumentFilter filter = m_model->filter();
    filter.unreviewedOnly = true;
    return m_controller.corpus()
        ->documents()
        .page(filter, m_controller.documentId(), 1)
        .transform(
            [](const std::vector<DocumentSummary> &next) { return next.empty() ? DocumentId{} : next.front().id; });
}

bool DocumentPanel::hasNextUnreviewed() const
{
    if (!m_controller.corpus()) return false;
    if (m_hasNextUnreviewed) return *m_hasNextUnreviewed;
    if (m_model->order() == DocumentOrder::Stored && isQuick(m_model->filter())) {
        const auto next = nextUnreviewed();
        m_hasNextUnreviewed = !next || next->isValid(); // a failure is told when somebody wants to go there
    } else {
        m_hasNextUnreviewed = m_model->hasNextUnreviewed(m_controller.documentId());
    }
    return *m_hasNextUnreviewed;
}

bool DocumentPanel::openNextUnreviewed()
{
    if (!m_controller.corpus()) return false;
    const auto next = nextUnreviewed();
    if (!next) Q_EMIT m_controller.failed(next.error().message);
    if (!next || !next->isValid()) return false;
    const auto opened = m_controller.openDocument(*next);
    if (!opened) Q_EMIT m_controller.failed(opened.error().message);
    return opened.has_value();
}

void DocumentPanel::openRow(int row)
{
    const DocumentId id = m_model->idAt(row);
    if (!id.isValid() || id == m_controller.documentId()) return;
    if (auto opened = m_controller.openDocument(id); !opened) Q_EMIT m_controller.failed(opened.error().message);
}

void DocumentPanel::rename()
{
    const int row = m_model->rowOf(m_controller.documentId());
    if (row < 0 || !isVisible()) return Q_EMIT propertiesRequested();
    const QModelIndex index = m_model->index(row);
    m_list->scrollTo(index);
    m_list->setFocus();
    m_list->edit(index);
}

const QStringList &DocumentPanel::tags() const { return m_filters->tagBox().tags(); }

void DocumentPanel::setDocumentActions(const QList<QAction *> &actions) { m_list->addActions(actions); }

void DocumentPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

bool DocumentPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::Resize) m_empty->setGeometry(m_list->rect());
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (m_typing.isActive()) applyFilter();
            m_list->setFocus();
            m_enterWhenFound = m_model->isSearching();
            if (!m_enterWhenFound) enterList();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace spotter
