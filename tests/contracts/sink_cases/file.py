"""A file."""

import contextlib
import json
import resource
import tempfile
from collections.abc import Iterator
from pathlib import Path

from studio.core.clock import SystemClock
from studio.core.ids import SinkId
from studio.outbox.sink import SinkKind, SinkSpec
from studio.platforms.sinks.file import FileSink
from studio.platforms.sinks.port import Sink, SinkTools
from tests.contracts.sink_cases.case import Failing, SinkCase


class FileStage:
    """See `SinkStage`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "events.ndjson"
        self._limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        self._how = ""

    def sink(self) -> Sink:
        """See `SinkStage.sink`."""
        address = {
            "no_file": "/dev/null",
            "no_folder": str(self._path.parent / "none" / "events.ndjson"),
            "a_folder": str(self._path.parent),
            "half_a_path": "events.ndjson",
        }.get(self._how, str(self._path))
        spec = SinkSpec(
            sink_id=SinkId("sink-1"), kind=SinkKind.FILE, name="archive", address=address
        )
        return FileSink(spec, SinkTools(clock=SystemClock(), rehearsal=True))

    def held(self) -> list[str]:
        """See `SinkStage.held`."""
        if not self._path.exists():
            return []
        text = self._path.read_bytes()
        assert text.endswith(b"\n") or not text
        return [json.loads(line)["id"] for line in text.splitlines()]

    def fail(self, how: str) -> None:
        """See `SinkStage.fail`."""
        self._how = how
        if how == "full":  # in the middle of an event
            room = self._path.stat().st_size if self._path.exists() else 0
            resource.setrlimit(resource.RLIMIT_FSIZE, (room + 50, self._limits[1]))

    def mend(self) -> None:
        """See `SinkStage.mend`."""
        self._how = ""
        resource.setrlimit(resource.RLIMIT_FSIZE, self._limits)


@contextlib.contextmanager
def a_stage() -> Iterator[FileStage]:
    """Have a folder."""
    with tempfile.TemporaryDirectory() as folder:
        stage = FileStage(Path(folder))
        try:
            yield stage
        finally:
            stage.mend()


CASE = SinkCase(
    name="file",
    open=a_stage,
    failures={
        "full": Failing(code="disk_full"),
        "no_folder": Failing(code="disk"),
        "a_folder": Failing(code="address"),
        "no_file": Failing(code="address"),
        "half_a_path": Failing(code="address"),
    },
)
