// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <stop_token>
#include <vector>

namespace spotter {

/// What a reconciliation service says of itself.
struct ReconciliationManifest {
    struct Type {
        QString id;
        QString name;
    };
    QString name;
    std::vector<Type> types; ///< some that it knows; may be empty

    /// The id of the type that is called so or has that id, case aside; empty if none is listed.
    [[nodiscard]] QString typeCalled(const QString &name) const;
};

/// A thing that the service proposes for a name.
struct ReconciliationCandidate {
    QString identifier;
    QString name;
    QStringList types;
    QString description;
    double score = 0; ///< as the service counts
    bool isMatch = false; ///< the service is certain

    friend bool operator==(const ReconciliationCandidate &, const ReconciliationCandidate &) = default;
};

/// One question: a name, and the service's id of its type, or empty.
struct ReconciliationQuery {
    QString name;
    QString type;
};

/// A service that follows the Reconciliation Service API (W3C community group, versions 0.1 and 0.2), as OpenRefine
/// asks them, at an address that the user has named. Nothing is sent before manifest() or candidates() is called, and
/// then only what a query holds. A redirection is not followed: nothing goes to an address that the user has not named.
/// Calls wait for the answer, with an event loop of their own: on a thread that runs none. Messages name the address.
class ReconciliationService {
public:
    struct Limits {
        std::chrono::milliseconds patience{30'000}; ///< for one answer
        qint64 longest = 16 << 20; ///< bytes of an answer
        int candidates = 5; ///< asked for with each name
    };

    /// Fails (Content) if it is not an address for HTTP. The stop token ends a call (Stopped).
    [[nodiscard]] static Result<ReconciliationService> at(
        const QString &address, std::stop_token stop, const Limits &limits);
    [[nodiscard]] static Result<ReconciliationService> at(const QString &address, std::stop_token stop = {})
    {
        return at(address, std::move(stop), Limits());
    }
    ReconciliationService(ReconciliationService &&) noexcept;
    ReconciliationService &operator=(ReconciliationService &&) noexcept;
    ~ReconciliationService();

    [[nodiscard]] Result<ReconciliationManifest> manifest();
    /// One list for each query, best first, in one request.
    [[nodiscard]] Result<std::vector<std::vector<ReconciliationCandidate>>> candidates(
        const std::vector<ReconciliationQuery> &queries);

private:
    struct Connection;
    explicit ReconciliationService(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> m_connection;
};

} // namespace spotter
