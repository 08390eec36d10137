# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Synthetic sentences: facts × phrasings × mention shapes.

They only pre-teach a small network that starts from nothing, so breadth is
what counts: many phrasings, many shapes of names.  A good part of the
mentions is swapped for others of the same type, hence such a sentence need
not be true, and none is ever used for scoring.

The tables are in source/: facts_LANG.txt, mentions_LANG.txt and
phrasings_LANG.txt; their heads explain the format.
"""

import os
import re

from authored import HERE, closest_pair

SOURCE = os.path.join(HERE, "source")

# How many sentences each frame gives.
SHARE = {
    "zh": {"film": 1350, "book": 600, "song": 560, "org": 680, "school": 470, "person": 700,
           "ancient": 330, "couple": 280, "husband": 250, "country": 250, "sight": 330,
           "discovery": 380, "none": 320},
    "en": {"film": 1000, "book": 470, "song": 330, "opus": 190, "org": 560, "school": 340,
           "person": 560, "couple": 190, "wife": 110, "country": 210, "sight": 230,
           "discovery": 310, "none": 250},
}

# The type a column of a fact table holds.
COLUMN = {
    "zh": {"F": "影视作品", "K": "图书作品", "S": "歌曲", "O": "机构", "U": "学校", "X": "人物",
           "J": "景点", "I": "科学成果", "P": "人物", "A": "人物", "Q": "人物", "G": "人物",
           "H": "人物", "V": "人物", "W": "奖项", "L": "地点", "C": "地点", "T": "日期",
           "D": "生日", "E": "朝代"},
    "en": {"F": "Film", "K": "Book", "S": "Song", "O": "Organization", "U": "University",
           "X": "Person", "J": "Landmark", "I": "Discovery", "P": "Person", "A": "Person",
           "Q": "Person", "G": "Person", "H": "Person", "V": "Person", "W": "Award",
           "L": "Place", "C": "Place", "T": "Date", "D": "Birthday"},
}
# The letters M and N mean different things in different tables.
TABLE_COLUMN = {
    ("zh", "couple", "M"): "男", ("zh", "couple", "N"): "女",
    ("en", "couple", "M"): "Person", ("en", "couple", "N"): "Person",
    ("zh", "country", "N"): "国家", ("en", "country", "N"): "Country",
    ("en", "opus", "M"): "Work",
}
# Finer types exist only to choose mentions; the schema knows the plain ones.
PLAIN = {"男": "人物", "女": "人物", "生日": "日期", "male": "Person", "female": "Person", "Birthday": "Date"}
# Columns that hold lists fill these slots in turn.
SLOTS_OF = {"A": ("A", "B", "C"), "P": ("P", "P2", "P3"), "Q": ("Q", "Q2"), "G": ("G", "G2"), "W": ("W", "W2")}
# How often a swapped mention is built anew and not drawn from the facts.
FRESH = {"国家": 0.06, "Country": 0.04, "朝代": 0.25, "科学成果": 0.35, "Discovery": 0.35, "地点": 0.45,
         "Place": 0.4, "日期": 0.8, "生日": 0.8, "Date": 0.8, "Birthday": 0.8, "男": 0.7, "女": 0.7}

TITLES = {"Film", "Book", "Song", "Work"}
ARTICLE_ORG = re.compile(r"^(United Nations|Red Cross|BBC|Wikimedia|Mozilla|Free Software|World Health|International|"
                         r"European|Scouting|Salvation|Walt|New York)|"
                         r"(Foundation|Society|Association|League|Union|Alliance|Institute|Trust|Federation|Council|"
                         r"Fund|Project|Philharmonic|Orchestra|Herald|Tribune|Organization|Committee|Agency|Group)$")
ARTICLE_SCHOOL = re.compile(r"^(University of|Royal |Technical |Massachusetts|California Institute|Sorbonne|Juilliard|"
                            r"National |Indian )|(School|Institute|Academy) of|Conservatory$|London School")
NO_ARTICLE_SIGHT = re.compile(r"^(Big Ben|Tower Bridge|Notre-Dame|Sacré|Stonehenge|Park |Mont-|Mount |St |San |Santa |"
                              r"Saint |Sankt|São|Angkor|Machu|Uluru|Alcatraz|Kinkaku|Senso|Robben|Red Square|"
                              r"Hallgr|Chichen|Christ |Gyeong|Tokyo|La |Hagia|West Lake|Tivoli|Carnegie|Château|"
                              r"Palacio|Teatro|Ponte|Sugarloaf)|(Castle|Abbey|Cathedral|Hall|Minster|Priory|Palace)$")
NO_ARTICLE_THING = set("""penicillin radium polonium X-rays radioactivity oxygen hydrogen insulin artemisinin
streptomycin Uranus Neptune Pluto Ceres Titan pulsars calculus radio television dynamite Braille Velcro Kevlar nylon
Bakelite hypertext Python COBOL Ethernet basketball graphene superconductivity Tetris""".split()) | {
    "natural selection", "electromagnetic induction", "nuclear fission", "continental drift", "jumping genes",
    "blood groups", "radio waves", "CRISPR gene editing"}
AN_AWARD = re.compile(r"^(Oscar|Golden Globe|BAFTA|César|Emmy|Tony|Grammy|Academy Award$|Goya|.* (Award|Fellowship)$)")
ARTICLE_LAND = {"Netherlands", "United States", "Philippines", "Czech Republic"}


class Dice:
    """Random choices that stay the same over Python versions: only
    random(), whose sequence Python promises to keep, is used."""

    def __init__(self, seed):
        import random
        self._random = random.Random(seed).random

    def chance(self, p):
        return self._random() < p

    def pick(self, items):
        return items[int(self._random() * len(items))]

    def below(self, n):
        return int(self._random() * n)

    def shuffled(self, items):
        items = list(items)
        for i in range(len(items) - 1, 0, -1):
            j = int(self._random() * (i + 1))
            items[i], items[j] = items[j], items[i]
        return items


class Broken(Exception):
    """A fault in the tables; its text starts with file:line."""


def _lines(name):
    path = os.path.join(SOURCE, name)
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            line = line.rstrip("\n")
            if line.strip() and not line.startswith("# "):
                yield f"{path}:{number}", line


def read_facts(language):
    """table -> list of {column: [values]}"""
    tables, columns, name = {}, None, None
    for where, line in _lines(f"facts_{language}.txt"):
        if line.startswith("@"):
            name, columns = line[1:], None
            tables[name] = []
        elif columns is None:
            columns = line.split("|")
        else:
            fields = line.split("|")
            # Trailing columns may be left out.
            if len(fields) > len(columns):
                raise Broken(f"{where}: more fields than columns: {line}")
            row = {}
            for column, field in zip(columns, fields):
                row[column] = [v.strip() for v in field.split(";") if v.strip()]
            tables[name].append(row)
    return tables


# --- patterns ---------------------------------------------------------------
# A pattern is parsed once into a tree: a sequence of strings, slots (tuples
# ("slot", inner)) and choices (lists of sequences).

def parse(where, text):
    sequence, rest = _sequence(where, text, 0, "")
    if rest != len(text):
        raise Broken(f"{where}: unbalanced ] or | in: {text}")
    return sequence


def _sequence(where, text, at, stop):
    out, plain = [], []
    while at < len(text) and not (stop and text[at] in stop):
        ch = text[at]
        if ch == "[":
            options = []
            at += 1
            while True:
                option, at = _sequence(where, text, at, "|]")
                options.append(option)
                if at >= len(text):
                    raise Broken(f"{where}: [ without ]: {text}")
                at += 1
                if text[at - 1] == "]":
                    break
            out.append("".join(plain))
            plain = []
            out.append(options)
            continue
        if ch == "{":
            end = text.find("}", at)
            if end < 0:
                raise Broken(f"{where}: {{ without }}: {text}")
            out.append("".join(plain))
            plain = []
            out.append(("slot", text[at + 1:end]))
            at = end + 1
            continue
        if ch in "]}" and not stop:
            raise Broken(f"{where}: {ch} without its start: {text}")
        plain.append(ch)
        at += 1
    out.append("".join(plain))
    return [p for p in out if p != ""], at


def expand(sequence, dice):
    """The tree with every choice made: a flat list of strings and slots."""
    flat = []
    for part in sequence:
        if isinstance(part, list):
            flat.extend(expand(dice.pick(part), dice))
        else:
            flat.append(part)
    return flat


def slot_parts(inner):
    """'the W' -> (mode, name, possessive)"""
    mode = ""
    for m in ("the ", "on ", "a "):
        if inner.startswith(m):
            mode, inner = m.strip(), inner[len(m):]
    possessive = inner.endswith("'s")
    if possessive:
        inner = inner[:-2]
    return mode, inner, possessive


class Mentions:
    """Mentions of a language by type: those of the facts and new ones."""

    def __init__(self, language, facts):
        self.language = language
        self.banks, self.shapes, self.pool = {}, {}, {}
        for where, line in _lines(f"mentions_{language}.txt"):
            kind, name, rest = line.split(" ", 2)
            if kind == "*":
                self.banks[name] = rest.split("|")
            elif kind == "!":
                self.shapes[name] = parse(where, rest)
            else:
                raise Broken(f"{where}: neither a bank nor a shape: {line}")
        seen = set()

        def add(kind, value):
            if (kind, value) not in seen:
                seen.add((kind, value))
                self.pool.setdefault(kind, []).append(value)

        for table, rows in facts.items():
            for row in rows:
                for column, values in row.items():
                    if column == "g":
                        continue
                    kind = TABLE_COLUMN.get((language, table, column)) or COLUMN[language][column]
                    for value in values:
                        add(kind, value)
                        if kind in ("男", "女"):
                            add("人物", value)
                if table == "person":
                    sex = {"zh": {"m": "男", "f": "女"}, "en": {"m": "male", "f": "female"}}[language][row["g"][0]]
                    add(sex, row["X"][0])

    def fresh(self, kind, dice):
        out = []
        for part in expand(self.shapes[kind], dice):
            if isinstance(part, str):
                out.append(part)
            elif part[1].startswith("%"):
                out.append(dice.pick(self.banks[part[1][1:]]))
            else:
                out.append(self.fresh(part[1][1:], dice))
        return "".join(out).strip()

    def draw(self, kind, dice):
        if kind in self.shapes and dice.chance(FRESH.get(kind, 0.5)):
            return self.fresh(kind, dice)
        return dice.pick(self.pool[kind])


class Frame:
    def __init__(self, name):
        self.name = name
        self.tables, self.columns = [], []
        self.types = {}
        self.lookups = []    # (slot, table, {column: slot})
        self.relations = []  # (subject slot, predicate, object slot)
        self.heads, self.clauses, self.tails, self.whole, self.leads = [], [], [], [], []


def read_phrasings(language, schema):
    """(frames by name, banks)"""
    frames, banks, frame = {}, {}, None
    for where, line in _lines(f"phrasings_{language}.txt"):
        sign, _, rest = line.partition(" ")
        if sign == "*":
            name, words = rest.split(" ", 1)
            # Some words need their closing space ("In fact, "), so nothing
            # is stripped here.
            banks[name] = words.split("|")
        elif line.startswith("@") and re.fullmatch(r"@[a-z]+", line):
            frame = frames[line[1:]] = Frame(line[1:])
        elif sign == "=":
            tables, *frame.columns = rest.split()
            frame.tables = tables.split("|")
        elif sign == ":":
            slot, kind = rest.split()
            frame.types[slot] = kind
        elif sign == "&":
            slot, table, *pairs = rest.split()
            frame.lookups.append((slot, table, dict(p.split("=") for p in pairs)))
        elif sign == ">":
            words = rest.split()
            # English predicates have spaces; slots are in capitals.
            at = next(i for i in range(1, len(words)) if re.fullmatch(r"[A-Z]+\d?_?", words[i]))
            predicate = " ".join(words[1:at])
            if predicate not in schema:
                raise Broken(f"{where}: not in the schema: {predicate}")
            for obj in words[at:]:
                frame.relations.append((words[0], predicate, obj))
        elif sign == "^":
            frame.heads.append((where, parse(where, rest)))
        elif sign == "+":
            frame.clauses.append((where, parse(where, rest)))
        elif sign == "<":
            # The space before the text is the sign's, one after it counts.
            frame.leads.append((where, parse(where, rest)))
        elif sign == "~":
            frame.tails.append((where, parse(where, rest)))
        else:
            frame.whole.append((where, parse(where, line)))
    return frames, banks


class Writer:
    def __init__(self, language, schema, seed):
        self.language = language
        self.schema = schema
        self.dice = Dice(seed)
        self.facts = read_facts(language)
        self.mentions = Mentions(language, self.facts)
        self.frames, self.banks = read_phrasings(language, schema)
        self.used_patterns = {}
        self.index = {}
        for table, rows in self.facts.items():
            for row in rows:
                key = next(iter(row.values()))
                if key:
                    self.index.setdefault((table, key[0]), row)

    # -- choosing what a sentence says

    def record(self, frame):
        """Slot -> mention, from one row of the facts and its look-ups."""
        if not frame.tables:
            return {}
        rows = self.facts[self.dice.pick(frame.tables)]
        row = self.dice.pick(rows)
        if frame.name == "ancient":  # only people of the old dynasties
            rows = [r for r in rows if r.get("E")]
            row = self.dice.pick(rows)
        values = {}
        for column, found in row.items():
            found = self.dice.shuffled(found)
            for slot, value in zip(SLOTS_OF.get(column, (column,)), found):
                if slot in frame.columns or slot in frame.types:
                    values[slot] = value
        for slot, table, pairs in frame.lookups:
            other = self.index.get((table, values.get(slot)))
            if other:
                for column, target in pairs.items():
                    if other.get(column):
                        values[target] = self.dice.pick(other[column])
        return values

    def fill(self, frame, wanted):
        """Mentions for the wanted slots ('F', 'F_', ...)."""
        dice = self.dice
        values = {}
        for suffix in ("", "_"):
            slots = [s for s in wanted if s.endswith("_") == bool(suffix)]
            if not slots:
                continue
            record = self.record(frame)
            keep_all = dice.chance(0.35)
            for slot in slots:
                base = slot.rstrip("_")
                if base not in frame.types:
                    raise Broken(f"frame {frame.name} ({self.language}): slot {base} has no type")
                kind = frame.types[base]
                if base in record and (keep_all or dice.chance(0.3)):
                    values[slot] = record[base]
                else:
                    values[slot] = self.mentions.draw(kind, dice)
        return values

    def compose(self, frame):
        """A flat pattern: a whole one, or a head with joined clauses."""
        dice = self.dice
        share = len(frame.whole) / (len(frame.whole) + 1.6 * len(frame.clauses) + 0.01)
        if not frame.heads or dice.chance(share):
            where, tree = dice.pick(frame.whole)
            self.used_patterns[where] = self.used_patterns.get(where, 0) + 1
            flat = expand(tree, dice)
        else:
            flat = self.joined(frame)
        if self.frame_open(flat) and dice.chance(0.3) and frame.tails:
            flat = flat + self.tail(frame)
        if self.frame_open(flat) and dice.chance(0.2):
            flat = self.lead() + flat
        return flat

    def lead(self):
        """A word of opening, or a longer one from the frame `none`, whose
        mentions have no part in what follows."""
        if self.dice.chance(0.5):
            return [("lead", self.dice.pick(self.banks["lead"]))]
        flat = expand(self.dice.pick(self.frames["none"].leads)[1], self.dice)
        return flat + [("lead", "" if self.language == "zh" else " ")]

    @staticmethod
    def frame_open(flat):
        """May a lead or tail be put on?  Not on questions and quotations."""
        last = flat[-1]
        return not (isinstance(last, str) and last[-1] in "？！?!”\"")

    def tail(self, frame):
        flat = expand(self.dice.pick(frame.tails)[1], self.dice)
        if self.language == "zh":
            return ["，"] + flat
        comma = isinstance(flat[0], str) and flat[0].split()[0] in ("and", "which", "although", "where", "but", "despite")
        return [", " if comma else " "] + flat

    def joined(self, frame):
        dice = self.dice
        head = expand(dice.pick(frame.heads)[1], dice)
        subject = {self.slot_name(p) for p in head if self.is_slot(p)} - {None}
        used, parts = set(subject), []
        count = dice.pick([1, 2, 2, 2, 3, 3, 4])
        for where, tree in dice.shuffled(frame.clauses):
            flat = expand(tree, dice)
            slots = {self.slot_name(p) for p in flat if self.is_slot(p)} - {None}
            glued = isinstance(flat[0], str) and flat[0].startswith("的")
            # Each clause tells something new; 的 only follows the head.
            if (slots & used) or (glued and parts):
                continue
            # Not two answers to one question: one clause for each relation.
            if self.kinds(frame, slots) & self.kinds(frame, used - subject):
                continue
            used |= slots
            parts.append(flat)
            self.used_patterns[where] = self.used_patterns.get(where, 0) + 1
            if len(parts) == count:
                break
        out = list(head)
        if self.language == "zh":
            for i, part in enumerate(parts):
                ends = out and isinstance(out[-1], str) and out[-1].endswith("，")
                starts_name = self.is_slot(part[0]) and self.kind_of(frame, part[0]) not in ("日期", "生日", None, "地点")
                if i > 0 or (starts_name and not ends):
                    out.append("，")
                out.extend(part)
            return out
        pronoun = "who" if frame.name in ("person", "couple", "wife") else "which"
        if len(parts) > 1 and dice.chance(0.3):
            out += [", " + pronoun + " "] + parts[0] + [", "]
            parts = parts[1:]
        else:
            out.append(" ")
        for i, part in enumerate(parts):
            if i > 0:
                out.append(" and " if i == len(parts) - 1 else ", ")
            out.extend(part)
        return out

    @staticmethod
    def is_slot(part):
        return isinstance(part, tuple) and part[0] == "slot"

    @staticmethod
    def slot_name(part):
        inner = slot_parts(part[1])[1]
        return None if inner[0] in "%@:" else inner

    def kind_of(self, frame, part):
        name = self.slot_name(part)
        return frame.types.get(name.rstrip("_")) if name else None

    @staticmethod
    def kinds(frame, slots):
        return {p for s, p, o in frame.relations if o in slots}

    # -- writing it down

    def article(self, kind, mention):
        """The article an English name takes, with its space."""
        if mention.startswith(("The ", "the ")):
            return ""
        if kind == "Organization":
            return "the " if ARTICLE_ORG.search(mention) else ""
        if kind == "University":
            return "the " if ARTICLE_SCHOOL.search(mention) else ""
        if kind == "Landmark":
            return "" if NO_ARTICLE_SIGHT.search(mention) else "the "
        if kind == "Country":
            return "the " if mention in ARTICLE_LAND or mention.startswith("Republic") else ""
        if kind == "Discovery":
            return "" if mention in NO_ARTICLE_THING or "'s " in mention else "the "
        if kind == "Award":
            if AN_AWARD.search(mention) and " for " not in mention:
                return "an " if mention[0] in "AEIOU" else "a "
            return "the "
        return ""

    def render(self, frame, flat, values, taken):
        """(text, [(slot, kind, start, end)]) with fresh distractors."""
        dice = self.dice
        out, length, spots = [], 0, []

        def put(s):
            nonlocal length
            out.append(s)
            length += len(s)

        lead = False
        for i, part in enumerate(flat):
            if isinstance(part, str):
                put(part[0].lower() + part[1:] if lead and self.language == "en" and not part.startswith("I ") else part)
                lead = False
                continue
            if part[0] == "lead":
                put(part[1])
                lead = True
                continue
            mode, name, possessive = slot_parts(part[1])
            if name.startswith("%"):
                put(dice.pick(self.banks[name[1:]]))
                lead = False
                continue
            if name.startswith("@"):
                kind = name[1:]
                mention = self.other(kind, taken)
                taken.append(mention)
                spot = None
            else:
                kind = frame.types[name.rstrip("_")]
                mention = values[name]
                spot = name
            kind = PLAIN.get(kind, kind)
            before = "".join(out)[-3:]
            if self.language == "en":
                if mode == "on":
                    put("on " if re.match(r"\d{1,2} |[A-Z][a-z]+ \d{1,2}(,|$)", mention) else "in ")
                elif mode == "the" or kind in ("Organization", "University", "Landmark"):
                    if not before.endswith(("'s ", "s' ", "-", "The ", "the ")) or mode == "the":
                        put(self.article(kind, mention))
                quote = ""
                if kind in TITLES and dice.chance(0.35 if kind == "Song" else 0.1):
                    quote = dice.pick(['"', '"', "'"])
                    if quote in mention:
                        quote = ""
                put(quote)
                # A sentence starts with a capital, and so then does a name.
                if length == 0 and mention[0].islower():
                    mention = mention[0].upper() + mention[1:]
                start = length
                put(mention)
                end = length
                put(quote)
                if possessive:
                    put("'" if mention.endswith("s") and dice.chance(0.4) else "'s")
            else:
                start = length
                put(mention)
                end = length
            if spot:
                spots.append((spot, kind, start, end))
            lead = False
        text = "".join(out)
        if self.language == "en":
            text = text[0].upper() + text[1:]
            # A quotation keeps its own stop; a quoted title at the end has none.
            if text[-1] not in ".?!" and text[-2:] not in ('."', '?"', '!"'):
                text += "."
        elif text[-1] not in "。？！”":
            text += "。"
        return text, spots

    def other(self, kind, taken):
        for _ in range(20):
            mention = self.mentions.draw(kind, self.dice)
            if not clash(mention, taken):
                return mention
        raise Retry()

    def sentence(self, name):
        """(text, triples) of a frame."""
        frame = self.frames[name]
        flat = self.compose(frame)
        wanted = []
        for part in flat:
            if self.is_slot(part) and self.slot_name(part) and self.slot_name(part) not in wanted:
                wanted.append(self.slot_name(part))
        values = self.fill(frame, wanted)
        taken = []
        for slot in wanted:
            if clash(values[slot], [v for s, v in values.items() if s != slot], self.kinds_of_place(frame, slot)):
                raise Retry()
            taken.append(values[slot])
        text, spots = self.render(frame, flat, values, taken)
        if self.language == "zh" and self.dice.chance(0.07) and not re.search("》《|《.》", text):
            text, spots = unquote(text, spots)
        return text, self.label(frame, spots)

    @staticmethod
    def kinds_of_place(frame, slot):
        return frame.types[slot.rstrip("_")] in ("地点", "Place", "学校", "University")

    def label(self, frame, spots):
        at, kinds = {}, {}
        for slot, kind, start, end in spots:
            at.setdefault(slot, []).append((start, end))
            kinds[slot] = kind
        triples = []
        for subject, predicate, obj in frame.relations:
            for suffix in ("", "_"):
                s, o = (subject + suffix, obj + suffix) if not subject.endswith("_") else (subject, obj)
                if s in at and o in at:
                    pair = (kinds[s], kinds[o])
                    if predicate == "composer":
                        # A film and a song have a composer as works.
                        pair = ("Work", "Person")
                    if pair not in self.schema[predicate]:
                        raise Broken(f"frame {frame.name} ({self.language}): {predicate} does not join {pair}")
                    found = (closest_pair(at[s], at[o]), predicate, pair)
                    if found not in triples:
                        triples.append(found)
        return triples

    def write(self, count, avoid_texts, avoid_triples):
        """Spotter rows; none has a text or a fact that is to be avoided."""
        dice, rows, seen = self.dice, [], set(avoid_texts)
        share = SHARE[self.language]
        total = sum(share.values())
        plan = [name for name, n in share.items() for _ in range(round(n * count / total))]
        for name in dice.shuffled(plan):
            for _ in range(200):
                try:
                    text, triples = self.sentence(name)
                    # Now and then two statements share a sentence, so that
                    # mentions which are far apart are seen as unrelated.
                    if dice.chance(0.06) and text[-1] in "。.":
                        text, triples = self.pair_up(text, triples)
                except Retry:
                    continue
                if text in seen or not self.fits(text):
                    continue
                row = self.row(text, triples)
                if any((t["subject"]["text"], t["predicate"], t["object"]["text"]) in avoid_triples
                       for t in row["triples"]):
                    continue
                seen.add(text)
                rows.append(row)
                break
            else:
                raise Broken(f"frame {name} ({self.language}): no new sentence in 200 tries")
        return rows

    def fits(self, text):
        return 8 <= len(text) <= 115 if self.language == "zh" else 5 <= len(text.split()) <= 45

    def pair_up(self, text, triples):
        second, more = self.sentence(self.dice.pick([n for n in SHARE[self.language]]))
        mentions = [text[a:b] for pair, _, _ in triples for a, b in pair]
        for pair, _, _ in more:
            for a, b in pair:
                if clash(second[a:b], mentions) or second[a:b] in text:
                    raise Retry()
        if any(m in second for m in mentions):
            raise Retry()
        link = self.dice.pick(["；", "，而", "；与此同时，"] if self.language == "zh" else ["; ", ", and ", ", while "])
        # A word that starts the second half must not stay a capital, but a
        # name must; only joints that need no change are made.
        if self.language == "en" and (not any(a == 0 for pair, _, _ in more for a, b in pair)
                                      or second[0].islower()):
            if second.split()[0] not in ("The", "In", "Born", "Directed", "Founded", "Released"):
                raise Retry()
            if any(a < len(second.split()[0]) for pair, _, _ in more for a, b in pair):
                raise Retry()
            second = second[0].lower() + second[1:]
        shift = len(text) - 1 + len(link)
        moved = [(((s[0] + shift, s[1] + shift), (o[0] + shift, o[1] + shift)), p, pair)
                 for (s, o), p, pair in more]
        return text[:-1] + link + second, triples + moved

    def row(self, text, triples):
        out = []
        for (s, o), predicate, (stype, otype) in triples:
            out.append({"subject": {"text": text[s[0]:s[1]], "start": s[0], "end": s[1], "type": stype},
                        "predicate": predicate,
                        "object": {"text": text[o[0]:o[1]], "start": o[0], "end": o[1], "type": otype}})
        out.sort(key=lambda t: (t["subject"]["start"], t["object"]["start"], t["predicate"]))
        return {"text": text, "split": "train", "meta": {"language": self.language, "synthetic": True},
                "triples": out}


class Retry(Exception):
    """This draw does not work out; make another."""


def clash(mention, others, place=False):
    """Would the mention be mistaken for one of the others?  A place inside
    a university's name (北京, 北京大学) is fine: such pairs are to be learnt."""
    for other in others:
        if mention == other:
            return True
        if not place and (mention in other or other in mention):
            return True
    return False


def unquote(text, spots):
    """Without 《》: people leave the marks out, and a title must be found
    all the same."""
    out, moved, map_to = [], 0, []
    for ch in text:
        map_to.append(moved)
        if ch not in "《》":
            out.append(ch)
            moved += 1
    map_to.append(moved)
    return "".join(out), [(s, k, map_to[a], map_to[b]) for s, k, a, b in spots]


def generate(language, schema, count, avoid_texts, avoid_triples, seed):
    writer = Writer(language, schema, seed)
    return writer.write(count, avoid_texts, avoid_triples), writer
