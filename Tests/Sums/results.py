"""Results of made-up plans: what is reported of their projects, and what the tables of plan and result then say.

Who reports money reports it of all that is planned for a project, or for its parts: where that is of several strategies
or groups, the money is of none of them ("not-crossed"). Money is held against what is allocated, or against what is planned
where nothing is.
"""

import csv
import dataclasses
import json
import pathlib
import re

PHASES = ["allocated", "obligated", "spent"]
UNDIVIDED = "not-crossed"


def satang(text: str | None) -> int | None:
    """An amount of a data file; none where a word or nothing stands in its place."""
    if not re.fullmatch(r"-?\d+(\.\d+)?", text or ""):
        return None
    baht, _, rest = text.partition(".")
    return int(baht) * 100 + int((rest + "00")[:2]) * (-1 if baht.startswith("-") else 1)


@dataclasses.dataclass
class Project:
    number: int
    strategy: str | None
    groups: list[str]
    whole: "Project | None" = None
    parts: list["Project"] = dataclasses.field(default_factory=list)
    # The groups and the satang of each part of its budget.
    planned: list[tuple[tuple[str, ...], int]] = dataclasses.field(default_factory=list)
    # What is reported: satang a phase; of spent money the four quarters, or one sum to date.
    reported: dict = dataclasses.field(default_factory=dict)

    @property
    def leaves(self) -> list["Project"]:
        return self.parts or [self]

    @property
    def chain(self) -> list["Project"]:
        return [self, self.whole] if self.whole else [self]

    def total(self) -> int:
        return sum(amount for leaf in self.leaves for _, amount in leaf.planned)

    def amount(self, phase: str) -> int | None:
        """What it reports itself."""
        value = self.reported.get(phase)
        if isinstance(value, list):
            stated = [amount for amount in value if amount is not None]
            return sum(stated) if stated else None
        return value

    def is_used(self) -> bool:
        return any(self.amount(phase) is not None for phase in ("obligated", "spent"))


class Sums(dict):
    """Satang by key; a key that nobody added to is absent."""

    def add(self, key, amount: int | None):
        if amount is not None:
            self[key] = self.get(key, 0) + amount

    def total(self) -> int | None:
        return sum(self.values()) if self else None


def add_reported(sums: dict[str, Sums], key: str, project: Project):
    """Adds what a project reports itself to a row."""
    for phase in PHASES:
        sums[phase].add(key, project.amount(phase))
    for phase in ("obligated", "spent"):
        sums["used"].add(key, project.amount(phase))
    sums["base"].add(key, project.amount("allocated"))


