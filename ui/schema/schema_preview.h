// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/schema_edit.h"

#include <QObject>

#include <functional>
#include <thread>

namespace spotter {

/// Counts what a change of the schema would do, on a thread and a connection of its own: in a corpus of a million
/// sentences that takes seconds. Lives on the main thread. The destructor stops the counting and waits.
class SchemaPreview final : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<SchemaEffect> &)>;

    explicit SchemaPreview(QObject *parent = nullptr);
    ~SchemaPreview() override;

    /// Answers on the main thread, once, unless something else is asked first or it is forgotten.
    void ask(const QString &corpus, const SchemaEdit &edit, Answer answer);
    void forget();

private:
    std::jthread m_thread;
    quint64 m_question = 0;
};

} // namespace spotter
