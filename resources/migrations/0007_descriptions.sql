-- SPDX-FileCopyrightText: 2026 The Spotter authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a type or a predicate means, with examples: Markdown, or empty where nobody has described it.

ALTER TABLE entity_types ADD COLUMN description TEXT NOT NULL DEFAULT ''
---
ALTER TABLE predicates ADD COLUMN description TEXT NOT NULL DEFAULT ''
