"""How long the program takes, and how much memory: beside copying its output, and beside another program.

    make bench [SIZES="100 1000 10000"] [WHERE="disk memory"] [RUNS=5] [PEER='hugo … --contentDir {CONTENT} -d {OUT}']

For every size and place the commands take turns, so that a machine that slows down slows all of them. Each run is a whole
process: wall time by a clock that never goes back, processor time and greatest memory as the kernel counts them. Outputs are
set aside and deleted at the end, since on some file systems deleting makes the creating of files slower for minutes; the
disk is brought to rest before every run. docs/benchmark.md says more.

PEER is another program that builds the same plans, for instance Hugo with a theme of reports; {CONTENT} and {OUT} stand for
its folders. PEER_LAYOUT says in which form its content is written: `hugo` (unless said otherwise) or `prongsai`.
"""

import collections
import os
import pathlib
import platform
import shlex
import shutil
import statistics
import subprocess
import sys
import time

import generate

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROGRAM = os.environ.get("PRONGSAI", str(ROOT / ".build/release/prongsai"))
SIZES = [int(size) for size in os.environ.get("SIZES", "100 1000 10000").split()]
PLACES = os.environ.get("WHERE", "disk memory").split()
RUNS = int(os.environ.get("RUNS", "5"))
PEER = os.environ.get("PEER", "")
PEER_LAYOUT = os.environ.get("PEER_LAYOUT", "hugo")
FOLDERS = {
    "disk": pathlib.Path(os.environ.get("BENCH_DISK", ROOT / ".build/benchmark")),
    "memory": pathlib.Path(os.environ.get("BENCH_MEMORY", "/dev/shm")) / f"prongsai-benchmark-{os.getuid()}",
}
CONTENT = FOLDERS["disk"] / "content"

Figures = collections.namedtuple("Figures", "wall cpu mib")


