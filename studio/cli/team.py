"""`cuecard team`: sharing the catalogue with other studios of an agency, over its server."""

import argparse
import asyncio
import json
import os
from datetime import UTC, datetime

import msgspec

from studio.cli.client import StudioClient
from studio.cli.own_studio import own_studio
from studio.cli.terminal import say
from studio.core.errors import BadInput, ProtocolError
from studio.core.keychain import save_key
from studio.core.settings import settings_or_defaults
from studio.protocol.team_messages import (
    AskConflicts,
    ConflictShown,
    ConflictsListed,
    JoinTeam,
    SettleConflict,
    Side,
    SyncTeam,
)
from studio.storage.team.server import PASSWORD, TeamServer

SYNCED_WITHIN_S = 300.0
"""Ten thousand products over a slow line."""


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code.

    Raises:
        StudioError: It was not done.
    """
    match typed.team_command:
        case "found":
            asyncio.run(_found(typed.url))
            say("Founded. Let studios in: cuecard team admit URL ROLE STUDIO")
        case "admit":
            asyncio.run(_admit(typed))
        case None:
            say(settings_or_defaults().team.url or "In no team: cuecard team join URL")
        case _:
            with own_studio("cuecard team", ("show",)) as client:
                _ask(client, typed)
    return 0


def _ask(client: StudioClient, typed: argparse.Namespace) -> None:
    match typed.team_command:
        case "join":
            _keep_password(typed.password_env)
            say(f"Joined as {client.request(JoinTeam(url=typed.url))}.")
        case "leave":
            client.request(JoinTeam())
        case "sync":
            say(client.request(SyncTeam(), timeout_s=SYNCED_WITHIN_S))
        case "choose":
            aside = typed.which == "aside"
            client.request(SettleConflict(conflict_id=typed.conflict, keeps_aside=aside))
        case _:
            _list(_conflicts(client), as_json=typed.json)


def _keep_password(variable: str) -> None:
    if variable:
        password = os.environ.get(variable, "").strip()
        if not password:
            raise BadInput(f"the environment has no {variable}")
        save_key(PASSWORD, password)


def _conflicts(client: StudioClient) -> ConflictsListed:
    client.told.clear()
    client.request(AskConflicts())
    for told in client.told:
        if isinstance(told, ConflictsListed):
            return told
    raise ProtocolError("the control room does not say what is in conflict")


def _list(told: ConflictsListed, *, as_json: bool) -> None:
    if as_json:
        say(json.dumps(msgspec.to_builtins(told.conflicts), ensure_ascii=False))
        return
    for conflict in told.conflicts:
        _say_conflict(conflict)
    if told.more:
        say(f"and {told.more} more")
    if not told.conflicts:
        say("Nothing was changed on two sides.")


def _say_conflict(conflict: ConflictShown) -> None:
    say(f"{conflict.conflict_id}  {conflict.kind} {conflict.item_id}")
    say(f"  aside: {_side(conflict.aside)}")
    say(f"  holds: {_side(conflict.holds)}")
    for one in conflict.differences:
        say(f"    {one.where}: aside {one.aside}, holds {one.holds}")


def _side(side: Side) -> str:
    at = datetime.fromtimestamp(side.changed_at_utc_ms / 1_000, UTC)
    return f"{side.studio}, {side.changed_by}, {at:%Y-%m-%d %H:%M} UTC"


async def _found(url: str) -> None:
    server = TeamServer(url)
    try:
        await server.found()
    finally:
        await server.close()


async def _admit(typed: argparse.Namespace) -> None:
    server = TeamServer(typed.url)
    try:
        await server.admit(typed.role, typed.studio, sees_all=typed.agency)
    finally:
        await server.close()
