"""Made-up annual plans of any number, for the benchmark: the same arguments give the same bytes on every machine.

    generate.py FOLDER --projects N [--a-plan 100] [--years 5] [--seed 1] [--layout prongsai|hugo]

The layout `hugo` writes the same plans as content of Hugo: sections with `_index.md`, plain numbers, dates of the common
era, and an empty page for each strategy, group and quarter, since Hugo makes a page only from a file.
"""

import argparse
import pathlib

import words

MASK = (1 << 64) - 1
LAST_YEAR = 2568
STATUSES = ["planned", "in-progress", "done", "done", "done", "cancelled"]


class Chance:
    """A random number generator of its own (SplitMix64), so that no version of Python changes the plans."""

    def __init__(self, *seed):
        self.state = 0
        for byte in "/".join(map(str, seed)).encode():
            self.state = (self.state * 1099511628211 + byte) & MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        return mixed ^ (mixed >> 31)

    def number(self, low, high):
        """From `low` to `high`, both counted in."""
        return low + self.next() % (high - low + 1)

    def one_of(self, items):
        return items[self.next() % len(items)]

    def some_of(self, items, count):
        rest = list(items)
        return [rest.pop(self.next() % len(rest)) for _ in range(count)]

    def in_hundred(self, percent):
        return self.next() % 100 < percent


class Plan:
    """What all the projects of a plan share."""

    def __init__(self, chance, agency, year):
        self.agency, self.year = agency, year
        titles = chance.some_of(words.STRATEGIES, chance.number(4, 6))
        self.strategies = [(f"s{n}", title) for n, title in enumerate(titles, 1)]
        titles = chance.some_of(words.GROUPS, chance.number(5, 7))
        self.groups = [(f"g{n}", title) for n, title in enumerate(titles, 1)]
        self.sources = words.SOURCES[: chance.number(3, 4)]
        self.title = f"แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. {year}"
        self.preface = f"## สรุปสำหรับผู้บริหาร\n\n{paragraph(chance, 5)}\n\n{paragraph(chance, 4)}\n"


