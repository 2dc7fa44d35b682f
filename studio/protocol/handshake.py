"""How two processes make sure of each other: a challenge, an HMAC, and equal versions."""

import hashlib
import hmac
import secrets

from studio.core.errors import ProtocolError, VersionMismatch
from studio.protocol.message import VERSION, Role, Topic
from studio.protocol.messages import Hello, Identify


def new_secret() -> str:
    """Return a fresh shared secret, 32 random bytes in hex."""
    return secrets.token_hex(32)


def greet() -> Hello:
    """Return the server's first message, with a fresh challenge."""
    return Hello(version=VERSION, challenge=secrets.token_hex(32))


def identify(
    hello: Hello, secret: str, *, role: Role, name: str, topics: tuple[Topic, ...] = ()
) -> Identify:
    """Return the client's answer to a greeting.

    Raises:
        VersionMismatch: The server speaks another version; the text says which side to update.
    """
    check_version(ours=VERSION, theirs=hello.version)
    answer = _answer(secret, hello.challenge)
    return Identify(version=VERSION, role=role, name=name, answer=answer, topics=topics)


def verify(hello: Hello, identify: Identify, secret: str) -> None:
    """Check a client's answer.

    Raises:
        VersionMismatch: It speaks another version.
        ProtocolError: It does not know the secret.
    """
    check_version(ours=VERSION, theirs=identify.version)
    # As bytes: texts with anything but ASCII in them are refused with an error of its own.
    given, right = identify.answer.encode(), _answer(secret, hello.challenge).encode()
    if not hmac.compare_digest(given, right):
        raise ProtocolError("the client does not know the secret")


def check_version(*, ours: int, theirs: int) -> None:
    """Refuse another version, saying which side is the older one.

    Raises:
        VersionMismatch: The versions differ.
    """
    if ours != theirs:
        older = "this program" if ours < theirs else "the other side"
        raise VersionMismatch(f"protocol {ours} here, {theirs} there: update {older}")


def _answer(secret: str, challenge: str) -> str:
    return hmac.new(bytes.fromhex(secret), challenge.encode(), hashlib.sha256).hexdigest()
