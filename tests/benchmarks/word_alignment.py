#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where labels that are only strings are placed in their texts: in whole words, or inside longer ones.

    word_alignment.py DATA [--program build/release/bin/spotter-cli] [--record]

Imports each data set in DATA and counts by itself (a word is letters and digits with their marks, or a number with its signs; each
CJK character is one): mentions, those inside a longer word, those of them whose whole word is in the text, labels in another case than
given, and words that the export in tokens cuts. CoNLL04 and SciERC are imported as strings alone, and their places compared with the
annotated ones.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

from records import Recorder, add_record_option

SETS = (("duie2", ("train.jsonl", "dev.jsonl"), "duie"), ("webnlg", ("train.json", "dev.json"), "casrel"),
        ("noise", ("duie_noisy_vs_corrected.jsonl",), "casrel"), ("conll04", ("train.json", "dev.json"), "unified-tokens"),
        ("scierc", ("train.json", "dev.json"), "spert"))
RECORDED = ("mentions", "inside a word", "inside a word though it is there by itself", "words cut by the export in tokens", "labels",
            "labels at the annotated place")
BY_CHARACTER = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "HALFWIDTH KATAKANA", "IDEOGRAPHIC")


def is_word_part(character):
    category = unicodedata.category(character)
    return category[0] in "LNM" and not unicodedata.name(character, "").startswith(BY_CHARACTER)


def is_inside_word(text, begin, end):
    def joined(at):
        if not 0 < at < len(text):
            return False
        if is_word_part(text[at - 1]) and is_word_part(text[at]):
            return True
        return any(0 < sign < len(text) - 1 and text[sign] in ".,'" and text[sign - 1].isdigit() and text[sign + 1].isdigit()
                   for sign in (at - 1, at))
    return joined(begin) or joined(end)


def has_whole_word(text, words):
    at = text.find(words)
    while at >= 0:
        if not is_inside_word(text, at, at + len(words)):
            return True
        at = text.find(words, at + 1)
    return False


def imported(program, paths, source_format, folder):
    """The documents as Spotter stores them, and their export in tokens."""
    corpus = os.path.join(folder, f"{len(os.listdir(folder))}.spotter")
    for command in (["new", corpus], ["import", corpus, *paths, "--format", source_format, "--duplicates", "keep"]):
        subprocess.run([program, "--quiet", *command], check=True, stderr=subprocess.DEVNULL)
    def export(target_format):
        return subprocess.run([program, "--quiet", "export", corpus, "--format", target_format], check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode("utf8")
    return [json.loads(line) for line in export("spotter").splitlines()], json.loads(export("spert"))


def mentions_of(documents):
    for document in documents:
        for triple in document["triples"]:
            for mention in (triple["subject"], triple["object"]):
                yield document["text"], mention


def cut_words(documents, in_tokens):
    """Tokens that end within a word."""
    count = 0
    for document, record in zip(documents, in_tokens):
        text, at = document["text"], 0
        for token in record["tokens"]:
            begin = text.find(token, at)
            if begin < 0:
                sys.exit(f"word_alignment.py: the token “{token}” is not in “{text[at:]}”")
            at = begin + len(token)
            count += at < len(text) and is_word_part(text[at - 1]) and is_word_part(text[at])
    return count


def records_of(path):
    content = pathlib.Path(path).read_text(encoding="utf8")
    return json.loads(content) if content.startswith("[") else [json.loads(line) for line in content.splitlines()]


def labels_in(paths):
    """(text, labels) of each record of what imports as strings."""
    for record in (record for path in paths for record in records_of(path)):
        labels = record.get("triple_list") or []
        for label in record.get("spo_list") or []:
            value = label["object"]
            labels.append((label["subject"], label["predicate"], value["@value"] if isinstance(value, dict) else value))
        yield record["text"], labels


def recased(documents, paths):
    """Labels that no document has in the case they came in."""
    count = 0
    for document, (text, labels) in zip(documents, labels_in(paths)):
        strings = {(triple["subject"]["text"], triple["object"]["text"]) for triple in document["triples"]}
        count += sum((label[0], label[2]) not in strings for label in labels)
    return count


def placed(triple):
    return (triple["subject"].get("start"), triple["subject"]["text"], triple["predicate"], triple["object"].get("start"),
            triple["object"]["text"])


def bare(documents, path):
    """Writes the labels without their places; returns a set of these for each document."""
    places = []
    with open(path, "w", encoding="utf8") as file:
        for document in documents:
            triples = document["triples"]
            places.append({placed(triple) for triple in triples})
            labels = [{"subject": t["subject"]["text"], "predicate": t["predicate"], "object": t["object"]["text"],
                       "subject_type": "", "object_type": ""} for t in triples]
            file.write(json.dumps({"text": document["text"], "spo_list": labels}, ensure_ascii=False) + "\n")
    return places


def measure(program, name, paths, source_format, folder, recorder):
    documents, in_tokens = imported(program, paths, source_format, folder)
    annotated = None
    if source_format not in ("duie", "casrel"):
        paths = [os.path.join(folder, f"{name}.jsonl")]
        annotated = bare(documents, paths[0])
        documents, in_tokens = imported(program, paths, "duie1", folder)
    inside = [(text, mention) for text, mention in mentions_of(documents)
              if "start" in mention and is_inside_word(text, mention["start"], mention["end"])]
    values = {"mentions": sum(1 for _ in mentions_of(documents)),
              "without a place": sum("start" not in mention for _, mention in mentions_of(documents)),
              "inside a word": len(inside),
              "inside a word though it is there by itself": sum(has_whole_word(text, m["text"]) for text, m in inside),
              "labels in another case": recased(documents, paths),
              "words cut by the export in tokens": cut_words(documents, in_tokens)}
    if annotated:
        values["labels"] = sum(len(document["triples"]) for document in documents)
        values["labels at the annotated place"] = sum(
            placed(triple) in places for document, places in zip(documents, annotated) for triple in document["triples"])
    for metric, value in values.items():
        print(f"{name:10} {metric}: {value:,}")
        if recorder.record and metric in RECORDED:
            recorder.add(name, metric, value)
    return values["inside a word though it is there by itself"] == 0


def noise_as_casrel(paths, folder):
    target = os.path.join(folder, "noise.json")
    records = [record for path in paths for record in records_of(path)]
    with open(target, "w", encoding="utf8") as file:
        json.dump([{"text": r["text"], "triple_list": r["noisy"]} for r in records], file, ensure_ascii=False)
    return [target]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--program", default="build/release/bin/spotter-cli")
    add_record_option(parser)
    options = parser.parse_args()
    recorder = Recorder("word_alignment", options.record)
    good = True
    for name, files, source_format in SETS:
        paths = [str(options.data / name / file) for file in files]
        if not all(map(os.path.exists, paths)):
            print(f"{name:10} absent: nothing measured")
            continue
        with tempfile.TemporaryDirectory() as folder:
            if name == "noise":
                paths = noise_as_casrel(paths, folder)
            good = measure(options.program, name, paths, source_format, folder, recorder) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
