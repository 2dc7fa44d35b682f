"""Themes as TOML files: read with one sentence for what is wrong, and written."""

import logging
import tomllib
from collections.abc import Iterable
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from studio.core.errors import BadInput
from studio.show.look import THEME_FIELDS, CardSide, Theme

_logger = logging.getLogger(__name__)

_LONGEST_FILE = 20_000
"""Characters; a theme has a few hundred."""
_KINDS: dict[type, str] = {str: "a text", float: "a number", bool: "true or false"}


def parse_theme(text: str) -> Theme:
    """Read a theme; what is not said is as in the theme that comes with the program.

    Raises:
        BadInput: It is no TOML, a key is unknown, or a value is not what was expected.
    """
    if len(text) > _LONGEST_FILE:
        raise BadInput(f"a theme is a file of at most {_LONGEST_FILE} characters")
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadInput(f"a theme is a TOML file: {error}") from error
    unknown = next((key for key in values if key not in THEME_FIELDS), None)
    if unknown is not None:
        raise BadInput(f"{unknown!r} is no key of a theme; it has {', '.join(THEME_FIELDS)}")
    return replace(Theme(), **{key: _checked(key, value) for key, value in values.items()})


def _checked(key: str, value: object) -> Any:  # noqa: ANN401 - as the field has it
    usual = getattr(Theme(), key)
    if isinstance(usual, CardSide):
        sides = ", ".join(CardSide)
        if value not in tuple(CardSide):
            raise BadInput(f"{key} is one of {sides}, got {value!r}")
        return CardSide(str(value))
    if isinstance(usual, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) is not type(usual):
        raise BadInput(f"{key} is {_KINDS[type(usual)]}, got {value!r}")
    return value


def write_theme(theme: Theme) -> str:
    """Return a file that `parse_theme` reads as this theme."""
    values = asdict(theme)
    return "".join(f"{field.name} = {_written(values[field.name])}\n" for field in fields(theme))


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _quoted(value)
    return repr(value)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def read_themes(folders: Iterable[Path]) -> tuple[Theme, ...]:
    """Return the themes of all `*.toml` files in some folders, by name; of two the later one.

    A file that is wrong is left out and logged: one of them must not cost the host the others.
    """
    found: dict[str, Theme] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            try:
                theme = parse_theme(path.read_text(encoding="utf-8-sig"))
            except (OSError, UnicodeDecodeError, BadInput) as error:
                _logger.warning("the theme %s is left out: %s", path.name, error)
                continue
            found[theme.name] = theme
    return tuple(found[name] for name in sorted(found))
