-- SPDX-FileCopyrightText: 2026 The Spotter authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The colour that the schema gives a type: "#rrggbb", or empty where it gives none.

ALTER TABLE entity_types ADD COLUMN color TEXT NOT NULL DEFAULT ''
