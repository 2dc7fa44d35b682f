"""Flat fields: what is known of a thing, as the columns of a table have it.

A file that tells some fields of a thing changes just those.
"""

from collections.abc import Iterable, Mapping

from studio.catalogue.cell_value import Value
from studio.catalogue.product import LocalText
from studio.catalogue.sheet_record import Key
from studio.core.money import Money

Fields = dict[Key, Value]
Told = Mapping[Key, Value | None]

UNKNOWN_LANGUAGE = "und"
"""ISO 639-2 for a name whose language nobody told."""


def merged(old: Fields, told: Told) -> Fields:
    """Return what is known after a file spoke: what it does not tell stays, None goes."""
    fields: dict[Key, Value | None] = {**old, **told}
    return {key: value for key, value in fields.items() if value is not None}


def in_order(fields: Fields, field: str, tags: Iterable[str]) -> Fields:
    """Return the fields with the languages or markets of one of them in an order."""
    wanted = [Key(field, tag) for tag in tags if Key(field, tag) in fields]
    others = [key for key in fields if key.field == field and key not in wanted]
    first = {key: fields[key] for key in (*dict.fromkeys(wanted), *others)}
    return first | {key: value for key, value in fields.items() if key.field != field}


def with_first_name(fields: Fields, told: Told, field: str, language: str) -> Fields:
    """Give the name that a file calls just `name` the language it must be in, and put it first.

    That is the language for which the file gives the same name; or else the one that comes first
    so far, the host's, or none that is known, whichever the file does not name differently.

    Args:
        fields: All names known by now, with the nameless one among them under no language.
        told: What the file tells.
        field: `name` or `variant_name`.
        language: The host's.
    """
    name = fields.pop(Key(field), None)
    if not isinstance(name, str):
        return fields
    same = [k.tag for k in told if k.field == field and k.tag and told[k] == name]
    first = [k.tag for k in fields if k.field == field][:1]
    free = [t for t in (*first, language) if Key(field, t) not in told]
    tag = next(iter((*same, *free, UNKNOWN_LANGUAGE)))
    return in_order({**fields, Key(field, tag): name}, field, (tag,))


def known(field: str, value: Value | None) -> Fields:
    """Return a field, or nothing when nothing is known of it."""
    return {} if value is None or value in ("", ()) else {Key(field): value}


def of_texts(field: str, texts: tuple[LocalText, ...]) -> Fields:
    """Return the texts of a field, each under its language."""
    return {Key(field, local.language): local.text for local in texts}


def texts_in(fields: Mapping[Key, Value], field: str) -> tuple[LocalText, ...]:
    """Return a field's texts in their order."""
    return tuple(
        LocalText(language=key.tag, text=str(value))
        for key, value in fields.items()
        if key.field == field
    )


def string_in(fields: Mapping[Key, Value], field: str, tag: str = "") -> str:
    """Return a text, or an empty one."""
    return str(fields.get(Key(field, tag), ""))


def strings_in(fields: Mapping[Key, Value], field: str, tag: str = "") -> tuple[str, ...]:
    """Return a list of texts, or an empty one."""
    value = fields.get(Key(field, tag), ())
    return value if isinstance(value, tuple) else ()


def number_in(fields: Mapping[Key, Value], field: str) -> int | None:
    """Return a whole number, or None."""
    value = fields.get(Key(field))
    return value if isinstance(value, int) else None


def money_in(fields: Mapping[Key, Value], field: str) -> Money | None:
    """Return a price, or None."""
    value = fields.get(Key(field))
    return value if isinstance(value, Money) else None
