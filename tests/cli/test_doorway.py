"""What may be typed about the door, and the file with the code."""

import stat
from pathlib import Path

import pytest

from studio.cli.doorway import DoorPlan, Doorway, GatePlan, read_door, write_private
from studio.core.errors import BadInput
from studio.protocol.door_reports import Gate
from tests.fakes.studio_room import hear
from tests.remote.doors import an_open_door


def test_nothing_typed_opens_nothing() -> None:
    assert read_door(None, None, "producer", None, None) is None


@pytest.mark.parametrize(
    ("typed", "network"),
    [
        ("127.0.0.1:8737", False),
        ("[::1]:8737", False),
        ("localhost:8737", False),
        ("0.0.0.0:8737", True),
        ("192.168.1.7:8737", True),
    ],
)
def test_an_address_of_loopback_is_this_machine_alone(typed: str, *, network: bool) -> None:
    plan = read_door(typed, None, "observer", None, None)

    assert plan is not None
    assert plan.gates == (GatePlan(gate=Gate.PAGES, network=network, port=8737),)
    assert plan.role == "observer"


@pytest.mark.parametrize("typed", ["8737", ":8737", "127.0.0.1", "127.0.0.1:80", "x:99999", "a:b"])
def test_an_address_that_makes_no_sense_is_refused(typed: str) -> None:
    with pytest.raises(BadInput):
        read_door(typed, None, "producer", None, None)


def test_options_that_belong_to_the_door_need_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for words in (
        (None, "pair.txt", "producer", None, None),
        (None, None, "observer", None, None),
        (None, None, "producer", None, "NAME"),
        ("127.0.0.1:8737", None, "king", None, None),
        ("127.0.0.1:8737", None, "producer", "127.0.0.1:4455", "NOT_SET_ANYWHERE"),
    ):
        with pytest.raises(BadInput):
            read_door(*words)
    monkeypatch.setenv("BOXES", "a password")
    plan = read_door(None, None, "producer", "127.0.0.1:4455", "BOXES")
    assert plan is not None
    assert plan.obs_password == "a password"  # noqa: S105 - a test's own


def test_the_file_has_a_good_code_always_and_is_this_users_alone(tmp_path: Path) -> None:
    file = tmp_path / "pair.txt"
    with an_open_door() as door:
        doorway = Doorway(DoorPlan(pairing_file=file, role="moderator"), door.host)

        def written(before: str) -> str:
            def another() -> bool:
                doorway.look()
                return file.exists() and file.read_text(encoding="utf-8") != before

            hear(door.host, another)
            return file.read_text(encoding="utf-8")

        first = written("")
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        with door.device() as device:
            device.say(type="Pair", code=first.strip().partition("#")[2], name="x")
            assert device.until("Entered")["role"] == "moderator"

        second = written(first)
        assert second.startswith(f"https://127.0.0.1:{door.port}/#")
        doorway.close()
        assert not file.exists()


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="can't be written"):
        write_private(tmp_path / "no" / "such" / "folder.txt", "x")
