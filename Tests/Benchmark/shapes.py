"""Builds of other shapes than a hundred projects a plan, each in two sizes: what grows faster than the site shows here."""

import collections
import shutil

from measuring import FOLDERS, RUNS, build, content, heading, measured, median, memory, row, size_of, warm

Shape = collections.namedtuple("Shape", "name projects a_plan years")

# Each size is half of the next.
SHAPES = [
    Shape("plans of 100 projects", 5_000, 100, 5),
    Shape("plans of 100 projects", 10_000, 100, 5),
    Shape("one plan", 5_000, 5_000, 1),
    Shape("one plan", 10_000, 10_000, 1),
    Shape("plans of 3 projects", 1_500, 3, 5),
    Shape("plans of 3 projects", 3_000, 3, 5),
    Shape("agencies of one plan of 20", 5_000, 20, 1),
    Shape("agencies of one plan of 20", 10_000, 20, 1),
    Shape("one agency of plans of 20", 1_000, 20, 50),
    Shape("one agency of plans of 20", 2_000, 20, 100),
]


def print_shapes():
    out = FOLDERS["memory"] / "out" / "shape"
    out.parent.mkdir(parents=True, exist_ok=True)
    runs, sites = collections.defaultdict(list), {}
    for _ in range(RUNS):
        for shape in SHAPES:
            folder = content(shape.projects, a_plan=shape.a_plan, years=shape.years)
            warm(folder)
            runs[shape].append(measured(build(folder, out)))
            sites[shape] = sites.get(shape) or size_of(out)
            shutil.rmtree(out)
    heading("shape", "projects:", "plans:", "agencies:", "pages:", "MB:", "processor s:", "MiB:", "µs a page:", "growth")
    half = None
    for shape in SHAPES:
        figures, site = median(runs[shape]), sites[shape]
        plans = -(-shape.projects // shape.a_plan)
        growth = ""
        if half and half[0].name == shape.name:
            times, bytes = figures.cpu / half[1].cpu, site.bytes / half[2].bytes
            growth = f"{times:.2f} times the time for {bytes:.2f} times the bytes"
        numbers = f"{site.bytes / 1e6:.1f}", f"{figures.cpu:.2f}", memory(figures), f"{figures.cpu * 1e6 / site.pages:.0f}"
        row(shape.name, shape.projects, plans, -(-plans // shape.years), site.pages, *numbers, growth)
        half = shape, figures, site
