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

/// One record of an input, in its order: a document, or why it could not be read.
struct FedDocument {
    Document document;
    std::optional<Error> failure;
};

/// Remarks of a reader that works on another thread, until somebody takes them. Any thread.
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

/// Reads documents on a thread of its own while others are worked on. Bounded: reading waits for taking. What a slow
/// pipe gives can be taken as it comes, and what a file gives in large batches. All but the thread: on the caller's.
class DocumentFeed {
public:
    explicit DocumentFeed(std::unique_ptr<RecordReader> reader);
    ~DocumentFeed(); ///< waits for the read under way

    /// Waits until something is there, then takes what is there, at most so many. Empty: the end, or stopped.
    [[nodiscard]] std::vector<FedDocument> take(size_t most, const std::stop_token &stop);
    /// After the end: what ended the reading before the end of the input.
    [[nodiscard]] std::optional<Error> fatal() const;
    [[nodiscard]] qint64 positionBytes() const;
    /// What the input declares, as far as it was known after its first record, and after the end for good.
    [[nodiscard]] Schema schema() const;
    /// After the end: what the reader did.
    [[nodiscard]] ReadCounts counts() const;

private:
    void readAll(const std::stop_token &stop);
    [[nodiscard]] bool hasRoom() const; ///< with the mutex held
    bool put(FedDocument item, const std::stop_token &stop);

    std::unique_ptr<RecordReader> m_reader; ///< the thread's
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
