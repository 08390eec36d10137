// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <stop_token>
#include <vector>

namespace spotter {

/// The rows of a table in a web page, its headings first; merged cells are repeated.
using HtmlTableRows = std::vector<QStringList>;

/// The tables of a web page in UTF-8, which may be cut off; those without cells are left out, and a table in a cell of
/// another one is a part of that cell. Limit: too many cells, or tags nested too deeply or with too many attributes;
/// Stopped.
[[nodiscard]] Result<std::vector<HtmlTableRows>> htmlTables(
    const QByteArray &page, const QString &name, const std::stop_token &stop);

/// As CSV; rows that are shorter than the first one are filled.
[[nodiscard]] QByteArray csvOf(const HtmlTableRows &rows);

} // namespace spotter
