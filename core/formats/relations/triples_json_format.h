// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/registry.h"

namespace spotter {

/// Records with a text and a list of triples, as many programs write them: {"text", "triples": [[subject, predicate,
/// object]]}, {"sentence", "relations": [{"head", "type", "tail"}], "entities": […]}, … The keys of the text are in the
/// .cpp file, those of triples and entities in stated_triple.cpp. Also the graph documents of LangChain, whose text is
/// {"source": {"page_content"}}. Read-only.
[[nodiscard]] Format triplesJsonFormat();

} // namespace spotter
