"""Whole builds, beside copying what they wrote and beside another program.

For every size and place the commands take turns, so that a machine that slows down slows all of them. On a disk, outputs are
set aside and deleted at the end, since on some file systems deleting makes the creating of files slower for minutes.
"""

import collections
import os
import shlex
import shutil

from measuring import FOLDERS, RUNS, build, content, heading, measured, median, memory, room, row, size_of, warm

PEER = os.environ.get("PEER", "")
PEER_LAYOUT = os.environ.get("PEER_LAYOUT", "hugo")

# More than a site and its build take of memory, in bytes a project.
A_PROJECT = 150_000


def peer(folder, out):
    names = {"{CONTENT}": str(folder), "{OUT}": str(out)}
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
        self.sites = {}
        self.count = 0
        for folder in (self.folder, self.aside):
            folder.mkdir(parents=True, exist_ok=True)

    def fresh(self):
        self.count += 1
        return self.folder / f"{self.projects}-{self.count}"

    def dispose(self, path):
        if self.place == "memory" or room(self.place) < 4 * self.projects * A_PROJECT:
            shutil.rmtree(path)
        else:
            path.rename(self.aside / f"{os.getpid()}-{path.name}")

    def turn(self, name, command, folder, again=None):
        """One build into a new folder, one more over it where `again` names that, and one copy of it, where there is room."""
        out = self.fresh()
        self.runs[name].append(measured(command(folder, out)))
        if again:
            self.runs[again].append(measured(command(folder, out)))
        site = self.sites[name] = self.sites.get(name) or size_of(out)
        if room(self.place) > 1.3 * site.bytes:
            copy = self.fresh()
            self.runs[f"copy of {name}"].append(measured(["cp", "-r", str(out), str(copy)]))
            self.dispose(copy)
        self.dispose(out)

    def run(self):
        ours = content(self.projects)
        theirs = content(self.projects, PEER_LAYOUT) if PEER else None
        warming = RUNS > 1
        for turn in range(RUNS + warming):
            for folder in filter(None, (ours, theirs)):
                warm(folder)
            self.turn("prongsai", build, ours, again="prongsai, nothing changed")
            if PEER:
                self.turn("peer", peer, theirs)
            if turn == 0 and warming:
                self.runs.clear()
        return {name: median(runs) for name, runs in self.runs.items()}


def print_builds(sizes, places):
    heading("projects:", "on", "what", "wall s:", "processor s:", "MiB:", "pages:", "files:", "MB:", "µs a page:", "beside")
    growth = {}
    for projects in sizes:
        for place in places:
            if room(place) < projects * A_PROJECT:
                row(projects, place, "left out: no room", *[""] * 8)
                continue
            bench = Bench(projects, place)
            figures = bench.run()
            growth[place, projects] = figures["prongsai"]
            for name, each in figures.items():
                numbers = f"{each.wall:.3f}", f"{each.cpu:.3f}", memory(each)
                site = bench.sites.get(name)
                size = (site.pages, site.files, f"{site.bytes / 1e6:.1f}", f"{each.wall * 1e6 / site.pages:.0f}") if site else [""] * 4
                row(projects, place, name, *numbers, *size, beside(name, each, figures))
    print_growth(growth)


def beside(name, each, figures):
    """What the figures of a command are in those of another."""
    if name == "prongsai, nothing changed":
        return f"{100 * each.wall / figures['prongsai'].wall:.1f} % of the whole build"
    words = []
    if copy := figures.get(f"copy of {name}"):
        words.append(f"{each.wall / copy.wall:.2f} times its copy")
    if name == "prongsai" and (peer := figures.get("peer")):
        words.append(f"{peer.wall / each.wall:.1f} times as fast as the peer, with {each.cpu / peer.cpu:.2f} of its processor time")
    return "; ".join(words)


def print_growth(growth):
    """Time and memory a project, and those of 1,000 projects as 1."""
    heading("projects:", "on", "processor µs a project:", "KiB a project:", "against 1,000: time:", "memory:")
    for (place, projects), each in growth.items():
        time, memory = each.cpu / projects, each.mib / projects
        base = growth.get((place, 1000))
        against = (f"{time * 1000 / base.cpu:.2f}", f"{memory * 1000 / base.mib:.2f}") if base else ("", "")
        row(projects, place, f"{time * 1e6:.0f}", f"{memory * 1024:.1f}", *against)
