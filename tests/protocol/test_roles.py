"""Every command has been thought about for every role."""

import typing

import pytest

from studio.protocol.message import Role, TradeTopic
from studio.protocol.messages import Command
from studio.protocol.roles import allowed, topics_of
from tests.protocol.examples import CATALOGUE, COMMANDS, SHOW
from tests.protocol.question_examples import QUESTIONS
from tests.protocol.rehearsal_examples import REHEARSAL
from tests.protocol.trade_examples import CLIPS, TRADE

LOOKING = {"AskProducts", "AskProduct", "SearchSpecs", "AskQuestions"}
DOORS_OWN = {"TellDoor", "RedeemCode", "AdmitDevice"}
AT_THE_DESK = {
    "PlanImport",
    "AskImportRows",
    "ConfirmImport",
    "DropImport",
    "ExportCatalogue",
    "SaveProduct",
    "RemoveProduct",
    "AddPrices",
    "SetCard",
}
ACCOUNTS = {"SaveChat", "RemoveChat"}
PARTNERS_OWN = {"StrikeSeam", "TellRehearsal"}
HOSTS = {"host", "rehearsal"}
"""Who runs a rehearsal is the host's own process."""

HOSTS_WORD = {"HoldTakes", "AcknowledgePrompt"}


def names(commands: typing.Iterable[Command]) -> set[str]:
    """Return what commands are called."""
    return {type(command).__name__ for command in commands}


REHEARSING = names(REHEARSAL)
TRADING = names((*TRADE, *CLIPS))
"""Accounts, shops, receivers of events, deals and tasks are the host's."""


def may(role: Role) -> set[str]:
    """Return what a role may ask."""
    return names(command for command in COMMANDS if allowed(role, command))


def test_the_examples_hold_every_command_once() -> None:
    assert {type(c) for c in COMMANDS} == set(typing.get_args(Command))
    assert len(COMMANDS) == len(typing.get_args(Command))


def test_the_host_may_ask_everything_but_what_the_studios_own_processes_ask() -> None:
    assert may("host") == names(COMMANDS) - DOORS_OWN - PARTNERS_OWN


def test_the_doors_process_may_ask_what_codes_and_tokens_are_worth_and_nothing_else() -> None:
    assert may("door") == DOORS_OWN


def test_a_producer_may_run_and_sell_the_show_and_look_into_the_catalogue() -> None:
    asked_of_both = names((*SHOW, *CATALOGUE, *QUESTIONS)) - ACCOUNTS - AT_THE_DESK - HOSTS_WORD
    assert may("producer") == asked_of_both | {"SetTitle", "RetryOutput"}


def test_a_moderator_works_at_the_questions_and_writes_to_the_host() -> None:
    assert may("moderator") == names(QUESTIONS) - ACCOUNTS | LOOKING | {"SendPrompt"}


def test_a_camera_may_ask_nothing() -> None:
    assert may("camera") == set()


def test_codes_and_devices_are_told_to_the_host_and_the_door_alone() -> None:
    assert {role for role in typing.get_args(Role) if "door" in topics_of(role)} == HOSTS | {"door"}


def test_money_shops_accounts_and_receivers_are_told_to_the_host_alone() -> None:
    for topic in typing.get_args(TradeTopic):
        assert {role for role in typing.get_args(Role) if topic in topics_of(role)} == HOSTS


def test_nobody_but_the_host_touches_sources_destinations_keys_or_going_on_air() -> None:
    assert names(COMMANDS) - may(
        "producer"
    ) == ACCOUNTS | AT_THE_DESK | HOSTS_WORD | DOORS_OWN | TRADING | REHEARSING | {
        "SetDoor",
        "OfferPairing",
        "CancelPairing",
        "RevokeDevice",
        "ChooseSecond",
        "ChooseSources",
        "CloseStudio",
        "EndShow",
        "GoLive",
        "HoldKey",
        "ListDevices",
        "NewShow",
        "OpenShow",
        "RemoveDestination",
        "RemoveShow",
        "SaveDestination",
        "SetCanvases",
        "SetEncoding",
        "SetFraming",
        "SetLayout",
        "SetMarket",
        "SetRecording",
        "SetSound",
        "TestDestination",
    }


def test_an_observer_may_look_things_up_and_change_nothing() -> None:
    assert may("observer") == LOOKING


def test_who_runs_a_rehearsal_may_ask_what_the_host_may_and_let_things_fail() -> None:
    assert may("rehearsal") == may("host") | PARTNERS_OWN


@pytest.mark.parametrize("role", typing.get_args(Role))
@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: type(c).__name__)
def test_every_role_has_an_answer_to_every_command(role: Role, command: Command) -> None:
    assert isinstance(allowed(role, command), bool)
