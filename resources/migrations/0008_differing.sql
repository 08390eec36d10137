-- SPDX-FileCopyrightText: 2026 The Spotter authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Whether what a model found in a document is anything but its labels that are not rejected: a list of such documents
-- would take seconds to compare. Kept by core/corpus/journal/model_difference.h whenever either side is written.

-- The places, so that a document with thousands of labels and predictions is compared in milliseconds.
DROP INDEX predictions_by_read
---
CREATE INDEX predictions_by_place ON predictions (model_id, document_id, subject_begin, object_begin)
---
ALTER TABLE prediction_reads ADD COLUMN differs INTEGER NOT NULL DEFAULT 0 CHECK (differs IN (0, 1))
---
UPDATE prediction_reads SET differs = (
    (SELECT labels FROM documents WHERE id = prediction_reads.document_id) <> (
        SELECT count(*) FROM predictions p
        WHERE p.model_id = prediction_reads.model_id AND p.document_id = prediction_reads.document_id)
    OR EXISTS (
        SELECT 1 FROM annotations a JOIN predicates n ON n.id = a.predicate_id
        WHERE a.document_id = prediction_reads.document_id AND a.state <> 2 AND NOT EXISTS (
            SELECT 1 FROM predictions p
            WHERE p.model_id = prediction_reads.model_id AND p.document_id = prediction_reads.document_id
                AND p.predicate = n.name
                AND p.subject_begin IS a.subject_begin AND p.subject_end IS a.subject_end
                AND p.object_begin IS a.object_begin AND p.object_end IS a.object_end
                AND p.subject_text = a.subject_text AND p.object_text = a.object_text)))
---
-- With both columns of the filter, or SQLite prefers the primary key and looks at all documents of a model.
CREATE INDEX prediction_reads_differing ON prediction_reads (model_id, differs) WHERE differs = 1
