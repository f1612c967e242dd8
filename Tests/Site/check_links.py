"""Every link, anchor, picture and style sheet of the site leads to something; none leads out of it unasked."""

import html.parser
import pathlib
import sys
import urllib.parse


class Page(html.parser.HTMLParser):
    def __init__(self, text: str):
        super().__init__()
        self.ids, self.links, self.duplicates = set(), [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                if value in self.ids:
                    self.duplicates.append(value)
                self.ids.add(value)
            elif name in ("href", "src") and value is not None:
                self.links.append((tag, value))
            elif name in ("style", "onclick", "onload"):
                self.links.append((tag, f"inline-{name}:"))

    handle_startendtag = handle_starttag


def main(site: pathlib.Path) -> int:
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    faults, count = [], 0
    for path, page in pages.items():
        faults += [f"{path}: id '{one}' twice" for one in page.duplicates]
        for tag, link in page.links:
            count += 1
            parts = urllib.parse.urlsplit(link)
            if parts.scheme in ("http", "https", "mailto", "tel") and tag == "a":
                continue
            if parts.scheme or parts.netloc or link.startswith("/"):
                faults.append(f"{path}: <{tag}> leads to {link}")
                continue
            target = (path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else path.resolve()
            if not target.is_file():
                faults.append(f"{path}: <{tag}> leads to {link}, which is not there")
            elif parts.fragment and target.suffix == ".html":
                known = {p.resolve(): p for p in (path,)}.get(target) or target
                if urllib.parse.unquote(parts.fragment) not in (pages.get(known) or Page(target.read_text("utf-8"))).ids:
                    faults.append(f"{path}: <{tag}> leads to {link}, but there is no such place")
    for fault in faults[:30]:
        print(fault)
    print(f"links: {len(pages)} pages, {count} links, {len(faults)} broken")
    return 1 if faults or not pages else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
