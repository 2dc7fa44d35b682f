"""What a viewer wants with a message, from what kind of message it is."""

from collections.abc import Callable
from functools import cache

import numpy as np
import numpy.typing as npt

from studio.catalogue.folding import words_of
from studio.catalogue.units import quantities_in
from studio.matching.asking_words import (
    insults,
    is_about_fit,
    is_foolproof,
    is_marked,
    opens_as_question,
    suits_me,
)
from studio.questions.understood import Intent

PRICE, DISCOUNT = "price", "discount_code"

INTENTS = {
    PRICE: Intent.PRICE,
    DISCOUNT: Intent.PRICE,
    "shipping": Intent.SHIPPING,
    "stock": Intent.STOCK,
    "warranty": Intent.WARRANTY,
    "returns": Intent.WARRANTY,
    "how_to_buy": Intent.HOW_TO_BUY,
    "complaint_question": Intent.COMPLAINT,
    "request_show": Intent.OTHER,
    "about_show": Intent.OTHER,
    "spec_question": Intent.SPEC,
    "compliment": Intent.COMPLIMENT,
    "complaint": Intent.COMPLAINT,
    "spam": Intent.SPAM,
    "abuse": Intent.ABUSE,
}
"""Kinds that are not here are `Intent.OTHER`."""

CHATTER = frozenset(
    {
        "greeting",
        "compliment",
        "small_talk",
        "bought",
        "complaint",
        "spam",
        "abuse",
        "statement_about_product",
        "rhetorical",
    }
)
"""Kinds of messages that want no answer."""

UNWANTED = frozenset({"spam", "abuse"})

ASKS_FROM = 0.38

TELLS = frozenset({"bought", "rhetorical"})

FEW_WORDS = 5
"""Whoever insults with a product's name and a question mark takes more: `how dumb must one be …`"""

DOUBTFUL_FROM = 0.02
"""What is less likely to ask is not read a second time."""


@cache
def _chatter(classes: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(at for at, kind in enumerate(classes) if kind in CHATTER)


def asks(
    classes: tuple[str, ...],
    shares: npt.NDArray[np.floating],
    text: str = "",
    names_thing: Callable[[str], bool] = lambda _text: False,
) -> float:
    """Return the probability that a message wants an answer.

    Some ask by so few words that the model tells little: `10 m?`, `für Frauen?`, `is it too much`
    after one's own weight. Some have a word of an insult for a thing: `это тупой нож?`

    Args:
        classes: Kinds of messages.
        shares: Probability of each.
        text: The message.
        names_thing: Whether a text has a word for a product.
    """
    listed: list[float] = shares.tolist()
    score = 1.0 - sum(listed[at] for at in _chatter(classes))
    if score >= ASKS_FROM:
        return score
    likeliest = classes[listed.index(max(listed))]
    if likeliest == "abuse":
        return ASKS_FROM if _asks_of_thing(text, names_thing) else score
    if likeliest in UNWANTED:
        return score
    return ASKS_FROM if _asks_by_words(text, tells=likeliest in TELLS) else score


def _asks_by_words(text: str, *, tells: bool) -> bool:
    """Return whether a message that is neither spam nor abuse asks by one of a few phrases.

    Args:
        text: The message.
        tells: Whether it is most likely a story, or asks for no answer.
    """
    marked = is_marked(text)
    if marked and is_about_fit(text):
        return True
    is_story = tells and len(words_of(text)) > FEW_WORDS
    return bool(quantities_in(text)) and (suits_me(text) or (marked and not is_story))


def _asks_of_thing(text: str, names_thing: Callable[[str], bool]) -> bool:
    """Return whether words of an insult are about a thing, and ask."""
    if insults(text) or not (is_marked(text) or opens_as_question(text)):
        return False
    return is_foolproof(text) or (len(words_of(text)) <= FEW_WORDS and names_thing(text))


def intent_of(
    classes: tuple[str, ...], shares: npt.NDArray[np.floating], *, asking: bool
) -> Intent:
    """Return the most likely intent among those of questions, or of chatter.

    What a discount is about is about the price; only which of both it is more is told apart.
    """
    totals: dict[Intent, float] = {}
    for kind, share in zip(classes, shares.tolist(), strict=True):
        if (kind not in CHATTER) == asking:
            intent = INTENTS.get(kind, Intent.OTHER)
            totals[intent] = totals.get(intent, 0.0) + share
    likeliest = max(totals, key=lambda intent: totals[intent])
    if likeliest is Intent.PRICE and _of(classes, shares, DISCOUNT) > _of(classes, shares, PRICE):
        return Intent.DISCOUNT
    return likeliest


def _of(classes: tuple[str, ...], shares: npt.NDArray[np.floating], kind: str) -> float:
    return float(shares[classes.index(kind)]) if kind in classes else 0.0


def buys(classes: tuple[str, ...], shares: npt.NDArray[np.floating]) -> bool:
    """Return whether the viewer is about to buy, or just did."""
    return classes[int(np.argmax(shares))] in {"bought", "how_to_buy"}
