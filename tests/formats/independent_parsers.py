# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Parsers of annotated files for count_independently.py, by the formats' own descriptions. They know what the golden
files need and the published corpora have, and fail on anything else.

A format is two functions: one splits a file into documents, the other fills a Record from one of them.
"""
import ast
import csv
import io
import json
import re
import xml.etree.ElementTree as ET
import zipfile

from independent_docbin import docbin, of_docbin

NO_RELATION = {"", "no_relation", "none", "na", "other"}


class Record:
    """What one document holds. Ends and entities are a key, which is a place or a name, and a type."""

    def __init__(self):
        self.listed, self.ends, self.relations = set(), set(), 0

    def entity(self, key, kind=""):
        self.listed.add((key, kind or ""))

    def relation(self, *ends, name="-"):
        if name.strip().lower() not in NO_RELATION:
            self.relations += 1
            self.ends.update(ends)

    def entities(self):
        places = {key for key, _ in self.listed}
        return len(self.listed) + len({end for end in self.ends if end[0] not in places})


def tplinker(record, item):
    for entity in item.get("entity_list", []):
        record.entity(tuple(entity.get("char_span", ())) or entity["text"], entity.get("type"))
    for one in item.get("relation_list", []):
        record.relation(*((tuple(one.get(place, ())) or one[name], "")
                          for name, place in (("subject", "subj_char_span"), ("object", "obj_char_span"))))


def docred(record, item):
    for mention in sum(item["vertexSet"], []):
        record.entity((mention["sent_id"], *mention["pos"]), mention["type"])
    for label in item.get("labels", []):  # between entities, whose mentions are listed
        assert item["vertexSet"][label["h"]] and item["vertexSet"][label["t"]]
        record.relation()


def nyt(record, item):
    for entity in item["entityMentions"]:
        record.entity(entity["text"], entity["label"])
    for one in item["relationMentions"]:
        record.relation((one["em1Text"], ""), (one["em2Text"], ""), name=one["label"])


def rebel(record, item):
    for entity in item.get("entities", []):
        record.entity(tuple(entity["boundaries"]))
    for triple in item.get("triples", []):
        record.relation(*((tuple(triple[end]["boundaries"]), "") for end in ("subject", "object")))
    # "<triplet> HEAD <subj> TAIL <obj> RELATION <subj> TAIL <obj> RELATION"
    for part in item.get("triplets", "").split("<triplet>")[1:]:
        head, *tails = part.split("<subj>")
        for tail, name in (one.split("<obj>") for one in tails):
            record.relation((head.strip(), ""), (tail.strip(), ""), name=name)


def one_pair(record, item):
    """TACRED, DeepKE and OpenNRE: a record is two mentions, and what joins them."""
    ends = []
    for long, middle, short in (("subj", "head", "h"), ("obj", "tail", "t")):
        if long + "_start" in item:
            ends.append(((item[long + "_start"], item[long + "_end"]), item[long + "_type"]))
        elif middle in item:
            ends.append(((int(item[middle + "_offset"]), item[middle]), item.get(middle + "_type", "")))
        elif isinstance(item[short], list):  # FewRel: a name, an id and the tokens of each mention
            first, *others = map(tuple, item[short][2])
            ends.append((first, ""))
            record.listed.update((other, "") for other in others)
        else:
            ends.append((tuple(item[short]["pos"]), ""))
    record.listed.update(ends)
    record.relation(*ends, name=item["relation"] or "")


def instructuie(record, item):
    def end(one):
        return tuple(one["pos"]), one["type"]
    record.listed.update(map(end, item["entities"]))
    for one in item["relations"]:
        record.relation(end(one["head"]), end(one["tail"]), name=one["type"])


def oneie(record, item):
    places = {one["id"]: (one["start"], one["end"]) for one in item["entity_mentions"]}
    for one in item["entity_mentions"]:
        record.entity(places[one["id"]], one["entity_type"])
    for one in item["relation_mentions"]:
        record.relation(*((places[end["entity_id"]], "") for end in one["arguments"]))


def inline(record, line):
    """Words with types behind slashes; neighbours of one type are one entity."""
    before = None
    for place, (_, kind) in enumerate(word.rsplit("/", 1) for word in line.split()):
        if kind not in ("O", before):
            record.entity(place, kind)
        before = kind


def triple_lines(record, line):
    """Numbers of the words of an aspect and an opinion, and the sentiment."""
    for aspect, opinion, name in ast.literal_eval(line.split("####")[1]):
        record.relation((tuple(aspect), ""), (tuple(opinion), ""), name=name)


def cluener(record, item):
    for kind, names in item.get("label", {}).items():
        for place in sum(names.values(), []):
            record.entity(tuple(place), kind)


def ppi(record, sentence):
    for entity in sentence.iter("entity"):
        record.entity(entity.get("charOffset"), entity.get("type"))
    for pair in sentence.iter("pair"):
        if (pair.get("ddi") or pair.get("interaction")).lower() == "true":
            record.relation()


def oneke(record, item):
    for one in item.get("relation", []):
        record.relation((one["head"], one.get("head_type", "")), (one["tail"], one.get("tail_type", "")))
    for one in item.get("entity", []):
        record.entity(one["entity"], one["entity_type"])
    answer, instruction = item.get("output", ""), item.get("instruction", "")
    if answer.startswith("{"):  # by predicate: pairs; by type: names, or names with attributes
        for name, value in json.loads(answer).items():
            for one in value if isinstance(value, list) else []:
                if isinstance(one, str):
                    record.entity(one, name)
                else:
                    record.relation((one["subject"], ""), (one["object"], ""))
            for subject, attributes in value.items() if isinstance(value, dict) else ():
                record.entity(subject, name)
                for objects in attributes.values():
                    for one in [objects] if isinstance(objects, str) else objects:
                        record.relation((subject, ""), (one, ""))
    elif "[{" in answer:  # a list as Python writes it
        for one in ast.literal_eval(answer[answer.index("[{"):]):
            if one["head"] != "NAN":
                record.relation((one["head"], ""), (one["tail"], ""))
    else:  # "(Tarn Labs, Inc.,located in,Oslo)": the instruction lists the predicates
        listed = re.search(r"\[.*\]", instruction)
        for line in re.findall(r"^\((.*)\)$", answer, re.MULTILINE):
            middle = next(f",{one}," for one in ast.literal_eval(listed.group()) if f",{one}," in line)
            record.relation(*((name, "") for name in line.split(middle)))


def chat(record, item):
    turns = item.get("messages") or item["conversations"]
    answer = turns[-1].get("content") or turns[-1]["value"]
    if answer.startswith("("):
        head, _, tail = answer.strip("()").split(",")
        record.relation((head, ""), (tail, ""))
        return
    value = json.loads(answer.strip("`").removeprefix("json"))
    for one in value["triples"] if value else []:
        record.relation((one["head"], ""), (one["tail"], ""))


def triples_json(record, item):
    def end(one):  # a name, or the number of an entity, or an object
        if isinstance(one, int):
            one = item["entities"][one]
        if isinstance(one, str):
            return one, ""
        return ((*one["offset"], one["text"]) if "offset" in one else one.get("name") or one["id"]), one.get("type", "")
    listed = item.get("entities") or item.get("entity") or item.get("nodes") or []
    for one in listed:
        record.entity(*end(one))
    names = next(key for key in ("triples", "relations", "relationships", "logic", "relation", "spo_list") if key in item)
    for one in item[names]:
        if isinstance(one, list):
            one = dict(zip(("head", "type", "tail"), one))
        subject, value = one.get("args") or [
            next(one[key] for key in keys if key in one)
            for keys in (("head", "subject", "source", "h"), ("tail", "object", "target", "t"))]
        for one_value in value if isinstance(value, list) else [value]:
            record.relation(end(subject), end(one_value),
                            name=next(one[key] for key in ("type", "predicate", "relation") if key in one))


def dwie(record, item):
    types = {one["concept"]: "".join(one["tags"][-1:]).removeprefix("type::") for one in item["concepts"]}
    for mention in item["mentions"]:
        record.entity((mention["begin"], mention["end"]), types[mention["concept"]])
    for _ in item["relations"]:  # between concepts, whose mentions are listed
        record.relation()


def spans(record, item):
    """The forms of the golden file: objects, [begin, end, type] and points; relations by id, begin or text."""
    text = item.get("text") or item.get("originalText") or item["content"]
    ends = {}
    for one in item.get("entities") or item.get("spans") or item.get("annotation") or []:
        if isinstance(one, list):
            one = {"id": one[0], "start": one[0], "end": one[1], "label": one[2]}
        points = one.get("points", [one])
        begin = next(points[0][key] for key in ("start", "start_pos", "start_idx") if key in points[0])
        end = next(points[0][key] for key in ("end", "end_pos", "end_idx") if key in points[0])
        end += "points" in one or "end_idx" in one  # inclusive
        kinds = one.get("label", one.get("label_type", one.get("type")))
        for kind in kinds if isinstance(kinds, list) else [kinds]:
            record.entity((begin, end), kind)
        ends[one.get("id", text[begin:end])] = (begin, end)
    for one in item.get("relations", []):
        if isinstance(one, list):
            one = {"head": one[0], "tail": one[1]}
        head, tail = one.get("head", one.get("subject")), one.get("tail", one.get("object"))
        record.relation(*((ends.get(name, name), "") for name in (head, tail)))


def tagged_tokens(record, item):
    for begin, end, kind in chunks(item.get("ner_tags") or item["tags"]):
        record.entity((begin, end), kind)


def gliner(record, item):
    for begin, end, kind in item["ner"]:
        record.entity((begin, end + 1), kind)
    for one in item.get("relations", []):
        record.relation(*(((one[end]["position"][0], one[end]["position"][1] + 1), "") for end in ("head", "tail")))


def bioc_json(record, document):
    passages = document["passages"]
    for part in [document, *passages, *(one for passage in passages for one in passage.get("sentences") or [])]:
        for one in part.get("annotations") or []:
            record.entity(json.dumps(one["locations"]), one["infons"].get("type"))
        for _ in part.get("relations") or []:
            record.relation()


def bioc_xml(record, document):
    for one in document.iter("annotation"):
        record.entity(tuple(tuple(place.attrib.items()) for place in one.iter("location")),
                      one.findtext("infon[@key='type']"))
    for _ in document.iter("relation"):
        record.relation()


def webnlg(record, triples):
    for text in triples:
        subject, _, value = (part.strip() for part in text.split("|"))
        record.relation((subject, ""), (value, ""))


def semeval(record, block):
    ends = [(block[0].index(f"<e{end}>"), "") for end in (1, 2)]
    record.listed.update(ends)
    record.relation(*ends, name=re.sub(r"\(e[12],e[12]\)$", "", block[1]))


def pubtator(record, block):
    for cells in (line.split("\t") for line in block):
        if len(cells) >= 5 and cells[1].isdigit():
            record.entity((int(cells[1]), int(cells[2])), cells[4])
        elif len(cells) >= 4:  # of concepts, each of which may have several mentions or none
            record.relation()


def chunks(tags):
    """Places with types of BIO, BIOES and BILOU, as conlleval finds them."""
    begin, kind, before = None, "", "O"
    for at, tag in enumerate([*tags, "O"]):
        letter, _, name = tag.partition("-")
        if begin is not None and (before in "ELSU" or letter in "OBSU" or name != kind):
            yield begin, at, kind
            begin = None
        if letter != "O" and begin is None:
            begin, kind = at, name
        before = letter


def conll(record, block):
    """A sentence in columns: the last one has tags, or before two lists tags, predicates and heads."""
    rows = [line.split("\t") if "\t" in line else line.split() for line in block]
    base = len(record.listed)  # sentences of a document do not share places
    has_lists = rows[0][-1].startswith("[")
    places = {}
    for begin, end, kind in chunks([row[-3 if has_lists else -1] for row in rows]):
        record.entity((base, begin, end), kind)
        places.update((at, (base, begin, end)) for at in range(begin, end))
    for at, row in enumerate(rows if has_lists else []):
        for name, head in zip(ast.literal_eval(row[-2]), ast.literal_eval(row[-1]), strict=True):
            if name != "N":
                record.relation((places.get(at, at), ""), (places.get(head, head), ""))


def conllu(record, block):
    words = [line.split("\t") for line in block if re.match(r"\d+\t", line)]
    conll(record, [next((item[4:] for item in word[9].split("|") if item.startswith("NER=")), "O") for word in words])


def conll04(record, block):
    for cells in (line.split("\t") for line in block):
        if len(cells) == 3:
            record.relation((cells[0], ""), (cells[1], ""))
        elif cells[1] != "O":
            record.entity(cells[2], cells[1])


def ade(record, line):
    _, effect, _, _, drug, _, _ = line.rsplit("|", 6)
    record.relation((effect, ""), (drug, ""))


def i2b2(record, files):
    concepts, relations = files
    for line in concepts.splitlines():
        _, place, kind = re.fullmatch(r'c="(.*)" (\S+ \S+)\|\|t="(.*)"', line).groups()
        record.entity(place, kind)
    for line in relations.splitlines():
        record.relation(*((place, "") for place in re.findall(r'" (\d+:\d+ \d+:\d+)', line)))


def pndec(record, line):
    for triple in line.split(" | ") if line else []:
        first, last, begin, end, name = triple.split(" ", 4)
        record.relation(((first, last), ""), ((begin, end), ""), name=name)


def cas(record, structures):
    """The structures of a file, of which some are the links of another one's slots."""
    for one in structures:
        if re.search(r"DocumentAnnotation$|/segmentation/|Sofa$", one["type"]):
            continue
        if "Governor" in one["features"]:
            record.relation()
        elif "begin" in one["features"]:
            record.entity(one["id"])
            for _ in one["links"]:
                record.relation()


