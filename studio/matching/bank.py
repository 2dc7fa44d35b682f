"""The language bank that the model was made from."""

import hashlib
from pathlib import Path

from studio.core.paths import resource

PARTS = ("messages*.toml", "rows/*.toml", "sheets/*.toml", "bridges.toml")


def bank_digest(folder: Path | None = None) -> str:
    """Return the SHA-256 of the bank, in hexadecimal: a model names the bank it was made from."""
    folder = folder or resource("language")
    digest = hashlib.sha256()
    for pattern in PARTS:
        for path in sorted(folder.glob(pattern)):
            digest.update(path.name.encode())
            digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()
