"""Opening a page in the system's browser: only where its address is safe to go to."""

from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from studio.core.addresses import is_loopback

LONGEST = 8_000


def is_safe(address: str) -> bool:
    """Return whether an address is of the web over TLS, or of this computer."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    if not host or len(address) > LONGEST or not address.isprintable():
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))


def _browse(address: str) -> bool:
    return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))


def open_address(address: str, browse: Callable[[str], bool] = _browse) -> bool:
    """Open a page; return whether a browser took it. An address that is not safe is not opened."""
    return is_safe(address) and browse(address)
