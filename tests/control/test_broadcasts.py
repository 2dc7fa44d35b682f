"""Broadcasts in a whole control room: made, on air, ended, whoever dies in between."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from studio.cli.client import StudioClient
from studio.control.trade import target_desk
from studio.core.errors import StudioError
from studio.core.ids import AccountId, DestinationId
from studio.protocol.courier_errands import (
    BroadcastMade,
    Carried,
    EndBroadcast,
    Errand,
    ErrandAnswer,
    MakeBroadcast,
    StartSignIn,
)
from studio.protocol.courier_messages import (
    AccountExpired,
    Serve,
    SignInTold,
    TargetsTold,
)
from studio.protocol.engine_messages import HoldEngineKey
from studio.protocol.setup_commands import EndShow, GoLive
from studio.protocol.trade_commands import BeginSignIn, EndTarget, MakeTarget
from studio.protocol.trade_reports import TargetHealth
from studio.sales.account import Provider, SignIn, SignInState
from studio.sales.broadcast import Broadcast
from studio.show.destination import Destination
from tests.fakes.fake_courier import FakeCourier
from tests.fakes.studio_room import FakeStarter, a_client, a_room, hear, ready
from tests.protocol.trade_examples import AN_ACCOUNT, AN_APPLICATION
from tests.waiting import wait_until

WHOSE = AN_ACCOUNT.account_id
DONE = SignIn(number=1, provider=Provider.TWITCH, state=SignInState.DONE)
URL, KEY = "rtmp://127.0.0.1:9/live", "key-of-this-broadcast?a=1"
PLACE = DestinationId(f"account-{WHOSE}")


class Studio:
    """A control room with one account, and a platform that makes broadcasts.

    Attributes:
        client: The host.
        starter: Of engine and courier.
        ending: What comes of saying that a broadcast is over.
    """

    def __init__(self, client: StudioClient, starter: FakeStarter) -> None:
        self.client = client
        self.starter = starter
        self.made = 0
        self.ending: Callable[[], ErrandAnswer | tuple[str, str]] = Carried
        ready(client)

    @property
    def courier(self) -> FakeCourier:
        """The newest."""
        return self.starter.couriers.courier

    def answer(self, errand: Errand) -> ErrandAnswer | tuple[str, str]:
        """Answer as a platform does that makes broadcasts."""
        match errand:
            case MakeBroadcast():
                self.made += 1
                return BroadcastMade(
                    url=URL, key=KEY, handle=f"b{self.made}", watch_url="https://video.example/w"
                )
            case EndBroadcast():
                return self.ending()
            case _:
                return Carried()

    def sign_in(self) -> None:
        """Sign in, and let the platform make broadcasts."""
        self.client.request(BeginSignIn(application=AN_APPLICATION))
        self.courier.say(SignInTold(sign_in=DONE, account=AN_ACCOUNT))
        hear(self.client, lambda: self.client.accounts and self.client.accounts.accounts)
        self.courier.answer = self.answer

    def make(self, title: str = "") -> str:
        """Have a broadcast made."""
        return self.client.request(MakeTarget(account_id=WHOSE, title=title))

    def destination(self) -> Destination:
        """Return the one destination."""
        hear(self.client, lambda: self.client.show and self.client.show.destinations)
        assert self.client.show is not None
        (destination,) = self.client.show.destinations
        return destination

    def go_live(self) -> None:
        """Go on air, and wait until the courier has to look at the broadcast."""
        self.client.request(GoLive())
        self.courier.last(Serve, lambda serve: serve.broadcasts)

    def comes_back(self, runs: int) -> None:
        """Wait for the courier after so many, and let the platform answer it."""
        wait_until(lambda: len(self.starter.couriers.runs) > runs, "a courier")
        self.courier.answer = self.answer

    def ended(self) -> list[str]:
        """Return which broadcasts the platform was told to be over, in order."""
        errands = [e for run in self.starter.couriers.runs for e in run.errands()]
        return [e.broadcast.handle for e in errands if isinstance(e, EndBroadcast)]

    def states(self) -> list[str]:
        """Return what is told of broadcasts."""
        assert self.client.accounts is not None
        return [target.state for target in self.client.accounts.targets]


@contextmanager
def a_studio(place: Path, starter: FakeStarter, *, stays: bool = False) -> Iterator[Studio]:
    """Run a control room on a database."""
    with a_room(starter, place, engines_stay=stays), a_client() as client:
        yield Studio(client, starter)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return where the database is."""
    return tmp_path / "cuecard.db"


@pytest.fixture
def studio(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Studio]:
    """Have a studio with an account."""
    monkeypatch.setattr(target_desk, "AGAIN_AFTER_S", 0.05)
    with a_studio(place, FakeStarter()) as studio:
        studio.sign_in()
        yield studio


