-- SPDX-FileCopyrightText: 2026 The Spotter authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Search in the names of facts: a trigram index of entity_names.key, kept with each name that comes or goes. As in
-- documents_search, each key is followed by two U+0002, so that needles of one or two characters are found through the
-- vocabulary. U+0000 would end a key in the index. Entities are found by their whole name, too.

CREATE VIRTUAL TABLE entity_names_search USING fts5 (key, content = '', columnsize = 0, tokenize = 'trigram')
---
CREATE VIRTUAL TABLE entity_names_search_terms USING fts5vocab (entity_names_search, row)
---
INSERT INTO entity_names_search (rowid, key) SELECT id, replace(key, char(0), char(1)) || char(2, 2) FROM entity_names
---
CREATE INDEX entities_by_name ON entities (name)
