# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Splits a DocBin of spaCy for independent_parsers.py."""
import struct
import zlib


def docbin(record, document):
    for place, label in document["entities"]:
        record.entity(place, label)
    for pair, values in document["relations"].items():
        for name, value in values.items():
            if value >= 0.5:  # between tokens at which entities begin
                record.relation(name=name)


def msgpack(data):
    """The values that DocBins consist of."""
    def take(count):
        nonlocal data
        taken, data = data[:count], data[count:]
        return taken

    def value():
        tag = take(1)[0]
        if tag < 0x80 or tag >= 0xE0:
            return tag if tag < 0x80 else tag - 256
        if tag < 0xC0:
            kind, count = (("map", tag & 15) if tag < 0x90 else ("list", tag & 15) if tag < 0xA0 else ("text", tag & 31))
        elif tag in (0xC0, 0xC2, 0xC3):
            return {0xC0: None, 0xC2: False, 0xC3: True}[tag]
        elif 0xCA <= tag <= 0xD3:
            return struct.unpack(">" + "fdBHIQbhiq"[tag - 0xCA], take((4, 8, 1, 2, 4, 8, 1, 2, 4, 8)[tag - 0xCA]))[0]
        else:
            kind, size = {0xC4: ("bytes", 1), 0xC5: ("bytes", 2), 0xC6: ("bytes", 4), 0xD9: ("text", 1), 0xDA: ("text", 2),
                          0xDB: ("text", 4), 0xDC: ("list", 2), 0xDD: ("list", 4), 0xDE: ("map", 2), 0xDF: ("map", 4)}[tag]
            count = int.from_bytes(take(size), "big")
        if kind == "map":
            return {value(): value() for _ in range(count)}
        if kind == "list":
            return tuple(value() for _ in range(count))
        return take(count).decode() if kind == "text" else take(count)
    return value()


def of_docbin(data, _):
    """Entities by their first and last token; types as hashes, which are as different as their strings."""
    file = msgpack(zlib.decompress(data))
    columns = len(file["attrs"])
    numbers = struct.unpack(f"<{len(file['tokens']) // 8}Q", file["tokens"])
    rows = [dict(zip(file["attrs"], numbers[at:at + columns])) for at in range(0, len(numbers), columns)]
    at = 0
    for number, length in enumerate(struct.unpack(f"<{len(file['lengths']) // 4}i", file["lengths"])):
        entities, tokens = [], rows[at:at + length]
        at += length
        for first, token in enumerate(tokens):
            if token[77] == 3:  # ENT_IOB: 3 begins, 1 continues
                last = first + 1
                while last < length and tokens[last][77] == 1:
                    last += 1
                entities.append(((first, last), token[78]))
        for group in msgpack(file["span_groups"][number] or b"\x90"):
            for span in msgpack(group)["spans"]:
                _, _, label, first, last, _, _ = struct.unpack(">QQQllll", span)
                entities.append(((first, last), label))
        data = msgpack(file["user_data"][number])
        yield {"entities": entities, "relations": next((data[key] for key in data if key[:2] == ("._.", "rel")), {})}
