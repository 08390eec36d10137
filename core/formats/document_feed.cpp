// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document_feed.h"

#include <algorithm>
#include <chrono>

namespace spotter {

namespace {

constexpr size_t mostItems = 1024;
constexpr qsizetype mostUtf16 = 4 << 20; // plus one more document of any length

// Waking the other thread costs as much as reading a sentence: records of a file are taken in batches, and those of a
// slow pipe wait no longer than batchWait for a batch.
constexpr size_t handful = 64;
constexpr std::chrono::milliseconds batchWait(5);

} // namespace

DocumentFeed::DocumentFeed(std::unique_ptr<RecordReader> reader)
    : m_reader(std::move(reader)), m_thread([this](const std::stop_token &stop) { readAll(stop); })
{
}

DocumentFeed::~DocumentFeed() = default;

std::vector<FedDocument> DocumentFeed::take(size_t most, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [this] { return m_ended || !m_items.empty(); })) return {};
    m_changed.wait_for(
        lock, stop, batchWait, [&] { return m_ended || m_items.size() >= std::min(most, handful) || !hasRoom(); });
    const auto count = std::ptrdiff_t(std::min(most, m_items.size()));
    std::vector<FedDocument> taken(
        std::make_move_iterator(m_items.begin()), std::make_move_iterator(m_items.begin() + count));
    m_items.erase(m_items.begin(), m_items.begin() + count);
    for (const FedDocument &item : taken) m_heldUtf16 -= item.document.text.size();
    lock.unlock();
    m_changed.notify_all();
    return taken;
}

std::optional<Error> DocumentFeed::fatal() const
{
    const std::scoped_lock lock(m_mutex);
    return m_fatal;
}

qint64 DocumentFeed::positionBytes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_positionBytes;
}

Schema DocumentFeed::schema() const
{
    const std::scoped_lock lock(m_mutex);
    return m_schema;
}

ReadCounts DocumentFeed::counts() const
{
    const std::scoped_lock lock(m_mutex);
    return m_counts;
}

bool DocumentFeed::hasRoom() const { return m_items.size() < mostItems && m_heldUtf16 < mostUtf16; }

bool DocumentFeed::put(FedDocument item, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [this] { return hasRoom(); })) return false;
    m_heldUtf16 += item.document.text.size();
    m_positionBytes = m_reader->positionBytes();
    m_items.push_back(std::move(item));
    const bool isAwaited = m_items.size() == 1 || m_items.size() == handful || !hasRoom();
    lock.unlock();
    if (isAwaited) m_changed.notify_all();
    return true;
}

void DocumentFeed::readAll(const std::stop_token &stop)
{
    std::optional<Error> fatal;
    bool first = true;
    while (!stop.stop_requested()) {
        auto next = m_reader->next();
        if (!next && next.error().code == ErrorCode::Stopped) break; // whoever stopped it knows
        if (!next && !m_reader->canContinue()) {
            fatal = next.error();
            break;
        }
        if (next && !*next) break;
        if (std::exchange(first, false)) {
            Schema schema = m_reader->schema();
            const std::scoped_lock lock(m_mutex);
            m_schema = std::move(schema);
        }
        FedDocument item;
        if (next)
            item.document = std::move(**next);
        else
            item.failure = next.error();
        if (!put(std::move(item), stop)) break;
    }
    {
        Schema schema = m_reader->schema();
        const std::scoped_lock lock(m_mutex);
        m_schema = std::move(schema);
        m_counts = m_reader->counts();
        m_ended = true;
        m_fatal = std::move(fatal);
    }
    m_changed.notify_all();
}

} // namespace spotter