def table(record, rows):
    def cell(row, *names):
        return next((row[name] for name in names if row.get(name)), "")
    for row in rows:
        ends = []
        for old, new in (("subject", "head"), ("object", "tail")):
            place = (cell(row, old + "_start", new + "_offset"), cell(row, old, new))
            ends.append((place, cell(row, old + "_type", new + "_type")))
        if ends[0][0][1]:
            record.relation(*ends)


def of_json(data, _):
    """A list of objects, or an object on each line."""
    try:
        value = json.loads(data)
        value = value if isinstance(value, list) else [value]
    except json.JSONDecodeError:
        value = [json.loads(line) for line in data.splitlines() if line.strip()]
    if all(isinstance(one, list) and all(isinstance(inner, dict) for inner in one)
           for item in value for one in item.values()):  # FewRel: records by relation
        value = [one | {"relation": name} for item in value for name, records in item.items() for one in records]
    return [document for one in value for document in one.get("documents", [one])]


def of_lines(data, _):
    return data.decode().splitlines()


def of_files(data, _):
    return [data.decode().split("\0")]


def of_second_file(data, _):
    sentences, triples = data.decode().split("\0")
    assert sentences.count("\n") == triples.count("\n")
    return triples.splitlines()


def of_blocks(data, form):
    """Lines between empty lines; those of a document together, where the file says where one begins."""
    if form == "conll" and data.startswith(b"Sentence #,"):  # a table of tokens, each sentence named in its first row
        sentences = []
        for row in csv.DictReader(io.StringIO(data.decode())):
            if row["Sentence #"]:
                sentences.append([])
            sentences[-1].append(f"{row['Word']}\t{row['Tag']}")
        return sentences
    blocks = [block.splitlines() for block in re.split(r"\n\s*\n", data.decode()) if block.strip()]
    if form == "conll04":  # relations follow their sentence
        sentences = []
        for block in blocks:
            if block[0].count("\t") == 2:
                sentences[-1] += block
            else:
                sentences.append(block)
        return sentences
    mark = re.compile("-DOCSTART-|#doc|# newdoc")
    if not form.startswith("conll") or not mark.match(blocks[0][0]):
        return blocks
    documents = []
    for block in blocks:
        if mark.match(block[0]):
            documents.append([])
        if rows := [line for line in block if not mark.match(line)]:
            documents[-1].append(rows)
    return [document for document in documents if document]


