"""What a rehearsal in real time does at a real control room and a real local platform."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studio.coach.fault import FaultKind
from studio.coach.scorecard import Sentence
from studio.coach.words import words_for
from studio.core.errors import PlatformUnavailable, Refused
from studio.core.money import Money
from studio.protocol.engine_messages import LoseCamera
from studio.protocol.setup_commands import EndShow, GoLive, SetCanvases, SetSound
from studio.protocol.show_commands import AcknowledgePrompt, ShowOverlay
from studio.rehearsal.fault_clock import FaultClock
from studio.rehearsal.pack import Fact, FaultPlan
from studio.rehearsal.pack_file import open_pack, shipped_packs
from studio.rehearsal.partner import Bought, Happened, Said, Seen
from studio.rehearser.live_coach import AGAIN_AFTER_MS, LiveCoach
from studio.rehearser.live_faults import FaultTools, LiveFaults, possible
from studio.rehearser.live_names import COACH, PRODUCER
from studio.rehearser.live_orders import LiveOrders
from studio.rehearser.live_prices import LivePrices
from studio.rehearser.live_producer import LiveProducer
from studio.rehearser.live_setup import OURS, Setting, connect, take_away, until_heard
from studio.rehearser.own_show import goods_of_open_show, pack_of_open_show, profile_for
from studio.rehearser.platform_desk import Ware
from studio.rehearser.prepared import prepare
from studio.show.canvas import parse_canvas
from studio.show.staging import OverlayKind
from tests.fakes.studio_room import a_client, hear
from tests.rehearser.live_room import (
    LAMP,
    MARKET,
    PRICES,
    WATCH,
    LiveRoom,
    a_live_room,
    a_recorder,
    a_sheet,
    whereabouts,
)
from tests.servers.local_platform import LocalPlatform

EUR = "EUR"
MUTED, SILENT = Sentence(code="hint.muted"), Sentence(code="hint.dead_air", facts={"silence_s": 10})


@pytest.fixture
def room(own_platform: LocalPlatform, monkeypatch: pytest.MonkeyPatch) -> Iterator[LiveRoom]:
    with a_live_room(own_platform, monkeypatch) as made:
        yield made
        made.host.request(EndShow())


class Crowd:
    """Viewers who only notice raids."""

    def __init__(self) -> None:
        self.raids: list[float] = []

    def step(self, seen: Seen, seconds: float) -> Happened:
        """Do nothing."""
        return Happened()

    def late(self, until_ms: int) -> tuple[Bought, ...]:
        """Buy nothing."""
        return ()

    def raid(self, seconds: float) -> None:
        """Remember."""
        self.raids.append(seconds)


def an_order(number: int, *, at_ms: int = 0, **changes: object) -> Bought:
    fields = Bought(
        order_id=f"o-{number}",
        at_ms=at_ms,
        product_id=WATCH,
        pieces=2,
        total=Money(amount_minor=2 * PRICES[WATCH], currency=EUR),
        country="ES",
    )
    return replace(fields, **changes)  # type: ignore[arg-type]


def faults_of(
    room: LiveRoom, *plans: tuple[FaultKind, float, float, dict[str, Fact]]
) -> tuple[LiveFaults, LiveOrders, Crowd, LiveProducer]:
    """Return faults that strike in this room, and what they are made with."""
    orders, crowd, producer = LiveOrders(room.desk, a_recorder()), Crowd(), LiveProducer()
    made = tuple(
        FaultPlan(kind=kind, at_s=at_s, lasts_s=lasts_s, facts=facts)
        for kind, at_s, lasts_s, facts in plans
    )
    tools = FaultTools(
        client=room.partner,
        desk=room.desk,
        partner=crowd,
        orders=orders,
        producer=producer,
        prices=LivePrices(room.partner, room.desk, orders),
        sheets={one: a_sheet(one) for one in PRICES},
        state=room.state,
    )
    return LiveFaults(FaultClock(made, 1, 100.0), tools), orders, crowd, producer


# --- hints ---------------------------------------------------------------------------------------


def test_one_hint_waits_at_most_none_comes_twice_in_a_row_and_what_is_over_leaves(
    room: LiveRoom,
) -> None:
    with a_client(COACH, role="rehearsal", topics=("show",)) as client:
        coach = LiveCoach(client, words_for("en"))

        def say(*hints: Sentence, at_ms: int) -> list[tuple[str, bool]]:
            room.state()
            coach.say(hints, room.state(), at_ms)
            prompts = room.state().prompts
            return [(one.text, one.got_at_utc_ms is not None) for one in prompts]

        first = say(MUTED, SILENT, at_ms=1_000)
        while_unread = say(SILENT, MUTED, at_ms=2_000)
        over = say(SILENT, at_ms=3_000)
        other = say(SILENT, at_ms=4_000)
        room.state()
        room.host.request(AcknowledgePrompt())
        again = say(SILENT, at_ms=5_000)
        later = say(SILENT, at_ms=4_000 + AGAIN_AFTER_MS)

    assert len(first) == 1
    assert while_unread == first == [(first[0][0], False)]
    assert over == [(first[0][0], True)]
    assert [got for _, got in other] == [True, False]
    assert "10" in other[1][0]
    assert len(again) == 2
    assert len(later) == 3
    assert {prompt.by for prompt in room.state().prompts} == {COACH}
    assert not any(prompt.urgent for prompt in room.state().prompts)


# --- faults --------------------------------------------------------------------------------------


def test_a_muted_microphone_is_healed_by_the_host_or_by_its_time(room: LiveRoom) -> None:
    mute = FaultKind.MICROPHONE_MUTED
    faults, *_ = faults_of(room, (mute, 1, 30, {}), (mute, 50, 5, {}))

    assert faults.strike(500) == ()
    (struck,) = faults.strike(1_000)
    hear(room.host, lambda: room.host.show and room.host.show.sound.muted)
    early = faults.heal(1_500)
    sound = room.state().sound
    room.host.request(SetSound(sound=replace(sound, muted=False)))
    hear(room.host, lambda: room.host.show and not room.host.show.sound.muted)
    room.state()
    put_right = faults.heal(8_000)
    faults.strike(50_000)
    hear(room.host, lambda: room.host.show and room.host.show.sound.muted)
    by_time = faults.heal(55_000)
    hear(room.host, lambda: room.host.show and not room.host.show.sound.muted)

    assert (struck.kind, early) == (mute, ())
    assert [one.kind for one in (*put_right, *by_time)] == [mute, mute]


def test_camera_disk_and_raid_are_struck_for_their_time_and_ended_with_the_show(
    room: LiveRoom,
) -> None:
    camera, disk, raid = FaultKind.CAMERA_LOST, FaultKind.DISK_FILLING, FaultKind.CHAT_RAID
    faults, _, crowd, _ = faults_of(room, (camera, 1, 20, {}), (disk, 1, 30, {}), (raid, 2, 7, {}))

    faults.strike(2_000)
    hear(room.host, lambda: room.starter.engine.got(LoseCamera))
    over = faults.heal_all(3_000)

    assert room.starter.engine.got(LoseCamera) == [LoseCamera(seconds=19), LoseCamera(seconds=0)]
    assert crowd.raids == [7.0]
    assert {one.kind for one in over} == {camera, disk, raid}
    assert faults.standing == ()


def test_faults_of_the_platform_stand_side_by_side_and_go_one_by_one(room: LiveRoom) -> None:
    slow, dead, fails = (
        FaultKind.UPLOAD_HALVES,
        FaultKind.DESTINATION_DIES,
        FaultKind.PLATFORM_FAILS,
    )
    faults, *_ = faults_of(
        room, (slow, 1, 10, {"percent": 25}), (dead, 2, 3, {}), (fails, 2, 8, {})
    )

    def standing() -> dict[str, int]:
        told = room.platform.desk.get("/faults").json()["faults"]
        return {one["kind"]: one.get("bps", 0) for one in told}

    faults.strike(2_000)
    everything = standing()
    failing = room.platform.shop.get("/v1/orders").status_code
    faults.heal(5_000)
    fewer = standing()
    faults.heal(20_000)

    assert set(everything) == {"rtmp_slow", "rtmp_away", "status"}
    assert everything["rtmp_slow"] == room.state().encoding.bitrate_bps // 4
    assert failing == 500
    assert set(fewer) == {"rtmp_slow", "status"}
    assert standing() == {}
    kinds = [slow, dead, FaultKind.CAMERA_LOST]
    light = possible([FaultPlan(kind=kind) for kind in kinds], light=True)
    assert [plan.kind for plan in light] == [FaultKind.CAMERA_LOST]


def test_a_price_changes_at_the_shop_and_on_the_card_and_orders_cost_it_until_it_is_back(
    room: LiveRoom,
) -> None:
    dearer: dict[str, Fact] = {"product": "watch", "price_minor": 9_900}
    faults, orders, *_ = faults_of(room, (FaultKind.PRICE_CHANGED, 1, 5, dearer))

    def price() -> int | None:
        listing = room.host.show.listing(WATCH) if room.host.show else None
        return listing.price.amount_minor if listing and listing.price else None

    faults.strike(1_000)
    hear(room.host, lambda: price() == 9_900)
    orders.take_in([an_order(1), an_order(2, offer=True)])
    orders.do_what_is_due(1_500)
    faults.heal(6_000)
    hear(room.host, lambda: price() == PRICES[WATCH])
    orders.take_in([an_order(3)])
    orders.do_what_is_due(6_500)

    page = room.platform.shop.get("/v1/orders").json()["orders"]
    listing = room.host.show.listing(WATCH) if room.host.show else None
    assert [line["total"]["amount"] for line in page] == ["198.00", "119.80", "119.80"]
    assert room.platform.report()["chat"] == 2  # viewers wonder
    assert listing is not None
    assert listing.list_price == Money(amount_minor=PRICES[WATCH] + 500, currency=EUR)


def test_stock_is_gone_and_comes_back_and_the_last_order_is_told_twice(room: LiveRoom) -> None:
    lamp: dict[str, Fact] = {"product": "lamp"}
    gone, twice = FaultKind.STOCK_GONE, FaultKind.DOUBLE_ORDER
    faults, orders, *_ = faults_of(room, (gone, 1, 4, lamp), (twice, 1, 30, {}))

    def left() -> int:
        told = room.platform.shop.get("/v1/stock", params={"product_id": "lamp"}).json()
        return int(told["stock"][0]["stock"])

    faults.strike(1_000)
    none_left = left()
    orders.take_in([an_order(1, at_ms=3_000, refunded_at_ms=4_000)])
    orders.do_what_is_due(2_000)
    before = room.platform.report()["orders"]["changes"]
    orders.do_what_is_due(3_000)
    faults.strike(3_000)
    faults.strike(3_500)
    after = room.platform.report()["orders"]
    faults.heal(5_000)
    orders.do_what_is_due(5_000)

    assert (none_left, left()) == (0, 20)
    assert (before, after) == (0, {"lines": 1, "refunds": 0, "changes": 2})
    assert room.platform.report()["orders"]["refunds"] == 1


def test_a_wrong_claim_contradicts_the_sheet_and_is_over_once_it_is_hidden(room: LiveRoom) -> None:
    faults, *_, producer = faults_of(room, (FaultKind.WRONG_CLAIM, 1, 60, {}))
    try:
        faults.strike(1_000)
        hear(room.host, lambda: room.host.show and room.host.show.texts.lower_third)
        state = room.state()
        (standing,) = faults.standing
        too_early = faults.heal(2_000)
        room.host.request(ShowOverlay(overlay=OverlayKind.LOWER_THIRD, shown=False))
        room.state()
        over = faults.heal(9_000)
    finally:
        producer.go()

    assert state.texts.lower_third == "Water resistance: 10 ATM"
    assert OverlayKind.LOWER_THIRD in state.standing
    assert standing.facts["correction"] == "Water resistance: 5 ATM"
    assert (too_early, len(over)) == ((), 1)
    shown = [one for one in room.host.events if one.kind == "overlay.shown"]
    assert shown[-1].by == PRODUCER


def test_a_producer_sits_there_until_it_is_gone_and_comes_back(room: LiveRoom) -> None:
    faults, *_, producer = faults_of(room, (FaultKind.PRODUCER_GONE, 5, 5, {}))
    try:
        here = [producer.here]
        faults.strike(5_000)
        here.append(producer.here)
        faults.heal(10_000)
        here.append(producer.here)
    finally:
        producer.go()

    assert here == [True, False, True]


# --- the platform, and what is set up there ------------------------------------------------------


def test_one_order_that_is_refused_keeps_no_other_away(room: LiveRoom) -> None:
    orders = LiveOrders(room.desk, a_recorder())
    stranger = an_order(2, product_id="of-nobody")

    orders.take_in([an_order(1), stranger, an_order(3)])
    orders.do_what_is_due(0)

    assert orders.placed == room.platform.report()["orders"]["lines"] == 2
    with pytest.raises(PlatformUnavailable, match="404"):
        room.desk.order([(stranger, True)])


def test_what_a_rehearsal_added_is_taken_away_again_and_nothing_else(room: LiveRoom) -> None:
    room.host.request(EndShow())
    setting = Setting(run_id="r-1", prepared=None)
    where = whereabouts(room.platform)

    connect(room.partner, room.desk, where, setting)
    hear(room.partner, lambda: room.partner.outbox and room.partner.outbox.sinks)
    hear(room.partner, lambda: room.partner.questions and room.partner.questions.chats)
    show, accounts = room.state(), room.partner.accounts
    until_heard(room.partner, lambda: True)
    take_away(room.partner)
    hear(room.partner, lambda: room.partner.outbox and not room.partner.outbox.sinks)
    hear(room.partner, lambda: room.partner.questions and not room.partner.questions.chats)

    assert accounts is not None
    assert [spec.address for spec in accounts.connections] == [where.http]
    assert [one.url for one in show.destinations] == [room.platform.address["rtmp"]]
    assert all(one.destination_id.startswith(OURS) for one in show.destinations)
    assert room.state().destinations == ()
    hear(room.partner, lambda: room.partner.accounts and not room.partner.accounts.connections)
    room.host.request(GoLive())


def test_every_canvas_of_a_pack_is_sent_even_before_the_show_is_told(
    room: LiveRoom, tmp_path: Path
) -> None:
    room.host.request(EndShow())
    pack = prepare(open_pack(shipped_packs()[0], tmp_path))
    both = (parse_canvas("720x1280@30"), parse_canvas("1280x720@30"))
    prepared = replace(pack, show=replace(pack.show, canvases=both), goods=None)
    setting = Setting(run_id="r-1", prepared=prepared)

    room.partner.request(SetCanvases(canvases=both))
    connect(room.partner, room.desk, whereabouts(room.platform), setting)

    sent = {one.canvas_id for one in room.state().destinations}
    assert sent == {canvas.canvas_id for canvas in both}
    take_away(room.partner)
    room.host.request(GoLive())


def test_viewers_write_and_goods_are_sold_as_the_catalogue_has_them(room: LiveRoom) -> None:
    price = Money(amount_minor=1_234, currency=EUR)
    room.desk.sell([Ware(product_id=LAMP, name="Lámpara", price=price, stock=None)])
    room.desk.say(
        [Said(0, "v1", "luna", "¿pesa?", "es", "question"), Said(0, "v2", "x", "", "", "")]
    )

    (told,) = room.platform.shop.get("/v1/products").json()["products"]
    assert (told["name"], told["stock"], told["price"]["amount"]) == ("Lámpara", None, "12.34")
    assert room.platform.report()["chat"] == 1


def test_the_open_show_is_rehearsed_as_if_it_were_a_pack(room: LiveRoom) -> None:
    state = room.state()
    pack, goods = pack_of_open_show(state, 7), goods_of_open_show(room.partner, state)

    assert (pack.pack_id, pack.market, pack.length_s) == ("", MARKET, 60.0)
    assert pack.faults == pack_of_open_show(state, 7).faults != ()
    assert [sheet.rows[0].label for sheet in goods.sheets] == ["Water resistance"] * 2
    assert pack.audience.profile == "southern_europe"
    assert (profile_for("ru-RU"), profile_for("en-US")) == ("eastern_europe", "united_states")
    with pytest.raises(Refused, match="no cues"):
        pack_of_open_show(replace(state, rundown=()), 7)
