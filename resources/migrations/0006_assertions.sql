-- SPDX-FileCopyrightText: 2026 The Spotter authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How the text asserts a label: denied (negated), supposed or left open (uncertain); and a person's note on it.

ALTER TABLE annotations ADD COLUMN negated INTEGER NOT NULL DEFAULT 0 CHECK (negated IN (0, 1))
---
ALTER TABLE annotations ADD COLUMN uncertain INTEGER NOT NULL DEFAULT 0 CHECK (uncertain IN (0, 1))
---
ALTER TABLE annotations ADD COLUMN note TEXT NOT NULL DEFAULT ''
---
-- Stable: a label a row, with the id of the view triples, which has negated labels, too.
CREATE VIEW triple_assertions AS
SELECT id, document_id, negated, uncertain, note
FROM annotations
