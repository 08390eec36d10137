#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes vocab.txt, parity.jsonl and parity_cased.jsonl: texts of our own with the ids and offsets (code points) that the
Python package "tokenizers" gives them. Deterministic; run it where that package is installed, and look at the change.

Code points in excepted.txt, whose category differs between the Unicode versions of the reference and of Qt, are kept out.
"""
import json
import random
import sys
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import reference

FOLDER = Path(__file__).resolve().parent

HAN = ("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民"
       "得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社"
       "义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并"
       "北京海南东西张李王赵华清城市影歌诗书画演员导作曲词")
LATIN = "abcdefghijklmnopqrstuvwxyz"
GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω"
CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
KANA = "あいうえおかきくけこさしすせそアイウエオカキクケコ"
JAMO = "ᄀᄂᄃᄅᄆᄇᄉᄋᄌᄒ" + "ᅡᅢᅥᅦᅩᅮᅳᅵᅧᅭ" + "ᆨᆫᆯᆷᆸᆼ"
OTHER = "ßæøłđıſ©®™°±×÷€£¥§¶†•…–—‘’“”«»。，、；：？！（）《》「」【】·～😀👍👩💻𝔸𠀀𠮷"
CASED = "The In Of New York London Alice Bob Dr Paris NASA UN City University"
WHOLE = ("the of and in to was born is city river film director wrote she he university new york london alice bob paris "
         "author novel capital un aff able token iz ation play ing ed er est ly ness less ful re pre dis over under able "
         "work works worked worker foot ball football 2020 19 20 00")
PARTS = "ing ed er est ly ness s es tion ation able al ful less ment ity ball york work 20 00 99 izer ized aff ou"


def make_vocabulary():
    pieces = ["[PAD]", "[unused1]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    ascii_signs = [chr(code) for code in range(0x21, 0x7F) if not chr(code).isupper()]
    pieces += ascii_signs + list("ABCDEFGHIJKLM") + list(HAN) + list(OTHER) + list(KANA) + list(JAMO)
    pieces += list(GREEK) + list(CYRILLIC) + list(ARABIC) + WHOLE.split() + CASED.split()
    for letters in (LATIN, "0123456789", GREEK[:12], CYRILLIC[:16], ARABIC[:14], JAMO, "ABCDXYZéß👍"):
        pieces += ["##" + letter for letter in letters]
    pieces += ["##" + part for part in PARTS.split()]
    unique = list(dict.fromkeys(pieces))
    assert "箓" not in unique
    return unique


ENGLISH = [
    "Alice was born in London and wrote a novel.", "Dr. Bob worked at the University of New York in 2020.",
    "The film's director isn't unaffable; she's able!", "tokenization, tokenizer, TOKENIZED", "e-mail: bob@example.org",
    "$3.14 < 1,000.00% & #1?", "footballers' football-playing workers", "U.S.A. vs. U.K.", "naïve café déjà vu façade",
    "[CLS] is not special [SEP] nor is [MASK] or [PAD]", "##ing is literal ## and # too", "http://a.b/c?d=e&f=g_h",
]
CHINESE = [
    "北京是中国的首都。", "张三于1990年出生在上海，是一名演员。", "《城南旧事》的导演是李四。", "他说：“我来了！”", "王者荣耀……很好玩吗？",
    "符箓与道法", "箓", "他是箓箓王", "龘靐齉爩", "𠮷野家在東京", "一九四九年十月一日，中华人民共和国成立。", "（第2章）第3节：数据——分析",
]
MIXED = [
    "iPhone 15在2023年9月发布", "C++和Python哪个好？", "他在MIT读PhD，导师是Prof. Li。", "GDP增长3.5%，CPI上升2%", "Dr.王@北京", "A股B股C股",
    "日本の首都は東京です。", "서울은 대한민국의 수도이다", "한글 가각갂 힣", "القاهرة هي عاصمة مصر", "السَّلَامُ عَلَيْكُمْ", "Москва — столица России",
    "Αθήνα είναι η πρωτεύουσα της Ελλάδας ΟΔΥΣΣΕΥΣ", "İstanbul Iğdır ısı İİ", "Straße GROẞE STRASSE", "ﬁ ﬂ ﬀ ﬃ ſt ﬆ", "ǅ Ǆ ǆ ǈ",
    "हिन्दी में लिखा", "ภาษาไทยไม่มีช่องว่าง", "தமிழ் மொழி", "עִבְרִית", "Việt Nam có tiếng", "Ångström ÅÅ", "Ωmega Ωohm K K",
]
HARD = [
    "", " ", "\t\n\r ", "　", "\u00a0", "\u2003\u2009\u202f\u205f\u1680", "\u2028\u2029", "\u200b", "\ufeff", "\u200b\u200c\u200d\u2060", "\u0000", "a\u0000b",
    "a\ufffdb", "\ufffd", "\u0085", "\u0001\u0002\u001f\u007f\u009f", "a\u00adb", "a\r\nb\rc\nd", "\r\n\r\n", "x\u000bx\u000cx", "\ue000a\uf8ff", "\U000f0000",
    "👩‍💻", "👨‍👩‍👧‍👦 family", "👍🏽👍", "🇨🇳🇺🇸", "❤️", "1️⃣", "😀😀a😀", "a😀b", "𝔸𝔹𝕒 𝐀𝐁", "𝟘𝟙𝟚", "𠀀𠀁中", "𪜀𫝀𫠠𬺰",
    "e\u0301", "e\u0301\u0302\u0323x", "\u0301", "\u0301\u0302a", "a\u0323\u0301b\u0301\u0323c", "\u00c5\u0327", "q\u0307\u0323", "\u1e9b\u0323",
    "가", "가\u11a8", "가\u0301각", "\u1100\u1161\u11a8", "中\u3099か\u3099", "\uf900\uf901\u2f800", "\U0002f800", "\u212b\u2126\u212a",
    "\u302a\u302e\u302f中\u302e\u0301", "\U0001d15e\U0001d160", "\U0001d158\U0001d165\U0001d16e", "\u0f73\u0f75\u0f81", "\u0344\u0385\u1fc1",
    "\u2000a\u2001b", "\u037e\u0387\u1fef", "\u2329x\u232a", "｡､･ﾞﾟ", "ＡＢＣ１２３！？", "①②③Ⅳⅳ", "½⅓²", "™®©", "`´¨^~", "¡¿·", "‐‑‒–—―",
    "a" * 99, "a" * 100, "a" * 101, "a" * 200, "中" * 200, "é" * 100, "é" * 101, "ab\u0301" * 60, "😀" * 100, "😀" * 101, "가" * 34, "각" * 33,
    "각" * 34, "x" * 100 + ".", "unaffable" * 11, "unaffable" * 12, "z" * 50 + "\u200b" * 60 + "z" * 50, "." * 300, "  a   b  ", "a\u3000中\u3000b",
]


def assigned_blocks(excepted):
    """Assigned code points in runs of 128: texts from one run look like a script, texts from several like noise."""
    blocks = {}
    for code in [*range(0x3400), *range(0x4DC0, 0x4E80), *range(0x9F80, 0xAC80), *range(0xD780, 0xD800),
                 *range(0xF900, 0x17000), *range(0x18AF0, 0x20080), *range(0x2B700, 0x2B980), *range(0x2F800, 0x2FA20),
                 *range(0xE0000, 0xE0200)]:
        if code not in excepted and unicodedata.category(chr(code)) not in ("Cn", "Cs"):
            blocks.setdefault(code // 128, []).append(chr(code))
    return list(blocks.values())


def random_texts(generator, blocks, count):
    everything = ENGLISH + CHINESE + MIXED + HARD[:70]
    for index in range(count):
        kind = index % 6
        if kind == 0:  # one script
            block = generator.choice(blocks)
            yield "".join(generator.choice(block) for _ in range(generator.randint(1, 25)))
        elif kind == 1:  # noise
            yield "".join(generator.choice(generator.choice(blocks)) for _ in range(generator.randint(1, 30)))
        elif kind == 2:  # a sentence with strangers
            text = list(generator.choice(ENGLISH + CHINESE + MIXED))
            for _ in range(generator.randint(1, 6)):
                text.insert(generator.randint(0, len(text)), generator.choice(generator.choice(blocks)))
            yield "".join(text)
        elif kind == 3:  # letters and combining marks
            marks = "\u0300\u0301\u0302\u0307\u0308\u0323\u0327\u0328\u0345\u302e\u3099\u05b0\u064b\U0001d165"
            letters = "aeiouAEIOUçÇéÉǺǻṩửが中İßΐÅ가힣"
            yield "".join(generator.choice(letters if generator.random() < 0.5 else marks) for _ in range(generator.randint(2, 20)))
        elif kind == 4:  # pieces of the vocabulary, glued
            yield "".join(generator.choice(WHOLE.split() + PARTS.split() + CASED.split() + list(HAN) + [" ", " ", ".", "箓"])
                          for _ in range(generator.randint(1, 20)))
        else:  # two texts in one
            yield generator.choice(everything) + generator.choice(["", " ", "\u200b", "\n", "，"]) + generator.choice(everything)


def write(path, tokenizer, texts):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for text in texts:
            encoded = tokenizer.encode(text)
            out.write(json.dumps({"text": text, "ids": encoded.ids, "offsets": encoded.offsets}, separators=(",", ":")) + "\n")
    print(path.name, len(texts), "rows")


def main():
    pieces = make_vocabulary()
    (FOLDER / "vocab.txt").write_bytes("".join(piece + "\n" for piece in pieces).encode())
    print("vocab.txt", len(pieces), "pieces")
    excepted = reference.excepted_code_points()
    blocks = assigned_blocks(excepted)
    generator = random.Random(7161)
    written = ENGLISH + CHINESE + MIXED + HARD
    written += [text.upper() for text in ENGLISH + MIXED] + [text[::-1] for text in ENGLISH + CHINESE + MIXED]
    for name, lowercase, count in (("parity.jsonl", True, 2000), ("parity_cased.jsonl", False, 400)):
        texts = written + list(random_texts(generator, blocks, count))
        texts = [text for text in dict.fromkeys(texts) if not any(ord(letter) in excepted for letter in text)]
        write(FOLDER / name, reference.reference_tokenizer(pieces, lowercase), texts)


if __name__ == "__main__":
    main()
