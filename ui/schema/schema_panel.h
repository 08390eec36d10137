// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/corpus_statistics.h"
#include "core/corpus/schema/schema_edit.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QLabel;
class QTabBar;
class QToolButton;
class QTreeWidget;

namespace spotter {

class ChangeBar;
class Corpus;
class NameDetails;
class PairEditor;
class TaskRunner;

/// The schema editor: predicates and entity types of the corpus with their labels, colours and allowed pairs. Before
/// each change it shows the effect, counted on a thread. Reads the schema; changes are requested by a signal, and shown
/// by refresh(); the numbers of labels come from outside, through setCounts(). Main thread; the corpus must outlive it,
/// or be removed first with setCorpus(nullptr).
class SchemaPanel final : public QWidget {
    Q_OBJECT
public:
    explicit SchemaPanel(QWidget *parent = nullptr);
    ~SchemaPanel() override;

    /// Null: no corpus is open.
    void setCorpus(Corpus *corpus);
    /// Must be called after each edit of schema or labels.
    void refresh();
    /// Sets new counts as soon as they are known; names that are not in them are shown without a number.
    void setCounts(const CorpusStatistics &counts);

Q_SIGNALS:
    void editRequested(const spotter::SchemaEdit &edit);
    void labelChosen(spotter::DocumentId document, spotter::AnnotationId label);
    void failed(const QString &message);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void read();
    void fill();
    void showSelected();
    void enable();
    void compose(SchemaEdit::Kind predicateKind, SchemaEdit::Kind typeKind);
    void composeDelete();
    /// Whether the user may leave what is being edited; if not, the panel goes back there and says so.
    bool mayLeave();
    void returnToPending();
    void move(int by);
    [[nodiscard]] bool isOfTypes() const;
    [[nodiscard]] QString selectedName() const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] std::optional<qint64> labelsOf(const QString &name) const;

    Corpus *m_corpus = nullptr;
    Schema m_schema;
    QHash<QString, qint64> m_predicateLabels;
    QHash<QString, qint64> m_typeLabels;
    bool m_stale = true; ///< not visible: read when it is shown
    QTabBar *m_tabs;
    QTreeWidget *m_list;
    QLabel *m_empty;
    QToolButton *m_add, *m_rename, *m_merge, *m_delete, *m_fit, *m_up, *m_down;
    NameDetails *m_details;
    PairEditor *m_pairs;
    TaskRunner *m_counting;
    ChangeBar *m_bar;
};

} // namespace spotter
