// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schema/schema_preview.h"

#include "core/corpus/corpus.h"
#include "core/corpus/schema_store.h"

namespace spotter {

namespace {

Result<SchemaEffect> effectOf(const QString &path, const SchemaEdit &edit, const std::stop_token &stop)
{
    const auto corpus = Corpus::open(path, Corpus::Mode::ReadOnly);
    if (!corpus) return std::unexpected(corpus.error());
    return (*corpus)->schema().preview(edit, stop);
}

} // namespace

SchemaPreview::SchemaPreview(QObject *parent) : QObject(parent) { }

SchemaPreview::~SchemaPreview() { forget(); }

void SchemaPreview::forget()
{
    ++m_question;
    m_thread.request_stop();
    if (m_thread.joinable()) m_thread.join();
}

void SchemaPreview::ask(const QString &corpus, const SchemaEdit &edit, Answer answer)
{
    forget();
    m_thread = std::jthread(
        [this, question = m_question, corpus, edit, answer = std::move(answer)](const std::stop_token &stop) {
            auto effect = effectOf(corpus, edit, stop);
            QMetaObject::invokeMethod(
                this,
                [this, question, effect = std::move(effect), answer] {
                    if (question == m_question) answer(effect);
                },
                Qt::QueuedConnection);
        });
}

} // namespace spotter
