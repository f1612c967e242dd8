"""A page of every kind in a real browser: from a disk and from a sub-path, wide and narrow, light, dark, on paper, with
forced colours, without JavaScript. No console message, no request elsewhere, no layout shift, no sideways scrolling, no
text that is cut, lies on other text or is too small, nothing that the keyboard does not reach, no finding of the
accessibility engine at WCAG 2.2 AA."""

import concurrent.futures
import dataclasses
import functools
import http.server
import os
import pathlib
import sys
import tempfile
import threading

import axe_playwright_python.sync_playwright as axe
import playwright.sync_api as browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What the accessibility engine can find anew where only the colours and the width differ.
RULES = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]


@dataclasses.dataclass(frozen=True)
class Way:
    """A way to look at a page that is already open."""

    name: str
    width: int
    height: int = 900
    colours: str = "light"
    media: str = "screen"
    forced: str = "none"
    # The tags or the rules that the accessibility engine holds the page to.
    rules: tuple[str, ...] = ()


# From a sub-path of a server, and from a disk; each page is opened once for all the ways of its place.
FROM_SERVER = [
    Way("wide light", 1280, rules=tuple(TAGS)),
    Way("wide dark", 1280, colours="dark"),
    Way("forced colours", 1280, forced="active"),
    Way("between", 768),
]
FROM_DISK = [
    Way("narrow dark", 360, 740, colours="dark", rules=tuple(RULES)),
    Way("narrow light", 360, 740),
    Way("320 pixels", 320, 640),
    # The width of the text on an upright A4 sheet with the margins of the style sheet.
    Way("print", 718, 1016, media="print"),
]
# Without scripts.
FROM_DISK_BARE = [Way("narrow, no script", 360, 740), Way("wide, no script", 1280)]

# Counts the shifts of the layout while a page loads.
SHIFTS = """window.layoutShifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.layoutShifts += entry.value;
}).observe({ type: 'layout-shift', buffered: true });"""

# What the keyboard can reach, in order, each marked with its number; then what has the focus.
STOPS = """() => {
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && element.getClientRects().length > 0);
  stops.forEach((element, place) => { element.dataset.stop = place; });
  return stops.length;
}"""
FOCUS = """async () => {
  // The page has scrolled to what has the focus by the second frame.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
  const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
  const isSeen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return [element.dataset.stop ?? '', isMarked && isSeen, element.outerHTML.slice(0, 120)];
}"""

# Pages that scroll sideways; text whose box is cut by an ancestor that hides what overflows, in any form of cutting;
# text outside its drawing; text that lies on other text; text under 12 pixels.
LAYOUT = """(isPrint) => {
  const faults = [];
  const root = document.documentElement;
  const short = (text) => text.trim().replace(/\\s+/g, ' ').slice(0, 40);
  if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const hides = [style.overflowX, style.overflowY].some((value) => value === 'hidden' || value === 'clip');
    const scrolls = isPrint && [style.overflowX, style.overflowY].some((value) => value === 'auto' || value === 'scroll');
    if (!hides && !scrolls) continue;
    if (element.closest('.hidden, svg') || element.clientWidth < 3) continue;
    if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      faults.push(`cut: ${element.tagName}.${element.className} ${short(element.textContent)}`);
  }
  // The boxes of visible runs of text, each with what it belongs to. Thai marks need the line's height, letters do not:
  // a box loses a fifth of its height above and below.
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!node.data.trim() || parent.closest('.hidden, .skip, script, style, title, desc')) continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      if (isPrint && box.right > root.clientWidth + 1) faults.push(`beyond the paper: ${short(node.data)}`);
      const drawing = parent.closest('svg');
      const scale = drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
      // The smallest text of a drawing may be scaled to a hair below 12, on a screen of 320 pixels more.
      if (!isPrint && innerWidth >= 360 && size * scale < 11.9) faults.push(`${(size * scale).toFixed(1)} pixels: ${short(node.data)}`);
      const trim = box.height / 5;
      boxes.push({ left: box.left, right: box.right, top: box.top + trim, bottom: box.bottom - trim, node, parent });
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  const sticks = (element) => {
    const cell = element.closest('th:first-child, .caption');
    return cell !== null && getComputedStyle(cell).position === 'sticky';
  };
  for (let i = 0; i < boxes.length; i++) {
    for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom; j++) {
      const a = boxes[i], b = boxes[j];
      if (a.node === b.node || sticks(a.parent) !== sticks(b.parent)) continue;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 2 && high > 2) faults.push(`overlap: ${short(a.node.data)} | ${short(b.node.data)}`);
    }
  }
  for (const svg of document.querySelectorAll('svg')) {
    const box = svg.getBoundingClientRect();
    if (box.width === 0) continue;
    for (const text of svg.querySelectorAll('text')) {
      const inner = text.getBoundingClientRect();
      if (inner.width === 0) continue;
      // The first letter's mark may hang over the edge by a hair; nothing is cut there, a drawing shows what overflows.
      if (inner.left < box.left - 2 || inner.right > box.right + 2 || inner.top < box.top - 2 || inner.bottom > box.bottom + 2)
        faults.push(`outside the drawing: ${short(text.textContent)}`);
    }
  }
  return faults;
}"""


