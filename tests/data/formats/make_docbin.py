#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the golden DocBin beside it: make_docbin.py, in a Python with spaCy 3 (it was made with 3.8)."""
import pathlib

import spacy
from spacy.tokens import Doc, DocBin, Span, SpanGroup

HERE = pathlib.Path(__file__).parent
Doc.set_extension("rel", default={})

vocab = spacy.blank("xx").vocab
# "det" and "DATE" are strings that spaCy knows by number instead of by hash.
ada = Doc(vocab, words=["Ada", "Lovelace", "met", "Charles", "Babbage", "😀", "in", "London", ",", "det", "DATE", "1833", "."],
          spaces=[True, True, True, True, True, True, True, False, True, True, True, False, False])
ada.ents = [Span(ada, 0, 2, label="PERSON", kb_id="Q7259"), Span(ada, 3, 5, label="PERSON"),
            Span(ada, 7, 8, label="CITY"), Span(ada, 11, 12, label="DATE", span_id="d1")]
ada.spans["sc"] = SpanGroup(ada, spans=[Span(ada, 6, 8, label="PLACE"), Span(ada, 0, 5, label="PAIR")])
ada.spans["none"] = []
ada._.rel = {(0, 3): {"met": 1.0, "married": 0.0}, (0, 7): {"lived in": 0.75}, (5, 7): {"is in": 1.0}}
ada.cats = {"biography": 1.0, "news": 0.0}

lu = Doc(vocab, words=["鲁迅", "写", "了", "《", "呐喊", "》", "。"], spaces=[False] * 7)
lu.ents = [Span(lu, 0, 1, label="人物"), Span(lu, 4, 5, label="WORK_OF_ART")]
lu._.rel = {(4, 0): {"作者": 1.0}}

plain = Doc(vocab, words=["No", "spaces", "known"])
plain.has_unknown_spaces = True

(HERE / "sample.spacy").write_bytes(DocBin(docs=[ada, lu, plain], store_user_data=True).to_bytes())
