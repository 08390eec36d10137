#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the demo corpus.

    build_demo.py              writes demo.jsonl, synthetic.jsonl, errors.jsonl, without_triples.jsonl
    build_demo.py --lint FILE  only checks an authored file

The output is the same byte for byte for the same sources.
"""

import hashlib
import json
import os
import re
import sys
from collections import Counter

# No __pycache__ in the resources: they are copied as they are.
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import authored
import nothing
import synthetic
from authored import HERE

NATURAL = ("zh_a.txt", "zh_b.txt", "en.txt")
SYNTHETIC = (("zh", 5900), ("en", 4400))
SYNTHETIC_LIMIT = 5_300_000
SEED = 20260101
ERRORS_PER_KIND = 15
KINDS = ("missing triple", "wrong predicate", "wrong end", "wrong object")


class Fault(Exception):
    """Something wrong with the sources; the text starts with file:line."""


# --- types ------------------------------------------------------------------

def read_overrides():
    """({mention: type}, {mention: words it is not meant in}) from
    source/overrides.txt."""
    path = os.path.join(HERE, "source", "overrides.txt")
    kinds, words = {}, {}
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            line = line.rstrip("\n")
            if not line.strip() or line.startswith("#"):
                continue
            parts = line.split("|")
            if len(parts) == 3 and parts[0] == "type":
                kinds[parts[1]] = parts[2]
            elif len(parts) == 3 and parts[0] == "not":
                words.setdefault(parts[2], set()).add(parts[1])
            else:
                raise Fault(f"{path}:{number}: neither type|mention|type nor not|word|mention: {line}")
    return kinds, words


SCHOOL_ZH = re.compile("(大学|学院|学校|书院|军校|学堂|中学|小学|大学堂|联大|师范|义塾|学宫|高等师范|清华|北大|复旦)$")
SCHOOL_EN = re.compile(r"\b(University|College|School|Academy of|Institute of Technology|Université|Universität|Polytechnic|"
                       r"École|Conservatory|ETH)\b")
BODY = re.compile("(公司|集团|出版社|书局|书馆|银行|研究院|科学院|乐团|协会|学会|组织|联合会|基金会|总部|工厂|电影厂|制片厂)$")


class Types:
    """The type of a subject whose predicate allows several."""

    def __init__(self, sentences, schema):
        self.schema = schema
        self.overrides, self.not_in = read_overrides()
        # What the corpus says elsewhere about a mention.
        self.known = {}
        for s in sentences:
            for mention, kind in self.certain(s):
                self.known.setdefault(mention, Counter())[kind] += 1

    def certain(self, s):
        """(mention, type) where the schema leaves no choice."""
        for _, subject, predicate, obj in s.triples:
            pairs = self.schema[predicate]
            if len(pairs) == 1:
                yield subject, pairs[0][0]
                yield obj, pairs[0][1]

    def pair(self, s, number, subject, predicate, obj):
        pairs = self.schema[predicate]
        if len(pairs) == 1:
            return pairs[0]
        allowed = {p[0]: p for p in pairs}
        by_hand = self.overrides.get(subject)
        if by_hand in allowed:
            return allowed[by_hand]
        here = Counter(k for m, k in self.certain(s) if m == subject and k in allowed)
        if here:
            return allowed[here.most_common(1)[0][0]]
        # A title's marks tell a work from a person who bears its name.
        quoted = f"《{subject}》" in s.text
        school, body = allowed.get("学校") or allowed.get("University"), allowed.get("机构") or allowed.get("Organization")
        if school and (SCHOOL_ZH.search(subject) or SCHOOL_EN.search(subject)):
            return school
        if body and BODY.search(subject):
            return body
        elsewhere = [k for k, _ in sorted(self.known.get(subject, Counter()).items(), key=lambda x: (-x[1], x[0]))
                     if k in allowed and not (quoted and k == "人物")]
        if elsewhere:
            return allowed[elsewhere[0]]
        if quoted:
            raise Fault(f"{s.path}:{number}: is {subject} a film or a book? add it to source/overrides.txt: {s.text}")
        if "人物" in allowed:
            return allowed["人物"]
        if "景点" in allowed:
            return allowed["景点"]
        if "Landmark" in allowed:
            return allowed["Landmark"]
        if body:
            return body
        if re.match(r"[A-Z][^ ]*( [A-Z]\.)*( (de|von|van|der|la|al|bin|[A-Z][^ ]*))* [A-Z][^ ]*$", subject) \
                and not subject.startswith(("The ", "A ", "An ")):
            return allowed["Person"]
        raise Fault(f"{s.path}:{number}: what is {subject}? add it to source/overrides.txt: {s.text}")


# --- rows -------------------------------------------------------------------

TITLE_TYPES = {"影视作品", "图书作品", "歌曲"}


def spans_of(s, mention, kind, not_in):
    """The occurrences that can be meant: not those inside a longer labelled
    mention (红高粱 in 红高粱家族) and, for a title, those in 《》, as long as
    there are others."""
    found = authored.occurrences(s.text, mention)
    longer = {m for t in s.triples for m in (t[1], t[3]) if mention in m and m != mention}
    longer |= not_in.get(mention, set())
    inside = [span for m in longer for span in authored.occurrences(s.text, m)]
    free = [(a, b) for a, b in found if not any(c <= a and b <= d for c, d in inside)]
    found = free or found
    if kind in TITLE_TYPES:
        quoted = [(a, b) for a, b in found if s.text[a - 1:a] == "《" and s.text[b:b + 1] == "》"]
        found = quoted or found
    return found


def split_of(text):
    n = int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:4], "big") % 100
    return "train" if n < 70 else "dev" if n < 85 else "test"


def triple(text, s, predicate, o, pair):
    return {"subject": {"text": text[s[0]:s[1]], "start": s[0], "end": s[1], "type": pair[0]},
            "predicate": predicate,
            "object": {"text": text[o[0]:o[1]], "start": o[0], "end": o[1], "type": pair[1]}}


def natural_rows(sentences, schema):
    types = Types(sentences, schema)
    rows, faults = [], []
    for s in sentences:
        triples = []
        for number, subject, predicate, obj in s.triples:
            try:
                pair = types.pair(s, number, subject, predicate, obj)
            except Fault as fault:
                faults.append(str(fault))
                continue
            at = authored.closest_pair(spans_of(s, subject, pair[0], types.not_in), spans_of(s, obj, pair[1], types.not_in))
            triples.append(triple(s.text, at[0], predicate, at[1], pair))
        rows.append({"text": s.text, "split": split_of(s.text), "meta": {"language": s.language}, "triples": triples})
    if faults:
        raise Fault("\n".join(faults))
    return rows


# --- planted errors -----------------------------------------------------------

def key_of(t):
    return t["subject"]["text"], t["predicate"], t["object"]["text"]


def letters(s):
    return all(ch.isalnum() or ch in "·'’-" for ch in s)


def moved_ends(text, span, language):
    """The span with one end moved a little: what a tired hand marks."""
    a, b = span
    out = []
    if language == "zh":
        for c, d in ((a - 1, b), (a - 2, b), (a, b + 1), (a, b + 2), (a + 1, b), (a + 2, b), (a, b - 1), (a, b - 2)):
            if c < 0 or d > len(text) or d - c < 2:
                continue
            if d - c > b - a and not letters(text[c:a] + text[b:d]):
                continue  # nobody marks a comma
            out.append((c, d))
    else:
        words = [m.span() for m in re.finditer(r"[^\s,;:.!?\"()]+", text)]
        inside = [w for w in words if a <= w[0] and w[1] <= b]
        before = [w for w in words if w[1] <= a]
        after = [w for w in words if w[0] >= b]
        if before and text[before[-1][1]:a] == " ":
            out.append((before[-1][0], b))
        if after and text[b:after[0][0]] == " ":
            out.append((a, after[0][1]))
        if len(inside) > 1:
            out += [(inside[1][0], b), (a, inside[-2][1])]
    return [x for x in out if text[x[0]:x[1]].strip() == text[x[0]:x[1]]]


def candidates(row, kind, schema):
    """All (index, erroneous triple or None) of that kind for the row."""
    text, triples, language = row["text"], row["triples"], row["meta"]["language"]
    there = {key_of(t) for t in triples}
    mentions = {}
    for t in triples:
        for m in (t["subject"], t["object"]):
            mentions.setdefault((m["type"], m["text"]), m)
    out = []
    for i, t in enumerate(triples):
        subject, obj = t["subject"], t["object"]
        if kind == "missing triple":
            out.append((i, None))
        elif kind == "wrong predicate":
            for p, pairs in schema.items():
                # 位于 and 总部地点 are true of the same thing too often.
                if {p, t["predicate"]} == {"位于", "总部地点"}:
                    continue
                if p != t["predicate"] and (subject["type"], obj["type"]) in pairs \
                        and (subject["text"], p, obj["text"]) not in there:
                    out.append((i, {**t, "predicate": p}))
        elif kind == "wrong end":
            for role in ("subject", "object"):
                m = t[role]
                for a, b in moved_ends(text, (m["start"], m["end"]), language):
                    # The other mention must stay untouched, and the result
                    # must not happen to be some other right mention.
                    other = t["object" if role == "subject" else "subject"]
                    if a < other["end"] and other["start"] < b:
                        continue
                    if any(text[a:b] == name for _, name in mentions):
                        continue
                    out.append((i, {**t, role: {**m, "text": text[a:b], "start": a, "end": b}}))
        elif kind == "wrong object":
            for (mtype, name), m in mentions.items():
                if mtype == obj["type"] and name not in (obj["text"], subject["text"]) \
                        and name not in obj["text"] and obj["text"] not in name \
                        and (subject["text"], t["predicate"], name) not in there:
                    out.append((i, {**t, "object": dict(m)}))
    return out


def plant(rows, schema):
    """Plants the errors in natural train rows (in place); gives the key."""
    dice = synthetic.Dice(SEED + 1)
    order = dice.shuffled([r for r in rows if r["split"] == "train" and r["triples"]])
    taken, key = set(), []
    # The kinds that fit the fewest sentences choose first.
    for kind in ("wrong predicate", "wrong object", "wrong end", "missing triple"):
        planted = 0
        for row in order:
            if planted == ERRORS_PER_KIND:
                break
            if id(row) in taken:
                continue
            found = candidates(row, kind, schema)
            if not found:
                continue
            i, wrong = dice.pick(found)
            right = row["triples"][i]
            if wrong is None:
                del row["triples"][i]
            else:
                row["triples"][i] = wrong
            taken.add(id(row))
            key.append({"text": row["text"], "kind": kind, "was": wrong, "should": right})
            planted += 1
        if planted < ERRORS_PER_KIND:
            raise Fault(f"{HERE}/source: only {planted} sentences fit the planted error '{kind}'")
    place = {r["text"]: n for n, r in enumerate(rows)}
    key.sort(key=lambda e: place[e["text"]])
    return key


# --- output -----------------------------------------------------------------

def write_lines(name, rows):
    data = "".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) + "\n" for r in rows).encode("utf-8")
    with open(os.path.join(HERE, name), "wb") as f:
        f.write(data)
    return len(data)


def verify(rows, schema, name):
    """Every offset must give its text, every type must suit its predicate."""
    for n, row in enumerate(rows, 1):
        for t in row["triples"]:
            for m in (t["subject"], t["object"]):
                if row["text"][m["start"]:m["end"]] != m["text"] or not m["text"]:
                    raise Fault(f"{os.path.join(HERE, name)}:{n}: offsets do not give {m['text']!r}: {row['text']}")
            if (t["subject"]["type"], t["object"]["type"]) not in schema[t["predicate"]]:
                raise Fault(f"{os.path.join(HERE, name)}:{n}: types of {key_of(t)}: {row['text']}")


def report(name, rows, size):
    print(f"{name}: {len(rows)} sentences, {size} bytes")
    for language in ("zh", "en"):
        mine = [r for r in rows if r["meta"]["language"] == language]
        splits = Counter(r["split"] for r in mine)
        triples = Counter(t["predicate"] for r in mine for t in r["triples"])
        labelled = [r for r in mine if r["triples"]]
        many = sum(len(r["triples"]) > 1 for r in labelled)
        print(f"  {language}: {len(mine)} (" + ", ".join(f"{k} {splits[k]}" for k in ("train", "dev", "test") if splits[k])
              + f"), {len(labelled)} labelled, {many} with 2 or more, {sum(triples.values())} triples")
        print("      " + ", ".join(f"{p} {n}" for p, n in triples.most_common()))


def build(schema):
    sentences, seen, wrong = [], {}, 0
    for name in NATURAL:
        path = os.path.join(HERE, "source", name)
        if not os.path.exists(path):
            raise Fault(f"{path}:0: missing")
        found, problems = authored.read_authored(path)
        problems += authored.check(found, schema, seen)
        for number, message, text in sorted(problems, key=lambda p: p[0]):
            print(f"{path}:{number}: {message}: {text}", file=sys.stderr)
        wrong += len(problems)
        sentences += found
    if wrong:
        return 1
    rows = natural_rows(sentences, schema)
    verify(rows, schema, "demo.jsonl")

    # What dev and test ask for must not be told by a synthetic sentence.
    asked = {key_of(t) for r in rows if r["split"] != "train" for t in r["triples"]}
    made, patterns = [], {}
    for language, count in SYNTHETIC:
        some, writer = synthetic.generate(language, schema, count, {r["text"] for r in rows}, asked, SEED)
        made += some + nothing.learnt(language, rows, SEED)
        patterns[language] = writer
    verify(made, schema, "synthetic.jsonl")

    key = plant(rows, schema)
    verify(rows, schema, "demo.jsonl")
    report("demo.jsonl", rows, write_lines("demo.jsonl", rows))
    size = write_lines("synthetic.jsonl", made)
    report("synthetic.jsonl", made, size)
    for language, writer in patterns.items():
        pool = {k: len(v) for k, v in writer.mentions.pool.items()}
        print(f"  {language}: {sum(len(f.whole) + len(f.clauses) + len(f.heads) for f in writer.frames.values())} phrasings, "
              f"{len({t[m]['text'] for r in made if r['meta']['language'] == language for t in r['triples'] for m in ('subject', 'object')})} "
              "different mentions; in the facts: " + ", ".join(f"{k} {n}" for k, n in pool.items()))
    write_lines("errors.jsonl", key)
    write_lines("without_triples.jsonl", [row for language in ("zh", "en") for row in nothing.held_out(language, rows, SEED)])
    kinds = Counter(e["kind"] for e in key)
    print("errors.jsonl: " + ", ".join(f"{k} {kinds[k]}" for k in KINDS))
    if size >= SYNTHETIC_LIMIT:
        raise Fault(f"{os.path.join(HERE, 'synthetic.jsonl')}:0: {size} bytes, the limit is {SYNTHETIC_LIMIT}")
    return 0


def main(argv):
    try:
        schema = authored.load_schema()
        if not argv:
            return build(schema)
        if len(argv) == 2 and argv[0] == "--lint":
            return 0 if authored.lint(argv[1], schema, sys.stdout) else 1
    except (Fault, synthetic.Broken, OSError, ValueError) as e:
        print(e, file=sys.stderr)
        return 1
    print("usage: build_demo.py [--lint FILE]", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
