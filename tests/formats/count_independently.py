#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the content of annotated files with parsers that share no code with Spotter's.

    count_independently.py [FORMAT=FILE ...] [--program build/release/bin/spotter-cli]

Without files, those of tests/data/formats. Prints a line of JSON for each file: its name and format, documents,
relations, entities.

- A document is a record that has a text; an entry of WebNLG is one for each of its texts.
- A relation joins mentions or concepts; "no relation" is not counted. A filled slot is counted.
- An entity is a place with a type, or, in formats without places, a name with a type. The ends of relations count, too,
  unless the record lists an entity there.

With --program, Spotter imports each file, too; exits with 1 if its counts differ from these by more than NOT_READ.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

from independent_parsers import BESIDE, FORMATS, Record

DATA = pathlib.Path(__file__).parent.parent / "data" / "formats"
FILES = {
    "tplinker.json": "tplinker", "docred.json": "docred", "nyt.json": "nyt", "rebel.jsonl": "rebel",
    "tacred.json": "tacred", "fewrel.json": "tacred", "instructuie.json": "instructuie", "oneie.jsonl": "oneie",
    "cluener.jsonl": "cluener", "interactions.xml": "ppi", "semeval.txt": "semeval", "deepke.json": "deepke",
    "oneke.json": "oneke", "webnlg.xml": "webnlg", "columns.bio": "conll", "token_table.csv": "conll", "spotter.jsonl.written.conll": "conll", "sample.conllu": "conllu",
    "triples.json": "triples-json", "chat.jsonl": "chat", "dwie.json": "dwie", "webnlg.json": "webnlg",
    "sample.corp": "conll04", "sample.pubtator": "pubtator", "bioc.xml": "bioc-xml", "bioc.json": "bioc-json",
    "marked.txt": "inline", "triple_lines.txt": "triple-lines",
    "ade.rel": "ade", "record.con": "i2b2", "nyt24.sent": "pndec", "spans.jsonl": "spans",
    "tagged_tokens.jsonl": "tagged-tokens", "sample.spacy": "docbin", "gliner.jsonl": "dygie",
    "cas.xmi": "xmi", "cas.json": "cas-json", "gate.xml": "gate", "mae.xml": "mae", "triples.csv": "csv", "triples.tsv": "tsv", "offsets.csv": "csv"}
# What Spotter names and leaves out: relations, entities.
NOT_READ = {
    "spans.jsonl": (0, 1),  # an entity at two places
    "sample.pubtator": (1, 0),  # a relation of a concept that the text does not mention
    "bioc.xml": (1, 1),  # a relation of three annotations; an annotation that is not where it says
    "cas.xmi": (1, 1),  # an annotation without text, and its relation
    "cas.json": (0, 1),
    "gate.xml": (1, 1),  # a relation of three annotations; an annotation without text
    "mae.xml": (1, 1),  # an annotation in two pieces, and its relation
    "sample.spacy": (1, 0)}  # a relation from a token at which no entity begins


def count(path, form):
    split, fill = FORMATS[form]
    records = []
    parts = [path, *(path.with_suffix(suffix) for suffix in BESIDE.get(form, []))]
    for content in split(b"\0".join(part.read_bytes() for part in parts), form):
        records.append(Record())
        for part in content if form in ("conll", "conllu") and isinstance(content[0], list) else [content]:
            fill(records[-1], part)
    return [len(records), sum(one.relations for one in records), sum(one.entities() for one in records)]


def count_in_spotter(program, path, form):
    """Of what Spotter writes in its own format: mentions of triples, and entities in none."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = pathlib.Path(folder) / "corpus.spotter"
        for command in (["new", corpus], ["import", corpus, path, "--format", form, "--duplicates", "keep"]):
            subprocess.run([program, "--quiet", *command], check=True, stderr=subprocess.DEVNULL)
        written = subprocess.run([program, "export", corpus], check=True, capture_output=True).stdout
    relations, entities = 0, 0
    documents = [json.loads(line) for line in written.splitlines()]
    for document in documents:
        mentions = [triple[end] for triple in document["triples"] for end in ("subject", "object")]
        mentions += document.get("meta", {}).get("spotter:entities", [])
        entities += len({(one["start"] if "start" in one else one["text"], one.get("end"), one.get("type", ""))
                         for one in mentions})
        relations += len(document["triples"])
    return [len(documents), relations, entities]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FORMAT=FILE")
    parser.add_argument("--program")
    options = parser.parse_args()
    files = [one.split("=", 1) for one in options.files] or [(form, DATA / name) for name, form in FILES.items()]
    differ = False
    for form, path in ((form, pathlib.Path(path)) for form, path in files):
        counted = count(path, form)
        line = {"file": path.name, "format": form} | dict(zip(("documents", "relations", "entities"), counted))
        if options.program:
            line["spotter"] = count_in_spotter(options.program, path, form)
            not_read = (0, *NOT_READ.get(path.name, (0, 0)))
            line["differs"] = [a - b for a, b in zip(counted, not_read)] != line["spotter"]
            differ = differ or line["differs"]
        print(json.dumps(line, ensure_ascii=False))
    sys.exit(differ)


if __name__ == "__main__":
    main()
