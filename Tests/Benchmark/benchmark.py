"""How long the program takes, and how much memory: beside copying its output, and beside another program.

    make bench [PARTS="builds shapes lists edits starts"] [SIZES="100 1000 10000"] [WHERE="disk memory"] [RUNS=5] [EDITED=10000]
               [PEER='hugo … --contentDir {CONTENT} -d {OUT}']

Each run is a whole process: wall time by a clock that never goes back, processor time and greatest memory as the kernel
counts them. Commands take turns, the disk is brought to rest before every run, and a figure is a median. docs/benchmark.md
says more.

PEER is another program that builds the same plans, for instance Hugo with a theme of reports; {CONTENT} and {OUT} stand for
its folders. PEER_LAYOUT says in which form its content is written: `hugo` (unless said otherwise) or `prongsai`.
"""

import os
import platform
import shutil
import subprocess

from builds import PEER, print_builds
from edits import print_edits
from lists import print_lists
from measuring import FOLDERS, PLACES, PROGRAM, ROOT, RUNS
from shapes import print_shapes
from starts import print_starts

PARTS = os.environ.get("PARTS", "builds shapes lists edits starts").split()
SIZES = [int(size) for size in os.environ.get("SIZES", "100 1000 10000").split()]
EDITED = int(os.environ.get("EDITED", "10000"))


def print_machine():
    model = next((line for line in open("/proc/cpuinfo") if line.startswith("model name")), ":unknown")
    print(f"Processor: {model.split(':')[1].strip()}, {len(os.sched_getaffinity(0))} cores; Linux {platform.release()}")
    revision = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True)
    print(f"Revision: {revision.stdout.strip()}; medians of {RUNS} runs in turn")
    libraries = subprocess.run(["ldd", PROGRAM], capture_output=True, text=True).stdout
    print("Swift's libraries: " + ("beside the program, which makes it slower" if "libswiftCore" in libraries else "within it"))
    for place in PLACES:
        kind = subprocess.run(["stat", "-f", "-c", "%T", FOLDERS[place]], capture_output=True, text=True)
        print(f"{place.capitalize()}: {kind.stdout.strip()}")
    if PEER:
        print(f"Peer: {PEER}")


def print_load():
    print(f"Load: {os.getloadavg()[0]:.1f} in the last minute", flush=True)


if __name__ == "__main__":
    try:
        for folder in FOLDERS.values():
            folder.mkdir(parents=True, exist_ok=True)
        print_machine()
        parts = {
            "builds": lambda: print_builds(SIZES, PLACES),
            "shapes": print_shapes,
            "lists": print_lists,
            "edits": lambda: print_edits(EDITED, PLACES),
            "starts": print_starts,
        }
        for part in PARTS:
            print_load()
            parts[part]()
            print()
        print_load()
    finally:
        for place in FOLDERS:
            for name in ("out", "aside"):
                shutil.rmtree(FOLDERS[place] / name, ignore_errors=True)
        if not any(FOLDERS["memory"].iterdir()):
            FOLDERS["memory"].rmdir()
