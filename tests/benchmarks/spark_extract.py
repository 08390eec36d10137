#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether Spark finds through packaging/spark the same triples as spotter-cli alone, and how fast.

  spark_extract.py TEXTS.jsonl MODEL [--sentences 100000] [--spotter-cli PROGRAM] [--executors 2] [--kill] [--record]

TEXTS.jsonl: records with a "text", repeated until there are enough. Needs Java and, from PyPI, pyspark, pandas and pyarrow; says so
and ends with 0 where they are missing. Runs local-cluster[EXECUTORS,1,2048]: executors are processes of their own. Beside it, as many
bare filters run side by side on equal parts. --kill kills one executor in the middle; Spark then repeats what it had.
"""
import argparse
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

from records import Recorder, add_record_option

ROOT = pathlib.Path(__file__).resolve().parents[2]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=pathlib.Path)
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--sentences", type=int, default=100_000)
    parser.add_argument("--spotter-cli", type=pathlib.Path, default=ROOT / "build/release/bin/spotter-cli")
    parser.add_argument("--executors", type=int, default=2)
    parser.add_argument("--kill", action="store_true")
    add_record_option(parser)
    return parser.parse_args()


def sentences_of(path, number):
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf8").splitlines()[:number]]
    return [texts[row % len(texts)] for row in range(number)]


def bare(args, texts, folder):
    """Seconds that bare filters need side by side, and their triples by row."""
    source = folder / "texts.jsonl"
    source.write_text("".join(json.dumps({"id": row, "text": text}) + "\n" for row, text in enumerate(texts)), encoding="utf8")
    begin = time.monotonic()
    outputs = [folder / f"bare{part}.jsonl" for part in range(args.executors)]
    processes = [subprocess.Popen([args.spotter_cli, "--quiet", "extract", "--keep-fields", "--threads", "1", "--model", args.model,
                                   "--shard", f"{part + 1}/{args.executors}", "--out", output, source])
                 for part, output in enumerate(outputs)]
    if any(process.wait() for process in processes):
        sys.exit("spark_extract.py: spotter-cli failed")
    seconds = time.monotonic() - begin
    triples = {}
    for output in outputs:
        for line in output.read_text(encoding="utf8").splitlines():
            record = json.loads(line)
            for triple in record["triples"]:
                triples[key_of(record["id"], triple["subject"], triple["predicate"], triple["object"])] = triple["score"]
    return seconds, triples


def key_of(row, subject, predicate, object_):
    return row, subject["start"], subject["end"], predicate, object_["start"], object_["end"]


def kill_one_executor(after):
    """SIGKILL for the first executor process, some seconds from now."""
    def kill():
        time.sleep(after)
        found = subprocess.run(["pgrep", "-f", "CoarseGrainedExecutorBackend"], capture_output=True, text=True).stdout.split()
        if found:
            os.kill(int(found[0]), signal.SIGKILL)
            print(json.dumps({"killed executor": True}), flush=True)
    threading.Thread(target=kill, daemon=True).start()


def spark(args, texts, seconds):
    """Seconds that Spark needs, its start not counted, and its triples by row."""
    sys.path.insert(0, str(ROOT / "packaging/spark"))
    os.environ["PYTHONPATH"] = str(ROOT / "packaging/spark")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    import spotter_spark
    from pyspark.sql import SparkSession
    session = (SparkSession.builder.master(f"local-cluster[{args.executors},1,2048]").config("spark.ui.enabled", "false")
               .config("spark.executor.memory", "1g").config("spark.sql.execution.arrow.maxRecordsPerBatch", "5000").getOrCreate())
    session.sparkContext.setLogLevel("ERROR")
    session.range(10).repartition(args.executors).mapInPandas(lambda batches: batches, "id long").collect()  # starts the workers
    frame = session.createDataFrame(list(enumerate(texts)), "id long, text string").repartition(4 * args.executors).cache()
    frame.count()
    begin = time.monotonic()
    if args.kill:
        kill_one_executor(seconds / 2)
    rows = spotter_spark.extract(frame, str(args.model.resolve()), program=str(args.spotter_cli)).collect()
    taken = time.monotonic() - begin
    session.stop()
    errors = [row for row in rows if row["error"]]
    if errors:
        sys.exit(f"spark_extract.py: {len(errors)} errors, the first: {errors[0]['error']}")
    return taken, {(row["id"], row["subject_start"], row["subject_end"], row["predicate"], row["object_start"], row["object_end"]):
                   row["score"] for row in rows}


def main():
    args = arguments()
    try:
        import pandas  # noqa: F401
        import pyarrow  # noqa: F401
        import pyspark
    except ImportError as missing:
        print(f"skipped: {missing}; install pyspark, pandas and pyarrow from PyPI")
        return 0
    if not shutil.which("java"):
        print("skipped: there is no Java")
        return 0
    texts = sentences_of(args.texts, args.sentences)
    with tempfile.TemporaryDirectory() as name:
        bare_seconds, bare_triples = bare(args, texts, pathlib.Path(name))
    spark_seconds, spark_triples = spark(args, texts, bare_seconds)
    differing = bare_triples.keys() ^ spark_triples.keys()
    apart = max((abs(score - bare_triples[key]) for key, score in spark_triples.items() if key in bare_triples), default=0)
    results = {"triples": len(bare_triples), "triples that differ": len(differing), "scores apart by at most": apart,
               "bare filters/s": len(texts) / bare_seconds, "Spark/s": len(texts) / spark_seconds,
               "Spark / bare filters": bare_seconds / spark_seconds}
    print(json.dumps(results))
    recorder = Recorder("spark_extract", args.record)
    setting = (f"{args.texts.absolute().parent.name}, {len(texts):,} sentences, {args.executors} executors, Spark {pyspark.__version__}"
               + (", one killed" if args.kill else ""))
    for metric, value in results.items():
        recorder.add(setting, metric, value)
    return 1 if differing or apart > 1e-5 else 0


if __name__ == "__main__":
    sys.exit(main())
