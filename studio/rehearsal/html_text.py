"""Markup that can't be forgotten to be escaped: plain text becomes markup in one place only.

What comes out is HTML and well-formed XML at once, so that a test can read it strictly.
"""

import re
from collections.abc import Iterable
from html import escape

from studio.questions.cleaning import clean_text

LONGEST_TEXT = 400
_ISOLATED = re.compile("\u2068([^\u2068\u2069]*)\u2069")
_EMPTY = frozenset({"meta", "br", "hr", "col"})


class Html(str):
    """Markup that is complete; a `str` that is not one is text, and is escaped."""

    __slots__ = ()


def tag(name: str, /, *inside: str, **attributes: str | float | None) -> Html:
    """Return an element.

    Args:
        name: Of the element.
        inside: Markup, or text, which is cleaned and escaped.
        attributes: `class_` is `class`, `stroke_width` is `stroke-width`; None leaves one out.
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _EMPTY:
        return Html(f"<{name}{told}/>")
    return Html(f"<{name}{told}>{joined(inside)}</{name}>")


def joined(parts: Iterable[str]) -> Html:
    """Return several pieces of markup or text as one piece of markup."""
    return Html("".join(part if isinstance(part, Html) else text(part) for part in parts))


def text(plain: str) -> Html:
    """Return a text as markup; what steers terminals or turns lines around is left out."""
    before = " " if plain[:1].isspace() else ""
    after = " " if plain[-1:].isspace() and plain.strip() else ""
    return Html(escape(before + clean_text(plain, LONGEST_TEXT) + after))


def sentence(plain: str) -> Html:
    """Return a sentence as markup; a foreign text in it, within isolates, keeps its direction."""
    return joined(
        foreign(part) if number % 2 else part for number, part in enumerate(_ISOLATED.split(plain))
    )


def foreign(plain: str) -> Html:
    """Return a stranger's text as markup: its direction is its own, and ends with it."""
    return tag("bdi", plain)


def section(title: str, *inside: str, class_: str) -> Html:
    """Return a part of the page under its heading."""
    return tag("section", tag("h2", title), *inside, class_=f"panel {class_}")


def _value(value: str | float) -> str:
    if isinstance(value, Html):
        return value
    if isinstance(value, str):
        return escape(clean_text(value, LONGEST_TEXT))
    return f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
