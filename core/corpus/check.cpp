// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/check.h"

#include "core/corpus/corpus.h"
#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/text_hash.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/facts/entity_decisions.h"
#include "core/corpus/facts/fact_check.h"
#include "core/corpus/facts/rule_decisions.h"
#include "core/corpus/journal/annotation_rows.h"
#include "core/corpus/journal/journal_replay.h"
#include "core/corpus/journal/model_difference.h"
#include "core/corpus/messages.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qsizetype shownProblems = 200;

/// Collects sentences up to a limit: a file may have a million errors.
class Problems {
public:
    explicit Problems(QStringList &list) : m_list(list) { }

    void add(const QString &problem)
    {
        if (++m_count <= shownProblems) m_list += problem;
    }
    void finish()
    {
        const qsizetype more = m_count - shownProblems;
        if (more > 0) m_list += CorpusMessages::tr("There are %Ln more problem(s)", nullptr, int(more));
    }

private:
    QStringList &m_list;
    qsizetype m_count = 0;
};

Result<void> checkSqlite(Database &database, Problems &problems)
{
    auto integrity = database.prepare(u"PRAGMA integrity_check(100)"_s);
    if (!integrity) return std::unexpected(integrity.error());
    auto more = integrity->execute().and_then([&] { return integrity->next(); });
    for (; more && *more; more = integrity->next()) {
        if (integrity->text(0) != "ok"_L1) {
            problems.add(CorpusMessages::tr("SQLite reports damage: %1").arg(integrity->text(0)));
        }
    }
    if (!more) return std::unexpected(more.error());
    auto keys = database.prepare(u"PRAGMA foreign_key_check"_s);
    if (!keys) return std::unexpected(keys.error());
    more = keys->execute().and_then([&] { return keys->next(); });
    for (; more && *more; more = keys->next()) {
        problems.add(CorpusMessages::tr("Row %1 of the table “%2” refers to a row of “%3” that does not exist")
                .arg(keys->text(1), keys->text(0), keys->text(2)));
    }
    return more.transform([](bool) { });
}

void checkMention(const LabelRow &row, const MentionRow &mention, const DocumentText &text, Problems &problems)
{
    if (!mention.isAligned()) return;
    const Span span = text.codePoints.spanFromCodePoints(mention.begin, mention.end);
    if (!span.isValid()) {
        problems.add(CorpusMessages::tr("Label %1 of document %2: the mention “%3” at [%4, %5) is outside the text")
                .arg(row.id.value)
                .arg(row.document.value)
                .arg(mention.text)
                .arg(mention.begin)
                .arg(mention.end));
        return;
    }
    const QStringView slice = QStringView(text.text).sliced(span.beginUtf16, span.length());
    if (slice == mention.text) return;
    problems.add(CorpusMessages::tr("Label %1 of document %2: the text at [%3, %4) is “%5”, but the label says “%6”")
            .arg(row.id.value)
            .arg(row.document.value)
            .arg(mention.begin)
            .arg(mention.end)
            .arg(slice.toString(), mention.text));
}

/// The counts of a document's labels, as stored in the table documents.
struct LabelCounts {
    qint64 labels = 0;
    qint64 unreviewed = 0;
    qint64 all = 0;
};

Result<LabelCounts> checkLabels(Database &database, DocumentId id, const DocumentText &text, Problems &problems)
{
    const auto rows = labelRowsOf(database, id);
    if (!rows) return std::unexpected(rows.error());
    LabelCounts counts;
    for (const LabelRow &row : *rows) {
        ++counts.all;
        counts.labels += row.state != ReviewState::Rejected;
        counts.unreviewed += row.state == ReviewState::Unreviewed;
        checkMention(row, row.subject, text, problems);
        checkMention(row, row.object, text, problems);
        for (const QualifierRow &qualifier : row.qualifiers) checkMention(row, qualifier.value, text, problems);
    }
    return counts;
}

