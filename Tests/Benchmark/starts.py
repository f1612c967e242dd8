"""The commands of which there is nothing to see but how soon they end."""

import collections

from measuring import PROGRAM, RUNS, content, heading, measured, median, row, warm


def print_starts():
    heading("command", "wall ms:", "processor ms:")
    folder = content(30)
    warm(folder)
    commands = {
        "`prongsai --version`": [PROGRAM, "--version"],
        "`prongsai check`, 30 projects": [PROGRAM, "check", "--content", str(folder)],
    }
    runs = collections.defaultdict(list)
    for _ in range(4 * RUNS):
        for name, command in commands.items():
            runs[name].append(measured(command))
    for name, each in runs.items():
        figures = median(each)
        row(name, f"{figures.wall * 1000:.1f}", f"{figures.cpu * 1000:.1f}")