def of_webnlg(data, _):
    if data.startswith(b"{"):
        for entry in (one for numbered in json.loads(data)["entries"] for one in numbered.values()):
            original = sum(entry["originaltriplesets"]["originaltripleset"], [])
            for _ in entry["lexicalisations"]:
                yield dict.fromkeys("|".join((one["subject"], one["property"], one["object"]))
                                    for one in entry["modifiedtripleset"] or original)
        return
    for entry in ET.fromstring(data).iter("entry"):
        triples = list(entry.iter("mtriple")) or list(entry.iter("otriple"))
        for _ in (lex for lex in entry.iter("lex") if (lex.findtext("text") or lex.text or "").strip()):
            yield dict.fromkeys(triple.text for triple in triples)


def of_gate(data, _):
    return [ET.fromstring(data)]


def gate(record, document):
    """All sets but the original markup; an annotation with arg1 and arg2 is a relation."""
    for one_set in (one for one in document.iter("AnnotationSet") if one.get("Name") != "Original markups"):
        for one in (one for one in one_set if one.get("Type") not in ("Token", "Sentence", "SpaceToken", "Split")):
            features = {feature.findtext("Name"): feature.findtext("Value") for feature in one.iter("Feature")}
            if "arg1" in features:
                record.relation()
            else:
                kind = features.get("class") if one.get("Type") == "Mention" else one.get("Type")
                record.entity((one.get("StartNode"), one.get("EndNode")), kind)
    for one in document.iter("Relation"):
        record.relation()


