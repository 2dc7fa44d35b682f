"""JSON from strangers, as typed values or as one kind of error."""

from typing import TypeVar

import msgspec

from studio.chat.reason import BAD_ANSWER, lost

T = TypeVar("T")


def read_json(raw: bytes | str, kind: type[T], what: str) -> T:
    """Return JSON as a value of a type.

    Args:
        raw: Anything: broken UTF-8 and nesting without end included.
        kind: What is expected.
        what: Names it in the error; what was sent is not repeated there.

    Raises:
        ChatLost: It is something else (`bad_answer`).
    """
    try:
        return msgspec.json.decode(raw, type=kind)
    except (ValueError, RecursionError) as error:
        raise lost(BAD_ANSWER, f"{what} is not what the platform documents") from error
