#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes README.md of this folder from results.jsonl (what was measured) and benchmarks.toml (what it means).

  page.py           writes README.md
  page.py --check   exits with 1 if README.md is not what would be written, or if a record or a description is not well-formed

The page shows the newest value of each benchmark, setting, metric and unit; older ones stay in results.jsonl.
"""
import argparse
import datetime
import difflib
import fnmatch
import json
import pathlib
import sys
import tomllib

from records import FIELDS, RESULTS

HERE = pathlib.Path(__file__).resolve().parent
DESCRIPTIONS = HERE / "benchmarks.toml"
PAGE = HERE / "README.md"
LONGEST_CELL = 120
HEAD = """<!-- SPDX-FileCopyrightText: 2026 The Spotter authors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Made by page.py from results.jsonl and benchmarks.toml: do not edit. -->
# Benchmarks
"""


class Malformed(Exception):
    pass


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_range(value):
    return isinstance(value, list) and len(value) > 1 and all(map(is_number, value))


def require(condition, place, problem):
    if not condition:
        raise Malformed(f"{place}: {problem}")


def read_records(names):
    """The records in the order of the file, each checked."""
    records = []
    for number, line in enumerate(RESULTS.read_text(encoding="utf8").splitlines(), 1):
        place = f"{RESULTS.name}:{number}"
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise Malformed(f"{place}: not JSON: {error}") from None
        require(isinstance(record, dict) and set(FIELDS) <= set(record) <= {*FIELDS, "spread"}, place,
                f"the fields are not {', '.join(FIELDS)} and perhaps spread")
        require(record["benchmark"] in names, place, f"“{record['benchmark']}” is not in {DESCRIPTIONS.name}")
        for field in FIELDS:
            if field not in ("value", "load"):
                require(isinstance(record[field], str) and len(record[field]) <= LONGEST_CELL and "|" not in record[field], place,
                        f"{field} is not a text of at most {LONGEST_CELL} characters without “|”")
        require(record["setting"] and record["metric"], place, "setting or metric is empty")
        require(isinstance(record["load"], (str, int, float)), place, "load is neither a number nor a text")
        require(is_number(record["value"]) or is_range(record["value"]), place, "value is neither a number nor a list of numbers")
        require("spread" not in record or is_range(record["spread"]), place, "spread is not a list of two numbers")
        if record["date"]:
            try:
                datetime.date.fromisoformat(record["date"])
            except ValueError:
                raise Malformed(f"{place}: date is not YYYY-MM-DD") from None
        records.append(record)
    return records


def read_descriptions():
    page = tomllib.loads(DESCRIPTIONS.read_text(encoding="utf8"))
    names = [benchmark["name"] for benchmark in page["benchmark"]]
    require(len(names) == len(set(names)), DESCRIPTIONS.name, "two benchmarks have the same name")
    for benchmark in page["benchmark"]:
        place = f"{DESCRIPTIONS.name}: {benchmark['name']}"
        require({"name", "question", "command"} <= set(benchmark) <= {"name", "question", "command", "data", "headline", "conclusion", "mark"},
                place, "name, question and command are needed; data, headline, conclusion and mark may be there")
        require(len(benchmark["question"]) <= LONGEST_CELL, place, "the question is too long")
        require(benchmark.get("conclusion", "").count(". ") <= 2, place, "the conclusion has more than three sentences")
        for mark in benchmark.get("mark", []):
            require("metric" in mark and len({"min", "max", "below"} & set(mark)) == 1
                    and set(mark) <= {"metric", "where", "unit", "min", "max", "below"}, place,
                    "a mark has a metric (“*” for any characters), perhaps “where” (a part of the setting) and unit, and one of min, max, below")
    return page, names


def newest(records, hidden):
    """Of each setting, metric and unit the last one by date; of one date, the last in the file."""
    latest = {}
    for record in records:
        if any(part in record["setting"] for part in hidden):
            continue
        key = record["setting"], record["metric"], record["unit"]
        if key not in latest or record["date"] >= latest[key]["date"]:
            latest[key] = record
    return list(latest.values())


def number(value):
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"


def with_unit(text, unit):
    return text if not unit else text + unit if unit.startswith(("%", "/")) else f"{text} {unit}"


def value_text(record):
    value, runs = record["value"], ""
    spread = record.get("spread")
    if isinstance(value, list):
        text = f"{number(min(value))}–{number(max(value))}" if min(value) != max(value) else number(value[0])
        runs = f" ({len(value)} runs)" if len(value) > 2 else ""
    else:
        text = number(value) + (f" ({number(min(spread))}–{number(max(spread))})" if spread else "")
    return with_unit(text, record["unit"]) + runs


def mark_of(record, marks):
    for mark in marks:
        if (fnmatch.fnmatchcase(record["metric"], mark["metric"]) and mark.get("where", "") in record["setting"]
                and mark.get("unit", record["unit"]) == record["unit"]):
            return mark
    return None


def judged_by(mark, shown):
    return [record for record in shown if mark_of(record, [mark])]


def bound_text(mark, unit):
    if mark.get("max") == 0:
        return "= 0"
    return next(f"{sign} {with_unit(number(mark[key]), unit)}" for key, sign in (("min", "≥"), ("max", "≤"), ("below", "<")) if key in mark)


def is_met(record, mark):
    values = record["value"] if isinstance(record["value"], list) else [record["value"]]
    if "min" in mark:
        return min(values) >= mark["min"]
    return max(values) <= mark["max"] if "max" in mark else max(values) < mark["below"]


def mark_text(mark, shown):
    judged = judged_by(mark, shown)
    where = f" ({mark['where']})" if "where" in mark else ""
    return f"{mark['metric']}{where} {bound_text(mark, judged[0]['unit'] if judged else '')}"


def last(records):
    """The newest; of one date, the last."""
    return max(enumerate(records), key=lambda entry: (entry[1]["date"], entry[0]), default=(0, None))[1]


def index_line(benchmark, shown):
    name, marks = benchmark["name"], benchmark.get("mark", [])
    headline = benchmark.get("headline", marks[0]["metric"] if marks else None)
    first = next((mark for mark in marks if mark["metric"] == headline), None)
    best = last(judged_by(first, shown) if first else [record for record in shown if record["metric"] == headline])
    newest_text = f"{headline}: {value_text(best)}" if best else "–"
    if best and best["date"]:
        newest_text += f" ({best['date']})"
    aim = "–" if not first else mark_text(first, shown) + (f", and {len(marks) - 1} more" if len(marks) > 1 else "")
    judged = [is_met(record, mark_of(record, marks)) for record in shown if mark_of(record, marks)]
    missed = judged.count(False)
    met = "–" if not judged else "yes" if not missed else f"**no**: {missed} of {len(judged)} missed"
    return [benchmark["question"], aim, newest_text, met, f"[{name}](#{name})"]


def packed(records):
    """Metrics with values, as many to a cell as it may hold; what stands before ": " in a metric is not repeated in a cell."""
    cells, head = [], None
    for record in records:
        whole = f"{record['metric']} {value_text(record)}"
        kind, colon, _ = record["metric"].rpartition(": ")
        text = whole[len(kind + colon):] if kind and kind == head else whole
        if cells and len(cells[-1]) + 2 + len(text) <= LONGEST_CELL:
            cells[-1] += "; " + text
        else:
            cells.append(whole)
        head = kind
    return cells


def rows_of(records, marks):
    """[metric, value, mark, met] of one run: a row for each value that has a mark, the others together."""
    rows, others = [], []
    for record in records:
        mark = mark_of(record, marks)
        if mark:
            rows.append([record["metric"], value_text(record), bound_text(mark, record["unit"]), "yes" if is_met(record, mark) else "**no**"])
        else:
            others.append(record)
    if len(others) == 1:
        return [*rows, [others[0]["metric"], value_text(others[0]), "", ""]]
    return rows + [[cell, "", "", ""] for cell in packed(others)]


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for row in rows:
        for cell in row:
            require(len(cell) <= LONGEST_CELL, PAGE.name, f"a cell of {len(cell)} characters: {cell}")
        lines.append("| " + " | ".join(row) + " |")
    return "\n".join(lines) + "\n"


def section(benchmark, shown):
    marks = benchmark.get("mark", [])
    parts = [f"## {benchmark['name']}\n", benchmark["question"] + "\n",
             "\n".join("    " + line for line in benchmark["command"].strip().splitlines()) + "\n"]
    if benchmark.get("data"):
        parts.append(f"Data: {benchmark['data'].strip()}\n")
    missing = [mark_text(mark, shown) for mark in marks if not judged_by(mark, shown)]
    if missing:
        parts.append("Marks without a record: " + "; ".join(missing) + ".\n")
    groups = {}
    for record in shown:
        run = tuple(str(record[field]) for field in ("date", "commit", "processor", "load", "setting"))
        groups.setdefault(run, []).append(record)
    rows = []
    for run, members in sorted(groups.items(), key=lambda group: group[0][0], reverse=True):
        left = list(run)
        for row in rows_of(members, marks):
            rows.append([*left, *row])
            left = [""] * len(left)
    if rows:
        parts.append(table(["date", "commit", "processor", "load", "setting", "metric", "value", "mark", "met"], rows))
    if benchmark.get("conclusion"):
        parts.append(benchmark["conclusion"].strip() + "\n")
    return "\n".join(parts)


def page_text():
    page, names = read_descriptions()
    records = read_records(set(names))
    shown = {name: newest([record for record in records if record["benchmark"] == name], page["hidden_settings"]) for name in names}
    index = table(["question", "mark", "newest", "met", "benchmark"],
                  [index_line(benchmark, shown[benchmark["name"]]) for benchmark in page["benchmark"]])
    sections = [section(benchmark, shown[benchmark["name"]]) for benchmark in page["benchmark"]]
    return "\n".join([HEAD, page["introduction"].strip() + "\n", index, *sections])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    try:
        text = page_text()
    except Malformed as problem:
        sys.exit(f"page.py: {problem}")
    present = PAGE.read_text(encoding="utf8") if PAGE.exists() else ""
    if not args.check:
        PAGE.write_text(text, encoding="utf8")
    elif text != present:
        difference = difflib.unified_diff(present.splitlines(), text.splitlines(), "README.md", "as it would be made", lineterm="", n=0)
        print("\n".join(list(difference)[:20]))
        sys.exit("page.py: README.md is not current: run tests/benchmarks/page.py")


if __name__ == "__main__":
    main()
