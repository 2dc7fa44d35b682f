"""What Shopify answers, what its failures mean, and how much more the shop may be asked."""

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from studio.core.errors import PlatformError
from studio.platforms import reason
from studio.platforms.exchange import HttpAnswer, check_status, read_json
from studio.platforms.told import line

WHO = "Shopify"
LONGEST_MESSAGE = 200
LONGEST_WAIT_S = 60.0

T = TypeVar("T")

_WORDS = {
    "ACCESS_DENIED": reason.NOT_ALLOWED,
    "SHOP_INACTIVE": reason.NOT_ALLOWED,
    "MAX_COST_EXCEEDED": reason.REFUSED,
    "UNAUTHENTICATED": reason.SIGNED_OUT,
}
_BUSY = frozenset({"INTERNAL_SERVER_ERROR", "TIMEOUT"})


class _Throttle(msgspec.Struct, rename="camel"):
    currently_available: float = 0.0
    restore_rate: float = 0.0


class _Cost(msgspec.Struct, rename="camel"):
    requested_query_cost: float = 0.0
    throttle_status: _Throttle | None = None


class _Extensions(msgspec.Struct):
    cost: _Cost | None = None


class _Where(msgspec.Struct):
    code: str = ""


class _Error(msgspec.Struct):
    message: str = ""
    extensions: _Where = msgspec.field(default_factory=_Where)


class _Envelope(msgspec.Struct):
    data: msgspec.Raw = msgspec.Raw(b"null")
    errors: msgspec.Raw = msgspec.Raw(b"null")
    extensions: _Extensions = msgspec.field(default_factory=_Extensions)


class UserError(msgspec.Struct):
    """What was wrong with what was wanted, though the request itself was fine."""

    message: str = ""
    code: str | None = None


class Budget:
    """How much more a shop may be asked: points that come back with time.

    Source: shopify.dev, "API limits": each answer tells what is left and how fast it comes back.
    """

    def __init__(self) -> None:
        self._left = 0.0
        self._rate = 0.0
        self._at_ns = 0
        self._costs: dict[str, float] = {}

    def check(self, document: str, now_ns: int) -> None:
        """Return if there are enough points for a document, as far as is known.

        Raises:
            PlatformUnavailable: There are too few; says in how long there are enough.
        """
        wait = self._wait_s(self._costs.get(document, 0.0), now_ns)
        if wait > 0:
            raise reason.unavailable(
                reason.LIMITED, f"{WHO} was asked much lately", retry_after_s=wait
            )

    def take_in(self, document: str, cost: _Cost | None, now_ns: int) -> None:
        """Take in what an answer says of it."""
        if cost is None or cost.throttle_status is None:
            return
        self._costs[document] = cost.requested_query_cost
        self._left = cost.throttle_status.currently_available
        self._rate = cost.throttle_status.restore_rate
        self._at_ns = now_ns

    def wait_s(self, document: str, now_ns: int) -> float:
        """Return in how long there are enough points for a document that was refused."""
        return max(1.0, self._wait_s(self._costs.get(document, 0.0), now_ns))

    def _wait_s(self, cost: float, now_ns: int) -> float:
        if self._rate <= 0:
            return 0.0
        back = max(0.0, (now_ns - self._at_ns) / 1e9) * self._rate
        return min(max(0.0, (cost - self._left - back) / self._rate), LONGEST_WAIT_S)


def data_of(
    answer: HttpAnswer, document: str, kind: type[T], budget: Budget, now: tuple[int, int]
) -> T:
    """Return what an answer holds.

    Args:
        answer: As it came.
        document: That was asked.
        kind: Of the data.
        budget: Takes in what is left.
        now: Milliseconds of the wall's clock, nanoseconds of the one that never jumps.

    Raises:
        PlatformError: It tells a failure, in its body or by its status.
    """
    check_status(WHO, answer, now_utc_ms=now[0])
    envelope = read_json(answer.body, _Envelope, WHO)
    budget.take_in(document, envelope.extensions.cost, now[1])
    if bytes(envelope.errors) not in (b"null", b"[]"):
        raise _error(bytes(envelope.errors), budget.wait_s(document, now[1]))
    return read_json(bytes(envelope.data), kind, WHO)


def _error(raw: bytes, wait_s: float) -> PlatformError:
    try:
        first = next(iter(msgspec.json.decode(raw, type=list[_Error])), _Error())
    except (ValueError, RecursionError):  # a plain sentence, or something of its own by field
        first = _Error(message=raw[:LONGEST_MESSAGE].decode(errors="replace"))
    text = f"{WHO} answered: {line(first.message, LONGEST_MESSAGE)}"
    code = first.extensions.code
    if code == "THROTTLED":
        return reason.unavailable(reason.LIMITED, text, retry_after_s=wait_s)
    if code in _BUSY:
        return reason.unavailable(reason.BUSY, text)
    return reason.refused(_WORDS.get(code, reason.REFUSED), text)


def check_user_errors(errors: Sequence[UserError]) -> None:
    """Return if nothing was wrong with what was wanted.

    Raises:
        PlatformRefused: Something was.
    """
    if errors:
        said = line(errors[0].message, LONGEST_MESSAGE)
        raise reason.refused(reason.REFUSED, f"{WHO} refused: {said}")
