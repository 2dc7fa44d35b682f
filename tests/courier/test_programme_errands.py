"""What a host takes on is told to our own platform, which asks for it."""

import asyncio
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from studio.core.clock import SystemClock
from studio.core.ids import ConnectionId
from studio.courier.errands import run_errand
from studio.programme.campaign import OfferStep
from studio.programme.task import TaskState
from studio.protocol.courier_errands import (
    Errand,
    FetchTasks,
    HandIn,
    TasksFetched,
    TellJoined,
    TellStep,
    TellTaken,
)
from studio.protocol.courier_messages import (
    ErrandDone,
    ErrandFailed,
    RunErrand,
    Serve,
)
from studio.sales.connection import ConnectionSpec, PlatformKind
from tests.courier.shop_stage import at_work, sign_in
from tests.servers.local_platform import LocalPlatform

SHOP = ConnectionId("c1")


def go(platform: LocalPlatform, *errands: Errand) -> list[ErrandDone | ErrandFailed]:
    """Run errands one after another."""
    spec = ConnectionSpec(
        connection_id=SHOP, kind=PlatformKind.GENERIC, name="Our own", address=platform.http
    )

    async def whole() -> list[ErrandDone | ErrandFailed]:
        async with at_work() as room:
            room.courier.clock = SystemClock()  # the platform's own is the machine's
            room.courier.serve = Serve(connections=(spec,))
            orders = (RunErrand(errand_id=n, errand=errand) for n, errand in enumerate(errands))
            return [await run_errand(room.parts, order) for order in orders]

    return asyncio.run(whole())


def fetched(platform: LocalPlatform) -> TasksFetched:
    """Return what it asks for."""
    (done,) = go(platform, FetchTasks())
    assert isinstance(done, ErrandDone)
    assert isinstance(done.answer, TasksFetched)
    return done.answer


def test_what_is_taken_on_is_told_and_the_proof_handed_in(
    own_platform: LocalPlatform, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_in(monkeypatch, token=own_platform.token)
    before = fetched(own_platform)
    task = next(task for task in before.tasks if task.state is TaskState.OPEN)
    campaign = next(one for one in before.campaigns if one.level == 0)
    offer = before.brand_offers[0]
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("proof.json", "{}")
    (tmp_path / "proof.zip").write_bytes(content.getvalue())

    answers = go(
        own_platform,
        TellTaken(connection_id=SHOP, task=task),
        HandIn(connection_id=SHOP, task=task, path=str(tmp_path / "proof.zip")),
        TellJoined(connection_id=SHOP, campaign=replace(campaign, joined=True)),
        TellStep(connection_id=SHOP, brand_offer=replace(offer, step=OfferStep.ACCEPTED)),
    )

    assert [a for a in answers if not isinstance(a, ErrandDone)] == []
    after = fetched(own_platform)
    states = {one.task_id: one.state for one in after.tasks}
    assert states[task.task_id] in {TaskState.HANDED_IN, TaskState.REWARDED}
    assert {one.campaign_id: one.joined for one in after.campaigns}[campaign.campaign_id]
    steps = {one.brand_offer_id: one.step for one in after.brand_offers}
    assert steps[offer.brand_offer_id] is OfferStep.ACCEPTED
    assert offer.connection_id == SHOP


def test_a_shop_that_is_not_connected_and_a_proof_that_is_gone_are_named(
    own_platform: LocalPlatform, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sign_in(monkeypatch, token=own_platform.token)
    task = fetched(own_platform).tasks[0]

    answers = go(
        own_platform,
        TellTaken(connection_id=ConnectionId("gone"), task=task),
        HandIn(connection_id=SHOP, task=task, path=str(tmp_path / "gone.zip")),
    )

    codes = [a.code for a in answers if isinstance(a, ErrandFailed)]
    assert codes == ["not_found", "disk"]
