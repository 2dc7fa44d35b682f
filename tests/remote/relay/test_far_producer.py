"""A producer far away, over a real NATS server and a real control room."""

from pathlib import Path

import pytest

from studio.protocol.show_commands import SendPrompt, Take
from tests.remote.relay.far import a_far_person, a_far_studio, a_hub


def test_a_producer_far_away_is_let_in_by_a_code_and_sees_and_does_what_others_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        a_hub(tmp_path) as (server, studio_key, person_key),
        a_far_studio(server.url, studio_key, monkeypatch) as studio,
        a_far_person(server.url, person_key) as person,
    ):
        studio.until_connected()
        studio.listen(person, lambda one: one.far.standing.refused)
        admitted = person.pair(studio.offer())
        person.until(lambda one: "show" in one.far.latest)

        text = person.done(SendPrompt(text="Two minutes"))
        denied = person.denied(Take(expected_preview=None))

        assert admitted.role == "producer"
        assert text == ""
        assert denied.code == "nothing_in_preview"
        person.until(lambda one: b"Two minutes" in one.far.latest["show"])
