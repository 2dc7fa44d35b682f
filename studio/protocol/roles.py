"""Who may ask what: one pure table."""

from typing import get_args

from studio.protocol.catalogue_commands import (
    AskProduct,
    AskProducts,
    CatalogueCommand,
    SearchSpecs,
)
from studio.protocol.door_commands import (
    AdmitDevice,
    CancelPairing,
    OfferPairing,
    RedeemCode,
    RevokeDevice,
    SetDoor,
    TellDoor,
)
from studio.protocol.message import Message, Role, Topic
from studio.protocol.messages import Command
from studio.protocol.question_commands import (
    AskQuestions,
    QuestionCommand,
    RemoveChat,
    SaveChat,
)
from studio.protocol.rehearsal_messages import RehearsalCommand, StrikeSeam, TellRehearsal
from studio.protocol.setup_commands import (
    ChooseSecond,
    ChooseSources,
    CloseStudio,
    EndShow,
    GoLive,
    HoldKey,
    ListDevices,
    NewShow,
    OpenShow,
    RemoveDestination,
    RemoveShow,
    SaveDestination,
    SetCanvases,
    SetEncoding,
    SetFraming,
    SetLayout,
    SetMarket,
    SetRecording,
    SetSound,
    TestDestination,
)
from studio.protocol.show_commands import AcknowledgePrompt, HoldTakes, SendPrompt, SetCard
from studio.protocol.trade_commands import TradeCommand

_Kinds = frozenset[type[Message]]  # of commands

_DOORS_OWN: _Kinds = frozenset({TellDoor, RedeemCode, AdmitDevice})
"""What only the process asks that strangers reach."""

_CHATS: _Kinds = frozenset({SaveChat, RemoveChat})
"""Accounts and addresses are the host's."""

_TRADE: _Kinds = frozenset(get_args(TradeCommand))
"""The host's money, accounts, shops and receivers of events."""

_REHEARSING: _Kinds = frozenset(get_args(RehearsalCommand))
"""Files are named in some of these: the host's own."""

_PARTNERS_OWN: _Kinds = frozenset({StrikeSeam, TellRehearsal})
"""What only the process asks that runs a rehearsal."""

_LOOKING: _Kinds = frozenset({AskProducts, AskProduct, SearchSpecs, AskQuestions})

_AT_THE_DESK: _Kinds = frozenset(get_args(CatalogueCommand)) - _LOOKING | {SetCard}
"""The catalogue is kept at the host's machine: what is written there may name its files."""

_HOST_ONLY: _Kinds = frozenset(
    {
        ChooseSources,
        ChooseSecond,
        SetFraming,
        SetLayout,
        SetMarket,
        SetSound,
        SetCanvases,
        SetEncoding,
        SaveDestination,
        RemoveDestination,
        HoldKey,
        TestDestination,
        SetRecording,
        GoLive,
        EndShow,
        ListDevices,
        NewShow,
        OpenShow,
        RemoveShow,
        CloseStudio,
        HoldTakes,
        AcknowledgePrompt,
        SetDoor,
        OfferPairing,
        CancelPairing,
        RevokeDevice,
    }
)
_MODERATING: _Kinds = frozenset(get_args(QuestionCommand)) - _CHATS | {SendPrompt} | _LOOKING
_HOST: _Kinds = frozenset(get_args(Command)) - _DOORS_OWN - _PARTNERS_OWN
_PRODUCING: _Kinds = _HOST - _HOST_ONLY - _CHATS - _AT_THE_DESK - _TRADE - _REHEARSING

_ALLOWED: dict[Role, _Kinds] = {
    "host": _HOST,
    "producer": _PRODUCING,
    "moderator": _MODERATING,
    "observer": _LOOKING,
    "camera": frozenset(),
    "rehearsal": _HOST | _PARTNERS_OWN,
    "door": _DOORS_OWN,
}

_WATCHING: frozenset[Topic] = frozenset({"show", "health", "meters", "questions"})
_WORKING: frozenset[Topic] = _WATCHING | {"catalogue", "readiness", "events"}
_TOPICS: dict[Role, frozenset[Topic]] = {
    "host": frozenset(get_args(Topic)),
    "producer": _WORKING,
    "moderator": _WORKING,
    "observer": _WATCHING,
    "camera": frozenset({"show"}),
    "rehearsal": frozenset(get_args(Topic)),
    "door": frozenset({"door", "show", "health", "events"}),
}


def allowed(role: Role, command: Command) -> bool:
    """Return whether a client of this role may ask this."""
    return type(command) in _ALLOWED[role]


def only_looks(command: Command) -> bool:
    """Return whether a command changes nothing."""
    return type(command) in _LOOKING


def topics_of(role: Role) -> frozenset[Topic]:
    """Return what a client of this role may be told."""
    return _TOPICS[role]
