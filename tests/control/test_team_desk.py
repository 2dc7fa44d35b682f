"""The team waits while a show is on air, and in a rehearsal; differences are named by where."""

import json
from pathlib import Path

import pytest

from studio.control.trade.differences import NOTHING, differences
from studio.core import keychain
from studio.core.errors import StudioError
from studio.core.ids import SecretName
from studio.core.settings import Settings, TeamSettings, read_settings, write_settings
from studio.protocol.setup_commands import GoLive, HoldKey
from studio.protocol.team_messages import (
    LONGEST_DIFFERENCE,
    MOST_DIFFERENCES,
    JoinTeam,
    SyncTeam,
    TeamStep,
)
from tests.fakes.studio_room import FakeStarter, a_client, a_room, hear, ready

NOWHERE = "postgresql://anna@127.0.0.1:9/agency"


def test_on_air_nothing_is_synced_and_a_server_that_is_away_disturbs_nobody(
    tmp_path: Path,
) -> None:
    write_settings(Settings(team=TeamSettings(url=NOWHERE)))
    with a_room(FakeStarter(), tmp_path / "cuecard.db"), a_client() as client:
        ready(client)
        with pytest.raises(StudioError, match="the team's server"):
            client.request(SyncTeam())
        hear(client, lambda: client.team is not None and client.team.step is TeamStep.WAITING)
        assert client.team is not None
        assert (client.team.url, client.team.synced_at_utc_ms) == (NOWHERE, None)
        assert "can't be reached" in client.team.text
        with pytest.raises(StudioError, match="the team's server"):
            client.request(JoinTeam(url="postgresql://boris@127.0.0.1:9/agency"))
        client.request(GoLive())
        with pytest.raises(StudioError, match="until the show is over"):
            client.request(SyncTeam())


def test_leaving_a_team_keeps_the_folder_of_its_scorecards(tmp_path: Path) -> None:
    write_settings(Settings(team=TeamSettings(url=NOWHERE, scorecards=str(tmp_path))))
    with a_room(FakeStarter(), tmp_path / "cuecard.db"), a_client() as client:
        hear(client, lambda: client.team is not None and client.team.url == NOWHERE)

        client.request(JoinTeam())

        hear(client, lambda: client.team is not None and client.team.step is TeamStep.ALONE)
    assert read_settings().team == TeamSettings(scorecards=str(tmp_path))


def test_the_password_of_the_team_is_held_where_there_is_no_keyring(tmp_path: Path) -> None:
    with a_room(FakeStarter(), tmp_path / "cuecard.db"), a_client() as client:
        said = client.request(HoldKey(secret_name=SecretName("team"), key="known-to-few"))

        assert "this run" in said
        assert keychain.read_key(SecretName("team")) == "known-to-few"


def test_differences_are_named_by_where_and_bounded() -> None:
    aside = {"listing": {"brand": "A", "names": ["x", "y"]}, "same": 1}
    holds = {"listing": {"brand": "B", "names": ["x"]}, "same": 1}

    found = differences(json.dumps(aside), json.dumps(holds))

    assert [(one.where, one.aside, one.holds) for one in found] == [
        ("listing.brand", "A", "B"),
        ("listing.names.1", "y", NOTHING),
    ]
    many = differences(json.dumps(["x" * 9_999] * 99), "not json")
    assert len(many) == MOST_DIFFERENCES
    assert max(len(one.aside) for one in many) == LONGEST_DIFFERENCE
    assert differences("{}", "{}") == ()
