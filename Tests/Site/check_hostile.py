"""Builds a content folder that tries everything to run in a reader's browser or spreadsheet, and looks that nothing does.

Every text that a page shows holds an attack. Each page is opened in Chromium: no dialog, no script of the content, no handler
in the markup, no error of the console, no request that leaves the site's folder. Every cell of every CSV file is looked at
for formulas. Usage: check_hostile.py [PRONGSAI]
"""

import csv
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

from playwright.sync_api import sync_playwright

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
RUN = "window.pwned=1;alert(1)"

# Ways out of the places in which a text can stand: text, attribute, script, style, title, comment, CDATA, SVG, URL.
ATTACKS = [
    f"<script>{RUN}</script>",
    f"\"><img src=x onerror={RUN}>",
    f"'><svg onload={RUN}>",
    f"\" onmouseover=\"{RUN}\" autofocus onfocus=\"{RUN}\" x=\"",
    f"</script><script>{RUN}</script>",
    f"</title></style></textarea><script>{RUN}</script>",
    f"--><script>{RUN}</script><!--",
    f"]]><script>{RUN}</script>",
    f"</text></svg><script>{RUN}</script>",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"javascript:{RUN}",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    f"\u2028{RUN}\u2029//",
    "{{constructor.constructor('" + RUN + "')()}}${" + RUN + "}",
    f"<iframe srcdoc=\"<script>parent.{RUN}</script>\">",
    "<link rel=stylesheet href=https://evil.example/x.css><img src=https://evil.example/x>",
    "<base href=https://evil.example/><meta http-equiv=refresh content=0;url=https://evil.example/>",
    "</h1><form action=https://evil.example/><button autofocus>",
]
FORMULAS = ["=HYPERLINK(\"https://evil.example\",\"x\")", "+1+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd",
            "\t=1+1", "=cmd|'/C calc'!A0", "\r=1+1", "  =1+1", "＝1+1"]


def quoted(text: str) -> str:
    """A text as a double-quoted scalar of YAML."""
    signs = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": " ", "\u2028": "\\L", "\u2029": "\\P"}
    return '"' + "".join(signs.get(sign, sign) for sign in text) + '"'


def write(path: pathlib.Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def body(attack: str) -> str:
    plain = attack.replace("\u2028", " ").replace("\u2029", " ")
    label = plain.replace("[", "").replace("]", "").replace("`", "")
    title = label.replace('"', "&quot;")
    return (
        f"## {plain}\n\n{plain}\n\n- {plain}\n\n> {plain}\n\n`{plain}`\n\n```{plain.replace('`', '')}\n{plain}\n```\n\n"
        f"[{label}](https://example.com/{urllib.parse.quote(plain)} \"{title}\")\n\n"
        f"| {plain.replace('|', chr(92) + '|')} |\n| --- |\n| {plain.replace('|', chr(92) + '|')} |\n"
    )


def make_content(content: pathlib.Path) -> None:
    texts = ATTACKS + [f for f in FORMULAS]
    first = quoted(ATTACKS[0])
    write(content / "index.md", f"---\ntitle: {quoted(ATTACKS[1])}\nas_of: 1 เม.ย. 2565\nrepository: "
          + quoted(f"https://example.com/\"onclick=\"{RUN}").replace(" ", "%20") + f"\n---\n\n{body(ATTACKS[4])}")
    write(content / "about.md", f"---\ntitle: {quoted(ATTACKS[5])}\n---\n\n{body(ATTACKS[2])}")
    write(content / "office/index.md", f"---\ntitle: {quoted(ATTACKS[2])}\nshort: {quoted(ATTACKS[3])}\n"
          f"province: {quoted(ATTACKS[5])}\nparent: {first}\nwebsite: {quoted('https://example.com/<script>' + RUN)}\n"
          f"contact:\n  unit: {first}\n  phone: {quoted(ATTACKS[1])}\n---\n\n{body(ATTACKS[0])}")
    lists = ""
    for key, name in [("strategies", "s"), ("groups", "g"), ("sources", "m"), ("categories", "c")]:
        lists += f"{key}:\n" + "".join(
            f"  - id: {name}{index}\n    title: {quoted(name + ' ' + text if index % 2 else text)}\n"
            for index, text in enumerate(texts))
    items = "".join(f"      {index + 1}: {quoted(text)}\n" for index, text in enumerate(texts))
    write(content / "office/2565/index.md", f"---\ntitle: {quoted(ATTACKS[4])}\nfiscal_year: 2565\n"
          f"coverage: {quoted(ATTACKS[1])}\nstrategy_term: {quoted(ATTACKS[0])}\n{lists}frameworks:\n  - id: f\n"
          f"    title: {quoted(ATTACKS[8])}\n    items:\n{items}declared:\n  total: 1\ndifferences:\n"
          f"  - check: declared-total\n    reason: {quoted(ATTACKS[1])}\n"
          f"spending_targets:\n  - title: {quoted(ATTACKS[8])}\n    quarters: 32 | 54 | 77 | 100\n---\n\n{body(ATTACKS[6])}")
    for index, text in enumerate(texts):
        write(content / f"office/2565/{index + 1}.md", f"---\ntitle: {quoted(text)}\nnumber: {index + 1}\n"
              f"strategy: s{index}\ngroups:\n  - g{index}\nlinks:\n  f: {index + 1}\nperiod: ตลอดปี\n"
              f"budget:\n  total: 1,000\n  quarters: 250 | 250 | 250 | 250\n  lines:\n    - item: {quoted(text)}\n"
              f"      amount: 1,000\n      source: m{index}\n      category: c{index}\n  printed:\n    - where: {quoted(text)}\n"
              f"      amount: 1,000\nactivities:\n  - title: {quoted(text)}\n    period: ม.ค. 65\nindicators:\n"
              f"  - text: {quoted(text)}\n    target: {quoted('ไม่น้อยกว่า 5 ' + text)}\n    method: {quoted(text)}\n"
              f"    tool: {quoted(text)}\n    actual: {quoted(text)}\n    result: missed\n    cause: {quoted(text)}\nresults:\n"
              f"  as_of: 31 มี.ค. 65\n  progress: 45\n  spent: 250 | 100 | ~ | ~\n  summary: {quoted(text)}\n"
              f"  problems: {quoted(text)}\n  suggestions: {quoted(text)}\nnote: {quoted(text)}\n---\n\n{body(text)}")
    write(content / f"office/2565/pages/a.md", f"---\ntitle: {quoted(ATTACKS[0])}\n---\n\n{body(ATTACKS[1])}")
    # Attachments whose names are markup; a slash cannot stand in one.
    for index, name in enumerate(["\"onclick=\"window.pwned=1", "'><img src=x onerror=window.pwned=1>", "=1+1",
                                  "<svg onload=window.pwned=1>", "a#b?c&d%3Cscript%3E"]):
        (content / "office/2565" / f"{name}{index}.pdf").write_bytes(b"%PDF-1.7\n")


def check_csv(site: pathlib.Path) -> list[str]:
    faults = []
    files = sorted(site.rglob("*.csv"))
    if not files:
        faults.append("no CSV file was written")
    for path in files:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for number, row in enumerate(csv.reader(file), 1):
                for cell in row:
                    is_number = cell.replace(",", "").lstrip("-").replace(".", "", 1).isdigit()
                    if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "＝") and len(cell) > 1 and not is_number:
                        faults.append(f"{path.relative_to(site)}:{number}: runs as a formula: {cell[:40]!r}")
    return faults


