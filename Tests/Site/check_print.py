"""The print edition of every plan, printed by a real browser: each sheet is A4 and holds something, no word and no line
reaches the edge, nothing is wider than the paper, every project is there, and the text can be read back."""

import concurrent.futures
import html
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree

import playwright.sync_api as browser

# A4 in points, and the edge that no printer reaches.
SHEETS = {(595, 842), (842, 595)}
EDGE = 12
# The width of the text on an upright sheet, 174 mm, in CSS pixels: what is wider there would be scaled down or cut.
WIDTH = 658

# What is wider, but for what has a sheet across.
WIDE = """(width) => [...document.querySelectorAll('table, svg, pre, dl, p, img')].filter((element) => {
  if (element.getBoundingClientRect().right <= width + 1 || element.closest('.hidden')) return false;
  for (let part = element; part; part = part.parentElement) if (getComputedStyle(part).page === 'edition-wide') return false;
  return true;
}).map((element) => `wider than the paper: ${element.tagName} ${element.textContent.trim().slice(0, 40)}`)"""


def plain(text: str) -> str:
    """Text without spaces, and with the one Thai letter that files take apart whole again."""
    return re.sub(r"[\s\u00ad\u200b]", "", unicodedata.normalize("NFC", text)).replace("\u0e4d\u0e32", "\u0e33")


def headings(page: str) -> list[str]:
    """The words of every heading of the document."""
    document = page[page.index('<header class="cover"') : page.index("</main>")]
    found = re.findall(r"<h[1-6][^>]*>(.*?)</h[1-6]>", document, re.S)
    return [html.unescape(re.sub(r"<[^>]*>", "", heading)) for heading in found]


def words_outside(pdf: pathlib.Path) -> tuple[int, list[str]]:
    """The number of sheets, and what is wrong with them: their size, their words."""
    text = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    tree = xml.etree.ElementTree.fromstring(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text))
    name = "{http://www.w3.org/1999/xhtml}"
    sheets, faults = tree.findall(f".//{name}page"), []
    for number, sheet in enumerate(sheets, 1):
        width, height = float(sheet.get("width")), float(sheet.get("height"))
        if (round(width), round(height)) not in SHEETS:
            faults.append(f"sheet {number} is {width} by {height}")
        words = sheet.findall(f"{name}word")
        # A sheet has a line at its head and one at its foot; the first, the cover, has neither.
        if len(words) < 8 and number > 1:
            faults.append(f"sheet {number} is empty")
        for word in words:
            left, right = float(word.get("xMin")), float(word.get("xMax"))
            if left < EDGE or right > width - EDGE or float(word.get("yMin")) < 0 or float(word.get("yMax")) > height:
                faults.append(f"sheet {number}: beyond the paper: {word.text}")
    return len(sheets), faults


def ink_at_the_edge(pdf: pathlib.Path) -> list[str]:
    """The sheets on which something is drawn within four millimetres of the left or the right edge."""
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", "18", "-gray", str(pdf), folder + "/sheet"], check=True)
        for number, picture in enumerate(sorted(pathlib.Path(folder).iterdir()), 1):
            head = re.match(rb"P5\s(\d+)\s(\d+)\s255\s", picture.read_bytes())
            width, pixels = int(head[1]), picture.read_bytes()[head.end() :]
            rows = [pixels[start : start + width] for start in range(0, len(pixels), width)]
            if any(min(row[:3] + row[-3:]) < 200 for row in rows if len(row) == width):
                faults.append(f"sheet {number}: drawn up to the edge")
    return faults


def look(pages: list[pathlib.Path], site: pathlib.Path) -> tuple[int, list[str]]:
    """The number of sheets of some editions, and what is wrong with them."""
    sheets, faults = 0, []
    with browser.sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        chromium = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = chromium.new_page(viewport=dict(width=WIDTH, height=900))
        page.emulate_media(media="print")
        for number, path in enumerate(pages):
            found = []
            pdf = pathlib.Path(folder) / f"{number}.pdf"
            page.goto(path.resolve().as_uri())
            found += page.evaluate(WIDE, WIDTH)
            page.pdf(path=str(pdf), prefer_css_page_size=True, outline=True, tagged=True)
            count, outside = words_outside(pdf)
            found += outside + ink_at_the_edge(pdf)
            text = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
            text = plain(text)
            missing = [one for one in headings(path.read_text(encoding="utf-8")) if plain(one) not in text]
            found += [f"missing: {one}" for one in missing]
            if b"/Outlines" not in pdf.read_bytes():
                found.append("no outline")
            sheets += count
            faults += [f"{path.relative_to(site)}: {fault}" for fault in found]
        chromium.close()
    return sheets, faults


def main(site: pathlib.Path) -> int:
    pages = sorted(site.glob("*/*/print.html"), key=lambda path: path.stat().st_size)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        # The largest alone in one half, the others in the other.
        halves = [half for half in (pages[-1:], pages[:-1]) if half]
        done = list(pool.map(lambda half: look(half, site), halves))
    faults = [fault for _, found in done for fault in found]
    for fault in faults[:40]:
        print(fault)
    print(f"print: {len(pages)} editions, {sum(count for count, _ in done)} sheets, {len(faults)} findings")
    return 1 if faults or not pages else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
