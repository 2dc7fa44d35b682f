"""Which product is meant: a name outweighs what is on air, and that outweighs an answer."""

import numpy as np

from studio.core.ids import ProductId
from studio.matching.choice import Candidate, choose


def candidate(
    name: str, *, answered: float = 0.5, named: float = 0.0, on_air: bool = False
) -> Candidate:
    return Candidate(
        product_id=ProductId(name),
        first=0,
        scores=np.zeros(1, np.float32),
        sure=np.array([answered, answered], np.float32),
        named=named,
        on_air=on_air,
    )


def chosen(*candidates: Candidate) -> str | None:
    found = choose(candidates)
    return found.product_id if found is not None else None


def test_of_none_none_is_chosen() -> None:
    assert chosen() is None


def test_what_is_on_air_is_meant_if_nothing_speaks_for_another() -> None:
    assert chosen(candidate("lamp"), candidate("watch", on_air=True)) == "watch"


def test_a_name_outweighs_what_is_on_air() -> None:
    named = candidate("lamp", named=1.0)

    assert chosen(candidate("watch", on_air=True), named) == "lamp"


def test_the_product_that_has_an_answer_is_meant_if_nothing_is_on_air() -> None:
    assert chosen(candidate("lamp", answered=0.1), candidate("watch", answered=0.9)) == "watch"


def test_a_product_that_is_named_is_meant_though_another_sheet_answers_better() -> None:
    named = candidate("lamp", answered=0.4, named=1.0)

    assert chosen(named, candidate("watch", answered=0.6, on_air=True)) == "lamp"
