"""Commands that leave every show as it is: keys, tests, devices."""

from typing import assert_never

from studio.control.answer import Answer
from studio.control.commands import check_address
from studio.control.engine_link import EngineLink
from studio.control.outputs import spec_of
from studio.control.stage import Stage
from studio.protocol.engine_messages import RetryEngineOutput, TestOutput
from studio.protocol.messages import DevicesListed
from studio.protocol.setup_commands import HoldKey, ListDevices, RetryOutput, TestDestination
from studio.show.state import ShowState

TEST_WITHIN_S = 30.0

Errand = HoldKey | TestDestination | RetryOutput | ListDevices


async def run_errand(errand: Errand, state: ShowState, link: EngineLink, stage: Stage) -> Answer:
    """Do what was asked.

    Raises:
        StudioError: It was not done.
    """
    match errand:
        case HoldKey(secret_name=name, key=key):
            stage.hold_key(name, key)
            return Answer(text="the key lasts for this run only")
        case TestDestination(destination=destination):
            check_address(destination, rehearsal=state.rehearsal)
            test = TestOutput(output=spec_of(destination))
            return Answer(text=await link.instruct(test, timeout_s=TEST_WITHIN_S))
        case RetryOutput(destination_id=destination_id):
            retry = RetryEngineOutput(destination_id=destination_id)
            return Answer(text=await link.instruct(retry))
        case ListDevices():
            return Answer(told=DevicesListed(devices=await link.list_devices()))
        case _:
            assert_never(errand)
