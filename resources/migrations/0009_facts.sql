-- SPDX-FileCopyrightText: 2026 The Spotter authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Facts: which things the labels name, and what they say of them. entity_names, facts and fact_labels are derived from the
-- labels: empty until somebody first asks for facts (settings.facts), then kept by each edit of a label; see
-- core/corpus/facts. entities, entity_members and entities_apart are what people have decided, and stand in the journal.

-- kind: 0 a name, 1 a date, 2 a number. key: entityKey() of the name, or the value's normal form. form: as first written.
-- entity: what facts refer to, the id of the row itself or minus the id of its row in entities. order_key: for sorting.
CREATE TABLE entity_names (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
    key TEXT NOT NULL,
    type TEXT NOT NULL,
    form TEXT NOT NULL,
    order_key TEXT NOT NULL,
    uses INTEGER NOT NULL,
    entity INTEGER NOT NULL
)
---
CREATE UNIQUE INDEX entity_names_by_key ON entity_names (key, type, kind)
---
CREATE INDEX entity_names_by_entity ON entity_names (entity)
---
CREATE INDEX entity_names_by_uses ON entity_names (uses) WHERE kind = 0
---
-- A fact has a row while a label states it, be it a rejected one. Counts are of labels; denied: negated, not rejected.
-- state: 1 a label is accepted, 0 none is, but one is unreviewed, 2 neither. sentences: accepted + unreviewed. weight: the
-- sum of its labels' weights, see fact_labels. rivals: whether the same subject and predicate have another object that is
-- not rejected.
CREATE TABLE facts (
    id INTEGER PRIMARY KEY,
    subject INTEGER NOT NULL,
    predicate_id INTEGER NOT NULL,
    object INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    unreviewed INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    denied INTEGER NOT NULL,
    sentences INTEGER NOT NULL,
    weight INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
    rivals INTEGER NOT NULL CHECK (rivals IN (0, 1)),
    subject_order TEXT NOT NULL,
    object_order TEXT NOT NULL
)
---
CREATE UNIQUE INDEX facts_by_triple ON facts (subject, predicate_id, object)
---
CREATE INDEX facts_by_object ON facts (object)
---
CREATE INDEX facts_by_predicate ON facts (predicate_id)
---
CREATE INDEX facts_by_subject_order ON facts (subject_order)
---
CREATE INDEX facts_by_object_order ON facts (object_order)
---
CREATE INDEX facts_by_sentences ON facts (sentences)
---
CREATE INDEX facts_by_weight ON facts (weight)
---
CREATE INDEX facts_by_state ON facts (state)
---
CREATE INDEX facts_with_rivals ON facts (predicate_id) WHERE rivals = 1
---
-- Which labels state a fact. standing: 0 unreviewed, 1 accepted, 2 rejected, 3 denied. weight: -1000 ln(1 - p), where p is
-- how sure the label is.
CREATE TABLE fact_labels (
    label_id INTEGER PRIMARY KEY,
    fact_id INTEGER NOT NULL,
    subject_name INTEGER NOT NULL,
    object_name INTEGER NOT NULL,
    standing INTEGER NOT NULL CHECK (standing BETWEEN 0 AND 3),
    weight INTEGER NOT NULL
)
---
CREATE INDEX fact_labels_by_fact ON fact_labels (fact_id)
---
CREATE INDEX fact_labels_by_subject ON fact_labels (subject_name)
---
CREATE INDEX fact_labels_by_object ON fact_labels (object_name)
---
-- An entity about which somebody has decided something. identifier: such as Q937, or empty.
CREATE TABLE entities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    type TEXT NOT NULL,
    identifier TEXT NOT NULL
)
---
-- Its names: a name belongs to at most one.
CREATE TABLE entity_members (
    key TEXT NOT NULL,
    type TEXT NOT NULL,
    form TEXT NOT NULL,
    entity_id INTEGER NOT NULL REFERENCES entities (id),
    PRIMARY KEY (key, type)
) WITHOUT ROWID
---
CREATE INDEX entity_members_by_entity ON entity_members (entity_id)
---
-- Names that somebody has said are never one entity; the smaller key comes first.
CREATE TABLE entities_apart (
    first_key TEXT NOT NULL,
    first_type TEXT NOT NULL,
    second_key TEXT NOT NULL,
    second_type TEXT NOT NULL,
    first_form TEXT NOT NULL,
    second_form TEXT NOT NULL,
    PRIMARY KEY (first_key, first_type, second_key, second_type)
) WITHOUT ROWID
