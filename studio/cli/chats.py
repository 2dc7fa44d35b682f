"""Chats at a show without a window: checked before it, and read from its beginning."""

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from studio.chat.generic_address import authorization, check_address
from studio.chat.generic_webhook import DEFAULT_ADDRESS, listening_address
from studio.chat.webhook_signature import Signature
from studio.cli.client import StudioClient
from studio.core.errors import BadInput, ChatRefused
from studio.core.ids import ChatId
from studio.core.keychain import remember_secret
from studio.protocol.question_commands import SaveChat
from studio.protocol.setup_commands import HoldKey
from studio.protocol.show_file import ChatTable
from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.chat_spec import (
    MOST_CHATS,
    REHEARSAL,
    ChatFault,
    ChatKind,
    ChatSpec,
    WrongChat,
    secret_of,
    stays_here,
)

_ALWAYS = ("kind", "name")
_NEEDS: dict[ChatKind, tuple[str, ...]] = {
    ChatKind.TWITCH: ("room",),
    ChatKind.YOUTUBE: ("room", "token_env"),
    ChatKind.FACEBOOK: ("room", "token_env"),
    ChatKind.WEBSOCKET: ("address",),
    ChatKind.SSE: ("address",),
    ChatKind.WEBHOOK: ("token_env",),
    ChatKind.REPLAY: ("address",),
}
_MAY_HAVE: dict[ChatKind, tuple[str, ...]] = {
    ChatKind.TWITCH: ("channel", "account", "client_id", "token_env"),
    ChatKind.WEBSOCKET: ("room", "token_env"),
    ChatKind.SSE: ("room", "token_env"),
    ChatKind.WEBHOOK: ("address", "room"),
    ChatKind.REPLAY: ("room", "speed"),
}
_SIGNED_IN = ("account", "client_id", "token_env")
_VARIABLE = re.compile(r"[A-Z_][A-Z0-9_]{0,79}")
"""What can be repeated; a token in its place may be small letters and digits alone."""
_STARTING = "listener_starting"
_WORDS = {
    ChatState.LIVE: "is read",
    ChatState.WAITING: "waits",
    ChatState.FAILED: "is not read",
    ChatState.ENDED: "is over",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatPlan:
    """A chat that is read in a show.

    Attributes:
        spec: It.
        token: What signs in, or a webhook's secret; empty: it needs none.
    """

    spec: ChatSpec
    token: str = field(default="", repr=False)


def read_chats(
    tables: Sequence[ChatTable], beside: Callable[[str], Path], *, rehearsal: bool
) -> tuple[ChatPlan, ...]:
    """Return the chats that stand in a show file.

    Args:
        tables: As they stand there.
        beside: Finds the file of a replay.
        rehearsal: Whether nothing may leave the machine.

    Raises:
        BadInput: One makes no sense, or a variable is not set; the text does not repeat a token.
    """
    if len(tables) > MOST_CHATS:
        raise BadInput(f"[[chats]]: at most {MOST_CHATS} chats can be read")
    plans = []
    for number, table in enumerate(tables, start=1):
        try:
            plans.append(_read(table, ChatId(f"chat-{number}"), beside))
        except BadInput as error:
            raise BadInput(f"[[chats]] {number}: {error}") from error
    elsewhere = [plan.spec.name for plan in plans if not stays_here(plan.spec)]
    if rehearsal and elsewhere:
        raise BadInput(f"[[chats]] {', '.join(elsewhere)}: {REHEARSAL}")
    return tuple(plans)


def _read(table: ChatTable, chat_id: ChatId, beside: Callable[[str], Path]) -> ChatPlan:
    if table.kind not in _NEEDS:
        raise BadInput(f"there is no kind {table.kind[:40]!r}; allowed are {', '.join(_NEEDS)}")
    kind = ChatKind(table.kind)
    _check_fields(table, kind)
    address = table.address
    if kind is ChatKind.REPLAY:
        path = beside(address)
        if not path.is_file():
            raise BadInput(f"no such file: {address[:80]}")
        address = str(path)
    token = _token(table.token_env) if table.token_env else ""
    try:
        spec = ChatSpec(
            chat_id=chat_id,
            kind=kind,
            name=table.name or kind,
            room=table.room,
            channel=table.channel,
            account=table.account,
            client_id=table.client_id,
            address=address,
            speed=1.0 if table.speed is None else table.speed,
        )
    except WrongChat as error:
        instead = " (here: token_env)" if error.fault is ChatFault.EXPOSED else ""
        raise BadInput(f"{error.field}: {error}{instead}") from error
    _check("address", lambda: _check_address(spec))
    _check("token_env", lambda: _check_token(kind, token))
    return ChatPlan(spec=spec, token=token)


def _check(name: str, check: Callable[[], object]) -> None:
    """Refuse now what the reader of chats would refuse when nobody is there to change it."""
    try:
        check()
    except ChatRefused as error:
        raise BadInput(f"{name}: {error}. {error.advice}") from error


def _check_address(spec: ChatSpec) -> None:
    match spec.kind:
        case ChatKind.WEBSOCKET:
            check_address(spec.address, "wss", "ws")
        case ChatKind.SSE:
            check_address(spec.address, "https", "http")
        case ChatKind.WEBHOOK:
            listening_address(spec.address or DEFAULT_ADDRESS)
        case _:
            return


def _check_token(kind: ChatKind, token: str) -> None:
    match kind:
        case ChatKind.WEBSOCKET | ChatKind.SSE:
            authorization(token)
        case ChatKind.WEBHOOK:
            Signature(token)
        case _:
            return


def _check_fields(table: ChatTable, kind: ChatKind) -> None:
    needs = _NEEDS[kind]
    allowed = (*_ALWAYS, *needs, *_MAY_HAVE.get(kind, ()))
    given = [name for name in table.__struct_fields__ if getattr(table, name) not in ("", None)]
    strange = [name for name in given if name not in allowed]
    if strange:
        raise BadInput(
            f"a chat of kind {kind} has no {strange[0]}; allowed are {', '.join(allowed)}"
        )
    missing = [name for name in needs if name not in given]
    if missing:
        raise BadInput(f"a chat of kind {kind} needs {' and '.join(missing)}")
    signed_in = all(name in given for name in _SIGNED_IN)
    if kind is ChatKind.TWITCH and not ("channel" in given or signed_in):
        raise BadInput(f"a chat of kind {kind} needs channel, or all of {', '.join(_SIGNED_IN)}")


def _token(variable: str) -> str:
    token = os.environ.get(variable, "").strip()
    if not token and _VARIABLE.fullmatch(variable):
        raise BadInput(f"the variable {variable} of token_env has nothing in it")
    if not token:
        raise BadInput(
            "token_env is the name of a variable, not what is in it; this one has nothing in it"
        )
    remember_secret(token)
    return token


class Chats:
    """The chats of one show, over one client."""

    def __init__(
        self, plans: Sequence[ChatPlan], client: StudioClient, tell: Callable[[str], None]
    ) -> None:
        self._plans = plans
        self._client = client
        self._tell = tell
        self._owed: dict[ChatId, str] = {}
        self._said: dict[ChatId, tuple[ChatState, str]] = {}

    def connect(self) -> None:
        """Have them read.

        Raises:
            StudioError: One can't be.
        """
        for plan in self._plans:
            self._client.request(SaveChat(chat=plan.spec))
            if plan.token:
                self._hold(plan.spec.chat_id, plan.token)

    def begun(self) -> bool:
        """Return whether what reads them is there, however each of them goes."""
        told = self._client.questions
        reports = told.chats if told is not None else ()
        here = {report.spec.chat_id for report in reports if report.code != _STARTING}
        return all(plan.spec.chat_id in here for plan in self._plans)

    def room_lost(self) -> None:
        """The control room is gone: the next one will know the chats, and not their tokens."""
        self._client.questions = None
        self._owed = {plan.spec.chat_id: plan.token for plan in self._plans if plan.token}

    def look(self) -> None:
        """Give tokens to chats that are there without one, and say what is new.

        Raises:
            ConnectionLost: The control room is gone.
        """
        told = self._client.questions
        for report in told.chats if told is not None else ():
            chat_id = report.spec.chat_id
            if chat_id in self._owed:
                self._hold(chat_id, self._owed.pop(chat_id))
            self._say(report)

    def _hold(self, chat_id: ChatId, token: str) -> None:
        self._client.request(HoldKey(secret_name=secret_of(chat_id), key=token))

    def _say(self, report: ChatReport) -> None:
        chat_id, news = report.spec.chat_id, (report.state, report.code)
        word = _WORDS.get(report.state)
        if word is None or self._said.get(chat_id) == news:
            return
        self._said[chat_id] = news
        why = f": {report.text.rstrip('.')}." if report.text else "."
        advice = f" {report.advice}" if report.advice else ""
        self._tell(f"Chat {report.spec.name} {word}{why}{advice}")
