"""What only one platform does, and addresses with keys in them."""

import asyncio
from collections.abc import Callable, Coroutine

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import PlatformRefused, PlatformUnavailable
from studio.platforms.targets.ingest import server_and_key
from studio.platforms.targets.port import BroadcastWish
from studio.platforms.targets.twitch import ANYWHERE
from tests.contracts.target_cases import facebook, twitch, youtube
from tests.contracts.target_cases.case import TargetCase, TargetStage, on_stage
from tests.servers.faulty_http import Said
from tests.servers.targets.facebook_live_server import FacebookLiveServer
from tests.servers.targets.twitch_server import TwitchServer
from tests.servers.targets.youtube_server import YouTubeServer, error
from tests.waiting import LONG_S

WISH = BroadcastWish(
    title="A show" + "." * 300,
    privacy="private",
    starts_at_utc_ms=0,
    fps=60,
    width_px=1920,
    height_px=1080,
)
BY_HAND = "POST /youtube/v3/liveBroadcasts/transition"
KEYS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=200)


def tell(case: TargetCase, story: Callable[[TargetStage], Coroutine[None, None, None]]) -> None:
    async def whole() -> None:
        async with on_stage(case) as stage:
            await story(stage)

    asyncio.run(asyncio.wait_for(whole(), LONG_S))


def youtube_of(stage: TargetStage) -> YouTubeServer:
    assert isinstance(stage.server, YouTubeServer)
    return stage.server


@given(KEYS)
def test_a_key_is_all_behind_the_app_and_unchanged(key: str) -> None:
    assert server_and_key("it", f"rtmps://host:443/app/{key}") == ("rtmps://host:443/app", key)


@given(st.text(max_size=80))
def test_an_address_that_is_none_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(PlatformRefused) as raised:
        server_and_key("it", f"{text}://")

    assert raised.value.reason_code == "malformed"


def test_a_broadcast_that_does_not_start_by_itself_is_started() -> None:
    async def story(stage: TargetStage) -> None:
        server = youtube_of(stage)
        server.auto_starts = False
        made = await stage.target.make(WISH)
        server.begin_sending(made.key)

        looked = await stage.target.look(made.handle)

        assert looked.is_live
        assert [f"{one.method} {one.path}" for one in server.asked][-1] == BY_HAND

    tell(youtube.CASE, story)


@pytest.mark.parametrize(
    ("word", "live"),
    [("redundantTransition", True), ("invalidTransition", False), ("errorStreamInactive", False)],
)
def test_a_start_that_is_refused_is_no_failure(word: str, live: bool) -> None:
    async def story(stage: TargetStage) -> None:
        server = youtube_of(stage)
        server.auto_starts = False
        made = await stage.target.make(WISH)
        server.begin_sending(made.key)
        server.plan(BY_HAND, error(word))

        first = await stage.target.look(made.handle)
        second = await stage.target.look(made.handle)

        assert first.is_live is live
        assert second.is_live

    tell(youtube.CASE, story)


def test_an_end_that_did_not_come_about_is_told() -> None:
    async def story(stage: TargetStage) -> None:
        server = youtube_of(stage)
        made = await stage.target.make(WISH)
        server.begin_sending(made.key)
        server.plan(BY_HAND, error("backendError", status=503))

        with pytest.raises(PlatformUnavailable):
            await stage.target.end(made.handle)
        await stage.target.end(made.handle)

        assert server.states() == ["complete"]

    tell(youtube.CASE, story)


def test_youtube_is_told_size_rate_and_who_may_see_it() -> None:
    async def story(stage: TargetStage) -> None:
        await stage.target.make(WISH)

        server = youtube_of(stage)
        (stream,), (show,) = server.streams.values(), server.shows.values()
        assert (stream.resolution, stream.rate) == ("1080p", "60fps")
        assert (show.privacy, len(show.title)) == ("private", 100)

    tell(youtube.CASE, story)


@pytest.mark.parametrize(
    "ingests",
    [
        [],
        {"no": "list"},
        [{"url_template": "rtmp://plain.example/app/{stream_key}"}],
        [{"url_template_secure": "rtmps://host/app"}],
        [{"url_template_secure": "https://host/app/{stream_key}"}],
        [{"url_template_secure": "rtmps://host/app/{stream_key}?and=more"}],
    ],
)
def test_twitch_without_a_list_of_servers_still_gets_the_stream(ingests: object) -> None:
    async def story(stage: TargetStage) -> None:
        assert isinstance(stage.server, TwitchServer)
        stage.server.ingests = ingests

        assert (await stage.target.make(WISH)).url == ANYWHERE

    tell(twitch.CASE, story)


def test_facebook_shows_nobody_what_was_to_be_private() -> None:
    async def story(stage: TargetStage) -> None:
        await stage.target.make(WISH)

        assert isinstance(stage.server, FacebookLiveServer)
        assert [live.privacy for live in stage.server.lives.values()] == ['{"value":"SELF"}']

    tell(facebook.CASE, story)


def test_facebook_is_not_over_because_it_refuses_to_end() -> None:
    async def story(stage: TargetStage) -> None:
        made = await stage.target.make(WISH)
        stage.server.begin_sending(made.key)
        body = {"error": {"code": 100, "message": "Invalid parameter"}}
        stage.server.plan(f"POST /v26.0/{made.handle}", Said(status=400, body=body))

        with pytest.raises(PlatformRefused):
            await stage.target.end(made.handle)

    tell(facebook.CASE, story)
