// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/schema.h"

namespace spotter {

class Database;

/// The corpus' schema. Writing is journalled. On the corpus' thread.
class SchemaStore {
public:
    explicit SchemaStore(Database &database);

    [[nodiscard]] Result<Schema> load() const;
    /// Adds what is new in other; nothing is removed.
    [[nodiscard]] Result<void> merge(const Schema &other);

private:
    Database &m_database;
};

} // namespace spotter
