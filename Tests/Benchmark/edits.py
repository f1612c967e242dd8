"""Builds after an edit of one project: by `build` over the output of before, and by `serve`, as a browser sees it.

The edits change one project back and forth: its text, or an amount, which every page of its plan shows. What a page must be
is taken from a build of the edited agency alone, made before; the time of a page counts until those bytes are served.
"""

import collections
import contextlib
import http.client
import os
import re
import shutil
import signal
import statistics
import subprocess
import time

from measuring import FOLDERS, PROGRAM, ROOT, RUNS, build, content, heading, measured, median, memory, row, warm


class Edited:
    """A copy of the content in which one project, in the middle, changes back and forth."""

    def __init__(self, projects, place):
        self.folder = FOLDERS[place] / "edited"
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(content(projects), self.folder)
        warm(self.folder)
        agencies = sorted(path.parent for path in self.folder.glob("*/index.md"))
        plans = sorted(path for path in agencies[len(agencies) // 2].iterdir() if path.is_dir())
        self.plan = plans[len(plans) // 2]
        files = sorted(path for path in self.plan.glob("[0-9]*.md") if "  lines:" in path.read_text())
        self.file = files[len(files) // 2]
        self.before = self.file.read_text()
        self.is_changed = False

    @property
    def agency(self):
        return self.plan.parent.name

    def text(self, kind):
        """What the project's file is after an edit."""
        if kind == "its text":
            return self.before.replace("## ความเป็นมา\n", "## ความเป็นมา\n\nแก้ไขข้อความหนึ่งบรรทัด\n", 1)
        more = lambda found: f"{found[1]}{int(found[2].replace(',', '')) + 100:,}"
        text = re.sub(r"(  total: )([\d,]+)", more, self.before, count=1)
        text = re.sub(r"(      amount: )([\d,]+)", more, text, count=1)
        return re.sub(r"(      quarters: (?:0 \| )*)([1-9][\d,]*)", more, text, count=1)

    def save(self, text):
        """Puts a text in the file's place in one step, as editors do; gives the moment before."""
        new = self.file.with_name("." + self.file.name)
        new.write_text(text, newline="\n")
        start = time.monotonic()
        new.rename(self.file)
        return start

    def toggle(self, kind):
        """Makes the edit, or takes it back."""
        self.is_changed = not self.is_changed
        return self.save(self.text(kind) if self.is_changed else self.before)


KINDS = ["its text", "an amount"]


def stamps(folder):
    """What tells whether a file was written: which file it is, and when it changed."""
    found = {}
    for at, _, names in os.walk(folder):
        for name in names:
            status = os.stat(os.path.join(at, name))
            found[os.path.relpath(os.path.join(at, name), folder)] = status.st_ino, status.st_mtime_ns
    return found


def pages(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.html")}


def print_edits(projects, places):
    for place in places:
        edited = Edited(projects, place)
        try:
            print_builds_after_edits(edited, projects, place)
            print_served_edits(edited, projects, place)
        finally:
            shutil.rmtree(edited.folder, ignore_errors=True)


def print_builds_after_edits(edited, projects, place):
    heading("`build` after an edit of", "projects:", "on", "wall s:", "processor s:", "MiB:", "files written:", "of the whole build")
    out, whole = (FOLDERS[place] / "out" / name for name in ("edits", "whole"))
    out.parent.mkdir(parents=True, exist_ok=True)
    measured(build(edited.folder, out))
    runs, written = collections.defaultdict(list), {}
    for _ in range(RUNS):
        for kind in KINDS:
            edited.toggle(kind)
            before = stamps(out)
            runs[kind].append(measured(build(edited.folder, out)))
            written[kind] = sum(before.get(name) != stamp for name, stamp in stamps(out).items())
            if kind not in runs["same"]:
                # The whole build of the same content, and that the two are the same.
                runs["whole"].append(measured(build(edited.folder, whole)))
                subprocess.run(["diff", "-rq", out, whole], check=True)
                shutil.rmtree(whole)
                runs["same"].append(kind)
            edited.toggle(kind)
            measured(build(edited.folder, out))
    shutil.rmtree(out)
    full = median(runs["whole"])
    row("nothing: a whole build", projects, place, f"{full.wall:.3f}", f"{full.cpu:.3f}", memory(full), len(before), "")
    for kind in KINDS:
        figures = median(runs[kind])
        share = f"{100 * figures.cpu / full.cpu:.1f} % of its processor time"
        row(kind, projects, place, f"{figures.wall:.3f}", f"{figures.cpu:.3f}", memory(figures), written[kind], share)


def print_served_edits(edited, projects, place):
    heading("`serve` after an edit of", "projects:", "on", "pages that change:", "its page, ms:", "slowest:", "all of its plan, ms:", "slowest:")
    parts = FOLDERS[place] / "out" / "parts"
    plan = f"{edited.agency}/{edited.plan.name}/"
    expected = {}
    for kind in [None, *KINDS]:
        edited.save(edited.text(kind) if kind else edited.before)
        measured(build(edited.folder, parts, "--only", edited.agency))
        expected[kind] = {name: page for name, page in pages(parts).items() if name.startswith(plan)}
        shutil.rmtree(parts)
    edited.save(edited.before)
    with serving(edited.folder, FOLDERS[place] / "out") as server:
        for kind in KINDS:
            differing = [name for name, page in expected[None].items() if page != expected[kind].get(name)]
            number = edited.file.stem.split("-")[0].lstrip("0")
            own = [name for name in differing if name == f"{plan}projects/{number}.html"]
            if not own:
                raise SystemExit(f"the page of {edited.file} is not among those that change: {differing}")
            own_times, plan_times = [], []
            for _ in range(2 * RUNS):
                start = edited.toggle(kind)
                now = expected[kind if edited.is_changed else None]
                own_times.append(until(server, own, now) - start)
                plan_times.append(until(server, differing, now) - start)
                time.sleep(0.5)  # the next edit finds the server at rest: the pages over all plans take longer than the plan
            figures = [f(times) * 1000 for times in (own_times, plan_times) for f in (statistics.median, max)]
            row(kind, projects, place, len(differing), *(f"{figure:.0f}" for figure in figures))


@contextlib.contextmanager
def serving(folder, temporary):
    """A preview of a folder, once its first site stands; ended as by Ctrl-C."""
    command = [PROGRAM, "serve", "--content", str(folder), "--port", "0"]
    environment = os.environ | {"TMPDIR": str(temporary)}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        address = re.search(r"http://([\d.]+):(\d+)/", process.stdout.readline())
        server = http.client.HTTPConnection(address[1], int(address[2]))
        while get(server, "") is None:
            time.sleep(0.05)
        yield server
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


def get(server, name):
    """A page without what the server adds to it; nothing where it is not there."""
    server.request("GET", "/" + name)
    response = server.getresponse()
    page = response.read()
    return plain(page) if response.status == 200 else None


def plain(page):
    page = re.sub(rb'<link rel="stylesheet" href="/\.prongsai/.*?>\n<script src="/\.prongsai/.*?</script>\n', b"", page, count=1)
    return re.sub(rb'(<meta http-equiv="Content-Security-Policy" content=")[^"]*', rb"\1", page, count=1)


def until(server, names, expected, patience=60):
    """When the last of these pages was the expected one."""
    end = time.monotonic() + patience
    for name in names:
        want = plain(expected[name])
        while get(server, name) != want:
            if time.monotonic() > end:
                raise SystemExit(f"{name} is not as a whole build makes it, {patience} s after the edit")
            time.sleep(0.001)
    return time.monotonic()
