// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/commands/open_corpus.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/lists.h"
#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/terminal/output_target.h"
#include "app/spotter_cli/terminal/text_table.h"
#include "core/base/system_error.h"
#include "core/corpus/corpus_statistics.h"
#include "core/corpus/database/database.h"
#include "core/corpus/schema/schema_store.h"
#include "core/formats/schema_file.h"
#include "core/formats/text/output_sink.h"
#include "core/text/assertion_marks.h"
#include "core/workspace/fact_findings.h"
#include "core/workspace/result_file.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

using Kind = SchemaEdit::Kind;

struct SchemaOptions {
    QString corpus;
    QString rename;
    QString merge;
    QString remove;
    QString describe;
    QString out; ///< file for the schema; empty: none
    bool withLabels = false;
    bool fitTypes = false;
    bool preview = false;
    bool json = false;
};

/// A change and its effect, actual or simulated.
struct DoneEdit {
    SchemaEdit edit;
    SchemaEffect effect;
};

/// "OLD=NEW", or NAME for a deletion; with "predicate:" or "type:" in front if both have the name.
Result<SchemaEdit> parsed(const QString &text, const QString &form, const Schema &schema, Kind ofPredicate, Kind ofType)
{
    QString names = text;
    const bool saysType = names.startsWith("type:"_L1);
    const bool saysPredicate = names.startsWith("predicate:"_L1);
    if (saysType || saysPredicate) names = names.section(u':', 1);
    SchemaEdit edit;
    const bool isDeletion = ofType == Kind::DeleteType;
    edit.name = isDeletion ? names.trimmed() : names.section(u'=', 0, 0).trimmed();
    edit.target = isDeletion ? QString() : names.section(u'=', 1).trimmed();
    const bool describes = ofType == Kind::DescribeType;
    if (describes) edit.text = std::exchange(edit.target, {});
    if (edit.name.isEmpty() || (describes ? !names.contains(u'=') : edit.target.isEmpty() && !isDeletion))
        throw WrongUsage{Cli::tr("“%1” is not of the form %2").arg(text, form)};
    const bool isPredicate = schema.indexOf(edit.name) >= 0;
    const bool isType = schema.entityTypes().contains(edit.name);
    if (isPredicate && isType && !saysType && !saysPredicate)
        return failure(ErrorCode::Schema,
            Cli::tr("“%1” is both a predicate and an entity type; write predicate:%2 or type:%2")
                .arg(edit.name, names));
    edit.kind = saysType || (!saysPredicate && isType && !isPredicate) ? ofType : ofPredicate;
    return edit;
}

Result<std::vector<DoneEdit>> changeSchema(Corpus &corpus, const SchemaOptions &options, Console &console)
{
    std::vector<DoneEdit> done;
    const auto carryOut = [&](const SchemaEdit &edit) -> Result<void> {
        const auto effect = options.preview
            ? corpus.schema().preview(edit, console.stop())
            : corpus.schema().apply(edit, console.stop(), [&console](const Progress &progress) {
                  console.showProgress(Cli::tr("Changing"), progress.done, progress.total, progress.done);
              });
        console.endProgress();
        if (!effect) return std::unexpected(effect.error());
        done.push_back({edit, *effect});
        return {};
    };
    const auto change = [&](const QString &text, const QString &form, Kind ofPredicate, Kind ofType) -> Result<void> {
        if (text.isEmpty()) return {};
        const auto schema = corpus.schema().load();
        if (!schema) return std::unexpected(schema.error());
        const auto edit = parsed(text, form, *schema, ofPredicate, ofType);
        if (!edit) return std::unexpected(edit.error());
        return carryOut(*edit);
    };
    const auto fit = [&]() -> Result<void> {
        if (!options.fitTypes) return {};
        return carryOut({.kind = Kind::FitTypes, .name = {}});
    };
    return change(options.rename, u"OLD=NEW"_s, Kind::RenamePredicate, Kind::RenameType)
        .and_then([&] { return change(options.merge, u"FROM=INTO"_s, Kind::MergePredicate, Kind::MergeType); })
        .and_then([&] {
            return change(options.remove, u"NAME"_s, options.withLabels ? Kind::DeleteLabels : Kind::DeletePredicate,
                Kind::DeleteType);
        })
        .and_then([&] { return change(options.describe, u"NAME=TEXT"_s, Kind::DescribePredicate, Kind::DescribeType); })
        .and_then(fit)
        .transform([&] { return done; });
}

