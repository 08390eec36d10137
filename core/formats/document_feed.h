// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace spotter {

/// One record of an input, in input order: a document, or the reason why it could not be read.
struct FedDocument {
    Document document;
    std::optional<Error> failure;
};

/// Collects the issues of a reader that works on another thread, until they are taken. Thread-safe.
class IssueBox {
public:
    void put(const ReadIssue &issue)
    {
        const std::scoped_lock lock(m_mutex);
        m_issues.push_back(issue);
    }
    [[nodiscard]] std::vector<ReadIssue> take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_issues, {});
    }

private:
    std::mutex m_mutex;
    std::vector<ReadIssue> m_issues;
};

/// Reads documents on a thread of its own while others are processed. Bounded: reading waits until documents are taken.
/// Documents from a slow pipe can be taken as they arrive, those from a file in large batches. Everything except the
/// reading must be called on the caller's thread.
class DocumentFeed {
public:
    explicit DocumentFeed(std::unique_ptr<RecordReader> reader);
    ~DocumentFeed(); ///< waits for the read under way

    /// Waits until at least one document is available, then takes the available ones, up to `most`. Empty: the end, or
    /// stopped.
    [[nodiscard]] std::vector<FedDocument> take(size_t most, const std::stop_token &stop);
    /// After the end: the error that stopped the reading before the end of the input.
    [[nodiscard]] std::optional<Error> fatal() const;
    [[nodiscard]] qint64 positionBytes() const;
    /// The schema that the input declares, as far as it was known after the first record; complete after the end.
    [[nodiscard]] Schema schema() const;
    /// After the end: the reader's counts.
    [[nodiscard]] ReadCounts counts() const;

private:
    void readAll(const std::stop_token &stop);
    [[nodiscard]] bool hasRoom() const; ///< with the mutex held
    bool put(FedDocument item, const std::stop_token &stop);

    std::unique_ptr<RecordReader> m_reader; ///< used by the reading thread
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<FedDocument> m_items;
    qsizetype m_heldUtf16 = 0;
    qint64 m_positionBytes = 0;
    bool m_ended = false;
    std::optional<Error> m_fatal;
    Schema m_schema;
    ReadCounts m_counts;
    std::jthread m_thread;
};

} // namespace spotter
