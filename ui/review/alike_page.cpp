// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/alike_page.h"

#include "core/review/finding_words.h"
#include "ui/appearance/control_row.h"
#include "ui/review/review_words.h"
#include "ui/selection/checked_list.h"

#include <QEvent>
#include <QHash>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {

AlikePage::AlikePage(QWidget *parent) : QWidget(parent)
{
    build();
    retranslate();
}

void AlikePage::build()
{
    m_head = new QLabel;
    m_head->setWordWrap(true);
    m_list = new CheckedList;
    m_list->setObjectName(u"alikeFindings"_s);
    m_list->setWrapping(true);
    auto *buttons = new ControlRow;
    m_fix = buttons->add<QPushButton>(u"fixAlike"_s);
    m_right = buttons->add<QPushButton>(u"rightAlike"_s);
    m_wrong = buttons->add<QPushButton>(u"wrongAlike"_s);
    m_back = buttons->add<QPushButton>(u"backFromAlike"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    setFocusProxy(m_list);
    connect(m_list, &CheckedList::checkedChanged, this, &AlikePage::showCount);
    connect(m_fix, &QPushButton::clicked, this, [this] { Q_EMIT decided(ReviewDecision::Fix); });
    connect(m_right, &QPushButton::clicked, this, [this] { Q_EMIT decided(ReviewDecision::Right); });
    connect(m_wrong, &QPushButton::clicked, this, [this] { Q_EMIT decided(ReviewDecision::Wrong); });
    connect(m_back, &QPushButton::clicked, this, &AlikePage::cancelled);
}

void AlikePage::retranslate()
{
    m_list->setWhat(tr("Findings with the same cause"), tr("Press Space to exclude or include a finding"));
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("Back to the queue without changes (%1)", "key")
            .arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    fill();
}

void AlikePage::setFindings(std::vector<Finding> findings, std::shared_ptr<const ReviewSet> set)
{
    m_findings = std::move(findings);
    m_set = std::move(set);
    fill();
    m_list->setCurrent(0);
}

void AlikePage::fill()
{
    QHash<DocumentId, const Document *> documents;
    if (m_set)
        for (const ReviewDocument &row : m_set->documents) documents.insert(row.id, &row.document);
    const auto lineOf = [this, documents](const Finding &finding) {
        const Document *document = documents.value(finding.document); // of m_set
        const QString sentence = document ? excerptAround(document->text, finding.triple) : QString();
        return decisionWords(finding, ReviewDecision::Fix) + u'\n' + sentence;
    };
    m_list->lines().setLines(int(m_findings.size()), [this, lineOf](int first, int count) {
        QStringList lines;
        for (int row = first; row < first + count; ++row) lines += lineOf(m_findings[size_t(row)]);
        return lines;
    });
}

std::vector<Finding> AlikePage::chosen() const
{
    std::vector<Finding> marked;
    for (int row = 0; row < m_list->lines().rowCount(); ++row)
        if (m_list->lines().isChecked(row)) marked.push_back(m_findings[size_t(row)]);
    return marked;
}

void AlikePage::showCount()
{
    const int count = int(chosen().size());
    const bool missing = !m_findings.empty() && m_findings.front().isMissing();
    const bool isReplaced = !missing && !m_findings.empty()
        && (m_findings.front().instead || m_findings.front().kind == FindingKind::Duplicate);
    m_head->setText(m_findings.empty() ? QString() : findingReason(m_findings.front()));
    m_fix->setText(missing ? tr("Add %Ln", "triples", count)
            : isReplaced   ? tr("Correct %Ln", "labels", count)
                           : tr("Reject %Ln", "labels", count));
    m_right->setText(tr("Keep %Ln", "labels", count));
    m_wrong->setText(missing ? tr("Reject %Ln", "triples", count) : tr("Reject %Ln", "labels", count));
    // Hide buttons that would do the same: a missing triple is confirmed by adding it, and a label without a
    // replacement is simply rejected.
    m_right->setVisible(!missing);
    m_wrong->setVisible(missing || isReplaced);
    for (QPushButton *button : {m_fix, m_right, m_wrong}) button->setEnabled(count > 0);
}

void AlikePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) return Q_EMIT cancelled();
    QWidget::keyPressEvent(event);
}

void AlikePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace spotter