# The folders of a plan whose pages are alike.
FOLDERS = ("projects", "strategies", "groups", "quarters", "pages", "frameworks")


def kinds(site: pathlib.Path) -> list[pathlib.Path]:
    """Pages of every kind of every plan: all at the top; of each folder of many alike the first, the last and the biggest
    in the first three plans, the biggest in the others. Pages that only forward to another are left out: a browser does
    not stay on them.
    """
    chosen = []
    plans = sorted({page.parent for page in site.glob("*/*/index.html")})
    for folder in sorted({path.parent for path in site.rglob("*.html")}):
        pages = [page for page in sorted(folder.glob("*.html")) if b'http-equiv="refresh"' not in page.read_bytes()]
        if not pages:
            continue
        alike = folder.name in FOLDERS
        biggest = max(pages, key=lambda path: path.stat().st_size)
        if alike and folder.parent in plans[3:]:
            some = [biggest]
        elif alike:
            some = [pages[0], pages[-1], biggest]
        else:
            some = pages
        chosen += list(dict.fromkeys(some))
    return chosen


def look(page, where: str, way: Way, faults: list[str]):
    """One way of looking at the page that is open."""
    where = f"{where} [{way.name}]"
    page.set_viewport_size(dict(width=way.width, height=way.height))
    page.emulate_media(media=way.media, color_scheme=way.colours, forced_colors=way.forced)
    faults += [f"{where}: {fault}" for fault in page.evaluate(LAYOUT, way.media == "print")]
    if way.rules:
        # Asking for the violations alone spares the engine the description of everything that is right; it needs no
        # style sheets of its own, which a page from a disk may not read.
        options = {"runOnly": list(way.rules), "resultTypes": ["violations"], "preload": False}
        result = axe.Axe().run(page, options=options)
        for violation in result.response["violations"]:
            node = violation["nodes"][0]
            faults.append(f"{where}: {violation['id']}: {violation['help']}: {node['html'][:160]}")


def walk(page, where: str, faults: list[str]):
    """From stop to stop with the keyboard: every one is reached, in order, seen and marked."""
    page.set_viewport_size(dict(width=1280, height=900))
    # Without the soft scrolling, so that the page is where it goes to at once.
    page.emulate_media(media="screen", color_scheme="light", forced_colors="none", reduced_motion="reduce")
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
    reached = []
    for _ in range(page.evaluate(STOPS)):
        page.keyboard.press("Tab")
        stop, is_seen, html = page.evaluate(FOCUS)
        reached.append(stop)
        if not is_seen:
            faults.append(f"{where} [keyboard]: the focus is not seen: {html}")
    if reached != [str(place) for place in range(len(reached))]:
        faults.append(f"{where} [keyboard]: the stops are reached in the order {reached[:60]}")


