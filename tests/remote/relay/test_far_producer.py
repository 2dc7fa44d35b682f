"""A producer far away, over a real NATS server and a real control room."""

import json
import re
import time
from pathlib import Path

import pytest

from studio.protocol.door_commands import RevokeDevice
from studio.protocol.messages import Denied
from studio.protocol.setup_commands import GoLive
from studio.protocol.show_commands import AddCue, SendPrompt, SetPreview, Take
from studio.remote.relay.patience import AT_ONCE_S
from studio.remote.relay.place import parse_place
from studio.show.cue import CueKind
from tests.builders import a_cue
from tests.fakes.studio_room import MovedClock
from tests.remote.relay.far import (
    PLACE,
    FarStudio,
    a_far_person,
    a_far_studio,
    a_hub,
    let_in,
)
from tests.servers.nats_server import a_nats_server, somebody
from tests.servers.rtmp_server import free_port
from tests.waiting import LONG_S

HOUR_MS = 3_600_000
A_BREAK = a_cue("cue-1", kind=CueKind.BREAK, product_id=None, points=(), offer=None)


def prompts(studio: FarStudio) -> list[str]:
    """Return what was written to the host, oldest first."""
    assert studio.host.show is not None
    return [prompt.text for prompt in studio.host.show.prompts]


def test_a_producer_far_away_is_let_in_by_a_code_and_does_what_others_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        a_hub(tmp_path) as (server, studio_key, person_key),
        a_far_studio(server.url, studio_key, monkeypatch) as studio,
        a_far_person(server.url, person_key) as person,
    ):
        studio.until_connected()
        studio.until(lambda one: person_key.public[:5] in one.gate.text)
        admitted = person.pair(studio.offer(), "Ben's laptop")
        person.until(lambda one: "show" in one.far.latest)

        person.done(SendPrompt(text="Two minutes"))
        denied = person.denied(Take(expected_preview=None))
        not_allowed = person.denied(GoLive())

        assert (admitted.role, admitted.name) == ("producer", "Ben's laptop")
        assert denied.code == "nothing_in_preview"
        assert not_allowed.code == "not_allowed"
        person.until(lambda one: b"Two minutes" in one.far.latest["show"])
        assert json.loads(person.far.latest["show"])["changed_by"] == "Ben's laptop"
        studio.until(lambda one: one.news.callers.devices == (admitted.device_id,))


def test_who_was_let_in_comes_in_again_without_a_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        a_hub(tmp_path) as (server, studio_key, person_key),
        a_far_studio(server.url, studio_key, monkeypatch) as studio,
    ):
        with a_far_person(server.url, person_key) as person:
            let_in(studio, person)
        studio.until(lambda one: not one.news.callers.devices)

        with a_far_person(server.url, person_key) as person:
            person.until(lambda one: one.live and "show" in one.far.latest)

            person.done(SendPrompt(text="Here again"))

        assert studio.news.devices[0].name == "Far"


def test_who_is_revoked_hears_and_may_nothing_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        a_hub(tmp_path) as (server, studio_key, person_key),
        a_far_studio(server.url, studio_key, monkeypatch) as studio,
        a_far_person(server.url, person_key) as person,
    ):
        let_in(studio, person)

        studio.host.request(RevokeDevice(device_id=studio.news.devices[0].device_id))

        studio.listen(person, lambda one: one.far.standing.refused)
        assert person.denied(SendPrompt(text="Still here?")).code == "not_paired"
        assert person.far.latest == {}
        assert prompts(studio) == []


def test_a_role_is_told_its_own_topics_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        a_hub(tmp_path) as (server, studio_key, person_key),
        a_far_studio(server.url, studio_key, monkeypatch) as studio,
        a_far_person(server.url, person_key) as person,
    ):
        let_in(studio, person, role="observer")
        person.until(lambda one: "health" in one.far.latest)

        assert person.denied(SetPreview(cue_id=None)).code == "not_allowed"
        assert "catalogue" not in person.far.latest
        inside = person.far.standing.inside
        assert inside is not None
        assert "catalogue" not in inside.keys