class Project:
    def __init__(self, chance, plan, number):
        self.number = number
        thing, self.slug = chance.one_of(words.THINGS)
        self.title = " ".join(f"โครงการ{chance.one_of(words.VERBS)}{thing} {chance.one_of(words.ENDINGS)}".split())
        self.strategy = chance.one_of(plan.strategies)[0]
        self.groups = [group for group, _ in chance.some_of(plan.groups, 2 if chance.in_hundred(25) else 1)]
        self.status = chance.one_of(STATUSES)
        self.first = chance.number(0, 11)  # months since October
        self.last = chance.number(self.first, 11)
        self.lines = [] if chance.in_hundred(8) else self.budget(chance, plan)
        planned = [sum(line[2][quarter] for line in self.lines) for quarter in range(4)]
        share = {"done": (85, 100), "in-progress": (60, 100)}.get(self.status, (0, 0))
        quarters = 2 if self.status == "in-progress" else 4
        self.spent = [
            amount * chance.number(*share) // 100 if quarter < quarters else 0 for quarter, amount in enumerate(planned)
        ]
        self.indicators = [self.indicator(chance) for _ in range(chance.number(2, 4))]
        self.body = body(chance)

    def budget(self, chance, plan):
        """Lines of source, category and four quarters, in baht: many small projects, a few large."""
        size = chance.one_of([10_000, 25_000, 25_000, 60_000, 60_000, 150_000, 800_000])
        lines = []
        for _ in range(chance.number(1, 3)):
            amount = chance.number(size // 400, size // 100) * 100
            quarters = [0, 0, 0, 0]
            later = amount * chance.number(0, 9) // 1000 * 100
            quarters[chance.number(self.first // 3, self.last // 3)] += amount - later
            quarters[chance.number(self.first // 3, self.last // 3)] += later
            lines.append((chance.one_of(plan.sources)[0], chance.one_of(words.CATEGORIES), quarters))
        return lines

    def indicator(self, chance):
        unit = chance.one_of(words.UNITS)
        target = chance.number(12, 19) * 5 if unit == "ร้อยละ" else chance.number(1, 60)
        actual = None
        if self.status in ("done", "in-progress"):
            actual = min(100, target + chance.number(-12, 9)) if unit == "ร้อยละ" else target * chance.number(7, 13) // 10
        return chance.one_of(words.PHRASES), target, unit, actual

    def day(self, month, day, year):
        """A day of a month since October of a fiscal year of the Buddhist era."""
        return f"{year - (1 if month < 3 else 0):04d}-{(month + 9) % 12 + 1:02d}-{day:02d}"


def paragraph(chance, count):
    phrases = [chance.one_of(words.PHRASES) for _ in range(count)]
    place = chance.number(0, count - 1)
    phrases[place] = f"**{phrases[place]}**"
    if chance.in_hundred(45):
        place = (place + 1) % count
        phrases[place] = f"[{phrases[place].strip('*')}](https://www.example.go.th/document/{chance.number(1, 9999)})"
    return " ".join(phrases)


def body(chance):
    numbered = lambda count, item: "".join(f"{n}. {item()}\n" for n in range(1, count + 1))
    activity = lambda: f"**{chance.one_of(words.VERBS)}{chance.one_of(words.THINGS)[0]}** {chance.one_of(words.PHRASES)}"
    people = lambda: f"- {chance.one_of(words.PHRASES)} จำนวน {chance.number(1, 50) * 10} คน\n"
    reasons = "\n\n".join(paragraph(chance, chance.number(3, 6)) for _ in range(chance.number(1, 3)))
    return (
        f"## ความเป็นมา\n\n{reasons}\n\n"
        f"## เป้าประสงค์\n\n{numbered(chance.number(2, 4), lambda: paragraph(chance, 1))}\n"
        f"## ขั้นตอน\n\n{numbered(chance.number(3, 5), activity)}\n"
        f"### ผู้เข้าร่วม\n\n{''.join(people() for _ in range(chance.number(2, 3)))}\n"
        f"## ประโยชน์ที่จะได้รับ\n\n{paragraph(chance, chance.number(2, 4))}\n\n"
        f"ระเบียบที่ใช้ดูได้ที่ <https://www.example.go.th/rule/{chance.number(1, 900)}>\n"
    )


def ours(plan, project):
    """A project in the format of docs/content-format.en.md."""
    row = lambda amounts: " | ".join(f"{amount:,}" for amount in amounts)
    lines = [f"title: {project.title}", f"number: {project.number}", f"strategy: {project.strategy}", "groups:"]
    lines += [f"  - {group}" for group in project.groups]
    period = project.day(project.first, 1, plan.year), project.day(project.last, 28, plan.year)
    lines += [f"period: {period[0]}..{period[1]}", f"status: {project.status}"]
    if project.lines:
        lines += ["budget:", f"  total: {sum(sum(line[2]) for line in project.lines):,}", "  lines:"]
    else:
        lines += ["budget: none"]
    for source, category, quarters in project.lines:
        lines += [f"    - source: {source}", f"      category: {category}"]
        lines += [f"      amount: {sum(quarters):,}", f"      quarters: {row(quarters)}"]
    lines += ["indicators:"]
    for text, target, unit, actual in project.indicators:
        lines += [f"  - text: {text}", f"    target: {'ร้อยละ ' if unit == 'ร้อยละ' else ''}{target}"]
        lines[-1] += "" if unit == "ร้อยละ" else f" {unit}"
        lines += [] if actual is None else [f"    actual: {actual}"]
        lines += [f"    cause: {words.PHRASES[target % len(words.PHRASES)]}"] if actual is not None and actual < target else []
    lines += ["results:", f"  - as_of: {plan.year}-09-30", f"    spent: {row(project.spent)}"]
    return "\n".join(["---", *lines, "---", "", project.body])


def hugo(plan, project):
    """A project as content of Hugo."""
    start, end = (project.day(month, day, plan.year - 543) for month, day in ((project.first, 1), (project.last, 28)))
    lines = [f"title: {project.title}", f"strategy: {project.strategy}", f"groups: [{', '.join(project.groups)}]"]
    lines += [f"period: {{start: {start}, end: {end}}}"]
    lines += [f"status: {project.status.replace('in-progress', 'ongoing')}"]
    lines += ["budget:" if project.lines else "budget: []"]
    for source, category, quarters in project.lines:
        lines += [f"  - source: {source}", f"    category: {category}", f"    quarters: {quarters}"]
    lines += [f"spent: {project.spent}", "indicators:"]
    for text, target, unit, actual in project.indicators:
        lines += [f"  - text: {text}", f"    target: {target}", f"    unit: {unit}"]
        lines += [f"    result: {'null' if actual is None else actual}"]
    return "\n".join(["---", *lines, "---", "", project.body])


def plan_page(plan, layout):
    lists = [("strategies", plan.strategies), ("groups", plan.groups), ("sources", plan.sources)]
    lines = [f"title: {plan.title}", f"fiscal_year: {plan.year}"]
    if layout == "hugo":
        lines += [f"agency: {plan.agency}", "type: plan", "outputs: [HTML, CSV, JSON]"]
    else:
        lines += ["kind: action", "status: approved", "sample: yes"]
        lists += [("categories", [(f"c{n}", title) for n, title in enumerate(words.CATEGORIES, 1)])]
    for name, items in lists:
        lines += [f"{name}:"]
        for key, title in items:
            lines += [f"  - id: {key}", f"    title: {title}"]
    return "\n".join(["---", *lines, "---", "", plan.preface])


def views(plan, folder):
    """The empty files from which Hugo makes the pages of strategies, groups and quarters."""
    quarters = [(f"q{n}", f"ไตรมาสที่ {n}") for n in (1, 2, 3, 4)]
    for kind, items in (("strategy", plan.strategies), ("group", plan.groups), ("quarter", quarters)):
        for key, title in items:
            write(folder / kind / f"{key}.md", f"---\ntitle: {title}\ntype: view\nview: {kind}\nvid: {key}\n---\n")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def generate(folder, projects, a_plan=100, years=5, seed=1, layout="prongsai"):
    root = pathlib.Path(folder)
    index = "_index.md" if layout == "hugo" else "index.md"
    write(root / index, "---\ntitle: แผนงานและงบประมาณของหน่วยงาน\n---\n")
    for plan_number in range(-(-projects // a_plan)):
        agency_number, year = plan_number // years + 1, LAST_YEAR - plan_number % years
        chance = Chance(seed, agency_number)
        agency = f"{chance.one_of(words.KINDS)}{chance.one_of(words.PLACES)} {agency_number}"
        if plan_number % years == 0:
            write(root / f"a{agency_number:04d}" / index, f"---\ntitle: {agency}\n---\n")
        chance = Chance(seed, agency_number, year)
        plan = Plan(chance, agency, year)
        place = root / f"a{agency_number:04d}" / str(year)
        write(place / index, plan_page(plan, layout))
        if layout == "hugo":
            views(plan, place)
        for number in range(1, min(a_plan, projects - plan_number * a_plan) + 1):
            project = Project(chance, plan, number)
            text = hugo(plan, project) if layout == "hugo" else ours(plan, project)
            write(place / f"{number:04d}-{project.slug}.md", text)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--projects", type=int, required=True)
    parser.add_argument("--a-plan", type=int, default=100)
    parser.add_argument("--years", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--layout", choices=("prongsai", "hugo"), default="prongsai")
    arguments = parser.parse_args()
    generate(**vars(arguments))
