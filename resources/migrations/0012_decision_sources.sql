-- SPDX-FileCopyrightText: 2026 The Spotter authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What imports need so that their order does not matter to decisions about names, see core/corpus/merging/entity_union.h.

-- What the decisions about an entity were united from, and which older ones they replace, as JSON:
-- {"from":[{entity}, …], "supersedes":["id", …]}. Empty for what was decided here and replaces nothing.
ALTER TABLE entities ADD COLUMN sources TEXT NOT NULL DEFAULT ''
---
-- The ids of these decisions, of the entity itself if it was united from nothing, and of those that they replace.
-- Entities from before this table are found by their names.
CREATE TABLE entity_claims (
    claim TEXT NOT NULL,
    entity_id INTEGER NOT NULL REFERENCES entities (id),
    PRIMARY KEY (claim, entity_id)
) WITHOUT ROWID
---
CREATE INDEX entity_claims_by_entity ON entity_claims (entity_id)
---
-- Odd: kept apart; even: somebody has merged them since. Of two decisions the later one holds.
ALTER TABLE entities_apart ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0)
---
CREATE INDEX entities_apart_by_second ON entities_apart (second_key, second_type)
