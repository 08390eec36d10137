// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/import_words.h"

#include "ui/shell/import_files.h"

#include <QCoreApplication>

namespace spotter {
namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::ImportFiles)
};

} // namespace

QString importWords(const ImportSummary &summary)
{
    QStringList words;
    words += Messages::tr("%Ln document(s) read.", nullptr, int(summary.read));
    words += Messages::tr("%Ln document(s) added.", nullptr, int(summary.added));
    if (summary.duplicates > 0)
        words += Messages::tr(
            "%Ln document(s) were there already; their labels were merged.", nullptr, int(summary.duplicates));
    words += Messages::tr("%Ln label(s) stored.", nullptr, int(summary.labels));
    if (summary.unaligned > 0) {
        words += Messages::tr("%Ln label(s) do not stand in their text: kept without a place, left out of training.",
            nullptr, int(summary.unaligned));
    }
    if (summary.skipped > 0)
        words += Messages::tr("%Ln record(s) could not be read and were skipped.", nullptr, int(summary.skipped));
    return words.join(QLatin1Char('\n'));
}

} // namespace spotter
