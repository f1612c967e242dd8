"""What education offices cost that are built apart and merged, and by that what all 322 of Thailand would over ten years.

    measure_offices.py PRONGSAI [--offices 32] [--years 10] [--projects 40]

Every office is built by one task; figures are of whole processes, as the kernel counts them. docs/scale.md has the results.
"""

import argparse
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests/Benchmark"))

from measuring import heading, measured, row, size_of  # noqa: E402

ALL = 322


def main(prongsai, offices, years, projects):
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        content, parts = place / "content", place / "parts"
        made = ["--projects", str(offices * years * projects), "--a-plan", str(projects), "--years", str(years)]
        subprocess.run([sys.executable, ROOT / "Tests/Benchmark/generate.py", content, *made], check=True)
        agencies = sorted(path.parent.name for path in content.glob("*/index.md"))
        builds = []
        for agency in agencies:
            out = parts / agency
            figures = measured([prongsai, "build", "--content", str(content), "--only", agency, "--output", str(out), "--jobs", "1"])
            builds.append((figures, size_of(out)))
        merges = [merge(prongsai, content, parts, place / "site", agencies[:count]) for count in (offices // 2, offices)]
    report(builds, merges, years, projects)


def merge(prongsai, content, parts, site, agencies):
    """A merge of some agencies, of which alone the content is there; their parts are moved into the site, and back."""
    aside = content.with_name("aside")
    aside.mkdir()
    for agency in content.iterdir():
        if agency.is_dir() and agency.name not in agencies:
            agency.rename(aside / agency.name)
    site.mkdir()
    for agency in agencies:
        subprocess.run(["cp", "-r", "--force", "--link", f"{parts / agency}/.", site], check=True)
    figures = measured([prongsai, "merge", str(site), "--content", str(content)])
    merged = len(agencies), figures, size_of(site)
    shutil.rmtree(site)
    for agency in list(aside.iterdir()):
        agency.rename(content / agency.name)
    aside.rmdir()
    return merged


def report(builds, merges, years, projects):
    heading("what", "offices:", "projects:", "processor s:", "wall s:", "MiB:", "pages:", "files:", "MB:")
    each = [statistics.mean(column) for column in zip(*(figures for figures, _ in builds))]
    site = [statistics.mean(column) for column in zip(*(site for _, site in builds))]
    most = max(figures.mib for figures, _ in builds)
    row("one office", 1, years * projects, f"{each[1]:.2f}", f"{each[0]:.2f}", f"{most:.0f}", f"{site[0]:.0f}", f"{site[1]:.0f}", f"{site[2] / 1e6:.1f}")
    for count, figures, size in merges:
        numbers = f"{figures.cpu:.2f}", f"{figures.wall:.2f}", f"{figures.mib:.0f}"
        row("merging", count, count * years * projects, *numbers, size.pages, size.files, f"{size.bytes / 1e6:.1f}")
    (half, less, _), (count, more, size) = merges
    growth = lambda name: (getattr(more, name) - getattr(less, name)) / (count - half)
    whole = lambda name: getattr(more, name) + growth(name) * (ALL - count)
    print(f"\nAll {ALL} offices: {ALL * years} plans, {ALL * years * projects} projects; "
          f"{ALL * each[1] / 60:.1f} minutes of one core, {ALL * each[1] / 32 / 60:.2f} minutes on 16 workers of two; "
          f"{most:.0f} MiB each; {ALL * size.bytes / count / 1e9:.1f} GB, {ALL * size.files // count} files; "
          f"merging {whole('cpu'):.0f} s of processor time and {whole('mib'):.0f} MiB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("prongsai")
    parser.add_argument("--offices", type=int, default=32)
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--projects", type=int, default=40)
    arguments = parser.parse_args()
    main(str(pathlib.Path(arguments.prongsai).resolve()), arguments.offices, arguments.years, arguments.projects)