QJsonArray pairsOf(const Predicate &predicate)
{
    QJsonArray pairs;
    for (const TypePair &pair : predicate.pairs) pairs += QJsonArray{pair.subjectType, pair.objectType};
    return pairs;
}

qint64 labelsOf(const std::vector<NameCount> &counts, const QString &name)
{
    const auto found = std::ranges::find(counts, name, &NameCount::name);
    return found == counts.end() ? 0 : found->labels;
}

/// In no label.
qint64 entitiesOf(const std::vector<NameCount> &counts, const QString &name)
{
    const auto found = std::ranges::find(counts, name, &NameCount::name);
    return found == counts.end() ? 0 : found->entities;
}

QJsonArray fittedJson(const SchemaEffect &effect)
{
    QJsonArray labels;
    for (const PlacedLabel &label : effect.fitted)
        labels += QJsonObject{{u"document"_s, label.document.value}, {u"subject"_s, label.subject},
            {u"subject_type"_s, label.subjectType}, {u"predicate"_s, label.predicate}, {u"object"_s, label.object},
            {u"object_type"_s, label.objectType}};
    return labels;
}

/// What FitTypes does, one line a label.
QString fittedText(const std::vector<DoneEdit> &done)
{
    TextTable labels({Cli::tr("Document"), Cli::tr("Subject"), Cli::tr("Predicate"), Cli::tr("Object")});
    const auto typed = [](const QString &words, const QString &type) {
        return type.isEmpty() ? words : Cli::tr("%1 (%2)", "a mention (its type)").arg(words, type);
    };
    qint64 untold = 0;
    bool isEmpty = true;
    for (const DoneEdit &change : done) {
        if (change.edit.kind == Kind::FitTypes) untold += change.effect.typed - qint64(change.effect.fitted.size());
        for (const PlacedLabel &label : change.effect.fitted) {
            labels.add({QString::number(label.document.value), typed(label.subject, label.subjectType),
                markedPredicate(label.predicate, label.assertion), typed(label.object, label.objectType)});
            isEmpty = false;
        }
    }
    if (isEmpty) return {};
    const QString rest = untold > 0 ? Cli::tr("and %Ln more label(s)", nullptr, int(untold)) + u'\n' : QString();
    return labels.text() + rest + u'\n';
}

QString asJson(const Schema &schema, const CorpusStatistics &counts, const std::vector<DoneEdit> &done)
{
    QJsonArray types;
    for (const QString &type : schema.entityTypes())
        types += QJsonObject{{u"name"_s, type}, {u"color"_s, schema.colorOf(type)},
            {u"labels"_s, labelsOf(counts.types, type)}, {u"entities_in_no_label"_s, entitiesOf(counts.types, type)},
            {u"description"_s, schema.descriptionOfType(type)}};
    QJsonArray predicates;
    for (const Predicate &predicate : schema.predicates())
        predicates += QJsonObject{{u"name"_s, predicate.name}, {u"pairs"_s, pairsOf(predicate)},
            {u"labels"_s, labelsOf(counts.predicates, predicate.name)},
            {u"description"_s, schema.descriptionOfPredicate(predicate.name)}};
    QJsonArray changes;
    for (const DoneEdit &change : done)
        changes += QJsonObject{{u"change"_s, change.edit.description()}, {u"labels"_s, change.effect.labels},
            {u"documents"_s, change.effect.documents}, {u"joined"_s, change.effect.joined},
            {u"typed"_s, change.effect.typed}, {u"fitted"_s, fittedJson(change.effect)}};
    QJsonObject json{{u"entity_types"_s, types}, {u"predicates"_s, predicates}};
    if (!done.empty()) json[u"changes"_s] = changes;
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u'\n';
}