Result<void> checkDocuments(Database &database, CheckReport &report, Problems &problems, const std::stop_token &stop,
    const ProgressCallback &progress)
{
    const auto total = database.integer(u"SELECT count(*) FROM documents WHERE removed = 0"_s);
    if (!total) return std::unexpected(total.error());
    auto documents = database.prepare(
        u"SELECT id, text, length, text_hash, labels, unreviewed FROM documents WHERE +removed = 0 ORDER BY id"_s);
    if (!documents) return std::unexpected(documents.error());
    ProgressLimiter limiter(progress);
    auto more = documents->execute().and_then([&] { return documents->next(); });
    for (; more && *more; more = documents->next()) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, CorpusMessages::tr("Checking the corpus was stopped"));
        const DocumentId id{documents->integer(0)};
        const DocumentText text(documents->text(1));
        if (text.codePoints.lengthCodePoints() != documents->integer(2)
            || textHash(text.text) != documents->integer(3)) {
            problems.add(CorpusMessages::tr("The text of document %1 differs from the imported text").arg(id.value));
        }
        const auto counts = checkLabels(database, id, text, problems);
        if (!counts) return std::unexpected(counts.error());
        if (counts->labels != documents->integer(4) || counts->unreviewed != documents->integer(5)) {
            problems.add(CorpusMessages::tr(
                "Document %1 has %Ln label(s), but a different number is stored", nullptr, int(counts->labels))
                    .arg(id.value));
        }
        report.annotations += counts->all;
        limiter.report(++report.documents, total->value_or(0));
    }
    return more.transform([](bool) { });
}

bool sameAsReplayed(const LabelRow &row, DocumentId replayedDocument, const QByteArray &replayed)
{
    QByteArray json;
    appendJson(json, row);
    if (row.document == replayedDocument && json == replayed) return true;
    const auto decoded = labelFromJson(QJsonDocument::fromJson(replayed).object(), replayedDocument);
    return decoded && *decoded == row;
}

Result<void> compareLabels(Database &database, Problems &problems)
{
    static const QString sql = labelSelect() + u"ORDER BY a.id"_s;
    auto present = database.prepare(sql);
    if (!present) return std::unexpected(present.error());
    auto replayed = database.prepare(u"SELECT id, document_id, label FROM replayed_labels ORDER BY id"_s);
    if (!replayed) return std::unexpected(replayed.error());
    auto left = present->execute().and_then([&] { return present->next(); });
    auto right = replayed->execute().and_then([&] { return replayed->next(); });
    while (left && right && (*left || *right)) {
        const qint64 leftId = *left ? present->integer(0) : std::numeric_limits<qint64>::max();
        const qint64 rightId = *right ? replayed->integer(0) : std::numeric_limits<qint64>::max();
        if (leftId < rightId) {
            problems.add(CorpusMessages::tr("Label %1 of document %2 is not in the journal")
                    .arg(leftId)
                    .arg(present->integer(1)));
        } else if (rightId < leftId) {
            problems.add(CorpusMessages::tr("Label %1 of document %2 is in the journal, but not in the corpus")
                    .arg(rightId)
                    .arg(replayed->integer(1)));
        } else if (!sameAsReplayed(labelOf(*present), {replayed->integer(1)}, replayed->blob(2))) {
            problems.add(CorpusMessages::tr("Label %1 of document %2 differs from what the journal says")
                    .arg(leftId)
                    .arg(present->integer(1)));
        }
        if (leftId <= rightId) left = present->next();
        if (rightId <= leftId) right = replayed->next();
    }
    if (!left) return std::unexpected(left.error());
    return right.transform([](bool) { });
}

Result<void> compareDocumentsAndSteps(Database &database, Problems &problems)
{
    auto documents = database.prepare(u"SELECT d.id FROM documents d LEFT JOIN replayed_documents r ON r.id = d.id "
                                      "WHERE r.removed IS NOT d.removed OR r.split IS NOT d.split "
                                      "OR coalesce(r.source, d.source) IS NOT d.source "
                                      "OR coalesce(r.media_type, d.media_type) IS NOT d.media_type "
                                      "OR coalesce(r.metadata, d.metadata, '') IS NOT coalesce(d.metadata, '')"_s);
    if (!documents) return std::unexpected(documents.error());
    auto more = documents->execute().and_then([&] { return documents->next(); });
    for (; more && *more; more = documents->next()) {
        problems.add(CorpusMessages::tr("Document %1 differs from what the journal says").arg(documents->integer(0)));
    }
    if (!more) return std::unexpected(more.error());
    auto steps = database.prepare(u"SELECT s.id FROM journal_steps s LEFT JOIN replayed_steps r ON r.id = s.id "
                                  "WHERE s.kind = 0 AND r.state IS NOT s.state"_s);
    if (!steps) return std::unexpected(steps.error());
    more = steps->execute().and_then([&] { return steps->next(); });
    for (; more && *more; more = steps->next()) {
        problems.add(CorpusMessages::tr(
            "Step %1 of the journal is marked as done or undone in contradiction to the steps after it")
                .arg(steps->integer(0)));
    }
    return more.transform([](bool) { });
}

