"""The figures of the built site against the facts of the printed documents.

Every file in facts/ holds what a real document prints: each project's budget and quarters, and the totals by strategy,
group, quarter and framework item. Here nothing is computed by the product: sums are taken from the facts, in satang, and
every table of every page and every data file of the plan has to agree.
"""

import csv
import decimal
import html.parser
import json
import pathlib
import re
import sys

FACTS = pathlib.Path(__file__).with_name("facts")
QUARTERS = ["ไตรมาสที่ 1", "ไตรมาสที่ 2", "ไตรมาสที่ 3", "ไตรมาสที่ 4"]
BUDGET, COUNT = "งบประมาณ", "โครงการ"
BLANK = {"", "–", "ไม่ระบุ"}


class Tables(html.parser.HTMLParser):
    """The tables of a page: a caption's id, heads, and rows of cells with their text, ordinal and links."""

    def __init__(self, text: str):
        super().__init__()
        self.tables, self.cell, self.hidden, self.ordinal = [], None, 0, False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        classes = (attributes.get("class") or "").split()
        if tag == "table":
            self.tables.append({"id": "", "head": [], "body": [], "foot": []})
            self.part = "head"
        elif not self.tables:
            return
        elif tag == "caption":
            self.tables[-1]["id"] = attributes["id"].removeprefix("_caption-")
        elif tag in ("thead", "tbody", "tfoot"):
            self.part = {"thead": "head", "tbody": "body", "tfoot": "foot"}[tag]
        elif tag == "tr":
            self.tables[-1][self.part].append([])
            self.nested = False
        elif tag in ("th", "td"):
            self.cell = {"text": "", "ordinal": "", "links": [], "classes": classes}
            self.tables[-1][self.part][-1].append(self.cell)
        elif self.cell is not None and tag == "a":
            self.cell["links"].append(attributes.get("href", ""))
        if self.cell is not None and tag == "span":
            # Words for screen readers and units stand beside the text of a cell, not in it.
            self.hidden += 1 if self.hidden or {"hidden", "unit"} & set(classes) else 0
            self.ordinal = "ordinal" in classes

    def handle_endtag(self, tag):
        if tag in ("th", "td"):
            self.cell = None
        elif tag == "span":
            self.hidden = max(0, self.hidden - 1)
            self.ordinal = False

    def handle_data(self, data):
        if self.cell is None or self.hidden:
            return
        self.cell["ordinal" if self.ordinal else "text"] += data


def satang(text: str):
    """An amount of a page or a data file in satang; nothing where no amount stands there."""
    text = text.strip()
    if text in BLANK:
        return None
    if not re.fullmatch(r"-?[\d,]+(\.\d{1,2})?", text):
        raise ValueError(f"not an amount: {text!r}")
    return int(decimal.Decimal(text.replace(",", "")) * 100)


