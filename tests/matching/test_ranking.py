"""Rows of several products beside one question: each stands for itself, whatever is beside it."""

import numpy as np
import pytest

from studio.core.ids import ProductId
from studio.matching.encoder import Encoder
from studio.matching.model_file import LanguageModel
from studio.matching.ranking import MOST_TEXT, Asked, Ranker, Sheet, joined, row_text
from studio.matching.second_encoder import SecondEncoder
from studio.matching.signs import SIGNS, sign
from studio.questions.known_product import KnownProduct, KnownRow

ROWS = {
    "watch": (("Water resistance", "5 ATM"), ("Weight", "38 g"), ("Battery life", "14 days")),
    "kettle": (("Capacity", "1.7 l"), ("Power", "2,200 W")),
    "mug": (("Height", "9 cm"),),
}
QUESTIONS = ("does it survive 50 m?", "how heavy", "сколько литров", "")


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder()


@pytest.fixture(scope="module")
def ranker(model: LanguageModel, second: SecondEncoder) -> Ranker:
    return Ranker(model, second)


@pytest.fixture(scope="module")
def sheets(ranker: Ranker, encoder: Encoder) -> list[Sheet]:
    found = []
    for name, rows in ROWS.items():
        known = tuple(
            KnownRow(row_id=f"r{at}", labels=(label,), value=value)
            for at, (label, value) in enumerate(rows)
        )
        product = KnownProduct(product_id=ProductId(name), names=(name,), rows=known)
        whole = encoder.read_rows([row_text(row) for row in known])
        found.append(ranker.sheet(product, whole, encoder.read_rows([label for label, _ in rows])))
    return found


@pytest.fixture(scope="module")
def asked(ranker: Ranker, encoder: Encoder, model: LanguageModel, second: SecondEncoder) -> Asked:
    read, spelling = encoder.read_questions(QUESTIONS), model.spelled(QUESTIONS)
    return ranker.asked(QUESTIONS, read, spelling, second.questions(QUESTIONS))


def test_products_side_by_side_get_the_signs_they_get_alone(
    ranker: Ranker, sheets: list[Sheet], asked: Asked
) -> None:
    together = joined(sheets)

    signs = ranker.signs(asked, together)

    assert signs.shape == (len(QUESTIONS), 6, len(SIGNS))
    assert np.isfinite(signs).all()
    for place, sheet in enumerate(sheets):
        alone = ranker.signs(asked, sheet)
        assert np.allclose(signs[:, together.of(place)], alone, atol=1e-3)


def test_a_question_gets_the_same_signs_alone_and_among_others(
    ranker: Ranker, sheets: list[Sheet], asked: Asked
) -> None:
    signs = ranker.signs(asked, sheets[0])

    for which in range(len(QUESTIONS)):
        alone = ranker.signs(asked.of([which]), sheets[0])
        assert np.allclose(signs[which], alone[0], atol=1e-3)


def test_rows_of_products_side_by_side_are_found_by_product(sheets: list[Sheet]) -> None:
    together = joined(sheets)

    found = {
        product_id: [row.value for row in together.rows[together.of(place)]]
        for place, product_id in enumerate(together.product_ids)
    }

    assert found == {name: [value for _, value in rows] for name, rows in ROWS.items()}


def test_the_row_of_the_questions_dimension_is_marked(
    ranker: Ranker, sheets: list[Sheet], asked: Asked
) -> None:
    signs = ranker.signs(asked, sheets[0])

    assert signs[0, :, sign("quantity")].tolist() == [1.0, 0.0, 0.0]
    assert signs[:, 0, sign("has_quantity")].tolist() == [1.0, 0.0, 0.0, 0.0]


def test_the_row_that_answers_fits_best(ranker: Ranker, sheets: list[Sheet], asked: Asked) -> None:
    heavy = ranker.scores(ranker.signs(asked, sheets[0]))[1]
    litres = ranker.scores(ranker.signs(asked, sheets[1]))[2]

    assert int(heavy.argmax()) == 1
    assert int(litres.argmax()) == 0


def test_a_very_long_value_is_read_at_its_beginning() -> None:
    row = KnownRow(row_id="r", labels=("Box", "Caja"), value="x" * 5_000)

    assert row_text(row) == f"Box: {'x' * MOST_TEXT}"
