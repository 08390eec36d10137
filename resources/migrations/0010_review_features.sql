-- SPDX-FileCopyrightText: 2026 The Spotter authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the quality of a finding was made from when a person decided about it, as a JSON list in the order of
-- core/review/evidence.h: the learned quality is fitted anew to the decisions. Empty for older decisions, and for findings
-- that a rule has raised.

ALTER TABLE review_results ADD COLUMN features TEXT NOT NULL DEFAULT ''
