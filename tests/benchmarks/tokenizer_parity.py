#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares our tokenizers with the Python package "tokenizers": ids and offsets of every text.

    tokenizer_parity.py DUMP DATA [VOCABULARY]
                                      every string in DATA's .json, .jsonl and .txt files; VOCABULARY: a vocab.txt, by default
                                      DATA/bert-chinese-vocab.txt
    tokenizer_parity.py --unigram FOLDER DUMP DATA
                                      the same of an encoder's folder with a SentencePiece tokenizer.json: neighbouring unknown
                                      characters count as one token, as there; no offsets where characters compose
    tokenizer_parity.py --byte-pairs DUMP DATA
                                      the same of a byte-level BPE of 8,000 pieces that the package learns from DATA first
    tokenizer_parity.py --sweep DUMP  every code point between two letters; rewrites tests/data/tokenizer/excepted.txt

DUMP is the program that tokenizer_dump.cpp builds.
"""
import argparse
import collections
import json
import subprocess
import sys
import tempfile
import time
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "data" / "tokenizer"))
import reference

from records import Recorder, add_record_option

BATCH = 50_000


def ours(dump, vocabulary, cased, texts):
    """Yields our row of every text, in order; the program runs once, for it reads the vocabulary first."""
    with tempfile.TemporaryFile() as rows:
        rows.writelines(json.dumps(text).encode() + b"\n" for text in texts)
        rows.seek(0)
        with subprocess.Popen([dump, vocabulary, cased], stdin=rows, stdout=subprocess.PIPE) as process:
            yield from map(json.loads, process.stdout)
        if process.returncode:
            sys.exit(f"{dump} failed")


def differences(dump, vocabulary, cased, texts):
    """Yields (text, reference encoding, our row) of every text that comes out differently."""
    tokenizer = reference.reference_tokenizer(reference.read_vocabulary(vocabulary), cased == "uncased")
    rows = ours(dump, vocabulary, cased, texts)
    for first in range(0, len(texts), BATCH):
        batch = texts[first:first + BATCH]
        for text, theirs in zip(batch, tokenizer.encode_batch(batch)):
            row = next(rows)
            if row["ids"] != theirs.ids or [tuple(pair) for pair in row["offsets"]] != theirs.offsets:
                yield text, theirs, row


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        if value and all(isinstance(item, str) for item in value):
            yield " ".join(value)  # the tokens of a sentence
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)


def json_values(text):
    """One JSON text, or one a line, whatever the file's name says."""
    try:
        return [json.loads(text)]
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.split("\n") if line.strip()]


def texts_of(folder):
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix in (".json", ".jsonl"):
            yield from strings(json_values(path.read_text(encoding="utf-8")))
        elif path.suffix == ".txt":
            yield from path.read_text(encoding="utf-8").split("\n")


def compare_data(dump, folder, vocabulary, recorder):
    vocabulary = Path(vocabulary or Path(folder) / "bert-chinese-vocab.txt")
    if not vocabulary.exists():
        sys.exit(f"{vocabulary} is absent: nothing to compare with")
    texts = sorted(set(texts_of(folder)))
    failed = 0
    for cased in ("uncased", "cased"):
        begin = time.monotonic()
        found = list(differences(dump, str(vocabulary), cased, texts))
        failed += len(found)
        print(f"{cased}: {len(texts)} texts, {sum(map(len, texts))} characters, {len(found)} differ, "
              f"{time.monotonic() - begin:.1f} s")
        for text, theirs, row in found[:5]:
            print(json.dumps({"text": text, "reference": theirs.ids, "ours": row["ids"]}, ensure_ascii=False))
    recorder.add(f"{len(texts):,} texts, {sum(map(len, texts)):,} characters, cased and uncased", "texts that differ", failed)
    return 1 if failed else 0


def fused(row, unknown):
    """Neighbouring unknown tokens as one."""
    ids, offsets = [], []
    for id, (begin, end) in zip(row["ids"], row["offsets"]):
        if id == unknown and ids and ids[-1] == unknown:
            offsets[-1] = [offsets[-1][0], end]
        else:
            ids.append(id)
            offsets.append([begin, end])
    return ids, offsets


def composes(text):
    """Whether characters of the text may combine to one."""
    return any(unicodedata.combining(c) or "\u1100" <= c <= "\u11ff" or c in "\uff9e\uff9f" for c in text) or unicodedata.normalize(
        "NFC", text) != text


def without_blank(text, piece, begin, end):
    while piece.startswith("\u2581") and begin < end and (text[begin].isspace() or not text[begin].isprintable() or text[begin] in "\u2581\ufffd"):
        begin += 1
    return [0, 0] if begin >= end or piece == "\u2581" else [begin, end]


def compare_unigram(dump, folder, data, recorder):
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(Path(folder) / "tokenizer.json"))
    unknown = json.loads((Path(folder) / "tokenizer.json").read_text(encoding="utf-8"))["model"]["unk_id"]
    names = [token.content for token in tokenizer.get_added_tokens_decoder().values()]
    texts = [text for text in sorted(set(texts_of(data))) if not any(name in text for name in names) and not text.startswith("\ufeff")]
    rows = ours(dump, folder, "folder", texts)
    failed = compared = 0
    for text in texts:
        theirs, (ids, offsets) = tokenizer.encode(text), fused(next(rows), unknown)
        same = ids == theirs.ids
        if same and not composes(text):
            compared += 1
            same = offsets == [without_blank(text, piece, *place) for piece, place in zip(theirs.tokens, theirs.offsets)]
        failed += not same
        if not same and failed <= 5:
            print(json.dumps({"text": text, "reference": theirs.ids, "ours": ids}, ensure_ascii=False))
    print(f"unigram: {len(texts)} texts, offsets of {compared}, {failed} differ")
    recorder.add(f"{len(texts):,} texts with the pieces of {Path(folder).name}", "texts that differ", failed)
    return 1 if failed else 0


