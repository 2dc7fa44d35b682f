"""What an HTTP status means for a chat, where the platform has nothing better to say."""

from studio.chat.reason import (
    BAD_ANSWER,
    BAD_SETTING,
    BUSY,
    ENDED,
    NO_SUCH_ROOM,
    NOT_ALLOWED,
    SIGNED_OUT,
    lost,
    refused,
)
from studio.core.errors import ChatError

_REFUSED = {
    401: SIGNED_OUT,
    403: NOT_ALLOWED,
    404: NO_SUCH_ROOM,
    204: ENDED,  # how a server tells readers of its events not to come back
    410: ENDED,
}


def failure_of(status: int, who: str, *, retry_after_s: float | None = None) -> ChatError:
    """Return what went wrong by a status that is no success.

    Args:
        status: HTTP's.
        who: Names the server in the text.
        retry_after_s: How long the server wants to be left alone, where it says so.
    """
    if status in _REFUSED:
        return refused(_REFUSED[status], f"{who} answered {status}")
    if 300 <= status < 400:
        return refused(
            BAD_SETTING,
            f"{who} sends us to another address ({status})",
            advice="Give the chat's final address: nobody else's is gone to unasked.",
        )
    if status == 429 or status >= 500:
        return lost(BUSY, f"{who} answered {status}", retry_after_s=retry_after_s)
    return lost(BAD_ANSWER, f"{who} answered {status}")
