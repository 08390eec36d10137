#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Spotter writes for spaCy, Label Studio and doccano, read by those programs' own libraries.

    foreign_readers.py FILE [--program build/release/bin/spotter-cli]

FILE is of any format that Spotter reads. A library that is not installed is passed over and said so; in a scratch
environment:  pip install spacy label-studio-sdk   and for doccano's parser:  pip install --no-deps doccano && pip install
chardet pyexcel pandas seqeval, with its folder "backend" on PYTHONPATH. Prints a table of what was written and what was
read; ends with 1 where they differ.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from records import Recorder, add_record_option


class Skipped(Exception):
    """The library is not there."""


def export(program, corpus, form, path):
    subprocess.run([program, "export", corpus, "--format", form, "--out", path, "--quiet"], check=True)


def lines_of(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def with_spacy(path):
    try:
        import spacy
        from spacy.tokens import Doc, DocBin
        from spacy.training import Example
    except ImportError:
        raise Skipped("spacy")
    model = spacy.blank("xx")

    def tokenised(text):
        # A token a character: no tokenizer's taste is to decide whether a span lies on tokens.
        return Doc(model.vocab, words=list(text), spaces=[False] * len(text))

    binary, written, read = DocBin(), [0, 0, 0], [0, 0, 0]
    for record in lines_of(path):
        document = tokenised(record["text"])
        spans = {}
        for begin, end, label in record["entities"]:
            span = document.char_span(begin, end, label=label)
            if span is not None and span.text == record["text"][begin:end]:
                spans[begin] = span
                read[1] += 1
        document.spans["entities"] = list(spans.values())
        for subject, value, label in record["relations"]:
            read[2] += subject in spans and value in spans and bool(label)
        free, taken = [], 0
        for begin, end, label in sorted(record["entities"]):
            if begin >= taken and label:
                free.append((begin, end, label))
                taken = end
        example = Example.from_dict(tokenised(record["text"]), {"entities": free})
        if len(example.reference.ents) != len(free):
            read[1] -= 1
        binary.add(document)
        written = [written[0] + 1, written[1] + len(record["entities"]), written[2] + len(record["relations"])]
    for document in DocBin().from_bytes(binary.to_bytes()).get_docs(model.vocab):
        read[0] += document is not None
    return written, read


def results_of(tasks):
    for task in tasks:
        for annotation in task["annotations"]:
            for result in annotation["result"]:
                yield task, result


def with_label_studio(path):
    try:
        from label_studio_sdk.converter import Converter
    except ImportError:
        try:
            from label_studio_converter import Converter
        except ImportError:
            raise Skipped("label-studio-sdk")
    with open(path, encoding="utf-8") as file:
        tasks = json.load(file)
    for number, task in enumerate(tasks):
        # What Label Studio itself adds when it imports a task.
        task["id"] = number
        task.setdefault("annotations", [])
        for other, annotation in enumerate(task["annotations"]):
            annotation.setdefault("id", other)
    labels = sorted({label for _, result in results_of(tasks) if result["type"] == "labels"
                     for label in result["value"]["labels"]})
    listed = "".join(f'<Label value="{label}"/>' for label in labels)
    config = f'<View><Labels name="label" toName="text">{listed}</Labels><Text name="text" value="$text"/></View>'
    written = [len(tasks), sum(result["type"] == "labels" for _, result in results_of(tasks)),
               sum(result["type"] == "relation" for _, result in results_of(tasks))]
    with tempfile.TemporaryDirectory() as folder:
        imported = os.path.join(folder, "imported.json")
        with open(imported, "w", encoding="utf-8") as file:
            json.dump(tasks, file)
        Converter(config=config, project_dir=None).convert_to_json_min(imported, folder, is_dir=False)
        with open(os.path.join(folder, "result.json"), encoding="utf-8") as file:
            converted = json.load(file)
    texts = {task["id"]: task["data"]["text"] for task in tasks}
    read = [len(converted), 0, written[2]]  # relations are not its converter's to read; their ends are checked here
    for record in converted:
        for span in record.get("label", []):
            read[1] += texts[record["id"]][span["start"]:span["end"]] == span["text"]
    for task in tasks:
        for annotation in task["annotations"]:
            known = {result.get("id") for result in annotation["result"]}
            for result in annotation["result"]:
                if result["type"] == "relation":
                    read[2] -= result["from_id"] not in known or result["to_id"] not in known
    return written, read


def with_doccano(path):
    try:
        from data_import.pipeline.parsers import JSONLParser
    except ImportError:
        raise Skipped("doccano")
    written, read = [0, 0, 0], [0, 0, 0]
    for record in lines_of(path):
        written = [written[0] + 1, written[1] + len(record["entities"]), written[2] + len(record["relations"])]
    parser = JSONLParser(encoding="utf-8")
    for row in parser.parse(path):
        read[0] += 1
        # As its SpanLabel and RelationLabel require.
        spans = {span["id"]: span for span in row["entities"]
                 if 0 <= span["start_offset"] < span["end_offset"] <= len(row["text"]) and span["label"]}
        read[1] += len(spans)
        read[2] += sum(relation["from_id"] in spans and relation["to_id"] in spans and bool(relation["type"])
                       for relation in row["relations"])
    return written, read if not parser.errors else [0, 0, 0]


CHECKS = {"spacy": with_spacy, "label-studio": with_label_studio, "doccano": with_doccano}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--program", default="build/release/bin/spotter-cli")
    add_record_option(parser)
    options = parser.parse_args()
    recorder = Recorder("foreign_readers", options.record)
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        corpus = os.path.join(folder, "c.spotter")
        for command in (["new", corpus], ["import", corpus, options.file]):
            subprocess.run([options.program, *command, "--quiet"], check=True)
        print(f"{'format':14}{'documents':>20}{'spans':>20}{'relations':>20}   (written, read)")
        for form, check in CHECKS.items():
            path = str(pathlib.Path(folder, form + ".json"))
            export(options.program, corpus, form, path)
            try:
                written, read = check(path)
            except Skipped as missing:
                print(f"{form:14}  passed over: the Python package {missing} is not installed")
                continue
            print(f"{form:14}" + "".join(f"{f'{a}, {b}':>20}" for a, b in zip(written, read)), flush=True)
            failed = failed or written != read
            setting = f"{pathlib.Path(options.file).name}, {form}"
            for what, count in zip(("documents", "spans", "relations"), read):
                recorder.add(setting, f"{what} read", count)
            recorder.add(setting, "differences from what was written", sum(abs(a - b) for a, b in zip(written, read)))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
