// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/option_values.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/lists.h"
#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/terminal/text_table.h"
#include "core/base/system_error.h"
#include "core/corpus/database/database.h"
#include "core/corpus/triple_batch.h"
#include "core/text/assertion_marks.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <memory>
#include <span>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

using ChangeKind = TripleChange::Kind;

struct EditOptions {
    QString corpus;
    QString predicate;
    QString subject;
    QString object;
    QString type;
    QString state;
    QString origin;
    QString search;
    QString split;
    double scoreFrom = 0;
    double scoreTo = 1;
    CLI::Option *scoreFromOption = nullptr;
    CLI::Option *scoreToOption = nullptr;
    bool all = false;
    bool accept = false;
    bool reject = false;
    bool remove = false;
    QString setPredicate;
    QString setSubjectType;
    QString setObjectType;
    bool preview = false;
    bool json = false;
};

TripleQuery queryOf(const EditOptions &options)
{
    TripleQuery query;
    query.predicate = options.predicate;
    query.subject = options.subject;
    query.object = options.object;
    query.type = options.type;
    query.standing = standingFromName(options.state);
    query.origin = originFromName(options.origin);
    query.documents.search = options.search;
    query.documents.split = splitFromName(options.split);
    if (options.split.isEmpty()) query.documents.split.reset();
    if (options.scoreFromOption->count() > 0) query.lowestScore = options.scoreFrom;
    if (options.scoreToOption->count() > 0) query.highestScore = options.scoreTo;
    return query;
}

bool filtersNoTriple(const TripleQuery &query)
{
    return query.predicate.isEmpty() && query.subject.isEmpty() && query.object.isEmpty() && query.type.isEmpty()
        && !query.standing && !query.origin && !query.lowestScore && !query.highestScore && !query.filtersDocuments();
}

/// The change that is asked for; nothing if the triples are only listed. Throws WrongUsage for more than one.
std::optional<TripleChange> changeOf(const EditOptions &options)
{
    std::vector<TripleChange> changes;
    if (options.accept) changes.push_back({.kind = ChangeKind::Accept});
    if (options.reject) changes.push_back({.kind = ChangeKind::Reject});
    if (options.remove) changes.push_back({.kind = ChangeKind::Remove});
    if (!options.setPredicate.isEmpty())
        changes.push_back({.kind = ChangeKind::SetPredicate, .value = options.setPredicate});
    if (!options.setSubjectType.isEmpty())
        changes.push_back({.kind = ChangeKind::SetSubjectType, .value = options.setSubjectType});
    if (!options.setObjectType.isEmpty())
        changes.push_back({.kind = ChangeKind::SetObjectType, .value = options.setObjectType});
    if (changes.size() > 1)
        throw WrongUsage{Cli::tr("only one of --accept, --reject, --remove, --set-predicate, --set-subject-type and "
                                 "--set-object-type can be given")};
    if (changes.empty()) return std::nullopt;
    return changes.front();
}

