// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/tag_box.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/document_store.h"

#include <QSignalBlocker>

#include <algorithm>

namespace spotter {
namespace {

constexpr qint64 readAtOnce = 5000; ///< documents

} // namespace

TagBox::TagBox(QWidget *parent) : QComboBox(parent), m_reading(new TaskRunner(this))
{
    setMaxVisibleItems(20);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    fill();
    hide();
    connect(this, &QComboBox::currentIndexChanged, this, &TagBox::tagChanged);
}

void TagBox::setCorpus(Corpus *corpus)
{
    m_corpus = corpus;
    {
        const QSignalBlocker blocked(this);
        setCurrentIndex(0);
        show({});
    }
    reload();
}

void TagBox::reload()
{
    m_reading->abandon();
    if (!m_corpus) return show({});
    const auto newest = m_corpus->documents().newest();
    if (!newest) return Q_EMIT failed(newest.error().message);
    const auto take = [this](const Result<QStringList> &tags) {
        if (tags)
            show(*tags);
        else
            Q_EMIT failed(tags.error().message);
    };
    if (newest->value <= readAtOnce) return take(m_corpus->documents().tags());
    m_reading->start<QStringList>(
        [address = m_corpus->address()](const Task &task) -> Result<QStringList> {
            const auto corpus = Corpus::open(address, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            const Interruptible within((*corpus)->database(), task.stop);
            return (*corpus)->documents().tags();
        },
        take);
}

void TagBox::show(const QStringList &tags)
{
    if (tags == m_tags) return;
    m_tags = tags;
    const QString chosen = tag();
    fill();
    setVisible(!m_tags.isEmpty());
    // The last document with the tag has lost it: an empty list would have no reason.
    if (!chosen.isEmpty() && tag().isEmpty() && !signalsBlocked()) Q_EMIT tagChanged();
}

void TagBox::fill()
{
    const QSignalBlocker blocked(this);
    const QString chosen = tag();
    clear();
    addItem(tr("Any tag"));
    for (const QString &tag : m_tags) addItem(tag, tag);
    setCurrentIndex(std::max(0, findData(chosen)));
}

void TagBox::choose(const QString &tag)
{
    if (tag.isEmpty()) return setCurrentIndex(0);
    if (findData(tag) < 0) addItem(tag, tag);
    setVisible(true);
    setCurrentIndex(findData(tag));
}

void TagBox::retranslate()
{
    setAccessibleName(tr("Show only documents with this tag"));
    fill();
}

} // namespace spotter
