// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/corpus.h"
#include "core/corpus/entity_store.h"

#include <QString>

#include <memory>

namespace spotter {

class Console;

/// Opens a corpus for reading its facts; they are collected first if nobody has asked for them before, which writes.
[[nodiscard]] Result<std::unique_ptr<Corpus>> openFactsForReading(const QString &path, Console &console);
/// The same for deciding about entities.
[[nodiscard]] Result<std::unique_ptr<Corpus>> openFactsForWriting(const QString &path, Console &console);

/// The one entity with a name and, unless it is empty, a type. Fails (NotFound) if there is none, (Content) if there
/// are several: the message lists their types.
[[nodiscard]] Result<KnownEntity> entityNamed(const EntityStore &entities, const QString &name, const QString &type);

} // namespace spotter
