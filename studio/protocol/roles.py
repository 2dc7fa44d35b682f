"""Who may ask what: one pure table."""

from typing import get_args

from studio.protocol.catalogue_commands import (
    AskImportRows,
    AskProduct,
    AskProducts,
    CatalogueCommand,
    SearchSpecs,
)
from studio.protocol.message import Role
from studio.protocol.messages import Command
from studio.protocol.question_commands import (
    AskQuestions,
    QuestionCommand,
    RemoveChat,
    SaveChat,
)
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
    RetryOutput,
    SaveDestination,
    SetCanvases,
    SetEncoding,
    SetFraming,
    SetLayout,
    SetMarket,
    SetRecording,
    SetSound,
    SetTitle,
    TestDestination,
)
from studio.protocol.show_commands import ShowCommand

_SELLING: frozenset[type[Command]] = frozenset(
    {SetTitle, RetryOutput, *get_args(ShowCommand), *get_args(CatalogueCommand)}
    | (set(get_args(QuestionCommand)) - {SaveChat, RemoveChat})
)
"""Rundown, offers, overlays, catalogue: the host's and the producer's common work."""

_CHATS: frozenset[type[Command]] = frozenset({SaveChat, RemoveChat})
"""Accounts and addresses are the host's."""

_HOST_ONLY: frozenset[type[Command]] = frozenset(
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
    }
)
_LOOKING: frozenset[type[Command]] = frozenset(
    {AskProducts, AskProduct, SearchSpecs, AskImportRows, AskQuestions}
)
_ALLOWED: dict[Role, frozenset[type[Command]]] = {
    "host": _SELLING | _HOST_ONLY | _CHATS,
    "producer": _SELLING,
    "rehearsal": frozenset(),
    "observer": _LOOKING,
}


def allowed(role: Role, command: Command) -> bool:
    """Return whether a client of this role may ask this."""
    return type(command) in _ALLOWED[role]
