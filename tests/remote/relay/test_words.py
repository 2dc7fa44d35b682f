"""What both sides agree on without any server: places, keys, letters, patience, clocks."""

import base64
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import BadInput, ProtocolError
from studio.core.ids import CueId
from studio.core.nats_address import parse_nats_address
from studio.core.nkey import (
    is_public,
    is_signed,
    new_credentials,
    read_credentials,
    shown,
)
from studio.protocol.messages import Command, Request
from studio.protocol.show_commands import SendPrompt, Take
from studio.remote.relay import letters
from studio.remote.relay.moment import FarClock, SteadyClock
from studio.remote.relay.patience import AHEAD_S, WAITING, too_old
from studio.remote.relay.people import Knocking
from studio.remote.relay.place import parse_place
from studio.remote.relay.seal import lock, new_key, unlock
from tests.fakes.fake_clock import FakeClock

PLACE = parse_place("acme/madrid")
SEEDS_OF_NATS = {
    # github.com/nats-io/nkeys, README and tests
    "SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY": (
        "UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4"
    ),
}


@pytest.mark.parametrize(("seed", "public"), SEEDS_OF_NATS.items())
def test_a_seed_that_nats_itself_made_gives_its_public_key(seed: str, public: str) -> None:
    assert read_credentials(seed).public == public


def test_a_credentials_file_gives_key_and_jwt() -> None:
    credentials, seed = new_credentials()
    text = (
        "-----BEGIN NATS USER JWT-----\nhead.body.sign\n------END NATS USER JWT------\n\n"
        f"-----BEGIN USER NKEY SEED-----\n{seed}\n------END USER NKEY SEED------\n"
    )

    read = read_credentials(text)

    assert (read.public, read.jwt) == (credentials.public, "head.body.sign")
    assert seed not in repr(read)


@given(st.text(max_size=200))
def test_what_is_no_credentials_file_is_refused_in_words(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_credentials(text)

    assert not text.strip() or text not in str(refused.value) or len(text) < 3


def test_a_mistyped_key_is_none() -> None:
    credentials, seed = new_credentials()
    wrong = "A" if credentials.public[20] != "A" else "B"

    assert is_public(credentials.public)
    assert not is_public(credentials.public[:20] + wrong + credentials.public[21:])
    with pytest.raises(BadInput):
        read_credentials(seed[:20] + ("A" if seed[20] != "A" else "B") + seed[21:])


@pytest.mark.parametrize(
    "text", ["", "a b", "madrid.*", "x/y/z", "a" * 33, "acme/", "/", "acme/ma>", "мадрид"]
)
def test_a_studio_is_called_by_plain_letters(text: str) -> None:
    with pytest.raises(BadInput):
        parse_place(text)


def test_only_this_machines_own_server_may_go_without_tls() -> None:
    assert not parse_nats_address("nats://127.0.0.1:4222").secure
    assert not parse_nats_address("nats://[::1]:4222").secure
    assert parse_nats_address("nats://hub.example").secure
    assert parse_nats_address("nats://10.0.0.7:4222").secure
    assert parse_nats_address("tls://localhost:4222?domain=hub").domain == "hub"
    assert parse_nats_address("nats://hub.example").url == "tls://hub.example:4222"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "http://hub",
        "nats://",
        "nats://hub:port",
        "nats://ann:secret@hub",
        "nats://hub/path",
        "nats://hub?what=1",
        "nats://hub?domain=a.b",
        "nats://[::1",
    ],
)
def test_an_address_that_is_none_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_nats_address(text)

    assert "secret" not in str(refused.value)


# --- letters -----------------------------------------------------------------------------------


def test_a_letter_is_its_writers_alone() -> None:
    ann, _ = new_credentials()
    ben, _ = new_credentials()
    subject = PLACE.ask(ann.public)
    request = Request(request_id=1, command=SendPrompt(text="Go"), key="k")
    letter = letters.sign(request, 5, subject, ann)

    assert letters.read_signed(letter, subject) == (request, 5)
    for wrong in (PLACE.ask(ben.public), PLACE.wait(ann.public), parse_place("x").ask(ann.public)):
        with pytest.raises(ProtocolError):
            letters.read_signed(letter, wrong)
    with pytest.raises(ProtocolError):
        letters.read_signed(letter.replace(b'"at_ms":5', b'"at_ms":6'), subject)
    with pytest.raises(ProtocolError):
        letters.read_signed(letter.replace(b"Go", b"No"), subject)


