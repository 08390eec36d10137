// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/commands/filter_options.h"

#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/lists.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/corpus/search/saved_filters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

const QStringList &labelStates()
{
    static const QStringList names{u"unreviewed"_s, u"accepted"_s, u"rejected"_s};
    return names;
}

Result<DocumentFilter> savedFilter(const QString &name, Database &database)
{
    if (name.isEmpty()) return DocumentFilter();
    const auto all = savedFilters(database);
    if (!all) return std::unexpected(all.error());
    const auto found = std::ranges::find(*all, name, &SavedFilter::name);
    if (found != all->end()) return found->filter;
    QStringList names;
    for (const SavedFilter &saved : *all) names += saved.name;
    return failure(ErrorCode::NotFound,
        names.isEmpty() ? Cli::tr("There is no saved filter “%1”; the corpus has none").arg(name)
                        : Cli::tr("There is no saved filter “%1”; the corpus has: %2").arg(name, joinedNames(names)));
}

} // namespace

void addFilter(CLI::App *command, FilterOptions &options, const QString &splitHelp)
{
    addText(command, "--filter", "NAME", options.saved,
        Cli::tr("Only documents that a filter lets through which was saved in the window under this name; the options "
                "below narrow it down"));
    addText(command, "--search", "TEXT", options.search,
        Cli::tr("Only documents with this string in the text, the title or the note"));
    addSplit(command, options.split, splitHelp);
    addText(
        command, "--predicate", "NAME", options.predicate, Cli::tr("Only documents with a label of this predicate"));
    addText(command, "--type", "NAME", options.type, Cli::tr("Only documents with an entity of this type"));
    addText(command, "--tag", "TAG", options.tag, Cli::tr("Only documents with this tag"));
    addChoice(command, "--state", labelStates(), options.state, Cli::tr("Only documents with a label in this state"));
    addNumber(command, "--score-below", options.scoreBelow, 0, 1,
        Cli::tr("Only documents in which the model of the corpus found a triple with a lower score"));
    addNumber(command, "--edited-days", options.editedDays, 1, 36500,
        Cli::tr("Only documents that were edited in the last N days"));
    addNumber(command, "--unedited-days", options.uneditedDays, 1, 36500,
        Cli::tr("Only documents that were not edited in the last N days"));
    addSwitch(command, "--differing", options.differing,
        Cli::tr(
            "Only documents that the model of the corpus has read, and in which it did not find exactly the labels"));
}

Result<DocumentFilter> filterOf(const FilterOptions &options, Database &database)
{
    auto filter = savedFilter(options.saved, database);
    if (!filter) return filter;
    if (!options.search.isEmpty()) filter->search = options.search;
    if (!options.split.isEmpty()) filter->split = splitFromName(options.split);
    if (!options.predicate.isEmpty()) filter->predicate = options.predicate;
    if (!options.type.isEmpty()) filter->entityType = options.type;
    if (!options.tag.isEmpty()) filter->tag = options.tag;
    if (const qsizetype state = labelStates().indexOf(options.state); state >= 0)
        filter->state = ReviewState(int(state));
    if (options.scoreBelow > 0) filter->scoreBelow = options.scoreBelow;
    if (options.editedDays > 0) filter->editedDays = options.editedDays;
    if (options.uneditedDays > 0) filter->uneditedDays = options.uneditedDays;
    if (options.differing) filter->differingOnly = true;
    return filter;
}

} // namespace spotter