def is_cut_off(request) -> bool:
    """Whether the browser itself gave a request up, as it does with the icon of a page that is loaded again."""
    return request.failure == "net::ERR_ABORTED"


def look_at_page(context, origin: str, path: str, ways: list[Way], faults: list[str], with_keyboard: bool = False):
    """A page, opened once, in all the ways of a place."""
    page = context.new_page()
    messages, requests = [], []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.on("requestfailed", lambda request: None if is_cut_off(request) else messages.append("failed: " + request.url))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(origin + "/sub/site/" + path)
    if ways is not FROM_DISK_BARE:
        # On a busy machine a page may come in pieces and shift; what is a fault of the page does so each time.
        shifts = [page.evaluate("() => window.layoutShifts")]
        while shifts[-1] > 0.001 and len(shifts) < 4:
            page.reload()
            shifts.append(page.evaluate("() => window.layoutShifts"))
        if shifts[-1] > 0.001:
            faults.append(f"{path}: the layout shifts by {min(shifts):.3f} while it loads")
    for way in ways:
        look(page, path, way, faults)
    if with_keyboard:
        walk(page, path, faults)
    faults += [f"{path} [{origin[:5]}]: {message}" for message in messages]
    faults += [f"{path} [{origin[:5]}]: asks for {url}" for url in requests if not url.startswith(origin)]
    page.close()


def look_at_all(share: list[tuple[str, bool]], folder: str, port: int) -> list[str]:
    """A share of the pages, each from all places, in a browser of its own."""
    faults = []
    with browser.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        server, disk = (chromium.new_context() for _ in range(2))
        server.add_init_script(SHIFTS)
        disk.add_init_script(SHIFTS)
        without_script = chromium.new_context(java_script_enabled=False, viewport=dict(width=360, height=740))
        for path, is_first in share:
            look_at_page(server, f"http://127.0.0.1:{port}", path, FROM_SERVER, faults, with_keyboard=is_first)
            look_at_page(disk, f"file://{folder}", path, FROM_DISK, faults)
            look_at_page(without_script, f"file://{folder}", path, FROM_DISK_BARE, faults)
        chromium.close()
    return faults


def main(site: pathlib.Path, parts: list[str]) -> int:
    pages = [path.resolve().relative_to(site.resolve()).as_posix() for path in kinds(site)]
    pages = [path for path in pages if not parts or any(part in path for part in parts)]
    # The keyboard goes through the shortest page of each kind.
    shortest: dict[str, str] = {}
    for path in sorted(pages, key=lambda path: (site / path).stat().st_size):
        name = pathlib.PurePath(path)
        shortest.setdefault(name.parent.name if name.parent.name in FOLDERS else name.name, path)
    tasks = [(path, path in shortest.values()) for path in pages]
    workers = os.cpu_count() or 2
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "sub").mkdir()
        (pathlib.Path(folder) / "sub" / "site").symlink_to(site.resolve())
        handler = functools.partial(Quiet, directory=folder)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with concurrent.futures.ProcessPoolExecutor(workers) as pool:
            shares = [tasks[place::workers] for place in range(workers)]
            done = pool.map(look_at_all, shares, [folder] * workers, [server.server_port] * workers)
            faults = [fault for share in done for fault in share]
        server.shutdown()
    for fault in faults[:40]:
        print(fault)
    looks = len(pages) * (len(FROM_SERVER) + len(FROM_DISK) + len(FROM_DISK_BARE)) + len(shortest)
    print(f"browser: {len(pages)} pages, {looks} looks, {len(faults)} findings")
    return 1 if faults or not pages else 0


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    # A site, and parts of the addresses of the pages to look at, where it is not to be all.
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2:]))