def mae(record, document):
    for one in document.find("TAGS"):
        if any(name in one.attrib for name in ("fromID", "arg0ID")):
            record.relation()
        else:
            record.entity(one.get("spans") or one.get("start") + "~" + one.get("end"), one.get("TYPE") or one.tag)


def of_xmi(data, _):
    number = "{http://www.omg.org/XMI}id"
    elements = list(ET.fromstring(data))
    links = {one.get(number) for one in elements if one.get("target")}
    return [[{"id": one.get(number), "type": one.tag, "features": one.attrib, "links": [
        link for name, value in one.items() if name != number for link in value.split() if link in links]}
        for one in elements]]


def of_cas_json(data, _):
    items = {item["%ID"]: item for item in json.loads(data)["%FEATURE_STRUCTURES"]}
    arrays = {number: item["%ELEMENTS"] for number, item in items.items() if "%ELEMENTS" in item}
    structures = []
    for number, item in items.items():
        named = [one for name, value in item.items() if name[0] == "@" and name != "@sofa"
                 for one in arrays.get(value, [value])]
        structures.append({"id": number, "type": item["%TYPE"], "features": {name.lstrip("@") for name in item},
                           "links": [one for one in named if "@target" in items[one]]})
    return [structures]


def sheet_rows(data, form):
    archive = zipfile.ZipFile(io.BytesIO(data))
    if form == "ods":
        for row in ET.fromstring(archive.read("content.xml")).iter():
            if row.tag.endswith("}table-row"):
                cells = []
                for one in row:
                    repeated = next((int(value) for name, value in one.items() if name.endswith("columns-repeated")), 1)
                    text = "\n".join("".join(part.itertext()) for part in one.findall("{*}p"))
                    cells += [text] * (repeated if text else min(repeated, 100))
                yield cells
        return
    shared = []
    if "xl/sharedStrings.xml" in archive.namelist():
        shared = ["".join(text.text or "" for text in one.iter() if text.tag.endswith("}t"))
                  for one in ET.fromstring(archive.read("xl/sharedStrings.xml"))]
    for name in sorted(name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")):
        for row in ET.fromstring(archive.read(name)).iterfind(".//{*}row"):
            cells = {}
            for one in row:
                letters = re.match("[A-Z]+", one.get("r")).group()
                text = "".join(part.text or "" for part in one.iter() if part.tag.endswith(("}v", "}t")))
                place = sum((ord(letter) - 64) * 26 ** at for at, letter in enumerate(reversed(letters))) - 1
                cells[place] = shared[int(text)] if one.get("t") == "s" else text
            yield [cells.get(at, "") for at in range(max(cells, default=-1) + 1)]


def of_table(data, form):
    """Rows of a document follow one another and have one id, or else one text."""
    if form in ("csv", "tsv"):
        rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), ""), delimiter="\t" if form == "tsv" else ",")
    else:
        rows = sheet_rows(data, form)
    heads, *rows = [row for row in rows if any(row)]
    documents, before = [], None
    for row in (dict(zip(map(str.lower, heads), cells)) for cells in rows):
        key = row.get("document") or row.get("text") or row.get("sentence")
        if key != before:
            documents.append([])
        before = key
        documents[-1].append(row)
    return documents


