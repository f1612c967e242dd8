"""Holds the release archive and the Debian package to what is promised of them, without root.

    check_packages.py PRONGSAI

Each is made twice, under other circumstances, and must be the same bytes; it holds what it should and nothing of the machine
that made it; what it needs is what it says; and what was unpacked works in a folder of its own. check_clean_root tries them in
a system that holds nothing else.
"""

import hashlib
import io
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import tarfile
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# What a program may ask of a system: Debian's packages of the C libraries, and what every Debian has.
LIBRARIES = re.compile(
    r"(libcmark|libyaml-0|libthai|libdatrie|libmicrohttpd|libmimalloc|libm|libc|libstdc\+\+|libgcc_s|ld-linux-[a-z0-9_-]+)\.so[.0-9]*"
)
# Places that tell of the machine, or of who built; and those that stand in Swift's own library, the same for everyone.
PLACES = re.compile(rb"(?:/(?:home|root|tmp|work|var|opt|mnt|srv)/|\.build/|" + re.escape(os.fsencode(ROOT)) + rb")[\w./-]+")
OF_SWIFT = (b"/home/build-user/swift", b"/var/tmp/libdispatch.")


def run(*command, **more):
    done = subprocess.run(command, capture_output=True, text=True, **more)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def expect(holds, words):
    if not holds:
        sys.exit(f"check_packages: {words}")


def packed(kind, program, place):
    """A package that was made twice: under other names of places, in other time zones, by a copy made later."""
    made = []
    for number, zone in enumerate(["UTC", "Asia/Bangkok"]):
        folder = place / f"{kind}-{number}"
        folder.mkdir()
        copy = folder / "program"
        shutil.copyfile(program, copy)
        copy.chmod(0o755 if number else 0o700)
        temporary = folder / "temporary"
        temporary.mkdir()
        environment = os.environ | {"TZ": zone, "TMPDIR": str(temporary), "XZ_LEVEL": "0"}
        environment["LC_ALL"] = ["C", "C.UTF-8"][number]
        made.append(run(ROOT / "Packaging/package", kind, copy, folder, env=environment, umask=[0o077, 0o002][number]).strip())
        expect(not any(temporary.iterdir()), f"{kind}: leaves temporary files")
    one, other = (hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest() for path in made)
    expect(one == other, f"{kind}: two packages of the same revision differ: {made}")
    return pathlib.Path(made[0])


def members(tar):
    """The files by their paths; each owned by root, at the time of the commit, and changed by nobody but its owner."""
    time = int(os.environ.get("SOURCE_DATE_EPOCH") or run("git", "-C", ROOT, "log", "-1", "--format=%ct"))
    files = {}
    for member in tar:
        name = member.name.removeprefix("./")
        expect(member.uid == member.gid == 0, f"{name} is owned by {member.uid}:{member.gid}")
        expect(member.mtime == time, f"{name} is of another time than the commit")
        expect(member.isfile() or member.isdir() or member.issym(), f"{name} is of an odd kind")
        expected = 0o777 if member.issym() else 0o755 if member.isdir() or name.endswith(("bin/prongsai", "-linux/prongsai")) else 0o644
        expect(stat.S_IMODE(member.mode) == expected, f"{name} has mode {member.mode:o}")
        expect("/." not in name, f"{name} is hidden")
        if member.isfile():
            files[name] = tar.extractfile(member).read()
        elif member.issym():
            files[name] = None
    return files


def check_program(bytes, place):
    """What is in a program that is to run anywhere."""
    found = sorted({match.group().decode(errors="replace") for match in PLACES.finditer(bytes) if not match.group().startswith(OF_SWIFT)})
    expect(not found, f"the program names places of this machine: {found}")
    program = place / "program"
    program.write_bytes(bytes)
    dynamic = run("readelf", "-dW", program)
    needed = re.findall(r"NEEDED.*\[(.*)\]", dynamic)
    odd = [name for name in needed if not LIBRARIES.fullmatch(name)]
    expect(needed and not odd, f"the program needs {odd or 'nothing'}")
    expect(re.findall(r"RUNPATH.*\[(.*)\]", dynamic) in ([], ["$ORIGIN"]), "the program looks for libraries in odd places")
    expect("BIND_NOW" in dynamic and "GNU_RELRO" in run("readelf", "-lW", program), "the program's addresses can be written")
    expect(".symtab" not in run("readelf", "-SW", program), "the program still has what only debuggers need")


def check_links(files, top):
    """Every link of a guide leads to a file of the package."""
    count = 0
    for name, bytes in files.items():
        if not name.startswith(top) or not name.endswith(".md") or "/content/" in name:
            continue
        text = re.sub(r"^(```|~~~).*?^\1", "", bytes.decode(), flags=re.S | re.M)
        for link in re.findall(r"(?<!`)\[[^\]`]*\]\(([^)#\s]+)", re.sub(r"`[^`\n]*`", "", text)):
            if "://" in link or link.startswith("mailto:"):
                continue
            target = os.path.normpath(os.path.join(os.path.dirname(name), link))
            for folder, behind in LINKS.items():
                if target.startswith(folder):
                    target = behind + target.removeprefix(folder)
            expect(target in files or any(path.startswith(target + "/") for path in files), f"{name}: {link} leads nowhere")
            count += 1
    expect(count > 20, f"only {count} links found in the guides")


