-- SPDX-FileCopyrightText: 2026 The Spotter authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Full-text search: a trigram index that is filled after imports, in slices (settings.indexed_documents: the last id in
-- it). It holds no copy of the text; each text is followed by two U+0002, so that every pair of characters begins a trigram
-- and needles of two characters are found through the vocabulary.

CREATE VIRTUAL TABLE documents_search USING fts5 (text, content = '', columnsize = 0, tokenize = 'trigram')
---
CREATE VIRTUAL TABLE documents_search_terms USING fts5vocab (documents_search, row)
