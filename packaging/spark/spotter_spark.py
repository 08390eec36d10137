# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Triples in a Spark dataframe, found by spotter-cli.

    import spotter_spark
    spark.sparkContext.addPyFile("spotter_spark.py")
    spark.sparkContext.addFile("/models/films", recursive=True)    # or give a path that every machine has
    triples = spotter_spark.extract(texts, "/models/films", text_column="text", id_column="id")

spotter-cli must be installed on every machine. Each task keeps one process of it for the whole partition and feeds it records; the
processes of one machine share the weights of the model in memory. Works with Spark 3.5 and 4.
"""
from __future__ import annotations

import hashlib
import json
import os
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    import pandas
    from pyspark.sql import DataFrame

# What follows the column of ids: a row per triple, or one with an error for a text that could not be read.
COLUMNS = (("subject", "string"), ("subject_start", "integer"), ("subject_end", "integer"), ("subject_type", "string"),
           ("predicate", "string"), ("object", "string"), ("object_start", "integer"), ("object_end", "integer"), ("object_type", "string"),
           ("score", "double"), ("model", "string"), ("error", "string"))


def model_folder(model: str) -> str:
    """The folder of a model on this machine: the path itself, or what SparkContext.addFile() has brought."""
    if os.path.isdir(model):
        return model
    from pyspark import SparkFiles
    brought = SparkFiles.get(os.path.basename(os.path.normpath(model)))
    if os.path.isdir(brought):
        return brought
    raise FileNotFoundError(f"there is no model in {model}; give a path that every machine has, or add the folder with "
                            "SparkContext.addFile(folder, recursive=True)")


def model_hash(folder: str) -> str:
    """SHA-256 over the files of a model, names included; 64 hexadecimal digits."""
    digest = hashlib.sha256()
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if not os.path.isfile(path):
            continue
        digest.update(name.encode() + b"\0" + str(os.path.getsize(path)).encode() + b"\0")
        with open(path, "rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


class Filter:
    """One process of spotter-cli that answers records in order."""

    def __init__(self, program: str, folder: str, threads: int) -> None:
        self._complaints: IO[bytes] = tempfile.TemporaryFile()
        self._process = subprocess.Popen(
            [program, "--quiet", "extract", "--keep-fields", "--model", folder, "--threads", str(threads)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._complaints)

    def answers(self, texts: Iterable[object]) -> Iterator[dict]:
        """A record per text, with "triples" or "error". RuntimeError if the process ends early."""
        lines = [json.dumps({"row": row, "text": text} if isinstance(text, str) else {"row": row}) + "\n"
                 for row, text in enumerate(texts)]
        writer = threading.Thread(target=self._feed, args=(lines,), daemon=True)
        writer.start()
        for row in range(len(lines)):
            line = self._process.stdout.readline()
            if not line.endswith(b"\n"):
                raise RuntimeError(self._reason())
            answer = json.loads(line)
            if answer.get("row", row) != row:
                raise RuntimeError(f"spotter-cli answered record {answer['row']} instead of record {row}")
            yield answer
        writer.join()

    def _feed(self, lines: list[str]) -> None:
        try:
            for line in lines:
                self._process.stdin.write(line.encode())
            self._process.stdin.flush()
        except BrokenPipeError:
            pass  # answers() says so, with the reason

    def _reason(self) -> str:
        status = self._process.wait()
        self._complaints.seek(0)
        return f"spotter-cli ended with {status}: {self._complaints.read().decode(errors='replace').strip()}"

    def close(self) -> None:
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.terminate()
        self._process.wait()
        self._complaints.close()


def rows_of(key: object, answer: dict, hash_of_model: str) -> Iterator[tuple]:
    """The rows of one text, in the order of COLUMNS behind its id."""
    if "error" in answer:
        yield (key, None, None, None, None, None, None, None, None, None, None, hash_of_model, answer["error"])
        return
    for triple in answer["triples"]:
        subject, object_ = triple["subject"], triple["object"]
        yield (key, subject["text"], subject.get("start"), subject.get("end"), subject.get("type"), triple["predicate"],
               object_["text"], object_.get("start"), object_.get("end"), object_.get("type"), triple.get("score"), hash_of_model, None)


def reader(model: str, text_column: str, id_column: str, program: str, threads: int
           ) -> Callable[[Iterator[pandas.DataFrame]], Iterator[pandas.DataFrame]]:
    """What each task runs over its partition."""
    def read(batches: Iterator[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
        import pandas
        names = [id_column, *(name for name, _ in COLUMNS)]
        folder = model_folder(model)
        hash_of_model = model_hash(folder)
        process = Filter(program, folder, threads)
        try:
            for batch in batches:
                rows = [row for key, answer in zip(batch[id_column], process.answers(batch[text_column]))
                        for row in rows_of(key, answer, hash_of_model)]
                frame = pandas.DataFrame(rows, columns=names, dtype=object)
                yield frame
        finally:
            process.close()
    return read


def extract(dataframe: DataFrame, model: str, text_column: str = "text", id_column: str = "id", program: str = "spotter-cli",
            threads: int = 1) -> DataFrame:
    """A row per triple: the text's id, subject, predicate and object with places (code points, half-open) and types, score, and the
    hash of the model. A text that could not be read gives one row with an error. `threads` is for each task: give it what
    spark.task.cpus says."""
    from pyspark.sql.types import StructType
    schema = StructType([dataframe.schema[id_column]])
    for name, kind in COLUMNS:
        if name == id_column:
            raise ValueError(f"the column of ids is called {name}, as one of the columns of the result: rename it")
        schema = schema.add(name, kind)
    texts = dataframe.select(id_column, text_column)
    return texts.mapInPandas(reader(model, text_column, id_column, program, threads), schema)
