"""A training pack's manifest: what it is called, for which market, and what lies in it.

    format = 1
    pack = "first-show"
    version = 1
    market = "es-ES"
    length_s = 600

    [titles]
    en = "First show"

    [abouts]
    en = "Ten minutes with a gentle audience."

    [files]
    "show.toml" = "SHA-256 in hex"

`[files]` names every other file of the pack; whoever makes a pack leaves it out, it is reckoned.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from studio.catalogue.product import LocalText
from studio.core.errors import BadInput
from studio.core.money import market_locale
from studio.rehearsal.pack_names import MANIFEST
from studio.rehearsal.pack_table import Table, read_table, said

FORMAT = 1
SHORTEST_SHOW_S = 10
LONGEST_SHOW_S = 4 * 3600
NEWEST_VERSION = 1_000_000
LONGEST_TITLE = 80
LONGEST_ABOUT = 400
MOST_LANGUAGES = 20

_PACK_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """A pack's manifest.

    Attributes:
        pack_id: Lower-case letters, digits and hyphens, at most 60.
        version: From 1.
        market: Language, law and money, as `es-ES`.
        length_s: How long the show should last.
        titles: By language, at least one.
        abouts: By language.
        files: SHA-256 in hex by name, of every file but the manifest.
    """

    pack_id: str
    version: int
    market: str
    length_s: float
    titles: tuple[LocalText, ...]
    abouts: tuple[LocalText, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)


def read_manifest(content: bytes) -> Manifest:
    """Read a manifest.

    Raises:
        BadInput: It is none; says which key is wrong and what it may be.
    """
    table = read_table(content, MANIFEST)
    table.whole("format", low=FORMAT, high=FORMAT)
    pack_id = table.text("pack", longest=60)
    check_pack_id(pack_id)
    market = table.text("market", longest=30)
    market_locale(market)
    found = Manifest(
        pack_id=pack_id,
        version=table.whole("version", low=1, high=NEWEST_VERSION),
        market=market,
        length_s=float(table.whole("length_s", low=SHORTEST_SHOW_S, high=LONGEST_SHOW_S)),
        titles=_texts(table, "titles", longest=LONGEST_TITLE),
        abouts=_texts(table, "abouts", longest=LONGEST_ABOUT),
        files=_files(table),
    )
    table.close()
    if not found.titles:
        raise BadInput(f'{MANIFEST} lacks [titles], texts by language such as en = "First show"')
    return found


def check_pack_id(pack_id: str) -> None:
    """Refuse what is no pack's id.

    Raises:
        BadInput: It is none.
    """
    if _PACK_ID.fullmatch(pack_id) is None:
        raise BadInput(
            f"a pack's id has 1 to 60 lower-case letters, digits and hyphens, got {said(pack_id)}"
        )


def manifest_text(manifest: Manifest) -> str:
    """Return a manifest as it is written: the same text for the same manifest."""
    lines = [
        f"format = {FORMAT}",
        f"pack = {_quoted(manifest.pack_id)}",
        f"version = {manifest.version}",
        f"market = {_quoted(manifest.market)}",
        f"length_s = {round(manifest.length_s)}",
        *_section("titles", ((one.language, one.text) for one in manifest.titles)),
        *_section("abouts", ((one.language, one.text) for one in manifest.abouts)),
        *_section("files", ((_quoted(name), manifest.files[name]) for name in manifest.files)),
    ]
    return "\n".join(lines) + "\n"


def _section(name: str, entries: Iterable[tuple[str, str]]) -> list[str]:
    found = [f"{key} = {_quoted(value)}" for key, value in entries]
    return ["", f"[{name}]", *found] if found else []


def _quoted(text: str) -> str:
    """Return a text as a string of TOML, which has JSON's escapes."""
    return json.dumps(text, ensure_ascii=False)


def _texts(table: Table, key: str, *, longest: int) -> tuple[LocalText, ...]:
    part = table.part(key)
    if part is None:
        return ()
    languages = part.all_keys()
    if len(languages) > MOST_LANGUAGES:
        raise BadInput(f"{part.name} has more than {MOST_LANGUAGES} languages")
    for language in languages:
        if _LANGUAGE.fullmatch(language) is None:
            raise BadInput(f"{part.name}: {said(language)} is no language such as es")
    return tuple(
        LocalText(language=language, text=part.text(language, longest=longest))
        for language in languages
    )


def _files(table: Table) -> dict[str, str]:
    part = table.part("files")
    if part is None:
        return {}
    found = {name: part.text(name, longest=64) for name in part.all_keys()}
    for name, digest in found.items():
        if _DIGEST.fullmatch(digest) is None:
            raise BadInput(f"{part.name}: {said(name)} has no SHA-256 in hex")
    return found
