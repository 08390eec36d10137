-- SPDX-FileCopyrightText: 2026 The Spotter authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- When a person was shown a doubt: what was shown and not settled tells how much looking an error costs, and the times in
-- between how long it takes. missing and subject are those of review_results.
CREATE TABLE review_shown (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    missing INTEGER NOT NULL CHECK (missing IN (0, 1)),
    subject TEXT NOT NULL,
    quality REAL NOT NULL -- as it was then
)
---
CREATE INDEX review_shown_by_document ON review_shown (document_id)
