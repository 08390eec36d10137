// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/terminal/text_table.h"

#include "app/spotter_cli/terminal/console.h"
#include "core/base/terminal_text.h"

#include <algorithm>

namespace spotter {

QString TextTable::text() const
{
    std::vector<int> widths(size_t(m_rows.front().size()), 0);
    for (const QStringList &row : m_rows) {
        for (size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], columnsOf(row[qsizetype(i)]));
    }
    QString text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (size_t i = 0; i < widths.size(); ++i) {
            // A name with a line break would look like two rows, on paper, too.
            const QString cell = forTerminal(row[qsizetype(i)], TerminalLines::One);
            const QString padding(widths[i] - columnsOf(cell), u' ');
            line += i == 0 ? cell + padding : QStringLiteral("  ") + padding + cell;
        }
        while (line.endsWith(u' ')) line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace spotter
