"""Where a broadcast goes: saved destinations by name, or addresses with their keys.

A key that was typed or named lasts for this run: it goes to the control room in one message and
from there into the engine's memory, never into an argument or the environment of a process that is
started here.
"""

import os
from dataclasses import dataclass, field
from importlib import import_module
from typing import Protocol, cast
from urllib.parse import urlsplit

from studio.cli.client import StudioClient
from studio.control.commands import NULL_ADDRESS, check_address
from studio.core.errors import BadInput, EngineUnavailable, Refused, StudioError
from studio.core.ids import DestinationId, SecretName
from studio.core.keychain import remember_secret
from studio.core.stream_address import is_stream_address, parse_server, split_address
from studio.show.destination import Destination
from studio.show.state import ShowState


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One place to send to.

    Attributes:
        destination: With the address, without the key.
        key: For this run; empty: the engine finds it in the keyring, or none is needed.
    """

    destination: Destination
    key: str = field(default="", repr=False)


def read_targets(typed: list[tuple[str, str]], *, rehearsal: bool) -> tuple[Target, ...]:
    """Read every `--to` with its `--key-env`.

    Raises:
        BadInput: One is no address, names no saved destination, or lacks its key; the text
            repeats no key.
    """
    saved = _saved() if any(not _is_address(where) for where, _ in typed) else ()
    targets: list[Target] = []
    for number, (where, variable) in enumerate(typed, start=1):
        if _is_address(where):
            target = _from_address(where, variable, number)
        else:
            target = _from_saved(where, variable, saved)
        try:
            check_address(target.destination, rehearsal=rehearsal)
        except Refused as error:
            raise BadInput(f"--to: {error}") from error
        targets.append(_with_own_name(target, targets))
    for _, variable in typed:
        os.environ.pop(variable, None)  # processes that are started here have no use for it
    return tuple(targets)


def _is_address(where: str) -> bool:
    return where == NULL_ADDRESS or "://" in where


def _from_address(where: str, variable: str, number: int) -> Target:
    key = _from_environment(variable) if variable else ""
    if where == NULL_ADDRESS:
        return Target(destination=_destination(where, "nowhere", number, secret=False))
    if not is_stream_address(where):
        scheme = urlsplit(where).scheme
        raise BadInput(f"--to sends to rtmp:// or rtmps:// addresses, got {scheme}://")
    if variable:
        server = where.strip()
    else:
        server, key = split_address(where)
        if not key:
            raise BadInput(
                "the address has no stream key: end it with /KEY, or name one by --key-env"
            )
    remember_secret(key)
    host = parse_server(server).host
    return Target(destination=_destination(server, host, number, secret=True), key=key)


def _from_environment(variable: str) -> str:
    key = os.environ.get(variable, "").strip()
    if not key:
        raise BadInput(f"the environment variable {variable} holds no stream key")
    return key


def _destination(url: str, name: str, number: int, *, secret: bool) -> Destination:
    destination_id = DestinationId(f"to-{number}")
    secret_name = SecretName(f"run/{destination_id}" if secret else "")
    return Destination(destination_id=destination_id, name=name, url=url, secret_name=secret_name)


def _from_saved(where: str, variable: str, saved: tuple[Destination, ...]) -> Target:
    found = next((d for d in saved if d.name == where), None)
    if found is None:
        known = ", ".join(d.name for d in saved) or "none are saved"
        raise BadInput(f"no saved destination is called {where!r} ({known})")
    key = _from_environment(variable) if variable else ""
    remember_secret(key)
    enabled = Destination(
        destination_id=found.destination_id,
        name=found.name,
        url=found.url,
        secret_name=found.secret_name,
    )
    return Target(destination=enabled, key=key)


def _saved() -> tuple[Destination, ...]:
    """Ask the studio that is open, or look into its database where none is."""
    client = StudioClient("cuecard broadcast", role="observer")
    try:
        client.attach(may_start=False)
        show = client.wait_for_show()
        if show is not None:
            return show.destinations
    except EngineUnavailable:
        pass  # none is open: the database is free
    finally:
        client.close()
    try:
        show = _kept_show()
    except StudioError as error:
        raise BadInput(str(error)) from error
    return show.destinations if show is not None else ()


class _Peeking(Protocol):
    def peek_at_own_show(self) -> ShowState | None: ...


def _kept_show() -> ShowState | None:
    # Loaded here: it takes a quarter of a second, and an address needs it not.
    return cast(_Peeking, import_module("studio.storage.peek")).peek_at_own_show()


def _with_own_name(target: Target, others: list[Target]) -> Target:
    """Number destinations of one name, so that the host can tell them apart."""
    names = {other.destination.name for other in others}
    name, number = target.destination.name, 1
    while name in names:
        number += 1
        name = f"{target.destination.name} {number}"
    if name == target.destination.name:
        return target
    place = target.destination
    renamed = Destination(
        destination_id=place.destination_id,
        name=name,
        url=place.url,
        secret_name=place.secret_name,
    )
    return Target(destination=renamed, key=target.key)
