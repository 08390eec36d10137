# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the review benchmarks share: running spotter-cli, spoiling labels with a key to what was spoilt, and the measures."""
import argparse
import json
import pathlib
import random
import subprocess
import sys

from records import add_record_option

METHODS = ["self-confidence", "mean", "softmin", "moving-average", "thresholds", "learned"]
KINDS = ["deleted", "predicate", "end", "object"]
KIND_NAMES = {"deleted": "deleted triples", "predicate": "swapped predicates", "end": "shifted ends", "object": "replaced objects"}
DATA_SETS = {"duie2": "DuIE 2.0", "webnlg": "WebNLG", "conll04": "CoNLL04", "scierc": "SciERC"}


def corpus_arguments(doc, *defaults):
    """The parser of a benchmark that spoils the labels of TRAIN and measures on DEV, with its options' (name, default) pairs."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("train", type=pathlib.Path)
    parser.add_argument("dev", type=pathlib.Path)
    parser.add_argument("--spotter-cli", type=pathlib.Path, default=root / "build/release/bin/spotter-cli")
    for name, default in defaults:
        parser.add_argument(name, type=type(default), default=default)
    add_record_option(parser)
    return parser


def setting_of(path, *parts):
    """What a record calls its data and settings: the data set by its folder's name, not a path of this machine."""
    path = pathlib.Path(path)
    return ", ".join([DATA_SETS.get(path.absolute().parent.name, path.stem), *map(str, parts)])


def encoder_name(encoder):
    """dgcnn, or the name of an encoder's folder."""
    return pathlib.Path(encoder).name


def parsed(parser):
    """The arguments; what follows "--" as .options, for a program that the benchmark runs."""
    ours, options = sys.argv[1:], []
    if "--" in ours:
        split = ours.index("--")
        ours, options = ours[:split], ours[split + 1:]
    args = parser.parse_args(ours)
    args.options = options
    return args


def run(command):
    """Runs a program, shows its stderr, returns its stdout."""
    result = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True, encoding="utf8")
    if result.returncode != 0:
        sys.exit(f"this failed with {result.returncode}: {' '.join(map(str, command))}")
    return result.stdout


def json_lines(text):
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


def write_lines(path, records):
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf8")


def make_corpus(cli, path, *parts):
    """A corpus of (split, file or records) pairs."""
    run([cli, "new", path])
    for split, source in parts:
        if not isinstance(source, pathlib.Path):
            file = path.with_suffix(f".{split}.jsonl")
            write_lines(file, source)
            source = file
        run([cli, "import", path, "--quiet", "--split", split, source])
    return path


def records_of(cli, file, folder, name):
    """Any file that Spotter reads, as records with places."""
    corpus = make_corpus(cli, folder / f"{name}.read.spotter", ("train", file))
    return json_lines(run([cli, "export", corpus, "--format", "spotter"]))


def strings(triple):
    def text(mention):
        return (mention["text"] if isinstance(mention, dict) else mention).lower()
    return text(triple["subject"]), triple["predicate"], text(triple["object"])


def aligned(triple):
    return all(triple[end].get("start") is not None for end in ("subject", "object"))


def spoil(records, share, kinds, seed):
    """Spoils a share of the labels, each in one of the ways in turn; nothing else is changed. Returns the records and the
    key: (index of the record, kind, what stands there now or None, what should)."""
    generator = random.Random(seed)
    spoilt = [dict(record, triples=[dict(triple) for triple in record["triples"]]) for record in records]
    predicates = sorted({triple["predicate"] for record in records for triple in record["triples"]})
    places = [(i, j) for i, record in enumerate(records) for j, triple in enumerate(record["triples"]) if aligned(triple)]
    generator.shuffle(places)
    wanted = round(share * len(places))
    key, changes = [], {}
    for i, j in places:
        if len(key) >= wanted:
            break
        kind = kinds[len(key) % len(kinds)]
        right = records[i]["triples"][j]
        wrong = None if kind == "deleted" else WAYS[kind](records[i], right, predicates, generator)
        if kind != "deleted" and (wrong is None or any(strings(wrong) == strings(other) for other in records[i]["triples"])):
            continue
        changes[i, j] = wrong
        key.append((i, kind, wrong, right))
    for i, record in enumerate(spoilt):
        kept = [changes.get((i, j), triple) for j, triple in enumerate(record["triples"])]
        record["triples"] = [triple for triple in kept if triple is not None]
    return spoilt, key


