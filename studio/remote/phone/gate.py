"""Which offers are refused before anything reads them: pure, and in words.

What passes here can still be refused by the library that reads it; that is caught where it is
called.
"""

import re

from studio.core.errors import BadInput

MOST_CHARACTERS = 64 * 1024
MOST_LINES = 2_000
MOST_LINE_CHARACTERS = 2_000
MOST_CANDIDATES = 64
"""A phone has a handful of addresses; each is knocked at."""
_LINE = re.compile(r"[a-z]=[\x20-\x7e]*")
_KINDS = ("video", "audio")
_CODECS = re.compile(r"a=rtpmap:\d+ (?:H264|VP8)/90000", re.IGNORECASE)


def check_offer(sdp: str) -> None:
    """Look an offer over.

    Raises:
        BadInput: It is none, or asks for what is not given here.
    """
    if len(sdp) > MOST_CHARACTERS:
        raise BadInput("The phone's offer is far too long.")
    lines = [line for line in re.split(r"\r?\n", sdp) if line]
    if len(lines) > MOST_LINES or any(len(line) > MOST_LINE_CHARACTERS for line in lines):
        raise BadInput("The phone's offer is far too long.")
    if not lines or lines[0] != "v=0" or not all(_LINE.fullmatch(line) for line in lines):
        raise BadInput("What the phone sent is no offer of WebRTC.")
    _check_kinds([line.removeprefix("m=").split(" ")[0] for line in _starting(lines, "m=")])
    _check_bundle(lines)
    if not any(_CODECS.fullmatch(line) for line in lines):
        raise BadInput("The phone offers pictures neither as H.264 nor as VP8.")
    if len(_starting(lines, "a=candidate:")) > MOST_CANDIDATES:
        raise BadInput("The phone's offer names too many addresses.")


def _check_kinds(kinds: list[str]) -> None:
    if any(kind not in _KINDS for kind in kinds):
        raise BadInput("A phone may send pictures and sound, and nothing else.")
    if kinds.count("video") != 1 or kinds.count("audio") > 1:
        raise BadInput("A phone sends one picture, and at most one sound.")


def _check_bundle(lines: list[str]) -> None:
    """All parts share one way, as every browser asks it; the library fails where some don't."""
    first = next(at for at, line in enumerate(lines) if line.startswith("m="))
    groups = [line.split(" ")[1:] for line in _starting(lines[:first], "a=group:BUNDLE")]
    mids = [line.removeprefix("a=mid:") for line in _starting(lines[first:], "a=mid:")]
    if groups != [mids] or len(mids) != len(_starting(lines, "m=")) or len(set(mids)) != len(mids):
        raise BadInput("The phone's offer does not send all over one connection.")


def _starting(lines: list[str], begin: str) -> list[str]:
    return [line for line in lines if line.startswith(begin)]