@given(st.binary(max_size=400))
def test_what_is_no_letter_is_refused(data: bytes) -> None:
    person, _ = new_credentials()

    for read in (
        lambda: letters.read_signed(data, PLACE.ask(person.public)),
        lambda: letters.read_answer(data),
        lambda: letters.read_here(data),
        lambda: letters.read_locked(data),
        lambda: unlock(new_key(), data),
    ):
        with pytest.raises(ProtocolError):
            read()


@given(st.text(max_size=80), st.binary(max_size=80), st.binary(max_size=80))
def test_no_signature_fits_by_chance(public: str, signature: bytes, message: bytes) -> None:
    assert not is_signed(public, signature, message)


@given(st.binary(min_size=1, max_size=60), st.binary(max_size=300), st.integers(min_value=0))
def test_what_is_locked_is_read_with_its_key_and_unchanged_only(
    head: bytes, content: bytes, at: int
) -> None:
    key = new_key()
    locked = lock(key, head, content)
    position = at % len(locked)
    changed = bytearray(locked)
    changed[position] ^= 1

    assert unlock(key, locked) == content
    with pytest.raises(ProtocolError):
        unlock(new_key(), locked)
    with pytest.raises(ProtocolError):
        unlock(key, bytes(changed))


# --- patience ----------------------------------------------------------------------------------


def test_what_changes_the_picture_waits_for_nobody() -> None:
    waiting = {kind.__name__ for kind in WAITING}

    assert set(WAITING) <= set(get_args(Command))
    assert waiting == {
        *("SendPrompt", "MarkMoment", "AddCue", "ChangeCue", "RemoveCue", "MoveCue", "SetTexts"),
        *("MarkAnswered", "WriteAnswer", "SetStatus", "CorrectQuestion", "TypeQuestion"),
        *("ReplyInChat", "MuteViewer", "SetModeration"),
    }


@given(st.floats(min_value=-1_000, max_value=100_000, allow_nan=False))
def test_a_take_is_refused_with_its_age_once_it_is_two_seconds_old(age_s: float) -> None:
    why_not = too_old(Take(expected_preview=CueId("cue-1")), age_s)

    assert (why_not is None) == (-AHEAD_S <= age_s <= 2.0)
    if why_not is not None and age_s > 0:
        assert "ago" in why_not


def test_a_word_to_the_host_is_good_for_a_minute() -> None:
    assert too_old(SendPrompt(text="x"), 59.9) is None
    assert "61 s ago" in (too_old(SendPrompt(text="x"), 61.0) or "")


# --- clocks ------------------------------------------------------------------------------------


@given(
    ahead_ms=st.integers(min_value=-86_400_000, max_value=86_400_000),
    trips=st.lists(
        st.tuples(st.integers(0, 2_000), st.integers(0, 2_000)), min_size=1, max_size=20
    ),
)
def test_the_studios_clock_is_known_to_half_of_the_quickest_trip(
    ahead_ms: int, trips: list[tuple[int, int]]
) -> None:
    near = FakeClock()
    clock = FarClock(SteadyClock(near))
    for there_ms, back_ms in trips:
        asked_ms = near.utc_ms()
        near.advance(there_ms * 1_000_000)
        far_ms = near.utc_ms() + ahead_ms
        near.advance(back_ms * 1_000_000)
        clock.answered(asked_ms, far_ms)

    error_ms = abs(clock.now_ms() - (near.utc_ms() + ahead_ms))

    assert error_ms <= min(sum(trip) for trip in trips[-8:]) / 2 + 1


def test_setting_the_machines_clock_changes_no_age() -> None:
    clock = FakeClock()
    steady = SteadyClock(clock)
    before_ms = steady.now_ms()

    clock.utc_offset_ms += 3_600_000
    clock.advance(1_000_000_000)

    assert steady.now_ms() - before_ms == 1_000


# --- people ------------------------------------------------------------------------------------


def test_the_host_is_told_who_knocks_and_not_for_ever() -> None:
    ann, _ = new_credentials()
    knocking = Knocking()
    knocking.came(ann.public, "Ann's laptop", 0.0)

    assert "Ann's laptop" in knocking.sentence(1.0)
    assert shown(ann.public) in knocking.sentence(1.0)
    assert knocking.sentence(31.0) == ""


def test_a_crowd_of_unknown_keys_stays_one_sentence() -> None:
    knocking = Knocking()
    for number in range(1_000):
        raw = number.to_bytes(35, "big")
        knocking.came(base64.b32encode(raw).decode(), f"n{number}", 0.0)

    assert knocking.count(1.0) == 50
    assert len(knocking.sentence(1.0)) < 200
