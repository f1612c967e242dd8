"""Totals by every dimension, worked out three times: by the product, by SQLite over its ledger.csv, and by the generator
of the plans, which knows what it wrote. No two may differ by a satang. What is reported is held against the plan by the
generator too (`results.py`).

Usage: check_sums.py PRONGSAI [--entries N] [--seed N]. The plans are made up, of any size and completeness: without
strategies, with sums that have no quarter, with lines below the total, with joint groups under either rule, with projects
that are parts of others, with results of some of them.
"""

import argparse
import collections
import csv
import json
import pathlib
import random
import re
import sqlite3
import subprocess
import sys
import tempfile

import results

DIMENSIONS = ["strategy", "group", "quarter", "source", "category"]
COLUMNS = ["strategy", "group", "source", "category", "quarter"]
NONE = {"quarter": "unscheduled"}
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


class Plan:
    """A made-up plan: its text, and what it sums to."""

    def __init__(self, chance: random.Random, number: int, projects: int):
        self.chance = chance
        self.folder = f"office-{number % 97}/{2500 + number // 97}"
        self.year = 2500 + number // 97
        self.lead = chance.random() < 0.3
        self.strategies = [f"s{i}" for i in range(chance.choice([0, 1, 4, 8]))]
        self.groups = [f"g{i}" for i in range(chance.choice([0, 2, 6, 10]))]
        self.sources = [f"f{i}" for i in range(chance.choice([0, 1, 3]))]
        self.categories = [f"c{i}" for i in range(chance.choice([0, 2, 7]))]
        # Now and then amounts that a floating-point number could not hold.
        self.scale = chance.choice([10**5, 10**8, 10**8, 10**13])
        self.sums = {name: collections.Counter() for name in DIMENSIONS}
        self.total, self.has_money, self.entries = 0, False, 0
        self.results = results.Results(self)
        self.texts = {"index.md": self.index()}
        while len(self.texts) <= projects:
            self.family() if chance.random() < 0.1 else self.single()

    def index(self) -> str:
        def members(key: str, ids: list[str], parent=None) -> str:
            if not ids:
                return ""
            rows = [f"  - id: {id}\n    title: {id} ชื่อ\n" for id in ids]
            if parent:
                rows = [rows[0]] + [row + f"    parent: {parent(place)}\n" for place, row in enumerate(rows) if place]
            return f"{key}:\n" + "".join(rows)

        # Each category is a part of one before it.
        parents = {place: self.categories[self.chance.randrange(place)] for place in range(1, len(self.categories))}
        return (
            f"---\ntitle: แผน {self.folder}\nfiscal_year: {self.year}\nkind: action\n"
            + members("strategies", self.strategies) + members("groups", self.groups)
            + members("sources", self.sources) + members("categories", self.categories, parents.get)
            + ("group_totals: lead\n" if self.lead else "") + "---\n")

    def amount(self) -> int:
        """Some satang; now and then none at all, and mostly whole baht."""
        if self.chance.random() < 0.05:
            return 0
        value = self.chance.randrange(1, self.scale)
        return value if self.chance.random() < 0.3 else max(100, value // 100 * 100)

    def written(self, satang: int) -> str:
        """An amount as officers write it: with or without commas, in either digits."""
        baht = f"{satang // 100:,}" if self.chance.random() < 0.7 else str(satang // 100)
        text = baht + (f".{satang % 100:02}" if satang % 100 else self.chance.choice(["", "", ".-", ".00"]))
        return text.translate(THAI) if self.chance.random() < 0.2 else text

    def row(self, quarters: list[int | None]) -> str:
        return " | ".join("~" if value is None else self.written(value) for value in quarters)

    def some(self, ids: list[str]) -> str | None:
        return self.chance.choice(ids) if ids and self.chance.random() < 0.85 else None

    def group_set(self, likely: float) -> list[str]:
        if not self.groups or self.chance.random() >= likely:
            return []
        return self.chance.sample(self.groups, min(len(self.groups), self.chance.choice([1, 1, 1, 2, 3])))

    def split(self, satang: int) -> list[int]:
        """An amount over four quarters, all of it."""
        cuts = sorted(self.chance.randrange(satang + 1) for _ in range(3))
        return [b - a for a, b in zip([0] + cuts, cuts + [satang])]

    def count(self, dimension: str, key: str | None, satang: int):
        self.sums[dimension][key or NONE.get(dimension, "unstated")] += satang
        self.entries += dimension == "quarter"

    def count_groups(self, groups: list[str], satang: int):
        self.planned.append((tuple(groups), satang))
        self.count("group", self.group_key(groups), satang)

    def group_key(self, groups: list[str]) -> str | None:
        return (groups[0] if self.lead else "+".join(sorted(groups))) if groups else None

    def lists(self, key: str, values: list[str], indent: str) -> str:
        return f"{indent}{key}:\n" + "".join(f"{indent}  - {value}\n" for value in values) if values else ""

    def add(self, project: results.Project, text: str):
        self.texts[f"{project.number}.md"] = text + self.results.written(project) + "---\n"

    def single(self):
        project = results.Project(len(self.texts), self.some(self.strategies), self.group_set(0.9))
        text = self.project(project, project.strategy, project.groups)
        self.results.report(project, self.chance.random() < 0.6)
        self.add(project, text)

    def family(self):
        """A project without money of its own, and its parts: they report, or it reports for all of them."""
        whole = results.Project(len(self.texts), self.some(self.strategies), self.group_set(0.9))
        self.texts[f"{whole.number}.md"] = ""
        texts = []
        for _ in range(self.chance.randrange(1, 5)):
            # Mostly of the strategy and the groups of the whole.
            strategy = self.some(self.strategies) if self.chance.random() < 0.2 else None
            groups = self.group_set(0.2)
            part = results.Project(len(self.texts), strategy or whole.strategy, groups or whole.groups, whole)
            whole.parts.append(part)
            self.texts[f"{part.number}.md"] = ""
            texts.append(self.project(part, strategy, groups))
        # Each phase is reported of the whole or of the parts, and not of both.
        phases = self.chance.choice([results.PHASES, [], ["allocated"]])
        self.results.report(whole, bool(phases), phases)
        rest = [phase for phase in results.PHASES if phase not in phases]
        for part, text in zip(whole.parts, texts):
            self.results.report(part, self.chance.random() < 0.6, rest)
            self.add(part, text)
        self.add(whole, self.head(whole, whole.strategy, whole.groups))

    def head(self, project: results.Project, strategy: str | None, groups: list[str]) -> str:
        head = f"---\ntitle: โครงการ {project.number}\nnumber: {project.number}\n"
        head += f"part_of: {project.whole.number}\n" if project.whole else ""
        head += f"strategy: {strategy}\n" if strategy else ""
        return head + self.lists("groups", groups, "")

    def project(self, project: results.Project, strategy: str | None, groups: list[str]) -> str:
        """The text of a project that states a strategy and groups, be they its own or left to the whole."""
        head = self.head(project, strategy, groups)
        strategy, groups = project.strategy, project.groups
        kind = self.chance.random()
        if kind < 0.04:
            return head
        if kind < 0.08:
            return head + "budget: ไม่ใช้งบประมาณ\n"
        self.has_money = True
        self.planned = project.planned
        source = self.some(self.sources)
        body = f"  source: {source}\n" if source else ""
        if kind < 0.5:
            total, body = self.without_lines(kind, groups, source, body)
        else:
            total, body = self.with_lines(groups, source, body)
        self.total += total
        self.count("strategy", strategy, total)
        return head + "budget:\n" + body

    def without_lines(self, kind: float, groups, source, body: str) -> tuple[int, str]:
        """A sum, a row of quarters, or both with some of it open."""
        total = self.amount()
        if kind < 0.2:
            body = f"  total: {self.written(total)}\n" + body
            self.count("quarter", None, total)
        else:
            quarters: list[int | None] = list(self.split(total))
            is_open = kind > 0.4
            if is_open:
                place = self.chance.randrange(4)
                self.count("quarter", None, quarters[place])
                quarters[place] = None
            for place, value in enumerate(quarters):
                if value is not None:
                    self.count("quarter", str(place + 1), value)
            states_total = is_open or self.chance.random() < 0.5
            body = f"  quarters: {self.row(quarters)}\n" + body
            body = (f"  total: {self.written(total)}\n" if states_total else "") + body
        self.count_groups(groups, total)
        self.count("source", source, total)
        self.count("category", None, total)
        return total, body

    def with_lines(self, groups, source, body: str) -> tuple[int, str]:
        """Lines with their own source, category, groups and quarters, and sometimes a rest that is not itemised."""
        lines, itemised = "", 0
        when: collections.Counter = collections.Counter()
        has_row = self.chance.random() < 0.5
        for item in range(self.chance.randrange(1, 6)):
            amount = self.amount()
            itemised += amount
            own_source, category, own_groups = self.some(self.sources), self.some(self.categories), self.group_set(0.3)
            lines += f"    - item: รายการ {item}\n      amount: {self.written(amount)}\n"
            lines += f"      source: {own_source}\n" if own_source else ""
            lines += f"      category: {category}\n" if category else ""
            lines += self.lists("groups", own_groups, "      ")
            self.count_groups(own_groups or groups, amount)
            self.count("source", own_source or source, amount)
            self.count("category", category, amount)
            if has_row or self.chance.random() < 0.5:
                quarters = self.split(amount)
                lines += f"      quarters: {self.row(quarters)}\n"
                for place, value in enumerate(quarters):
                    when[str(place + 1)] += value
            else:
                when[None] += amount
        rest = self.amount() if self.chance.random() < 0.4 else 0
        if rest:
            self.count_groups(groups, rest)
            self.count("source", source, rest)
            self.count("category", None, rest)
        total = itemised + rest
        if has_row:
            # The row has what the lines have, and the rest somewhere.
            quarters = [when[str(place + 1)] for place in range(4)]
            quarters[self.chance.randrange(4)] += rest
            body = f"  quarters: {self.row(quarters)}\n" + body
            when = collections.Counter({str(place + 1): value for place, value in enumerate(quarters)})
        else:
            when[None] += rest
        for key, value in when.items():
            self.count("quarter", key, value)
        states_total = bool(rest) or self.chance.random() < 0.5
        return total, (f"  total: {self.written(total)}\n" if states_total else "") + body + "  lines:\n" + lines


def satang(text: str) -> int:
    """An amount of a data file; what stands in the place of one ("no-budget", nothing) adds nothing."""
    return results.satang(text) or 0


def nonzero(sums) -> dict[str, int]:
    return {key: value for key, value in sums.items() if value}


def sums_by_sqlite(ledger: pathlib.Path) -> tuple[int, dict[str, dict[str, int]]]:
    """The sums of a ledger file: a sum that asks for a quarter reads the face `when`, another reads `what`."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE ledger (face, strategy, [group], source, category, quarter, amount INTEGER)")
    with ledger.open(encoding="utf-8-sig", newline="") as file:
        database.executemany(
            "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?)",
            ((row["face"], *(row[name] for name in COLUMNS), satang(row["amount"]))
             for row in csv.DictReader(file) if row["phase"] == "planned"))
    count = database.execute("SELECT count(*) FROM ledger").fetchone()[0]
    sums = {}
    for name in DIMENSIONS:
        face = "when" if name == "quarter" else "what"
        rows = database.execute(
            f"SELECT [{name}], sum(amount) FROM ledger WHERE face IN ('both', ?) GROUP BY [{name}]", (face,))
        sums[name] = nonzero({key or NONE.get(name, "unstated"): value for key, value in rows})
    database.close()
    return count, sums


def compare(plan: Plan, folder: pathlib.Path) -> tuple[int, list[str]]:
    """What differs in a plan's data files, and how many entries its ledger has."""
    faults = []

    def expect(where: str, found, expected):
        if found != expected:
            faults.append(f"{plan.folder}/{where}: {found}, expected {expected}")

    if not plan.has_money:
        for name in ("ledger.csv", "totals.json"):
            expect(name, (folder / "data" / name).exists(), plan.results.has_money())
        return 0, faults + plan.results.faults(folder / "data")
    count, by_sqlite = sums_by_sqlite(folder / "data" / "ledger.csv")
    # Amounts as they are written, not as floating-point numbers.
    totals = json.loads((folder / "data" / "totals.json").read_text(), parse_float=str, parse_int=str)
    planned = totals.get("planned")
    expect("totals.json", satang(planned["total"]), plan.total)
    for name in DIMENSIONS:
        expected = nonzero(plan.sums[name])
        by_group = name == "group" and plan.lead
        if by_group:
            # Under this rule the ledger keeps the sets; their first names are only known to the generator.
            expect("ledger.csv group", sum(by_sqlite[name].values()), plan.total)
        else:
            expect(f"ledger.csv {name}", by_sqlite[name], expected)
        if name in planned["by"]:
            found = {key: satang(value) for key, value in planned["by"][name].items() if value is not None}
            expect(f"totals.json {name}", nonzero(found), expected)
        elif set(expected) - {"unstated", "unscheduled"}:
            faults.append(f"{plan.folder}/totals.json: nothing by {name}")
        table = folder / "data" / f"budget-by-{name}.csv"
        if table.exists():
            with table.open(encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file))
            total = [row for row in rows if row["kind"] == "total"]
            expect(f"{table.name} total", [satang(row["budget"]) for row in total], [plan.total])
            outer = [row["budget"] for row in rows if row["kind"] != "total" and row["level"] == "0"]
            expect(f"{table.name} rows", sum(map(satang, outer)), plan.total)
    return count, faults + plan.results.faults(folder / "data")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prongsai")
    parser.add_argument("--entries", type=int, default=20_000, help="how many entries the ledgers should have in all")
    parser.add_argument("--seed", type=int, default=2564)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    entries = differences = plans = 0
    # In portions, so that the disk and the memory hold a few plans at a time.
    while entries < options.entries:
        with tempfile.TemporaryDirectory() as name:
            root = pathlib.Path(name)
            (root / "content").mkdir()
            (root / "content" / "index.md").write_text("---\ntitle: ผลรวม\n---\n")
            portion = [Plan(chance, plans + i, chance.choice([1, 5, 40, 120])) for i in range(60)]
            for plan in portion:
                folder = root / "content" / plan.folder
                folder.mkdir(parents=True)
                index = folder.parent / "index.md"
                index.write_text(f"---\ntitle: {folder.parent.name}\n---\n")
                for file, text in plan.texts.items():
                    (folder / file).write_text(text)
            command = [options.prongsai, "build", "--content", root / "content", "--output", root / "site"]
            built = subprocess.run(command, capture_output=True, text=True)
            if built.returncode:
                print(re.sub(r"\n.*warning.*", "", built.stderr)[-3000:])
                return 1
            for plan in portion:
                count, faults = compare(plan, root / "site" / plan.folder)
                entries += count
                differences += len(faults)
                for fault in faults[:3]:
                    print(fault[:600])
            plans += len(portion)
    print(f"sums: {plans} plans, {entries:,} entries, {differences} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
