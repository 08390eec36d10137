# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reference that our word-piece tokenizer is compared with: BERT's pipeline in the Python package "tokenizers"."""
from pathlib import Path

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

EXCEPTED = Path(__file__).with_name("excepted.txt")


def read_vocabulary(path):
    return Path(path).read_bytes().decode("utf-8").removesuffix("\n").split("\n")


def reference_tokenizer(pieces, lowercase):
    """No special token is registered: "[SEP]" in a text is ordinary text, as in our tokenizer."""
    ids = {piece: index for index, piece in enumerate(pieces)}
    tokenizer = Tokenizer(models.WordPiece(ids, unk_token="[UNK]", max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.BertNormalizer(
        clean_text=True, handle_chinese_chars=True, strip_accents=None, lowercase=lowercase)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", ids["[SEP]"]), ("[CLS]", ids["[CLS]"]))
    return tokenizer


def excepted_code_points():
    """What the reference's Unicode tables and Qt's see differently: lines of "U+XXXX name", see tokenizer_parity.py."""
    lines = EXCEPTED.read_text(encoding="utf-8").splitlines()
    return {int(line.split()[0][2:], 16) for line in lines if line.startswith("U+")}
