// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/schema/schema_edit.h"

#include <QWidget>

class QPushButton;

namespace spotter {

class DescriptionView;

/// What the schema says of one predicate or entity type apart from its labels and type pairs: the description and, of a
/// type, the colour, each with a dialog that changes it. Main thread.
class NameDetails final : public QWidget {
    Q_OBJECT
public:
    explicit NameDetails(QWidget *parent = nullptr);

    /// Shows a name of the schema; an empty one has no details.
    void showName(const Schema &schema, const QString &name, bool isType);
    void setEditable(bool editable);
    [[nodiscard]] const QString &description() const { return m_description; }

Q_SIGNALS:
    void editRequested(const spotter::SchemaEdit &edit);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void describe();
    void chooseColor();

    Schema m_schema;
    QString m_name;
    QString m_description;
    bool m_isType = false;
    bool m_isEditable = false;
    DescriptionView *m_view;
    QPushButton *m_describe;
    QWidget *m_colorRow;
    QPushButton *m_color;
    QPushButton *m_noColor;
};

} // namespace spotter
