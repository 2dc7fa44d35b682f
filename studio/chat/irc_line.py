"""Lines of IRC with message tags, from bytes and to bytes.

Nothing here fails, whatever comes in: what is no line is None, what is no text is shown as U+FFFD,
and a line without end is left out.

Source: RFC 1459, section 2.3.1; IRCv3 "Message Tags".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

LONGEST_LINE = 65_536
"""Bytes; tags may take 8,191 and Twitch needs less than 3,000."""

_UNESCAPED = {":": ";", "s": " ", "r": "\r", "n": "\n"}
_ESCAPED = {";": "\\:", " ": "\\s", "\r": "\\r", "\n": "\\n", "\\": "\\\\"}
_ESCAPE = re.compile(r"\\(.?)", re.DOTALL)
_TO_ESCAPE = re.compile(r"[; \r\n\\]")
_LINE_BREAKING = re.compile(r"[\r\n\0]")


@dataclass(frozen=True, slots=True, kw_only=True)
class IrcLine:
    """One line.

    Attributes:
        tags: By name, unescaped.
        source: Who sent it, without the colon in front; may be empty.
        command: Upper case, or three digits.
        params: The last one may have spaces in it.
    """

    tags: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    command: str
    params: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The last parameter, or empty."""
        return self.params[-1] if self.params else ""


class LineBuffer:
    """Bytes from a socket, divided into lines; a line longer than `LONGEST_LINE` is left out."""

    def __init__(self) -> None:
        self._rest = bytearray()
        self._too_long = False

    def feed(self, data: bytes) -> list[bytes]:
        """Take bytes in, and return the lines that are whole now, without their ends."""
        self._rest += data
        *lines, rest = self._rest.split(b"\n")
        if lines and self._too_long:
            del lines[0]
            self._too_long = False
        if len(rest) > LONGEST_LINE:
            self._too_long = True
        self._rest = bytearray() if self._too_long else rest
        return [bytes(line).rstrip(b"\r") for line in lines if len(line) <= LONGEST_LINE]


def parse_line(raw: bytes) -> IrcLine | None:
    """Return what a line says, or None where there is no command in it."""
    text = raw.decode("utf-8", "replace").rstrip("\r\n")
    tags: dict[str, str] = {}
    source = ""
    if text.startswith("@"):
        head, _, text = text[1:].partition(" ")
        tags = _parse_tags(head)
    text = text.lstrip(" ")
    if text.startswith(":"):
        source, _, text = text[1:].partition(" ")
    middle, colon, last = text.partition(" :")
    words = [word for word in middle.split(" ") if word]
    if not words or not (words[0].isascii() and words[0].isalnum()):
        return None
    params = (*words[1:], last) if colon else tuple(words[1:])
    return IrcLine(tags=tags, source=source, command=words[0].upper(), params=params)


def _parse_tags(head: str) -> dict[str, str]:
    tags: dict[str, str] = {}
    for tag in head.split(";"):
        name, _, value = tag.partition("=")
        if name:
            tags[name] = _ESCAPE.sub(_unescape, value) if "\\" in value else value
    return tags


def _unescape(found: re.Match[str]) -> str:
    return _UNESCAPED.get(found[1], found[1])


def make_line(command: str, *params: str, tags: Mapping[str, str] | None = None) -> bytes:
    """Return a line to send, with its end; nothing in it can begin another line.

    Args:
        command: What is wanted.
        params: The last one may have spaces in it.
        tags: Escaped here.
    """
    head = ";".join(f"{name}={_escape(value)}" for name, value in (tags or {}).items())
    *middle, last = params or ("",)
    words = [*([f"@{head}"] if head else []), command, *middle, *([f":{last}"] if params else [])]
    return (_LINE_BREAKING.sub("", " ".join(words)) + "\r\n").encode("utf-8", "replace")


def _escape(value: str) -> str:
    return _TO_ESCAPE.sub(lambda found: _ESCAPED[found[0]], value)
