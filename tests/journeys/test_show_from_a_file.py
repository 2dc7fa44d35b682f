"""A whole show from a file: two canvases, two servers, an offer with an end, and what was told."""

import json
from pathlib import Path

import pytest

from studio.show.overlays import ProductCard
from tests.journeys.keeping_up import CouldNotKeepUp, needs_a_machine_that_keeps_up
from tests.journeys.show_files import (
    LANDSCAPE_PX,
    PICTURE_S,
    PORTRAIT_PX,
    CardTimes,
    Ran,
    ask_to_end,
    card_times,
    euros,
    run_show,
    start_show,
    write_show,
)
from tests.journeys.studio_run import wait_for
from tests.servers.event_receiver import SECRET, event_receiver
from tests.servers.rtmp_server import RtmpServer

LASTS_S = 2.5
SHOW = """
[show]
title = "Autumn gadgets"
market = "es-ES"
canvases = [{canvases}]
camera = "{clips}/camera.mkv"
microphone = "{clips}/beeps.wav"
catalogue = "catalogue.json"

[[sinks]]
kind = "file"
url = "events.ndjson"

[[cues]]
product = "watch"
take_at_s = 1.0
offer = {{ percent = 35, starts_at_s = 2.0, lasts_s = {lasts_s} }}

[[cues]]
product = "cam"
"""
PORTRAIT, LANDSCAPE = "720x1280@30", "1280x720@30"


def a_show(clips: Path, destinations: dict[str, str], lasts_s: float) -> str:
    """Return a show file with an offer that lasts so long; each canvas goes to its address."""
    canvases = ", ".join(f'"{canvas}"' for canvas in destinations)
    show = SHOW.format(canvases=canvases, clips=clips, lasts_s=lasts_s)
    places = [
        f'[[destinations]]\ncanvas = "{canvas}"\nurl = "{url}"\n'
        for canvas, url in destinations.items()
    ]
    return "\n".join([show, *places])


def a_card(**changes: object) -> ProductCard:
    """Return the watch's card as the show should draw it before the offer."""
    fields = {"title": "Reloj Trek S2", "price": euros(5990), "market": "es-ES", "stock": 3}
    return ProductCard(**(fields | changes))  # type: ignore[arg-type]  # its own fields


CARDS = {
    "usual": a_card(),
    "offer": a_card(price=euros(3893), list_price=euros(5990), lowest_price=euros(5990)),
}


def assert_the_offer_stood_for_its_time(times: CardTimes, ran: Ran) -> None:
    started, ended = ran.event("offer.started"), ran.event("offer.ended")
    lasted_s = (ended["at_utc_ms"] - started["at_utc_ms"]) / 1_000
    seen_s = times.length_s("offer")
    assert lasted_s == LASTS_S
    assert ended["facts"]["ended_by"] == "time"
    assert seen_s <= lasted_s + 0.1 + PICTURE_S, "the price stood longer than the offer"
    if seen_s < lasted_s - 0.5:
        raise CouldNotKeepUp(f"the offer was seen for {seen_s:.2f} s of {lasted_s} s")
    after = [
        name for at, name in zip(times.at_s, times.name, strict=True) if at > times.last_s("offer")
    ]
    assert "usual" in after, "the usual price did not come back"
    assert "offer" not in after


