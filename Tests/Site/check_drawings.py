"""Every chart that can be downloaded, in a viewer that is not a browser.

A drawing must be well-formed XML that needs nothing from elsewhere: no custom properties, no foreign objects, no links,
no class without a rule. librsvg must draw it: something but the ground, on a light ground, nothing cut at the edges.
"""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as tree

SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {"svg", "title", "desc", "style", "g", "rect", "line", "polygon", "path", "text"}
# Classes that only name what a mark is, for the style sheet of a page.
NAMES = {"chart-svg", "chart-marks", "chart-bar", "chart-cell", "chart-segment", "chart-key", "chart-heat-key", "chart-arrow"}


def rendered(path: pathlib.Path) -> tuple[int, int, bytes]:
    """The drawing as librsvg paints it: its width, height and RGB."""
    png = subprocess.run(
        ["rsvg-convert", "--width", "200", "--keep-aspect-ratio", str(path)], capture_output=True, check=True).stdout
    return decoded(png)


def decoded(png: bytes) -> tuple[int, int, bytes]:
    """The pixels of a PNG of 8 bits a channel that is not interlaced, as librsvg writes them."""
    import struct
    import zlib

    place, data, width, height, channels = 8, b"", 0, 0, 4
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place:place + 8])
        part = png[place + 8:place + 8 + length]
        if kind == b"IHDR":
            width, height, _, colour = struct.unpack(">IIBB", part[:10])
            channels = {2: 3, 6: 4}[colour]
        elif kind == b"IDAT":
            data += part
        place += length + 12
    raw, step = zlib.decompress(data), width * channels
    above, pixels = bytearray(step), bytearray()
    for row in range(height):
        line = bytearray(raw[row * (step + 1) + 1:(row + 1) * (step + 1)])
        how = raw[row * (step + 1)]
        for i in range(step if how else 0):
            left = line[i - channels] if i >= channels else 0
            corner = above[i - channels] if i >= channels else 0
            if how == 4:
                guess = left + above[i] - corner
                near = min((abs(guess - left), 0), (abs(guess - above[i]), 1), (abs(guess - corner), 2))[1]
                value = (left, above[i], corner)[near]
            else:
                value = {1: left, 2: above[i], 3: (left + above[i]) // 2}[how]
            line[i] = (line[i] + value) & 255
        above = line
        for i in range(0, step, channels):
            pixels += line[i:i + 3]
    return width, height, bytes(pixels)


def faults(path: pathlib.Path) -> list[str]:
    text = path.read_text()
    try:
        root = tree.fromstring(text)
    except tree.ParseError as error:
        return [f"not well formed: {error}"]
    found = []
    style = "".join(element.text or "" for element in root.iter(SVG + "style"))
    if "var(" in text or "@import" in text or "url(" in text or "currentcolor" in text.lower():
        found.append("colours or files from elsewhere")
    if "font-family" not in style:
        found.append("no font by name")
    ruled = set(re.findall(r"\.(chart-[a-z0-9-]+)", style)) | NAMES
    width, height = float(root.get("width")), float(root.get("height"))
    for element in root.iter():
        name = element.tag.removeprefix(SVG)
        if name not in ALLOWED:
            found.append(f"<{name}> is not for every viewer")
        for attribute in element.attrib:
            if attribute in ("style", "href", "{http://www.w3.org/1999/xlink}href") or attribute.startswith("on"):
                found.append(f"<{name} {attribute}>")
        for unknown in set((element.get("class") or "").split()) - ruled:
            found.append(f"class {unknown} has no rule")
        if name == "rect" and not all(0 <= float(element.get(key)) <= max(width, height) for key in ("width", "height")):
            found.append(f"a rectangle of {element.get('width')} by {element.get('height')}")
    try:
        across, down, pixels = rendered(path)
    except (subprocess.CalledProcessError, OSError) as error:
        return found + [f"not drawn: {error}"]
    ground = pixels[:3]
    if min(ground) < 240:
        found.append(f"the ground is {tuple(ground)}")
    edge = pixels[:across * 3] + pixels[-across * 3:]
    edge += b"".join(pixels[row * across * 3:row * across * 3 + 3] + pixels[(row + 1) * across * 3 - 3:(row + 1) * across * 3]
                     for row in range(down))
    if edge != ground * (len(edge) // 3):
        found.append("something is cut at the edge")
    marks = sum(1 for place in range(0, len(pixels), 3) if pixels[place:place + 3] != ground)
    if marks < across * down / 200:
        found.append("nothing to be seen")
    return found


def main(site: pathlib.Path) -> int:
    paths = sorted(site.glob("*/*/data/*.svg"))
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        found = [(path, fault) for path, some in zip(paths, pool.map(faults, paths, chunksize=8)) for fault in some]
    for path, fault in found[:40]:
        print(f"{path.relative_to(site)}: {fault}")
    print(f"drawings: {len(paths)} files drawn by librsvg, {len(found)} findings")
    return 1 if found or not paths else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
