"""The server dies, the studio leaves: what waits is done once and in order, the rest is not."""

import time
from pathlib import Path

import pytest

from studio.protocol.door_commands import SetDoor
from studio.protocol.door_reports import Gate
from studio.protocol.messages import Denied, Done
from studio.protocol.show_commands import SendPrompt, SetPreview
from tests.remote.relay.far import FarStudio, a_far_person, a_far_studio, a_hub, let_in
from tests.waiting import LONG_S

TEXTS = [f"word {number}" for number in range(10)]


def written(studio: FarStudio) -> list[str]:
    """Return what was written to the host, oldest first."""
    assert studio.host.show is not None
    return [prompt.text for prompt in studio.host.show.prompts]


def test_a_killed_server_loses_nothing_and_does_nothing_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        a_hub(tmp_path) as (server, studio_key, person_key),
        a_far_studio(server.url, studio_key, monkeypatch) as studio,
        a_far_person(server.url, person_key) as person,
    ):
        let_in(studio, person)
        server.kill()
        person.until(lambda one: one.far.standing.away == "relay")

        waiting = [person.begin(SendPrompt(text=text), key=text) for text in TEXTS]
        said = [one.result(LONG_S)[0] for one in waiting]
        now = person.denied(SetPreview(cue_id=None))
        server.start()
        person.until(lambda one: one.live and len(one.late_ones) == len(TEXTS))
        again = person.done(SendPrompt(text=TEXTS[0]), key=TEXTS[0])

        assert all(isinstance(one, Done) and "waits on this machine" in one.text for one in said)
        assert now.code == "away"
        assert "what you see is from" in person.far.standing.text or person.live
        assert [one.key for one in person.late_ones] == TEXTS
        assert again == ""
        studio.until(lambda one: one.gate.code == "")
        studio.until(lambda one: written(one) == TEXTS)
        person.done(SendPrompt(text="and on"))
        studio.until(lambda one: written(one) == [*TEXTS, "and on"])


def test_what_is_asked_while_the_studio_is_away_is_done_when_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        a_hub(tmp_path) as (server, studio_key, person_key),
        a_far_studio(server.url, studio_key, monkeypatch) as studio,
        a_far_person(server.url, person_key) as person,
    ):
        let_in(studio, person)
        person.until(lambda one: one.far.standing.inside and one.far.standing.inside.waits)
        studio.host.request(SetDoor(gate=Gate.RELAY, is_open=False))
        person.until(lambda one: one.far.standing.away == "studio")

        said = person.done(SendPrompt(text="When you are back"))
        now = person.denied(SetPreview(cue_id=None))
        studio.host.request(
            SetDoor(gate=Gate.RELAY, is_open=True, address=server.url, studio="acme/madrid")
        )
        studio.listen(person, lambda one: one.live and one.late_ones)

        assert "waits on the relay" in said
        assert isinstance(now, Denied)
        assert now.code == "away"
        studio.until(lambda one: written(one) == ["When you are back"])


def test_the_page_side_says_since_when_what_it_shows_is_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        a_hub(tmp_path) as (server, studio_key, person_key),
        a_far_studio(server.url, studio_key, monkeypatch) as studio,
        a_far_person(server.url, person_key) as person,
    ):
        let_in(studio, person)

        server.kill()

        person.until(lambda one: one.far.standing.away == "relay")
        assert "what you see is from" in person.far.standing.text
        assert "show" in person.far.latest
        studio.until(lambda one: one.gate.code == "relay_away")


def test_a_far_side_that_is_ended_in_any_moment_of_connecting_ends(tmp_path: Path) -> None:
    with a_hub(tmp_path) as (server, _, person_key):
        for number in range(15):
            with a_far_person(server.url, person_key) as person:
                time.sleep(number * 0.003)  # any moment will do, each is another one
            assert not person.runs
