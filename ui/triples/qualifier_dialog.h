// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"
#include "ui/displayed_triple.h"

#include <QDialog>
#include <QStringList>

#include <vector>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace spotter {

/// What the dialog of qualifiers offers.
struct QualifierChoices {
    std::vector<SlotDefinition> definitions; ///< slots that the schema has for the predicate
    QStringList mentions; ///< texts to complete values with
    Mention selection; ///< the selected words of the text; empty if there are none
};

/// Edits the qualifiers of a triple (time, place, the slots of a complex object): a row for each, one for each further
/// slot of the schema, and rows with a slot of one's own. A value is typed, completed from the document's mentions, or
/// the text that was selected when the dialog was opened. A row without a value is not a qualifier.
class QualifierDialog final : public QDialog {
    Q_OBJECT
public:
    QualifierDialog(const DisplayedTriple &triple, QualifierChoices choices, QWidget *parent = nullptr);

    /// With the places of values that were not edited, and of selected words.
    [[nodiscard]] std::vector<Qualifier> qualifiers() const;

private:
    struct Row {
        QComboBox *slot = nullptr;
        QLineEdit *value = nullptr;
        Qualifier present; ///< that it shows, while slot and value are not edited
        bool isStored = false; ///< a qualifier of the triple, whose value may be empty
    };

    void addRow(const Qualifier &qualifier, bool isStored);
    [[nodiscard]] QString typeOf(const QString &slot) const;

    QualifierChoices m_choices;
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace spotter
