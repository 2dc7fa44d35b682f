"""One program on air to a server of its own: started, watched, and cleared away."""

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import psutil

from studio.bench import child
from studio.bench.child import Child, MeasurementFailed
from studio.bench.cpu import Groups, Sampler, family
from studio.bench.server import RtmpServer
from studio.bench.studio_run import end_everything, process_ids
from studio.bench.tail import Arrival, Tail

FIRST_PICTURE_WITHIN_S = 40.0
_POLL_S = 0.005


class OnAir:
    """Server, follower of its recordings, the program, and samples of its load.

    Used as a context: leaving it ends everything that was started.

    Attributes:
        server: Where the program publishes.
        tail: What reached it.
        sampler: Groups `engine` (the studio's alone), `program` (the rest) and `server`.

    Args:
        folder: Empty, for logs and recordings.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.server = RtmpServer(folder)
        self.tail = Tail(self.server.recorded)
        self.sampler = Sampler(self._groups)
        self._program: Child | None = None
        self._seen: dict[int, psutil.Process] = {}
        self.started_ns = 0

    def __enter__(self) -> Self:
        self.server.start()
        self.tail.start()
        self.sampler.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._remember()
        if self._program is not None:
            child.stop(self._program)
        end_everything(list(self._seen.values()))
        self.sampler.stop()
        self.tail.stop()
        self.server.thaw()
        self.server.kill()

    @property
    def log(self) -> Path:
        """What the program printed."""
        return self.folder / "program.log"

    def last_words(self) -> str:
        """Return the last line the program printed."""
        lines = self.log.read_text("utf-8", "replace").split("\n") if self.log.exists() else []
        return next((line.strip() for line in reversed(lines) if line.strip()), "nothing")

    @property
    def program(self) -> Child:
        """The program that was launched.

        Raises:
            MeasurementFailed: None was.
        """
        if self._program is None:
            raise MeasurementFailed("nothing was launched")
        return self._program

    def launch(self, command: Sequence[str], env: Mapping[str, str] | None = None) -> None:
        """Start the program; its clock begins here."""
        self.started_ns = time.monotonic_ns()
        self._program = child.start(command, log=self.log, env=env)

    def wait_for_first_picture(self) -> Arrival:
        """Return the first picture at the server.

        Raises:
            MeasurementFailed: None came in time, or the program ended before.
        """
        self.wait_until(lambda: bool(self.tail.arrivals), FIRST_PICTURE_WITHIN_S)
        return self.tail.arrivals[0]

    def wait_until(self, condition: Callable[[], bool], within_s: float) -> None:
        """Wait for something that the running program brings about.

        Raises:
            MeasurementFailed: It did not happen in time, or the program ended before.
        """
        deadline_s = time.monotonic() + within_s
        while not condition():
            if self.program.poll() is not None and not condition():
                code = self.program.returncode
                raise MeasurementFailed(f"the program ended with {code}: {self.last_words()}")
            if time.monotonic() > deadline_s:
                words = self.last_words()
                raise MeasurementFailed(f"nothing happened for {within_s:g} s; last said: {words}")
            time.sleep(_POLL_S)

    def finish(self, within_s: float) -> int:
        """Wait for the program to end by itself, and return its exit code.

        Raises:
            MeasurementFailed: It did not end.
        """
        self._remember()
        try:
            return self.program.wait(within_s)
        except child.TimeoutExpired as error:
            raise MeasurementFailed(f"the program did not end; see {self.log}") from error

    def _groups(self) -> Groups:
        if self._program is None:
            return {"engine": (), "program": (), "server": ()}
        self._remember()
        engine = process_ids(self._program.pid).get("engine")
        return {
            "engine": (engine,) if engine else (),
            "program": (self._program.pid,),
            "server": (self.server.pid,),
        }

    def _remember(self) -> None:
        """Note the program's descendants, so that those it leaves behind are found again."""
        if self._program is not None and self._program.poll() is None:
            self._seen |= {one.pid: one for one in family(self._program.pid)[1:]}
