"""Questions about buying: a row about the product itself answers none of them.

A spec sheet of two rows has one that is nearest to anything. Whoever surely asks whether it is sent
to Belgium gets no battery life for it.
"""

from collections.abc import Mapping, Set

import numpy as np
import numpy.typing as npt

from studio.matching.head import Table

SURE = 0.8
"""Probability from which a question is of its kind for sure."""

LEAST = 0.1
"""Share of these kinds from which a row may answer it."""

ANSWERED_BY: Mapping[str, Set[str]] = {
    "price": {"price", "discount", "subscription"},
    "discount_code": {"discount"},
    "shipping": {"shipping_time", "shipping_cost", "shipping_countries"},
    "how_to_buy": {"payment", "shipping_countries", "stock"},
    "returns": {"returns", "warranty"},
}
"""Kinds of messages, and the kinds of rows that answer them.

Stock is not among them: colours and sizes answer whether there is a red one.
"""


def may_answer(
    messages: tuple[str, ...], shares: Table, concepts: tuple[str, ...], kinds: Table
) -> npt.NDArray[np.bool_]:
    """Return (rows,): which rows may answer a message; all of them, where it is not about buying.

    Args:
        messages: Kinds of messages.
        shares: (messages,): probability of each.
        concepts: Kinds of rows.
        kinds: (rows, concepts): probability of each.
    """
    at = int(shares.argmax())
    answering = ANSWERED_BY.get(messages[at])
    if answering is None or shares[at] < SURE:
        return np.ones(len(kinds), np.bool_)
    columns = [place for place, concept in enumerate(concepts) if concept in answering]
    return np.asarray(kinds[:, columns].sum(axis=1) >= LEAST)
