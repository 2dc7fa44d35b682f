"""`cuecard shops`: which shops the studio is connected to; connecting one without a window."""

import argparse
import json
import os

import msgspec

from studio.cli.catalogue_client import confirm_planned
from studio.cli.client import StudioClient
from studio.cli.own_studio import own_studio, told_of_accounts
from studio.cli.terminal import complain, say
from studio.core.errors import BadInput, KeyringUnavailable
from studio.core.ids import ConnectionId, new_id
from studio.core.keychain import save_key, variable_name
from studio.protocol.setup_commands import HoldKey
from studio.protocol.trade_commands import (
    PullCatalogue,
    RemoveConnection,
    SaveConnection,
    TestConnection,
)
from studio.sales.connection import ConnectionSpec, PlatformKind, secret_of_connection

PULLED_WITHIN_S = 630.0


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code.

    Raises:
        StudioError: It was not done.
    """
    with own_studio("cuecard shops", ("show", "accounts", "catalogue")) as client:
        match typed.shops_command:
            case "add":
                _add(client, typed)
            case "remove":
                client.request(RemoveConnection(connection_id=ConnectionId(typed.shop)))
            case "test":
                wanted = TestConnection(connection_id=ConnectionId(typed.shop))
                say(client.request(wanted) or "The shop answers.")
            case "pull":
                return _pull(client, typed)
            case _:
                _list(client, as_json=typed.json)
    return 0


def _add(client: StudioClient, typed: argparse.Namespace) -> None:
    kinds = {kind.value: kind for kind in PlatformKind}
    if typed.kind not in kinds:
        raise BadInput(f"a shop is one of {', '.join(kinds)}")
    spec = ConnectionSpec(
        connection_id=ConnectionId(new_id("shop")),
        kind=kinds[typed.kind],
        name=typed.name,
        address=typed.address,
        options=_options(typed.option),
        market=typed.market,
    )
    for given in typed.secret_env:
        _keep_secret(client, spec, given)
    client.request(SaveConnection(connection=spec))
    say(spec.connection_id)


def _keep_secret(client: StudioClient, spec: ConnectionSpec, given: str) -> None:
    """Keep a secret that stands in the environment: `secret=NAME`, or `NAME`."""
    what, _, variable = given.rpartition("=")
    key = os.environ.get(variable, "").strip()
    if not key:
        raise BadInput(f"the environment has no {variable}")
    name = secret_of_connection(spec.connection_id, what or "secret")
    try:
        save_key(name, key)
    except KeyringUnavailable:
        complain(
            "There is no keyring here: the secret lasts until the studio is closed. "
            f"From then on, put it into the environment as {variable_name(name)}."
        )
        client.request(HoldKey(secret_name=name, key=key))


def _options(given: list[str]) -> dict[str, str]:
    pairs = [option.partition("=") for option in given]
    if not all(mark and name for name, mark, _ in pairs):
        raise BadInput("an option is written NAME=TEXT")
    return {name: text for name, _, text in pairs}


def _pull(client: StudioClient, typed: argparse.Namespace) -> int:
    wanted = PullCatalogue(connection_id=ConnectionId(typed.shop))
    client.catalogue = None  # what is told from now on is about this import
    say(client.request(wanted, timeout_s=PULLED_WITHIN_S))
    report = confirm_planned(client, f"{typed.shop}.json", writes=typed.apply)
    say(f"{report.new} new, {report.changed} changed, {report.unchanged} unchanged")
    say("Written." if typed.apply else "Nothing was written: add --apply.")
    return 0


def _list(client: StudioClient, *, as_json: bool) -> None:
    told = told_of_accounts(client)
    if as_json:
        say(json.dumps(msgspec.to_builtins((told.connections, told.reports)), ensure_ascii=False))
        return
    for spec, report in zip(told.connections, told.reports, strict=True):
        say(f"{spec.connection_id}  {spec.kind}  {spec.name}  {report.state}  {report.text}")
    if not told.connections:
        say("No shop is connected: cuecard shops add KIND NAME")
