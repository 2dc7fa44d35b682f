"""A studio without processes: the show changes by the control room's own pure functions."""

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from studio.control.commands import Change, Moment, next_state
from studio.core.errors import ConnectionLost, StudioError
from studio.protocol.messages import Command, Denied, Done, Meters
from studio.protocol.question_commands import ShowQuestion
from studio.protocol.question_reports import QuestionsChanged
from studio.protocol.reports import Health
from studio.protocol.show_commands import PinQuestion
from studio.remote.obs.studio import Known, PictureAsk, Watcher
from studio.show.state import ShowState
from tests.builders import BUDS, NOW_UTC_MS, WATCH, a_rundown_show, a_show_product, known

PRODUCTS = known(a_show_product(WATCH), a_show_product(BUDS))


class FakeStudio:
    """Fits `ObsStudio`.

    Attributes:
        asked: Every command that came, oldest first.
        pictures: Every picture that was asked for.
        picture_file: What a picture is; None: there is none.
        away: Whether the control room is away.
        meters_wanted: Whether levels are told.
    """

    def __init__(self, show: ShowState | None = None) -> None:
        self._known = Known(show=show or a_rundown_show())
        self._watcher: Watcher | None = None
        self.asked: list[Command] = []
        self.pictures: list[PictureAsk] = []
        self.picture_file: bytes | None = b"a picture"
        self.away = False
        self.meters_wanted = False

    @property
    def known(self) -> Known:
        """See `ObsStudio.known`."""
        return Known() if self.away else self._known

    @property
    def show(self) -> ShowState:
        """The show as it is."""
        assert self._known.show is not None
        return self._known.show

    def watch(self, watcher: Watcher | None) -> None:
        """See `ObsStudio.watch`."""
        self._watcher = watcher

    async def request(self, command: Command, *, key: str) -> Done | Denied:
        """See `ObsStudio.request`."""
        assert key
        if self.away:
            raise ConnectionLost("away")
        self.asked.append(command)
        try:
            self.become(self._after(command))
        except StudioError as error:
            return Denied(request_id=1, code=error.code, text=str(error))
        return Done(request_id=1)

    def _after(self, command: Command) -> ShowState:
        if isinstance(command, ShowQuestion):
            asks = f"question {command.question_id}" if command.shown else ""
            command = PinQuestion(question_id=command.question_id, question=asks)
        if not isinstance(command, get_args(Change)):
            return self.show
        return next_state(self.show, command, Moment(now_utc_ms=NOW_UTC_MS), known=PRODUCTS)

    async def picture(self, ask: PictureAsk) -> bytes | None:
        """See `ObsStudio.picture`."""
        self.pictures.append(ask)
        return self.picture_file

    def want_meters(self, *, wanted: bool) -> None:
        """See `ObsStudio.want_meters`."""
        self.meters_wanted = wanted

    def become(self, show: ShowState) -> None:
        """Let the show be another one, as if somebody had changed it elsewhere."""
        self._change(lambda before: replace(before, show=show, changed_by="Host"))

    def run_so(self, health: Health) -> None:
        """Let it run otherwise."""
        self._change(lambda before: replace(before, health=health))

    def ask(self, questions: QuestionsChanged) -> None:
        """Let viewers ask something."""
        self._change(lambda before: replace(before, questions=questions))

    def hear(self, meters: Meters) -> None:
        """Let the microphone be so loud."""
        assert self._watcher is not None
        self._watcher.meters_came(meters)

    def _change(self, change: Callable[[Known], Known]) -> None:
        self._known = change(self._known)
        if self._watcher is not None:
            self._watcher.changed(self._known)
