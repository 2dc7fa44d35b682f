"""Templates give rundowns that a show can take as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import ProductId
from studio.show.cue import CueKind
from studio.show.rundown import cut
from studio.show.rundown_steps import set_rundown
from studio.show.templates import TemplateName, TemplateWords, from_template, most_products
from tests.builders import BUDS, WATCH, a_show_product, an_empty_show, known

products = st.lists(st.text("abcdefgh", min_size=1, max_size=4).map(ProductId), max_size=30)


@given(name=st.sampled_from(TemplateName), chosen=products)
def test_a_template_opens_closes_and_takes_as_many_products_as_it_has_room_for(
    name: TemplateName, chosen: list[ProductId]
) -> None:
    cues = from_template(name, chosen)

    assert (cues[0].kind, cues[-1].kind) == (CueKind.OPENING, CueKind.CLOSING)
    assert [c.product_id for c in cues if c.product_id] == chosen[: most_products(name)]
    assert len({cue.cue_id for cue in cues}) == len(cues)


@pytest.mark.parametrize("name", TemplateName)
def test_a_show_takes_it_as_its_rundown(name: TemplateName) -> None:
    cues = from_template(name, [WATCH, BUDS])

    show = set_rundown(
        an_empty_show(), cues, known=known(a_show_product(WATCH), a_show_product(BUDS))
    )

    assert show.rundown == cues


@pytest.mark.parametrize(
    ("name", "length_s"),
    [
        (TemplateName.HALF_HOUR, 1_800),
        (TemplateName.HOUR, 3_600),
        (TemplateName.THREE_HOURS, 3 * 3_600),
    ],
)
def test_a_full_template_lasts_about_as_long_as_it_is_called(
    name: TemplateName, length_s: int
) -> None:
    chosen = [ProductId(f"p{number}") for number in range(most_products(name))]

    cues = from_template(name, chosen)

    assert sum(cue.planned_s for cue in cues) == pytest.approx(length_s, rel=0.12)


def test_the_longest_template_can_be_cut_to_an_hour() -> None:
    name = TemplateName.THREE_HOURS
    cues = from_template(name, [ProductId(f"p{number}") for number in range(16)])

    slots = cut(cues, 3_600)

    assert sum(slot.lasts_s for slot in slots) == 3_600
    assert any(slot.left_out for slot in slots)


def test_its_words_are_those_it_was_given() -> None:
    words = TemplateWords(opening="Hola", closing="Adiós", opening_points=("Quién soy",))

    cues = from_template(TemplateName.HALF_HOUR, [WATCH], words)

    assert (cues[0].title, cues[-1].title) == ("Hola", "Adiós")
    assert cues[0].points == ("Quién soy",)
