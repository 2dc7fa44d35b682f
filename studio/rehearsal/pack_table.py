"""Tables of a training pack's TOML files, written by strangers: every key is asked for by name.

Whoever reads a table asks for each key with its range and then closes the table: a key that nobody
asked for is refused, so that a misspelt one does not pass for one left out.
"""

import tomllib
from collections.abc import Iterable, Mapping

from studio.catalogue.product import check_text
from studio.core.errors import BadInput

LARGEST_TOML_BYTES = 256 * 1024
_LONGEST_SAID = 40


def read_table(content: bytes, name: str) -> "Table":
    """Return the whole of a TOML file as a table.

    Args:
        content: The file.
        name: Of the file, for errors.

    Raises:
        BadInput: It is too large, or no TOML.
    """
    if len(content) > LARGEST_TOML_BYTES:
        raise BadInput(f"{name} is larger than {LARGEST_TOML_BYTES} bytes")
    try:
        return Table(name, tomllib.loads(content.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise BadInput(f"{name} is not UTF-8 text") from error
    except (ValueError, RecursionError) as error:  # a TOMLDecodeError is a ValueError
        raise BadInput(f"{name} is not TOML a person would write") from error


class Table:
    """One table.

    Attributes:
        name: What it is called in errors: the file, and where in it.
    """

    def __init__(self, name: str, content: Mapping[str, object]) -> None:
        self.name = name
        self._content = content
        self._asked: dict[str, None] = {}

    def has(self, key: str) -> bool:
        """Return whether a key is there, which may be there."""
        self._asked[key] = None
        return key in self._content

    def all_keys(self) -> tuple[str, ...]:
        """Return every key there is."""
        return tuple(self._content)

    def text(self, key: str, *, longest: int, default: str | None = None) -> str:
        """Return a line of plain text; without a default it must be there.

        Raises:
            BadInput: It is missing, or no such text.
        """
        value = self._value(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, str):
            raise self._wrong(key, f"a text of 1 to {longest} characters", value)
        check_text(f"{self.name}: {key}", value, longest)
        return value

    def word(self, key: str, words: Iterable[str], *, default: str | None = None) -> str:
        """Return one of some words; without a default it must be there.

        Raises:
            BadInput: It is missing, or another word.
        """
        value, known = self._value(key), tuple(words)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or value not in known:
            raise self._wrong(key, f"one of {', '.join(known)}", value)
        return value

    def whole(self, key: str, *, low: int, high: int, default: int | None = None) -> int:
        """Return a whole number of a range; without a default it must be there.

        Raises:
            BadInput: It is missing, or no such number.
        """
        value = self._value(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise self._wrong(key, f"a whole number from {low} to {high}", value)
        return value

    def number(self, key: str, *, low: float, high: float) -> float | None:
        """Return a number of a range; None: it is not there.

        Raises:
            BadInput: It is no such number.
        """
        value = self._value(key)
        return None if value is None else self._in_range(key, value, low, high)

    def numbers(self, key: str, *, low: float, high: float, most: int) -> tuple[float, ...]:
        """Return a list of numbers of a range; an empty one where it is not there.

        Raises:
            BadInput: It is no such list.
        """
        value = self._value(key)
        if value is None:
            return ()
        if not isinstance(value, list) or len(value) > most:
            raise self._wrong(key, f"a list of at most {most} numbers", value)
        return tuple(self._in_range(key, each, low, high) for each in value)

    def part(self, key: str) -> "Table | None":
        """Return a table within this one; None: it is not there.

        Raises:
            BadInput: It is no table.
        """
        value = self._value(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self._wrong(key, "a table", value)
        return Table(f"{self.name} [{key}]", value)

    def parts(self, key: str, *, most: int) -> "tuple[Table, ...]":
        """Return a list of tables; an empty one where it is not there.

        Raises:
            BadInput: It is no such list.
        """
        value = self._value(key)
        if value is None:
            return ()
        if not isinstance(value, list) or len(value) > most:
            raise self._wrong(key, f"a list of at most {most} tables", value)
        if not all(isinstance(each, dict) for each in value):
            raise self._wrong(key, "a list of tables", value)
        return tuple(Table(f"{self.name} [[{key}]] {n}", v) for n, v in enumerate(value, start=1))

    def close(self) -> None:
        """Refuse keys that nobody asked for.

        Raises:
            BadInput: There is one; names it, and those that are known.
        """
        unknown = [key for key in self._content if key not in self._asked]
        if unknown:
            known = ", ".join(self._asked)
            raise BadInput(
                f"{self.name} has a key nobody knows, {said(unknown[0])}; known: {known}"
            )

    def _value(self, key: str) -> object:
        self._asked[key] = None
        return self._content.get(key)

    def _in_range(self, key: str, value: object, low: float, high: float) -> float:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not isinstance(value, int | float) or not low <= value <= high:
            raise self._wrong(key, f"a number from {low:g} to {high:g}", value)
        return float(value)

    def _wrong(self, key: str, expected: str, value: object) -> BadInput:
        if value is None:
            return BadInput(f"{self.name} lacks {key}, {expected}")
        return BadInput(f"{self.name}: {key} must be {expected}, got {said(value)}")


def said(value: object) -> str:
    """Return what a stranger wrote so that it can stand in a sentence."""
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a table"
    try:
        text = ascii(value)
    except ValueError:  # a number of more digits than Python writes out
        return "a number without end"
    return text if len(text) <= _LONGEST_SAID else f"{text[:_LONGEST_SAID]}…"
