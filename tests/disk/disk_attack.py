#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills Spotter at each change of its files, and cuts the power at any moment.

    disk_attack.py BUILD_FOLDER [--kills N] [--cuts N] [--only SCENARIO] [--seed N]

Each scenario runs a real command of Spotter once below disk_log.so, which writes down every change of files. Then
  kill   the command is run again on a fresh copy and kills itself before a change (all of them in turn, or N spread evenly),
  cut    the state of the disk is made that a power cut after some change may leave: what was synced is there; of what was not,
         any part of the data (in blocks of 4 KiB), and a beginning of the changes of names,
and each time the scenario looks whether the old or the new thing is there, whole, and whether everything is there that the
command had acknowledged. Prints a line a scenario and exits with 1 if anything was lost.

The model of the disk: fsync of a file keeps its data and length, fsync of a folder the names in it. Changes of names that were
not synced are kept from the first to some last one, as journalling file systems do.
"""
import argparse
import copy
import json
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile

BLOCK = 4096
HEADER = struct.Struct("=cQQIII")
SOURCE = os.environ.get("SPOTTER_SOURCE_DIR") or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def changes_of(path):
    data = open(path, "rb").read()
    at, changes = 0, []
    while at < len(data):
        op, inode, offset, first, second, size = HEADER.unpack_from(data, at)
        at += HEADER.size
        names = data[at:at + first], data[at + first:at + first + second]
        at += first + second
        changes.append((op.decode(), inode, offset, os.fsdecode(names[0]), os.fsdecode(names[1]), data[at:at + size]))
        at += size
    return changes


class File:
    """What the disk holds of a file, and what only the system's memory does."""

    def __init__(self, data=b""):
        self.data = bytearray(data)
        self.pending = []

    def sync(self):
        for offset, data in self.pending:
            self._apply(offset, data)
        self.pending = []

    def _apply(self, offset, data):
        if data is None:  # cut to this length
            del self.data[offset:]
            self.data.extend(bytes(offset - len(self.data)))
            return
        if len(self.data) < offset:
            self.data.extend(bytes(offset - len(self.data)))
        self.data[offset:offset + len(data)] = data

    def after_cut(self, chance):
        """With any part of what was not synced, each block for itself."""
        kept = File(self.data)
        for offset, data in self.pending:
            if data is None:
                if chance.random() < .5:
                    kept._apply(offset, None)
                continue
            at = 0
            while at < len(data):
                end = min(len(data), (offset + at) // BLOCK * BLOCK + BLOCK - offset)
                if chance.random() < .5:
                    kept._apply(offset + at, data[at:end])
                at = end
        return bytes(kept.data)


class Disk:
    """Names (path → inode, or None for a folder) and files below a folder."""

    def __init__(self, root):
        self.root, self.files, self.names, self.pending = root, {}, {root: None}, []
        for folder, folders, files in os.walk(root):
            for name in folders:
                path = os.path.join(folder, name)
                self.names[path] = ("link", os.readlink(path)) if os.path.islink(path) else None
            for name in files:
                path = os.path.join(folder, name)
                if os.path.islink(path):
                    self.names[path] = ("link", os.readlink(path))
                    continue
                inode = os.stat(path).st_ino
                self.names[path] = inode
                self.files[inode] = File(open(path, "rb").read())

    def take(self, change):
        op, inode, offset, first, second, data = change
        if op in "WTS":
            file = self.files.setdefault(inode, File())
        if op == "W":
            file.pending.append((offset, data))
        elif op == "T":
            file.pending.append((offset, None))
        elif op == "S":
            file.sync()
        elif op == "D":
            left = []
            for name in self.pending:
                if any(os.path.dirname(path) == first for path in name[2:4] if path):
                    self._apply(self.names, name)
                else:
                    left.append(name)
            self.pending = left
        elif op in "CRXULM":
            if op == "C":
                self.files[inode] = File()
            self.pending.append((op, inode, first, second))

    @staticmethod
    def _apply(names, change):
        op, inode, first, second = change
        if op in "CL":
            names[second if op == "L" else first] = inode
        elif op == "M":
            names[first] = None
        elif op == "U":
            names.pop(first, None)
        elif op in "RX":
            def below(path):
                return {name: names.pop(name) for name in [n for n in names if n == path or n.startswith(path + "/")]}
            old, new = below(first), below(second)
            for name, what in old.items():
                names[second + name[len(first):]] = what
            if op == "X":
                for name, what in new.items():
                    names[first + name[len(second):]] = what

    def after_cut(self, target, chance):
        """Writes to the folder `target` what may be left."""
        names = dict(self.names)
        for change in self.pending[:chance.randint(0, len(self.pending))]:
            self._apply(names, change)
        for path in sorted(names):
            if not path.startswith(self.root + "/"):
                continue
            place = os.path.join(target, os.path.relpath(path, self.root))
            if not os.path.isdir(os.path.dirname(place)):
                continue  # its folder's name was not kept
            what = names[path]
            if what is None:
                os.makedirs(place, exist_ok=True)
            elif isinstance(what, tuple):
                os.symlink(what[1], place)
            else:
                with open(place, "wb") as file:
                    file.write(self.files.setdefault(what, File()).after_cut(chance))


def interrupt(process):
    """Ctrl-C after the process' first line, or its end; (what it printed, its errors)."""
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    said, told = process.communicate(timeout=120)
    return first + said, told


class Lost(Exception):
    pass


class Scenario:
    """A command and what must be there after it was ended. Paths are relative to the folder that is attacked."""

    name = ""

    def __init__(self, build):
        self.bin, self.tests = os.path.join(build, "bin"), os.path.join(build, "tests")

    def prepare(self, folder):
        """Makes what is there before the command."""

    def command(self, folder):
        raise NotImplementedError

    def verify(self, folder, said, done):
        """Raises Lost. said: what the command had printed; done: whether it had ended with success."""
        raise NotImplementedError

    def run(self, *arguments, fails=False, folder=None):
        result = subprocess.run(arguments, stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd=folder, timeout=300,
                                env=dict(os.environ, OMP_NUM_THREADS="1", QT_QPA_PLATFORM="offscreen"))
        if result.returncode != 0 and not fails:
            raise Lost(f"{' '.join(map(str, arguments[:4]))}: {result.stderr.strip()[:400]}")
        return result

    def cli(self, *arguments, **keys):
        return self.run(os.path.join(self.bin, "spotter-cli"), *arguments, **keys)

    def documents(self, corpus):
        """How many a whole corpus has. By what `spotter-cli check` does, too, but a hundred times sooner: libtorch is not loaded."""
        return int(self.run(os.path.join(self.tests, "edit_writer"), "check", corpus).stdout)


def written(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def records(count, begin=0):
    """With the predicate that edit_writer writes."""
    return "".join(json.dumps({"text": f"{i}: Emma was married to George Knightley.", "spo_list": [
        {"subject": "Emma", "predicate": "丈夫", "object": "George Knightley"}]}) + "\n" for i in range(begin, begin + count))


class Create(Scenario):
    """spotter-cli new; beside the log of a corpus of that name that was deleted."""
    name = "create"

    def prepare(self, folder):
        corpus = os.path.join(folder, "a.spotter")
        written(os.path.join(folder, "first.json"), records(1))
        self.cli("new", corpus)
        self.cli("import", corpus, os.path.join(folder, "first.json"))
        writer = subprocess.Popen([os.path.join(self.tests, "edit_writer"), "write", corpus, "3"], stdout=subprocess.PIPE)
        for _ in range(30):
            writer.stdout.readline()
        writer.kill()
        writer.communicate()
        if not os.path.exists(corpus + "-wal"):
            raise SystemExit("create: the killed writer left no log")
        os.remove(corpus)

    def command(self, folder):
        return [os.path.join(self.bin, "spotter-cli"), "new", os.path.join(folder, "a.spotter")]

    def verify(self, folder, said, done):
        corpus = os.path.join(folder, "a.spotter")
        if os.path.exists(corpus):
            if self.documents(corpus) != 0:
                raise Lost("a new corpus with documents")
        elif done:
            raise Lost("the corpus is not there")
        else:
            self.cli("new", corpus)


class Import(Scenario):
    """spotter-cli import into a corpus that has documents."""
    name = "import"

    def prepare(self, folder):
        written(os.path.join(folder, "first.json"), records(30))
        written(os.path.join(folder, "second.json"), records(50, 30))
        self.cli("new", os.path.join(folder, "a.spotter"))
        self.cli("import", os.path.join(folder, "a.spotter"), os.path.join(folder, "first.json"))

    def command(self, folder):
        return [os.path.join(self.bin, "spotter-cli"), "import", os.path.join(folder, "a.spotter"),
                os.path.join(folder, "second.json")]

    def verify(self, folder, said, done):
        corpus = os.path.join(folder, "a.spotter")
        found = self.documents(corpus)
        if found not in (30, 80) or (done and found != 80):
            raise Lost(f"{found} documents")


class Edits(Scenario):
    """Edits by hand, each acknowledged by a line."""
    name = "edits"
    seconds = 1.5

    def prepare(self, folder):
        written(os.path.join(folder, "first.json"), records(1))
        self.cli("new", os.path.join(folder, "a.spotter"))
        self.cli("import", os.path.join(folder, "a.spotter"), os.path.join(folder, "first.json"))

    def command(self, folder):
        return [os.path.join(self.tests, "edit_writer"), "write", os.path.join(folder, "a.spotter"), "7"]

    def verify(self, folder, said, done):
        corpus = os.path.join(folder, "a.spotter")
        self.documents(corpus)
        expected = {}
        for line in said.decode().splitlines():
            what, number, state = line.split()
            expected.pop(int(number), None)
            if what != "remove":
                expected[int(number)] = state
        present = {int(line.split()[0]): line.split()[1] for line in
                   self.run(os.path.join(self.tests, "edit_writer"), "labels", corpus).stdout.splitlines()}
        present.pop(1, None)  # the imported label
        expected.pop(1, None)
        # One more edit may be there: on the disk, but not yet said.
        differing = [i for i in set(expected) | set(present) if expected.get(i) != present.get(i)]
        if len(differing) > 1:
            raise Lost(f"{len(differing)} labels differ from what was acknowledged")


class Migration(Scenario):
    """Opening a corpus of format 1, in either journal mode."""

    def __init__(self, build, mode):
        super().__init__(build)
        self.mode, self.name = mode, f"migration ({mode})"

    def prepare(self, folder):
        corpus = os.path.join(folder, "a.spotter")
        shutil.copy(os.path.join(SOURCE, "tests/corpus/data/version_1.spotter"), corpus)
        import sqlite3
        connection = sqlite3.connect(corpus)
        connection.execute(f"PRAGMA journal_mode = {self.mode}")
        connection.close()
        self.count = self.documents_of(corpus)

    @staticmethod
    def documents_of(corpus):
        import sqlite3
        connection = sqlite3.connect(f"file:{corpus}?mode=ro&immutable=1", uri=True)
        try:
            return connection.execute("SELECT count(*) FROM documents WHERE removed = 0").fetchone()[0]
        finally:
            connection.close()

    def command(self, folder):
        return [os.path.join(self.tests, "edit_writer"), "describe", os.path.join(folder, "a.spotter")]

    def verify(self, folder, said, done):
        corpus = os.path.join(folder, "a.spotter")
        reading = self.run(os.path.join(self.tests, "edit_writer"), "check", corpus, fails=True)
        if reading.returncode != 0 and "amaged" in reading.stderr:
            raise Lost(f"readers are told of damage: {reading.stderr.strip()}")
        self.run(os.path.join(self.tests, "edit_writer"), "describe", corpus)
        found = self.documents(corpus)
        if found != self.count:
            raise Lost(f"{found} documents of {self.count}")
        for name in os.listdir(folder):
            if name.endswith(".backup"):
                import sqlite3
                backup = sqlite3.connect(f"file:{os.path.join(folder, name)}?mode=ro&immutable=1", uri=True)
                try:
                    if backup.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                        raise Lost("the back-up is damaged")
                    if backup.execute("SELECT count(*) FROM documents WHERE removed = 0").fetchone()[0] != self.count:
                        raise Lost("the back-up lacks documents")
                except sqlite3.DatabaseError as error:
                    raise Lost(f"the back-up cannot be read: {error}")
                finally:
                    backup.close()


class Copy(Scenario):
    """Save As over another corpus."""
    name = "save as"

    def prepare(self, folder):
        for name, count in (("a", 40), ("b", 25)):
            written(os.path.join(folder, name + ".json"), records(count, 1000 if name == "b" else 0))
            self.cli("new", os.path.join(folder, name + ".spotter"))
            self.cli("import", os.path.join(folder, name + ".spotter"), os.path.join(folder, name + ".json"))

    def command(self, folder):
        return [os.path.join(self.tests, "edit_writer"), "copy", os.path.join(folder, "a.spotter"),
                os.path.join(folder, "b.spotter")]

    def verify(self, folder, said, done):
        for name, counts in (("a", (40,)), ("b", (40,) if done else (25, 40))):
            corpus = os.path.join(folder, name + ".spotter")
            found = self.documents(corpus)
            if found not in counts:
                raise Lost(f"{name} has {found} documents")


class Export(Scenario):
    """spotter-cli export over an older export."""
    name = "export"

    def prepare(self, folder):
        written(os.path.join(folder, "first.json"), records(60))
        written(os.path.join(folder, "out.jsonl"), "older\n")
        self.cli("new", os.path.join(folder, "a.spotter"))
        self.cli("import", os.path.join(folder, "a.spotter"), os.path.join(folder, "first.json"))

    def command(self, folder):
        return [os.path.join(self.bin, "spotter-cli"), "export", os.path.join(folder, "a.spotter"), "--format", "spotter",
                "--out", os.path.join(folder, "out.jsonl")]

    def verify(self, folder, said, done):
        path = os.path.join(folder, "out.jsonl")
        if not os.path.exists(path):
            raise Lost("neither the old export nor the new one is there")
        data = open(path, "rb").read()
        if data == b"older\n" and not done:
            return
        if data.count(b"\n") != 60 or not data.endswith(b"\n"):
            raise Lost("the export is not whole")


class ModelFolder(Scenario):
    """What writes a model folder: new, over an older one, or through a link to one."""

    def __init__(self, build, kind, target):
        super().__init__(build)
        self.kind, self.target = kind, target
        self.name = f"{kind} ({target})"

    tiny = ["--hidden", "32", "--epochs", "1", "--threads", "1", "--pretraining-share", "0", "--quiet"]

    def prepare(self, folder):
        written(os.path.join(folder, "first.json"), records(12))
        corpus = os.path.join(folder, "a.spotter")
        self.cli("new", corpus)
        self.cli("import", corpus, "--split", "train", os.path.join(folder, "first.json"))
        written(os.path.join(folder, "dev.json"), records(2, 500))
        self.cli("import", corpus, "--split", "dev", os.path.join(folder, "dev.json"))
        if self.target == "new":
            return
        self.cli("train", corpus, "--out", os.path.join(folder, "real" if self.target == "link" else "model"), *self.tiny)
        if self.target == "link":
            os.symlink("real", os.path.join(folder, "model"))

    def command(self, folder):
        if self.kind == "train":
            return [os.path.join(self.bin, "spotter-cli"), "train", os.path.join(folder, "a.spotter"), "--out",
                    os.path.join(folder, "model"), "--seed", "5", *self.tiny]
        if self.kind == "pretrain":
            return [os.path.join(self.bin, "spotter-cli"), "pretrain", os.path.join(folder, "a.spotter"), "--out",
                    os.path.join(folder, "model"), "--hidden", "32", "--minutes", "0.01", "--threads", "1", "--quiet"]
        return [os.path.join(self.bin, "spotter-cli"), "review", os.path.join(folder, "a.spotter"), "--folds", "2",
                "--epochs", "1", "--threads", "1", "--again", "--quiet"]

    def verify(self, folder, said, done):
        model = os.path.join(folder, "model")
        self.documents(os.path.join(folder, "a.spotter"))
        if self.kind == "review":
            self.cli("review", os.path.join(folder, "a.spotter"), "--folds", "2", "--epochs", "1", "--threads", "1", "--again",
                     "--quiet")
            return
        if not os.path.exists(model):
            if self.target != "new" or done:
                raise Lost("no model is there")
            return
        if self.kind == "pretrain":
            self.cli("train", os.path.join(folder, "a.spotter"), "--from", model, "--out", os.path.join(folder, "verified"),
                     "--epochs", "1", "--threads", "1", "--quiet")
            return
        written(os.path.join(folder, "text.txt"), "Emma was married to George Knightley.\n")
        self.cli("extract", "--model", model, os.path.join(folder, "text.txt"))


class Checkpoint(ModelFolder):
    """Ctrl-C keeps a run, over one that was kept before; the same command resumes it."""

    interrupted = True

    def __init__(self, build):
        super().__init__(build, "train", "new")
        self.name = "checkpoint"

    def arguments(self, folder, epochs):
        return [os.path.join(self.bin, "spotter-cli"), "train", os.path.join(folder, "a.spotter"), "--out",
                os.path.join(folder, "model"), "--checkpoint", os.path.join(folder, "kept"), "--hidden", "32", "--epochs",
                str(epochs), "--threads", "1", "--pretraining-share", "0", "--json"]

    def prepare(self, folder):
        super().prepare(folder)
        process = subprocess.Popen(self.arguments(folder, 100_000), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env=dict(os.environ, OMP_NUM_THREADS="1"))
        interrupt(process)
        if process.returncode != 130 or not os.path.isdir(os.path.join(folder, "kept")):
            raise SystemExit(f"checkpoint: the run was not kept (exit status {process.returncode})")

    def command(self, folder):
        return self.arguments(folder, 100_000)

    def verify(self, folder, said, done):
        self.documents(os.path.join(folder, "a.spotter"))
        process = subprocess.Popen(self.arguments(folder, 100_000), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env=dict(os.environ, OMP_NUM_THREADS="1"))
        _, told = interrupt(process)
        if process.returncode != 130:
            raise Lost(f"the kept run does not resume ({process.returncode}): {told.decode().strip()[:300]}")


def recorded(scenario, folder, log, library, kill_at=0):
    """Runs the scenario's command; (exit status, what it printed)."""
    environment = dict(os.environ, LD_PRELOAD=library, DISK_LOG_ROOT=folder, DISK_LOG_FILE=log, DISK_KILL_AT=str(kill_at),
                       OMP_NUM_THREADS="1", QT_QPA_PLATFORM="offscreen")
    process = subprocess.Popen(scenario.command(folder), env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    if hasattr(scenario, "interrupted"):
        said, told = interrupt(process)
        return process.returncode, said, told
    try:
        said, told = process.communicate(timeout=getattr(scenario, "seconds", 300))
    except subprocess.TimeoutExpired:
        process.kill()
        said, told = process.communicate()
    return process.returncode, said, told


def spread(count, wanted):
    """Numbers from 1 to count, all or `wanted` of them."""
    if wanted >= count:
        return list(range(1, count + 1))
    return sorted({1 + round(i * (count - 1) / (wanted - 1)) for i in range(wanted)}) if wanted > 1 else [count]


def sizes(folder):
    """The files below a folder with their sizes in bytes, for a report of what a cut left."""
    found = []
    for path, _, files in os.walk(folder):
        for name in sorted(files):
            place = os.path.join(path, name)
            size = os.lstat(place).st_size
            found.append(f"{os.path.relpath(place, folder)} {size}")
    return ", ".join(sorted(found))


def attack(scenario, work, library, kills, cuts, seed):
    chance = random.Random(f"{seed} {scenario.name}")
    prepared = os.path.join(work, "prepared")
    os.makedirs(prepared)
    scenario.prepare(prepared)
    folder, log = os.path.join(work, "attacked"), os.path.join(work, "log")

    def fresh():
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(prepared, folder, symlinks=True)
        if os.path.exists(log):
            os.remove(log)

    fresh()
    disk = Disk(folder)
    status, said, told = recorded(scenario, folder, log, library)
    endless = hasattr(scenario, "seconds")
    if status != (-signal.SIGKILL if endless else 130 if hasattr(scenario, "interrupted") else 0):
        raise SystemExit(f"{scenario.name}: the command itself failed: {told.decode(errors='replace')}")
    after = sizes(folder)
    if status == 0:  # what is lost after a cut must have been there
        try:
            scenario.verify(folder, said, True)
        except Lost as error:
            raise SystemExit(f"{scenario.name}: the command left this without a cut: {error} ({after})") from error
    changes = changes_of(log)
    counted = sum(change[0] in "CWTSDRXULM" for change in changes)
    if counted == 0:
        raise SystemExit(f"{scenario.name}: no change was recorded")
    lost = []

    killed = 0
    for at in spread(counted, kills) if kills else []:
        fresh()
        status, said, _ = recorded(scenario, folder, log, library, at)
        killed += status == -signal.SIGKILL
        try:
            scenario.verify(folder, said, status == 0)
        except Lost as error:
            lost.append(f"killed before change {at} of {counted}: {error}")

    cut = os.path.join(work, "cut")
    moments = sorted(chance.randint(0, len(changes)) for _ in range(cuts))
    if cuts:
        moments[-1] = len(changes)  # right after the command's end
    at = 0
    for moment in moments:
        while at < moment:
            disk.take(changes[at])
            at += 1
        shutil.rmtree(cut, ignore_errors=True)
        os.makedirs(cut)
        disk.after_cut(cut, chance)
        said = b"".join(change[5] for change in changes[:moment] if change[0] == "A")
        if endless:
            said = said[:said.rfind(b"\n") + 1]
        try:
            scenario.verify(cut, said, moment == len(changes) and not endless)
        except Lost as error:
            lost.append(f"power cut after change {moment} of {len(changes)}: {error} (left {sizes(cut)}; without a cut {after})")
    print(f"{scenario.name}: {counted} changes; killed {killed} times, power cut {cuts} times; lost {len(lost)}", flush=True)
    for line in lost[:5]:
        print("    " + line, flush=True)
    return len(lost)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build")
    parser.add_argument("--library", help="disk_log.so (default: in the build folder's tests)")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--cuts", type=int, default=300)
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    build = os.path.abspath(arguments.build)
    library = os.path.abspath(arguments.library or os.path.join(build, "tests/libdisk_log.so"))
    scenarios = [Create(build), Import(build), Edits(build), Migration(build, "wal"), Migration(build, "delete"), Copy(build),
                 Export(build)]
    scenarios += [ModelFolder(build, "train", target) for target in ("new", "existing", "link")]
    scenarios += [ModelFolder(build, "pretrain", "new"), Checkpoint(build), ModelFolder(build, "review", "new")]
    lost = 0
    chosen = [scenario for scenario in scenarios if arguments.only in scenario.name]
    for scenario in chosen:
        with tempfile.TemporaryDirectory() as work:
            lost += attack(scenario, os.path.realpath(work), library, arguments.kills, arguments.cuts, arguments.seed)
    print(f"{len(chosen)} scenarios, {lost} losses")
    return 1 if lost or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
