"""What every part of the benchmark needs: the settings, made-up plans, a measured run, a median, a row of a table."""

import collections
import math
import os
import pathlib
import resource
import shlex
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROGRAM = os.environ.get("PRONGSAI", str(ROOT / ".build/release/prongsai"))
PLACES = os.environ.get("WHERE", "disk memory").split()
RUNS = int(os.environ.get("RUNS", "5"))
FOLDERS = {
    "disk": pathlib.Path(os.environ.get("BENCH_DISK", ROOT / ".build/benchmark")),
    "memory": pathlib.Path(os.environ.get("BENCH_MEMORY", "/dev/shm")) / f"prongsai-benchmark-{os.getuid()}",
}
CONTENT = FOLDERS["disk"] / "content"

Figures = collections.namedtuple("Figures", "wall cpu mib")
Site = collections.namedtuple("Site", "pages files bytes")


def measured(command):
    """Runs a command to its end, after the disk came to rest."""
    os.sync()
    messages = FOLDERS["disk"] / "messages.txt"
    with open(messages, "wb") as file:
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=file, stderr=file)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
    if status != 0:
        words = messages.read_text(errors="replace")
        sys.exit(f"{shlex.join(command)}\nended with status {os.waitstatus_to_exitcode(status)}:\n{words[-2000:]}")
    # The kernel starts a process with the memory of who started it: what is no more than that says nothing.
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    mib = usage.ru_maxrss / 1024 if usage.ru_maxrss > 1.1 * own else math.nan
    return Figures(wall, usage.ru_utime + usage.ru_stime, mib)


def median(runs):
    return Figures(*(statistics.median(column) for column in zip(*runs)))


def memory(figures):
    return "" if math.isnan(figures.mib) else f"{figures.mib:.0f}"


def content(projects, layout="prongsai", a_plan=100, years=5):
    """The folder of made-up plans; made anew where the generator changed since."""
    folder = CONTENT / f"{layout}-{projects}-{a_plan}-{years}"
    stamp = folder.with_suffix(".made")
    made_by = (HERE / "generate.py").read_text() + (HERE / "words.py").read_text()
    if not stamp.exists() or stamp.read_text() != made_by:
        shutil.rmtree(folder, ignore_errors=True)
        numbers = ["--projects", str(projects), "--a-plan", str(a_plan), "--years", str(years)]
        subprocess.run([sys.executable, HERE / "generate.py", folder, *numbers, "--layout", layout], check=True)
        stamp.write_text(made_by)
    return folder


def warm(folder):
    """Reads all plans, so that every run finds them in memory."""
    for path in folder.rglob("*.md"):
        path.read_bytes()


def build(folder, out, *more):
    return [PROGRAM, "build", "--content", str(folder), "--output", str(out), *more]


def size_of(folder):
    """The pages, the files and the bytes of a site."""
    pages = files = size = 0
    for at, _, names in os.walk(folder):
        for name in names:
            pages += name.endswith(".html")
            files += 1
            size += os.stat(os.path.join(at, name)).st_size
    return Site(pages, files, size)


def room(place):
    """How many bytes a place can still take: on a memory file system no more than the memory that nobody uses."""
    free = shutil.disk_usage(FOLDERS[place]).free
    if place == "memory":
        lines = dict(line.split(":") for line in open("/proc/meminfo"))
        free = min(free, int(lines["MemAvailable"].split()[0]) * 1024)
    return free


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def heading(*columns):
    """The head of a table; a column whose name ends with `:` is of numbers."""
    print()
    row(*(column.rstrip(":") for column in columns))
    row(*("--:" if column.endswith(":") else "---" for column in columns))
