#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares `spotter-cli encoder FOLDER --dump TEXT` with the reference libraries: ids, offsets, hidden states.

  encoder_parity.py ENCODER [TEXT…] [--cli FILE]     run by the Python of a virtual environment with torch and transformers
"""
import argparse
import json
import pathlib
import subprocess
import sys

import torch
from tokenizers import BertWordPieceTokenizer
from transformers import AutoModel

from records import Recorder, add_record_option

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEXTS = [
    "Marie Curie was born in Warsaw on 7 November 1867.",
    "a",
    "UNBELIEVABLE naïve café — “quotes”, e-mail@example.org & 3.14159…",
    "鲁迅，原名周树人，1881年9月25日出生于浙江绍兴。",
    "𠀀 and 🙂👩‍👩‍👧 and 箓 and e\u0301\u0327",
    "tab\tnewline\ncarriage\r\nreturn",
    "word " * 600,  # longer than the encoder reads
    "supercalifragilisticexpialidocious " * 3 + "x" * 150,
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("encoder", type=pathlib.Path)
    parser.add_argument("texts", nargs="*")
    parser.add_argument("--cli", default=ROOT / "build/release/bin/spotter-cli")
    add_record_option(parser)
    args = parser.parse_args()
    recorder = Recorder("encoder_parity", args.record)
    settings = args.encoder / "tokenizer_config.json"
    lower = json.loads(settings.read_text())["do_lower_case"] if settings.exists() else True
    tokenizer = BertWordPieceTokenizer(str(args.encoder / "vocab.txt"), lowercase=lower)
    model = AutoModel.from_pretrained(args.encoder).eval()
    limit = model.config.max_position_embeddings
    worst = 0
    for text in args.texts or TEXTS:
        dumped = json.loads(subprocess.run([args.cli, "encoder", args.encoder, "--dump", text], check=True, stdout=subprocess.PIPE).stdout)
        expected = tokenizer.encode(text)
        ids, offsets = list(expected.ids), [list(offset) for offset in expected.offsets]
        if len(ids) > limit:
            ids, offsets = ids[:limit - 1] + ids[-1:], offsets[:limit - 1] + offsets[-1:]
        if dumped["ids"] != ids or dumped["offsets"] != offsets:
            sys.exit(f"encoder_parity.py: ids or offsets differ: {text[:60]!r}")
        with torch.inference_mode():
            hidden = model(input_ids=torch.tensor([ids])).last_hidden_state[0]
        difference = (torch.tensor(dumped["hidden"]) - hidden).abs().max().item()
        worst = max(worst, difference)
        print(f"{difference:.1e}  {len(ids):4} tokens  {text[:50]!r}")
    print(f"largest difference of a hidden state: {worst:.1e}")
    setting = f"{args.encoder.name}, {len(args.texts or TEXTS)} texts"
    recorder.add(setting, "texts whose ids or offsets differ", 0)  # the first one ends the run above
    recorder.add(setting, "largest difference of a hidden state", worst)
    sys.exit(worst > 1e-4)


if __name__ == "__main__":
    main()