class Results:
    def __init__(self, plan):
        self.plan = plan
        self.projects: list[Project] = []

    def report(self, project: Project, does: bool, phases: list[str] = PHASES):
        """Lets a project say some of what has come of it, or nothing."""
        self.projects.append(project)
        chance, amount = self.plan.chance, self.plan.amount
        if not does:
            return
        for phase in phases:
            if phase != "spent":
                if chance.random() < 0.5:
                    project.reported[phase] = amount()
                continue
            kind = chance.random()
            if kind < 0.3:
                project.reported["spent"] = amount()
            elif kind < 0.9:
                # Of the last quarters nothing is known yet, and now and then of one before.
                known = chance.randrange(1, 5)
                project.reported["spent"] = [
                    amount() if i < known and chance.random() < 0.95 else None for i in range(4)]

    def written(self, project: Project) -> str:
        if not project.reported:
            return ""
        text = f"results:\n  as_of: 30 ก.ย. {self.plan.year}\n"
        for phase, value in project.reported.items():
            if isinstance(value, list):
                text += f"  spent: {self.plan.row(value)}\n"
            else:
                text += f"  {'spent_to_date' if phase == 'spent' else phase}: {self.plan.written(value)}\n"
        return text

    def has_money(self) -> bool:
        return any(project.amount(phase) is not None for project in self.projects for phase in PHASES)

    def key(self, axis: str, strategy: str | None, groups) -> str:
        return (strategy if axis == "strategy" else self.plan.group_key(list(groups))) or "unstated"

    def reported_key(self, axis: str, project: Project) -> str:
        """The row that what a project reports is in."""
        # Who plans nothing is of a strategy and of groups all the same.
        planned = [(leaf, *part) for leaf in project.leaves for part in leaf.planned or [(leaf.groups, 0)]]
        funded = [part for part in planned if part[2]]
        keys = {self.key(axis, leaf.strategy, groups) for leaf, groups, _ in funded or planned}
        if len(keys) > 1:
            return UNDIVIDED
        return keys.pop() if keys else self.key(axis, project.strategy, project.groups)

    def base_key(self, axis: str, leaf: Project, groups) -> str:
        """The row in which planned money is held against what is used of it."""
        for project in reversed(leaf.chain):
            if any(project.amount(phase) is not None for phase in PHASES):
                if self.reported_key(axis, project) == UNDIVIDED:
                    return UNDIVIDED
        return self.key(axis, leaf.strategy, groups)

    def by_axis(self, axis: str) -> dict[str, Sums]:
        sums = {name: Sums() for name in ["planned", *PHASES, "used", "base", "spent elsewhere"]}
        for project in self.projects:
            key = self.reported_key(axis, project)
            add_reported(sums, key, project)
            for groups, amount in project.planned:
                own = self.key(axis, project.strategy, groups)
                sums["planned"].add(own, amount)
                if any(
                        one.amount("spent") is not None and self.reported_key(axis, one) == UNDIVIDED
                        for one in project.chain):
                    sums["spent elsewhere"].add(own, amount)
                if all(one.amount("allocated") is None for one in project.chain):
                    sums["base"].add(self.base_key(axis, project, groups), amount)
        return sums

    def by_project(self) -> dict[str, Sums]:
        sums = {name: Sums() for name in ["planned", *PHASES, "used", "base"]}
        for project in self.projects:
            for one in project.chain:
                key = str(one.number)
                add_reported(sums, key, project)
                for _, amount in project.planned:
                    sums["planned"].add(key, amount)
                    if all(other.amount("allocated") is None for other in project.chain):
                        sums["base"].add(key, amount)
        return sums

    def spent_in(self, quarter: int, key_of) -> Sums:
        sums = Sums()
        for project in self.projects:
            value = project.reported.get("spent")
            if isinstance(value, list):
                for key in key_of(project):
                    sums.add(key, value[quarter - 1])
        return sums

    def faults(self, folder: pathlib.Path) -> list[str]:
        """What the data files of the plan say that is not so."""
        found = Found(self, folder)
        if any(project.is_used() for project in self.projects):
            for axis in ("strategy", "group"):
                found.check_axis(axis, self.by_axis(axis))
            found.check_projects(self.by_project())
            found.check_quarters()
            found.check_rows()
        found.check_totals()
        return found.faults