def other_predicate(_record, triple, predicates, generator):
    return dict(triple, predicate=generator.choice([name for name in predicates if name != triple["predicate"]]),
                subject=untyped(triple["subject"]), object=untyped(triple["object"]))


def untyped(mention):
    return {name: value for name, value in mention.items() if name != "type"}


def shifted_end(record, triple, _predicates, generator):
    """One end of one mention moves by one to three characters."""
    name = generator.choice(["subject", "object"])
    mention = triple[name]
    moves = [(side, by) for side in ("start", "end") for by in (-3, -2, -1, 1, 2, 3)]
    generator.shuffle(moves)
    for side, by in moves:
        begin = mention["start"] + (by if side == "start" else 0)
        end = mention["end"] + (by if side == "end" else 0)
        if 0 <= begin < end <= len(record["text"]) and record["text"][begin:end].strip() == record["text"][begin:end]:
            moved = dict(mention, start=begin, end=end, text=record["text"][begin:end])
            return dict(triple, **{name: moved})
    return None


def other_object(record, triple, _predicates, generator):
    """Another mention of the sentence, or where there is none, some other words of it."""
    others = [other[end] for other in record["triples"] for end in ("subject", "object")]
    others = [o for o in others if o.get("start") is not None and o["text"] not in (triple["object"]["text"], triple["subject"]["text"])]
    if others:
        return dict(triple, object=untyped(generator.choice(others)))
    length = len(triple["object"]["text"])
    starts = [s for s in range(len(record["text"]) - length) if abs(s - triple["object"]["start"]) >= length]
    if not starts:
        return None
    start = generator.choice(starts)
    text = record["text"][start:start + length]
    return dict(triple, object={"text": text, "start": start, "end": start + length}) if text.strip() == text else None


WAYS = {"predicate": other_predicate, "end": shifted_end, "object": other_object}


def named(finding):
    return finding["sentence"], (finding["subject"].lower(), finding["predicate"], finding["object"].lower())


def average_precision(ranked, total):
    """ranked: whether each is right, best first. What is never proposed counts as missed."""
    hits, area = 0, 0.0
    for rank, right in enumerate(ranked, 1):
        if right:
            hits += 1
            area += hits / rank
    return area / total if total else 0.0


def precision_at(ranked, k):
    return sum(ranked[:k]) / k


def review(cli, corpus, *options):
    """Every finding of a corpus, the worst first."""
    findings = json_lines(run([cli, "review", corpus, "--json", "--limit", 0, "--below", 1, "--quiet", *options]))
    return sorted(findings, key=lambda finding: finding["quality"])


def accept(cli, corpus, rules):
    """Decides what predicates allow, each rule as "facts --accept-rule" takes it."""
    if rules:
        run([cli, "facts", corpus, "--quiet", *(word for rule in rules for word in ("--accept-rule", rule))])


def by_cleanlab(findings):
    """The same findings in the order of cleanlab's multi-label scores (its default method). An example is a pair of mentions in
    a sentence, its classes are the predicates; a class' probability is the least part. Labels and candidates get the score of
    their class."""
    import numpy
    from cleanlab.internal.multilabel_scorer import ClassLabelScorer
    scores = ClassLabelScorer.SELF_CONFIDENCE
    classes = sorted({finding["predicate"] for finding in findings})
    examples = {}
    for finding in findings:
        examples.setdefault((finding["document"], finding["subject"], finding["object"]), []).append(finding)
    probabilities = numpy.full((len(examples), len(classes)), 1e-6)
    labels = numpy.zeros((len(examples), len(classes)), dtype=int)
    for row, members in enumerate(examples.values()):
        for finding in members:
            column = classes.index(finding["predicate"])
            probabilities[row, column] = max(probabilities[row, column], min(finding["parts"]))
            labels[row, column] |= finding["kind"] == "suspicious"
    ranked = []
    for column, _name in enumerate(classes):
        present = labels[:, column]
        pred = numpy.column_stack([1 - probabilities[:, column], probabilities[:, column]])
        score = scores(present, pred)
        for row, members in enumerate(examples.values()):
            ranked += [(score[row], finding["id"], finding) for finding in members if classes.index(finding["predicate"]) == column]
    return [finding for _, _, finding in sorted(ranked, key=lambda entry: entry[:2])]