def of_xml(data, form):
    return ET.fromstring(data).iter("sentence" if form == "ppi" else "document")


# The files beside a file, which follow it after a NUL.
BESIDE = {"i2b2": [".rel"], "pndec": [".pointer"]}
FORMATS = {
    "ade": (of_lines, ade), "i2b2": (of_files, i2b2), "pndec": (of_second_file, pndec),
    "tplinker": (of_json, tplinker), "docred": (of_json, docred), "nyt": (of_json, nyt), "rebel": (of_json, rebel),
    "tacred": (of_json, one_pair), "deepke": (of_json, one_pair), "oneke": (of_json, oneke),
    "instructuie": (of_json, instructuie), "oneie": (of_json, oneie), "cluener": (of_json, cluener),
    "ppi": (of_xml, ppi), "inline": (of_lines, inline), "triple-lines": (of_lines, triple_lines),
    "chat": (of_json, chat), "triples-json": (of_json, triples_json), "dwie": (of_json, dwie),
    "spans": (of_json, spans), "tagged-tokens": (of_json, tagged_tokens), "dygie": (of_json, gliner),
    "docbin": (of_docbin, docbin),
    "bioc-json": (of_json, bioc_json), "bioc-xml": (of_xml, bioc_xml), "webnlg": (of_webnlg, webnlg),
    "semeval": (of_blocks, semeval), "pubtator": (of_blocks, pubtator), "conll": (of_blocks, conll),
    "conllu": (of_blocks, conllu), "conll04": (of_blocks, conll04),
    "xmi": (of_xmi, cas), "cas-json": (of_cas_json, cas), "gate": (of_gate, gate), "mae": (of_gate, mae),
    "csv": (of_table, table), "tsv": (of_table, table), "xlsx": (of_table, table), "ods": (of_table, table)}
