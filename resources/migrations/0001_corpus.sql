-- SPDX-FileCopyrightText: 2026 The Spotter authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The corpus. Statements are separated by a line of three dashes. Offsets are Unicode code points, half-open; times are
-- milliseconds since 1970 UTC. Views at the end are stable: other programs may read them.

PRAGMA application_id = 1397773394 -- "SPTR"
---
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID
---
-- text stands last: a list of documents never reads a long text's overflow pages. excerpt is NULL where the text is short
-- enough to be its own excerpt. split: 0 none, 1 train, 2 dev, 3 test. labels and unreviewed count annotations. A removed
-- document keeps its text, so that undo brings it back.
CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    split INTEGER NOT NULL CHECK (split BETWEEN 0 AND 3),
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
    labels INTEGER NOT NULL,
    unreviewed INTEGER NOT NULL,
    length INTEGER NOT NULL,
    text_hash INTEGER NOT NULL, -- first 8 bytes of SHA-256 of the UTF-8 text, big-endian, signed
    source TEXT NOT NULL,
    media_type TEXT NOT NULL,
    metadata TEXT, -- a JSON object
    excerpt TEXT,
    text TEXT NOT NULL
)
---
CREATE INDEX documents_by_hash ON documents (text_hash)
---
CREATE INDEX documents_by_split ON documents (split) WHERE removed = 0
---
-- A constant column before the row's id: pages come out in order of id.
CREATE INDEX documents_unreviewed ON documents ((unreviewed > 0)) WHERE removed = 0 AND unreviewed > 0
---
CREATE INDEX documents_without_labels ON documents (labels) WHERE removed = 0 AND labels = 0
---
CREATE TABLE entity_types (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    position INTEGER NOT NULL
)
---
CREATE TABLE predicates (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    position INTEGER NOT NULL
)
---
-- An absent type allows any.
CREATE TABLE predicate_pairs (
    predicate_id INTEGER NOT NULL REFERENCES predicates (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    subject_type_id INTEGER REFERENCES entity_types (id),
    object_type_id INTEGER REFERENCES entity_types (id),
    PRIMARY KEY (predicate_id, position)
) WITHOUT ROWID
---
CREATE INDEX predicate_pairs_by_subject_type ON predicate_pairs (subject_type_id)
---
CREATE INDEX predicate_pairs_by_object_type ON predicate_pairs (object_type_id)
---
CREATE TABLE predicate_slots (
    predicate_id INTEGER NOT NULL REFERENCES predicates (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    type_id INTEGER REFERENCES entity_types (id),
    PRIMARY KEY (predicate_id, position)
) WITHOUT ROWID
---
CREATE INDEX predicate_slots_by_type ON predicate_slots (type_id)
---
-- Labels. A mention whose string was not found in the text has no begin and end. origin: 0 imported, 1 human,
-- 2 model-accepted. state: 0 unreviewed, 1 accepted, 2 rejected. Only documents that are not removed have rows here.
CREATE TABLE annotations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    predicate_id INTEGER NOT NULL REFERENCES predicates (id),
    origin INTEGER NOT NULL CHECK (origin BETWEEN 0 AND 2),
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
    score REAL,
    subject_begin INTEGER,
    subject_end INTEGER,
    subject_type_id INTEGER REFERENCES entity_types (id),
    subject_text TEXT NOT NULL,
    object_begin INTEGER,
    object_end INTEGER,
    object_type_id INTEGER REFERENCES entity_types (id),
    object_text TEXT NOT NULL,
    qualifiers TEXT, -- a JSON array of {"slot", "value": {"text", "type", "begin", "end"}}
    CHECK ((subject_begin IS NULL) = (subject_end IS NULL)),
    CHECK ((object_begin IS NULL) = (object_end IS NULL))
)
---
CREATE INDEX annotations_by_document ON annotations (document_id)
---
CREATE INDEX annotations_by_predicate ON annotations (predicate_id, document_id, state)
---
CREATE INDEX annotations_unaligned ON annotations (document_id) WHERE subject_begin IS NULL OR object_begin IS NULL
---
-- What a user calls one edit. kind: 0 edit, 1 undo, 2 redo (of target). state: 0 done, 1 undone, 2 undone and dropped from
-- the stack by a later edit; it follows from the order of the steps and stands here so that the stack is found at once.
CREATE TABLE journal_steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
    target INTEGER REFERENCES journal_steps (id),
    state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 2),
    title TEXT NOT NULL,
    CHECK ((kind = 0) = (target IS NULL))
)
---
CREATE INDEX journal_steps_by_state ON journal_steps (state, id) WHERE kind = 0
---
-- The edits of a step. before and after are JSON objects (NULL: did not exist); kind: annotation, document, import, schema.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES journal_steps (id),
    document_id INTEGER REFERENCES documents (id),
    kind TEXT NOT NULL,
    before TEXT,
    after TEXT
)
---
CREATE INDEX journal_by_step ON journal (step_id)
---
CREATE INDEX journal_by_document ON journal (document_id)
---
CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END
---
CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END
---
CREATE TABLE models (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    folder TEXT NOT NULL, -- relative to the corpus where it lies beside or below it
    sha256 BLOB NOT NULL,
    parent_id INTEGER REFERENCES models (id),
    created INTEGER NOT NULL,
    scores TEXT NOT NULL -- a JSON object
)
---
-- Which documents a model has read, also where it found nothing.
CREATE TABLE prediction_reads (
    model_id INTEGER NOT NULL REFERENCES models (id),
    document_id INTEGER NOT NULL REFERENCES documents (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (model_id, document_id)
) WITHOUT ROWID
---
CREATE INDEX prediction_reads_by_document ON prediction_reads (document_id)
---
-- What models found: never a label. Predicates and types are names, for a model's schema may differ from the corpus'.
CREATE TABLE predictions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    model_id INTEGER NOT NULL,
    document_id INTEGER NOT NULL,
    predicate TEXT NOT NULL,
    score REAL NOT NULL,
    subject_begin INTEGER,
    subject_end INTEGER,
    subject_type TEXT NOT NULL,
    subject_text TEXT NOT NULL,
    object_begin INTEGER,
    object_end INTEGER,
    object_type TEXT NOT NULL,
    object_text TEXT NOT NULL,
    qualifiers TEXT,
    FOREIGN KEY (model_id, document_id) REFERENCES prediction_reads (model_id, document_id) ON DELETE CASCADE
)
---
CREATE INDEX predictions_by_read ON predictions (model_id, document_id)
---
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started INTEGER NOT NULL,
    ended INTEGER,
    outcome TEXT NOT NULL CHECK (outcome IN ('running', 'done', 'stopped', 'failed')),
    settings TEXT NOT NULL, -- a JSON object
    model_id INTEGER REFERENCES models (id)
)
---
CREATE TABLE run_epochs (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs (id),
    epoch TEXT NOT NULL -- a JSON object
)
---
CREATE INDEX run_epochs_by_run ON run_epochs (run_id)
---
-- Stable: a label a row. Offsets are code points of documents_text.text, half-open; NULL where unaligned.
CREATE VIEW triples AS
SELECT a.id AS id,
    a.document_id AS document_id,
    d.source AS source,
    CASE d.split WHEN 1 THEN 'train' WHEN 2 THEN 'dev' WHEN 3 THEN 'test' ELSE '' END AS split,
    a.subject_text AS subject,
    coalesce(st.name, '') AS subject_type,
    a.subject_begin AS subject_begin,
    a.subject_end AS subject_end,
    p.name AS predicate,
    a.object_text AS object,
    coalesce(ot.name, '') AS object_type,
    a.object_begin AS object_begin,
    a.object_end AS object_end,
    coalesce(a.qualifiers, '[]') AS qualifiers,
    CASE a.origin WHEN 0 THEN 'imported' WHEN 1 THEN 'human' ELSE 'model-accepted' END AS origin,
    CASE a.state WHEN 0 THEN 'unreviewed' WHEN 1 THEN 'accepted' ELSE 'rejected' END AS state,
    a.score AS score
FROM annotations a
JOIN documents d ON d.id = a.document_id
JOIN predicates p ON p.id = a.predicate_id
LEFT JOIN entity_types st ON st.id = a.subject_type_id
LEFT JOIN entity_types ot ON ot.id = a.object_type_id
---
-- Stable: a document a row.
CREATE VIEW documents_text AS
SELECT id,
    source,
    media_type,
    CASE split WHEN 1 THEN 'train' WHEN 2 THEN 'dev' WHEN 3 THEN 'test' ELSE '' END AS split,
    coalesce(metadata, '{}') AS metadata,
    text
FROM documents
WHERE removed = 0