def random_texts(count, seed):
    """Of all of Unicode, a few characters of a kind at a time, as texts are."""
    import random
    random.seed(seed)
    ranges = [(0x20, 0x7e), (0xa0, 0x24f), (0x300, 0x36f), (0x370, 0x52f), (0x590, 0x6ff), (0x900, 0x97f), (0x2000, 0x206f),
              (0x3000, 0x30ff), (0x4e00, 0x9fff), (0xac00, 0xd7a3), (0xfe00, 0xffef), (0x1f300, 0x1faff), (0x20000, 0x2a6df)]
    for _ in range(count):
        yield "".join(chr(random.randint(*kind)) for kind in random.choices(ranges, k=random.randint(1, 8))
                      for _ in range(random.randint(1, 6)))


def learn_byte_pairs(texts, folder, adds_blank):
    from tokenizers import AddedToken, Tokenizer, models, pre_tokenizers, processors, trainers

    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=adds_blank)
    tokenizer.train_from_iterator(texts, trainers.BpeTrainer(
        vocab_size=8000, special_tokens=special, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    tokenizer.add_special_tokens([AddedToken(name, special=True) for name in special])
    tokenizer.post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 0), trim_offsets=True, add_prefix_space=adds_blank)
    tokenizer.save(str(Path(folder) / "tokenizer.json"))
    return tokenizer, special


def compare_byte_pairs(dump, data, recorder):
    all_texts = sorted(set(texts_of(data))) + list(random_texts(20_000, 7))
    failed = 0
    for adds_blank in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            tokenizer, special = learn_byte_pairs(all_texts[::5], folder, adds_blank)
            texts = [text for text in all_texts if not any(name in text for name in special)]
            different = 0
            for text, row in zip(texts, ours(dump, folder, "folder", texts)):
                theirs = tokenizer.encode(text)
                offsets = [list(place) if place[0] < place[1] else [0, 0] for place in theirs.offsets]
                if adds_blank and text.startswith(" ") and len(offsets) > 2:
                    offsets[1] = row["offsets"][1]  # it takes a blank of the text for the one that it would have added
                same = row["ids"] == theirs.ids and row["offsets"] == offsets
                different += not same
                if not same and different <= 5:
                    print(json.dumps({"text": text, "reference": theirs.tokens, "offsets": offsets, "ours": row}, ensure_ascii=False))
        print(f"byte pairs, a blank in front: {adds_blank}: {len(texts)} texts, {different} differ")
        failed += different
    recorder.add(f"{len(texts):,} texts, 20,000 of them random, byte-level BPE of 8,000 pieces, with and without a blank in front",
                 "texts that differ", failed)
    return 1 if failed else 0


def sweep(dump):
    code_points = [code for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF]
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
    pieces += [prefix + chr(code) for code in code_points if code not in (10, 13) for prefix in ("", "##")]
    excepted = set()
    with tempfile.TemporaryDirectory() as scratch:
        vocabulary = Path(scratch) / "vocab.txt"
        vocabulary.write_bytes("".join(piece + "\n" for piece in pieces).encode())
        texts = ["a" + chr(code) + "b" for code in code_points]
        # After a mark of a high combining class: another class shows in the order, and so in the offsets.
        texts += ["a\u0315" + chr(code) + "b" for code in code_points if unicodedata.category(chr(code))[0] in "MC"]
        for cased in ("uncased", "cased"):
            excepted |= {ord(text[-2]) for text, _, _ in differences(dump, str(vocabulary), cased, texts)}
    lines = ["# Code points that the reference's Unicode tables and Qt's see differently; the others of Unicode are alike.",
             "# Made by tests/benchmarks/tokenizer_parity.py --sweep; categories and names are those of Unicode "
             + unicodedata.unidata_version]
    for code in sorted(excepted):
        lines.append(f"U+{code:04X} {unicodedata.category(chr(code))} {unicodedata.name(chr(code), '(named later)')}")
    reference.EXCEPTED.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(code_points), "code points,", len(excepted), "excepted:",
          dict(collections.Counter(unicodedata.category(chr(code)) for code in excepted)))
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sweep", action="store_true")
    parser.add_argument("--unigram", metavar="FOLDER")
    parser.add_argument("--byte-pairs", action="store_true")
    parser.add_argument("dump")
    parser.add_argument("data", nargs="?")
    parser.add_argument("vocabulary", nargs="?")
    add_record_option(parser)
    options = parser.parse_args()
    if not options.sweep and not options.data:
        parser.error("name the data folder, or say --sweep")
    if options.sweep:
        sys.exit(sweep(options.dump))
    recorder = Recorder("tokenizer_parity", options.record)
    if options.unigram:
        sys.exit(compare_unigram(options.dump, options.unigram, options.data, recorder))
    if options.byte_pairs:
        sys.exit(compare_byte_pairs(options.dump, options.data, recorder))
    sys.exit(compare_data(options.dump, options.data, options.vocabulary, recorder))