class Plan:
    def __init__(self, site: pathlib.Path, facts: dict):
        self.facts, self.folder, self.faults, self.compared = facts, site / facts["plan"], [], 0
        self.projects = {project["id"]: project for project in facts["projects"]}

    def expect(self, where: str, found, expected):
        self.compared += 1
        if found != expected:
            self.faults.append(f"{self.facts['plan']}/{where}: {found} where the document has {expected}")

    # What the facts sum to.

    def amount(self, project: dict, quarter: int | None = None, group: str | None = None):
        """A project's money in satang, of a quarter where one is given; of a group its share, where shares are printed."""
        value = project.get("budget") if quarter is None else (project.get("quarters") or [None] * 4)[quarter]
        if group and "shares" in project and value:
            value = project["shares"].get(group)
        return None if value is None else value * 100

    def sum(self, projects, quarter: int | None = None, group: str | None = None) -> int:
        return sum(self.amount(project, quarter, group) or 0 for project in projects)

    # Pages.

    def page(self, path: pathlib.Path):
        name = path.relative_to(self.folder).as_posix()
        for table in Tables(path.read_text()).tables:
            head = [cell["text"].strip() for cell in (table["head"] or [[]])[0]]
            where = f"{name} {table['id']}"
            if table["id"].endswith(("-projects", "project-list")) and "joint" not in table["id"]:
                self.project_table(where, head, table)
            self.dimension_table(where, head, table)

    def project_table(self, where: str, head: list[str], table: dict):
        """Each row is a project of the facts; the foot is the sum of the rows' facts."""
        listed = []
        of_group = re.fullmatch(r"group-(.+)-projects", table["id"])
        group = of_group[1] if of_group else None
        for row in table["body"]:
            key = row[0]["ordinal"].strip()
            project = self.projects.get(key)
            if project is None:
                self.expect(f"{where}: number {key!r}", None, "a project of the document")
                continue
            listed.append(project)
            for title, cell in zip(head, row):
                if title == BUDGET:
                    self.expect(f"{where} {key} {title}", satang(cell["text"]), self.amount(project, None, group))
                elif title in QUARTERS:
                    # A quarter that the document leaves blank may be shown as blank, never as another amount.
                    quarter = self.amount(project, QUARTERS.index(title), group) or 0
                    self.expect(f"{where} {key} {title}", satang(cell["text"]) or 0, quarter)
        for row in table["foot"]:
            for title, cell in zip(head, row):
                if title == BUDGET:
                    self.expect(f"{where} sum", satang(cell["text"]), self.sum(listed, None, group))
                elif title in QUARTERS:
                    quarter = self.sum(listed, QUARTERS.index(title), group)
                    self.expect(f"{where} sum {title}", satang(cell["text"]) or 0, quarter)

    def dimension_table(self, where: str, head: list[str], table: dict):
        """A whole plan by one dimension: its rows in the order of the facts, its foot the plan's total."""
        name = table["id"].split("budget-by-")
        dimension = name[1] if len(name) == 2 and not name[0] else None
        framework = re.fullmatch(r"framework-(\w+)-items", table["id"])
        if framework:
            dimension = "framework/" + framework[1]
        if dimension not in self.facts["amounts"]:
            return
        amounts = {key: value * 100 for key, value in self.facts["amounts"][dimension].items()}
        counts = self.facts["counts"].get(dimension, {})
        column = head.index(BUDGET)
        found = [satang(row[column]["text"]) for row in table["body"] if "nested" not in row[0]["classes"]]
        # The sets of groups stand below one row with their sum.
        joint = sum(value for key, value in amounts.items() if "+" in key)
        expected = [value for key, value in amounts.items() if value and "+" not in key] + ([joint] if joint else [])
        self.expect(f"{where} amounts", sorted(value for value in found if value), sorted(expected))
        if dimension.startswith("framework/"):
            rows = {row[0]["ordinal"].strip(): row for row in table["body"]}
            for key, value in amounts.items():
                self.expect(f"{where} {key}", satang(rows[key][column]["text"]), value)
                if key in counts:
                    self.expect(f"{where} {key} count", int(rows[key][head.index(COUNT)]["text"]), counts[key])
        elif dimension == "strategy":
            for row in table["body"]:
                key = row[0]["ordinal"].strip()
                if key:
                    # Where some money has no strategy, nobody can say that an empty one has none.
                    empty = None if "" in amounts else 0
                    self.expect(f"{where} {key}", satang(row[column]["text"]), amounts.get(key, empty))
                    if key in counts:
                        self.expect(f"{where} {key} count", int(row[head.index(COUNT)]["text"]), counts[key])
        for row in table["foot"]:
            self.expect(f"{where} total", satang(row[column]["text"]), self.facts["total"] * 100)

    def foot(self, page: str, table: str, title: str):
        """The amount in a table's foot."""
        path = self.folder / page
        if not path.exists():
            return f"no page {page}"
        for found in Tables(path.read_text()).tables:
            if found["id"] == table:
                head = [cell["text"].strip() for cell in found["head"][0]]
                return satang(found["foot"][0][head.index(title)]["text"])
        return f"no table {table}"

    def pages(self):
        for path in sorted(self.folder.rglob("*.html")):
            self.page(path)
        amounts = self.facts["amounts"]
        for key, value in amounts.get("strategy", {}).items():
            if value and key:
                found = self.foot(f"strategies/{key}.html", f"strategy-{key}-projects", BUDGET)
                self.expect(f"strategies/{key}.html", found, value * 100)
        for key, value in amounts.get("group", {}).items():
            if value and "+" not in key:
                found = self.foot(f"groups/{key}.html", f"group-{key}-projects", BUDGET)
                self.expect(f"groups/{key}.html", found, value * 100)
        joint = sum(value for key, value in amounts.get("group", {}).items() if "+" in key)
        if joint:
            self.expect("groups/joint.html", self.foot("groups/joint.html", "joint-projects", BUDGET), joint * 100)
        for key, value in amounts.get("quarter", {}).items():
            if value and key in "1234":
                found = self.foot(f"quarters/{key}.html", f"quarter-{key}-projects", "งบประมาณไตรมาสนี้")
                self.expect(f"quarters/{key}.html", found, value * 100)
        for project in self.facts["projects"]:
            page = self.folder / "projects" / f"{project['id']}.html"
            if not page.exists():
                self.expect(f"projects/{project['id']}.html", "no page", "no page" if project.get("writeup") is False else "a page")
                continue
            if project.get("budget"):
                text = f"{project['budget']:,}"
                self.expect(f"projects/{project['id']}.html", text in page.read_text() and text, text)

    # Data files.

    def rows(self, name: str):
        path = self.folder / "data" / name
        if not path.exists():
            return []
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def data(self):
        amounts, total = self.facts["amounts"], self.facts["total"]
        projects = {row["number"]: row for row in self.rows("projects.csv")}
        self.expect("data/projects.csv", sorted(projects), sorted(self.projects))
        for key, project in self.projects.items():
            row = projects.get(key, {})
            if total is not None:
                self.expect(f"data/projects.csv {key} budget", satang(row.get("budget", "")) or 0, self.amount(project) or 0)
                for quarter in range(4):
                    self.expect(
                        f"data/projects.csv {key} q{quarter + 1}",
                        satang(row.get(f"q{quarter + 1}", "")) or 0, self.amount(project, quarter) or 0)
            if "strategy" in project:
                self.expect(f"data/projects.csv {key} strategy", row.get("strategy"), project["strategy"])
            if "groups" in project:
                self.expect(f"data/projects.csv {key} groups", row.get("groups", "").split(";"), project["groups"])
        ledger = self.rows("ledger.csv")
        if total is None:
            self.expect("data/ledger.csv", len(ledger), 0)
            for name in ("budget-by-strategy.csv", "budget-by-group.csv", "budget-by-quarter.csv"):
                self.expect(f"data/{name}", (self.folder / "data" / name).exists(), False)
            return
        for face, dimensions in (("when", ["quarter"]), ("what", ["strategy", "group"])):
            entries = [row for row in ledger if row["phase"] == "planned" and row["face"] in ("both", face)]
            self.expect(f"data/ledger.csv {face}", sum(satang(row["amount"]) for row in entries), total * 100)
            for dimension in dimensions:
                sums: dict[str, int] = {}
                for row in entries:
                    key = row[dimension] or ("unscheduled" if dimension == "quarter" else "")
                    sums[key] = sums.get(key, 0) + satang(row["amount"])
                expected = {key: value * 100 for key, value in amounts.get(dimension, {}).items() if value}
                if expected:
                    self.expect(f"data/ledger.csv {face} {dimension}", {k: v for k, v in sums.items() if v}, expected)
        totals = json.loads((self.folder / "data" / "totals.json").read_text(), parse_float=decimal.Decimal)["planned"]
        self.expect("data/totals.json", totals["total"], total)
        for dimension in ("strategy", "group", "quarter"):
            if dimension in amounts:
                expected = {key or "unstated": value for key, value in amounts[dimension].items() if value}
                found = {key: value for key, value in totals["by"][dimension].items() if value}
                self.expect(f"data/totals.json {dimension}", found, expected)

    def indicators(self):
        """A monitoring form: every indicator with the target that is printed, none reported, no money anywhere."""
        counts = self.facts["counts"]
        if "indicators" not in counts:
            return
        rows = [row for row in self.rows("indicators.csv") if row["kind"] == "member"]
        self.expect("data/indicators.csv", len(rows), counts["indicators"])
        self.expect("data/indicators.csv targets", sum(1 for row in rows if row["target"]), counts["targets"])
        reported = {row["status"] for row in rows if row["target"]}
        self.expect("data/indicators.csv status", reported, {"not-reported"})
        for project in self.facts["projects"]:
            found = [row for row in rows if row["project"] == project["id"]]
            self.expect(f"data/indicators.csv {project['id']}", len(found), len(project["indicators"]))
        for part in ("strategies", "groups", "quarters", "sources.html", "categories.html", "frameworks", "schedule.html"):
            self.expect(part, (self.folder / part).exists(), False)
        for path in self.folder.rglob("*.html"):
            for table in Tables(path.read_text()).tables:
                head = [cell["text"].strip() for cell in (table["head"] or [[]])[0]]
                self.expect(f"{path.name} {table['id']} money", [title for title in head if BUDGET in title], [])


def main(site: pathlib.Path) -> int:
    faults, compared, plans = [], 0, 0
    for path in sorted(FACTS.glob("*.json")):
        plan = Plan(site, json.loads(path.read_text()))
        plan.pages()
        plan.data()
        plan.indicators()
        faults += plan.faults
        compared += plan.compared
        plans += 1
    for fault in faults[:40]:
        print(fault)
    print(f"figures: {plans} plans, {compared} figures compared with the documents, {len(faults)} differences")
    return 1 if faults or compared < 2000 else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