def test_the_age_of_a_command_is_right_though_the_clocks_are_an_hour_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = MovedClock()
    clock.ahead_ms = HOUR_MS
    with (
        a_hub(tmp_path) as (server, studio_key, person_key),
        a_far_studio(server.url, studio_key, monkeypatch) as studio,
        a_far_person(server.url, person_key, clock=clock) as person,
    ):
        let_in(studio, person)
        person.done(AddCue(cue=A_BREAK))
        person.done(SetPreview(cue_id=A_BREAK.cue_id))

        server.freeze()
        asked = person.begin(Take(expected_preview=A_BREAK.cue_id))
        time.sleep(AT_ONCE_S + 0.3)  # what is measured is time itself
        server.thaw()
        old, _ = asked.result(LONG_S)

        assert isinstance(old, Denied)
        assert old.code == "too_old"
        assert re.search(r"2\.\d s ago", old.text)
        assert studio.host.show is not None
        assert studio.host.show.program.cue_id is None


def test_a_person_whose_key_another_studio_admitted_may_nothing_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = parse_place("acme/paris")
    with a_nats_server(tmp_path / "hub") as server:
        studio_key, stranger = server.studio(PLACE), server.person(other)
        server.start()
        with (
            a_far_studio(server.url, studio_key, monkeypatch) as studio,
            a_far_person(server.url, stranger) as person,
        ):
            studio.until_connected()

            person.until(lambda one: "does not allow" in one.far.standing.text)

            assert person.far.standing.inside is None
            assert studio.news.callers.strangers == 0


def test_credentials_the_server_does_not_know_are_refused_with_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        a_hub(tmp_path) as (server, _, _),
        a_far_studio(server.url, somebody(), monkeypatch) as studio,
        a_far_person(server.url, somebody()) as person,
    ):
        person.until(lambda one: "does not know these credentials" in one.far.standing.text)
        studio.until(lambda one: "does not know these credentials" in one.gate.text)

        assert studio.gate.code == "relay_refused"


def test_a_command_that_is_too_long_for_the_relay_is_refused_and_nothing_breaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        a_hub(tmp_path) as (server, studio_key, person_key),
        a_far_studio(server.url, studio_key, monkeypatch) as studio,
        a_far_person(server.url, person_key) as person,
    ):
        let_in(studio, person)

        long = person.denied(SendPrompt(text="x" * 300_000))
        person.done(SendPrompt(text="short"))

        assert long.code == "protocol"


def test_a_studio_behind_a_leaf_node_is_reached_through_the_hub(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        a_nats_server(tmp_path / "hub", leaf_port=free_port(), domain="hub") as hub,
        a_nats_server(tmp_path / "leaf", leaf_of=hub.leaf_port, domain="madrid") as leaf,
    ):
        person_key = hub.person(PLACE)
        leaf.domain, own = "hub", leaf.domain
        studio_key = leaf.studio(PLACE)
        leaf.domain = own
        hub.start()
        leaf.start()
        with (
            a_far_studio(f"{leaf.url}?domain=hub", studio_key, monkeypatch) as studio,
            a_far_person(f"{hub.url}?domain=hub", person_key) as person,
        ):
            let_in(studio, person)
            person.until(lambda one: one.far.standing.inside and one.far.standing.inside.waits)

            person.done(AddCue(cue=A_BREAK))
            person.done(SetPreview(cue_id=A_BREAK.cue_id))


def test_without_jetstream_everything_is_asked_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_nats_server(tmp_path / "hub", keeps=False) as server:
        studio_key, person_key = server.studio(PLACE), server.person(PLACE)
        server.start()
        with (
            a_far_studio(server.url, studio_key, monkeypatch) as studio,
            a_far_person(server.url, person_key) as person,
        ):
            let_in(studio, person)

            person.done(SendPrompt(text="At once"))

            inside = person.far.standing.inside
            assert inside is not None
            assert not inside.waits
