"""What a screen reader is told of a page of every kind, at 1280 pixels with 400 % zoom (320 by 256), with forced colours
and less motion: one first heading, no level of headings left out, a name for whatever can be reached or left, nothing
that moves, no sideways scrolling. docs/accessibility.md is the protocol that this belongs to.

With `--tell PART` it prints what is announced on the pages whose address holds PART."""

import pathlib
import sys

import playwright.sync_api as browser

from check_browser import kinds

# What has to have a name of its own; a figure has its drawing's.
NAMED = {"link", "button", "searchbox", "textbox", "combobox", "checkbox", "navigation", "region", "image", "complementary"}
STATE = """() => {
  const faults = [], heads = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  if (document.querySelectorAll('h1').length !== 1) faults.push('not one first heading');
  let level = 0;
  for (const head of heads) {
    const own = Number(head.tagName[1]);
    if (own > level + 1) faults.push(`a level of headings is left out before “${head.textContent}”`);
    level = own;
  }
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);
  if (document.getAnimations().length > 0 || getComputedStyle(root).scrollBehavior === 'smooth') faults.push('it moves');
  if (!matchMedia('(forced-colors: active) and (prefers-reduced-motion: reduce)').matches) faults.push('not so opened');
  return faults;
}"""


def announced(page) -> list[tuple[str, str]]:
    """Role and name of everything in the accessibility tree, in the order of reading."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    children = {node["nodeId"]: node for node in nodes}

    def walk(node):
        if not node.get("ignored"):
            yield node.get("role", {}).get("value", ""), str(node.get("name", {}).get("value", "")).strip()
        for child in node.get("childIds", []):
            if child in children:
                yield from walk(children[child])

    return list(walk(nodes[0]))


def main(site: pathlib.Path, part: str | None) -> int:
    faults, pages = [], [page for page in kinds(site) if part is None or part in page.as_posix()]
    with browser.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = chromium.new_page(
            viewport=dict(width=320, height=256), reduced_motion="reduce", forced_colors="active")
        for path in pages:
            name = path.relative_to(site).as_posix()
            page.goto(path.resolve().as_uri())
            faults += [f"{name}: {fault}" for fault in page.evaluate(STATE)]
            said = announced(page)
            faults += [f"{name}: a {role} without a name" for role, text in said if role in NAMED and not text]
            if not any(role == "main" for role, _ in said):
                faults.append(f"{name}: no main part")
            if part is not None:
                print(name, *[f"  {role}: {text}" for role, text in said if text and role != "InlineTextBox"], sep="\n")
        chromium.close()
    for fault in faults[:40]:
        print(fault)
    print(f"reading: {len(pages)} pages, {len(faults)} findings")
    return 1 if faults or not pages else 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    told = arguments[arguments.index("--tell") + 1] if "--tell" in arguments else None
    sys.exit(main(pathlib.Path(arguments[0]), told))
