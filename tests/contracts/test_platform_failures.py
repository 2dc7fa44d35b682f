"""What every shop says when it fails, and that it is over when it is over."""

import ssl

import pytest
import trustme

from studio.core.errors import PlatformError, PlatformRefused, PlatformUnavailable
from studio.platforms import exchange
from studio.platforms.port import Ability
from studio.platforms.registry import open_storefront
from tests.contracts.platform_cases.case import HeldSecrets, PlatformCase, Stage, spec_of
from tests.contracts.platform_cases.telling import all_orders, having, refusal, run, tell
from tests.fakes.fake_clock import FakeClock
from tests.servers.faulty_http import RETRY_AFTER_S, Fault, running
from tests.servers.shops.stand_in import NOW_MS, Sale

NAMED = {
    Fault.BUSY: (PlatformUnavailable, "busy"),
    Fault.LIMITED: (PlatformUnavailable, "limited"),
    Fault.CUT: (PlatformUnavailable, "cut"),
    Fault.GONE: (PlatformUnavailable, "cut"),
    Fault.LONG: (PlatformRefused, "too_long"),
    Fault.ENDLESS: (PlatformRefused, "too_long"),
    Fault.LOOP: (PlatformRefused, "redirected"),
    Fault.PACKED: (PlatformRefused, "malformed"),
    Fault.NO_JSON: (PlatformRefused, "malformed"),
    Fault.OTHER_JSON: (PlatformRefused, "malformed"),
    Fault.DEEP_JSON: (PlatformRefused, "malformed"),
    Fault.PAGE: (PlatformRefused, "malformed"),
}


@pytest.mark.parametrize("fault", NAMED, ids=[fault.name.lower() for fault in NAMED])
@having(Ability.PRODUCTS, Ability.ORDERS)
def test_every_failure_has_its_name_and_is_over_when_it_is_over(
    case: PlatformCase, fault: Fault
) -> None:
    async def story(stage: Stage) -> tuple[PlatformError, PlatformError, int]:
        stage.stock_up()
        stage.server.sell(Sale(number="2001"))
        stage.server.fault = fault
        products = await refusal(stage.shop.products(""))
        orders = await refusal(stage.shop.orders(""))
        stage.server.fault = None
        found, _, _ = await all_orders(stage, "")
        return products, orders, len(found)

    products, orders, found = tell(case, story)

    kind, code = NAMED[fault]
    for error in (products, orders):
        assert isinstance(error, kind)
        assert error.reason_code == code
        assert error.advice
        assert not any(secret in f"{error}" for secret in case.secrets.values())
    if isinstance(orders, PlatformUnavailable):
        assert orders.retry_after_s == (RETRY_AFTER_S if fault is Fault.LIMITED else None)
    assert found == 1


@having()
def test_a_shop_that_says_nothing_is_given_up(
    case: PlatformCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "ANSWER_WITHIN_S", 0.05)

    async def story(stage: Stage) -> PlatformError:
        stage.server.fault = Fault.SILENT
        return await refusal(stage.shop.products(""))

    assert tell(case, story).reason_code == "silent"


@having()
def test_a_shop_that_is_gone_is_unreachable(case: PlatformCase) -> None:
    async def story(stage: Stage) -> PlatformError:
        await stage.server.leave()
        return await refusal(stage.shop.products(""))

    error = tell(case, story)

    assert isinstance(error, PlatformUnavailable)
    assert error.reason_code == "unreachable"


@having(wanted=lambda case: "secret" in case.secrets)
def test_a_wrong_secret_is_named_and_not_repeated(case: PlatformCase) -> None:
    error = tell(case, lambda stage: refusal(stage.shop.products("")), wrong="secret")

    assert isinstance(error, PlatformRefused)
    assert error.reason_code == "wrong_signature"
    assert case.secrets["secret"][:12] not in f"{error} {error.advice}"


@having(wanted=lambda case: case.expires)
def test_a_token_that_has_expired_asks_for_a_new_one(case: PlatformCase) -> None:
    async def story(stage: Stage) -> str:
        stage.secrets.values.pop("refresh", None)
        stage.server.token = "another-token"  # noqa: S105 - of nobody
        return (await refusal(stage.shop.products(""))).reason_code

    assert tell(case, story) == "signed_out"


@having(wanted=lambda case: "refresh" in case.secrets)
def test_a_token_is_renewed_where_there_is_something_to_renew_it_with(case: PlatformCase) -> None:
    async def story(stage: Stage) -> tuple[int, str]:
        stage.stock_up()
        stage.server.token = "the-next-token"  # noqa: S105 - of nobody
        page = await stage.shop.products("")
        return len(page.products), stage.secrets.values["token"]

    assert tell(case, story) == (1, "the-next-token")


@having(wanted=lambda case: case.signs)
def test_a_clock_that_is_wrong_is_named(case: PlatformCase) -> None:
    async def story(stage: Stage) -> str:
        stage.clock.advance(3_600 * 1_000_000_000)
        return (await refusal(stage.shop.products(""))).reason_code

    assert tell(case, story) == "clock"


@having()
def test_nothing_is_sent_to_whoever_can_not_prove_to_be_the_shop(case: PlatformCase) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)

    async def story() -> tuple[str, int]:
        server = case.server()
        async with running(server, context):
            spec = spec_of(case, f"https://127.0.0.1:{server.port}")
            shop = await open_storefront(spec, HeldSecrets(case.secrets), FakeClock(utc_ms=NOW_MS))
            error = await refusal(shop.products(""))
            await shop.aclose()
            return error.reason_code, len(server.asked)

    assert run(story()) == ("certificate", 0)


@having(wanted=lambda case: case.kind.value != "woocommerce")
def test_no_secret_travels_unencrypted(case: PlatformCase) -> None:
    spec = spec_of(case, "http://shop.example")

    error = run(refusal(open_storefront(spec, HeldSecrets(case.secrets), FakeClock())))

    assert error.reason_code == "bad_setting"


@having()
def test_a_missing_secret_is_asked_for(case: PlatformCase) -> None:
    spec = spec_of(case, "https://shop.example")

    error = run(refusal(open_storefront(spec, HeldSecrets({}), FakeClock())))

    assert error.reason_code == "signed_out"
