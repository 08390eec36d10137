// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document_panel.h"

#include "ui/appearance/icons.h"
#include "ui/documents/document_delegate.h"
#include "ui/documents/document_model.h"
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
    connect(&controller, &CorpusController::corpusChanged, this, forget);
    connect(&controller, &CorpusController::documentOpened, this, forget);
    connect(&controller, &CorpusController::labelsChanged, this, forget);
    connect(&controller, &CorpusController::documentsChanged, this, forget);
    connect(&controller, &CorpusController::corpusChanged, this, &DocumentPanel::showCorpus);
    connect(&controller, &CorpusController::documentsChanged, this, [this] {
        m_model->reload();
        selectOpenDocument();
    });
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
    for (QComboBox *box : {m_split, m_predicate}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    m_predicate->setMaxVisibleItems(20);
    m_unreviewed = new QCheckBox(this);
    m_count = new QLabel(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);

    m_list = new DocumentList(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DocumentDelegate(m_list));
    m_list->setUniformItemSizes(true); // avoids computing the heights of a million rows
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumWidth(180);
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
    last->addWidget(m_count);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(9, 6, 9, 6);
    top->setSpacing(6);
    top->addWidget(m_search);
    top->addLayout(boxes);
    top->addLayout(last);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    setTabOrder(m_search, m_split);
    setTabOrder(m_split, m_predicate);
    setTabOrder(m_predicate, m_unreviewed);
    setTabOrder(m_unreviewed, m_list);
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
    showPredicates();
    showCount();
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
    m_model->setFilter(chosenFilter());
    m_model->setCorpus(m_controller.corpus());
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
    m_count->setText(isKnown ? tr("%Ln document(s)", nullptr, count) : QString());
    m_empty->setVisible(isKnown && count == 0 && m_controller.corpus());
    if (isKnown && count == 0) m_empty->setText(emptyText());
}

QString DocumentPanel::emptyText() const
{
    const bool filtered = !m_search->text().isEmpty() || m_split->currentIndex() > 0 || m_predicate->currentIndex() > 0
        || m_unreviewed->isChecked();
    if (filtered) return tr("No documents match the search and the filters.");
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

Result<std::vector<DocumentSummary>> DocumentPanel::nextUnreviewed() const
{
    DocumentFilter filter = m_model->filter();
    filter.unreviewedOnly = true;
    return m_controller.corpus()->documents().page(filter, m_controller.documentId(), 1);
}

bool DocumentPanel::hasNextUnreviewed() const
{
    if (!m_controller.corpus()) return false;
    if (!m_model->filter().search.isEmpty()) return true;
    if (!m_hasNextUnreviewed) {
        const auto next = nextUnreviewed();
        m_hasNextUnreviewed = !next || !next->empty(); // a failure is told when somebody wants to go there
    }
    return *m_hasNextUnreviewed;
}

bool DocumentPanel::openNextUnreviewed()
{
    if (!m_controller.corpus()) return false;
    const auto next = nextUnreviewed();
    if (!next) Q_EMIT m_controller.failed(next.error().message);
    if (!next || next->empty()) return false;
    const auto opened = m_controller.openDocument(next->front().id);
    if (!opened) Q_EMIT m_controller.failed(opened.error().message);
    return opened.has_value();
}

void DocumentPanel::openRow(int row)
{
    const DocumentId id = m_model->idAt(row);
    if (!id.isValid() || id == m_controller.documentId()) return;
    if (auto opened = m_controller.openDocument(id); !opened) Q_EMIT m_controller.failed(opened.error().message);
}

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
