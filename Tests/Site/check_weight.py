"""What a reader's line carries: the first page of every plan with all that it loads stays under 60 KB compressed, and
every page has one style sheet, at most one script besides the search index, no style or script of its own, one icon and
a content security policy."""

import gzip
import html.parser
import pathlib
import sys

LIMIT = 60_000
POLICY = "default-src 'none'; script-src 'self' file:; style-src 'self' file:;"


class Reader(html.parser.HTMLParser):
    """What a page loads, and what it must not hold."""

    def __init__(self):
        super().__init__()
        self.sheets, self.scripts, self.others, self.icons, self.policies, self.faults = [], [], [], [], [], []

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "link" and found.get("rel") == "stylesheet":
            self.sheets.append(found["href"])
        if tag == "link" and found.get("rel") == "icon":
            self.icons.append(found["href"])
        if tag == "script":
            if "src" in found:
                self.scripts.append(found["src"])
            else:
                self.faults.append("a script within the page")
        if tag == "img":
            self.others.append(found["src"])
        if tag == "meta" and (found.get("http-equiv") or "").lower() == "content-security-policy":
            self.policies.append(found["content"])
        if tag == "style":
            self.faults.append("a style within the page")
        self.faults += [f"{tag} {name}" for name in found if name == "style" or name.startswith("on")]


def weight(path: pathlib.Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def main(site: pathlib.Path) -> int:
    faults, weights, pages = [], {}, sorted(site.rglob("*.html"))
    for page in pages:
        name = page.relative_to(site).as_posix()
        reader = Reader()
        reader.feed(page.read_text(encoding="utf-8"))
        own = [script for script in reader.scripts if not script.rsplit("/", 1)[-1].startswith("search.")]
        found = list(reader.faults)
        if len(reader.sheets) != 1 or len(own) > 1 or len(reader.icons) != 1:
            found.append(f"style sheets {reader.sheets}, scripts {own}, icons {reader.icons}")
        if len(reader.scripts) > len(own) and page.name != "search.html":
            found.append("loads the search index")
        if len(reader.policies) != 1 or not reader.policies[0].startswith(POLICY) or "unsafe" in reader.policies[0]:
            found.append(f"content security policy {reader.policies}")
        if len(page.relative_to(site).parts) == 3 and page.name == "index.html":
            loaded = reader.sheets + own + reader.icons + reader.others
            weights[name] = weight(page) + sum(weight((page.parent / path).resolve()) for path in dict.fromkeys(loaded))
            if weights[name] >= LIMIT:
                found.append(f"weighs {weights[name]} bytes compressed with all it loads, more than {LIMIT}")
        faults += [f"{name}: {fault}" for fault in found]
    for fault in faults[:40]:
        print(fault)
    heaviest = max(weights.values(), default=0)
    print(f"weight: {len(pages)} pages, {len(weights)} plans, the heaviest {heaviest} bytes, {len(faults)} findings")
    return 1 if faults or not weights else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
