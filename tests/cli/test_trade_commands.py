"""Shops, accounts and sales from the command line, in a room with a courier of the test's own."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.cli.main import run
from studio.core.addresses import is_web_page
from studio.protocol.courier_errands import (
    Carried,
    CheckConnection,
    Errand,
    ErrandAnswer,
    FetchProducts,
    ProductsFetched,
    StartSignIn,
)
from studio.protocol.courier_messages import SignInTold
from studio.sales.account import Provider, SignIn, SignInState
from tests.fakes.studio_room import FakeStarter, a_room
from tests.protocol.trade_examples import AN_ACCOUNT

PRODUCT = '{"product": "shop-9", "name": "Watch", "price": "59.90", "currency": "EUR"}\n'


@pytest.fixture
def starter(tmp_path: Path) -> Iterator[FakeStarter]:
    """Run a room whose shops have one product."""
    starter = FakeStarter()

    def answer(errand: Errand) -> ErrandAnswer | tuple[str, str]:
        if isinstance(errand, FetchProducts):
            Path(errand.path).write_text(PRODUCT, encoding="utf-8")
            return ProductsFetched(products=1)
        return (
            Carried(text="Relojes answers.") if isinstance(errand, CheckConnection) else Carried()
        )

    starter.couriers.prepare = lambda courier: setattr(courier, "answer", answer)
    with a_room(starter, tmp_path / "cuecard.db"):
        yield starter


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run a command that goes well, and return what it printed."""
    code = run(words)
    printed = capsys.readouterr()
    assert code == 0, printed.err
    return printed.out


@pytest.mark.usefixtures("starter")
def test_a_shop_is_connected_tried_out_and_its_products_are_fetched(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_TOKEN", "a-token")
    where = ("--address", "https://relojes.example", "--market", "es-ES")
    shop = said(capsys, "shops", "add", "generic", "Relojes", *where).strip()

    assert "Relojes answers." in said(capsys, "shops", "test", shop)
    assert "Nothing was written" in said(capsys, "shops", "pull", shop)
    assert "1 new" in said(capsys, "shops", "pull", shop, "--apply")
    (connections, _) = json.loads(said(capsys, "shops", "--json"))
    assert [spec["name"] for spec in connections] == ["Relojes"]
    assert "0 orders" in said(capsys, "sales")
    said(capsys, "sales", "--csv", str(tmp_path / "sold.csv"))
    assert (tmp_path / "sold.csv").read_text("utf-8-sig").startswith("product,orders")
    said(capsys, "shops", "remove", shop)
    assert "No shop is connected" in said(capsys, "shops")


def test_somebody_signs_in_by_the_page_that_is_said_and_out_again(
    starter: FakeStarter, capsys: pytest.CaptureFixture[str]
) -> None:
    def sign_in(errand: Errand) -> ErrandAnswer | tuple[str, str]:
        if isinstance(errand, StartSignIn):
            asking = SignIn(
                number=errand.number,
                provider=Provider.TWITCH,
                state=SignInState.ASKING,
                address="https://id.example/activate",
                code="ABCD",
            )
            courier = starter.couriers.runs[-1]
            courier.say(SignInTold(sign_in=asking))
            done = SignIn(number=errand.number, provider=Provider.TWITCH, state=SignInState.DONE)
            courier.say(SignInTold(sign_in=done, account=AN_ACCOUNT))
        return Carried()

    starter.couriers.prepare = lambda courier: setattr(courier, "answer", sign_in)
    printed = said(capsys, "accounts", "sign-in", "twitch", "--client-id", "abc", "--no-browser")

    assert AN_ACCOUNT.name in printed
    assert "Signed out" in said(capsys, "accounts", "sign-out", AN_ACCOUNT.account_id)
    assert "Nobody is signed in" in said(capsys, "accounts")


@pytest.mark.usefixtures("starter")
@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("shops", "add", "ebay", "X"), "a shop is one of"),
        (("shops", "add", "generic", "X", "--option", "oops"), "NAME=TEXT"),
        (("shops", "add", "generic", "X", "--secret-env", "NOT_THERE"), "no NOT_THERE"),
        (("accounts", "sign-in", "myspace", "--client-id", "x"), "the provider is one of"),
    ],
)
def test_what_is_typed_wrong_is_said_and_nothing_is_begun(
    words: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://id.example/activate?code=A", True),
        ("http://127.0.0.1:8750/authorize", True),
        ("http://id.example/", False),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://\nid.example", False),
        ("https://[", False),
    ],
)
def test_only_pages_of_the_web_are_opened(address: str, opens: bool) -> None:
    assert is_web_page(address) is opens
