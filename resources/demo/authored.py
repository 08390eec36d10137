# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The authored format of the demo corpus: reading and checking it.

A sentence stands on a line of its own; each line under it that starts with
one TAB is a triple `subject|predicate|object`.  Blank lines and lines that
start with `# ` mean nothing.
"""

import json
import os
import re
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))

CJK = re.compile("[\u4e00-\u9fff]")
# Marks that never belong to the edge of a mention: a title is labelled
# without its quotes, a name without the comma after it.
EDGE = "《》〈〉「」『』“”\"，。、；：！？,;:!?()（） \t"


class Sentence:
    """One authored sentence with its triples and where it came from."""

    def __init__(self, path, line, text):
        self.path = path
        self.line = line
        self.text = text
        self.triples = []  # (line, subject, predicate, object)

    @property
    def language(self):
        return language_of(self.text)


def load_schema(path=os.path.join(HERE, "schema.json")):
    """Predicate name -> list of (subject type, object type)."""
    with open(path, encoding="utf-8") as f:
        raw = json.load(f)
    types = {t["name"] for t in raw["entityTypes"]}
    schema = {}
    for p in raw["predicates"]:
        for pair in p["pairs"]:
            for t in pair:
                if t not in types:
                    raise ValueError(f"schema.json: {p['name']} uses the unknown type {t}")
        schema[p["name"]] = [tuple(pair) for pair in p["pairs"]]
    return schema


def language_of(text):
    """zh when a good part of the letters is Chinese, en otherwise.

    A Chinese sentence may hold English names and the other way round, so a
    single character decides nothing."""
    han = len(CJK.findall(text))
    latin = len(re.findall("[A-Za-z]+", text))
    return "zh" if han > latin else "en"


def _wordlike(ch):
    """Is this a character that continues a word written with spaces?"""
    return ch.isalnum() and not CJK.match(ch)


def occurrences(text, mention):
    """All (start, end) of the mention that do not cut a Latin word or a
    number in two.  Python indexes strings by code point, as Spotter does."""
    found = []
    at = text.find(mention) if mention else -1
    while at >= 0:
        end = at + len(mention)
        cut_left = at > 0 and _wordlike(text[at - 1]) and _wordlike(text[at])
        cut_right = end < len(text) and _wordlike(text[end - 1]) and _wordlike(text[end])
        if not cut_left and not cut_right:
            found.append((at, end))
        at = text.find(mention, at + 1)
    return found


def closest_pair(subjects, objects):
    """The (subject, object) spans that stand closest; overlapping ones only
    where there are no others (北京 inside 北京大学)."""
    def rank(pair):
        (a, b), (c, d) = pair
        overlap = a < d and c < b
        return overlap, max(c - b, a - d, 0), a, c
    return min(((s, o) for s in subjects for o in objects), key=rank)


def read_authored(path):
    """(sentences, problems); a problem is (line, message, sentence)."""
    sentences, problems = [], []
    try:
        with open(path, encoding="utf-8-sig") as f:
            lines = f.read().split("\n")
    except UnicodeDecodeError as e:
        return [], [(0, f"not UTF-8 ({e})", "")]
    for number, raw in enumerate(lines, 1):
        line = raw.rstrip("\r")
        if not line.strip() or line.startswith("# ") or line == "#":
            continue
        if line.startswith("\t"):
            if not sentences:
                problems.append((number, "a triple before any sentence", line.strip()))
                continue
            s = sentences[-1]
            parts = line[1:].split("|")
            if len(parts) != 3:
                problems.append((number, f"{len(parts)} fields where subject|predicate|object is due: {line[1:]}", s.text))
                continue
            s.triples.append((number, *parts))
            continue
        if line[0] in " \u3000":
            problems.append((number, "starts with a space (a triple starts with one TAB)", line.strip()))
            continue
        sentences.append(Sentence(path, number, line))
    return sentences, problems


def check(sentences, schema, seen=None):
    """Problems of sentences read; `seen` carries texts over several files."""
    problems = []
    seen = {} if seen is None else seen
    by_language = {"zh": {p for p in schema if CJK.search(p)}}
    by_language["en"] = set(schema) - by_language["zh"]
    for s in sentences:
        if s.text in seen:
            problems.append((s.line, f"the same sentence as {seen[s.text]}", s.text))
        else:
            seen[s.text] = f"{os.path.basename(s.path)}:{s.line}"
        if s.text != s.text.strip():
            problems.append((s.line, "space at the end of the sentence", s.text))
        if "\t" in s.text:
            problems.append((s.line, "a TAB inside the sentence", s.text))
        if re.search(r"\|.+\|", s.text):
            problems.append((s.line, "looks like a triple without its TAB", s.text))
        done = set()
        for number, subject, predicate, obj in s.triples:
            shown = f"{subject}|{predicate}|{obj}"
            if predicate not in schema:
                problems.append((number, f"predicate not in the schema: {predicate!r}", s.text))
            elif predicate not in by_language[s.language]:
                problems.append((number, f"predicate of the other language: {predicate}", s.text))
            for role, mention in (("subject", subject), ("object", obj)):
                if not mention.strip():
                    problems.append((number, f"empty {role}: {shown}", s.text))
                elif mention != mention.strip(EDGE) and mention not in done:
                    # A bracket or mark may close a name for good reason
                    # ("Who's Afraid of Virginia Woolf?"); then it pairs up
                    # or ends a title, and only spaces and quotes are wrong.
                    bad = mention[0] in EDGE or mention[-1] in EDGE.replace("?", "").replace("!", "").replace("？", "").replace("！", "").replace(")", "").replace("）", "")
                    if bad:
                        problems.append((number, f"{role} starts or ends with a mark: {mention!r}", s.text))
                if mention.strip() and mention not in s.text:
                    problems.append((number, f"{role} not in the sentence: {mention!r}", s.text))
                elif mention.strip() and not occurrences(s.text, mention):
                    problems.append((number, f"{role} only inside a longer word or number: {mention!r}", s.text))
            if subject == obj:
                problems.append((number, f"subject and object are the same: {shown}", s.text))
            if (subject, predicate, obj) in done:
                problems.append((number, f"triple given twice: {shown}", s.text))
            done.add((subject, predicate, obj))
    return problems


def advice(sentences):
    """Things worth a second look that are no errors."""
    notes = []
    for s in sentences:
        if s.language == "zh":
            n, low, high, unit = len(s.text), 15, 110, "characters"
        else:
            n, low, high, unit = len(s.text.split()), 8, 45, "words"
        if not low <= n <= high:
            notes.append((s.line, f"{n} {unit} (the corpus wants {low}–{high})", s.text))
        triples = {t[1:] for t in s.triples}
        for number, subject, predicate, obj in s.triples:
            if predicate in ("丈夫", "妻子", "spouse"):
                for back in ("丈夫", "妻子", "spouse"):
                    if (obj, back, subject) in triples and subject < obj:
                        notes.append((number, f"marriage labelled both ways: {subject} / {obj}", s.text))
            if re.fullmatch(r"\d{1,4}", obj) and predicate in ("上映时间", "成立日期", "出生日期"):
                notes.append((number, f"Chinese date without its unit: {obj}", s.text))
            # The longest date expression is asked for, and it is easily cut.
            for start, end in occurrences(s.text, obj)[:1]:
                after = s.text[end:end + 1]
                if predicate in ("上映时间", "成立日期", "出生日期") and (
                        (obj.endswith("年") and re.match(r"\d{1,2}月", s.text[end:]))
                        or (obj.endswith("月") and re.match(r"\d{1,2}日", s.text[end:]))
                        or (obj[-1].isdigit() and after in "年月日")) and after:
                    notes.append((number, f"date goes on after {obj}", s.text))
    return notes


def lint(path, schema, out):
    """Check one file, print what is wrong and the counts; True when clean."""
    sentences, problems = read_authored(path)
    problems += check(sentences, schema)
    for number, message, text in sorted(problems, key=lambda p: p[0]):
        print(f"{path}:{number}: {message}: {text}", file=out)
    for number, message, text in advice(sentences):
        print(f"{path}:{number}: (note) {message}: {text}", file=out)
    counts = Counter(t[2] for s in sentences for t in s.triples)
    for predicate in schema:
        if counts[predicate]:
            print(f"{counts[predicate]:6d} {predicate}", file=out)
    used = {("zh" if CJK.search(p) else "en") for p in counts}
    missing = [p for p in schema if not counts[p] and ("zh" if CJK.search(p) else "en") in used]
    if missing:
        print("none of: " + ", ".join(missing), file=out)
    labelled = [s for s in sentences if s.triples]
    many = sum(len(s.triples) > 1 for s in labelled)
    share = 100 * many // len(labelled) if labelled else 0
    print(f"{len(sentences)} sentences, {len(labelled)} labelled, {sum(counts.values())} triples; "
          f"{share} % of the labelled ones have 2 or more; {len(problems)} problems", file=out)
    return not problems
