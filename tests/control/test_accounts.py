"""Accounts in a whole control room: signing in is told, kept, and taken back."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from studio.cli.client import StudioClient
from studio.core.errors import StudioError
from studio.protocol.courier_errands import GiveBack, StartSignIn
from studio.protocol.courier_messages import (
    AccountExpired,
    Serve,
    SignInTold,
    StopSignIn,
)
from studio.protocol.trade_commands import BeginSignIn, CancelSignIn, SignOut
from studio.protocol.trade_reports import AccountsChanged
from studio.sales.account import Application, Provider, SignIn, SignInState
from tests.fakes.fake_courier import FakeCourier, FakeCouriers
from tests.fakes.studio_room import FakeStarter, a_client, a_room, hear
from tests.protocol.trade_examples import AN_ACCOUNT, AN_APPLICATION
from tests.waiting import wait_until

ASKING = SignIn(
    number=1,
    provider=Provider.TWITCH,
    state=SignInState.ASKING,
    address="https://id.example/activate",
    code="ABCD",
)
DONE = SignIn(number=1, provider=Provider.TWITCH, state=SignInState.DONE)


class Room(NamedTuple):
    """A client of a room with couriers."""

    client: StudioClient
    couriers: FakeCouriers

    @property
    def courier(self) -> FakeCourier:
        """The newest."""
        return self.couriers.courier

    def told(self) -> AccountsChanged:
        """Return what was told last."""
        return self.client.accounts or AccountsChanged()

    def sign_in(self) -> None:
        """Sign in."""
        self.client.request(BeginSignIn(application=AN_APPLICATION))
        self.courier.say(SignInTold(sign_in=DONE, account=AN_ACCOUNT))
        hear(self.client, lambda: self.told().accounts)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return where the database is."""
    return tmp_path / "cuecard.db"


@pytest.fixture
def room(place: Path) -> Iterator[Room]:
    """Attach to a room."""
    starter = FakeStarter()
    with a_room(starter, place), a_client() as client:
        yield Room(client, starter.couriers)


def test_signing_in_is_told_as_it_goes_and_the_account_is_kept(room: Room, place: Path) -> None:
    room.client.request(BeginSignIn(application=AN_APPLICATION))
    assert room.courier.errands() == [StartSignIn(number=1, application=AN_APPLICATION)]
    room.courier.say(SignInTold(sign_in=ASKING))
    hear(room.client, lambda: room.told().sign_in == ASKING)

    room.courier.say(SignInTold(sign_in=DONE, account=AN_ACCOUNT))

    hear(room.client, lambda: room.told().accounts == (AN_ACCOUNT,))
    room.courier.last(Serve, lambda serve: serve.accounts == (AN_ACCOUNT,))
    assert place.exists()


def test_a_cancelled_sign_in_is_over_and_an_old_one_changes_nothing(room: Room) -> None:
    room.client.request(BeginSignIn(application=AN_APPLICATION))
    with pytest.raises(StudioError, match="any more"):
        room.client.request(CancelSignIn(number=7))

    room.client.request(CancelSignIn(number=1))

    room.courier.last(StopSignIn)
    hear(room.client, lambda: room.told().sign_in is None)


def test_an_expired_account_says_so_and_signing_out_tells_the_provider(room: Room) -> None:
    room.sign_in()
    room.courier.say(AccountExpired(account_id=AN_ACCOUNT.account_id))
    hear(room.client, lambda: room.told().accounts[0].expired)

    room.client.request(SignOut(account_id=AN_ACCOUNT.account_id))

    assert isinstance(room.courier.errands()[-1], GiveBack)
    hear(room.client, lambda: room.told().accounts == ())


def test_an_account_is_forgotten_though_its_provider_can_not_be_told(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    room.sign_in()
    room.courier.answer = lambda _errand: ("unreachable", "the provider can't be reached")

    said = room.client.request(SignOut(account_id=AN_ACCOUNT.account_id))

    assert "was not told" in said
    hear(room.client, lambda: room.told().accounts == ())
    assert "did not take its tokens back" in caplog.text


def test_a_courier_that_dies_interrupts_signing_in(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    room.client.request(BeginSignIn(application=AN_APPLICATION))

    room.courier.kill()

    def interrupted() -> bool:
        sign_in = room.told().sign_in
        return sign_in is not None and sign_in.state is SignInState.FAILED

    hear(room.client, interrupted)
    wait_until(lambda: "no courier" in caplog.text, "the log line")


def test_what_can_be_no_application_is_refused(room: Room) -> None:
    for wrong in (
        Application(provider=Provider.TWITCH, client_id=""),
        Application(provider=Provider.OTHER, client_id="abc"),
    ):
        with pytest.raises(StudioError):
            room.client.request(BeginSignIn(application=wrong))
