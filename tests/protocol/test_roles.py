"""Every command has been thought about for every role."""

import typing

import pytest

from studio.protocol.message import Role
from studio.protocol.messages import Command
from studio.protocol.roles import allowed
from tests.protocol.examples import COMMANDS


def test_the_examples_hold_every_command_once() -> None:
    assert {type(c) for c in COMMANDS} == set(typing.get_args(Command))
    assert len(COMMANDS) == len(typing.get_args(Command))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: type(c).__name__)
def test_the_host_may_ask_everything_and_an_observer_nothing(command: Command) -> None:
    assert allowed("host", command)
    assert not allowed("observer", command)
    assert not allowed("rehearsal", command)


def test_a_producer_may_sell_and_nothing_else() -> None:
    may = {type(c).__name__ for c in COMMANDS if allowed("producer", c)}

    assert may == {
        "SetTitle",
        "SetCard",
        "ShowCard",
        "StartOffer",
        "ExtendOffer",
        "StopOffer",
        "ShowSlate",
        "RetryOutput",
    }


@pytest.mark.parametrize("role", typing.get_args(Role))
def test_every_role_is_in_the_table(role: Role) -> None:
    assert allowed(role, COMMANDS[0]) in {True, False}
