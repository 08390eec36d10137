#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spotter's import and export of DuIE beside a straightforward script in Python (json and sqlite3, the same rows: texts
with lengths and hashes, labels with places in code points, a line of journal a document), turn by turn. Sentences a
second of processor time: what one core does, whatever else the machine is busy with.

    import_vs_python.py DUIE.jsonl [--program build/release/bin/import_speed] [--sentences N] [--turns N]

Sentences beyond those of the file are made by repeating it with a number appended.
"""
import argparse
import hashlib
import itertools
import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time


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


def store(path, database):
    """What somebody writes in an afternoon: the labels' first places, one transaction."""
    connection = sqlite3.connect(database)
    connection.executescript("""
        PRAGMA journal_mode = WAL;
        CREATE TABLE documents (id INTEGER PRIMARY KEY, text TEXT, length INTEGER, text_hash INTEGER, labels INTEGER);
        CREATE INDEX by_hash ON documents (text_hash);
        CREATE TABLE annotations (id INTEGER PRIMARY KEY, document_id INTEGER, predicate TEXT, subject TEXT,
            subject_type TEXT, subject_begin INTEGER, subject_end INTEGER, object TEXT, object_type TEXT,
            object_begin INTEGER, object_end INTEGER, qualifiers TEXT);
        CREATE INDEX by_document ON annotations (document_id);
        CREATE INDEX by_predicate ON annotations (predicate);
        CREATE TABLE journal (id INTEGER PRIMARY KEY, document_id INTEGER, kind TEXT, after TEXT);
    """)
    cursor = connection.cursor()
    count = 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            text = record["text"]
            digest = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big", signed=True)
            known = cursor.execute("SELECT id, text FROM documents WHERE text_hash = ?", (digest,)).fetchall()
            same = [identity for identity, other in known if other == text]
            labels = []
            for label in record.get("spo_list", []):
                objects, types = values(label["object"]), values(label["object_type"])
                subject, value = label["subject"], objects["@value"]
                begin, at = text.find(subject), text.find(value)
                rest = {slot: [words, types.get(slot)] for slot, words in objects.items() if slot != "@value"}
                labels.append((label["predicate"], subject, label["subject_type"], begin, begin + len(subject), value,
                               types["@value"], at, at + len(value), json.dumps(rest) if rest else None))
            if same:
                identity = same[0]
            else:
                cursor.execute("INSERT INTO documents (text, length, text_hash, labels) VALUES (?, ?, ?, ?)",
                               (text, len(text), digest, len(labels)))
                identity = cursor.lastrowid
            for label in labels:
                cursor.execute("INSERT INTO annotations (document_id, predicate, subject, subject_type, subject_begin,"
                               " subject_end, object, object_type, object_begin, object_end, qualifiers)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (identity, *label))
            cursor.execute("INSERT INTO journal (document_id, kind, after) VALUES (?, 'import', ?)",
                           (identity, json.dumps({"labels": labels}, ensure_ascii=False)))
            count += 1
    connection.commit()
    return connection, count


def export(connection, path):
    query = ("SELECT d.id, d.text, a.predicate, a.subject, a.subject_type, a.object, a.object_type, a.qualifiers"
             " FROM documents d LEFT JOIN annotations a ON a.document_id = d.id ORDER BY d.id, a.id")
    with open(path, "w", encoding="utf-8") as out:
        for (_, text), rows in itertools.groupby(connection.execute(query), key=lambda row: row[:2]):
            labels = []
            for _, _, predicate, subject, subject_type, value, kind, rest in rows:
                if predicate is None:
                    continue
                rest = json.loads(rest) if rest else {}
                labels.append({"subject": subject, "predicate": predicate, "subject_type": subject_type,
                               "object": {"@value": value, **{slot: words for slot, (words, _) in rest.items()}},
                               "object_type": {"@value": kind, **{slot: name for slot, (_, name) in rest.items()}}})
            out.write(json.dumps({"text": text, "spo_list": labels}, ensure_ascii=False) + "\n")


def in_python(path):
    with tempfile.TemporaryDirectory() as folder:
        begin = time.process_time()
        connection, count = store(path, os.path.join(folder, "python.sqlite"))
        stored = time.process_time()
        export(connection, os.path.join(folder, "out.jsonl"))
        exported = time.process_time()
        connection.close()
    return {"import": count / (stored - begin), "export": count / (exported - stored),
            "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def in_spotter(program, path, *options):
    run = subprocess.run([program, path, "--export", *options], stdout=subprocess.PIPE, check=True, text=True)
    lines = {line["what"]: line for line in map(json.loads, run.stdout.splitlines())}
    return {what: line["per_second_of_processor"] for what, line in lines.items()} | {"peak": lines["export"]["peak_mib"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("duie")
    parser.add_argument("--program", default="build/release/bin/import_speed")
    parser.add_argument("--sentences", type=int, default=0)
    parser.add_argument("--turns", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.duie
        if options.sentences:
            path = os.path.join(folder, "large.jsonl")
            enlarge(options.duie, path, options.sentences)
        ratios = []
        for _ in range(options.turns):
            spotter, python = in_spotter(options.program, path), in_python(path)
            ratios.append((spotter["import"] / python["import"], spotter["export"] / python["export"]))
            print(f"Spotter: import {spotter['import']:.0f}/s, export"
                  f" {spotter['export']:.0f}/s, {spotter['peak']:.0f} MiB. Python: import {python['import']:.0f}/s,"
                  f" export {python['export']:.0f}/s, {python['peak']:.0f} MiB."
                  f" × {ratios[-1][0]:.2f} and × {ratios[-1][1]:.2f}", flush=True)
    return 0 if min(ratio for pair in ratios for ratio in pair) >= 1.5 else 1


if __name__ == "__main__":
    sys.exit(main())
