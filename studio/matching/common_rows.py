"""Kinds of rows that any product may have: a question about one tells no product from another.

Whoever asks how heavy it is means what is seen, though only the sheet of another product says how
heavy that one is.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from studio.matching.head import Table

COMMON = frozenset(
    {
        "age_recommendation",
        "certification",
        "cleaning",
        "colors",
        "country_of_origin",
        "dimensions",
        "discount",
        "gift_packaging",
        "in_the_box",
        "manual_language",
        "material",
        "payment",
        "price",
        "repair_service",
        "returns",
        "shipping_cost",
        "shipping_countries",
        "shipping_time",
        "spare_parts",
        "stock",
        "warranty",
        "water_resistance",
        "weight",
    }
)


def asks_for_common(kinds: Table, concepts: Sequence[str]) -> npt.NDArray[np.float32]:
    """Return (questions,): how likely each asks for what any product may have.

    Args:
        kinds: (questions, concepts): probability of each kind of row.
        concepts: Kinds of rows.
    """
    columns = [at for at, concept in enumerate(concepts) if concept in COMMON]
    return np.asarray(kinds[:, columns].sum(axis=1), np.float32)