def check_pages(site: pathlib.Path) -> list[str]:
    faults: list[str] = []
    root = site.as_uri()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        where = ""

        def fault(text: str) -> None:
            faults.append(f"{where}: {text}")

        def on_dialog(dialog) -> None:
            fault(f"opens a dialog: {dialog.message}")
            dialog.dismiss()

        def on_request(request) -> None:
            if not request.url.startswith((root, "data:image/")):
                fault(f"asks for {request.url[:120]}")

        page.on("dialog", on_dialog)
        page.on("request", on_request)
        page.on("pageerror", lambda error: fault(f"has a script error: {str(error)[:120]}"))
        page.on("console", lambda message: fault(f"console: {message.text[:160]}") if message.type == "error" else None)
        pages = sorted(site.rglob("*.html")) + sorted(site.rglob("*.svg"))
        for path in pages:
            where = str(path.relative_to(site))
            # The page of a server for addresses that lead nowhere has the addresses of a server.
            page.goto(path.as_uri(), wait_until="load")
            for text in page.evaluate(
                """() => {
                  const faults = [];
                  if (window.pwned !== undefined) faults.push("a script of the content ran");
                  for (const element of document.querySelectorAll("*")) {
                    for (const { name, value } of element.attributes) {
                      if (name.startsWith("on")) faults.push(`<${element.localName} ${name}>`);
                      if (["href", "src", "action", "xlink:href"].includes(name)
                          && /^[\\s\\x00-\\x1f]*(javascript|vbscript|data:text)/i.test(value)) {
                        faults.push(`${name}=${value.slice(0, 60)}`);
                      }
                    }
                    if (element.localName === "script" && !element.src && element.type !== "application/json"
                        && element.type !== "application/ld+json") {
                      faults.push(`an inline script: ${element.textContent.slice(0, 60)}`);
                    }
                    if (["iframe", "object", "embed", "base"].includes(element.localName)) {
                      faults.push(`<${element.localName}>`);
                    }
                  }
                  return faults;
                }"""
            ):
                fault(text)
        # What a reader does: search for an attack, and point at the names.
        home = site / "index.html"
        where = "search"
        page.goto(home.as_uri())
        field = page.locator("input[type=search]").first
        if field.count() and field.is_visible():
            field.fill("script")
            page.wait_for_timeout(1500)
        if page.evaluate("window.pwned !== undefined"):
            fault("a script of the content ran")
        browser.close()
    if len(pages) < 50:
        faults.append(f"only {len(pages)} pages were written")
    print(f"check_hostile: {len(pages)} pages and drawings opened, {len(faults)} faults")
    return faults


def main() -> int:
    builds = [REPOSITORY / ".build/release/prongsai", REPOSITORY / ".build/debug/prongsai"]
    program = sys.argv[1] if len(sys.argv) > 1 else next(str(build) for build in builds if build.exists())
    folder = pathlib.Path(tempfile.mkdtemp(prefix="prongsai-hostile-"))
    try:
        make_content(folder / "content")
        build = subprocess.run(
            [program, "build", "--content", str(folder / "content"), "--output", str(folder / "site"), "--theme",
             str(REPOSITORY / "themes/default"), "--language", "en"], capture_output=True, text=True)
        if build.returncode != 0:
            print("check_hostile: the hostile content does not build:\n" + build.stderr[:4000])
            return 1
        faults = check_csv(folder / "site") + check_pages(folder / "site")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for fault in faults[:40]:
        print("  " + fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
