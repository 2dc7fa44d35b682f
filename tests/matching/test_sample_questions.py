"""Questions about the sample catalogue that comes with the program get the right row of it."""

from pathlib import Path

import pytest

from studio.cli.ask_file import read_catalogue
from studio.core.ids import ProductId
from studio.matching.matcher import Matcher
from studio.questions.understood import Holds

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "rehearsal" / "catalogue.json"
WATCH = ProductId("watch")


@pytest.fixture(scope="module")
def informed(whole_matcher: Matcher) -> Matcher:
    """Return a matcher that knows the sample's products, the watch on air."""
    whole_matcher.learn((), restart=True)
    whole_matcher.know(read_catalogue(SAMPLE), restart=True)
    whole_matcher.look_at(WATCH)
    return whole_matcher


@pytest.mark.parametrize(
    "text",
    [
        "¿aguanta 50 m?",
        "¿aguanta 30 m?",
        "aguanta 50 metros?",
        "survives 50 m?",
        "выдержит 50 м?",
        "витримає 50 м?",
        "hält es 50 m aus?",
        "tient 50 m ?",
        "regge 50 m?",
        "aguenta 50 m?",
        "wytrzyma 50 m?",
        "يتحمل 50 متر؟",
        "能承受50米吗？",
    ],
)
def test_a_watch_that_survives_so_many_metres_does_so_under_water(
    informed: Matcher, text: str
) -> None:
    first = informed.understand([text])[0].rows[0]

    assert (first.product_id, first.row_id) == (WATCH, "ip")
    assert first.compared is not None
    assert first.compared.holds is Holds.YES


@pytest.mark.parametrize("text", ["does it reach 8 m?", "connects at 8 m?", "¿llega a 8 m?"])
def test_how_far_it_reaches_stays_a_question_about_its_range(informed: Matcher, text: str) -> None:
    assert informed.understand([text])[0].rows[0].row_id == "range"
