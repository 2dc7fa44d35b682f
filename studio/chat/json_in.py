"""JSON from strangers, as typed values or as one kind of error.

Platforms cut names and texts, at times in the middle of a character. What is left of it is no
JSON, strictly; it is replaced here, so that it costs nobody the other messages of a page.
"""

import re
from typing import TypeVar

import msgspec

from studio.chat.reason import BAD_ANSWER, lost

T = TypeVar("T")

_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|(?P<half>u[dD][89a-fA-F][0-9a-fA-F]{2})"
    r"|.)",
    re.DOTALL,
)


def read_json(raw: bytes | str, kind: type[T], what: str) -> T:
    """Return JSON as a value of a type.

    Args:
        raw: Anything: broken UTF-8 and nesting without end included.
        kind: What is expected.
        what: Names it in the error; what was sent is not repeated there.

    Raises:
        ChatLost: It is something else (`bad_answer`).
    """
    try:
        return decode_json(raw, kind)
    except (ValueError, RecursionError) as error:
        raise lost(BAD_ANSWER, f"{what} is not what the platform documents") from error


def decode_json(raw: bytes | str, kind: type[T]) -> T:
    """Return JSON as a value of a type; halves of characters in it are replaced.

    Args:
        raw: Anything.
        kind: What is expected.

    Raises:
        ValueError: It is something else.
        RecursionError: It is nested without end.
    """
    try:
        return msgspec.json.decode(raw, type=kind)
    except ValueError:
        return msgspec.json.decode(mended(raw), type=kind)


def mended(raw: bytes | str) -> str:
    """Return JSON with U+FFFD for broken UTF-8 and for lone halves of surrogate pairs."""
    data = raw.encode("utf-8", "surrogatepass") if isinstance(raw, str) else bytes(raw)
    return _ESCAPE.sub(_whole, data.decode("utf-8", "replace"))


def _whole(escape: re.Match[str]) -> str:
    return "\\ufffd" if escape["half"] else escape[0]
