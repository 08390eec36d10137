// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"
#include "core/text/structure.h"
#include "ui/displayed_triple.h"
#include "ui/triples/triple_diff.h"

#include <QAbstractTableModel>

#include <utility>
#include <vector>

namespace spotter {

enum class TripleColumn { Subject, Predicate, Object, Score, Source, State, Actions };
inline constexpr int tripleColumns = 7;

/// The source of a triple.
enum class TripleSource { Label, Model, Both };
[[nodiscard]] TripleSource sourceOf(const DisplayedTriple &triple);

/// The triples of a document, one per row. Row numbers are indices into the vector given to setTriples(). Editing the
/// predicate only emits predicateChosen(): the row changes when the corpus has changed.
class TripleModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setSchema(const Schema &schema);
    [[nodiscard]] const Schema &schema() const { return m_schema; }
    /// The text of the document: mentions that are only part of a longer word are underlined, with a tool tip.
    void setText(const QString &text) { m_text = text; }
    /// The structure of the document: tool tips show a triple's page and heading.
    void setStructure(DocumentStructure structure) { m_structure = std::move(structure); }
    /// diff: compareTriples(triples(), triples). Emits the minimal changes between the lists; persistent indexes of
    /// remaining rows stay valid.
    void setTriples(std::vector<DisplayedTriple> triples, const TripleDiff &diff);
    [[nodiscard]] const std::vector<DisplayedTriple> &triples() const { return m_triples; }
    [[nodiscard]] const DisplayedTriple &at(int row) const { return m_triples[size_t(row)]; }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// The predicates that the schema allows between the row's types, in schema order.
    [[nodiscard]] QStringList predicatesFor(int row) const;
    /// Compact: origin and state are icons without words. Not titled: also without titles, which narrow columns have no
    /// room for.
    void setCompact(bool compact, bool isTitled);
    /// Whether a model has scored any of the triples.
    [[nodiscard]] bool hasScores() const;
    [[nodiscard]] bool isCompact() const { return m_compact; }
    [[nodiscard]] bool isTitled() const { return m_isTitled; }
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    [[nodiscard]] static QString sourceText(TripleSource source);
    [[nodiscard]] static QString stateText(const DisplayedTriple &triple);
    /// Every possible text in the columns of origin or state.
    [[nodiscard]] static QStringList wordsOf(TripleColumn column);

Q_SIGNALS:
    void predicateChosen(int row, const QString &predicate);

private:
    void reorder(const std::vector<int> &newRows);
    void insertNew(std::vector<DisplayedTriple> triples, const TripleDiff &diff);
    [[nodiscard]] QString toolTip(int row, TripleColumn column) const;
    [[nodiscard]] QString placeText(Span span) const;
    [[nodiscard]] bool isInsideWord(const Mention &mention) const;

    std::vector<DisplayedTriple> m_triples;
    Schema m_schema;
    QString m_text;
    DocumentStructure m_structure;
    bool m_readOnly = false;
    bool m_compact = false;
    bool m_isTitled = true; ///< also the columns that show icons
};

} // namespace spotter
