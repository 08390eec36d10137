// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/review_store.h"

#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// "[1,0.25]"; empty for none. Nine digits tell any two floats apart, of which the features are made.
QByteArray featuresToText(const std::vector<double> &features)
{
    if (features.empty()) return {};
    QByteArray text;
    for (const double feature : features) text += (text.isEmpty() ? '[' : ',') + QByteArray::number(feature, 'g', 9);
    return text + ']';
}

/// Nothing for a text that is not a list of numbers: nothing is learnt from that decision.
std::vector<double> featuresFromText(const QByteArray &text)
{
    const QJsonArray array = QJsonDocument::fromJson(text).array();
    std::vector<double> features;
    features.reserve(size_t(array.size()));
    for (const QJsonValue value : array) {
        if (!value.isDouble()) return {};
        features.push_back(value.toDouble());
    }
    return features;
}

} // namespace

ReviewStore::ReviewStore(Database &database) : m_database(database) { }

Result<void> ReviewStore::settle(const ReviewResult &result)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return std::unexpected(transaction.error());
    const CorpusState &state = m_database.state();
    const auto step = state.grouped && state.step != 0 ? std::optional(state.step) : std::nullopt;
    return m_database
        .run(u"INSERT INTO review_results (at, document_id, missing, kind, subject, verdict, quality, step_id, "
             "features) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            QDateTime::currentMSecsSinceEpoch(), result.document, result.missing, result.kind, result.subject,
            int(result.verdict), result.quality, step, Utf8Text{featuresToText(result.features)})
        .and_then([&](qint64) { return transaction->commit(); });
}

Result<std::vector<ReviewResult>> ReviewStore::results() const
{
    auto statement = m_database.prepare(
        u"SELECT r.document_id, r.missing, r.kind, r.subject, r.verdict, r.quality, r.at, r.features "
        "FROM review_results r JOIN documents d ON d.id = r.document_id LEFT JOIN journal_steps s ON s.id = r.step_id "
        "WHERE d.removed = 0 AND coalesce(s.state, 0) = 0 ORDER BY r.id"_s);
    if (!statement) return std::unexpected(statement.error());
    std::vector<ReviewResult> results;
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        results.push_back({{statement->integer(0)}, statement->integer(1) != 0, statement->text(2), statement->text(3),
            Verdict(statement->integer(4)), statement->real(5), QDateTime::fromMSecsSinceEpoch(statement->integer(6)),
            featuresFromText(statement->blob(7))});
    }
    if (!more) return std::unexpected(more.error());
    return results;
}

Result<void> ReviewStore::noteShown(const ReviewShown &shown)
{
    auto transaction = Transaction::begin(m_database, {}, Durability::Soon);
    if (!transaction) return std::unexpected(transaction.error());
    return m_database
        .run(u"INSERT INTO review_shown (at, document_id, missing, subject, quality) "
             "VALUES (?, ?, ?, CAST(? AS TEXT), ?)"_s,
            QDateTime::currentMSecsSinceEpoch(), shown.document, shown.missing, shown.subject.toUtf8(), shown.quality)
        .and_then([&](qint64) { return transaction->commit(); });
}

Result<std::vector<ReviewShown>> ReviewStore::shown() const
{
    auto statement
        = m_database.prepare(u"SELECT s.document_id, s.missing, s.subject, s.quality, s.at FROM review_shown s "
                             "JOIN documents d ON d.id = s.document_id WHERE d.removed = 0 ORDER BY s.id"_s);
    if (!statement) return std::unexpected(statement.error());
    std::vector<ReviewShown> shown;
    auto more = statement->execute().and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next()) {
        shown.push_back({{statement->integer(0)}, statement->integer(1) != 0, statement->text(2), statement->real(3),
            QDateTime::fromMSecsSinceEpoch(statement->integer(4))});
    }
    if (!more) return std::unexpected(more.error());
    return shown;
}

Result<void> ReviewStore::storeReadings(const QString &round, std::span<const StoredReading> readings)
{
    auto transaction = Transaction::begin(m_database, {}, Durability::Soon);
    if (!transaction) return std::unexpected(transaction.error());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const StoredReading &reading : readings) {
        const auto done
            = m_database.run(u"INSERT OR REPLACE INTO review_readings (document_id, at, round, held_out, reading) "
                             "VALUES (?, ?, ?, ?, ?)"_s,
                reading.document, now, round, reading.heldOut, Utf8Text{reading.json});
        if (!done) return std::unexpected(done.error());
    }
    return transaction->commit();
}

Result<std::vector<StoredReading>> ReviewStore::readings(const QString &round) const
{
    auto statement
        = m_database.prepare(u"SELECT r.document_id, r.held_out, CAST(r.reading AS BLOB) FROM review_readings r "
                             "JOIN documents d ON d.id = r.document_id WHERE d.removed = 0 AND (? = '' OR r.round = ?) "
                             "ORDER BY r.document_id, r.at, r.held_out"_s);
    if (!statement) return std::unexpected(statement.error());
    std::vector<StoredReading> readings;
    auto more = statement->execute(round, round).and_then([&] { return statement->next(); });
    for (; more && *more; more = statement->next())
        readings.push_back({{statement->integer(0)}, statement->integer(1) != 0, statement->blob(2)});
    if (!more) return std::unexpected(more.error());
    return readings;
}

Result<QString> ReviewStore::latestRound(bool heldOutOnly) const
{
    auto statement = m_database.prepare(
        u"SELECT round FROM review_readings WHERE held_out >= ? ORDER BY at DESC, rowid DESC LIMIT 1"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto row = statement->execute(heldOutOnly).and_then([&] { return statement->next(); });
    if (!row) return std::unexpected(row.error());
    return *row ? statement->text(0) : QString();
}

} // namespace spotter