QString asText(const Schema &schema, const CorpusStatistics &counts)
{
    const auto shown = [](const QString &type) { return type.isEmpty() ? Cli::tr("(any)", "entity type") : type; };
    TextTable predicates({Cli::tr("Predicate"), Cli::tr("Labels"), Cli::tr("From → to")});
    for (const Predicate &predicate : schema.predicates()) {
        QStringList pairs;
        for (const TypePair &pair : predicate.pairs)
            pairs += shown(pair.subjectType) + u" → "_s + shown(pair.objectType);
        predicates.add({predicate.name, QLocale().toString(labelsOf(counts.predicates, predicate.name)),
            pairs.isEmpty() ? shown({}) : pairs.join(u", "_s)});
    }
    TextTable types({Cli::tr("Entity type"), Cli::tr("Labels"), Cli::tr("Entities in no label")});
    for (const QString &type : schema.entityTypes())
        types.add({type, QLocale().toString(labelsOf(counts.types, type)),
            QLocale().toString(entitiesOf(counts.types, type))});
    return predicates.text() + u'\n' + types.text();
}

/// What an edit would do, for a preview.
QString plannedWords(const SchemaEdit &edit)
{
    switch (edit.kind) {
    case Kind::RenamePredicate:
        return Cli::tr("Would rename predicate %1 to %2").arg(edit.name, edit.target);
    case Kind::RenameType:
        return Cli::tr("Would rename entity type %1 to %2").arg(edit.name, edit.target);
    case Kind::MergePredicate:
        return Cli::tr("Would merge predicate %1 into %2").arg(edit.name, edit.target);
    case Kind::MergeType:
        return Cli::tr("Would merge entity type %1 into %2").arg(edit.name, edit.target);
    case Kind::DeletePredicate:
        return Cli::tr("Would delete predicate %1").arg(edit.name);
    case Kind::DeleteLabels:
        return Cli::tr("Would delete predicate %1 with its labels").arg(edit.name);
    case Kind::DeleteType:
        return Cli::tr("Would delete entity type %1").arg(edit.name);
    case Kind::DescribePredicate:
    case Kind::DescribeType:
        return Cli::tr("Would change the description of %1").arg(edit.name);
    case Kind::FitTypes:
        return Cli::tr("Would fill in types of labels");
    default: // no option of the command makes others
        return Cli::tr("Would change: %1").arg(edit.description());
    }
}

void tell(const std::vector<DoneEdit> &done, bool preview, Console &console)
{
    for (const DoneEdit &change : done) {
        const QString counts = joinedCounts({Cli::tr("%Ln label(s)", nullptr, int(change.effect.labels)),
            Cli::tr("%Ln document(s)", nullptr, int(change.effect.documents))});
        console.note(Cli::tr("%1 (%2)", "a change (counts)")
                .arg(preview ? plannedWords(change.edit) : change.edit.description(), counts));
        if (change.effect.typed > 0 && change.edit.kind != Kind::FitTypes)
            console.note(Cli::tr("%Ln label(s) got types that they lacked", nullptr, int(change.effect.typed)));
        if (change.effect.joined > 0)
            console.note(Cli::tr(
                "%Ln label(s) duplicated another label and were merged with it", nullptr, int(change.effect.joined)));
    }
}

