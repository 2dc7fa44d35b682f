"""Where a chat that is no platform's is read, and how its token is shown there."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from studio.chat.address import ENCRYPTED, is_loopback
from studio.chat.reason import BAD_ANSWER, BAD_SETTING, NO_SUCH_ROOM, SILENT, UNREACHABLE, refused
from studio.core.errors import ChatError

_ADVICE = {
    NO_SUCH_ROOM: "Check the chat's address: the server has nothing there.",
    BAD_ANSWER: "Check the chat's address, and what its server sends; it is tried again by itself.",
}
_ADVICE_HERE = dict.fromkeys(
    (UNREACHABLE, SILENT),
    "The server on this computer that sends the questions must run; it is tried again by itself.",
)
"""Nobody needs the internet to reach their own machine."""


def check_address(address: str, *schemes: str) -> str:
    """Return the host of an address that may be gone to.

    Unencrypted it is gone to on this machine only: whoever sits between could write questions.

    Raises:
        ChatRefused: It may not.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        parts, host = None, None
    if parts is None or not host or parts.scheme not in schemes:
        raise refused(BAD_SETTING, f"the chat's address begins with {' or '.join(schemes)}://")
    if parts.scheme not in ENCRYPTED and not is_loopback(address):
        secure = next(scheme for scheme in schemes if scheme in ENCRYPTED)
        raise refused(
            BAD_SETTING,
            f"{host} is not on this machine, and the address is not encrypted",
            advice=f"Use {secure}://, or run what sends the questions on this machine.",
        )
    return host


def authorization(token: str) -> dict[str, str]:
    """Return the header that signs in; none without a token.

    Raises:
        ChatRefused: No header can hold such a token.
    """
    plain = token.strip()
    if not plain:
        return {}
    if not (plain.isascii() and plain.isprintable()):
        raise refused(BAD_SETTING, "the chat's token has letters that no token has")
    return {"Authorization": f"Bearer {plain}"}


@contextmanager
def own_advice(address: str) -> Iterator[None]:
    """Give advice that fits a server of the host's own, whatever goes wrong with it.

    Raises:
        ChatError: What was raised, with its advice changed.
    """
    try:
        yield
    except ChatError as error:
        here = _ADVICE_HERE if is_loopback(address) else {}
        error.advice = here.get(error.reason_code) or _ADVICE.get(error.reason_code, error.advice)
        raise
