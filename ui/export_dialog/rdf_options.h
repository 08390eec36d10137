// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace spotter {

struct ExportRequest;

/// The RDF options of an export: base IRI, language of literals, types written as literals, provenance.
class RdfOptions final : public QWidget {
    Q_OBJECT
public:
    explicit RdfOptions(QWidget *parent = nullptr);

    void putInto(ExportRequest &request) const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QFormLayout *m_form;
    QLineEdit *m_baseIri;
    QLineEdit *m_language;
    QLineEdit *m_literalTypes;
    QCheckBox *m_provenance;
};

} // namespace spotter
