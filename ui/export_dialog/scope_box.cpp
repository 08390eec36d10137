// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_dialog/scope_box.h"

#include "core/workspace/export_documents.h"

#include <QSignalBlocker>

#include <algorithm>

namespace spotter {

ScopeBox::ScopeBox(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
}

void ScopeBox::setCurrentDocument(DocumentId id, const QString &title)
{
    m_document = id;
    m_title = title;
    retranslate();
}

void ScopeBox::setListFilter(const DocumentFilter &filter)
{
    m_filter = filter;
    retranslate();
}

QString ScopeBox::textOf(Scope scope) const
{
    switch (scope) {
    case Scope::ThisDocument:
        return tr("This document: %1").arg(m_title);
    case Scope::List:
        return tr("Documents in the list");
    case Scope::Train:
        return tr("Training documents");
    case Scope::Dev:
        return tr("Held-out documents");
    case Scope::Test:
        return tr("Test documents");
    case Scope::All:
        return tr("All documents");
    }
    return {};
}

void ScopeBox::retranslate()
{
    const QVariant chosen = currentData();
    const QSignalBlocker blocker(this);
    clear();
    for (const Scope scope : {Scope::All, Scope::ThisDocument, Scope::List, Scope::Train, Scope::Dev, Scope::Test}) {
        if (scope == Scope::ThisDocument && !m_document.isValid()) continue;
        if (scope == Scope::List && filtersNothing(m_filter)) continue;
        addItem(textOf(scope), int(scope));
    }
    setCurrentIndex(chosen.isValid() ? std::max(0, findData(chosen)) : 0);
    setAccessibleName(tr("Documents to export"));
}

void ScopeBox::putInto(ExportRequest &request) const
{
    switch (Scope(currentData().toInt())) {
    case Scope::ThisDocument:
        request.only = m_document;
        break;
    case Scope::List:
        request.filter = m_filter;
        break;
    case Scope::Train:
        request.filter.split = Split::Train;
        break;
    case Scope::Dev:
        request.filter.split = Split::Dev;
        break;
    case Scope::Test:
        request.filter.split = Split::Test;
        break;
    case Scope::All:
        break;
    }
}

} // namespace spotter
