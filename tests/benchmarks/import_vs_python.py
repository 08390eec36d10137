#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spotter's import and export of DuIE beside a straightforward script in Python (json and sqlite3), turn by turn.

Both fill the same tables (those of resources/migrations, with their indices, foreign keys and checks) under the same
pragmas with the same rows: texts with lengths, hashes and excerpts, labels placed where subject and object stand closest
to each other, a line of journal a document; this is compared row by row, and the exports record by record, before
anything is measured. Sentences a second of processor time: what one core does, whatever else the machine is busy with;
and of wall clock, where Spotter reads on one thread while it stores on another.

    import_vs_python.py DUIE.jsonl [--program build/release/bin/import_speed] [--sentences N] [--turns N]

Sentences beyond those of the file are made by repeating it with a number appended.
"""
import argparse
import hashlib
import itertools
import json
import os
import pathlib
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time

from records import Recorder, add_record_option

MIGRATIONS = pathlib.Path(__file__).resolve().parents[2] / "resources" / "migrations"
PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "cache_size = -32768", "temp_store = MEMORY",
           "cell_size_check = ON", "trusted_schema = OFF")


def enlarge(source, target, count):
    with open(source, encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    with open(target, "w", encoding="utf-8") as out:
        for number in range(count):
            record = dict(records[number % len(records)])
            if number >= len(records):
                record["text"] += str(number // len(records))
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def values(slot):
    return slot if isinstance(slot, dict) else {"@value": slot}


def places(text, words):
    """Every place of some words, where there is none without regard to case."""
    found = []
    for haystack, needle in ((text, words), (text.lower(), words.lower())):
        at = haystack.find(needle)
        while at >= 0:
            found.append((at, at + len(words)))
            at = haystack.find(needle, at + 1)
        if found:
            break
    return found


def distance(pair):
    left, right = min(pair), max(pair)
    overlap = left[1] > right[0]
    return overlap, 0 if overlap else right[0] - left[1], left, right


def align(text, subject, value):
    """The two places that stand closest to each other; the first of one where the other is nowhere."""
    subjects, objects = places(text, subject), places(text, value)
    if not subjects or not objects:
        return (subjects or [None])[0], (objects or [None])[0]
    if len(subjects) == 1 and len(objects) == 1:
        return subjects[0], objects[0]
    return min(itertools.product(subjects, objects), key=distance)


def mention(text, words, kind, place):
    row = {"text": text[place[0]:place[1]] if place else words}
    if kind:
        row["type"] = kind
    if place:
        row["begin"], row["end"] = place
    return row


def label_of(text, entry):
    objects, types = values(entry["object"]), values(entry["object_type"])
    subject, value = entry["subject"], objects["@value"]
    begin, end = align(text, subject, value)
    label = {"subject": mention(text, subject, entry["subject_type"], begin), "predicate": entry["predicate"],
             "object": mention(text, value, types["@value"], end)}
    anchor = end or begin
    slots = []
    for slot, words in objects.items():
        if slot == "@value":
            continue
        near = places(text, words)
        place = min(near, key=lambda candidate: distance((anchor, candidate))) if near and anchor else (near or [None])[0]
        slots.append({"slot": slot, "value": mention(text, words, types.get(slot, ""), place)})
    if slots:
        label["qualifiers"] = slots
    return label


def excerpt(text):
    head = " ".join(text[:960].split())
    return None if len(text) <= 120 and head == text else head[:120]


class Peer:
    """What somebody writes in an afternoon: one pass, one transaction."""

    def __init__(self, database):
        self.connection = sqlite3.connect(database, isolation_level=None)
        for pragma in PRAGMAS:
            self.connection.execute("PRAGMA " + pragma)
        for path in sorted(MIGRATIONS.glob("*.sql")):
            for statement in path.read_text(encoding="utf-8").split("\n---\n"):
                self.connection.execute(statement)
        self.cursor = self.connection.cursor()
        self.types, self.predicates, self.pairs = {}, {}, {}

    def type_of(self, name):
        if not name:
            return None
        if name not in self.types:
            self.cursor.execute("INSERT INTO entity_types (name, position) VALUES (?, ?)", (name, len(self.types) + 1))
            self.types[name] = self.cursor.lastrowid
        return self.types[name]

    def predicate_of(self, label):
        name = label["predicate"]
        if name not in self.predicates:
            self.cursor.execute("INSERT INTO predicates (name, position) VALUES (?, ?)", (name, len(self.predicates) + 1))
            self.predicates[name] = self.cursor.lastrowid
        identity = self.predicates[name]
        pair = self.type_of(label["subject"].get("type")), self.type_of(label["object"].get("type"))
        known = self.pairs.setdefault(identity, [])
        if pair not in known:
            self.cursor.execute("INSERT INTO predicate_pairs VALUES (?, ?, ?, ?)", (identity, len(known), *pair))
            known.append(pair)
        return identity

    def label_row(self, identity, label):
        subject, value, slots = label["subject"], label["object"], label.get("qualifiers")
        return (identity, self.predicate_of(label), subject.get("begin"), subject.get("end"),
                self.type_of(subject.get("type")), subject["text"], value.get("begin"), value.get("end"),
                self.type_of(value.get("type")), value["text"], json.dumps(slots, ensure_ascii=False) if slots else None)

    def store(self, path):
        count = 0
        self.cursor.execute("BEGIN IMMEDIATE")
        self.cursor.execute("INSERT INTO journal_steps (at, who, kind, title) VALUES (?, '', 0, 'Import')",
                            (int(time.time() * 1000),))
        step = self.cursor.lastrowid
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                self.store_one(json.loads(line), step)
                count += 1
        self.cursor.execute("COMMIT")
        return count

    def present(self, identity):
        keys = []
        for row in self.cursor.execute(
                "SELECT p.name, a.subject_begin, a.subject_text, a.object_begin, a.object_text, a.qualifiers"
                " FROM annotations a JOIN predicates p ON p.id = a.predicate_id WHERE a.document_id = ?", (identity,)):
            keys.append((*row[:5], json.loads(row[5]) if row[5] else None))
        return keys

    def store_one(self, record, step):
        text = record["text"]
        digest = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big", signed=True)
        known = self.cursor.execute("SELECT id, text FROM documents WHERE text_hash = ? AND removed = 0", (digest,))
        identity = next((number for number, other in known.fetchall() if other == text), None)
        keys, labels = self.present(identity) if identity else [], []
        for entry in record.get("spo_list", []):
            label = label_of(text, entry)
            key = (label["predicate"], label["subject"].get("begin"), label["subject"]["text"],
                   label["object"].get("begin"), label["object"]["text"], label.get("qualifiers"))
            if key not in keys:
                keys.append(key)
                labels.append(label)
        if identity and not labels:
            return
        after = {"labels": []}
        if identity:
            self.cursor.execute("UPDATE documents SET labels = ?, unreviewed = ? WHERE id = ?",
                                (len(keys), len(keys), identity))
        else:
            after = {"source": "", "split": "", "labels": []}
            self.cursor.execute("INSERT INTO documents (split, synthetic, labels, unreviewed, length, text_hash, source,"
                                " media_type, excerpt, text) VALUES (0, 0, ?, ?, ?, ?, '', 'text/plain', ?, ?)",
                                (len(labels), len(labels), len(text), digest, excerpt(text), text))
            identity = self.cursor.lastrowid
        for label in labels:
            self.cursor.execute("INSERT INTO annotations (document_id, predicate_id, origin, state, subject_begin,"
                                " subject_end, subject_type_id, subject_text, object_begin, object_end, object_type_id,"
                                " object_text, qualifiers) VALUES (?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                self.label_row(identity, label))
            after["labels"].append({"id": self.cursor.lastrowid, **label, "origin": "imported", "state": "unreviewed"})
        before = None if "source" in after else '{"labels":[]}'
        self.cursor.execute("INSERT INTO journal (step_id, document_id, kind, before, after) VALUES (?, ?, 'import', ?, ?)",
                            (step, identity, before, json.dumps(after, ensure_ascii=False, separators=(",", ":"))))

    def export(self, path):
        query = ("SELECT d.id, d.text, p.name, a.subject_text, s.name, a.object_text, o.name, a.qualifiers"
                 " FROM documents d LEFT JOIN annotations a ON a.document_id = d.id AND a.state <> 2"
                 " LEFT JOIN predicates p ON p.id = a.predicate_id"
                 " LEFT JOIN entity_types s ON s.id = a.subject_type_id"
                 " LEFT JOIN entity_types o ON o.id = a.object_type_id WHERE d.removed = 0 ORDER BY d.id, a.id")
        with open(path, "w", encoding="utf-8") as out:
            for (_, text), rows in itertools.groupby(self.connection.execute(query), key=lambda row: row[:2]):
                labels = []
                for _, _, predicate, subject, subject_type, value, kind, slots in rows:
                    if predicate is None:
                        continue
                    slots = json.loads(slots) if slots else []
                    labels.append({
                        "predicate": predicate, "subject": subject, "subject_type": subject_type or "",
                        "object": {"@value": value, **{slot["slot"]: slot["value"]["text"] for slot in slots}},
                        "object_type": {"@value": kind or "",
                                        **{slot["slot"]: slot["value"].get("type", "") for slot in slots}}})
                out.write(json.dumps({"text": text, "spo_list": labels}, ensure_ascii=False) + "\n")


def run_peer(path, folder):
    """In a process of its own, so that its memory is its own."""
    peer = Peer(os.path.join(folder, "python.sqlite"))
    measures = {}
    for what, work in (("import", lambda: peer.store(path)),
                       ("export", lambda: peer.export(os.path.join(folder, "python.jsonl")))):
        processor, wall = time.process_time(), time.monotonic()
        count = work() or count
        measures[what] = {"sentences": count, "processor": time.process_time() - processor,
                          "wall": time.monotonic() - wall}
        measures[what]["peak_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(measures))


def in_python(path, folder):
    run = subprocess.run([sys.executable, __file__, "--peer", folder, path], stdout=subprocess.PIPE, check=True, text=True)
    return json.loads(run.stdout)


def in_spotter(program, path, folder, *options):
    run = subprocess.run([program, path, "--export", "--keep", folder, *options], stdout=subprocess.PIPE, check=True,
                         text=True)
    measures = {}
    for line in map(json.loads, run.stdout.splitlines()):
        measures[line["what"]] = {"sentences": line["sentences"], "wall": line["seconds"],
                                  "processor": line["processor_seconds"], "peak_mib": line["peak_mib"]}
    return measures


ROWS = {
    "documents": "SELECT id, split, removed, synthetic, labels, unreviewed, length, text_hash, source, media_type,"
                 " metadata, excerpt, text FROM documents ORDER BY id",
    "annotations": "SELECT a.id, a.document_id, p.name, a.origin, a.state, a.score, a.subject_begin, a.subject_end, s.name,"
                   " a.subject_text, a.object_begin, a.object_end, o.name, a.object_text, a.qualifiers FROM annotations a"
                   " JOIN predicates p ON p.id = a.predicate_id LEFT JOIN entity_types s ON s.id = a.subject_type_id"
                   " LEFT JOIN entity_types o ON o.id = a.object_type_id ORDER BY a.id",
    "journal": "SELECT step_id, document_id, before, after FROM journal WHERE kind = 'import' ORDER BY id",
    "pairs": "SELECT p.name, s.name, o.name FROM predicate_pairs x JOIN predicates p ON p.id = x.predicate_id"
             " LEFT JOIN entity_types s ON s.id = x.subject_type_id LEFT JOIN entity_types o ON o.id = x.object_type_id"
             " ORDER BY 1, 2, 3",
    "indices": "SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name",
}


def parsed(value):
    return json.loads(value) if isinstance(value, str) and value[:1] in ("{", "[") and value[-1:] in ("}", "]") else value


def require_same(spotter, python):
    """The first row that differs, as an error."""
    ours, theirs = (sqlite3.connect(f"file:{path}?mode=ro", uri=True) for path in (spotter[0], python[0]))
    for table, query in ROWS.items():
        for row, other in itertools.zip_longest(ours.execute(query), theirs.execute(query)):
            if row != other and (row is None or other is None or [*map(parsed, row)] != [*map(parsed, other)]):
                sys.exit(f"The databases differ in {table}:\n{row}\n{other}")
    with open(spotter[1], encoding="utf-8") as first, open(python[1], encoding="utf-8") as second:
        for line, other in itertools.zip_longest(first, second, fillvalue="null"):
            if json.loads(line) != json.loads(other):
                sys.exit(f"The exports differ:\n{line}{other}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("duie")
    parser.add_argument("--program", default="build/release/bin/import_speed")
    parser.add_argument("--sentences", type=int, default=0)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    add_record_option(parser)
    options = parser.parse_args()
    if options.peer:
        run_peer(options.duie, options.peer)
        return 0
    recorder = Recorder("import_vs_python", options.record)
    ratios, measured = [], {}
    with tempfile.TemporaryDirectory() as folder:
        path = options.duie
        if options.sentences:
            path = os.path.join(folder, "large.jsonl")
            enlarge(options.duie, path, options.sentences)
        for turn in range(options.turns):
            with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as theirs:
                spotter, python = in_spotter(options.program, path, ours), in_python(path, theirs)
                if turn == 0:
                    require_same([os.path.join(ours, name) for name in ("speed.spotter", "out.jsonl")],
                                 [os.path.join(theirs, name) for name in ("python.sqlite", "python.jsonl")])
                    print("The same rows and the same exports.", flush=True)
            ratios.append({})
            for what in ("import", "export"):
                rates, count = {}, spotter[what]["sentences"]
                for clock in ("processor", "wall"):
                    rates[clock] = [side[what]["sentences"] / side[what][clock] for side in (spotter, python)]
                ratios[-1][what] = rates["processor"][0] / rates["processor"][1]
                for metric, value, unit in ((f"{what} per processor second", rates["processor"][0], "/s"), (what, rates["wall"][0], "/s"),
                                            (f"{what} per processor second, script", rates["processor"][1], "/s"),
                                            (f"{what} / script", ratios[-1][what], "")):
                    measured.setdefault((metric, unit), []).append(value)
                print(f"{what}: Spotter {rates['processor'][0]:.0f}/s of processor time, {rates['wall'][0]:.0f}/s by the"
                      f" clock, {spotter[what]['peak_mib']:.0f} MiB; Python {rates['processor'][1]:.0f}/s,"
                      f" {rates['wall'][1]:.0f}/s, {python[what]['peak_mib']:.0f} MiB; × {ratios[-1][what]:.2f}", flush=True)
    setting = f"{count:,} sentences of {pathlib.Path(options.duie).name}, {options.turns} turns"
    recorder.add(setting, "rows and exports that differ", 0)  # the first one ends the run above
    for (metric, unit), values in measured.items():
        recorder.add_runs(setting, metric, values, unit)
    return 0 if min(ratio for turn in ratios for ratio in turn.values()) >= 1.5 else 1


if __name__ == "__main__":
    sys.exit(main())
