"""A whole pipeline on real threads, and what a test asks of it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from studio.core.ids import CanvasId, DestinationId
from studio.engine.media import Media
from studio.protocol.engine_messages import EngineSnapshot, OutputSpec, SetUp
from tests.builders import a_canvas
from tests.waiting import wait_until

PORTRAIT, LANDSCAPE = a_canvas(fps=25), a_canvas("landscape", fps=25)


def set_up(**changes: Any) -> SetUp:  # noqa: ANN401 - whatever fields it has
    """Return a light setup, named encoder, so that none is looked for."""
    fields = {"canvases": (PORTRAIT,), "encoder": "libx264", "preset": "ultrafast"}
    return SetUp(**{**fields, **changes})


def a_file(path: Path, *, canvas_id: str = "", name: str = "recording") -> OutputSpec:
    """Return a recording into a file."""
    return OutputSpec(
        destination_id=DestinationId(name),
        name=name,
        url=str(path),
        canvas_id=CanvasId(canvas_id),
    )


NOWHERE = OutputSpec(destination_id=DestinationId("nowhere"), name="Nowhere", url="null:")


@dataclass(slots=True)
class Pipeline:
    """A pipeline that runs, and what it said."""

    media: Media
    on_air: list[tuple[int, int, int]] = field(default_factory=list)

    def snapshot(self) -> EngineSnapshot:
        """Return what is so."""
        return self.media.snapshot()

    def frames_sent(self, name: str) -> int:
        """Return how many pictures an output has passed on."""
        reports = {report.destination_id: report for report in self.snapshot().outputs}
        return reports[DestinationId(name)].frames_sent

    def wait_for_frames(self, name: str, frames: int) -> None:
        """Return when an output has passed on so many pictures."""
        wait_until(lambda: self.frames_sent(name) >= frames, f"{name} sends {frames} pictures")
