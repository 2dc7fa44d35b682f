"""`cuecard tasks`: what is asked of the host, how far it has come, and the proof of it."""

import argparse
import json
import time
from pathlib import Path

import msgspec

from studio.cli.client import StudioClient
from studio.cli.own_studio import TOLD_WITHIN_S, own_studio
from studio.cli.terminal import say
from studio.core.errors import BadInput, EngineUnavailable
from studio.core.ids import TaskId
from studio.programme.task import Progress, Requirement, RequirementKind, TaskProgress
from studio.protocol.trade_commands import AcceptTask, DropTask, FetchProgramme, MakeProof
from studio.protocol.trade_reports import ProgrammeChanged

WRITTEN_WITHIN_S = 500.0
"""A long recording on a slow disk, and a shop that takes its time."""


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code.

    Raises:
        StudioError: It was not done.
    """
    with own_studio("cuecard tasks", ("show", "accounts", "programme")) as client:
        match typed.tasks_command:
            case "fetch":
                say(client.request(FetchProgramme()))
            case "accept":
                say(client.request(AcceptTask(task_id=TaskId(typed.task))) or "Taken on.")
            case "drop":
                client.request(DropTask(task_id=TaskId(typed.task)))
            case "proof":
                say(client.request(_proof(typed), timeout_s=WRITTEN_WITHIN_S))
            case _:
                _list(_told(client), as_json=typed.json)
    return 0


def _proof(typed: argparse.Namespace) -> MakeProof:
    if typed.out and Path(typed.out).suffix.lower() != ".zip":
        raise BadInput("a proof is a file that ends in .zip")
    path = str(Path(typed.out).absolute()) if typed.out else ""
    return MakeProof(task_id=TaskId(typed.task), path=path, hand_in=typed.hand_in)


def _told(client: StudioClient) -> ProgrammeChanged:
    """Return what the studio says of tasks, once it has read them.

    Raises:
        EngineUnavailable: It says nothing in time.
    """
    deadline_s = time.monotonic() + TOLD_WITHIN_S
    while client.programme is None:
        if time.monotonic() > deadline_s:
            raise EngineUnavailable("the control room does not say which tasks there are")
        client.wait_for_news(0.2)
    return client.programme


def _list(told: ProgrammeChanged, *, as_json: bool) -> None:
    if as_json:
        say(json.dumps(msgspec.to_builtins(told.tasks), ensure_ascii=False))
        return
    for one in told.tasks:
        say(f"{one.task.task_id}  {one.task.state}  {one.task.title}  {_how_far(one)}")
    if not told.tasks:
        say("No task is known: cuecard tasks fetch")
    level = told.standing.level
    if level is not None:
        say(f"Level {level.number}, {level.name}: {told.standing.points} points")


def _how_far(one: TaskProgress) -> str:
    asked = zip(one.task.requirements, one.progress, strict=True)
    return ", ".join(_words(requirement, progress) for requirement, progress in asked)


def _words(requirement: Requirement, progress: Progress) -> str:
    """Return `minutes live 12/30`; revenue in its smallest unit, as tasks ask for it."""
    unit = f" {requirement.currency}" if requirement.kind is RequirementKind.REVENUE else ""
    kind = requirement.kind.replace("_", " ")
    return f"{kind} {progress.done}/{requirement.target}{unit}"
