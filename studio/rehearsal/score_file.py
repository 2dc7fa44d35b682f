"""The scorecard as a file: JSON, with the number of its form; what others wrote is checked.

{"format": 1, "score": {"line": {"run_id": "run-…", "points": 74.2, …}, "marks": […], …}}
"""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from studio.coach.scorecard import Line, Scorecard
from studio.core.errors import BadInput

FORMAT = 1
LARGEST_BYTES = 16 * 1024 * 1024
LONGEST_TEXT = 2_000
LONGEST_RUN_MS = 7 * 86_400_000
_LATEST_UTC_MS = 253_402_300_799_000  # the last second that a calendar with four digits has
_RUN_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_WRONG = "this is no scorecard"


class _Envelope(msgspec.Struct, frozen=True):
    format: int
    score: msgspec.Raw


class _Head(msgspec.Struct, frozen=True):
    """Of a scorecard, what a list needs; the rest is passed over."""

    line: Line


_envelope = msgspec.json.Decoder(_Envelope)
_whole = msgspec.json.Decoder(Scorecard)
_head = msgspec.json.Decoder(_Head)


def score_bytes(score: Scorecard) -> bytes:
    """Return a scorecard as JSON, UTF-8; the same scorecard gives the same bytes."""
    return msgspec.json.encode({"format": FORMAT, "score": score}) + b"\n"


def read_score(content: bytes) -> Scorecard:
    """Read a scorecard.

    Raises:
        BadInput: It is none, is too large, or is of a newer program.
    """
    score: Scorecard = _read(content, _whole)
    _check_line(score.line)
    for line in score.beside:
        _check_line(line)
    if not 0 <= score.length_ms <= LONGEST_RUN_MS:
        raise BadInput(f"{_WRONG}: no show is that long")
    if any(len(series.at_ms) != len(series.values) for series in score.series):
        raise BadInput(f"{_WRONG}: a line has other moments than values")
    if any(len(text) > LONGEST_TEXT for text in _texts(score)):
        raise BadInput(f"{_WRONG}: a text in it is too long")
    return score


def read_line(content: bytes) -> Line:
    """Read of a scorecard the one line that it is compared by.

    Raises:
        BadInput: As `read_score`.
    """
    line: Line = _read(content, _head).line
    _check_line(line)
    return line


def plain_run_id(run_id: str) -> bool:
    """Return whether a run's name can name a folder on every system."""
    return _RUN_ID.fullmatch(run_id) is not None


def _read(content: bytes, decoder: msgspec.json.Decoder[Any]) -> Any:  # noqa: ANN401 - as decoded
    if len(content) > LARGEST_BYTES:
        raise BadInput(f"{_WRONG}: it is larger than {LARGEST_BYTES // 1024 // 1024} MB")
    try:
        envelope = _envelope.decode(content)
        if envelope.format > FORMAT:
            raise BadInput("this scorecard was written by a newer Cuecard; update this one")
        if envelope.format != FORMAT:
            raise BadInput(f"{_WRONG} of a form that is known")
        return decoder.decode(envelope.score)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise BadInput(f"{_WRONG}: {str(error)[:200]}") from error


def _check_line(line: Line) -> None:
    if not plain_run_id(line.run_id):
        raise BadInput(f"{_WRONG}: its run has a name that none has")
    if not 0 <= line.points <= 100 or not all(0 <= p <= 100 for p in line.marks.values()):
        raise BadInput(f"{_WRONG}: points are from 0 to 100")
    if not 0 <= line.started_utc_ms <= _LATEST_UTC_MS:
        raise BadInput(f"{_WRONG}: it is of no day of the calendar")
    if max(len(line.host), len(line.title), len(line.pack_id)) > LONGEST_TEXT:
        raise BadInput(f"{_WRONG}: a text in it is too long")


def _texts(score: Scorecard) -> Iterator[str]:
    yield from (score.market, score.recording)
    yield from (span.label for span in score.timeline)
    yield from (moment.file for moment in score.highlights)
    said = (*score.advice, *(moment.says for moment in score.highlights))
    yield from (sentence.code for sentence in said)
    yield from (str(fact) for sentence in said for fact in sentence.facts.values())
