"""Tasks from the command line, in a room with a courier of the test's own."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.cli.main import run
from studio.core.ids import ConnectionId, TaskId
from studio.programme.level import Level, standing
from studio.programme.task import Requirement, RequirementKind, Task
from studio.protocol.courier_errands import (
    Carried,
    Errand,
    ErrandAnswer,
    FetchTasks,
    TasksFetched,
)
from studio.protocol.trade_commands import SaveConnection
from studio.sales.connection import ConnectionSpec, PlatformKind
from tests.fakes.studio_room import FakeStarter, a_client, a_room

SHOP = ConnectionSpec(
    connection_id=ConnectionId("shop-1"),
    kind=PlatformKind.GENERIC,
    name="Shop",
    address="https://shop.example",
)
TASK = Task(
    task_id=TaskId("shop-1:7"),
    title="Go on air",
    requirements=(
        Requirement(kind=RequirementKind.MINUTES_LIVE, target=30),
        Requirement(kind=RequirementKind.REVENUE, target=10_000, currency="EUR"),
    ),
    connection_id=SHOP.connection_id,
)
LEVELS = (Level(number=1, name="Starter", from_points=0),)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """Run a room whose shop asks for one thing."""
    starter = FakeStarter()
    told = TasksFetched(tasks=(TASK,), levels=LEVELS, standing=standing(LEVELS, 40))

    def answer(errand: Errand) -> ErrandAnswer:
        return told if isinstance(errand, FetchTasks) else Carried()

    starter.couriers.prepare = lambda courier: setattr(courier, "answer", answer)
    with a_room(starter, tmp_path / "cuecard.db"):
        with a_client() as client:
            client.request(SaveConnection(connection=SHOP))
        yield tmp_path


@pytest.mark.usefixtures("place")
def test_tasks_are_fetched_taken_on_and_given_up(capsys: pytest.CaptureFixture[str]) -> None:
    def said(*words: str) -> str:
        assert run(["tasks", *words]) == 0
        return capsys.readouterr().out

    assert "No task is known" in said()
    assert "1 tasks" in said("fetch")
    assert "Taken on." in said("accept", TASK.task_id)
    listed = said("list")
    assert "shop-1:7  accepted  Go on air  minutes live 0/30, revenue 0/10000 EUR" in listed
    assert "Level 1, Starter: 40 points" in listed
    said("drop", TASK.task_id)
    (told,) = json.loads(said("--json"))
    assert (told["task"]["task_id"], told["task"]["state"]) == ("shop-1:7", "open")


def test_a_proof_of_what_was_not_done_is_refused(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["tasks", "fetch"])

    assert run(["tasks", "proof", TASK.task_id, "--out", str(place / "proof.zip")]) == 1
    assert "not fulfilled" in capsys.readouterr().err
    assert run(["tasks", "proof", TASK.task_id, "--out", "proof.pdf"]) == 2
    assert run(["tasks", "accept", "another"]) == 1
    assert "no such task" in capsys.readouterr().err
    assert list(place.glob("*.zip")) == []