# Links within the Debian package: a folder of the guides that stands elsewhere.
LINKS = {"usr/share/doc/prongsai/themes": "usr/share/prongsai/themes"}


def check_use(program, place, environment):
    """A first plan, from an empty folder to a site that verifies; and the real plans."""
    work = place / "work"
    work.mkdir()
    here = {"cwd": work, "env": environment}
    run(program, "new", "plan", "my-office/2569", **here)
    run(program, "new", "project", "my-office/2569", "--title", "โครงการแรก", **here)
    run(program, "check", "--drafts", **here)
    run(program, "build", "--drafts", **here)
    run(program, "verify", "site", **here)
    pages = list((work / "site").rglob("*.html"))
    expect(len(pages) > 5, f"only {len(pages)} pages were built")


def known(folder):
    return set(run("git", "-C", ROOT, "ls-files", "--", folder).split("\n")) - {""}


def check_archive(program, place):
    archive = packed("archive", program, place)
    with tarfile.open(archive) as tar:
        files = members(tar)
        top = f"{archive.name.removesuffix('.tar.xz')}/"
        expect(all(name.startswith(top) for name in files), "the archive spills files where it is unpacked")
        names = {name.removeprefix(top) for name in files}
        expected = {"prongsai", "LICENSE", "README.md", "SECURITY.md"}
        for folder in ("themes", "docs", "content"):
            expected |= {name for name in known(folder) if "/." not in name}
        expect(names == expected, f"the archive and the repository differ in {sorted(names ^ expected)[:5]}")
        check_program(files[top + "prongsai"], place)
        check_links(files, top)
        tar.extractall(place / "unpacked", filter="data") if hasattr(tarfile, "data_filter") else tar.extractall(place / "unpacked")
    unpacked = place / "unpacked" / top
    check_use(unpacked / "prongsai", place, {"PATH": "/nonexistent", "LC_ALL": "C.UTF-8"})
    # The plans that come with it, where it was unpacked.
    run(unpacked / "prongsai", "build", cwd=unpacked, env={})
    expect((unpacked / "site/index.html").is_file(), "the archive's own plans make no site")
    return archive


def check_deb(program, place):
    package = packed("deb", program, place)
    fields = dict(line.split(": ", 1) for line in run("dpkg-deb", "-f", package).split("\n") if line[:1].strip())
    version = run(program, "--version").split()[1]
    expect(fields["Package"] == "prongsai" and fields["Version"] == version, f"the package is {fields}")
    expect(fields["Architecture"] == run("dpkg", "--print-architecture").strip(), "the package is for another machine")
    expect(re.fullmatch(r".+ <\S+@\S+>", fields["Maintainer"]), f"the package has no maintainer: {fields['Maintainer']}")
    depends = {item.split()[0] for item in fields["Depends"].split(", ")}
    wanted = {"libc6", "libcmark0.30.2", "libyaml-0-2", "libthai0", "libmicrohttpd12", "libmimalloc2.0", "libstdc++6", "libgcc-s1"}
    expect(wanted <= depends <= wanted | {"libdatrie1"}, f"the package depends on {sorted(depends)}")
    data = subprocess.run(["dpkg-deb", "--fsys-tarfile", package], capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        files = members(tar)
    folders = ("usr/bin/prongsai", "usr/share/prongsai/themes/", "usr/share/doc/prongsai/")
    others = {"usr/share/man/man1/prongsai.1.gz", "usr/share/lintian/overrides/prongsai"}
    expect(all(name.startswith(folders) or name in others for name in files), "the package has files in odd places")
    sums = run("dpkg-deb", "-I", package, "md5sums").split("\n")
    sums = {line[34:]: line[:32] for line in sums if line}
    real = {name: hashlib.md5(bytes).hexdigest() for name, bytes in files.items() if bytes is not None}
    expect(sums == real, "md5sums is not what the package holds")
    size = sum(-(-len(bytes) // 1024) for bytes in files.values() if bytes is not None)
    expect(size <= int(fields["Installed-Size"]) <= 1.2 * size + 100, f"Installed-Size is {fields['Installed-Size']}, not about {size}")
    files["usr/share/doc/prongsai/LICENSE"] = b""
    check_program(files["usr/bin/prongsai"], place)
    check_links(files, "usr/share/doc/prongsai/")
    if shutil.which("lintian"):
        as_root = ["--allow-root"] if os.getuid() == 0 else []
        found = run("lintian", "--pedantic", "--display-info", *as_root, package).strip()
        expect(not found, f"lintian says:\n{found}")
    return package


if __name__ == "__main__":
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as place:
        archive = check_archive(program, pathlib.Path(place))
        package = check_deb(program, pathlib.Path(place))
        print(f"{archive.name} and {package.name} are the same bytes each time, hold what they should, and work")
