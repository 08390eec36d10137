// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document_model.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/workspace/export_documents.h"

#include <QFileInfo>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr int pageSize = 64;
constexpr int keptPages = 64;
/// Up to this many documents are listed at once; longer lists are loaded on a thread.
constexpr qint64 synchronousDocuments = 5000;
/// Comparing names as people do takes longer.
constexpr qint64 synchronousNames = 1000;

QString splitWord(Split split)
{
    switch (split) {
    case Split::Train:
        return DocumentModel::tr("training");
    case Split::Dev:
        return DocumentModel::tr("held out");
    case Split::Test:
        return DocumentModel::tr("test");
    case Split::None:
        break;
    }
    return {};
}

/// As rich text, so that long notes wrap; what users wrote is shown as it is.
QString toolTipOf(const DocumentSummary &summary)
{
    const DocumentDetails &details = summary.details;
    QStringList lines;
    if (!details.title.isEmpty()) lines += u"<b>%1</b>"_s.arg(details.title.toHtmlEscaped());
    if (!summary.source.isEmpty()) lines += summary.source.toHtmlEscaped();
    if (!details.tags.isEmpty())
        lines += DocumentModel::tr("Tags: %1")
                     .arg(details.tags.join(DocumentModel::tr(", ", "between tags")).toHtmlEscaped());
    constexpr qsizetype shownNote = 1000;
    if (!details.note.isEmpty()) lines += details.note.left(shownNote).toHtmlEscaped().replace(u'\n', u"<br>"_s);
    if (lines.isEmpty()) lines += summary.excerpt.toHtmlEscaped();
    return u"<qt>%1</qt>"_s.arg(lines.join(u"<br>"_s));
}

} // namespace

DocumentModel::DocumentModel(QObject *parent)
    : QAbstractListModel(parent), m_searching(new TaskRunner(this)), m_pages(keptPages)
{
}

void DocumentModel::setCorpus(Corpus *corpus)
{
    m_corpus = corpus;
    show(Listing()); // never look up rows of the previous corpus in the new one
    reload();
}

void DocumentModel::setOrder(DocumentOrder order)
{
    m_order = order;
    reload();
}

void DocumentModel::setFilter(const DocumentFilter &filter)
{
    m_filter = filter;
    reload();
}

bool DocumentModel::isSearching() const { return m_searching->isRunning(); }

void DocumentModel::reload()
{
    m_searching->abandon();
    if (!m_corpus) return show(Listing());
    const auto newest = m_corpus->documents().newest();
    if (!newest) return show(std::unexpected(newest.error()));
    const qint64 most = m_order == DocumentOrder::Name ? synchronousNames : synchronousDocuments;
    if (m_filter.search.isEmpty() && newest->value <= most) return show(list(m_corpus->documents(), m_filter, m_order));
    m_searching->start<Listing>(
        [address = m_corpus->address(), filter = m_filter, order = m_order](const Task &task) -> Result<Listing> {
            const auto corpus = Corpus::open(address, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            const Interruptible within((*corpus)->database(), task.stop);
            return list((*corpus)->documents(), filter, order);
        },
        [this](const Result<Listing> &listing) { show(listing); });
    Q_EMIT searchStarted();
}

Result<DocumentModel::Listing> DocumentModel::list(
    const DocumentStore &documents, const DocumentFilter &filter, DocumentOrder order)
{
    auto ids = documents.ids(filter, order);
    if (!ids) return std::unexpected(ids.error());
    Listing listing{.ids = *std::move(ids), .rowsById = {}, .synthetic = 0};
    if (!std::ranges::is_sorted(listing.ids)) {
        listing.rowsById.resize(listing.ids.size());
        std::iota(listing.rowsById.begin(), listing.rowsById.end(), 0);
        std::ranges::sort(listing.rowsById, {}, [&](qint32 row) { return listing.ids[size_t(row)]; });
    }
    DocumentFilter beside = filter;
    beside.synthetic.reset();
    if (filter.synthetic == false && filtersNothing(beside)) {
        // Counting all is quicker than counting the synthetic ones.
        const auto all = documents.count();
        if (!all) return std::unexpected(all.error());
        listing.synthetic = *all - qint64(listing.ids.size());
    }
    return listing;
}

void DocumentModel::show(const Result<Listing> &listing)
{
    beginResetModel();
    m_pages.clear();
    m_listing = listing.value_or(Listing());
    endResetModel();
    if (!listing) Q_EMIT failed(listing.error().message);
}

void DocumentModel::refresh(DocumentId id)
{
    const int row = rowOf(id);
    if (row < 0) return;
    m_pages.remove(row / pageSize);
    Q_EMIT dataChanged(index(row), index(row));
}

DocumentId DocumentModel::idAt(int row) const
{
    return row >= 0 && size_t(row) < m_listing.ids.size() ? m_listing.ids[size_t(row)] : DocumentId{};
}

int DocumentModel::rowOf(DocumentId id) const
{
    const std::vector<DocumentId> &ids = m_listing.ids;
    if (m_listing.rowsById.empty()) {
        const auto found = std::ranges::lower_bound(ids, id);
        return found != ids.end() && *found == id ? int(found - ids.begin()) : -1;
    }
    const auto found
        = std::ranges::lower_bound(m_listing.rowsById, id, {}, [&](qint32 row) { return ids[size_t(row)]; });
    return found != m_listing.rowsById.end() && ids[size_t(*found)] == id ? *found : -1;
}

Result<DocumentId> DocumentModel::nextUnreviewed(DocumentId after) const
{
    if (!m_corpus) return DocumentId{};
    DocumentFilter filter;
    filter.unreviewedOnly = true;
    // All of them at once: they have an index, which reading one summary after the other would not use.
    const auto unreviewed = m_corpus->documents().ids(filter);
    if (!unreviewed) return std::unexpected(unreviewed.error());
    for (size_t row = size_t(rowOf(after) + 1); row < m_listing.ids.size(); ++row) {
        if (std::ranges::binary_search(*unreviewed, m_listing.ids[row])) return m_listing.ids[row];
    }
    return DocumentId{};
}

bool DocumentModel::hasNextUnreviewed(DocumentId after) const
{
    if (!m_corpus || isSearching()) return false;
    constexpr int atOnce = 200;
    constexpr int most = 2000;
    DocumentFilter filter;
    filter.unreviewedOnly = true;
    const int row = rowOf(after);
    DocumentId last = m_order == DocumentOrder::Stored && row >= 0 ? after : DocumentId{};
    for (int seen = 0; seen < most; seen += atOnce) {
        const auto page = m_corpus->documents().page(filter, last, atOnce);
        if (!page) return true; // the failure is told when somebody wants to go there
        if (std::ranges::any_of(*page, [&](const DocumentSummary &summary) { return rowOf(summary.id) > row; }))
            return true;
        if (page->size() < size_t(atOnce)) return false;
        last = page->back().id;
    }
    return true;
}

int DocumentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_listing.ids.size());
}

