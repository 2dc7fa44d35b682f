"""What AliExpress answers, and what its failures mean."""

import re
from collections.abc import Mapping
from typing import TypeVar

import msgspec

from studio.core.errors import PlatformError
from studio.platforms import reason
from studio.platforms.exchange import HttpAnswer, check_status, read_json
from studio.platforms.told import line

LONGEST_MESSAGE = 200
EMPTY = 405
"""`resp_code` of a result without anything in it."""

T = TypeVar("T")

_WORDS: Mapping[str, str] = {
    "IncompleteSignature": reason.WRONG_SIGNATURE,
    "InvalidSignature": reason.WRONG_SIGNATURE,
    "25": reason.WRONG_SIGNATURE,
    "IllegalAccessToken": reason.SIGNED_OUT,
    "InvalidSession": reason.SIGNED_OUT,
    "IllegalRefreshToken": reason.SIGNED_OUT,
    "26": reason.SIGNED_OUT,
    "27": reason.SIGNED_OUT,
    "InvalidAppKey": reason.BAD_SETTING,
    "29": reason.BAD_SETTING,
    "IllegalTimestamp": reason.CLOCK,
    "InvalidTimestamp": reason.CLOCK,
    "31": reason.CLOCK,
    "InsufficientPermission": reason.NOT_ALLOWED,
    "InvalidApiPath": reason.NOT_FOUND,
}
_LATER = frozenset({"ApiCallLimit", "AppCallLimit", "7"})
_BUSY = frozenset({"ServiceTimeout", "ServiceUnavailable", "ServiceError", "15"})
_SECONDS = re.compile(r"(\d{1,4}) (?:more )?second")


class _Failure(msgspec.Struct):
    code: str | int = ""
    msg: str = ""
    message: str = ""


class _Outer(msgspec.Struct):
    error_response: _Failure | None = None
    code: str | int = ""
    message: str = ""


class _Result(msgspec.Struct):
    result: msgspec.Raw = msgspec.Raw(b"")
    resp_code: int = 0
    resp_msg: str = ""


class _Wrapped(msgspec.Struct):
    resp_result: _Result


def result_of(answer: HttpAnswer, method: str, kind: type[T], *, now_utc_ms: int) -> T | None:
    """Return what a call of the business answers; None: nothing was found.

    Args:
        answer: As it came.
        method: That was called, as in `aliexpress.affiliate.product.query`.
        kind: Of the result.
        now_utc_ms: Now.

    Raises:
        PlatformError: It failed.
    """
    check_failure(answer, now_utc_ms=now_utc_ms)
    name = method.replace(".", "_") + "_response"
    wrapped = read_json(answer.body, dict[str, msgspec.Raw], "AliExpress").get(name)
    if wrapped is None:
        raise reason.refused(reason.MALFORMED, "AliExpress answers what it does not document")
    inner = read_json(bytes(wrapped), _Wrapped, "AliExpress").resp_result
    if inner.resp_code == EMPTY:
        return None
    if inner.resp_code != 200:
        said = line(inner.resp_msg, LONGEST_MESSAGE)
        raise reason.refused(reason.REFUSED, f"AliExpress refused: {said} ({inner.resp_code})")
    return read_json(bytes(inner.result), kind, "AliExpress")


def check_failure(answer: HttpAnswer, *, now_utc_ms: int) -> None:
    """Return if an answer tells no failure.

    Raises:
        PlatformError: It does, by its status or in its body.
    """
    check_status("AliExpress", answer, now_utc_ms=now_utc_ms)
    outer = read_json(answer.body, _Outer, "AliExpress")
    failure = outer.error_response
    if failure is None and str(outer.code) not in ("", "0"):
        failure = _Failure(code=outer.code, message=outer.message)
    if failure is not None:
        raise _error(str(failure.code), failure.msg or failure.message)


def _error(code: str, message: str) -> PlatformError:
    text = f"AliExpress answered {line(code, 60)}: {line(message, LONGEST_MESSAGE)}"
    if code in _LATER:
        found = _SECONDS.search(message[:1_000])
        wait = float(found[1]) if found else None
        return reason.unavailable(reason.LIMITED, text, retry_after_s=wait)
    if code in _BUSY or code.startswith("isp."):
        return reason.unavailable(reason.BUSY, text)
    return reason.refused(_WORDS.get(code, reason.REFUSED), text)
