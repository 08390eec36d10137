// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <memory>
#include <vector>

namespace spotter::tests {

/// A request as the server has got it.
struct HttpRequest {
    QByteArray head; ///< the first line and the headers
    QByteArray body;

    [[nodiscard]] bool isPost() const { return head.startsWith("POST "); }
    /// What a form asks, by q0, q1, ….
    [[nodiscard]] QJsonObject queries() const
    {
        const QUrlQuery form(QString::fromUtf8(body).replace(QLatin1Char('+'), QLatin1Char(' ')));
        const QString json = form.queryItemValue(QStringLiteral("queries"), QUrl::FullyDecoded);
        return QJsonDocument::fromJson(json.toUtf8()).object();
    }
};

inline QByteArray httpAnswer(
    const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &moreHeaders = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n" + moreHeaders + "\r\n" + body;
}

inline QByteArray httpAnswer(const QJsonObject &body)
{
    return httpAnswer(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

/// A small reconciliation service on 127.0.0.1, in a thread of its own, that follows the Reconciliation Service API
/// 0.2: a description for GET, candidates for a form with "queries" by POST. `answer` replaces what it says; an empty
/// answer closes the connection, "silence" leaves it open.
class ReconciliationServer {
public:
    using Answer = std::function<QByteArray(const HttpRequest &)>;

    explicit ReconciliationServer(Answer answer = {}) : m_answer(std::move(answer))
    {
        m_thread.start();
        QTcpServer *server = nullptr;
        m_context.moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            &m_context,
            [this, &server] {
                server = new QTcpServer(&m_context);
                QObject::connect(server, &QTcpServer::newConnection, server, [this, server] {
                    while (QTcpSocket *socket = server->nextPendingConnection()) serve(socket);
                });
                if (!server->listen(QHostAddress::LocalHost)) qFatal("no port on this machine");
                m_port = server->serverPort();
            },
            Qt::BlockingQueuedConnection);
    }
    ~ReconciliationServer()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { qDeleteAll(m_context.children()); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    ReconciliationServer(const ReconciliationServer &) = delete;
    ReconciliationServer &operator=(const ReconciliationServer &) = delete;

    [[nodiscard]] QString address() const { return QStringLiteral("http://127.0.0.1:%1/api").arg(m_port); }
    /// What it knows of a name.
    void knows(const QString &name, const QJsonArray &candidates)
    {
        const QMutexLocker lock(&m_mutex);
        m_known.insert(name, candidates);
    }
    [[nodiscard]] std::vector<HttpRequest> requests() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_requests;
    }

    static QJsonObject manifest()
    {
        return {{QStringLiteral("versions"), QJsonArray{QStringLiteral("0.1"), QStringLiteral("0.2")}},
            {QStringLiteral("name"), QStringLiteral("Known Things")},
            {QStringLiteral("identifierSpace"), QStringLiteral("http://www.wikidata.org/entity/")},
            {QStringLiteral("schemaSpace"), QStringLiteral("http://www.wikidata.org/prop/direct/")},
            {QStringLiteral("defaultTypes"),
                QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("Q5")},
                    {QStringLiteral("name"), QStringLiteral("person")}}}}};
    }
    static QJsonObject candidate(
        const QString &id, const QString &name, double score, bool match, const QString &type = QStringLiteral("human"))
    {
        return {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("score"), score},
            {QStringLiteral("match"), match},
            {QStringLiteral("type"),
                QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("Q5")}, {QStringLiteral("name"), type}}}}};
    }

private:
    void serve(QTcpSocket *socket)
    {
        auto received = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received] {
            *received += socket->readAll();
            const qsizetype end = received->indexOf("\r\n\r\n");
            if (end < 0) return;
            const HttpRequest request{received->first(end), received->sliced(end + 4)};
            const qsizetype length = request.head.toLower().indexOf("content-length:");
            const qint64 expected
                = length < 0 ? 0 : request.head.sliced(length + 15).split('\r').first().trimmed().toLongLong();
            if (request.body.size() < expected) return;
            received->clear();
            answer(*socket, request);
        });
    }
    void answer(QTcpSocket &socket, const HttpRequest &request)
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_requests.push_back(request);
        }
        const QByteArray said = m_answer ? m_answer(request) : byTheRules(request);
        if (said == "silence") return;
        socket.write(said);
        socket.disconnectFromHost();
    }
    QByteArray byTheRules(const HttpRequest &request) const
    {
        if (!request.isPost()) return httpAnswer(manifest());
        const QMutexLocker lock(&m_mutex);
        QJsonObject answers;
        const QJsonObject queries = request.queries();
        for (auto query = queries.begin(); query != queries.end(); ++query) {
            const QString name = query.value().toObject().value(QStringLiteral("query")).toString();
            answers[query.key()] = QJsonObject{{QStringLiteral("result"), m_known.value(name)}};
        }
        return httpAnswer(answers);
    }

    Answer m_answer;
    QThread m_thread;
    QObject m_context;
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    QHash<QString, QJsonArray> m_known;
    std::vector<HttpRequest> m_requests;
};

} // namespace spotter::tests