Result<void> checkDifferences(Database &database, Problems &problems)
{
    const auto documents = wronglyNotedDifferences(database, shownProblems);
    if (!documents) return std::unexpected(documents.error());
    for (const DocumentId document : *documents) {
        problems.add(CorpusMessages::tr(
            "Whether a model found exactly the labels of document %1 is stored wrongly; the filter “Model and labels "
            "differ” is wrong for it")
                .arg(document.value));
    }
    return {};
}

/// Entities and names kept apart, as the journal has them.
Result<void> compareDecisions(Database &database, Problems &problems)
{
    QStringList present;
    const auto entities = decidedEntities(database);
    if (!entities) return std::unexpected(entities.error());
    for (const DecidedEntity &entity : *entities)
        present += QString::fromUtf8(QJsonDocument(toJson(entity)).toJson(QJsonDocument::Compact));
    const auto pairs = apartDecisions(database);
    if (!pairs) return std::unexpected(pairs.error());
    for (const NamesApart &apart : *pairs)
        present += QString::fromUtf8(QJsonDocument(toJson(apart)).toJson(QJsonDocument::Compact));
    if (const auto rules = ruleDecisions(database); !rules)
        return std::unexpected(rules.error());
    else if (!rules->empty())
        present += QString::fromUtf8(storedRules(*rules));
    QStringList replayed;
    auto statement = database.prepare(u"SELECT decision FROM replayed_decisions"_s);
    if (!statement) return std::unexpected(statement.error());
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) replayed += statement->text(0);
    if (!more) return std::unexpected(more.error());
    present.sort();
    replayed.sort();
    if (present != replayed)
        problems.add(
            CorpusMessages::tr("What was decided about entities or predicates differs from what the journal says"));
    return {};
}

/// Damage makes statements fail: that is a result of the check, not a failure of it.
Result<void> asProblem(const Result<void> &done, Problems &problems)
{
    if (done || done.error().code == ErrorCode::Stopped) return done;
    problems.add(done.error().message);
    return {};
}

/// The whole check sees one state of the corpus, even if another connection writes at the same time.
Result<void> checkSnapshot(Database &database, CheckReport &report, Problems &problems, const std::stop_token &stop,
    const ProgressCallback &progress)
{
    const Interruptible interruptible(database, stop);
    const auto snapshot = ReadTransaction::begin(database);
    if (!snapshot) return std::unexpected(snapshot.error());
    auto done
        = asProblem(checkSqlite(database, problems), problems)
              .and_then([&] { return asProblem(checkDocuments(database, report, problems, stop, progress), problems); })
              .and_then([&] { return asProblem(checkDifferences(database, problems), problems); })
              .and_then([&] {
                  const auto tell = [&](const QString &problem) { problems.add(problem); };
                  return asProblem(checkFacts(database, tell), problems);
              })
              .and_then([&] {
                  return asProblem(replayJournal(database, stop, progress)
                                       .and_then([&] { return compareLabels(database, problems); })
                                       .and_then([&] { return compareDocumentsAndSteps(database, problems); })
                                       .and_then([&] { return compareDecisions(database, problems); }),
                      problems);
              });
    if (!done) return done;
    if (const auto entries = database.integer(u"SELECT count(*) FROM journal"_s)) {
        report.journalEntries = entries->value_or(0);
    }
    return {};
}

} // namespace

Result<CheckReport> checkCorpus(Corpus &corpus, std::stop_token stop, const ProgressCallback &progress)
{
    Database &database = corpus.database();
    CheckReport report;
    Problems problems(report.problems);
    // A million labels of a replay do not fit into memory.
    if (auto done = keepTemporaryTablesInFiles(database, true); !done) return std::unexpected(done.error());
    auto checked = checkSnapshot(database, report, problems, stop, progress);
    const auto restored = keepTemporaryTablesInFiles(database, false);
    if (!checked) return std::unexpected(checked.error());
    if (!restored) return std::unexpected(restored.error());
    problems.finish();
    return report;
}

} // namespace spotter
