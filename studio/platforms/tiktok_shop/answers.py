"""What TikTok Shop answers, and what its failures mean."""

from typing import TypeVar

import msgspec

from studio.core.errors import PlatformError
from studio.platforms import reason
from studio.platforms.exchange import HttpAnswer, check_status, read_json
from studio.platforms.told import line

WHO = "TikTok Shop"
LONGEST_MESSAGE = 200

T = TypeVar("T")

_WORDS = {
    106001: reason.WRONG_SIGNATURE,
    36009004: reason.CLOCK,
    105001: reason.SIGNED_OUT,
    105002: reason.SIGNED_OUT,
    105003: reason.SIGNED_OUT,
    105005: reason.NOT_ALLOWED,
}
_LIMITED = frozenset({36009002, 36009006})
_BUSY = frozenset({36009003, 36009007})


class _Envelope(msgspec.Struct):
    code: int
    message: str = ""
    data: msgspec.Raw = msgspec.Raw(b"null")


def data_of(answer: HttpAnswer, kind: type[T], *, now_utc_ms: int) -> T:
    """Return what an answer holds.

    Raises:
        PlatformError: It tells a failure, by its code or by its status.
    """
    try:
        envelope = read_json(answer.body, _Envelope, WHO)
    except PlatformError:
        check_status(WHO, answer, now_utc_ms=now_utc_ms)
        raise
    if envelope.code != 0 and answer.status != 429 and answer.status < 500:
        raise _error(envelope.code, envelope.message)
    check_status(WHO, answer, now_utc_ms=now_utc_ms)
    data = bytes(envelope.data)
    return read_json(b"{}" if data == b"null" else data, kind, WHO)


def _error(code: int, message: str) -> PlatformError:
    text = f"TikTok Shop answered {code}: {line(message, LONGEST_MESSAGE)}"
    if code in _LIMITED:
        return reason.unavailable(reason.LIMITED, text)
    if code in _BUSY:
        return reason.unavailable(reason.BUSY, text)
    return reason.refused(_WORDS.get(code, reason.REFUSED), text)
