// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document_model.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"

#include <QFileInfo>

#include <algorithm>

namespace spotter {

using Ids = std::vector<DocumentId>;

namespace {

constexpr int pageSize = 64;
constexpr int keptPages = 64;
/// Up to this many documents are listed at once; longer lists are loaded on a thread.
constexpr qint64 synchronousDocuments = 5000;

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

} // namespace

DocumentModel::DocumentModel(QObject *parent)
    : QAbstractListModel(parent), m_searching(new TaskRunner(this)), m_pages(keptPages)
{
}

void DocumentModel::setCorpus(Corpus *corpus)
{
    m_corpus = corpus;
    show(Ids()); // never look up rows of the previous corpus in the new one
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
    if (!m_corpus) return show(Ids());
    const auto newest = m_corpus->documents().newest();
    if (!newest) return show(std::unexpected(newest.error()));
    if (m_filter.search.isEmpty() && newest->value <= synchronousDocuments)
        return show(m_corpus->documents().ids(m_filter));
    m_searching->start<Ids>(
        [path = m_corpus->path(), filter = m_filter](const Task &task) -> Result<Ids> {
            const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            const Interruptible within((*corpus)->database(), task.stop);
            return (*corpus)->documents().ids(filter);
        },
        [this](const Result<Ids> &ids) { show(ids); });
    Q_EMIT searchStarted();
}

void DocumentModel::show(const Result<Ids> &ids)
{
    beginResetModel();
    m_pages.clear();
    m_ids = ids.value_or(Ids());
    endResetModel();
    if (!ids) Q_EMIT failed(ids.error().message);
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
    return row >= 0 && size_t(row) < m_ids.size() ? m_ids[size_t(row)] : DocumentId{};
}

int DocumentModel::rowOf(DocumentId id) const
{
    const auto found = std::ranges::lower_bound(m_ids, id); // ids are sorted
    return found != m_ids.end() && *found == id ? int(found - m_ids.begin()) : -1;
}

int DocumentModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }

const DocumentSummary *DocumentModel::summaryAt(int row) const
{
    if (!m_corpus || row < 0 || size_t(row) >= m_ids.size()) return nullptr;
    const int number = row / pageSize;
    Page *page = m_pages.object(number);
    if (!page) {
        const auto first = m_ids.begin() + std::ptrdiff_t(number) * pageSize;
        const auto last = m_ids.begin() + std::min(std::ptrdiff_t(m_ids.size()), std::ptrdiff_t(number + 1) * pageSize);
        auto summaries = m_corpus->documents().summaries({first, last});
        // Show empty rows if a page cannot be read: views ask repeatedly, and a message each time would flood the user.
        page = new Page(summaries ? std::move(*summaries) : Page());
        m_pages.insert(number, page);
    }
    // Summaries lack documents that were deleted meanwhile, so match by id.
    const DocumentId id = m_ids[size_t(row)];
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
        return summary->source.isEmpty() ? summary->excerpt : summary->source;
    case Qt::AccessibleTextRole:
        //: excerpt of a document, number of labels
        return tr("%1, %Ln label(s)", nullptr, int(summary->labels)).arg(summary->excerpt)
            + (summary->unreviewed > 0 ? tr(", %Ln not reviewed", nullptr, int(summary->unreviewed)) : QString());
    default:
        return {};
    }
}

} // namespace spotter
