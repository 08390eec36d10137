// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/feeds/json_feed.h"

#include "core/formats/registry.h"
#include "ui/json_view/json_view.h"
#include "ui/session/corpus_controller.h"

#include <QBuffer>
#include <QEvent>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spotter {
namespace {

Document documentOf(const CorpusController &controller)
{
    Document document = controller.document();
    for (const DisplayedTriple &row : controller.triples())
        document.triples.push_back({row.triple, row.origin, row.state, row.score, row.assertion});
    return document;
}

Result<QByteArray> jsonOf(const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = makeWriter(u"spotter"_s, &buffer, {.name = u"JSON"_s});
    if (!writer) return std::unexpected(writer.error());
    return (*writer)
        ->begin()
        .and_then([&] { return (*writer)->write(document); })
        .and_then([&] { return (*writer)->finish(); })
        .transform([&] { return buffer.data(); });
}

} // namespace

JsonFeed::JsonFeed(CorpusController &controller, JsonView &view, QObject *parent)
    : QObject(parent), m_controller(controller), m_view(view)
{
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(150ms);
    connect(&m_waiting, &QTimer::timeout, this, &JsonFeed::show);
    connect(&controller, &CorpusController::triplesChanged, this, [this] {
        m_stale = true;
        if (!m_waiting.isActive()) m_waiting.start();
    });
    view.installEventFilter(this);
}

bool JsonFeed::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view && event->type() == QEvent::Show && m_stale) m_waiting.start();
    return QObject::eventFilter(watched, event);
}

void JsonFeed::show()
{
    if (!m_stale || !m_view.isVisible()) return;
    m_stale = false;
    if (!m_controller.documentId().isValid()) return m_view.setJson({});
    const auto json = jsonOf(documentOf(m_controller));
    if (json)
        m_view.setJson(*json);
    else
        Q_EMIT m_controller.failed(json.error().message);
}

} // namespace spotter
