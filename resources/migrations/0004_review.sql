-- SPDX-FileCopyrightText: 2026 The Spotter authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a person has said of a doubt. verdict: 0 corrected (the doubt was right), 1 kept (it was not), 2 postponed. subject is
-- what was doubted, in words and places that a later reading finds again: see core/review/claim.h. step_id is the journal's
-- step that changed labels, NULL where none had to change: a result whose step is undone does not count.
CREATE TABLE review_results (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    missing INTEGER NOT NULL CHECK (missing IN (0, 1)), -- 1: the doubt was about what is not labelled
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    verdict INTEGER NOT NULL CHECK (verdict BETWEEN 0 AND 2),
    quality REAL NOT NULL, -- of the label, or of its absence, as it was when the person decided
    step_id INTEGER REFERENCES journal_steps (id)
)
---
CREATE INDEX review_results_by_document ON review_results (document_id)
---
CREATE INDEX review_results_by_step ON review_results (step_id)
---
-- What a model said of a document's labels. It can be had again, but a held-out reading (of a model that had not seen the
-- document) costs a training, so that another model's does not replace it. round tells which reading of the corpus it is of.
CREATE TABLE review_readings (
    document_id INTEGER NOT NULL REFERENCES documents (id),
    held_out INTEGER NOT NULL CHECK (held_out IN (0, 1)),
    at INTEGER NOT NULL,
    round TEXT NOT NULL,
    reading TEXT NOT NULL, -- a JSON object; offsets are code points
    PRIMARY KEY (document_id, held_out)
)
---
CREATE INDEX review_readings_by_round ON review_readings (round)
