"""Training packs to try things out with: small ones, and ones that somebody damaged."""

import hashlib
import json
import warnings
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from studio.rehearsal.pack_names import MANIFEST

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)

HEAD = """
format = 1
pack = "two-minutes"
version = 3
market = "es-ES"
length_s = 120

[titles]
en = "Two minutes"
ru = "Две минуты"
"""

SHOW = """
[show]
title = "Two minutes"
market = "es-ES"
catalogue = "catalogue.json"

[[cues]]
product = "watch"
planned_s = 90
points = ["Drop it into the water"]
offer = { percent = 20, lasts_s = 40.0, by_key = true }

[[cues]]
kind = "closing"
title = "Bye"
planned_s = 30
"""

CATALOGUE = [
    {
        "product": "watch",
        "name": "Trek Watch",
        "price_minor": 5990,
        "currency": "EUR",
        "stock": 20,
        "photos": ["photos/watch.png"],
        "rows": [{"id": "ip", "label": "Water resistance", "value": "5", "unit": "ATM"}],
    }
]

AUDIENCE = """
profile = "southern_europe"
viewers = 40
messages_per_minute = 9.5
languages = { es = 0.7, en = 0.3 }
raids = [60.0]
"""

FAULTS = """
[[faults]]
kind = "wrong_claim"
at_s = 30.0
lasts_s = 20.0
product = "watch"
text = "Waterproof to 100 m"

[[faults]]
kind = "camera_lost"
chance = 0.5
"""

GOALS = """
[[goals]]
points = 60

[[goals]]
subject = "questions"
points = 40.5
"""

REPLAY = b"""{"type":"head","version":1,"length_ms":100000}
{"type":"message","at_ms":4000,"viewer":1,"text":"es sumergible?","language":"es"}
"""


def pack_files(**changed: str | bytes) -> dict[str, bytes]:
    """Return the files of a whole small pack, without the list of them.

    Args:
        changed: Other contents, by `show`, `audience`, `faults`, `goals`, `catalogue`, `replay`.
    """
    files: dict[str, str | bytes] = {
        "show.toml": changed.get("show", SHOW),
        "catalogue.json": changed.get("catalogue", json.dumps(CATALOGUE)),
        "audience.toml": changed.get("audience", AUDIENCE),
        "faults.toml": changed.get("faults", FAULTS),
        "goals.toml": changed.get("goals", GOALS),
        "replay.ndjson": changed.get("replay", REPLAY),
        "photos/watch.png": PNG,
    }
    return {name: c.encode() if isinstance(c, str) else c for name, c in files.items()}


def pack_folder(folder: Path, head: str = HEAD, **changed: str | bytes) -> Path:
    """Write a small pack's files into a folder."""
    files = {MANIFEST: head.encode(), **pack_files(**changed)}
    for name, content in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder


def listed(files: Mapping[str, bytes], head: str = HEAD) -> dict[str, bytes]:
    """Return files with the manifest that lists them."""
    lines = [f"{json.dumps(n)} = {json.dumps(_digest(c))}" for n, c in files.items()]
    return {MANIFEST: "\n".join([head, "[files]", *lines]).encode(), **files}


def raw_zip(
    path: Path, entries: Iterable[tuple[str, bytes]], *, packed: bool = False, mode: int = 0
) -> Path:
    """Write a ZIP as an enemy would.

    Args:
        path: File to write.
        entries: Files under any names, twice if need be.
        packed: Whether they are compressed.
        mode: Of the last one, as Unix has it.
    """
    way = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    files = list(entries)
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w", compression=way) as out:
        warnings.simplefilter("ignore")  # of names that are there twice
        for number, (name, content) in enumerate(files, start=1):
            info = zipfile.ZipInfo("x")
            info.filename = name  # the class would make a good one of it
            info.create_system = 3
            info.compress_type = way
            info.external_attr = (mode if number == len(files) else 0o100644) << 16
            out.writestr(info, content)
    return path


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
