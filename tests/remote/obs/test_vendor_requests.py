"""Cues, offers and questions: vendor requests, and keys by name."""

import pytest

from studio.core.ids import CueId, QuestionId
from studio.protocol.question_reports import QuestionsChanged
from studio.protocol.show_commands import ExtendOffer, MarkMoment, StartOffer
from studio.remote.obs.codes import Status
from studio.show.staging import OverlayKind
from tests.builders import (
    a_question,
    a_selling_show,
    a_show,
)
from tests.remote.obs.asking import Json, asked, told
from tests.remote.obs.fake_studio import FakeStudio


def vendor(studio: FakeStudio, kind: str, **data: Json) -> Json:
    """Return what a vendor request is answered that goes well."""
    answer = told(
        studio, "CallVendorRequest", vendorName="cuecard", requestType=kind, requestData=data
    )
    return answer["responseData"]


def refused(studio: FakeStudio, kind: str, **data: Json) -> Status:
    """Return how a vendor request is refused."""
    fields: dict[str, Json] = {"vendorName": "cuecard", "requestType": kind, "requestData": data}
    return asked(studio, "CallVendorRequest", **fields).status


@pytest.mark.parametrize("named", [{"slot": 5}, {"product_id": "buds"}, {"cue_id": "cue-buds"}])
def test_a_product_is_cued_by_slot_product_or_cue(named: dict[str, Json]) -> None:
    studio = FakeStudio()

    answer = vendor(studio, "CueProduct", **named)

    assert studio.show.preview.cue_id == "cue-buds"
    assert answer["slot"] == 5
    assert answer["title"] == "El buds"


def test_a_cue_that_is_not_there_is_not_found() -> None:
    studio = FakeStudio()

    assert refused(studio, "CueProduct", slot=8) is Status.NOT_FOUND
    assert refused(studio, "CueProduct", cue_id="nothing") is Status.NOT_FOUND
    assert refused(studio, "CueProduct") is Status.MISSING_FIELD
    assert refused(studio, "CueProduct", slot=0) is Status.OUT_OF_RANGE
    assert refused(studio, "Nonsense") is Status.NOT_FOUND


def test_an_offer_starts_runs_longer_and_stops() -> None:
    studio = FakeStudio()
    vendor(studio, "CueProduct", product_id="watch")
    vendor(studio, "TakeNext")

    started = vendor(studio, "StartOffer", percent=20, minutes=5)
    longer = vendor(studio, "ExtendOffer", seconds=30)
    vendor(studio, "StopOffer")

    assert started["price_minor"] == 4792
    assert longer["ends_at_utc_ms"] - started["ends_at_utc_ms"] == 30_000
    assert studio.show.offers[-1].ended_at_utc_ms is not None
    assert StartOffer(percent=20, duration_s=300.0) in studio.asked


def test_a_question_is_shown_by_its_id_or_as_the_one_worth_most() -> None:
    studio = FakeStudio()
    none = refused(studio, "ShowQuestion", top=True)
    studio.ask(QuestionsChanged(questions=(a_question(7), a_question(8))))

    vendor(studio, "ShowQuestion", top=True)
    top = studio.show.texts.question_id
    vendor(studio, "ShowQuestion", question_id="question-8")

    assert none is Status.NOT_FOUND
    assert top == "question-7"
    assert studio.show.texts.question_id == "question-8"
    assert refused(studio, "ShowQuestion") is Status.MISSING_FIELD


def press(studio: FakeStudio, key: str) -> None:
    """Press a key by its name."""
    told(studio, "TriggerHotkeyByName", hotkeyName=f"studio.{key}")


def test_keys_by_name_work_the_show() -> None:
    studio = FakeStudio()

    press(studio, "cue.2")
    press(studio, "take")
    press(studio, "pin")
    press(studio, "mute")
    press(studio, "slate")
    press(studio, "mark")

    show = studio.show
    assert show.program.cue_id == CueId("cue-watch")
    assert not show.program.shows(OverlayKind.CARD)
    assert show.sound.muted
    assert show.slate_shown
    assert isinstance(studio.asked[-1], MarkMoment)


def test_the_offers_key_starts_what_is_planned_and_stops_what_runs() -> None:
    studio = FakeStudio()
    press(studio, "cue.2")
    press(studio, "take")

    press(studio, "offer.toggle")
    running = studio.show.offers[-1]
    press(studio, "offer.extend")
    press(studio, "offer.toggle")

    assert running.price.amount_minor == 3893
    assert ExtendOffer(by_s=60) in studio.asked
    assert studio.show.offers[-1].ended_at_utc_ms is not None


def test_the_offers_key_leaves_a_card_files_own_price_alone() -> None:
    of_the_card, running = FakeStudio(a_show()), FakeStudio(a_selling_show(a_show()))

    refused_key = asked(of_the_card, "TriggerHotkeyByName", hotkeyName="studio.offer.toggle")
    press(running, "offer.toggle")

    assert refused_key.comment == "an offer ends by time, by quantity, or by both: say when"
    assert of_the_card.show.offers[-1].ended_at_utc_ms is None
    assert running.show.offers[-1].ended_at_utc_ms is not None


def test_the_next_question_goes_round() -> None:
    studio = FakeStudio()
    studio.ask(QuestionsChanged(questions=tuple(a_question(n) for n in (1, 2, 3))))
    seen: list[QuestionId | None] = []

    for _ in range(4):
        press(studio, "question.next")
        seen.append(studio.show.texts.question_id)

    assert seen == ["question-1", "question-2", "question-3", "question-1"]


def test_there_are_twenty_slots_and_no_other_keys() -> None:
    keys = told(FakeStudio(), "GetHotkeyList")["hotkeys"]

    assert {f"studio.cue.{slot}" for slot in range(1, 21)} < set(keys)
    assert len(keys) == 29
    assert asked(FakeStudio(), "TriggerHotkeyByName", hotkeyName="studio.cue.21").status is (
        Status.NOT_FOUND
    )
