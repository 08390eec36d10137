#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes two small models of SentencePiece (families/xlm_roberta.model, families/albert.model) and sentencepiece.json: the ids that
the package "sentencepiece" gives, under the numbers that transformers' tokenizers of the family give them.

    python make_sentencepiece.py        where sentencepiece is installed
"""
import json
import tempfile
import unicodedata
from pathlib import Path

import sentencepiece

FOLDER = Path(__file__).resolve().parent / "families"
CORPUS = ["Alice was born in Paris, and wrote books in Berlin.", "Bob's river is 100 miles long; they've seen it.",
          "北京在中国。爱丽丝出生在巴黎。", "the cities of the unable writer", "she lives in nurnberg and berlin and paris",
          "books and rivers and cities are long"]
TEXTS = ["Alice was born in Paris.", "北京在中国。", "  two   blanks ", "ﬁne Ｐａｒｉｓ", "``Éva'' lives in NÜRNBERG", "x😀y", "", "the a"]
RULES = {"ﬁ": "fi", "Ｐ": "P", "ａ": "a", "ｒ": "r", "ｉ": "i", "ｓ": "s", "\t": " "}


def train(prefix, **settings):
    with tempfile.TemporaryDirectory() as scratch:
        corpus, rules = Path(scratch) / "corpus.txt", Path(scratch) / "rules.tsv"
        corpus.write_text("\n".join(CORPUS * 5), encoding="utf-8")
        code = lambda text: " ".join(f"{ord(character):X}" for character in text)
        rules.write_text("".join(f"{code(a)}\t{code(b)}\n" for a, b in RULES.items()), encoding="utf-8")
        sentencepiece.SentencePieceTrainer.train(
            input=str(corpus), model_prefix=str(Path(scratch) / "m"), vocab_size=110, hard_vocab_limit=False,
            normalization_rule_tsv=str(rules), minloglevel=2, **settings)
        (FOLDER / f"{prefix}.model").write_bytes((Path(scratch) / "m.model").read_bytes())
    return sentencepiece.SentencePieceProcessor(model_file=str(FOLDER / f"{prefix}.model"))


def fused(ids, unknown):
    return [id for i, id in enumerate(ids) if i == 0 or id != unknown or ids[i - 1] != unknown]


def xlm_roberta():
    model = train("xlm_roberta")
    for text in TEXTS:
        # fairseq's ids: a <pad> more at the beginning, and the unknown piece in the fourth place.
        ids = [id + 1 if id else 3 for id in model.encode(text)]
        yield {"text": text, "ids": [0, *fused(ids, 3), 2]}


def albert():
    model = train("albert", pad_id=0, unk_id=1, bos_id=-1, eos_id=-1, control_symbols=["[CLS]", "[SEP]", "[MASK]"],
                  user_defined_symbols=["(", "."])
    begin, end = model.piece_to_id("[CLS]"), model.piece_to_id("[SEP]")
    for text in TEXTS:
        seen = text.replace("``", '"').replace("''", '"')
        seen = "".join(c for c in unicodedata.normalize("NFKD", seen) if unicodedata.category(c) != "Mn").lower()
        yield {"text": text, "ids": [begin, *fused(model.encode(seen), 1), end]}


def main():
    reference = {"xlm_roberta": list(xlm_roberta()), "albert": list(albert())}
    (FOLDER / "sentencepiece.json").write_text(json.dumps(reference, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
