"""What every platform that is streamed to does: make, look, end, and fail with a name."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from importlib import import_module
from pathlib import Path

import pytest

from studio.core.errors import PlatformError, PlatformRefused, PlatformUnavailable
from studio.platforms.targets.port import LONGEST_ISSUE, Ability, BroadcastWish, MadeBroadcast
from studio.platforms.targets.registry import open_target
from tests.contracts.target_cases.case import Complained, TargetCase, TargetStage, account_of
from tests.contracts.target_cases.case import on_stage as staged
from tests.fakes.fake_clock import FakeClock
from tests.servers.faulty_http import RETRY_AFTER_S, Fault
from tests.servers.targets.target_server import TOKEN
from tests.waiting import LONG_S

CASES_FOLDER = Path(__file__).with_name("target_cases")
WISH = BroadcastWish(
    title="Watches & <more>",
    privacy="unlisted",
    starts_at_utc_ms=1_800_000_000_000,
    fps=30,
    width_px=720,
    height_px=1280,
)
OLD = "-".join(("old", "token", "44"))
HOSTILE = "GOP \x1b[31mtoo long\r\n" + "x" * 900
NAMED = {
    Fault.BUSY: (PlatformUnavailable, "busy"),
    Fault.LIMITED: (PlatformUnavailable, "limited"),
    Fault.CUT: (PlatformUnavailable, "cut"),
    Fault.GONE: (PlatformUnavailable, "cut"),
    Fault.LONG: (PlatformRefused, "too_long"),
    Fault.LOOP: (PlatformRefused, "redirected"),
    Fault.NO_JSON: (PlatformRefused, "malformed"),
    Fault.OTHER_JSON: (PlatformRefused, "malformed"),
    Fault.DEEP_JSON: (PlatformRefused, "malformed"),
    Fault.PAGE: (PlatformRefused, "malformed"),
}


def _cases() -> list[TargetCase]:
    names = sorted(path.stem for path in CASES_FOLDER.glob("*.py") if path.stem != "case")
    return [import_module(f"tests.contracts.target_cases.{name}").CASE for name in names]


CASES = _cases()
COMPLAINTS = [(case, word) for case in CASES for word in case.complaints]

every = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


def having(ability: Ability) -> pytest.MarkDecorator:
    wanted = [case for case in CASES if ability in case.abilities]
    return pytest.mark.parametrize("case", wanted, ids=lambda case: case.name)


def tell(
    case: TargetCase,
    story: Callable[[TargetStage], Coroutine[None, None, None]],
    *,
    token: str = TOKEN,
) -> None:
    async def whole() -> None:
        async with staged(case, token=token) as stage:
            await story(stage)

    asyncio.run(asyncio.wait_for(whole(), LONG_S))


async def refusal(work: Awaitable[object]) -> PlatformError:
    with pytest.raises(PlatformError) as raised:
        await work
    return raised.value


def shows_no_secret(error: PlatformError, made: MadeBroadcast | None = None) -> bool:
    secrets = [TOKEN] if made is None else [TOKEN, made.key]
    return not any(secret in f"{error} {error.advice}" for secret in secrets)


@every
def test_a_broadcast_is_made_and_its_key_is_word_for_word(case: TargetCase) -> None:
    async def story(stage: TargetStage) -> None:
        made = await stage.target.make(WISH)

        stage.server.begin_sending(made.key)
        looked = await stage.target.look(made.handle)
        assert made.url == case.url
        assert made.watch_url == case.watch_url
        assert looked.is_live, "the platform does not know the key that it gave"
        assert made.key not in f"{made!r} {made.handle}"
        assert [title[:9] for title in stage.server.titles()] == ["Watches &"]
        assert stage.target.abilities == case.abilities

    tell(case, story)


@every
def test_it_is_live_when_the_platform_says_so_and_not_before(case: TargetCase) -> None:
    async def story(stage: TargetStage) -> None:
        made = await stage.target.make(WISH)

        before = await stage.target.look(made.handle)
        stage.server.begin_sending(made.key)
        during = await stage.target.look(made.handle)

        assert (before.state, before.is_live) == (case.waits, False)
        assert (during.state, during.is_live) == (case.live, True)
        assert during.issues == ()
        if Ability.JUDGES in case.abilities:
            assert (before.health, during.health) == ("no_data", "good")

    tell(case, story)


@every
def test_it_is_over_once_it_was_said_so_and_saying_it_again_is_no_harm(case: TargetCase) -> None:
    async def story(stage: TargetStage) -> None:
        made = await stage.target.make(WISH)
        stage.server.begin_sending(made.key)
        await stage.target.look(made.handle)
        stage.server.end_sending()

        await stage.target.end(made.handle)
        await stage.target.end(made.handle)

        assert stage.server.states() == [case.over]
        assert not (await stage.target.look(made.handle)).is_live

    tell(case, story)


@every
def test_a_broadcast_that_nobody_saw_ends_too(case: TargetCase) -> None:
    async def story(stage: TargetStage) -> None:
        made = await stage.target.make(WISH)

        await stage.target.end(made.handle)
        await stage.target.end(made.handle)

        assert stage.server.states() in ([], [case.over])

    tell(case, story)


@having(Ability.JUDGES)
def test_what_the_platform_finds_wrong_is_told_as_short_plain_lines(case: TargetCase) -> None:
    async def story(stage: TargetStage) -> None:
        made = await stage.target.make(WISH)
        stage.server.begin_sending(made.key)
        assert case.issue is not None
        case.issue(stage.server, HOSTILE)

        looked = await stage.target.look(made.handle)

        assert looked.health == "bad"
        (issue,) = looked.issues
        assert "too long" in issue
        assert issue.isprintable()
        assert len(issue) <= LONGEST_ISSUE

    tell(case, story)


@every
def test_a_token_that_is_worth_nothing_is_named(case: TargetCase) -> None:
    async def story(stage: TargetStage) -> None:
        error = await refusal(stage.target.make(WISH))

        assert isinstance(error, PlatformRefused)
        assert error.reason_code == "signed_out"
        assert OLD not in f"{error}"
        assert stage.server.states() in ([], [case.waits])

    tell(case, story, token=OLD)


@pytest.mark.parametrize("fault", NAMED, ids=lambda fault: fault.name.lower())
@every
def test_every_failure_has_its_name_and_is_over_when_it_is_over(
    case: TargetCase, fault: Fault
) -> None:
    async def story(stage: TargetStage) -> None:
        made = await stage.target.make(WISH)
        stage.server.begin_sending(made.key)

        stage.server.fault = fault
        errors = [
            await refusal(stage.target.make(WISH)),
            await refusal(stage.target.look(made.handle)),
        ]
        stage.server.fault = None
        looked = await stage.target.look(made.handle)

        kind, code = NAMED[fault]
        for error in errors:
            assert isinstance(error, kind)
            assert error.reason_code == code
            assert shows_no_secret(error, made)
            if fault is Fault.LIMITED and isinstance(error, PlatformUnavailable):
                assert error.retry_after_s == RETRY_AFTER_S
        assert looked.is_live

    tell(case, story)


@pytest.mark.parametrize(
    ("case", "word"), COMPLAINTS, ids=[f"{case.name}-{word}" for case, word in COMPLAINTS]
)
def test_what_a_platform_says_of_a_failure_is_understood(case: TargetCase, word: str) -> None:
    complained: Complained = case.complaints[word]

    async def story(stage: TargetStage) -> None:
        stage.server.plan(complained.at, complained.said)

        error = await refusal(stage.target.make(WISH))
        again = await stage.target.make(WISH)

        assert type(error) is complained.kind
        assert error.reason_code == complained.code
        assert shows_no_secret(error)
        assert again.url == case.url
        assert len(stage.server.states()) == 1, "half a broadcast was left behind"

    tell(case, story)


@every
def test_a_rehearsal_asks_nobody_elsewhere(case: TargetCase) -> None:
    async def bearer() -> str:
        raise AssertionError("nobody is to be asked")

    for address in ("https://platform.example", "", "http://[::2]:80", "http://127.0.0.1.example"):
        account = account_of(case, address)
        with pytest.raises(PlatformRefused) as raised:
            open_target(account, bearer, FakeClock(), rehearsal=True)
        assert raised.value.reason_code == "rehearsal"


@every
def test_a_token_does_not_travel_unencrypted(case: TargetCase) -> None:
    async def bearer() -> str:
        raise AssertionError("nobody is to be asked")

    with pytest.raises(PlatformRefused) as raised:
        open_target(account_of(case, "http://platform.example"), bearer, FakeClock())

    assert raised.value.reason_code == "bad_setting"