Qt::ItemFlags DocumentModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return m_editable && index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool DocumentModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const DocumentSummary *summary = index.isValid() ? summaryAt(index.row()) : nullptr;
    if (!summary || role != Qt::EditRole || !m_editable) return false;
    const QString title = value.toString().simplified();
    if (title == summary->details.title) return true;
    Q_EMIT renamed(summary->id, title);
    return true;
}

const DocumentSummary *DocumentModel::summaryAt(int row) const
{
    if (!m_corpus || row < 0 || size_t(row) >= m_listing.ids.size()) return nullptr;
    const int number = row / pageSize;
    Page *page = m_pages.object(number);
    if (!page) {
        const auto first = m_listing.ids.begin() + std::ptrdiff_t(number) * pageSize;
        const auto last = m_listing.ids.begin()
            + std::min(std::ptrdiff_t(m_listing.ids.size()), std::ptrdiff_t(number + 1) * pageSize);
        auto summaries = m_corpus->documents().summaries({first, last});
        // Show empty rows if a page cannot be read: views ask repeatedly, and a message each time would flood the user.
        page = new Page(summaries ? std::move(*summaries) : Page());
        m_pages.insert(number, page);
    }
    // Summaries lack documents that were deleted meanwhile, so match by id.
    const DocumentId id = m_listing.ids[size_t(row)];
    const auto at = size_t(row % pageSize);
    if (at < page->size() && (*page)[at].id == id) return &(*page)[at];
    const auto found = std::ranges::find(*page, id, &DocumentSummary::id);
    return found == page->end() ? nullptr : &*found;
}

QVariant DocumentModel::data(const QModelIndex &index, int role) const
{
    const DocumentSummary *summary = index.isValid() ? summaryAt(index.row()) : nullptr;
    if (!summary) return {};
    switch (role) {
    case Qt::DisplayRole:
    case ExcerptRole:
        return summary->excerpt;
    case Qt::EditRole:
    case TitleRole:
        return summary->details.title;
    case TagsRole:
        return summary->details.tags;
    case IdRole:
        return summary->id.value;
    case SourceRole:
        return QFileInfo(summary->source).fileName();
    case SplitRole:
        return splitWord(summary->split);
    case LabelsRole:
        return summary->labels;
    case UnreviewedRole:
        return summary->unreviewed;
    case Qt::ToolTipRole:
        return toolTipOf(*summary);
    case Qt::AccessibleTextRole:
        //: excerpt of a document, number of labels
        return tr("%1, %Ln label(s)", nullptr, int(summary->labels))
                   .arg(summary->details.title.isEmpty() ? summary->excerpt : summary->details.title)
            + (summary->unreviewed > 0 ? tr(", %Ln not reviewed", nullptr, int(summary->unreviewed)) : QString());
    default:
        return {};
    }
}

} // namespace spotter
