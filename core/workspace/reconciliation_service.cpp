// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/reconciliation_service.h"

#include "core/workspace/messages.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spotter {
namespace {

constexpr qsizetype longestText = 500; ///< of what is shown

/// Text of a stranger for a line of a table.
QString oneLine(const QString &text) { return text.simplified().left(longestText); }

QString textOf(const QJsonValue &value)
{
    return oneLine(value.isDouble() ? QString::number(value.toInteger()) : value.toString());
}

/// A type is an object with an id and a name, or only its id.
QStringList typesOf(const QJsonValue &types)
{
    QStringList names;
    const QJsonArray array = types.isArray() ? types.toArray() : QJsonArray{types};
    for (const QJsonValue type : array) {
        const QString name = type.isObject() ? textOf(type["name"_L1]) : textOf(type);
        const QString known = name.isEmpty() ? textOf(type["id"_L1]) : name;
        if (!known.isEmpty() && !names.contains(known)) names += known;
    }
    return names;
}

ReconciliationCandidate candidateOf(const QJsonValue &value)
{
    const QJsonValue score = value["score"_L1];
    return {textOf(value["id"_L1]), textOf(value["name"_L1]), typesOf(value["type"_L1]),
        textOf(value["description"_L1]), score.isString() ? score.toString().toDouble() : score.toDouble(),
        value["match"_L1].toBool()};
}

/// How an exchange ended besides what the reply says.
struct Exchange {
    QByteArray body;
    bool isTooLong = false;
    bool isLate = false;
    bool isStopped = false;
};

Exchange received(QNetworkReply &reply, const std::stop_token &stop, const ReconciliationService::Limits &limits)
{
    Exchange exchange;
    QEventLoop loop;
    const auto read = [&] {
        exchange.body += reply.readAll();
        exchange.isTooLong = exchange.body.size() > limits.longest;
        if (exchange.isTooLong) reply.abort();
    };
    QObject::connect(&reply, &QNetworkReply::readyRead, &loop, read);
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer looking; // a stop token has no signal
    QObject::connect(&looking, &QTimer::timeout, &loop, [&] {
        exchange.isStopped = stop.stop_requested();
        if (exchange.isStopped) reply.abort();
    });
    looking.start(50ms);
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &loop, [&] {
        exchange.isLate = true;
        reply.abort();
    });
    patience.start(limits.patience);
    if (!reply.isFinished()) loop.exec();
    if (!exchange.isTooLong && reply.isOpen()) read();
    return exchange;
}

QNetworkRequest requestTo(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("Accept", "application/json");
    request.setHeader(QNetworkRequest::UserAgentHeader,
        u"Spotter/"_s
            + (QCoreApplication::applicationVersion().isEmpty() ? u"0"_s : QCoreApplication::applicationVersion()));
    return request;
}

} // namespace

struct ReconciliationService::Connection {
    QUrl url;
    QString name; ///< as the user has named it
    std::stop_token stop;
    Limits limits;
    QNetworkAccessManager manager;

    [[nodiscard]] Error failed(const QNetworkReply &reply, const Exchange &exchange) const;
    [[nodiscard]] Result<QJsonObject> answerOf(QNetworkReply *sent) const;
};

Error ReconciliationService::Connection::failed(const QNetworkReply &reply, const Exchange &exchange) const
{
    if (exchange.isStopped)
        return {ErrorCode::Stopped, WorkspaceMessages::tr("Asking %1 was stopped; nothing was changed").arg(name)};
    if (exchange.isTooLong) {
        return {ErrorCode::Limit,
            WorkspaceMessages::tr("%1 sent more than %Ln MiB, which is not used", nullptr, int(limits.longest >> 20))
                .arg(name)};
    }
    if (exchange.isLate) {
        const int seconds = int(std::chrono::ceil<std::chrono::seconds>(limits.patience).count());
        return {ErrorCode::Io,
            WorkspaceMessages::tr("%1 did not answer within %Ln second(s); try again later", nullptr, seconds)
                .arg(name)};
    }
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 400) {
        return {ErrorCode::Io,
            WorkspaceMessages::tr("%1 answered with the error %2 %3; check the address, or try again later")
                .arg(name)
                .arg(status)
                .arg(oneLine(reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString()))};
    }
    return {ErrorCode::Io, WorkspaceMessages::tr("%1 cannot be reached: %2").arg(name, oneLine(reply.errorString()))};
}

