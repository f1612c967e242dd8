"""A page of every kind in a real browser: from a disk and from a sub-path, wide and narrow, light, dark, in print, with
forced colours, without JavaScript. No console message, no request elsewhere, no sideways scrolling, no clipped text, no
finding of the accessibility engine at WCAG 2.2 AA."""

import functools
import http.server
import pathlib
import sys
import tempfile
import threading

import axe_playwright_python.sync_playwright as axe
import playwright.sync_api as browser

WAYS = [
    ("wide light", dict(viewport=dict(width=1280, height=900), color_scheme="light")),
    ("wide dark", dict(viewport=dict(width=1280, height=900), color_scheme="dark")),
    ("narrow light", dict(viewport=dict(width=360, height=740), color_scheme="light")),
    ("narrow dark", dict(viewport=dict(width=360, height=740), color_scheme="dark")),
    ("320 pixels", dict(viewport=dict(width=320, height=640))),
    ("forced colours", dict(viewport=dict(width=1280, height=900), forced_colors="active")),
    ("without JavaScript", dict(viewport=dict(width=360, height=740), java_script_enabled=False)),
]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Text whose box is cut by an ancestor that hides what overflows, and pages that scroll sideways.
LAYOUT = """() => {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);
  for (const element of document.querySelectorAll('main *, header *, footer *, nav *')) {
    const style = getComputedStyle(element);
    if (style.overflowX !== 'hidden' && style.overflowY !== 'hidden') continue;
    if (element.closest('.hidden') || element.clientWidth < 3) continue;
    if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      faults.push(`cut: ${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 40)}`);
  }
  for (const svg of document.querySelectorAll('svg')) {
    const box = svg.getBoundingClientRect();
    if (box.width === 0) continue;
    for (const text of svg.querySelectorAll('text')) {
      const inner = text.getBoundingClientRect();
      if (inner.width === 0) continue;
      if (inner.left < box.left - 1 || inner.right > box.right + 1 || inner.top < box.top - 2 || inner.bottom > box.bottom + 2)
        faults.push(`outside the drawing: ${text.textContent.trim().slice(0, 40)}`);
    }
  }
  return faults;
}"""


def kinds(site: pathlib.Path) -> list[pathlib.Path]:
    """A page or two of every kind: all at the top, the first and last of each folder of many alike."""
    chosen = []
    for folder in sorted({path.parent for path in site.rglob("*.html")}):
        pages = sorted(folder.glob("*.html"))
        alike = folder.name in ("projects", "strategies", "groups", "quarters", "pages", "frameworks")
        chosen += [pages[0], pages[-1]] if alike and len(pages) > 2 else pages
        biggest = max(pages, key=lambda path: path.stat().st_size)
        if biggest not in chosen:
            chosen.append(biggest)
    return chosen


def look(page, address: str, way: str, faults: list[str], with_axe: bool):
    messages, requests = [], []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.on("requestfailed", lambda request: messages.append("failed: " + request.url))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(address)
    origin = address.split("/site/")[0]
    faults += [f"{address} [{way}]: {message}" for message in messages]
    faults += [f"{address} [{way}]: asks for {url}" for url in requests if not url.startswith(origin)]
    if way == "without JavaScript":
        return
    faults += [f"{address} [{way}]: {fault}" for fault in page.evaluate(LAYOUT)]
    if with_axe:
        result = axe.Axe().run(page, options={"runOnly": TAGS})
        for violation in result.response["violations"]:
            node = violation["nodes"][0]
            faults.append(f"{address} [{way}]: {violation['id']}: {violation['help']}: {node['html'][:160]}")


def main(site: pathlib.Path) -> int:
    pages, faults, looks = kinds(site), [], 0
    with tempfile.TemporaryDirectory() as folder, browser.sync_playwright() as driver:
        (pathlib.Path(folder) / "sub").mkdir()
        (pathlib.Path(folder) / "sub" / "site").symlink_to(site.resolve())
        handler = functools.partial(Quiet, directory=folder)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        chromium = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for way, settings in WAYS:
            context = chromium.new_context(**settings)
            for path in pages:
                inside = path.resolve().relative_to(site.resolve()).as_posix()
                # From a disk in one half of the ways, from a sub-path of a server in the other.
                start = f"http://127.0.0.1:{server.server_port}/sub/site/" if "light" in way else f"file://{folder}/sub/site/"
                page = context.new_page()
                look(page, start + inside, way, faults, with_axe=way != "320 pixels")
                looks += 1
                page.close()
            context.close()
        chromium.close()
        server.shutdown()
    for fault in faults[:40]:
        print(fault)
    print(f"browser: {len(pages)} pages, {looks} looks, {len(faults)} findings")
    return 1 if faults or not pages else 0


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