def test_a_broadcast_becomes_a_destination_and_its_key_is_nobodys_to_see(
    studio: Studio, caplog: pytest.LogCaptureFixture
) -> None:
    said = studio.make("Lunes   de\nrelojes")

    destination = studio.destination()
    wait_until(lambda: studio.starter.engine.got(HoldEngineKey))
    (asked,) = [e for e in studio.courier.errands() if isinstance(e, MakeBroadcast)]
    held = [
        (one.secret_name, one.key)
        for one in studio.starter.engine.got(HoldEngineKey)
        if isinstance(one, HoldEngineKey)
    ]
    assert (destination.destination_id, destination.url, destination.enabled) == (PLACE, URL, True)
    assert said == "https://video.example/w"
    assert (asked.title, asked.width_px, asked.height_px) == ("Lunes de relojes", 720, 1280)
    assert held == [(destination.secret_name, KEY)]
    assert KEY not in caplog.text
    assert KEY not in f"{studio.client.show} {studio.client.accounts}"
    assert studio.courier.told(Serve)[-1].broadcasts == ()


def test_it_is_looked_at_while_on_air_and_over_with_the_show(studio: Studio) -> None:
    studio.make()
    studio.go_live()
    told = TargetHealth(
        destination_id=PLACE, account_id=WHOSE, state="live", health="bad", issues=("gopSizeLong",)
    )

    studio.courier.say(TargetsTold(targets=(told,)))
    hear(studio.client, lambda: studio.client.accounts and told in studio.client.accounts.targets)
    with pytest.raises(StudioError, match="on air"):
        studio.make()
    studio.client.request(EndShow())

    hear(studio.client, lambda: studio.states() == ["ended"])
    assert studio.ended() == ["b1"]
    studio.courier.last(Serve, lambda serve: not serve.broadcasts)
    with pytest.raises(StudioError, match="no platform made"):
        studio.client.request(EndTarget(destination_id=PLACE))


@pytest.mark.usefixtures("caplog")
def test_an_end_that_the_platform_does_not_hear_is_said_again(studio: Studio) -> None:
    tries = iter([("unreachable", "it can't be reached"), ("busy", "not now")])
    studio.ending = lambda: next(tries, Carried())
    studio.make()
    studio.go_live()

    studio.client.request(EndShow())

    hear(studio.client, lambda: studio.states() == ["ended"])
    assert studio.ended() == ["b1"] * 3


def test_a_second_broadcast_takes_the_place_of_one_that_nobody_saw(studio: Studio) -> None:
    studio.make()
    name = studio.destination()

    studio.make()

    wait_until(lambda: studio.ended() == ["b1"], "the end of the first")
    assert studio.destination() == name
    studio.go_live()
    looked_at: tuple[Broadcast, ...] = studio.courier.told(Serve)[-1].broadcasts
    assert [one.handle for one in looked_at] == ["b2"]


def test_a_broadcast_can_be_ended_by_hand(studio: Studio) -> None:
    studio.make()
    studio.go_live()

    studio.client.request(EndTarget(destination_id=PLACE))

    assert studio.ended() == ["b1"]
    hear(studio.client, lambda: studio.client.show and studio.client.show.on_air)


def test_who_can_not_have_one_made_is_told_why_and_nothing_is_otherwise(studio: Studio) -> None:
    studio.courier.answer = lambda _errand: ("not_allowed", "the channel may not go live yet")
    with pytest.raises(StudioError, match="may not go live yet"):
        studio.make()
    with pytest.raises(StudioError, match="no such account"):
        studio.client.request(MakeTarget(account_id=AccountId("nobody")))
    studio.courier.say(AccountExpired(account_id=WHOSE))
    hear(
        studio.client, lambda: studio.client.accounts and studio.client.accounts.accounts[0].expired
    )
    with pytest.raises(StudioError, match="sign in again"):
        studio.make()

    assert studio.client.show is not None
    assert studio.client.show.destinations == ()
    assert StartSignIn in {type(errand) for errand in studio.courier.errands()}


@pytest.mark.usefixtures("caplog")
def test_whoever_comes_back_looks_at_what_is_on_air_and_ends_what_is_over(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(target_desk, "AGAIN_AFTER_S", 0.05)
    starter = FakeStarter()
    with a_studio(place, starter, stays=True) as first:
        first.sign_in()
        first.make()
        first.go_live()

    with a_studio(place, starter) as second:
        second.ending = lambda: ("unreachable", "it can't be reached")
        second.comes_back(1)
        second.courier.last(Serve, lambda serve: serve.broadcasts)
        second.client.request(EndShow())
        wait_until(second.ended, "a first try")

    before = len(second.ended())
    with a_studio(place, starter) as third:
        third.comes_back(2)
        wait_until(lambda: len(third.ended()) > before, "the end that was still owed")
        assert set(third.ended()) == {"b1"}
