"""`cuecard doctor`: looks at everything a show needs, and names a cure for what is wrong."""

import argparse
import importlib.metadata
import json
import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from studio.capture.registry import list_cameras, list_microphones
from studio.cli.accounting import versions
from studio.cli.devices import listed
from studio.cli.session import sessions
from studio.cli.terminal import say
from studio.control.health import LOW_DISK_BYTES
from studio.core.errors import ModelUnavailable, StudioError
from studio.core.keychain import keyring_problem
from studio.core.paths import data_folder, recordings_folder, resource, runtime_folder
from studio.core.process import read_rendezvous
from studio.engine.encoders import SOFTWARE, try_encoders
from studio.listener.model_files import open_translator
from studio.listener.plain_reader import question_words
from studio.matching.matcher import Matcher, load_matcher
from studio.storage.peek import peek_show
from studio.storage.place import database_place

BROKEN_QT = (6, 12)
"""From here on, Qt's Python package loses references on Python 3.11, and the program ends."""

_LANGUAGE_CURE = "install Cuecard anew, with all files of resources/language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked at.

    Attributes:
        what: Looked at.
        found: In a few words.
        cure: What to do about it; empty: nothing is wrong.
    """

    what: str
    found: str
    cure: str = ""


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return 1 when something is wrong."""
    findings = [finding for look in _LOOKS for finding in look()]
    if typed.json:
        say(json.dumps([asdict(finding) for finding in findings], indent=2))
    else:
        for finding in findings:
            mark = "!" if finding.cure else " "
            say(f"{mark} {finding.what}: {finding.found}")
            if finding.cure:
                say(f"    {finding.cure}")
        problems = sum(1 for finding in findings if finding.cure)
        say(f"{problems or 'No'} problem{'' if problems == 1 else 's'} found.")
    return 1 if any(finding.cure for finding in findings) else 0


def _versions() -> Iterator[Finding]:
    for name, version in versions().items():
        yield Finding(what=name, found=version)
    yield judged_qt(_installed("PySide6-Essentials"), sys.version_info[:2])
    extra = [name for name in ("PySide6", "PySide6-Addons") if _installed(name)]
    if extra:
        cure = f"pip uninstall {' '.join(extra)}: they may hold libraries of another version"
        yield Finding(what="other Qt packages", found=", ".join(extra), cure=cure)


def judged_qt(version: str, python: tuple[int, int]) -> Finding:
    """Judge a version of Qt's Python package on a Python."""
    if not version:
        cure = "pip install 'PySide6-Essentials>=6.10,<6.12'; without it there is no window"
        return Finding(what="PySide6", found="not installed", cure=cure)
    numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
    broken = numbers >= BROKEN_QT and python <= (3, 11)
    cure = f"pip install 'PySide6-Essentials>=6.10,<6.12': {version} ends by itself on this Python"
    return Finding(what="PySide6", found=version, cure=cure if broken else "")


