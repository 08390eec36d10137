# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences without any triple of the schema: patterns filled with the names of the natural sentences. Those of source/nothing_*.txt are
a hold-out, with the names of dev and test; those of source/empty_*.txt are learnt from, with the names of train."""

import os
import random
import re

from authored import HERE

FILLS = 8
SLOT = re.compile(r"\{([^}]+)\}")
# A pattern says "on {Date} it rained": only days go with that.
DAY = {"日期": re.compile("日$"), "Date": re.compile(r"^\d{1,2} [A-Z]")}


def names_of(rows):
    """{type: names, sorted}; of train before errors are planted in it."""
    names = {}
    for row in rows:
        for triple in row["triples"]:
            for end in ("subject", "object"):
                mention = triple[end]
                if mention["type"] not in DAY or DAY[mention["type"]].search(mention["text"]):
                    names.setdefault(mention["type"], set()).add(mention["text"])
    return {kind: sorted(found) for kind, found in names.items()}


def filled(pattern, names, rng):
    """The pattern with names, each of them once."""
    used = []

    def name(match):
        used.append(rng.choice([name for name in names[match[1]] if name not in used]))
        return used[-1]

    return SLOT.sub(name, pattern)


def texts_of(file_name, language, names, seed):
    with open(os.path.join(HERE, "source", f"{file_name}_{language}.txt"), encoding="utf-8") as file:
        patterns = [line.rstrip("\n") for line in file if line.strip() and not line.startswith("#")]
    rng, texts = random.Random(f"{seed} {language}"), []
    for pattern in patterns:
        fills = set()
        for _ in range(50):
            if len(fills) < FILLS:
                fills.add(filled(pattern, names, rng))
        texts += sorted(fills)
    return texts


def held_out(language, rows, seed):
    """Rows as in demo.jsonl, all of them for test, none with a triple."""
    names = names_of(row for row in rows if row["split"] != "train")
    return [{"text": text, "split": "test", "meta": {"language": language}, "triples": []}
            for text in texts_of("nothing", language, names, seed)]


def learnt(language, rows, seed):
    """Rows as in synthetic.jsonl, none with a triple."""
    names = names_of(row for row in rows if row["split"] == "train")
    return [{"text": text, "split": "train", "meta": {"language": language, "synthetic": True}, "triples": []}
            for text in texts_of("empty", language, names, seed)]