@needs_a_machine_that_keeps_up
@pytest.mark.usefixtures("qapp")
def test_two_canvases_show_one_price_at_one_time_until_the_offer_ends(
    tmp_path: Path, clips: Path, two_servers: tuple[RtmpServer, RtmpServer]
) -> None:
    upright, lying = two_servers
    text = a_show(
        clips, {PORTRAIT: f"{upright.url}/portrait", LANDSCAPE: f"{lying.url}/landscape"}, LASTS_S
    )

    stats = tmp_path / "stats.json"
    ran = run_show(write_show(tmp_path, text), "--seconds", "6", "--stats", str(stats))

    assert ran.code == 0, ran.errors
    portrait = card_times(upright.received()[0], CARDS, PORTRAIT_PX)
    landscape = card_times(lying.received()[0], CARDS, LANDSCAPE_PX)
    assert_the_offer_stood_for_its_time(portrait, ran)
    assert_the_offer_stood_for_its_time(landscape, ran)
    apart_s = portrait.length_s("offer") - landscape.length_s("offer")
    frames = json.loads(stats.read_text(encoding="utf-8"))["frames"]
    if abs(apart_s) > PICTURE_S + 0.001 and frames["ticks_lost"] + frames["dropped"]:
        raise CouldNotKeepUp(f"the canvases changed {apart_s:.3f} s apart; {frames}")
    assert abs(apart_s) <= PICTURE_S + 0.001, "the canvases changed at different pictures"
    kinds = [event["kind"] for event in ran.events()]
    for kind in ("show.started", "cue.taken", "product.shown", "offer.started", "offer.ended"):
        assert kinds.count(kind) == 1, kinds


@needs_a_machine_that_keeps_up
def test_a_show_that_is_run_twice_tells_the_same_at_the_same_times(
    tmp_path: Path, clips: Path
) -> None:
    show = write_show(tmp_path, a_show(clips, {LANDSCAPE: "null:"}, lasts_s=1.0))

    first = run_show(show, "--seconds", "3.5")
    second = run_show(show, "--seconds", "3.5")

    assert (first.code, second.code) == (0, 0), first.errors + second.errors
    told = [[(e["kind"], e["facts"].get("product")) for e in r.events()] for r in (first, second)]
    assert told[0] == told[1]
    assert_all_are_in_the_file(tmp_path / "events.ndjson", first, second)
    late_ms = [
        abs(one["on_air_ms"] - other["on_air_ms"])
        for one, other in zip(first.events(), second.events(), strict=True)
        if one["kind"] != "show.ended" and one["on_air_ms"] is not None
    ]
    if max(late_ms) > 300:
        raise CouldNotKeepUp(f"the same event came {max(late_ms)} ms apart")


def assert_all_are_in_the_file(path: Path, *runs: Ran) -> None:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    ids = [line["id"] for line in lines]
    assert len(set(ids)) == len(ids)
    for one in runs:
        assert [event["event_id"] for event in one.events() if event["event_id"] not in ids] == []


def test_sigterm_ends_a_show_cleanly_and_a_webhook_was_told_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = '[show]\ncanvases = ["1280x720@30"]\n'
    recording = tmp_path / "show.mkv"
    monkeypatch.setenv("SHOP_SECRET", SECRET)
    with event_receiver() as shop:
        to_shop = ("--events-to", shop.url, "--events-secret-env", "SHOP_SECRET")
        running = start_show(write_show(tmp_path, text), "--record", str(recording), *to_shop)
        wait_for(
            "the show is recorded", lambda: recording.exists() and recording.stat().st_size > 0
        )

        ran = ask_to_end(running)

    received = shop.received
    assert (received.wrong, received.out_of_order()) == ([], [])
    assert {event["event_id"] for event in ran.events()} <= set(received.bodies)
    assert SECRET not in ran.errors

    assert ran.code == 0, ran.errors
    kinds = [event["kind"] for event in ran.events()]
    assert [kind for kind in kinds if kind.startswith("show.")] == ["show.started", "show.ended"]


def test_a_show_with_a_wrong_catalogue_does_not_begin(tmp_path: Path) -> None:
    show = write_show(
        tmp_path,
        '[show]\ncatalogue = "catalogue.json"\n[[cues]]\nproduct = "watch"\n',
        catalogue=[{"product": "watch", "name": "Watch", "price_minor": -3, "rows": []}],
    )

    ran = run_show(show, "--record", str(tmp_path / "show.mkv"), "--seconds", "5")

    assert ran.code == 2
    assert "price_minor" in ran.errors
    assert len(ran.errors.strip().splitlines()) == 1
    assert not (tmp_path / "show.mkv").exists()
