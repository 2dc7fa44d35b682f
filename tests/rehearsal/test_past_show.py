"""A past show becomes a pack: the same questions and orders, and nobody's name."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.whole_import import whole_import
from studio.core.errors import BadInput, Refused
from studio.core.ids import (
    CueId,
)
from studio.protocol.show_cues import cues_of
from studio.protocol.show_file import read_show_file
from studio.rehearsal.pack_file import open_pack
from studio.rehearsal.past_pack import Wishes, pack_of_show
from studio.rehearsal.past_show import replay_of
from studio.rehearsal.past_text import profile_for
from studio.rehearsal.replay import Replay
from studio.rehearsal.unnamed import Unnamed
from tests.builders import (
    BUDS,
    NOW_UTC_MS,
    WATCH,
    a_rundown,
    euros,
)
from tests.rehearsal.pack_folders import PNG
from tests.rehearsal.past_shows import (
    BATTERY,
    SHIPPING,
    WATER,
    a_past_question,
    a_past_show,
    an_event,
    asked,
)


def test_viewers_ask_in_the_past_shows_order_without_their_names() -> None:
    viewers = replay_of(a_past_show())

    assert viewers.length_ms == 120_000
    assert [(m.at_ms, m.viewer, m.text) for m in viewers.messages] == [
        (20_000, 1, "… es sumergible? escribeme a …"),
        (25_000, 2, "cuánto tarda a …?"),
        (31_000, 2, "можно плавать? спросила …"),
        (95_000, 3, "how long lasts the Watch?"),
    ]
    assert [(m.product, m.row, m.buyer) for m in viewers.messages] == [
        *((WATCH, "ip", True), ("", "", False)),
        *((WATCH, "ip", False), (BUDS, "battery", False)),
    ]
    assert "TAKEN BACK" not in str(viewers)
    assert "Troll" not in str(viewers)


def test_orders_come_when_they_came_with_what_brought_them() -> None:
    orders = replay_of(a_past_show()).orders

    assert [(o.at_ms, o.product, o.refunded_at_ms) for o in orders] == [
        *((70_000, WATCH, None), (80_000, WATCH, 80_000)),
        (4_000_000, BUDS, 4_000_000),
    ]
    first, _, late = orders
    assert (first.offer, first.row, first.code, first.total) == (True, "ip", "HOLA5", euros(4_990))
    assert (late.offer, late.row, late.country) == (False, "", "ES")


def test_who_wrote_watches_in_the_minutes_around() -> None:
    late = a_past_question("q-late", asked(1_500, "Oksana", "sigue?"))
    events = (an_event("show.started", 0), an_event("show.ended", 1_800))

    viewers = replay_of(a_past_show(questions=(WATER, late), events=events)).viewers

    assert [(line.at_ms, line.viewers) for line in viewers] == [
        *((0, 2), (320_000, 1), (331_000, 0), (1_200_000, 1), (1_800_000, 0)),
    ]
    assert viewers[0].by_language == {"es": 1, "ru": 1}


def test_a_show_that_was_never_on_air_has_no_viewers() -> None:
    with pytest.raises(Refused, match="never on air"):
        replay_of(a_past_show(events=()))
    on_air = replace(a_past_show().state, on_air_since_utc_ms=NOW_UTC_MS)
    with pytest.raises(Refused, match="end the show"):
        replay_of(a_past_show(state=on_air))


def test_a_pack_of_a_past_show_can_be_rehearsed(tmp_path: Path) -> None:
    photo = tmp_path / "Meine Uhr.PNG"
    photo.write_bytes(PNG)
    out = tmp_path / "autumn.cuepack"

    made = pack_of_show(a_past_show(str(photo)), out, Wishes(title="Otoño, otra vez"))

    assert (made.messages, made.orders, made.recorded) == (4, 3, False)
    pack = open_pack(out, tmp_path / "open")
    assert (pack.pack_id, pack.market, pack.length_s) == ("otono-otra-vez", "es-ES", 120.0)
    assert pack.titles[0].text == "Otoño, otra vez"
    cues = cues_of(read_show_file(pack.show_file))
    planned = a_rundown()
    assert [replace(cue, cue_id=CueId("any")) for cue in cues] == [
        replace(cue, cue_id=CueId("any")) for cue in planned
    ]
    assert pack.replay is not None
    assert Replay(pack.replay, products=[WATCH]).late(100_000)[0].product_id == WATCH


def test_what_is_nobody_elses_business_stays_behind(tmp_path: Path) -> None:
    photo = tmp_path / "watch.png"
    photo.write_bytes(PNG)
    pack_of_show(a_past_show(str(photo)), tmp_path / "a.cuepack", Wishes())

    pack = open_pack(tmp_path / "a.cuepack", tmp_path / "open")
    listings = whole_import(pack.folder / "catalogue.json", "es-ES").listings

    assert [listing.product_id for listing in listings] == [WATCH, BUDS]  # nobody asked for a boat
    assert listings[0].cost_floor is None
    assert listings[0].stock == 60  # as before the show, in which it was sold out
    assert [Path(photo).name for photo in listings[0].photos] == ["1.png"]
    everything = b"".join(p.read_bytes() for p in pack.folder.rglob("*") if p.is_file())
    for secret in ("Oksana", "Lucía", "lucia@", "612 345", "Troll", "id-", "TAKEN BACK"):
        assert secret.encode() not in everything


def test_a_recording_becomes_the_camera_where_it_fits(tmp_path: Path) -> None:
    recording = tmp_path / "Show 3.MKV"
    recording.write_bytes(b"\x1a\x45\xdf\xa3" + bytes(100))
    out = tmp_path / "a.cuepack"

    made = pack_of_show(a_past_show(), out, Wishes(recording=recording))

    assert made.recorded
    pack = open_pack(out, tmp_path / "open")
    show = read_show_file(pack.show_file).show
    assert (show.camera, show.microphone) == ("recording.mkv", "recording.mkv")
    assert (pack.folder / "recording.mkv").read_bytes() == recording.read_bytes()


def test_a_recording_that_is_too_large_is_left_out_and_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recording = tmp_path / "show.mkv"
    recording.write_bytes(bytes(100))
    monkeypatch.setattr("studio.rehearsal.past_pack.largest", lambda _name: 99)

    assert not pack_of_show(
        a_past_show(), tmp_path / "a.cuepack", Wishes(recording=recording)
    ).recorded


def test_the_same_show_gives_the_same_pack(tmp_path: Path) -> None:
    one, other = tmp_path / "one.cuepack", tmp_path / "other.cuepack"

    pack_of_show(a_past_show(), one, Wishes())
    pack_of_show(a_past_show(questions=(SHIPPING, WATER, BATTERY)), other, Wishes())

    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("wrong", [Wishes(pack_id="Not an id"), Wishes(title="x" * 90)])
def test_nothing_is_written_of_a_wish_that_cannot_be(tmp_path: Path, wrong: Wishes) -> None:
    with pytest.raises(BadInput):
        pack_of_show(a_past_show(), tmp_path / "a.cuepack", wrong)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("market", "profile"),
    [
        ("es-ES", "southern_europe"),
        ("zh-CN", "rushing"),
        ("ar-SA", "gulf"),
        ("is-IS", "slow_europe"),
    ],
)
def test_the_audience_is_of_the_market(market: str, profile: str) -> None:
    assert profile_for(market) == profile


@given(
    before=st.text(alphabet="abc .,", max_size=20),
    name=st.text(alphabet="xyzXYZéж", min_size=5, max_size=12),
    after=st.text(alphabet="abc .,", max_size=20),
)
def test_a_name_is_taken_out_wherever_it_stands(before: str, name: str, after: str) -> None:
    text = f"{before} {name.upper()}, {after}"

    assert name.casefold() not in Unnamed([name]).text(text).casefold()


def test_words_of_the_catalogue_are_no_names_and_short_names_are_no_words() -> None:
    unnamed = Unnamed(["Watch", "Sol", "Trek Watch"], ["Trek Watch S2"])

    assert unnamed.text("does the watch stand the sol?") == "does the watch stand the sol?"
    assert unnamed.text("hola Sol, 5 ATM?") == "hola …, 5 ATM?"
    assert unnamed.text("www.example.com/x") == ""
    assert unnamed.text("20 000 mAh or 74 Wh, 2026") == "20 000 mAh or 74 Wh, 2026"
