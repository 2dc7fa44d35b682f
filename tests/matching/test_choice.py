"""Which product is meant: a name outweighs what is on air, and that outweighs an answer."""

from dataclasses import replace

import numpy as np
import pytest

from studio.core.ids import ProductId
from studio.matching.choice import Candidate, choose, product_of


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


def chosen(*candidates: Candidate, common: float = 0.0) -> str | None:
    found = choose(candidates, common=common)
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


@pytest.mark.parametrize("answered", [0.02, 0.5, 0.99])
def test_of_two_that_answer_alike_neither_is_meant_if_nothing_else_speaks(answered: float) -> None:
    lamp, watch = candidate("lamp", answered=answered), candidate("watch", answered=answered)

    assert chosen(lamp, watch) is None
    assert chosen(lamp, candidate("watch", answered=answered, on_air=True)) == "watch"
    assert chosen(candidate("lamp", answered=answered, named=0.3), watch) == "lamp"


def test_rows_that_surely_answer_outdo_those_that_may() -> None:
    assert chosen(candidate("lamp", answered=0.9), candidate("watch", answered=0.99)) == "watch"
    assert chosen(candidate("lamp", answered=0.98), candidate("watch", answered=0.99)) is None


def test_rows_speak_for_no_other_than_what_is_seen_if_any_product_may_have_such_a_one() -> None:
    guessed, seen = candidate("lamp", answered=1.0), candidate("watch", answered=0.0, on_air=True)

    assert chosen(guessed, seen) == "lamp"
    assert chosen(guessed, seen, common=0.9) == "watch"
    assert chosen(replace(guessed, named=0.03), seen, common=0.9) == "watch"
    assert chosen(replace(guessed, named=0.3), seen, common=0.9) == "lamp"
    assert chosen(replace(guessed, wanted=True), seen, common=0.9) == "lamp"


def test_a_hint_at_another_counts_where_the_sheet_on_air_says_nothing() -> None:
    hinted, seen = candidate("lamp", answered=1.0, named=0.1), candidate("watch", on_air=True)
    guessed, silent = replace(hinted, named=0.0), candidate("watch", answered=0.05, on_air=True)

    assert chosen(hinted, seen, common=0.9) == "watch"
    assert chosen(hinted, silent, common=0.9) == "lamp"
    assert chosen(guessed, silent, common=0.9) == "watch"


def test_the_only_sheet_that_surely_answers_is_meant_where_that_on_air_hardly_does() -> None:
    seen, sure = candidate("watch", answered=0.15, on_air=True), candidate("lamp", answered=0.995)
    other = candidate("kettle", answered=0.3)

    assert chosen(seen, sure) == chosen(seen, sure, other) == "lamp"
    assert chosen(seen, sure, replace(sure, product_id=ProductId("kettle"))) == "watch"
    assert chosen(seen, candidate("lamp", answered=0.98), other) == "watch"
    assert chosen(candidate("watch", answered=0.25, on_air=True), sure, other) == "watch"
    assert chosen(replace(seen, wanted=True), sure) == "watch"
    assert chosen(seen, sure, common=0.4) == chosen(seen, sure, common=0.9) == "watch"


def test_where_nothing_is_seen_rows_tell_whatever_is_asked() -> None:
    lamp, watch = candidate("lamp", answered=0.9), candidate("watch", answered=0.1)

    assert chosen(lamp, watch, common=0.9) == "lamp"


def test_a_guess_counts_only_if_a_row_of_it_answers_else_what_is_on_air() -> None:
    guessed, watch = candidate("lamp", answered=0.9), ProductId("watch")

    assert product_of(guessed, answers=True, on_air=watch) == "lamp"
    assert product_of(guessed, answers=False, on_air=watch) == "watch"
    assert product_of(guessed, answers=False, on_air=None) is None
    assert product_of(None, answers=False, on_air=None) is None


def test_what_is_named_or_known_to_be_meant_is_no_guess() -> None:
    named = candidate("lamp", answered=0.1, named=0.3)
    known = replace(candidate("lamp", answered=0.1), wanted=True)

    for found in (named, known):
        assert product_of(found, answers=False, on_air=ProductId("watch")) == "lamp"
