"""Offers: what passes, what is refused, and that nothing but a refusal ever comes of junk."""

import asyncio
import contextlib
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.core.clock import SystemClock
from studio.core.errors import BadInput
from studio.remote.phone.gate import MOST_CANDIDATES, MOST_CHARACTERS, check_offer
from studio.remote.phone.hints import with_hints
from studio.remote.phone.service import take_note
from studio.remote.phone.session import PhoneSession
from studio.remote.phone.shelf import PhoneShelf

OFFER = (Path(__file__).parent / "chrome_offer.sdp").read_text().replace("\n", "\r\n")
LINES = OFFER.removesuffix("\r\n").split("\r\n")
CANDIDATE = "a=candidate:1 1 udp 2113937151 192.0.2.7 4000 typ host generation 0"
WAYS = ("drop", "double", "swap", "number", "word", "cut", "candidate")
DATA = ("m=application 9 UDP/DTLS/SCTP webrtc-datachannel", "a=mid:9")


def joined(*lines: str) -> str:
    """Return lines as an offer."""
    return "".join(f"{line}\r\n" for line in lines)


def test_a_browsers_offer_passes() -> None:
    check_offer(OFFER)


@pytest.mark.parametrize(
    ("offer", "why"),
    [
        ("", "no offer"),
        ("hello", "no offer"),
        (OFFER.replace("v=0", "v=1"), "no offer"),
        (joined(*LINES, "a=\x00"), "no offer"),
        (joined(*LINES, "a=é"), "no offer"),
        (joined(*LINES, "a=" + "x" * 3_000), "too long"),
        ("v=0\r\n" + "x" * MOST_CHARACTERS, "too long"),
        (joined(*LINES, *DATA), "nothing else"),
        (OFFER + OFFER.partition("m=")[2].join(("m=", "")), "one picture"),
        (OFFER.partition("m=")[0], "one picture"),
        (OFFER.replace("a=group:BUNDLE 0 1", "a=group:BUNDLE 0"), "one connection"),
        (OFFER.replace("a=mid:1", "a=mid:0"), "one connection"),
        (re.sub(r"(?i)rtpmap:(\d+) (h264|vp8)/", r"rtpmap:\1 VP7/", OFFER), "neither"),
        (joined(*LINES, *[CANDIDATE] * (MOST_CANDIDATES + 1)), "too many addresses"),
    ],
)
def test_what_is_no_proper_offer_is_refused_in_words(offer: str, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        check_offer(offer)


@given(st.text(max_size=300))
def test_any_text_is_refused_or_passes(text: str) -> None:
    with pytest.raises(BadInput):
        check_offer(text)


@st.composite
def spoiled_offers(draw: st.DrawFn) -> str:
    """Return a browser's offer of which some lines are gone, doubled, swapped or nonsense."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(
            st.sampled_from(("drop", "double", "swap", "number", "word", "cut", "candidate"))
        ):
            case "drop":
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "swap":
                other = draw(st.integers(0, len(lines) - 1))
                lines[at], lines[other] = lines[other], lines[at]
            case "number":
                number = draw(st.sampled_from(("0", "-1", "65536", "99999999999999999999", "")))
                lines[at] = re.sub(r"\d+", number, lines[at], count=1)
            case "word":
                word = draw(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=9))
                lines[at] = re.sub(r"[a-zA-Z0-9]+$", word.replace("\\", ""), lines[at])
            case "cut":
                lines[at] = lines[at][: draw(st.integers(2, 12))]
            case "candidate":
                host = draw(st.sampled_from(("192.0.2.1", "::1", "no.such.host", "x.local", "")))
                lines.append(f"a=candidate:1 1 udp 1 {host} 9 typ host")
    return joined(*lines)


@given(offer=spoiled_offers())
@settings(max_examples=40)
def test_a_spoiled_offer_is_answered_or_refused_and_nothing_else(offer: str) -> None:
    asyncio.run(_answered_or_refused(offer))


async def _answered_or_refused(offer: str) -> None:
    asyncio.get_running_loop().set_exception_handler(take_note)
    session = PhoneSession(
        PhoneShelf("dev-1", "Phone"),
        SystemClock(),
        report=lambda _report: None,
        ended=lambda *_ended: None,
    )
    with contextlib.suppress(BadInput):
        answer = await session.answer(offer)
        assert answer.startswith("v=0")
    await session.close()


def test_an_answer_hints_at_a_good_rate_for_pictures_alone() -> None:
    answer = joined(
        "v=0",
        "m=audio 9 UDP/TLS/RTP/SAVPF 111",
        "a=rtpmap:111 opus/48000/2",
        "a=fmtp:111 minptime=10",
        "m=video 9 UDP/TLS/RTP/SAVPF 102 96",
        "a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time",
        "a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid",
        "a=rtpmap:102 H264/90000",
        "a=rtcp-fb:102 nack pli",
        "a=rtcp-fb:102 goog-remb",
        "a=fmtp:102 packetization-mode=1",
        "a=rtpmap:96 VP8/90000",
    )

    hinted = with_hints(answer)

    assert "goog-remb" not in hinted
    assert "abs-send-time" not in hinted
    assert "a=fmtp:111 minptime=10\r\n" in hinted
    assert "a=fmtp:102 packetization-mode=1;x-google-start-bitrate=" in hinted
    assert "a=fmtp:96 x-google-start-bitrate=" in hinted
    kept = [line for line in answer.split("\r\n") if "fmtp" not in line and "goog" not in line]
    assert [line for line in kept if line not in hinted and "send-time" not in line] == []
