"""What a server says no with, sorted by what it means for the host.

Servers repeat the stream's name in their replies, and the name is the key; so nothing of a reply
gets past this file with the key in it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from studio.core.errors import OutputError
from studio.engine.outputs import reason
from studio.rtmp.amf0 import AmfValue

_LONGEST_QUOTE = 120
_SHORTEST_PART = 4
"""Parts of a key shorter than this are no secret and would black out ordinary words."""

_NO_ENTRY = re.compile(
    r"\b40[13]\b|auth|denied|forbidden|unauthori[sz]ed|invalid.?key|badkey", re.I
)
_NO_APP = re.compile(r"InvalidApp|invalid application|no such app|unknown app", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """A server's status: `level`, `code` and `description` of its information object."""

    level: str
    code: str
    description: str = field(repr=False)

    @property
    def is_error(self) -> bool:
        """Whether it says no."""
        return self.level == "error"


def read_status(values: list[AmfValue]) -> Status:
    """Return the status among a command's values; whatever is missing is empty."""
    found = next((value for value in reversed(values) if isinstance(value, Mapping)), {})
    text = {name: str(found.get(name) or "") for name in ("level", "code", "description")}
    return Status(level=text["level"], code=text["code"], description=text["description"])


def failure(status: Status, *, key: str, publishing: bool) -> OutputError:
    """Return the error that a refusing status means.

    Args:
        status: What the server said.
        key: Of the stream, to leave out.
        publishing: Whether the key had been sent when it said so.
    """
    said = _quoted(status, key)
    everything = f"{status.code} {status.description}"
    if status.code == "NetStream.Publish.BadName":
        text = "Somebody already sends with this stream key."
        return reason.lost(reason.KEY_IN_USE, text)
    if _NO_APP.search(everything):
        return reason.refused(reason.UNKNOWN_APP, f"The server knows no such app{said}.")
    if _NO_ENTRY.search(everything) or status.code in (
        "NetStream.Publish.Rejected",
        "NetStream.Publish.Unauthorized",
    ):
        return reason.refused(reason.WRONG_KEY, f"The server refused the stream key{said}.")
    step = "the stream" if publishing else "the connection"
    return reason.lost(reason.SERVER_ERROR, f"The server refused {step}{said}.")


def _quoted(status: Status, key: str) -> str:
    words = " ".join(part for part in (status.code, status.description) if part)
    printable = "".join(c if c.isprintable() else " " for c in words)
    hidden = without_key(printable, key).strip(" .")
    return f" ({hidden[:_LONGEST_QUOTE]})" if hidden else ""


def without_key(text: str, key: str) -> str:
    """Return the text with the key and its parts left out, however a server wrote them."""
    parts = {part for part in re.split(r"[?&=/#]", key) if len(part) >= _SHORTEST_PART}
    forms = {form for part in (key, *parts) for form in (part, quote(part, safe=""), unquote(part))}
    for form in sorted(forms - {""}, key=len, reverse=True):
        text = re.sub(re.escape(form), "<key>", text, flags=re.IGNORECASE)
    return text