/// As a schema file of Spotter, which `new --schema` reads.
Result<void> writeSchema(Corpus &corpus, const Schema &schema, const QString &path, Console &console)
{
    const auto rules = ruleDecisions(corpus.database());
    if (!rules) return std::unexpected(rules.error());
    auto target = OutputTarget::open(path, console);
    if (!target) return std::unexpected(target.error());
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly)) return failure(ErrorCode::Internal, buffer.errorString());
    OutputSink sink(&target->device(), target->name());
    return writeSchemaFile(buffer, target->name(), schema, SchemaFileKind::Spotter)
        .and_then([&] { return sink.write(schemaFileWithRules(buffer.data(), *rules)); })
        .and_then([&] { return sink.flush(); })
        .and_then([&] { return target->commit(); });
}

CommandResult schema(const SchemaOptions &options, Console &console)
{
    const bool writes = !options.preview
        && !(options.rename.isEmpty() && options.merge.isEmpty() && options.remove.isEmpty()
            && options.describe.isEmpty() && !options.fitTypes);
    if (const auto free = checkResultFile(options.out, {options.corpus}); !free) return std::unexpected(free.error());
    auto corpus = writes ? openCorpusForWriting(options.corpus) : openCorpusForReading(options.corpus, console);
    if (!corpus) return std::unexpected(corpus.error());
    const auto done = changeSchema(**corpus, options, console);
    if (!done) return std::unexpected(done.error());
    if (writes) {
        if (const auto followed = followMovedCorpus(**corpus, console); !followed)
            return std::unexpected(followed.error());
    }
    tell(*done, options.preview, console);
    const auto stored = (*corpus)->schema().load();
    if (!stored) return std::unexpected(stored.error());
    if (!options.out.isEmpty()) {
        if (const auto written = writeSchema(**corpus, *stored, options.out, console); !written)
            return std::unexpected(written.error());
        if (options.out == u"-"_s) return ExitCode::Done;
    }
    const auto counts = corpusStatistics((*corpus)->database(), console.stop());
    if (!counts) return std::unexpected(counts.error());
    if (!console.print(options.json ? asJson(*stored, *counts, *done) : fittedText(*done) + asText(*stored, *counts)))
        return failure(ErrorCode::Io, Cli::tr("standard output: %1").arg(deviceErrorText(console.output())));
    return ExitCode::Done;
}

} // namespace

void addSchemaCommand(CommandTable &table)
{
    const auto options = std::make_shared<SchemaOptions>();
    CLI::App *command = table.add("schema",
        Cli::tr("Show the schema of a corpus, or rename, merge and delete its predicates and entity types"),
        [options](Console &console) { return schema(*options, console); });
    addText(command, "CORPUS", nullptr, options->corpus, Cli::tr("The corpus file"))->required();
    addText(command, "--rename", "OLD=NEW", options->rename,
        Cli::tr("Rename a predicate or an entity type, also in the labels; if a name is both, put type: or predicate: "
                "before it"));
    addText(command, "--merge", "FROM=INTO", options->merge,
        Cli::tr("Merge a predicate or an entity type into another, with its labels"));
    addText(command, "--delete", "NAME", options->remove,
        Cli::tr("Delete a predicate or an entity type that no label uses"));
    addSwitch(
        command, "--with-labels", options->withLabels, Cli::tr("With --delete: delete the predicate's labels, too"));
    addText(command, "--describe", "NAME=TEXT", options->describe,
        Cli::tr(
            "Describe a predicate or an entity type in Markdown: what it means, with examples; an empty text removes "
            "the description"));
    addText(command, "--out", "FILE", options->out,
        Cli::tr(
            "Write the schema, with colours and descriptions, to a file that “new --schema” reads (-: only that, to "
            "standard output)"));
    addSwitch(command, "--fit-types", options->fitTypes,
        Cli::tr("Give labels without types those that their predicate and their document determine, and list them"));
    addSwitch(command, "--preview", options->preview, Cli::tr("Only show what would change"));
    addSwitch(command, "--json", options->json, Cli::tr("Print JSON"));
}

} // namespace spotter
