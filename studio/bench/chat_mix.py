"""A busy chat made from nothing but a seed: said again, nearly again, and for the first time.

Half of a busy chat repeats to the letter what was said before; much of the rest is off by a slip.
"""

import random
import tomllib
from collections.abc import Sequence
from typing import Any

from studio.core.ids import ChatId, ProductId
from studio.core.paths import resource
from studio.questions.known_product import KnownProduct, KnownRow
from studio.questions.message import ChatMessage

PRODUCTS = 12
VIEWERS = 20_000
AGAIN, NEARLY = 0.51, 0.29
"""Shares of what is said again, and nearly again; the rest was never said before."""

_LETTERS = "abcdeinorst"


def products() -> tuple[KnownProduct, ...]:
    """Return the products of a show."""
    return tuple(_product(number, made) for number, made in enumerate(_sheets()[:PRODUCTS]))


def questions() -> list[str]:
    """Return what viewers ask about them, in eleven languages."""
    asked = (ask for made in _sheets()[:PRODUCTS] for row in made["row"] for ask in row["ask"])
    return [ask.partition(": ")[2] for ask in asked]


def chat(messages: int, *, seed: int = 1) -> list[ChatMessage]:
    """Return so many messages; the same seed, the same chat."""
    chance = random.Random(seed)  # noqa: S311 - data for a measurement, nobody's secret
    return [
        ChatMessage(
            chat_id=ChatId("bench"),
            source_id=f"m-{number}",
            author_id=f"viewer-{chance.randrange(VIEWERS)}",
            author_name="viewer",
            text=text,
            published_at_utc_ms=number,
            received_at_utc_ms=number,
        )
        for number, text in enumerate(_texts(messages, chance))
    ]


def _texts(count: int, chance: random.Random) -> list[str]:
    ready = [*questions(), *_other_talk()]
    chance.shuffle(ready)
    words = [word for text in ready for word in text.split()]
    said = [_new(ready, words, chance)]
    texts = []
    for _ in range(count):
        turn = chance.random()
        if turn < AGAIN + NEARLY:
            # What was said early is said most, as in real chats.
            text = said[int(len(said) * chance.random() ** 2)]
            texts.append(text if turn < AGAIN else _slip(text, chance))
        else:
            said.append(_new(ready, words, chance))
            texts.append(said[-1])
    return texts


def _new(ready: Sequence[str], words: Sequence[str], chance: random.Random) -> str:
    """Return a text that nobody said: one that is ready with every third word another one."""
    text = chance.choice(ready).split()
    for _ in range(1 + len(text) // 3):
        text[chance.randrange(len(text))] = chance.choice(words)
    return " ".join(text)


def _slip(text: str, chance: random.Random) -> str:
    """Return a text with a letter left out, doubled, swapped or mistaken."""
    at = chance.randrange(max(1, len(text) - 1))
    here, after = text[at], text[at + 1 : at + 2]
    slips = ("", here * 2, after + here, chance.choice(_LETTERS))
    which = chance.randrange(len(slips))
    skip = len(after) if which == 2 else 0
    return text[:at] + slips[which] + text[at + 1 + skip :]


def _sheets() -> list[dict[str, Any]]:
    with (resource("language", "sheets") / "electronics.toml").open("rb") as file:
        made: list[dict[str, Any]] = tomllib.load(file)["product"]
    return made


def _other_talk() -> list[str]:
    with resource("language", "messages.toml").open("rb") as file:
        kinds = tomllib.load(file).values()
    return [text.strip() for kind in kinds for line in kind.values() for text in line.split("|")]


def _product(number: int, made: dict[str, Any]) -> KnownProduct:
    rows = tuple(
        KnownRow(row_id=f"r{at}", labels=(row["label"],), value=row["value"])
        for at, row in enumerate(made["row"])
    )
    return KnownProduct(product_id=ProductId(f"p{number}"), names=(made["name"],), rows=rows)
