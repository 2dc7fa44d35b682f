"""Who may ask what: one pure table."""

from studio.protocol.messages import (
    ChooseSources,
    CloseStudio,
    Command,
    EndShow,
    ExtendOffer,
    GoLive,
    HoldKey,
    ListDevices,
    RemoveDestination,
    RetryOutput,
    Role,
    SaveDestination,
    SetCanvases,
    SetCard,
    SetEncoding,
    SetFraming,
    SetRecording,
    SetSound,
    SetTitle,
    ShowCard,
    ShowSlate,
    StartOffer,
    StopOffer,
    TestDestination,
)

_SELLING: frozenset[type[Command]] = frozenset(
    {SetTitle, SetCard, ShowCard, StartOffer, ExtendOffer, StopOffer, ShowSlate, RetryOutput}
)
_HOST_ONLY: frozenset[type[Command]] = frozenset(
    {
        ChooseSources,
        SetFraming,
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
        CloseStudio,
    }
)
_ALLOWED: dict[Role, frozenset[type[Command]]] = {
    "host": _SELLING | _HOST_ONLY,
    "producer": _SELLING,
    "rehearsal": frozenset(),
    "observer": frozenset(),
}


def allowed(role: Role, command: Command) -> bool:
    """Return whether a client of this role may ask this."""
    return type(command) in _ALLOWED[role]