class Found:
    """The data files of one plan, held against what was made up."""

    def __init__(self, results: Results, folder: pathlib.Path):
        self.results, self.folder, self.faults = results, folder, []

    def rows(self, name: str) -> list[dict] | None:
        path = self.folder / f"{name}.csv"
        if not path.exists():
            return None
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def expect(self, where: str, found, expected):
        if found != expected:
            self.faults.append(f"{self.results.plan.folder}/{where}: {found}, expected {expected}")

    def check(self, where: str, row: dict, planned, amounts: dict, used, base, is_elsewhere: bool):
        """One row: its amounts, what is left, and what is said where there is none."""
        self.expect(f"{where} planned", satang(row["planned"]) or 0, planned or 0)
        for phase in [*PHASES, "used"]:
            if phase in row:
                self.expect(f"{where} {phase}", satang(row[phase]), amounts.get(phase))
        # Whether a base of nothing is stated is told nowhere else.
        if base:
            self.expect(f"{where} balance", satang(row["balance"]), None if used is None else base - used)
        if planned and amounts["spent"] is None and "spent" in row and row["spent"] != "no-budget":
            self.expect(f"{where} spent", row["spent"], UNDIVIDED if is_elsewhere else "not-reported")

    def check_axis(self, axis: str, sums: dict[str, Sums]):
        name = f"results-by-{axis}"
        rows = self.rows(name)
        members = set(self.results.plan.strategies if axis == "strategy" else self.results.plan.groups)
        keys = {key for phase in ["planned", *PHASES] for key, amount in sums[phase].items() if amount}
        if rows is None:
            self.expect(name, bool({part for key in keys for part in key.split("+")} & members), False)
            return
        by_key = {row["key"]: row for row in rows}
        self.expect(f"{name} rows", keys - set(by_key), set())
        for key in keys & set(by_key):
            row, base, used = by_key[key], sums["base"].get(key), sums["used"].get(key)
            amounts = {phase: sums[phase].get(key) for phase in [*PHASES, "used"]}
            planned = sums["planned"].get(key)
            elsewhere = sums["spent elsewhere"].get(key) == planned
            self.check(f"{name} {key}", row, planned, amounts, used, base, elsewhere)
            self.check_page(axis, key, row)
        self.check_total(name, rows[-1], sums)

    def check_rows(self):
        """The rows of every table of results come to its total; what a balance holds beyond them, a note says."""
        for path in sorted(self.folder.glob("*results*.csv")):
            rows = self.rows(path.stem)
            if rows[-1]["kind"] != "total":
                continue
            outer = [row for row in rows[:-1] if row["level"] == "0"]
            for name in ["planned", *PHASES, "used", "balance"]:
                total = satang(rows[-1].get(name))
                if total is None:
                    continue
                rest = abs(total - sum(satang(row[name]) or 0 for row in outer))
                if rest and name == "balance":
                    notes = " ".join(json.loads(path.with_suffix(".json").read_text())["notes"])
                    amount = f"{rest // 100:,}" + (f".{rest % 100:02}" if rest % 100 else "")
                    self.expect(f"{path.stem} note of {amount}", amount in notes, True)
                else:
                    self.expect(f"{path.stem} rows {name}", rest, 0)

    def check_total(self, name: str, row: dict, sums: dict[str, Sums]):
        amounts = {phase: sums[phase].total() for phase in [*PHASES, "used"]}
        base, used = sums["base"].total(), sums["used"].total()
        self.check(f"{name} total", row, sums["planned"].total(), amounts, used, base, False)

    def check_page(self, axis: str, key: str, row: dict):
        """The sum on the page of a strategy or a group is its row in the table of all of them."""
        page = self.rows(f"{axis}-{key}-results")
        if page is None:
            return
        for name in ["planned", *PHASES, "used", "balance"]:
            if name in row:
                self.expect(f"{axis}-{key}-results {name}", satang(page[-1][name]), satang(row[name]))

    def check_projects(self, sums: dict[str, Sums]):
        rows = self.rows("results-by-project")
        if rows is None:
            self.faults.append(f"{self.results.plan.folder}: no results by project")
            return
        by_key = {row["key"]: row for row in rows}
        for project in self.results.projects:
            key = str(project.number)
            amounts = {phase: sums[phase].get(key) for phase in [*PHASES, "used"]}
            used, base = sums["used"].get(key), sums["base"].get(key)
            # Its whole reports, or what is allocated to it is known of the whole only.
            of_whole = project.whole is not None and project.whole.is_used()
            if of_whole or (project.whole and project.whole.amount("allocated") is not None):
                base = None
            row = by_key.get(key, {"planned": ""})
            elsewhere = project.whole is not None and project.whole.amount("spent") is not None
            self.check(f"results-by-project {key}", row, sums["planned"].get(key), amounts, used, base, elsewhere)
        axis = self.results.by_axis("strategy")
        self.check_total("results-by-project", rows[-1], axis)

    def check_quarters(self):
        results = self.results
        rows = self.rows("results-by-quarter")
        for quarter in range(1, 5):
            whole = results.spent_in(quarter, lambda project: ["all"]).get("all")
            if rows:
                row = next(row for row in rows if row["key"] == str(quarter))
                self.expect(f"results-by-quarter {quarter}", satang(row["spent"]), whole)
                self.expect(
                    f"results-by-quarter {quarter} planned", satang(row["planned"]),
                    results.plan.sums["quarter"].get(str(quarter), 0))
            for axis in ("strategy", "group", "project"):
                table = self.rows(f"quarter-{quarter}-results-by-{axis}")
                if table is None:
                    continue
                of = (lambda project: [str(one.number) for one in project.chain]) if axis == "project" else (
                    lambda project: [results.reported_key(axis, project)])
                expected = results.spent_in(quarter, of)
                name = f"quarter-{quarter}-results-by-{axis}"
                stated = {row["key"]: satang(row["spent"]) for row in table if row["kind"] not in ("total", "joint")}
                self.expect(name, {key: value for key, value in stated.items() if value is not None}, dict(expected))
                self.expect(f"{name} total", satang(table[-1]["spent"]), whole)

    def check_totals(self):
        path = self.folder / "totals.json"
        if not path.exists():
            return
        totals = json.loads(path.read_text(), parse_float=str, parse_int=str)
        for phase in PHASES:
            reported = [amount for project in self.results.projects if (amount := project.amount(phase)) is not None]
            self.expect(f"totals.json {phase}", phase in totals, bool(reported))
            if phase not in totals:
                continue
            self.expect(f"totals.json {phase}", satang(totals[phase]["total"]), sum(reported))
            for axis in ("strategy", "group"):
                if axis in totals[phase]["by"]:
                    found = {key: satang(value) for key, value in totals[phase]["by"][axis].items()}
                    expected = self.results.by_axis(axis)[phase]
                    self.expect(
                        f"totals.json {phase} {axis}", {key: value for key, value in found.items() if value},
                        {key: value for key, value in expected.items() if value})
