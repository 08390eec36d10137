// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document_panel.h"

#include "ui/appearance/icons.h"
#include "ui/documents/document_delegate.h"
#include "ui/documents/document_model.h"
#include "ui/documents/tag_box.h"
#include "ui/session/corpus_controller.h"

#include <QCheckBox>
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

/// Extra entry among the splits of the corpus: the thousands of synthetic sentences are listed separately.
constexpr int syntheticPart = -1;

/// Disables search by typing, which would load every document of the corpus; the search field is there for that.
class DocumentList final : public QListView {
public:
    using QListView::QListView;
    void keyboardSearch(const QString &) override { }
};

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
    connect(m_split, &QComboBox::currentIndexChanged, this, &DocumentPanel::applyFilter);
    connect(m_predicate, &QComboBox::currentIndexChanged, this, &DocumentPanel::applyFilter);
    connect(m_unreviewed, &QCheckBox::toggled, this, &DocumentPanel::applyFilter);
    connect(m_tag, &TagBox::tagChanged, this, &DocumentPanel::applyFilter);
    connect(m_tag, &TagBox::failed, &controller, &CorpusController::failed);
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
    connect(&controller, &CorpusController::corpusChanged, this, forget);
    connect(&controller, &CorpusController::documentOpened, this, forget);
    connect(&controller, &CorpusController::labelsChanged, this, forget);
    connect(&controller, &CorpusController::documentsChanged, this, forget);
    connect(&controller, &CorpusController::corpusChanged, this, &DocumentPanel::showCorpus);
    connect(&controller, &CorpusController::documentsChanged, this, [this] {
        m_model->reload();
        m_tag->reload();
        selectOpenDocument();
    });
    connect(&controller, &CorpusController::detailsChanged, this, [this](DocumentId document) {
        m_model->refresh(document);
        m_tag->reload();
    });
    connect(m_model, &DocumentModel::renamed, this, &DocumentPanel::renamed);
    connect(&controller, &CorpusController::labelsChanged, m_model, &DocumentModel::refresh);
    connect(&controller, &CorpusController::schemaChanged, this, &DocumentPanel::showPredicates);
    connect(&controller, &CorpusController::documentOpened, this, &DocumentPanel::selectOpenDocument);
    showCorpus();
}

void DocumentPanel::build()
{
    m_search = new QLineEdit(this);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_split = new QComboBox(this);
    m_predicate = new QComboBox(this);
    m_tag = new TagBox(this);
    m_tag->setObjectName(u"tagFilter"_s);
    m_order = new QComboBox(this);
    m_order->setObjectName(u"documentOrder"_s);
    for (QComboBox *box : {m_split, m_predicate, m_order}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    m_predicate->setMaxVisibleItems(20);
    m_unreviewed = new QCheckBox(this);
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

    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(6);
    boxes->addWidget(m_split, 4);
    boxes->addWidget(m_predicate, 5); // its texts are longer
    auto *last = new QHBoxLayout;
    last->setSpacing(6);
    last->addWidget(m_unreviewed);
    last->addStretch();
    last->addWidget(m_order, 1);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(9, 6, 9, 6);
    top->setSpacing(6);
    top->addWidget(m_search);
    top->addLayout(boxes);
    top->addWidget(m_tag);
    top->addLayout(last);
    top->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    setTabOrder(m_search, m_split);
    setTabOrder(m_split, m_predicate);
    setTabOrder(m_predicate, m_tag);
    setTabOrder(m_tag, m_unreviewed);
    setTabOrder(m_unreviewed, m_order);
    setTabOrder(m_order, m_list);
}

void DocumentPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Search the texts"));
    m_search->setAccessibleName(tr("Search the texts of all documents"));
    m_split->setAccessibleName(tr("Split"));
    m_predicate->setAccessibleName(tr("Show only documents with this predicate"));
    m_unreviewed->setText(tr("Not reviewed"));
    m_unreviewed->setToolTip(tr("Show only documents with labels that nobody has reviewed"));
    m_list->setAccessibleName(tr("Documents"));
    const QSignalBlocker blocked(m_split);
    const int split = std::max(0, m_split->currentIndex());
    m_split->clear();
    m_split->addItem(tr("All splits"));
    m_split->addItem(tr("Training"), int(Split::Train));
    m_split->addItem(tr("Held out"), int(Split::Dev));
    m_split->addItem(tr("Test"), int(Split::Test));
    m_split->addItem(tr("No split"), int(Split::None));
    m_split->addItem(tr("Synthetic"), syntheticPart);
    m_split->setItemData(
        m_split->count() - 1, tr("Generated sentences for training; all other choices exclude them"), Qt::ToolTipRole);
    m_split->setCurrentIndex(split);
    m_tag->retranslate();
    showOrders();
    showPredicates();
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
        const QSignalBlocker search(m_search), split(m_split), predicate(m_predicate), unreviewed(m_unreviewed);
        m_search->clear();
        m_split->setCurrentIndex(0);
        m_predicate->setCurrentIndex(0);
        m_unreviewed->setChecked(false);
    }
    m_model->setCorpus(nullptr);
    m_tag->setCorpus(nullptr);
    m_model->setFilter(chosenFilter());
    m_model->setEditable(m_controller.isWritable());
    m_model->setCorpus(m_controller.corpus());
    m_tag->setCorpus(m_controller.corpus());
    Q_EMIT filterChanged();
}