def _installed(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _devices() -> Iterator[Finding]:
    for what, look, instead in (
        ("cameras", list_cameras, "--camera pattern, or a file"),
        ("microphones", list_microphones, "--mic tone, or a file"),
    ):
        found, problem = listed(look)
        names = ", ".join(device.name for device in found) or "none"
        cure = f"{problem} Plug one in; until then use {instead}.".strip()
        yield Finding(what=what, found=names, cure="" if found else cure)


def _encoders() -> Iterator[Finding]:
    for trial in try_encoders():
        works = "works" if trial.works else f"does not work ({trial.text})"
        needed = trial.name == SOFTWARE and not trial.works
        cure = "install Cuecard's dependencies anew: x264 comes with the package av"
        yield Finding(what=trial.name, found=works, cure=cure if needed else "")


def _ports() -> Iterator[Finding]:
    try:
        with socket.create_server(("127.0.0.1", 0)) as server:
            socket.create_connection(server.getsockname(), timeout=2).close()
        yield Finding(what="loopback", found="works")
    except OSError as error:
        cure = "let the firewall allow programs to talk to 127.0.0.1"
        yield Finding(what="loopback", found=str(error), cure=cure)
    for name in ("control", "engine"):
        running = read_rendezvous("control" if name == "control" else "engine")
        where = f"runs, port {running.port}" if running else "not running"
        yield Finding(what=name, found=where)


def _keys() -> Iterator[Finding]:
    problem = keyring_problem()
    cure = "use --key-env NAME, or type the key again at each start"
    found = "works" if problem is None else problem
    yield Finding(what="keyring", found=found, cure="" if problem is None else cure)


def _disk() -> Iterator[Finding]:
    for what, folder in (
        ("recordings", recordings_folder),
        ("data", data_folder),
        ("runtime", runtime_folder),
    ):
        yield _room_in(what, folder)


def _room_in(what: str, find: Callable[[], os.PathLike[str]]) -> Finding:
    try:
        folder = find()
        free_bytes = shutil.disk_usage(folder).free
    except OSError as error:
        cure = "make the folder, and let this user write to it"
        return Finding(what=what, found=str(error), cure=cure)
    found = f"{folder}, {free_bytes / 1e9:.1f} GB free"
    if not os.access(folder, os.W_OK):
        return Finding(what=what, found=found, cure="let this user write to it")
    low = what == "recordings" and free_bytes < LOW_DISK_BYTES
    return Finding(what=what, found=found, cure="make room on the disk" if low else "")


def _database() -> Iterator[Finding]:
    cure = "set database.url in the settings, or leave it empty"
    try:
        place = database_place()
        file = isinstance(place, Path)
        cure = f"move {place} away; Cuecard then begins a new one" if file else "see to the server"
        found = "holds a show" if peek_show(place) is not None else "empty"
    except StudioError as error:
        yield Finding(what="database", found=str(error), cure=cure)
        return
    yield Finding(what="database", found=found)


def _files() -> Iterator[Finding]:
    fonts = resource("fonts")
    count = len([*fonts.glob("*.ttf"), *fonts.glob("*.otf")]) if fonts.is_dir() else 0
    cure = "install Cuecard anew: without its fonts, titles in other scripts look wrong"
    yield Finding(what="fonts", found=f"{count} bundled", cure="" if count else cure)


def _language() -> Iterator[Finding]:
    yield judged_language(load_matcher)
    words = len(question_words())
    cure = f"{_LANGUAGE_CURE}: questions are known by their marks alone without their models"
    yield Finding(what="question words", found=str(words), cure="" if words else cure)


def judged_language(load: Callable[[], Matcher]) -> Finding:
    """Judge the language models that ship with the program.

    Args:
        load: Loads them; see `load_matcher`.
    """
    try:
        lacks = load().lacks
    except ModelUnavailable as error:
        cure = f"{_LANGUAGE_CURE}: until then questions are listed without answers"
        return Finding(what="language models", found=str(error), cure=cure)
    cure = f"{_LANGUAGE_CURE}: until then right rows are found less often"
    return Finding(what="language models", found=lacks or "work", cure=cure if lacks else "")


def _translation() -> Iterator[Finding]:
    """Look at the user's own translation models, where the settings name a folder of them."""
    try:
        translator = open_translator()
    except ModelUnavailable as error:
        cure = "pip install 'cuecard[translation]', and look at [translation] in the settings"
        yield Finding(what="translation", found=str(error), cure=cure)
        return
    if translator is not None:
        pairs = [" to ".join(m.pair) if m.pair else "any language" for m in translator.models]
        yield Finding(what="translation", found=f"models of yours: {', '.join(pairs)}")


def _sessions() -> Iterator[Finding]:
    left = sessions()
    if left:
        found = f"{len(left)} that went wrong or go on"
        yield Finding(what="broadcasts without a window", found=found)


_LOOKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    _versions,
    _devices,
    _encoders,
    _ports,
    _keys,
    _disk,
    _database,
    _files,
    _language,
    _translation,
    _sessions,
)
