// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/failed_download.h"

#include <QStringList>

namespace spotter {

using namespace Qt::StringLiterals;

bool isPageNamedAsData(const FormatSample &page)
{
    static const QStringList suffixes{u"json"_s, u"jsonl"_s, u"ndjson"_s, u"csv"_s, u"tsv"_s, u"conll"_s, u"conllu"_s,
        u"bio"_s, u"ann"_s, u"xlsx"_s, u"ods"_s, u"pdf"_s, u"zip"_s, u"gz"_s};
    return suffixes.contains(page.suffix) && !page.head.toLower().contains("<table");
}

} // namespace spotter
