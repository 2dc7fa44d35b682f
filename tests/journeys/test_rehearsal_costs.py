"""What a rehearsal costs beside the show: `pytest -m soak -s` with this file.

Processor time, which is the same on a busy machine.
"""

import sys
import time

import psutil
import pytest

from studio.protocol.rehearsal_messages import Stage, StartRehearsal
from studio.protocol.setup_commands import EndShow, GoLive
from studio.protocol.show_commands import SetPreview, StartOffer, Take
from tests.journeys.studio_run import StudioRun, wait_for
from tests.journeys.test_rehearsal_process import a_window, pids_of, report, studio

__all__ = ["studio"]

SECONDS = 120
CUE_S = 20
MOST_OF_A_CORE = 0.10


def used_s(pid: int) -> float:
    """Return how much processor time a process used so far."""
    times = psutil.Process(pid).cpu_times()
    return float(times.user + times.system)


@pytest.mark.soak
@pytest.mark.parametrize("pack", ["gadgets-spain", "flash-sale-under-fire"])
def test_audience_and_platform_take_less_than_a_tenth_of_a_core(
    studio: StudioRun, pack: str
) -> None:
    window = a_window()
    window.request(StartRehearsal(pack=pack, seed=1))
    wait_for("it waits", lambda: report(window).stage is Stage.READY, client=window)
    window.request(GoLive())
    wait_for("somebody watches", lambda: report(window).viewers > 0, client=window)
    pids = [*pids_of("rehearser"), *pids_of("platform")]

    before, began_s = [used_s(pid) for pid in pids], time.monotonic()
    assert window.show is not None
    for number in range(SECONDS // CUE_S):
        cue = window.show.rundown[number % len(window.show.rundown)]
        window.request(SetPreview(cue_id=cue.cue_id))
        window.request(Take(expected_preview=cue.cue_id))
        if cue.offer is not None:
            window.request(StartOffer(product_id=cue.product_id, override="measured"))
        ends_s = began_s + (number + 1) * CUE_S
        while (left_s := ends_s - time.monotonic()) > 0:
            window.wait_for_news(left_s)
    lasted_s = time.monotonic() - began_s
    parts = [(used_s(pid) - was) / lasted_s for pid, was in zip(pids, before, strict=True)]
    viewers = report(window).viewers
    window.request(EndShow())
    window.close()

    audience, platform = (f"{part:.1%}" for part in parts)
    told = f"{pack}, {viewers} viewers: audience {audience}, platform {platform} of one core"
    sys.stderr.write(f"\n{told}\n")
    assert len(parts) == 2
    assert sum(parts) < MOST_OF_A_CORE, told
