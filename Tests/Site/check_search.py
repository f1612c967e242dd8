"""Search and the tables' controls in a real browser, from a disk and from a sub-path of a server, with scripts and without.

What is expected are facts of the plans in `content/`: the printed plan of Lampang for 2564 and what it names."""

import functools
import http.server
import json
import pathlib
import re
import sys
import tempfile
import threading
import urllib.parse

import playwright.sync_api as browser

PLAN = "lampang-peo/2564/"
IFTE = PLAN + "projects/5.html"
GOOD_CITIZEN = PLAN + "projects/1.html"
SUFFICIENCY = PLAN + "projects/16.html"
SCOUTS = PLAN + "groups/scouts.html"

# A query, and what must be among its first results (as many of them as are named, and one more).
FOUND = [
    ("Innovations For Thai Education", [IFTE]),
    ("thai innovations", [IFTE]),
    ("โครงการ Innovations", [IFTE]),
    ("ifte", [IFTE]),
    ("innovatons", [IFTE]),  # a letter missing
    ("innovvations", [IFTE]),  # one too many
    ("innovetions", [IFTE]),  # one wrong
    ("innvoations", [IFTE]),  # two exchanged
    ("พลเมืองดีตามรอย", [GOOD_CITIZEN]),
    ("ลำปาง พลเมืองดี", [GOOD_CITIZEN]),
    ("กลุ่มลูกเสือ", [SCOUTS]),
    ("กลุ่มลุกเสือ", [SCOUTS]),  # ุ for ู
    ("ลูกเสือลำปาง", [SCOUTS]),  # two words without a space, found in the group and in its plan
    ("16 พอเพียง ลำปาง", [SUFFICIENCY]),
    ("สำนักงานศึกษาธิการจังหวัดลำปาง", ["lampang-peo/index.html"]),
    ("2564 ลำปาง แผนการใช้จ่าย", [PLAN + "index.html"]),
    ("ตัวเลขนับอย่างไร", ["method.html"]),
]

# Two ways to write the same.
SAME = [
    ("แผน", "เเผน"),
    ("ริมน้ำวัง", "ริมนํ้าวัง"),
    ("ริมน้ำวัง", "ริมนำ้วัง"),
    ("๒๕๖๔", "2564"),
    ("๑๖ พอเพียง", "16 พอเพียง"),
    ("ยุวกาชาด", "ยุว\u200bกาชาด"),
    ("INNOVATIONS", "innovations"),
    ("ลูกเสือ ยุวกาชาด", "  ลูกเสือ   ยุวกาชาด "),
]

SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 300);
})"""


class Checks:
    def __init__(self):
        self.faults, self.count, self.place = [], 0, ""

    def __call__(self, holds, what: str):
        self.count += 1
        if not holds:
            self.faults.append(f"{self.place}: {what}")


def addresses(page, start: str) -> list[str]:
    links = page.eval_on_selector_all("#_results .result-title a", "links => links.map((link) => link.href)")
    return [urllib.parse.unquote(link.removeprefix(start)) for link in links]


def results(page, query: str, start: str) -> list[str]:
    page.fill("#_query", query)
    return addresses(page, start)


def check_queries(page, start: str, check: Checks):
    for query, expected in FOUND:
        found = [address.split("#")[0] for address in results(page, query, start)[: len(expected) + 1]]
        for address in expected:
            check(address in found, f"“{query}” finds {found}, not {address}")
    for one, other in SAME:
        first = results(page, one, start)
        check(first and first == results(page, other, start), f"“{one}” and “{other}” find different things")
    for address in results(page, "ลำปาง ยุวกาชาด", start):
        check(address.startswith(("lampang-peo/", "lampang-lamphun-sec/")), f"a word of two is enough for {address}")
    check(page.inner_text("#_results mark >> nth=0") == "ยุวกาชาด", "what matches is not marked")
    check(results(page, "zzqqzzqq", start) == [], "something is found for nothing")
    check("zzqqzzqq" in page.inner_text("#_status"), "it is not said that nothing was found")
    check(page.is_visible("#_everything"), "the list is gone where nothing is found")
    # What is spelled as it was asked for comes before what is not.
    page.fill("#_query", "พอเพียง")
    exact = page.eval_on_selector_all("#_results > li", "items => items.map((item) => item.className)")
    if "result-break" in exact:
        check(exact.index("result-break") > 0, "what is spelled alike comes first")
    # A result says what it is, whose, of which year, and what it costs.
    results(page, "Innovations For Thai Education", start)
    text = page.inner_text("#_results .result >> nth=0")
    for part in ("โครงการที่ 5", "งบประมาณ 284,000 บาท", "กลุ่มนิเทศ", "2564", "ลำปาง"):
        check(part in text, f"a result does not say {part}: {text}")
    count = re.search(r"\d+", page.inner_text("#_status"))
    check(count and int(count[0]) == page.locator(".result").count(), "the number of results is wrong")
    # By keyboard: from the field over the button to the first result.
    page.focus("#_query")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    check(page.evaluate("document.activeElement.matches('.result-title a')"), "Tab does not lead to the first result")


def check_everything(page, start: str, site: pathlib.Path, check: Checks):
    """Each result leads to something, and every project of the site is among the results."""
    reached = set()
    for query in ("า", "ร", "น"):
        page.fill("#_query", query)
        page.evaluate("() => { let more; while ((more = document.querySelector('.result-more button'))) more.click(); }")
        reached.update(addresses(page, start))
    for address in sorted(reached):
        path, _, fragment = address.partition("#")
        file = site / path
        check(file.is_file(), f"a result leads to {address}, which is not there")
        if fragment and file.is_file():
            check(f'id="{fragment}"' in file.read_text("utf-8"), f"there is no such place as {address}")
    pages = [path for path in site.glob("*/*/projects/*.html") if b'http-equiv="refresh"' not in path.read_bytes()]
    check(pages, "there is no project")
    for path in pages:
        check(path.relative_to(site).as_posix() in reached, f"no search finds {path}")


def check_address(context, start: str, check: Checks):
    """The query is in the address, and the forms of other pages lead to it."""
    page = context.new_page()
    page.goto(start + PLAN + "projects/1.html")
    page.fill("#_search", "ifte")
    page.press("#_search", "Enter")
    page.wait_for_selector(".result")
    check(page.url == start + "search.html?q=ifte", f"the form leads to {page.url}")
    check(addresses(page, start)[:1] == [IFTE], "a query in the address is not answered")
    page.fill("#_query", "ยุวกาชาด")
    page.wait_for_function("() => decodeURIComponent(location.search) === '?q=ยุวกาชาด'")
    page.click(".result-title a >> nth=0")
    page.go_back()
    page.wait_for_selector(".result")
    check(page.input_value("#_query") == "ยุวกาชาด", "the way back forgets the query")
    page.close()


def check_hostile(context, start: str, check: Checks):
    """A title that attacks is a text: in the index's script and among the results."""
    attack = "</script><img src=x onerror=\"document.title='bad'\"><b>ยาพิษ"

    def poison(route):
        body = route.fetch().text()
        title = json.dumps(attack, ensure_ascii=False)[1:-1]
        route.fulfill(body=body.replace("โครงการ Innovations For Thai Education", title, 1), content_type="text/javascript")

    page = context.new_page()
    page.route("**/assets/search.*.js", poison)
    page.goto(start + "search.html")
    page.fill("#_query", "ยาพิษ")
    check(attack in page.inner_text("#_results"), "a title that attacks is not shown as it is")
    check(page.locator("#_results img, #_results b, #_results script").count() == 0, "a title became markup")
    check("bad" not in page.title(), "a title ran as a script")
    page.close()


def cells(page, column: int) -> list[str]:
    return page.eval_on_selector_all(
        f"#_projects tbody tr:not([hidden]) > :nth-child({column})", "cells => cells.map((cell) => cell.innerText.trim())")


def amounts(texts: list[str]) -> list[int | None]:
    return [int(text.replace(",", "")) if re.fullmatch(r"[\d,]+", text) else None for text in texts]


def is_steady(page) -> bool:
    """Whether nothing moved while the page was loaded; it is loaded again where something did, for the machine may be busy."""
    if page.evaluate(SHIFTS) == 0:
        return True
    page.reload()
    return False