void DocumentPanel::showPredicates()
{
    const QSignalBlocker blocked(m_predicate);
    const QString chosen = m_predicate->currentData().toString();
    m_predicate->clear();
    m_predicate->addItem(tr("Any predicate"));
    for (const Predicate &predicate : m_controller.schema().predicates())
        m_predicate->addItem(predicate.name, predicate.name);
    m_predicate->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, m_predicate->findData(chosen)));
    // The predicate was renamed, merged or deleted: the filter would show an empty list without a reason.
    if (!chosen.isEmpty() && m_predicate->currentIndex() == 0) applyFilter();
}

DocumentFilter DocumentPanel::chosenFilter() const
{
    DocumentFilter filter;
    filter.search = m_search->text().trimmed();
    const QVariant part = m_split->currentData();
    filter.synthetic = part == syntheticPart;
    if (part.isValid() && part != syntheticPart) filter.split = Split(part.toInt());
    filter.predicate = m_predicate->currentData().toString();
    filter.tag = m_tag->tag();
    filter.unreviewedOnly = m_unreviewed->isChecked();
    return filter;
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
    m_count->setText(!isKnown ? tr("Reading the list…")
            : synthetic > 0   ? tr("%1 (+%2 synthetic)").arg(documents, locale().toString(synthetic))
                              : documents);
    m_empty->setVisible(isKnown && count == 0 && m_controller.corpus());
    if (isKnown && count == 0) m_empty->setText(emptyText());
}

bool DocumentPanel::isFiltering() const
{
    return !m_search->text().isEmpty() || m_split->currentIndex() > 0 || m_predicate->currentIndex() > 0
        || m_unreviewed->isChecked() || !m_tag->tag().isEmpty();
}

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

void DocumentPanel::showPredicate(const QString &predicate)
{
    const int place = m_predicate->findData(predicate);
    if (place > 0) m_predicate->setCurrentIndex(place);
}

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
    if (m_model->order() != DocumentOrder::Stored) return m_model->nextUnreviewed(m_controller.documentId());
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
    if (!m_model->filter().search.isEmpty()) return true;
    if (m_hasNextUnreviewed) return *m_hasNextUnreviewed;
    // A failure is told when somebody wants to go there.
    if (m_model->order() == DocumentOrder::Stored) {
        const auto next = nextUnreviewed();
        m_hasNextUnreviewed = !next || next->isValid();
    } else {
        DocumentFilter filter = m_model->filter();
        filter.unreviewedOnly = true;
        const auto some = m_controller.corpus()->documents().page(filter, {}, 2);
        m_hasNextUnreviewed = !some || std::ranges::any_of(*some, [this](const DocumentSummary &document) {
            return document.id != m_controller.documentId();
        });
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

const QStringList &DocumentPanel::tags() const { return m_tag->tags(); }

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
