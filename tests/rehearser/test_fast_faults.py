"""Each fault in fast time: what it changes, what the host does, and that it heals."""

from dataclasses import replace
from pathlib import Path

import pytest

from studio.coach.fault import EXPECTED, FaultKind
from studio.rehearsal.hosts import IDLE, PERFECT
from studio.rehearsal.pack import Fact, FaultPlan
from studio.rehearser.fast import FastOrder
from tests.rehearser.fast_runs import Ran, Viewers, bought, ran, two_gadgets

AT_S, LASTS_S = 12.0, 16.0
AFTER_S = AT_S + LASTS_S


def idle(order: FastOrder) -> FastOrder:
    return replace(order, host=IDLE)


def struck(
    folder: Path,
    kind: FaultKind,
    *,
    host: str = PERFECT,
    viewers: Viewers | None = None,
    **facts: Fact,
) -> tuple[Ran, Viewers]:
    """Run the small show with one fault in the middle of the watch's cue."""
    fault = FaultPlan(kind=kind, at_s=AT_S, lasts_s=LASTS_S, facts=facts)
    viewers = viewers or Viewers()
    told = ran(two_gadgets(folder, [fault]), viewers, lambda order: replace(order, host=host))
    assert [(one.kind, one.at_ms) for one in told.run.struck] == [(kind, AT_S * 1_000)]
    return told, viewers


@pytest.mark.parametrize("kind", FaultKind)
def test_a_good_host_reacts_in_time_and_makes_nothing_worse(
    tmp_path: Path, kind: FaultKind
) -> None:
    told, _ = struck(tmp_path, kind)

    (fault,) = told.run.struck
    assert fault.reacted_at_ms is not None
    assert 1 <= (fault.reacted_at_ms - fault.at_ms) / 1_000 <= EXPECTED[kind].within_s
    assert fault.reaction in EXPECTED[kind].answered_by
    assert not fault.made_worse
    assert told.refused == ()


@pytest.mark.parametrize("kind", FaultKind)
def test_an_idle_host_reacts_to_nothing_and_the_fault_heals_by_itself(
    tmp_path: Path, kind: FaultKind
) -> None:
    told, _ = struck(tmp_path, kind, host=IDLE)

    (fault,) = told.run.struck
    assert fault.reacted_at_ms is None
    assert fault.until_ms == AFTER_S * 1_000
    assert not [event for event in told.events if event.by == "Host"][1:-1]


def test_without_faults_none_strikes(tmp_path: Path) -> None:
    fault = FaultPlan(kind=FaultKind.CAMERA_LOST, at_s=AT_S)
    told = ran(two_gadgets(tmp_path, [fault]), None, lambda order: replace(order, faults=False))

    assert told.run.struck == ()
    assert told.of("slate.shown") == []


def test_a_lost_camera_is_no_picture_and_the_slate_goes_once_it_is_back(tmp_path: Path) -> None:
    told, viewers = struck(tmp_path, FaultKind.CAMERA_LOST)

    (shown,), (hidden,) = told.at_s("slate.shown"), told.at_s("slate.hidden")
    assert AT_S < shown < AFTER_S < hidden < AFTER_S + 4
    assert viewers.at(12).picture
    assert not viewers.at(14).picture
    assert viewers.at(35).picture


def test_a_muted_microphone_is_silence_until_it_is_noticed(tmp_path: Path) -> None:
    told, viewers = struck(tmp_path, FaultKind.MICROPHONE_MUTED)

    (muted,), (unmuted,) = told.of("sound.muted"), told.of("sound.unmuted")
    assert (muted.by, unmuted.by) == ("Rehearsal", "Host")
    assert not viewers.at(13).speaking
    (fault,) = told.run.struck
    assert fault.until_ms == unmuted.on_air_ms


