// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selection/other_places_dialog.h"

#include "core/base/task_runner.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/review/finding_words.h"
#include "ui/selection/checked_list.h"
#include "ui/session/corpus_controller.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// More are not looked through by a person; the next search finds the rest.
constexpr size_t mostPlaces = 2000;

} // namespace

OtherPlacesDialog::OtherPlacesDialog(CorpusController &controller, const LabelledTriple &label, QWidget *parent)
    : QDialog(parent), m_controller(controller), m_triple(label.triple), m_searching(new TaskRunner(this))
{
    setObjectName(u"otherPlaces"_s);
    setWindowTitle(tr("Label All Other Places"));
    build(label.assertion);
    connect(m_where, &QComboBox::currentIndexChanged, this, &OtherPlacesDialog::search);
    connect(m_list, &CheckedList::checkedChanged, this, &OtherPlacesDialog::showCount);
    connect(m_list, &CheckedList::opened, this, [this](int row) {
        const OtherPlace &place = m_found.places[size_t(row)];
        Q_EMIT openRequested(place.document, place.triple);
    });
    connect(m_add, &QPushButton::clicked, this, &OtherPlacesDialog::add);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_controller, &CorpusController::corpusChanged, this, &QDialog::reject);
    search();
}

void OtherPlacesDialog::build(const Assertion &assertion)
{
    m_head = new QLabel(tr("Sentences with both “%1” and “%2” that have no label “%3” between them:")
                            .arg(m_triple.subject.text, m_triple.object.text, m_triple.predicate)
        + (assertion.negated || assertion.uncertain
                ? u'\n' + tr("Unlike this triple, the new labels will be neither negated nor uncertain.")
                : QString()));
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::PlainText);
    m_where = new QComboBox;
    m_where->setObjectName(u"placesWhere"_s);
    m_where->addItems({tr("In all documents"), tr("In this document")});
    m_where->setAccessibleName(tr("Where to look"));
    m_as = new QComboBox;
    m_as->setObjectName(u"placesAs"_s);
    m_as->addItem(tr("Label as accepted"), int(ReviewState::Accepted));
    m_as->addItem(tr("Label as unreviewed, to check later"), int(ReviewState::Unreviewed));
    m_as->setAccessibleName(tr("What the new labels are"));
    m_list = new CheckedList;
    m_list->setWhat(tr("Sentences to label"),
        tr("Space ticks or unticks a sentence, Enter labels those that are ticked, Ctrl+Enter opens its document"));
    m_list->setOpenedWithCtrl();
    m_message = new QLabel;
    m_message->setObjectName(u"placesMessage"_s);
    m_message->setWordWrap(true);
    m_message->hide();
    m_add = new QPushButton;
    m_add->setObjectName(u"labelPlaces"_s);
    m_add->setDefault(true);
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_where);
    buttons->addWidget(m_as);
    buttons->addStretch();
    buttons->addWidget(m_add);
    buttons->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    resize(720, 460);
    m_list->setFocus();
}

bool OtherPlacesDialog::isSearching() const { return m_searching->isRunning(); }

void OtherPlacesDialog::search()
{
    if (!m_controller.corpus()) return;
    const bool isHere = m_where->currentIndex() == 1;
    const auto document = isHere ? std::optional(m_controller.documentId()) : std::nullopt;
    m_searching->start<OtherPlaces>(
        [address = m_controller.corpus()->address(), triple = m_triple, document](
            const Task &task) -> Result<OtherPlaces> {
            const auto corpus = Corpus::open(address, Corpus::Mode::ReadOnly);
            if (!corpus) return std::unexpected(corpus.error());
            return findOtherPlaces(**corpus, triple, document, mostPlaces, task.stop);
        },
        [this](const Result<OtherPlaces> &found) { showFound(found); });
    m_list->setPlaceholder(tr("Searching…"));
    m_list->lines().setLines(0, {});
}

void OtherPlacesDialog::showFound(const Result<OtherPlaces> &found)
{
    m_found = found.value_or(OtherPlaces());
    m_list->setPlaceholder(found ? tr("There is no other sentence with both.") : found.error().message);
    m_list->lines().setLines(int(m_found.places.size()), [this](int first, int count) {
        QStringList lines;
        for (int row = first; row < first + count; ++row) lines += m_found.places[size_t(row)].sentence;
        return lines;
    });
    m_message->setText(
        tr("These are the first %Ln; label them and search again for the others.", nullptr, int(mostPlaces)));
    m_message->setVisible(m_found.isCut);
}

std::vector<OtherPlace> OtherPlacesDialog::checked() const
{
    std::vector<OtherPlace> places;
    for (size_t row = 0; row < m_found.places.size(); ++row)
        if (m_list->lines().isChecked(int(row))) places.push_back(m_found.places[row]);
    return places;
}

void OtherPlacesDialog::showCount()
{
    const int count = m_list->lines().checkedCount();
    m_list->setSummary(tr("%1 of %Ln sentence(s) ticked", nullptr, m_list->lines().rowCount()).arg(count));
    m_add->setText(tr("Label %Ln Place(s)", nullptr, count));
    m_add->setEnabled(count > 0 && m_controller.isWritable());
    m_add->setDefault(true); // a disabled button loses it
}

void OtherPlacesDialog::add()
{
    setEnabled(false);
    const auto state = ReviewState(m_as->currentData().toInt());
    m_controller.startJob(
        tr("Places are being labelled: wait until that is finished"),
        [places = checked(), state](Corpus &corpus, const Task &task) {
            return labelPlaces(corpus, places, state, task.stop, task.progress).transform([](qint64) { });
        },
        [this, alive = QPointer(this)](const Result<void> &added) {
            if (!alive) return; // closed meanwhile; the window shows what was done
            setEnabled(true);
            if (added) return accept();
            m_message->setText(added.error().message);
            m_message->show();
            m_list->setFocus(); // which a disabled dialog loses
        });
}

} // namespace spotter