Result<QJsonObject> ReconciliationService::Connection::answerOf(QNetworkReply *sent) const
{
    const std::unique_ptr<QNetworkReply> reply(sent);
    const Exchange exchange = received(*reply, stop, limits);
    const bool isCut = exchange.isStopped || exchange.isTooLong || exchange.isLate;
    const QVariant target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute);
    if (!isCut && target.isValid()) {
        return failure(ErrorCode::Content,
            WorkspaceMessages::tr("%1 has moved to %2, where nothing was sent; name that address if you trust it")
                .arg(name, oneLine(url.resolved(target.toUrl()).toDisplayString())));
    }
    if (isCut || reply->error() != QNetworkReply::NoError) return std::unexpected(failed(*reply, exchange));
    const QJsonDocument json = QJsonDocument::fromJson(exchange.body);
    if (!json.isObject()) {
        return failure(ErrorCode::Syntax,
            WorkspaceMessages::tr(
                "%1 did not answer with a JSON object; is it the address of a reconciliation service?")
                .arg(name));
    }
    const QJsonObject answer = json.object();
    if (answer["status"_L1].toString() == "error"_L1) {
        return failure(ErrorCode::Content,
            WorkspaceMessages::tr("%1 refused the question: %2").arg(name, textOf(answer["message"_L1])));
    }
    return answer;
}

QString ReconciliationManifest::typeCalled(const QString &name) const
{
    const auto found = std::ranges::find_if(types, [&](const Type &type) {
        return type.id.compare(name, Qt::CaseInsensitive) == 0 || type.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == types.end() || name.isEmpty() ? QString() : found->id;
}

ReconciliationService::ReconciliationService(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}
ReconciliationService::ReconciliationService(ReconciliationService &&) noexcept = default;
ReconciliationService &ReconciliationService::operator=(ReconciliationService &&) noexcept = default;
ReconciliationService::~ReconciliationService() = default;

Result<ReconciliationService> ReconciliationService::at(
    const QString &address, std::stop_token stop, const Limits &limits)
{
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    const bool isHttp = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty()) {
        return failure(ErrorCode::Content,
            WorkspaceMessages::tr("“%1” is not the address of a reconciliation service; it begins with https:// or "
                                  "http://")
                .arg(oneLine(address)));
    }
    auto connection = std::make_unique<Connection>();
    connection->url = url;
    connection->name = url.toDisplayString(QUrl::RemovePassword | QUrl::RemoveQuery);
    connection->stop = std::move(stop);
    connection->limits = limits;
    return ReconciliationService(std::move(connection));
}

Result<ReconciliationManifest> ReconciliationService::manifest()
{
    const auto answer = m_connection->answerOf(m_connection->manager.get(requestTo(m_connection->url)));
    if (!answer) return std::unexpected(answer.error());
    ReconciliationManifest manifest{textOf((*answer)["name"_L1]), {}};
    if (manifest.name.isEmpty()) {
        return failure(ErrorCode::Content,
            WorkspaceMessages::tr("%1 does not describe itself as a reconciliation service; check the address")
                .arg(m_connection->name));
    }
    const QJsonArray types = (*answer)["defaultTypes"_L1].toArray();
    for (const QJsonValue type : types) {
        const QString id = type.isObject() ? textOf(type["id"_L1]) : textOf(type);
        if (!id.isEmpty()) manifest.types.push_back({id, textOf(type["name"_L1])});
    }
    return manifest;
}

Result<std::vector<std::vector<ReconciliationCandidate>>> ReconciliationService::candidates(
    const std::vector<ReconciliationQuery> &queries)
{
    QJsonObject asked;
    for (size_t i = 0; i < queries.size(); ++i) {
        QJsonObject query{{u"query"_s, queries[i].name}, {u"limit"_s, m_connection->limits.candidates}};
        if (!queries[i].type.isEmpty()) query[u"type"_s] = queries[i].type;
        asked[u"q%1"_s.arg(i)] = query;
    }
    QNetworkRequest request = requestTo(m_connection->url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    const QByteArray form = "queries=" + QJsonDocument(asked).toJson(QJsonDocument::Compact).toPercentEncoding();
    const auto answer = m_connection->answerOf(m_connection->manager.post(request, form));
    if (!answer) return std::unexpected(answer.error());
    std::vector<std::vector<ReconciliationCandidate>> all;
    for (size_t i = 0; i < queries.size(); ++i) {
        const QJsonValue result = (*answer)[u"q%1"_s.arg(i)].toObject()["result"_L1];
        if (!result.isArray()) {
            return failure(ErrorCode::Content,
                WorkspaceMessages::tr("The answer of %1 has no candidates for “%2”; it does not follow the "
                                      "Reconciliation Service API")
                    .arg(m_connection->name, queries[i].name));
        }
        auto &found = all.emplace_back();
        const QJsonArray array = result.toArray();
        for (const QJsonValue value : array) {
            ReconciliationCandidate candidate = candidateOf(value);
            const bool isUsable
                = !candidate.identifier.isEmpty() && int(found.size()) < m_connection->limits.candidates;
            if (isUsable) found.push_back(std::move(candidate));
        }
    }
    return all;
}

} // namespace spotter
