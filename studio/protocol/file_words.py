"""What is wrong in a file, with what is allowed there: msgspec names the place alone."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec
from msgspec import inspect

MOST_NEAREST = 6

_PLACE = re.compile(r" - at `\$(?P<steps>[^`]*)`\Z")
_STEP = re.compile(r"\.(\w+)|\[[^\]]*\]")
_TAG = "type"


def with_allowed(error: msgspec.ValidationError, kinds: Iterable[inspect.Type]) -> str:
    """Return what msgspec found, and the names or words that are allowed in that place.

    Args:
        error: As it was raised.
        kinds: What was asked for: one kind, or those of a union that it can be.
    """
    text = str(error)
    found = _PLACE.search(text)
    nodes = list(kinds)
    for step in _STEP.finditer(found["steps"] if found else ""):
        nodes = [inner for node in nodes for inner in _within(node, step[1])]
    allowed = dict.fromkeys(word for node in nodes for word in _allowed(node, text))
    return f"{text}; allowed are {', '.join(allowed)}" if allowed else text


def kinds_of(wanted: Any) -> tuple[inspect.Type, ...]:  # noqa: ANN401 - a type or a union of types
    """Return every kind that a type stands for."""
    return tuple(_alternatives(inspect.type_info(wanted)))


def tagged(kinds: Iterable[inspect.Type], given: Mapping[str, Any]) -> tuple[inspect.Type, ...]:
    """Return the kind whose name was given; nothing where there is none."""
    return tuple(kind for kind in kinds if _tag(kind) == given.get(_TAG))


def named_like(kinds: Iterable[inspect.Type], given: object) -> str:
    """Say which names of kinds are most like what was given; all of them where none is."""
    names = {_tag(kind).casefold(): _tag(kind) for kind in kinds}
    typed = str(given).casefold()
    found = difflib.get_close_matches(typed, names, n=MOST_NEAREST, cutoff=0.4)
    if found:
        return f"nearest are {', '.join(names[name] for name in found)}"
    return f"there are {', '.join(sorted(names.values()))}"


def _tag(kind: inspect.Type) -> str:
    return str(kind.tag) if isinstance(kind, inspect.StructType) else ""


def _alternatives(node: inspect.Type) -> Iterator[inspect.Type]:
    yield from node.types if isinstance(node, inspect.UnionType) else (node,)


def _within(node: inspect.Type, name: str | None) -> Iterator[inspect.Type]:
    """Give what lies one step further: a field of this name, or an entry of a list."""
    match node:
        case inspect.StructType() | inspect.DataclassType() if name is not None:
            for field in node.fields:
                if field.encode_name == name:
                    yield from _alternatives(field.type)
        case inspect.VarTupleType() | inspect.ListType() if name is None:
            yield from _alternatives(node.item_type)
        case _:
            return


def _allowed(node: inspect.Type, text: str) -> Iterator[str]:
    match node:
        case inspect.StructType() | inspect.DataclassType() if "unknown field" in text:
            yield from (field.encode_name for field in node.fields)
        case inspect.EnumType():
            yield from (str(member.value) for member in node.cls)
        case inspect.LiteralType():
            yield from map(str, node.values)
        case _:
            return
