"""Our answers beside those of a real OBS: recorded ones always, a running one in `make soak`."""

import json
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.remote.obs.asking import PASSWORD, Json, a_box, a_gate, a_stranger
from tests.remote.obs.compared import RECORDED, answers, batches, ends, fits, prepare
from tests.remote.obs.fake_studio import FakeStudio
from tests.servers import obs_studio


@pytest.fixture(scope="module")
def recorded() -> dict[str, Json]:
    """What OBS said."""
    return dict(json.loads(RECORDED.read_text(encoding="utf-8")))


def test_requests_are_answered_with_the_codes_and_words_of_obs(recorded: dict[str, Json]) -> None:
    with a_gate(FakeStudio()) as gate, a_box(gate.port) as box:
        ours = answers(box)

    differing = [
        (one["asked"], one["code"], one["comment"], "obs:", theirs["code"], theirs["comment"])
        for one, theirs in zip(ours, recorded["answers"], strict=True)
        if (one["code"], one["comment"]) != (theirs["code"], theirs["comment"])
    ]
    assert differing == []


def test_answers_have_every_field_that_those_of_obs_have(recorded: dict[str, Json]) -> None:
    with a_gate(FakeStudio()) as gate, a_box(gate.port) as box:
        ours = answers(box)

    differing = [
        (one["asked"], one["shape"], "obs:", theirs["shape"])
        for one, theirs in zip(ours, recorded["answers"], strict=True)
        if not fits(one["shape"], theirs["shape"])
    ]
    assert differing == []


def test_batches_are_answered_as_by_obs(recorded: dict[str, Json]) -> None:
    with a_gate(FakeStudio()) as gate, a_box(gate.port) as box:
        ours = batches(box)

    assert ours == recorded["batches"]


def test_connections_end_as_with_obs(recorded: dict[str, Json]) -> None:
    with a_gate(FakeStudio()) as gate:
        ours = ends(gate.port, PASSWORD)

    assert ours == recorded["ends"]


def test_obs_would_know_every_request_of_ours(recorded: dict[str, Json]) -> None:
    with a_gate(FakeStudio()) as gate, a_box(gate.port) as box:
        ours = box.ask("GetVersion")["responseData"]["availableRequests"]

    newer = {"GetSceneItemSource"}  # from 5.4 on
    assert set(ours) - newer <= set(recorded["requests"])


def test_every_request_that_obs_knows_is_answered(recorded: dict[str, Json]) -> None:
    with a_gate(FakeStudio()) as gate, a_box(gate.port) as box:
        available = set(box.ask("GetVersion")["responseData"]["availableRequests"])
        codes = {kind: box.ask(kind)["requestStatus"]["code"] for kind in recorded["requests"]}

    assert {kind for kind, code in codes.items() if code == 204} == set(codes) - available


# --- a real one ----------------------------------------------------------------------------------


@pytest.fixture
def obs_port(tmp_path: Path) -> Iterator[int]:
    """The port of a real OBS, prepared as ours is."""
    assert obs_studio.is_installed(), "apt-get install obs-studio xvfb"
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    folder = tmp_path / "obs"
    folder.mkdir()
    with obs_studio.running_obs(folder, port):
        yield port


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_a_real_obs_still_says_what_was_recorded(
    obs_port: int, pytestconfig: pytest.Config
) -> None:
    with a_stranger(obs_port) as box:
        box.identify(obs_studio.PASSWORD)
        prepare(box)
        said = {
            "obs": "29.0.2",
            "requests": sorted(box.ask("GetVersion")["responseData"]["availableRequests"]),
            "answers": answers(box),
            "batches": batches(box),
        }
    said["ends"] = ends(obs_port, obs_studio.PASSWORD)

    if os.environ.get("RECORD_OBS"):
        RECORDED.write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert said == json.loads(RECORDED.read_text(encoding="utf-8"))
