#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tokenizer.json and parity.jsonl: a small unigram model of the texts of ../tokenizer/parity.jsonl, and what the
Python package "tokenizers" makes of them under each of the variants of VARIANTS. Needs the packages tokenizers,
sentencepiece and protobuf.

A row of parity.jsonl: variant, text, ids, offsets in code points without the blank before a word; [0, 0] for special tokens
and lone blanks. Neighbouring unknown characters are one token there. No offsets where characters compose or are deleted: there
the package's are those of some of them.
"""
import io
import json
import random
import re
import unicodedata
from pathlib import Path

import sentencepiece
from sentencepiece import sentencepiece_model_pb2
from tokenizers import Tokenizer

FOLDER = Path(__file__).resolve().parent
OLD = unicodedata.ucd_3_2_0  # code points that every Unicode version of the last twenty years knows
RULES = {"\ufb01": "fi", "\u00bd": "1/2", "\uff21": "A", "e\u0301": "\u00e9", "\u30ab\u3099": "\u30ac", "\u3000": " ", "\t": " ",
         "\n": " ", "\u200b": "", "\u338f": "kg", "\u201c": '"', "\u201d": '"'}
BLANKS = {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}
CONTROL = {"type": "Replace", "pattern": {"Regex": "[\\x{0001}-\\x{0008}\\x{000B}]"}, "content": ""}
SPACES = {"type": "Replace", "pattern": {"Regex": "[\\x{0009}\\x{000A}\\x{000C}\\x{000D}\\x{00A0}\\x{2581}\\x{3000}]"}, "content": " "}
TILDE = [{"type": "Replace", "pattern": {"String": "～"}, "content": "\ue000"}, {"type": "NFKC"},
         {"type": "Replace", "pattern": {"String": "\ue000"}, "content": "～"}]
WORDS = {"type": "WhitespaceSplit"}


def metaspace(split, scheme="always"):
    return {"type": "Metaspace", "replacement": "▁", "prepend_scheme": scheme, "split": split}


def texts():
    chance = random.Random(7)
    rows = [json.loads(line)["text"] for line in open(FOLDER.parent / "tokenizer" / "parity.jsonl", encoding="utf-8")]
    own = rows[:60] + chance.sample(rows[60:], 160)
    own += ["", " ", "  two  blanks  ", "ends with a blank ", "ﬁne ½ ㎏ Ａ　Ｂ", "cafe\u0301 and \u30ab\u3099 \u30ac", "“quoted” ～ text", "a\u200bb", "▁ already ▁▁marked"]
    known = [chr(code) for code in range(0x20, 0x2FFFF) if OLD.category(chr(code))[0] not in "C"]
    own += ["".join(chance.choice(known) for _ in range(chance.randint(1, 24))) for _ in range(120)]
    is_old = lambda text: all(OLD.category(character) != "Cn" for character in text)
    return [text for text in own if is_old(text) and not text.startswith("\ufeff")]  # Qt takes that for a byte order mark


def train(corpus):
    model = io.BytesIO()
    rules = FOLDER / "rules.tsv"
    rules.write_text("".join(" ".join(f"{ord(c):X}" for c in a) + "\t" + " ".join(f"{ord(c):X}" for c in b) + "\n"
                             for a, b in RULES.items()), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(corpus), model_writer=model, model_type="unigram", vocab_size=900, character_coverage=.985,
        hard_vocab_limit=False, normalization_rule_tsv=str(rules), bos_id=0, pad_id=1, eos_id=2, unk_id=3, num_threads=1,
        user_defined_symbols=[], add_dummy_prefix=True)
    rules.unlink()
    proto = sentencepiece_model_pb2.ModelProto()
    proto.ParseFromString(model.getvalue())
    return [[piece.piece, round(piece.score, 5)] for piece in proto.pieces], proto.normalizer_spec.precompiled_charsmap


def special(content, id):
    return {"id": id, "content": content, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}


def tokenizer(pieces):
    token = lambda name: {"SpecialToken": {"id": name, "type_id": 0}}
    added = [special(name, id) for id, name in enumerate(["<s>", "<pad>", "</s>", "<unk>"])] + [special("<mask>", len(pieces))]
    return {"version": "1.0", "truncation": None, "padding": None, "added_tokens": added, "normalizer": None, "pre_tokenizer": None,
            "post_processor": {"type": "TemplateProcessing", "single": [token("<s>"), {"Sequence": {"id": "A", "type_id": 0}}, token("</s>")],
                               "pair": [token("<s>"), {"Sequence": {"id": "A", "type_id": 0}}, token("</s>"), {"Sequence": {"id": "B", "type_id": 0}}, token("</s>")],
                               "special_tokens": {name: {"id": name, "ids": [id], "tokens": [name]} for name, id in (("<s>", 0), ("</s>", 2))}},
            "decoder": None, "model": {"type": "Unigram", "unk_id": 3, "vocab": pieces, "byte_fallback": False}}


def variants(charsmap):
    import base64
    precompiled = {"type": "Precompiled", "precompiled_charsmap": base64.b64encode(charsmap).decode()}
    sequence = lambda *steps: {"type": "Sequence", "normalizers": list(steps)}
    return {
        "steps": (sequence(CONTROL, SPACES, *TILDE, BLANKS), metaspace(False)),
        "map": (precompiled, {"type": "Sequence", "pretokenizers": [WORDS, metaspace(True)]}),
        "strip": (sequence(precompiled, {"type": "Strip", "strip_left": False, "strip_right": True},
                           {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": "▁"}), metaspace(True, "first")),
        "lower": (sequence({"type": "NFD"}, {"type": "Lowercase"}, {"type": "NFC"}), metaspace(False, "never")),
    }


def composes(text, form):
    """Whether a character of the normalised text comes from several."""
    return any(unicodedata.normalize(form, text[:i]) + unicodedata.normalize(form, text[i:]) != unicodedata.normalize(form, text)
               for i in range(1, len(text)))


def trimmed(text, begin, end, piece):
    while piece.startswith("▁") and begin < end and re.match(r"[\s\u2581\u200b]", text[begin]):
        begin += 1
    return [0, 0] if begin >= end or piece == "▁" else [begin, end]


def main():
    corpus = texts()
    pieces, charsmap = train([text for text in corpus[:60] * 4 if text.strip()])
    base = tokenizer(pieces)
    (FOLDER / "tokenizer.json").write_text(
        json.dumps({"tokenizer": base, "variants": {name: {"normalizer": n, "pre_tokenizer": p} for name, (n, p) in variants(charsmap).items()}},
                   ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    with open(FOLDER / "parity.jsonl", "w", encoding="utf-8") as out:
        for name, (normalizer, splitting) in variants(charsmap).items():
            reader = Tokenizer.from_str(json.dumps({**base, "normalizer": normalizer, "pre_tokenizer": splitting}))
            for text in corpus:
                if any(mark in text for mark in ("<s>", "</s>", "<unk>", "<mask>", "<pad>")):
                    continue
                read = reader.encode(text)
                offsets = None
                if not composes(text, "NFKC") and not composes(unicodedata.normalize("NFD", text).lower(), "NFC") and "\u200b" not in text:
                    offsets = [trimmed(text, b, e, piece) for (b, e), piece in zip(read.offsets, read.tokens)]
                out.write(json.dumps({"variant": name, "text": text, "ids": read.ids, "offsets": offsets},
                                     ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
