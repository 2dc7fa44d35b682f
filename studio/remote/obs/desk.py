"""What every request has at hand: the studio, and a way to ask it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from uuid import uuid4

from studio.core.errors import ConnectionLost
from studio.protocol.messages import Command, Denied
from studio.remote.obs.codes import Status
from studio.remote.obs.events import ObsEvent
from studio.remote.obs.fields import Asked, RequestFailed
from studio.remote.obs.frames import Fields
from studio.remote.obs.names import BY_UUID, KINDS
from studio.remote.obs.studio import Known, ObsStudio
from studio.remote.obs.view import inputs_of
from studio.show.staging import SceneKind
from studio.show.state import ShowState

_STATUS = {
    "bad_input": Status.INVALID_FIELD,
    "cue_not_found": Status.NOT_FOUND,
    "refused": Status.RESOURCE_STATE,
    "nothing_to_show": Status.RESOURCE_STATE,
    "nothing_in_preview": Status.RESOURCE_STATE,
    "offer_blocked": Status.RESOURCE_STATE,
    "stale": Status.RESOURCE_STATE,
}
"""Any other reason is `PROCESSING_FAILED`."""


@dataclass(slots=True)
class Counted:
    """Messages of one connection."""

    incoming: int = 0
    outgoing: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """For the requests of one connection.

    Attributes:
        studio: The studio.
        broadcast: Tells every connection an event that it asked for.
        counted: Messages of this connection.
    """

    studio: ObsStudio
    broadcast: Callable[[ObsEvent], None]
    counted: Counted = field(default_factory=Counted)

    @property
    def known(self) -> Known:
        """What is known of the studio."""
        return self.studio.known

    @property
    def show(self) -> ShowState:
        """The show.

        Raises:
            RequestFailed: The control room is away.
        """
        show = self.studio.known.show
        if show is None:
            raise RequestFailed(Status.NOT_READY, "OBS is not ready to perform the request.")
        return show

    async def do(self, command: Command) -> str:
        """Ask the studio for something and return what it says of it.

        Raises:
            RequestFailed: It was refused, with the studio's own sentence.
        """
        try:
            answer = await self.studio.request(command, key=str(uuid4()))
        except ConnectionLost as error:
            comment = "OBS is not ready to perform the request."
            raise RequestFailed(Status.NOT_READY, comment) from error
        if isinstance(answer, Denied):
            status = _STATUS.get(answer.code, Status.PROCESSING_FAILED)
            raise RequestFailed(status, answer.text)
        return answer.text

    def source(self, asked: Asked, what: str = "source") -> str:
        """Return the name of the scene or input that is named by `sourceName` or `sourceUuid`.

        Raises:
            RequestFailed: There is none, or none is named.
        """
        known = {*KINDS, *inputs_of(self.show)}
        if asked.has(f"{what}Uuid") and not asked.has(f"{what}Name"):
            uuid = asked.text(f"{what}Uuid")
            name = BY_UUID.get(uuid, "")
            comment = f"No source was found by the UUID of `{uuid}`."
        else:
            name = asked.text(f"{what}Name")
            comment = f"No source was found by the name of `{name}`."
        if name not in known:
            raise RequestFailed(Status.NOT_FOUND, comment)
        return name

    def scene(self, asked: Asked) -> SceneKind:
        """Return the scene that is named."""
        name = self.source(asked, "scene")
        if name not in KINDS:
            raise RequestFailed(Status.RESOURCE_TYPE, "The specified source is not a scene.")
        return KINDS[name]

    def input(self, asked: Asked) -> str:
        """Return the name of the input that is named."""
        name = self.source(asked, "input")
        if name in KINDS:
            raise RequestFailed(Status.RESOURCE_TYPE, "The specified source is not an input.")
        return name


Handler = Callable[[Desk, Asked], Awaitable[Fields | None]]
Handlers = dict[str, Handler]
