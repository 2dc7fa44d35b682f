"""A webhook that is given many events at once."""

from tests.contracts.sink_cases.case import SinkCase
from tests.contracts.sink_cases.webhook import FAILURES, a_stage

QUICK = {
    how: failing
    for how, failing in FAILURES.items()
    if how in {"400", "401", "409", "429", "500", "cut", "cut_then_taken", "huge", "redirect"}
}

CASE = SinkCase(name="webhook_batch", open=lambda: a_stage(100), failures=QUICK)
