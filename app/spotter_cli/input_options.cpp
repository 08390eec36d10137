// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/input_options.h"

#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/usage_error.h"
#include "core/formats/tables/column_names.h"

namespace spotter {

void addInputOptions(CLI::App *command, InputOptions &target)
{
    addText(command, "--encoding", "NAME", target.encoding,
        Cli::tr("Encoding of files that are not UTF-8, such as GB18030 or Big5 (default: detected for text, web pages "
                "and tables)"));
    addText(command, "--annotator", "NAME", target.annotator,
        Cli::tr(
            "Project of INCEpTION or doccano: whose annotations to read, curation (INCEpTION), or all for one document "
            "each (default: those of the only annotator)"));
    addText(command, "--text-field", "NAME", target.textField,
        Cli::tr("Label Studio: the field of a task that is the text (default: the one that the annotations fit)"));
    addText(command, "--columns", "ROLE=HEADING,...", target.columns,
        Cli::tr("Columns of tables (CSV, TSV, XLSX, ODS) by their headings, such as "
                "text=Sentence,subject=Head,object=Tail, or, in a table without headings, by their numbers, such as "
                "text=4,subject=1 (default: detected; roles: text, subject, predicate, object, subject_type, "
                "object_type, subject_start, …); of tokens in columns by their numbers: token=1,tag=4"));
}

ReadOptions readOptionsOf(const InputOptions &options)
{
    const auto columns = parseColumnMapping(options.columns);
    if (!columns) throw WrongUsage{columns.error().message};
    return {.name = {},
        .encoding = options.encoding.toLatin1(),
        .annotator = options.annotator,
        .textField = options.textField,
        .columns = *columns};
}

} // namespace spotter