def measured(command):
    """Runs a command to its end, after the disk came to rest."""
    os.sync()
    with open(FOLDERS["disk"] / "messages.txt", "wb") as messages:
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=messages, stderr=messages)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
    if status != 0:
        words = (FOLDERS["disk"] / "messages.txt").read_text(errors="replace")
        sys.exit(f"{shlex.join(command)}\nended with status {os.waitstatus_to_exitcode(status)}:\n{words[-2000:]}")
    return Figures(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(runs):
    return Figures(*(statistics.median(column) for column in zip(*runs)))


def content(projects, layout):
    """The folder of made-up plans; made anew where the generator changed since."""
    folder = CONTENT / f"{layout}-{projects}"
    stamp = folder.with_suffix(".made")
    made_by = (HERE / "generate.py").read_text() + (HERE / "words.py").read_text()
    if not stamp.exists() or stamp.read_text() != made_by:
        shutil.rmtree(folder, ignore_errors=True)
        generate.generate(folder, projects, layout=layout)
        stamp.write_text(made_by)
    for path in folder.rglob("*.md"):
        path.read_bytes()  # so that every run finds it in memory
    return folder


def build(projects, out):
    return [PROGRAM, "build", "--content", str(content(projects, "prongsai")), "--output", str(out)]


def peer(projects, out):
    names = {"{CONTENT}": str(content(projects, PEER_LAYOUT)), "{OUT}": str(out)}
    words = shlex.split(PEER)
    for name, path in names.items():
        words = [word.replace(name, path) for word in words]
    return words


class Bench:
    """The commands of one size in one place."""

    def __init__(self, projects, place):
        self.projects, self.place = projects, place
        self.folder = FOLDERS[place] / "out"
        self.aside = FOLDERS[place] / "aside"
        self.runs = collections.defaultdict(list)
        self.count = 0
        for folder in (self.folder, self.aside):
            folder.mkdir(parents=True, exist_ok=True)

    def fresh(self):
        self.count += 1
        return self.folder / f"{self.projects}-{self.count}"

    def dispose(self, path):
        if self.place == "memory":
            shutil.rmtree(path)
        else:
            path.rename(self.aside / f"{os.getpid()}-{path.name}")

    def once(self, name, command, out):
        self.runs[name].append(measured(command))

    def run(self):
        ours, theirs = self.fresh(), self.fresh()
        measured(build(self.projects, ours))
        if PEER:
            measured(peer(self.projects, theirs))
        for _ in range(RUNS):
            out = self.fresh()
            self.once("prongsai", build(self.projects, out), out)
            self.once("prongsai, nothing changed", build(self.projects, out), out)
            self.dispose(out)
            self.copy("copy of it", ours)
            if PEER:
                out = self.fresh()
                self.once("peer", peer(self.projects, out), out)
                self.dispose(out)
                self.copy("copy of the peer's", theirs)
        sizes = {"prongsai": contents(ours)} | ({"peer": contents(theirs)} if PEER else {})
        for path in (ours, theirs):
            if path.exists():
                self.dispose(path)
        return {name: median(runs) for name, runs in self.runs.items()}, sizes

    def copy(self, name, source):
        out = self.fresh()
        self.once(name, ["cp", "-r", str(source), str(out)], out)
        self.dispose(out)


def contents(folder):
    """The pages, the files and the bytes of a site."""
    paths = [pathlib.Path(at) / name for at, _, names in os.walk(folder) for name in names]
    return sum(path.suffix == ".html" for path in paths), len(paths), sum(path.stat().st_size for path in paths)


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def print_builds():
    row("projects", "on", "what", "wall s", "processor s", "MiB", "pages", "files", "MB", "µs a page", "times the copy")
    row("--:", "---", "---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:")
    for projects in SIZES:
        for place in PLACES:
            figures, sizes = Bench(projects, place).run()
            copies = {"prongsai": "copy of it", "prongsai, nothing changed": "copy of it", "peer": "copy of the peer's"}
            for name, (wall, cpu, mib) in figures.items():
                pages, files, size = sizes.get(name, ("", "", ""))
                each = f"{wall * 1e6 / pages:.0f}" if pages else ""
                times = f"{wall / figures[copies[name]].wall:.1f}" if name in copies else ""
                megabytes = f"{size / 1e6:.1f}" if files else ""
                numbers = f"{wall:.3f}", f"{cpu:.3f}", f"{mib:.0f}"
                row(projects, place, name, *numbers, pages, files, megabytes, each, times)
            if "peer" in figures:
                ratio = figures["peer"].wall / figures["prongsai"].wall
                row(projects, place, f"**{ratio:.1f} times as fast as the peer**", *[""] * 8)


def print_starts():
    """The commands of which there is nothing to see but how soon they end."""
    print()
    row("command", "wall ms", "processor ms")
    row("---", "--:", "--:")
    commands = {
        "`prongsai --version`": [PROGRAM, "--version"],
        "`prongsai check`, 30 projects": [PROGRAM, "check", "--content", str(content(30, "prongsai"))],
    }
    runs = collections.defaultdict(list)
    for _ in range(4 * RUNS):
        for name, command in commands.items():
            runs[name].append(measured(command))
    for name, each in runs.items():
        figures = median(each)
        row(name, f"{figures.wall * 1000:.1f}", f"{figures.cpu * 1000:.1f}")


def print_machine():
    model = next((line for line in open("/proc/cpuinfo") if line.startswith("model name")), ":unknown")
    print(f"Processor: {model.split(':')[1].strip()}, {len(os.sched_getaffinity(0))} cores; Linux {platform.release()}")
    revision = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True)
    print(f"Revision: {revision.stdout.strip()}; medians of {RUNS} runs in turn; load at the start {os.getloadavg()[0]:.1f}")
    for place in PLACES:
        kind = subprocess.run(["stat", "-f", "-c", "%T", FOLDERS[place]], capture_output=True, text=True)
        print(f"{place.capitalize()}: {kind.stdout.strip()}")
    if PEER:
        print(f"Peer: {PEER}")
    print()


if __name__ == "__main__":
    try:
        for place in {"disk", *PLACES}:
            FOLDERS[place].mkdir(parents=True, exist_ok=True)
        print_machine()
        print_builds()
        print_starts()
    finally:
        for place in FOLDERS:
            for name in ("out", "aside"):
                shutil.rmtree(FOLDERS[place] / name, ignore_errors=True)
        shutil.rmtree(FOLDERS["memory"], ignore_errors=True)
