"""Builds of one plan whose lists grow, each list in two lengths: a step that takes the square of a list shows here."""

import shutil
import statistics

from measuring import CONTENT, FOLDERS, RUNS, build, heading, measured, row, size_of

SITE = {"index.md": "title: แผนงานและงบประมาณของหน่วยงาน", "a/index.md": "title: สำนักงานตัวอย่าง"}
BUDGET = "budget: 1,000"
NAMED = {
    "strategies": "strategies:\n  - id: s0\n    title: พัฒนาผู้เรียน",
    "groups": "groups:\n  - id: g0\n    title: กลุ่มนิเทศ",
}


def plan(files, **lists):
    """A site of one plan: its lists instead of the usual ones, and files of its folder, each by its name."""
    head = ["title: แผนปฏิบัติการ", "fiscal_year: 2569", "kind: action", "status: approved", *(NAMED | lists).values()]
    return SITE | {"a/2569/index.md": "\n".join(head)} | {f"a/2569/{name}": text for name, text in files.items()}


def project(number, *lines, strategy=0, groups=(0,), text=""):
    head = [f"title: โครงการที่ {number}", f"number: {number}", f"strategy: s{strategy}"]
    head += ["groups:", *(f"  - g{group}" for group in groups), *(lines or [BUDGET])]
    return "\n".join(head) + ("\n---\n\n" + text if text else "")


def projects(count, of):
    """A file for each of so many projects."""
    return {f"{place:05}.md": of(place) for place in range(count)}


def named(key, letter, count, title, more=lambda place: ""):
    things = (f"\n  - id: {letter}{place}\n    title: {title} {place}{more(place)}" for place in range(count))
    return {key: f"{key}:" + "".join(things)}


def entries(key, count, entry):
    """A list of a project's, with an entry of some lines at each place."""
    return f"{key}:\n" + "\n".join(entry(place) for place in range(count))


def strategies(n):
    return plan(projects(n, lambda p: project(p, strategy=p)), **named("strategies", "s", n, "ยุทธศาสตร์"))


def groups(n):
    return plan(projects(n, lambda p: project(p, groups=[p])), **named("groups", "g", n, "กลุ่ม"))


def joint_groups(n):
    def of(place):
        return project(place, groups=dict.fromkeys((place, (place * 7 + 1) % n, (place * 3 + 2) % n)))

    return plan(projects(n, of), **named("groups", "g", n, "กลุ่ม"))


def aliases(n):
    names = "\n    aliases:" + "".join(f"\n      - g{place + 1}" for place in range(n))
    return plan(projects(n, lambda p: project(p, groups=[p])), groups=NAMED["groups"] + names)


def nested_categories(n):
    parents = named("categories", "c", n, "หมวด", lambda p: f"\n    parent: c{p - 1}" if p % 5 else "")
    return plan(projects(n, lambda p: project(p, f"budget:\n  total: 1,000\n  category: c{p % 5}")), **parents)


def frameworks(n):
    listed = named("frameworks", "f", n, "กรอบ", lambda p: "\n    items:\n      1: ข้อหนึ่ง")
    return plan(projects(n, lambda p: project(p, f"links:\n  f{p}: 1", BUDGET)), **listed)


def framework_items(n):
    items = "frameworks:\n  - id: f\n    title: กรอบ\n    items:" + "".join(f"\n      {p}: ข้อ {p}" for p in range(n))
    return plan(projects(n, lambda p: project(p, f"links:\n  f: {p}", BUDGET)), frameworks=items)


def levels(n):
    scales = "scales:" + "".join(f"\n  - - ต่ำ{p}\n    - กลาง{p}\n    - สูง{p}" for p in range(n))
    goal = "indicators:\n  - text: ระดับความสำเร็จ\n    target: ระดับกลาง{0}ขึ้นไป\n    actual: สูง{0}"
    return plan(projects(n, lambda p: project(p, BUDGET, goal.format(p))), scales=scales)


def differences(n):
    admitted = "".join(f"\n  - check: printed-amount\n    about: {p}\n    reason: เหตุที่ {p}" for p in range(n))
    budget = "budget:\n  total: 100\n  printed:\n    - where: หน้า 1\n      amount: 200"
    return plan(projects(n, lambda p: project(p, budget)), differences="differences:" + admitted)


def parts(n):
    whole = project(0, "results:\n  as_of: 31 มี.ค. 2569\n  spent_to_date: 500")
    return plan(projects(n, lambda p: project(p, "part_of: 0", BUDGET) if p else whole))


def lines(n):
    def line(place):
        return f"    - item: รายการ {place}\n      activity: {place}\n      amount: 100\n      quarters: 25 | 25 | 25 | 25"

    activities = entries("activities", n, lambda p: f"  - id: {p}\n    title: กิจกรรม {p}\n    period: ม.ค. 69")
    return plan({"1.md": project(1, activities, "budget:\n" + entries("  lines", n, line))})


def indicators(n):
    goals = entries("indicators", n, lambda p: f"  - text: ตัวชี้วัด {p}\n    target: ร้อยละ 80\n    actual: {p % 100}")
    return plan({"1.md": project(1, BUDGET, goals)})


def rows_of_results(n):
    rows = "| ที่ | เบิกจ่าย ไตรมาส 1 | ร้อยละความก้าวหน้า |\n|---|---|---|\n" + "".join(f"| {p} | 100 | 50 |\n" for p in range(n))
    return plan(projects(n, project) | {"results/1.md": "as_of: 31 มี.ค. 2569\n---\n\n" + rows})


def links(n):
    text = "\n".join(f"## หัวข้อ {p}\n\n[ไปหัวข้อ](#หัวข้อ-{p}) [แนบ](f{p}.csv)\n" for p in range(n))
    return plan({"1.md": project(1, text=text)} | {f"f{p}.csv": "ก,ข\n1,2\n" for p in range(n)})


# Each is built so long and twice as long.
LISTS = [
    (strategies, 400), (groups, 400), (joint_groups, 400), (aliases, 800), (nested_categories, 800), (frameworks, 400),
    (framework_items, 800), (levels, 800), (differences, 800), (parts, 1_000), (lines, 2_000), (indicators, 3_000),
    (rows_of_results, 1_000), (links, 1_500),
]


def content(of, length):
    folder = CONTENT / "lists" / f"{of.__name__}-{length}"
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in of(length).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text if name.endswith(".csv") else f"---\n{text}\n" + ("" if "\n---\n" in text else "---\n"), encoding="utf-8")
    return folder


def print_lists():
    out = FOLDERS["memory"] / "out" / "lists"
    out.parent.mkdir(parents=True, exist_ok=True)
    heading("list", "length:", "processor s:", "twice as long:", "growth:", "growth of the bytes:")
    for of, length in LISTS:
        times, sizes = [], []
        for folder in [content(of, length), content(of, 2 * length)]:
            runs = []
            for _ in range(RUNS + 1):
                shutil.rmtree(out, ignore_errors=True)
                runs.append(measured(build(folder, out)).cpu)
            times.append(statistics.median(runs[1:]))
            sizes.append(size_of(out).bytes)
        growths = times[1] / times[0], sizes[1] / sizes[0]
        name = of.__name__.replace("_", " ")
        row(name, f"{length:,}", *(f"{time:.2f}" for time in times), *(f"{growth:.2f}" for growth in growths))