def test_viewers_of_a_dead_destination_see_and_hear_nothing(tmp_path: Path) -> None:
    _, viewers = struck(tmp_path, FaultKind.DESTINATION_DIES)

    assert not any(viewers.at(second).picture for second in range(13, 28))
    assert not any(viewers.at(second).speaking for second in range(13, 28))
    assert viewers.at(40).picture


def test_what_is_ordered_while_the_platform_fails_comes_afterwards(tmp_path: Path) -> None:
    viewers = Viewers(buys={15: (bought(1, 15),), 40: (bought(2, 40),)})
    told, _ = struck(tmp_path, FaultKind.PLATFORM_FAILS, viewers=viewers)

    first, second = told.of("order.received")
    assert (first.on_air_ms, second.on_air_ms) == (15_000, 40_000)
    assert told.at_s("stock.changed") == [AFTER_S + 1, 40.0]  # asked once a second


def test_a_price_changes_at_its_source_is_told_and_comes_back(tmp_path: Path) -> None:
    told, viewers = struck(tmp_path, FaultKind.PRICE_CHANGED, product="cam", price_minor=9_900)

    (corrected,) = told.of("correction.shown")
    assert corrected.facts["text"] == "Clip Cam 4K: 99,00\xa0€"
    assert [event.facts["price_minor"] for event in told.of("product.shown")] == [5_990, 9_000]
    assert told.at_s("overlay.hidden", overlay="correction")[0] > AT_S + 10
    told, viewers = struck(tmp_path, FaultKind.PRICE_CHANGED, product="watch", price_minor=6_900)
    price = viewers.at(20).price
    assert price is not None
    assert price.amount_minor in {6_900, 4_792}  # its offer may run


def test_the_host_goes_on_from_what_is_gone_and_the_shop_gets_more(tmp_path: Path) -> None:
    told, viewers = struck(tmp_path, FaultKind.STOCK_GONE, product="watch")

    assert told.at_s("product.sold_out", product="watch") == [AT_S]
    (shown,) = told.at_s("product.shown", product="cam")
    assert AT_S < shown < 30  # earlier than planned
    assert viewers.at(13).sold_out
    assert [event.facts["stock"] for event in told.of("stock.changed")] == [0, 40]


def test_a_wrong_claim_leaves_the_picture_and_is_put_right(tmp_path: Path) -> None:
    told, _ = struck(tmp_path, FaultKind.WRONG_CLAIM)

    (shown,) = told.at_s("overlay.shown", overlay="lower_third")
    (hidden,) = told.at_s("overlay.hidden", overlay="lower_third")
    (corrected,) = told.of("correction.shown")
    assert shown == AT_S < hidden
    assert corrected.facts["text"] == "Water resistance: 5 ATM"
    (fault,) = told.run.struck
    assert fault.until_ms == hidden * 1_000


def test_raiders_are_let_loose_for_as_long_as_it_says(tmp_path: Path) -> None:
    _, viewers = struck(tmp_path, FaultKind.CHAT_RAID)

    assert viewers.raids == [LASTS_S]


def test_an_order_that_is_told_twice_is_one_order_and_the_host_says_so(tmp_path: Path) -> None:
    viewers = Viewers(buys={10: (bought(1, 10),)})
    told, _ = struck(tmp_path, FaultKind.DOUBLE_ORDER, viewers=viewers)

    assert len(told.of("order.received")) == 1
    (marked,) = told.of("moment.marked")
    assert marked.facts["note"] == "double_order"


def test_a_producer_prompts_but_while_they_are_gone_and_is_read(tmp_path: Path) -> None:
    told, _ = struck(tmp_path, FaultKind.PRODUCER_GONE)

    sent, read = told.at_s("prompt.sent"), told.at_s("prompt.acknowledged")
    assert {event.by for event in told.of("prompt.sent")} == {"Producer (rehearsal)"}
    assert sent
    assert not [moment for moment in sent if AT_S <= moment < AFTER_S]
    assert all(asked < got < asked + 6 for asked, got in zip(sent, read, strict=True))
