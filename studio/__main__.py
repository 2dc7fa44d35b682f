"""The one way in: the window, a command, or one of the studio's own processes.

    cuecard                            the window; without a display a short rehearsal, recorded
    cuecard --rehearse [PACK]          the window, for a rehearsal; a pack begins at once
    cuecard broadcast|rehearse|ask|devices|doctor|bench|end …
    python -m studio --process control|engine|… what the studio starts itself

Each is loaded when it is asked for, so that no process carries another one's libraries.
"""

import importlib
import os
import sys
from typing import Protocol, cast

from studio.core.display import has_display
from studio.core.garbage import settle
from studio.core.paths import REHEARSAL_VARIABLE

_PROCESSES = {
    "control": "studio.control.__main__",
    "engine": "studio.engine.__main__",
    "listener": "studio.listener.__main__",
    "door": "studio.remote.__main__",
    "phone": "studio.remote.phone.__main__",
    "courier": "studio.courier.__main__",
    "proof": "studio.proof.__main__",
    "rehearser": "studio.rehearser.__main__",
}


class _Process(Protocol):
    def main(self) -> int: ...


class _Window(Protocol):
    def run(self, argv: list[str]) -> int: ...


class _CommandLine(Protocol):
    def run(self, words: list[str]) -> int: ...


def main() -> int:
    """Do what the command line says; return the exit code."""
    words = sys.argv[1:]
    if words[:1] == ["--process"] and len(words) == 2 and words[1] in _PROCESSES:
        process = cast(_Process, importlib.import_module(_PROCESSES[words[1]]))
        settle()
        return process.main()
    pack = words[1:] if words[:1] == ["--rehearse"] else []
    if words[:1] == ["--rehearse"] and len(pack) <= 1 and not "".join(pack).startswith("-"):
        os.environ[REHEARSAL_VARIABLE] = "1"
        words = []
    if words:
        return _command_line(words)
    if has_display():
        opening = ["--pack", *pack] if pack else []
        window = cast(_Window, importlib.import_module("studio.ui.app"))
        settle()
        return window.run(opening)
    return _command_line(["rehearse", "--headless"])


def _command_line(words: list[str]) -> int:
    return cast(_CommandLine, importlib.import_module("studio.cli.main")).run(words)


if __name__ == "__main__":
    raise SystemExit(main())
