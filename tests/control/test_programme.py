"""Tasks are taken on, counted and kept; campaigns and brands bring their deals."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studio.cli.client import StudioClient
from studio.control.trade.tested import OWN_TEST
from studio.core.errors import StorageError, StudioError
from studio.core.ids import CampaignId, ConnectionId, CueId, ProductId, TaskId
from studio.programme.campaign import Campaign, OfferStep
from studio.programme.level import standing
from studio.programme.task import Requirement, RequirementKind, Task, TaskState
from studio.protocol.catalogue_commands import AskProduct
from studio.protocol.catalogue_reports import ProductOpened
from studio.protocol.courier_errands import (
    Carried,
    Errand,
    ErrandAnswer,
    FetchTasks,
    HandIn,
    TasksFetched,
    TellJoined,
    TellStep,
    TellTaken,
)
from studio.protocol.setup_commands import GoLive, SetRecording
from studio.protocol.show_commands import AddCue, SetPreview, Take
from studio.protocol.trade_commands import (
    AcceptTask,
    DropTask,
    FetchProgramme,
    JoinCampaign,
    MakeProof,
    SaveConnection,
    SaveTask,
    StepBrandOffer,
)
from studio.protocol.trade_reports import ProgrammeChanged
from studio.sales.connection import ConnectionSpec, PlatformKind
from studio.storage.database import Database
from tests.builders import a_cue, a_listing
from tests.fakes.media_files import write_recording
from tests.fakes.studio_room import FakeStarter, a_client, a_room, add_product, ask, hear, ready
from tests.protocol.trade_examples import A_BRAND_OFFER, A_DEAL, LEVELS

WATCH = ProductId("watch")
A_SHOP = ConnectionSpec(
    connection_id=ConnectionId("shop-1"),
    kind=PlatformKind.GENERIC,
    name="Shop",
    address="https://shop.example",
)
SHOP = A_SHOP.connection_id
SHOWING = Requirement(kind=RequirementKind.PRODUCTS_SHOWN, target=1, products=(WATCH,))
OWN = Task(task_id=TaskId("own"), title="Show the watch", requirements=(SHOWING,), points=10)
THEIRS = replace(OWN, task_id=TaskId("shop-1/7"), title="Show it there", connection_id=SHOP)
CAMPAIGNS = (
    Campaign(campaign_id=CampaignId("all"), title="All", connection_id=SHOP, deal=A_DEAL),
    Campaign(campaign_id=CampaignId("pros"), title="Pros", connection_id=SHOP, level=2),
)


def told(client: StudioClient) -> ProgrammeChanged:
    """Return what was told last."""
    return client.programme or ProgrammeChanged()


def states(client: StudioClient) -> dict[str, TaskState]:
    """Return how far each task is."""
    return {one.task.task_id: one.task.state for one in told(client).tasks}


@pytest.fixture
def starter() -> FakeStarter:
    """Start fake engines and couriers."""
    return FakeStarter()


@pytest.fixture
def client(starter: FakeStarter, tmp_path: Path) -> Iterator[StudioClient]:
    """Attach to a room."""
    with a_room(starter, tmp_path / "cuecard.db"), a_client() as attached:
        ready(attached)
        yield attached


def connect_shop(client: StudioClient, starter: FakeStarter, fetched: TasksFetched) -> None:
    """Have a shop whose programme is as given."""

    def answer(errand: Errand) -> ErrandAnswer | tuple[str, str]:
        return fetched if isinstance(errand, FetchTasks) else ("refused", "no")

    client.request(SaveConnection(connection=A_SHOP))
    starter.couriers.courier.answer = answer
    client.request(FetchProgramme())


def show_watch(client: StudioClient) -> None:
    """Go on air and show the watch."""
    add_product(client, a_listing(WATCH))
    client.request(AddCue(cue=a_cue(product_id=WATCH)))
    client.request(SetPreview(cue_id=CueId("cue-watch")))
    client.request(GoLive())
    client.request(Take(expected_preview=CueId("cue-watch")))


def test_a_task_that_was_taken_on_is_fulfilled_by_what_happens(client: StudioClient) -> None:
    client.request(SaveTask(task=OWN))
    client.request(AcceptTask(task_id=OWN.task_id))
    hear(client, lambda: states(client) == {"own": TaskState.ACCEPTED})
    assert told(client).tasks[0].progress[0].done == 0

    show_watch(client)

    hear(client, lambda: states(client) == {"own": TaskState.FULFILLED})
    assert told(client).tasks[0].fulfilled
    with pytest.raises(StudioError, match="taken on already"):
        client.request(AcceptTask(task_id=OWN.task_id))


def test_tasks_outlive_the_control_room(starter: FakeStarter, tmp_path: Path) -> None:
    place = tmp_path / "cuecard.db"
    with a_room(starter, place), a_client() as client:
        client.request(SaveTask(task=OWN))
        client.request(AcceptTask(task_id=OWN.task_id))
    with a_room(FakeStarter(), place), a_client() as client:
        hear(client, lambda: states(client) == {"own": TaskState.ACCEPTED})
        client.request(DropTask(task_id=OWN.task_id))
        hear(client, lambda: states(client) == {})


def test_what_a_platform_tells_is_taken_over_and_what_the_host_did_stays(
    client: StudioClient, starter: FakeStarter
) -> None:
    fetched = TasksFetched(
        tasks=(THEIRS,), campaigns=CAMPAIGNS, levels=LEVELS, standing=standing(LEVELS, 40)
    )
    client.request(SaveTask(task=OWN))
    connect_shop(client, starter, fetched)

    client.request(AcceptTask(task_id=THEIRS.task_id))
    client.request(FetchProgramme())

    hear(client, lambda: states(client).get("shop-1/7") is TaskState.ACCEPTED)
    assert set(states(client)) == {"own", "shop-1/7"}
    assert told(client).standing.points == 40


def test_a_campaign_brings_its_deal_and_asks_for_its_level(
    client: StudioClient, starter: FakeStarter
) -> None:
    fetched = TasksFetched(campaigns=CAMPAIGNS, levels=LEVELS, standing=standing(LEVELS, 40))
    connect_shop(client, starter, fetched)

    with pytest.raises(StudioError, match="from level 2"):
        client.request(JoinCampaign(campaign_id=CampaignId("pros")))
    for joined in (True, False, True):
        client.request(JoinCampaign(campaign_id=CampaignId("all"), joined=joined))

    hear(client, lambda: client.sales is not None and client.sales.deals)
    hear(client, lambda: told(client).campaigns[0].joined)


def test_a_proposal_goes_its_steps_and_brings_its_deal(
    client: StudioClient, starter: FakeStarter
) -> None:
    connect_shop(client, starter, TasksFetched(brand_offers=(A_BRAND_OFFER,)))
    which = A_BRAND_OFFER.brand_offer_id

    with pytest.raises(StudioError):
        client.request(StepBrandOffer(brand_offer_id=which, step=OfferStep.TESTED))
    client.request(StepBrandOffer(brand_offer_id=which, step=OfferStep.ACCEPTED, note="call"))
    client.request(StepBrandOffer(brand_offer_id=which, step=OfferStep.SAMPLE_RECEIVED))
    with pytest.raises(StudioError, match="what shows"):
        client.request(StepBrandOffer(brand_offer_id=which, step=OfferStep.TESTED))
    tested = StepBrandOffer(brand_offer_id=which, step=OfferStep.TESTED, evidence="3 h in water")
    client.request(tested)

    hear(client, lambda: told(client).brand_offers[0].step is OfferStep.TESTED)
    (offer,) = told(client).brand_offers
    assert (offer.note, offer.evidence) == ("call", "3 h in water")
    hear(client, lambda: client.sales is not None and client.sales.deals)
    assert client.sales is not None
    assert client.sales.deals[0].deal_id == offer.deal_id


def test_a_fulfilled_task_has_its_proof_written_and_handed_in(
    client: StudioClient, starter: FakeStarter, tmp_path: Path
) -> None:
    handed_in: list[HandIn] = []

    def answer(errand: Errand) -> ErrandAnswer | tuple[str, str]:
        handed_in.extend([errand] if isinstance(errand, HandIn) else [])
        return TasksFetched(tasks=(THEIRS,)) if isinstance(errand, FetchTasks) else Carried()

    starter.couriers.prepare = lambda courier: setattr(courier, "answer", answer)
    client.request(SaveConnection(connection=A_SHOP))
    client.request(FetchProgramme())
    client.request(AcceptTask(task_id=THEIRS.task_id))
    with pytest.raises(StudioError, match="not fulfilled"):
        client.request(MakeProof(task_id=THEIRS.task_id))
    starter.engine.keep_time()
    recorded = tmp_path / "recorded.mkv"
    client.request(SetRecording(record=True, path=str(recorded)))
    show_watch(client)
    write_recording(recorded, seconds=4)
    hear(client, lambda: states(client).get(THEIRS.task_id) is TaskState.FULFILLED)

    path = tmp_path / "proof.zip"
    made = MakeProof(task_id=THEIRS.task_id, path=str(path), hand_in=True)
    assert client.request(made, timeout_s=60) == str(path)

    with zipfile.ZipFile(path) as archive:
        assert "clips/01-watch.mp4" in archive.namelist()
        assert b"live.shop.product.shown.v1" in archive.read("events.ndjson")
    (errand,) = handed_in
    assert (errand.connection_id, errand.path) == (SHOP, str(path))
    hear(client, lambda: states(client).get(THEIRS.task_id) is TaskState.HANDED_IN)
    with pytest.raises(StudioError, match=r"ends in \.zip"):
        client.request(MakeProof(task_id=THEIRS.task_id, path=str(tmp_path / "proof.exe")))


def test_shops_are_told_and_told_again_where_they_did_not_hear(
    client: StudioClient, starter: FakeStarter
) -> None:
    deaf, told_of = [True], list[Errand]()
    offer = replace(A_BRAND_OFFER, connection_id=SHOP)
    fetched = TasksFetched(tasks=(THEIRS,), campaigns=CAMPAIGNS[:1], brand_offers=(offer,))

    def answer(errand: Errand) -> ErrandAnswer | tuple[str, str]:
        if isinstance(errand, FetchTasks):
            return fetched
        told_of.append(errand)
        return ("unavailable", "it is out of reach") if deaf[0] else Carried()

    starter.couriers.prepare = lambda courier: setattr(courier, "answer", answer)
    client.request(SaveConnection(connection=A_SHOP))
    client.request(FetchProgramme())
    step = StepBrandOffer(brand_offer_id=offer.brand_offer_id, step=OfferStep.ACCEPTED)

    for command in (
        AcceptTask(task_id=THEIRS.task_id),
        JoinCampaign(campaign_id=CampaignId("all")),
        step,
    ):
        assert "the shop was not told: it is out of reach" in client.request(command)
    deaf[0] = False
    told_of.clear()
    client.request(FetchProgramme())

    assert [type(errand) for errand in told_of] == [TellTaken, TellJoined, TellStep]
    assert states(client)[THEIRS.task_id] is TaskState.ACCEPTED


def test_no_shop_is_told_what_a_power_cut_could_take_back(
    client: StudioClient, starter: FakeStarter, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_of = list[Errand]()

    def answer(errand: Errand) -> ErrandAnswer | tuple[str, str]:
        if isinstance(errand, FetchTasks):
            return TasksFetched(tasks=(THEIRS,))
        told_of.append(errand)
        return Carried()

    async def on_disk(_database: Database) -> None:
        raise StorageError("the disk can't be written")

    starter.couriers.prepare = lambda courier: setattr(courier, "answer", answer)
    client.request(SaveConnection(connection=A_SHOP))
    client.request(FetchProgramme())

    with monkeypatch.context() as broken:
        broken.setattr(Database, "on_disk", on_disk)
        assert "the disk can't be written" in client.request(AcceptTask(task_id=THEIRS.task_id))
    assert told_of == []
    client.request(FetchProgramme())

    assert [type(errand) for errand in told_of] == [TellTaken]


def test_a_test_is_evidence_in_the_spec_sheet(client: StudioClient, starter: FakeStarter) -> None:
    add_product(client, a_listing(WATCH))
    offer = replace(A_BRAND_OFFER, product_id=WATCH)
    connect_shop(client, starter, TasksFetched(brand_offers=(offer,)))

    for step in (OfferStep.ACCEPTED, OfferStep.SAMPLE_RECEIVED, OfferStep.TESTED):
        client.request(
            StepBrandOffer(brand_offer_id=offer.brand_offer_id, step=step, evidence="3 h in water")
        )

    opened = ask(client, AskProduct(product_id=WATCH), ProductOpened)
    (row,) = (row for row in opened.sheet.rows if row.row_id == OWN_TEST)
    assert [test.how for test in row.evidence] == ["3 h in water"]