QByteArray listedJson(const ListedTriple &listed)
{
    const Triple &triple = listed.label.triple;
    QJsonObject json{{u"document"_s, listed.ref.document.value}, {u"subject"_s, triple.subject.text},
        {u"subject_type"_s, triple.subject.type}, {u"predicate"_s, triple.predicate}, {u"object"_s, triple.object.text},
        {u"object_type"_s, triple.object.type}, {u"state"_s, standingName(listed.standing())}};
    if (listed.ref.label.isValid()) json[u"origin"_s] = originName(listed.label.origin);
    if (listed.label.score) json[u"score"_s] = *listed.label.score;
    if (listed.label.assertion.negated) json[u"negated"_s] = true;
    if (listed.label.assertion.uncertain) json[u"uncertain"_s] = true;
    if (!listed.label.assertion.note.isEmpty()) json[u"note"_s] = listed.label.assertion.note;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void addRow(TextTable &table, const ListedTriple &listed)
{
    const auto mention = [](const Mention &mention) {
        return mention.type.isEmpty() ? mention.text
                                      : Cli::tr("%1 (%2)", "a mention (its type)").arg(mention.text, mention.type);
    };
    const Triple &triple = listed.label.triple;
    table.add({QString::number(listed.ref.document.value), mention(triple.subject),
        markedPredicate(triple.predicate, listed.label.assertion), mention(triple.object),
        standingName(listed.standing()),
        listed.label.score ? QLocale().toString(*listed.label.score, 'f', 2) : QString()});
}

/// One line a triple, read in parts so that a large corpus is never held as a whole.
Result<void> printTriples(
    Database &database, const std::vector<TripleRef> &triples, const EditOptions &options, Console &console)
{
    constexpr size_t part = 1000;
    TextTable table({Cli::tr("Document"), Cli::tr("Subject"), Cli::tr("Predicate"), Cli::tr("Object"), Cli::tr("State"),
        Cli::tr("Score")});
    const auto print = [&](const QString &text) -> Result<void> {
        if (text.isEmpty() || console.print(text)) return {};
        return failure(ErrorCode::Io, Cli::tr("standard output: %1").arg(deviceErrorText(console.output())));
    };
    for (size_t first = 0; first < triples.size(); first += part) {
        const auto listed
            = listTriples(database, std::span(triples).subspan(first, std::min(part, triples.size() - first)));
        if (!listed) return std::unexpected(listed.error());
        QString lines;
        for (const ListedTriple &triple : *listed) {
            if (options.json)
                lines += QString::fromUtf8(listedJson(triple)) + u'\n';
            else
                addRow(table, triple);
        }
        if (auto printed = print(lines); !printed) return printed;
    }
    return options.json || triples.empty() ? Result<void>() : print(table.text());
}

void tellEffect(const TripleChangeEffect &effect, bool preview, Console &console)
{
    const QString counts = joinedCounts({Cli::tr("%Ln triple(s)", nullptr, int(effect.changed)),
        Cli::tr("%Ln document(s)", nullptr, int(effect.documents))});
    console.note(preview ? Cli::tr("Would change: %1").arg(counts) : Cli::tr("Changed: %1").arg(counts));
    if (effect.unchanged > 0) console.note(Cli::tr("%Ln triple(s) were so already", nullptr, int(effect.unchanged)));
    if (effect.duplicates > 0)
        console.note(Cli::tr("%Ln triple(s) stay as they are, because their document already has the same triple with "
                             "that predicate",
            nullptr, int(effect.duplicates)));
    if (effect.others > 0)
        console.note(Cli::tr(
            "%Ln other triple(s) with the same mentions: the type is theirs, too", nullptr, int(effect.others)));
    if (effect.entities > 0)
        console.note(
            Cli::tr("%Ln entity(s) listed at the same place: the type is theirs, too", nullptr, int(effect.entities)));
}

CommandResult edit(const EditOptions &options, Console &console)
{
    const std::optional<TripleChange> change = changeOf(options);
    const TripleQuery query = queryOf(options);
    if (change && !options.all && filtersNoTriple(query))
        throw WrongUsage{Cli::tr("say which triples, for instance with --predicate; --all means every triple")};
    const bool writes = change && !options.preview;
    auto corpus = writes ? openCorpusForWriting(options.corpus) : openCorpusForReading(options.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    Database &database = (*corpus)->database();
    std::vector<TripleRef> triples;
    {
        const Interruptible within(database, console.stop());
        auto found = findTriples(database, query);
        if (!found) return std::unexpected(found.error());
        triples = *std::move(found);
    }
    if (!writes) {
        if (auto printed = printTriples(database, triples, options, console); !printed)
            return std::unexpected(printed.error());
    }
    if (!change) {
        console.note(joinedCounts({Cli::tr("%Ln triple(s)", nullptr, int(triples.size())),
            Cli::tr("%Ln document(s)", nullptr, int(countDocuments(triples)))}));
        return ExitCode::Done;
    }
    const auto effect = options.preview
        ? previewTripleChange(database, triples, *change, console.stop())
        : applyTripleChange(database, triples, *change, console.stop(), [&console](const Progress &progress) {
              console.showProgress(Cli::tr("Changing"), progress.done, progress.total, progress.done);
          });
    console.endProgress();
    if (!effect) return std::unexpected(effect.error());
    tellEffect(*effect, options.preview, console);
    return ExitCode::Done;
}

void addFilterOptions(CLI::App *command, EditOptions &options)
{
    addText(command, "--predicate", "NAME", options.predicate, Cli::tr("Only triples with this predicate"));
    addText(command, "--subject", "TEXT", options.subject, Cli::tr("Only triples whose subject contains this"));
    addText(command, "--object", "TEXT", options.object, Cli::tr("Only triples whose object contains this"));
    addText(command, "--type", "NAME", options.type, Cli::tr("Only triples with a subject or object of this type"));
    addChoice(command, "--state", {u"unreviewed"_s, u"accepted"_s, u"rejected"_s, u"suggested"_s}, options.state,
        Cli::tr("Only triples in this state; suggested: found by the corpus' model, and no label yet"));
    addChoice(command, "--origin", {u"imported"_s, u"human"_s, u"model-accepted"_s}, options.origin,
        Cli::tr("Only labels of this origin"));
    options.scoreFromOption = addNumber(
        command, "--score-from", options.scoreFrom, 0, 1, Cli::tr("Only triples with this score or a higher one"));
    options.scoreToOption = addNumber(
        command, "--score-to", options.scoreTo, 0, 1, Cli::tr("Only triples with this score or a lower one"));
    addText(command, "--search", "TEXT", options.search, Cli::tr("Only triples of documents that contain this"));
    addSplit(command, options.split, Cli::tr("Only triples of this part of the corpus"));
    addSwitch(command, "--all", options.all, Cli::tr("Change every triple of the corpus"));
}

} // namespace

void addEditCommand(CommandTable &table)
{
    const auto options = std::make_shared<EditOptions>();
    CLI::App *command = table.add("edit",
        Cli::tr("List triples of a corpus, or accept, reject, change or remove them at once, as one step of undo"),
        [options](Console &console) { return edit(*options, console); });
    addText(command, "CORPUS", nullptr, options->corpus, Cli::tr("The corpus file"))->required();
    addFilterOptions(command, *options);
    addSwitch(command, "--accept", options->accept, Cli::tr("Accept the triples"));
    addSwitch(command, "--reject", options->reject, Cli::tr("Reject the triples"));
    addSwitch(command, "--remove", options->remove, Cli::tr("Remove the labels; reject what is only suggested"));
    addText(command, "--set-predicate", "NAME", options->setPredicate,
        Cli::tr("Give the triples this predicate, and the types that it allows"));
    addText(command, "--set-subject-type", "NAME", options->setSubjectType, Cli::tr("Give the subjects this type"));
    addText(command, "--set-object-type", "NAME", options->setObjectType, Cli::tr("Give the objects this type"));
    addSwitch(command, "--preview", options->preview, Cli::tr("Only show what would change"));
    addSwitch(command, "--json", options->json, Cli::tr("Print JSON, one line a triple"));
}

} // namespace spotter
