"""What failures of the studio's own interface mean."""

from typing import TypeVar

import msgspec

from studio.core.errors import PlatformError, PlatformRefused
from studio.platforms import reason
from studio.platforms.exchange import HttpAnswer, check_status, read_json
from studio.platforms.told import line

WHO = "the shop"
LONGEST_MESSAGE = 300

T = TypeVar("T")

_WORDS = frozenset(
    {
        *(reason.SIGNED_OUT, reason.WRONG_SIGNATURE, reason.CLOCK, reason.NOT_ALLOWED),
        *(reason.NOT_FOUND, reason.REFUSED, reason.MALFORMED),
    }
)


class _Wrong(msgspec.Struct):
    code: str = ""
    text: str = ""


class _Failure(msgspec.Struct):
    error: _Wrong


def value_of(answer: HttpAnswer, kind: type[T], *, now_utc_ms: int) -> T:
    """Return what an answer holds.

    Raises:
        PlatformError: It tells a failure, or not what the document says.
    """
    try:
        check_status(WHO, answer, now_utc_ms=now_utc_ms)
    except PlatformRefused as error:
        raise _told(answer, error) from None
    return read_json(answer.body, kind, WHO)


def _told(answer: HttpAnswer, error: PlatformRefused) -> PlatformError:
    try:
        wrong = read_json(answer.body, _Failure, WHO).error
    except PlatformRefused:
        return error
    said = line(wrong.text, LONGEST_MESSAGE)
    word = wrong.code if wrong.code in _WORDS else error.reason_code
    return reason.refused(word, f"{WHO} answered {answer.status}: {said}" if said else str(error))
