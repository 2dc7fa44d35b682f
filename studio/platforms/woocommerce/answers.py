"""What WooCommerce's failures mean."""

import msgspec

from studio.core.errors import PlatformRefused
from studio.platforms import reason
from studio.platforms.exchange import HttpAnswer, check_status, read_json
from studio.platforms.told import line

WHO = "the shop"
LONGEST_MESSAGE = 200


class _Failure(msgspec.Struct):
    code: str | int = ""
    message: str = ""


def check_answer(answer: HttpAnswer, *, now_utc_ms: int) -> None:
    """Return if an answer is a success.

    Raises:
        PlatformError: It is none.
    """
    try:
        check_status(WHO, answer, now_utc_ms=now_utc_ms)
    except PlatformRefused as error:
        try:
            failure = read_json(answer.body, _Failure, WHO)
        except PlatformRefused:
            raise error from None
        said = line(failure.message, LONGEST_MESSAGE)
        text = f"{WHO} answered {answer.status}: {said or line(str(failure.code), 60)}"
        raise reason.refused(_word_of(answer.status, said, error.reason_code), text) from None


def _word_of(status: int, said: str, word: str) -> str:
    told = said.casefold()
    if status == 401 and "signature" in told:
        return reason.WRONG_SIGNATURE
    if status == 401 and "timestamp" in told:
        return reason.CLOCK
    return word
