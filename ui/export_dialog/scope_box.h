// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/corpus/search/document_filter.h"

#include <QComboBox>

namespace spotter {

struct ExportRequest;

/// Which documents are exported: all, the open one, those in the list, or those of a split. Main thread.
class ScopeBox final : public QComboBox {
    Q_OBJECT
public:
    explicit ScopeBox(QWidget *parent = nullptr);

    /// Offers the open document; invalid: there is none.
    void setCurrentDocument(DocumentId id, const QString &title);
    /// Offers the documents that match, unless all do.
    void setListFilter(const DocumentFilter &filter);
    void putInto(ExportRequest &request) const;
    /// Fills it in the current language, and keeps the choice.
    void retranslate();

private:
    enum class Scope { ThisDocument, List, Train, Dev, Test, All };
    [[nodiscard]] QString textOf(Scope scope) const;

    DocumentId m_document;
    QString m_title;
    DocumentFilter m_filter;
};

} // namespace spotter
