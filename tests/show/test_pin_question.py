"""A viewer's question stands on the picture until another does, or none."""

import pytest

from studio.core.errors import BadInput
from studio.core.ids import QuestionId
from studio.show.cue import LONGEST_LINE
from studio.show.overlays import PinnedQuestion
from studio.show.scene import scene_of
from studio.show.staging import OverlayKind
from studio.show.state import ShowState, Texts, pin_question, set_texts
from tests.builders import a_canvas, an_empty_show

FIRST, SECOND = QuestionId("question-1"), QuestionId("question-2")


def pinned_on(state: ShowState) -> list[tuple[str, str]]:
    """Return asker and text of every question on the picture."""
    overlays = (timed.overlay for timed in scene_of(state, a_canvas()).overlays)
    return [(o.asker, o.text) for o in overlays if isinstance(o, PinnedQuestion)]


def test_a_question_is_pinned_replaced_and_taken_off() -> None:
    first = pin_question(an_empty_show(), FIRST, asker="ana", question="Does it float?")
    second = pin_question(first, SECOND, asker="", question="¿Flota?")
    none = pin_question(second, None, asker="", question="")

    assert pinned_on(first) == [("ana", "Does it float?")]
    assert pinned_on(second) == [("", "¿Flota?")]
    assert pinned_on(none) == []
    assert [s.texts.question_id for s in (first, second, none)] == [FIRST, SECOND, None]
    assert OverlayKind.QUESTION not in none.standing


def test_the_other_texts_stay() -> None:
    before = set_texts(an_empty_show(), Texts(lower_third="Marta", captions="Hello"))

    after = pin_question(before, FIRST, asker="ana", question="Does it float?")

    assert (after.texts.lower_third, after.texts.captions) == ("Marta", "Hello")
    assert after.revision == before.revision + 1


@pytest.mark.parametrize("text", ["x" * (LONGEST_LINE + 1), "a\nb", "19\u202e91"])
def test_what_can_not_stand_in_a_line_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        pin_question(an_empty_show(), FIRST, asker="", question=text)
