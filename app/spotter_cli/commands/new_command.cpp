// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/input_source.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/rule_store.h"
#include "core/formats/schema_file.h"
#include "core/formats/text/input_buffer.h"
#include "core/workspace/fact_findings.h"

#include <QBuffer>

#include <memory>

namespace spotter {

namespace {

struct NewOptions {
    QString corpus;
    QString schema;
};

/// A schema file; it can have rules of predicates besides the schema.
struct GivenSchema {
    Schema schema;
    std::vector<RuleDecision> rules;
};

Result<GivenSchema> readSchema(const QString &path, Console &console)
{
    if (path.isEmpty()) return GivenSchema{};
    const auto input = openInput(path, console.interrupt());
    if (!input) return std::unexpected(input.error());
    constexpr std::size_t tooLong = 17 << 20; // readSchemaFile() refuses it
    InputBuffer buffer(*input->device, input->name);
    while (buffer.available().size() < tooLong) {
        const Result<bool> more = buffer.fill();
        if (!more) return std::unexpected(more.error());
        if (!*more) break;
    }
    QByteArray bytes(buffer.available().data(), qsizetype(buffer.available().size()));
    QBuffer file(&bytes);
    if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::Internal, file.errorString());
    return readSchemaFile(file, input->name).transform([&](Schema schema) {
        return GivenSchema{std::move(schema), rulesInSchemaFile(bytes)};
    });
}

CommandResult makeCorpus(const NewOptions &options, Console &console)
{
    const auto schema = readSchema(options.schema, console);
    if (!schema) return std::unexpected(schema.error());
    const auto corpus = Corpus::create(options.corpus, schema->schema);
    if (!corpus) return std::unexpected(corpus.error());
    if (auto decided = RuleStore((*corpus)->database()).decide(schema->rules); !decided)
        return std::unexpected(decided.error());
    console.note(Cli::tr("Created the corpus %1").arg(options.corpus));
    return ExitCode::Done;
}

} // namespace

void addNewCommand(CommandTable &table)
{
    const auto options = std::make_shared<NewOptions>();
    CLI::App *command = table.add(
        "new", Cli::tr("Create a corpus"), [options](Console &console) { return makeCorpus(*options, console); });
    addText(command, "CORPUS", nullptr, options->corpus, Cli::tr("The new file; its name usually ends in .spotter"))
        ->required();
    addText(command, "--schema", "FILE", options->schema,
        Cli::tr("File with the initial entity types and predicates: schema.json of Spotter or DuIE, rel2id.json of "
                "CasRel, labels of doccano, a configuration of Label Studio, or annotation.conf of brat"));
}

} // namespace spotter
