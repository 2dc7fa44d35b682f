"""The files of the pages, read once: what is not in the table is not there, whatever is asked."""

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from studio.core.paths import resource

LARGEST_BYTES = 4 * 1024 * 1024

KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
}
INDEX = "index.html"
INDEX_PATHS = ("/", "/camera")
AUTHORITY_PATH = "/authority.crt"

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob: data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "media-src 'self' blob:",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    )
)
HEADERS = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file as it is sent.

    Attributes:
        body: Its bytes.
        kind: Of its content.
        etag: Of this very content.
        stored: Whether a browser may keep it, and asks only whether it is still the same.
    """

    body: bytes
    kind: str
    etag: str
    stored: bool


Pages = Mapping[str, Page]


def read_pages(folder: Path | None = None) -> Pages:
    """Return every file below the folder by the path it is asked for."""
    folder = folder or resource("remote")
    found: dict[str, Page] = {}
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        kind = KINDS.get(path.suffix)
        if kind is None or not path.is_file() or path.stat().st_size > LARGEST_BYTES:
            continue
        found["/" + path.relative_to(folder).as_posix()] = page_of(path.read_bytes(), kind)
    index = found.get(f"/{INDEX}")
    if index is None:
        _log.warning("the pages are not there: %s", folder)
        return found
    return found | dict.fromkeys(INDEX_PATHS, index)


def page_of(body: bytes, kind: str) -> Page:
    """Return a page with this content."""
    return Page(
        body=body,
        kind=kind,
        etag=f'"{hashlib.sha256(body).hexdigest()[:24]}"',
        stored=not kind.startswith("text/html"),
    )
