"""In what two versions of the same thing differ, named by where."""

from collections.abc import Iterator

import msgspec

from studio.protocol.team_messages import LONGEST_DIFFERENCE, MOST_DIFFERENCES, Difference

NOTHING = "–"


def differences(aside_json: str, holds_json: str) -> tuple[Difference, ...]:
    """Return the first differences of two JSON texts; one that is none differs as a whole."""
    aside, holds = (dict(_leaves(text)) for text in (aside_json, holds_json))
    found = (
        Difference(where=where, aside=aside.get(where, NOTHING), holds=holds.get(where, NOTHING))
        for where in dict.fromkeys((*aside, *holds))
        if aside.get(where) != holds.get(where)
    )
    return tuple(one for one, _ in zip(found, range(MOST_DIFFERENCES), strict=False))


def _leaves(text: str) -> Iterator[tuple[str, str]]:
    try:
        yield from _walk("", msgspec.json.decode(text))
    except msgspec.MsgspecError:
        yield "", _short(text)


def _walk(where: str, value: object) -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            for key, inner in value.items():
                yield from _walk(f"{where}.{key}" if where else str(key), inner)
        case list():
            for number, inner in enumerate(value):
                yield from _walk(f"{where}.{number}" if where else str(number), inner)
        case _:
            yield where, _short(str(value))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_DIFFERENCE else f"{text[: LONGEST_DIFFERENCE - 1]}…"
