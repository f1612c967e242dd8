"""A page of every kind in a real browser: from a disk and from a sub-path, wide and narrow, light, dark, on paper, with
forced colours, without JavaScript. No console message, no request elsewhere, no sideways scrolling, no text that is cut,
lies on other text or is too small, no finding of the accessibility engine at WCAG 2.2 AA."""

import concurrent.futures
import functools
import http.server
import pathlib
import sys
import tempfile
import threading

import axe_playwright_python.sync_playwright as axe
import playwright.sync_api as browser

# A name, the settings of the browser, and whether the accessibility engine looks too: it looks once at each layout and
# each set of colours.
WAYS = [
    ("wide light", dict(viewport=dict(width=1280, height=900), color_scheme="light"), True),
    ("wide dark", dict(viewport=dict(width=1280, height=900), color_scheme="dark"), True),
    ("narrow light", dict(viewport=dict(width=360, height=740), color_scheme="light"), True),
    ("narrow dark", dict(viewport=dict(width=360, height=740), color_scheme="dark"), False),
    ("320 pixels", dict(viewport=dict(width=320, height=640)), False),
    ("between", dict(viewport=dict(width=768, height=900)), False),
    ("forced colours", dict(viewport=dict(width=1280, height=900), forced_colors="active"), True),
    ("without JavaScript", dict(viewport=dict(width=360, height=740), java_script_enabled=False), False),
]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

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
      if (inner.left < box.left - 1 || inner.right > box.right + 1 || inner.top < box.top - 2 || inner.bottom > box.bottom + 2)
        faults.push(`outside the drawing: ${short(text.textContent)}`);
    }
  }
  return faults;
}"""


def kinds(site: pathlib.Path) -> list[pathlib.Path]:
    """A page or two of every kind: all at the top, of each folder of many alike the first, the last and the biggest.

    Of plans, all are looked at by their own pages, but only the first three by the pages of their folders. Pages that
    only forward to another are left out: a browser does not stay on them.
    """
    chosen = []
    plans = sorted({page.parent for page in site.glob("*/*/index.html")})
    for folder in sorted({path.parent for path in site.rglob("*.html")}):
        pages = [page for page in sorted(folder.glob("*.html")) if b'http-equiv="refresh"' not in page.read_bytes()]
        if not pages:
            continue
        alike = folder.name in ("projects", "strategies", "groups", "quarters", "pages", "frameworks")
        if alike and folder.parent in plans[3:]:
            continue
        biggest = max(pages, key=lambda path: path.stat().st_size)
        some = [pages[0], pages[-1], biggest] if alike and len(pages) > 2 else pages
        chosen += list(dict.fromkeys(some))
    return chosen


def look(page, address: str, way: str, faults: list[str], with_axe: bool):
    messages, requests = [], []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.on("requestfailed", lambda request: messages.append("failed: " + request.url))
    page.on("request", lambda request: requests.append(request.url))
    if way == "print":
        page.emulate_media(media="print")
    page.goto(address)
    origin = address.split("/site/")[0]
    faults += [f"{address} [{way}]: {message}" for message in messages]
    faults += [f"{address} [{way}]: asks for {url}" for url in requests if not url.startswith(origin)]
    if way == "without JavaScript":
        return
    faults += [f"{address} [{way}]: {fault}" for fault in page.evaluate(LAYOUT, way == "print")]
    if with_axe:
        result = axe.Axe().run(page, options={"runOnly": TAGS})
        for violation in result.response["violations"]:
            node = violation["nodes"][0]
            faults.append(f"{address} [{way}]: {violation['id']}: {violation['help']}: {node['html'][:160]}")


def look_at_all(ways, inside: list[str], folder: str, port: int) -> list[str]:
    """Every page in some of the ways, in a browser of its own."""
    faults = []
    with browser.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for way, settings, with_axe in ways:
            context = chromium.new_context(**settings)
            # From a disk in one half of the ways, from a sub-path of a server in the other.
            start = f"http://127.0.0.1:{port}/sub/site/" if "light" in way else f"file://{folder}/sub/site/"
            for path in inside:
                page = context.new_page()
                look(page, start + path, way, faults, with_axe)
                page.close()
            context.close()
        chromium.close()
    return faults


def main(site: pathlib.Path) -> int:
    pages = [path.resolve().relative_to(site.resolve()).as_posix() for path in kinds(site)]
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "sub").mkdir()
        (pathlib.Path(folder) / "sub" / "site").symlink_to(site.resolve())
        handler = functools.partial(Quiet, directory=folder)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with concurrent.futures.ThreadPoolExecutor() as pool:
            halves = [WAYS[0::2], WAYS[1::2]]
            done = pool.map(lambda ways: look_at_all(ways, pages, folder, server.server_port), halves)
            faults = [fault for half in done for fault in half]
        server.shutdown()
    for fault in faults[:40]:
        print(fault)
    print(f"browser: {len(pages)} pages, {len(pages) * len(WAYS)} looks, {len(faults)} findings")
    return 1 if faults or not pages else 0


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