def check_tables(context, start: str, check: Checks):
    page = context.new_page()
    page.goto(start + PLAN + "index.html")
    check(any(is_steady(page) for _ in range(4)), "the page moves when the controls come")
    original, total = cells(page, 1), page.inner_text("#_projects tfoot")
    check(len(original) == 28, f"the plan has {len(original)} projects")
    head = page.locator("#_projects thead th")

    page.focus("#_projects thead th:nth-child(2) .sort")
    page.keyboard.press("Enter")
    budget = amounts(cells(page, 2))
    check(budget[:3] == [488292, 284000, 100000], f"the largest budgets are {budget[:3]}")
    check(budget == sorted(budget, reverse=True), "budgets are not in order")
    check(head.nth(1).get_attribute("aria-sort") == "descending", "the order is not said to those who hear")
    page.keyboard.press("Space")
    check(amounts(cells(page, 2)) == budget[::-1], "the other way is not the reverse")
    check(head.nth(1).get_attribute("aria-sort") == "ascending", "the other order is not said")
    check(page.inner_text("#_projects tfoot") == total, "the total moved")
    page.keyboard.press("Enter")
    check(cells(page, 1) == original, "the order of the document does not come back")

    # What a quarter does not have comes last, in either order.
    for _ in range(2):
        page.click("#_projects thead th:nth-child(3) .sort")
        quarter = [amount is None for amount in amounts(cells(page, 3))]
        check(any(quarter) and quarter == sorted(quarter), "what is not stated is not last")
    # A Thai dictionary has โครงการ under ค, in front of ล; their codes are the other way.
    page.click("#_projects thead th:nth-child(1)")
    names = [name.split("\n")[-1].lstrip("0123456789 ") for name in cells(page, 1)]
    last = max(place for place, name in enumerate(names) if name.startswith("โครงการ"))
    check(names.index(next(name for name in names if name.startswith("ลด คัดแยก"))) > last, "names are sorted by their codes")

    field = page.locator("#_projects .filter input")
    field.fill("กลุ่มอำนวยการ")
    shown = cells(page, 1)
    check(0 < len(shown) < 28, f"the filter shows {len(shown)} rows")
    check(all("อำนวยการ" in text for text in cells(page, 8)), "the filter shows rows of other groups")
    said = page.inner_text("#_projects .filter-count")
    check(re.findall(r"\d+", said) == [str(len(shown)), "28"], f"the filter says {said}")
    check("ทุกแถว" in page.inner_text("#_projects tfoot"), "the total seems to be that of the rows shown")
    field.fill("๑๖")
    check(len(cells(page, 1)) > 0, "the filter does not know Thai digits")
    field.fill("")
    check(len(cells(page, 1)) == 28, "rows are lost")
    check(page.inner_text("#_projects tfoot") == total, "the total is not as it was")
    page.close()


def check_without_scripts(context, start: str, site: pathlib.Path, check: Checks):
    page = context.new_page()
    page.goto(start + "index.html")
    page.fill("#_search", "ลูกเสือ")
    page.press("#_search", "Enter")
    page.wait_for_url("**/search.html?q=*")
    check(not page.is_visible("#_search-page"), "a field is shown that does nothing")
    check(page.is_visible("#_everything"), "the list is not shown")
    links = page.locator("#_everything a")
    listed = {urllib.parse.unquote(link) for link in links.evaluate_all("all => all.map((link) => link.getAttribute('href'))")}
    for path in site.glob("*/*/projects/*.html"):
        if b'http-equiv="refresh"' not in path.read_bytes():
            check(path.relative_to(site).as_posix() in listed, f"the list does not have {path}")
    page.goto(start + PLAN + "index.html")
    check(page.locator(".sort, .filter").count() == 0, "there are controls that do nothing")
    page.close()


def main(site: pathlib.Path) -> int:
    check = Checks()
    messages = []
    with tempfile.TemporaryDirectory() as folder, browser.sync_playwright() as driver:
        (pathlib.Path(folder) / "sub").mkdir()
        (pathlib.Path(folder) / "sub" / "site").symlink_to(site)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        chromium = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for start in (f"file://{folder}/sub/site/", f"http://127.0.0.1:{server.server_port}/sub/site/"):
            context = chromium.new_context(viewport=dict(width=1280, height=900))
            context.set_default_timeout(10_000)
            # A browser asks a server for a picture of its own accord.
            context.on("console", lambda message: messages.append(message.text) if "favicon" not in str(message.location) else None)
            context.on("weberror", lambda error: messages.append(str(error.error)))
            check.place = start.split(":")[0]
            page = context.new_page()
            page.goto(start + "search.html")
            check_queries(page, start, check)
            check_everything(page, start, site, check)
            page.close()
            check_address(context, start, check)
            check_tables(context, start, check)
            check(messages == [], f"messages: {messages}")
            if start.startswith("http:"):
                check_hostile(context, start, check)
            context.close()
            plain = chromium.new_context(viewport=dict(width=360, height=740), java_script_enabled=False)
            check_without_scripts(plain, start, site, check)
            plain.close()
        chromium.close()
        server.shutdown()
    for fault in check.faults[:40]:
        print(fault)
    print(f"search: {check.count} checks, {len(check.faults)} findings")
    return 1 if check.faults else 0


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
