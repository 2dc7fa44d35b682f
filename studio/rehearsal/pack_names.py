"""Names of files in a training pack: safe on every system, however hostile whoever chose them."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from studio.core.errors import BadInput
from studio.rehearsal.pack_table import LARGEST_TOML_BYTES, said

MANIFEST = "manifest.toml"
SHOW = "show.toml"
CATALOGUE = "catalogue.json"
AUDIENCE = "audience.toml"
FAULTS = "faults.toml"
GOALS = "goals.toml"
REPLAY = "replay.ndjson"

_MIB = 1024 * 1024

LARGEST_BYTES: Mapping[str, int] = {
    ".toml": LARGEST_TOML_BYTES,
    ".json": 16 * _MIB,
    ".ndjson": 64 * _MIB,
    ".png": 16 * _MIB,
    ".jpg": 16 * _MIB,
    ".jpeg": 16 * _MIB,
    ".webp": 16 * _MIB,
    ".wav": 256 * _MIB,
    ".mkv": 1024 * _MIB,
    ".mp4": 1024 * _MIB,
}
"""Which kinds of files there are, and how large one of each may be."""

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp"})
CLIPS = frozenset({".mkv", ".mp4"})
SOUNDS = frozenset({".wav"}) | CLIPS

TEXTS = frozenset({".toml", ".json", ".ndjson"})

_LONGEST = 200
_DEEPEST = 4
_PART = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_. ()-]{0,98}[A-Za-z0-9_()-])?")
_DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(10))}
)
"""What Windows takes for a device, whatever the ending."""


def check_name(name: str) -> None:
    """Refuse a name that could lead out of a folder, or is a known kind of file nowhere.

    Raises:
        BadInput: It is such a name.
    """
    parts = name.split("/")
    if len(name) > _LONGEST or not all(map(_is_plain, parts)) or len(parts) > _DEEPEST:
        raise BadInput(
            f"{said(name)} is no name for a file of a pack: letters, digits, spaces and ._-() "
            f"in at most {_DEEPEST} parts, none of them a device's name, not above the pack"
        )
    if suffix_of(name) not in LARGEST_BYTES:
        raise BadInput(
            f"{said(name)} is of a kind that no pack has; known: {', '.join(LARGEST_BYTES)}"
        )


def check_all(names: tuple[str, ...]) -> None:
    """Refuse names that can't stand side by side on every system.

    Raises:
        BadInput: One is no name, two differ in upper and lower case alone, or one is the folder of
            another.
    """
    known: dict[str, str] = {}
    for name in names:
        check_name(name)
        if name.lower() in known:
            raise BadInput(f"{said(name)} is in the pack twice")
        known[name.lower()] = name
    folders = {str(above) for name in known for above in PurePosixPath(name).parents}
    for name in known:
        if name in folders:
            raise BadInput(f"{said(name)} is a file and a folder in one")


def suffix_of(name: str) -> str:
    """Return the ending that tells the kind of a file."""
    return PurePosixPath(name).suffix.lower()


def largest(name: str) -> int:
    """Return how large a file of this name may be, in bytes."""
    return LARGEST_BYTES[suffix_of(name)]


def _is_plain(part: str) -> bool:
    stem, _, _ = part.partition(".")
    return _PART.fullmatch(part) is not None and stem.upper() not in _DEVICES
