"""The sound's encoder: real AAC, decoded again."""

import os
from fractions import Fraction

import av
import numpy as np
import pytest
from av.audio.codeccontext import AudioCodecContext
from av.audio.frame import AudioFrame

from studio.core.errors import EncoderError
from studio.engine.packets import EncodedPacket
from studio.engine.sound_clock import FRAME_SAMPLES, RATE_HZ
from studio.engine.sound_encoder import SoundEncoder


def encoded(
    encoder: SoundEncoder, sound: np.ndarray[tuple[int, int], np.dtype[np.float32]], *, first: int
) -> list[EncodedPacket]:
    """Encode all of a sound whose first sample has this number."""
    packets = []
    for at in range(0, len(sound) - FRAME_SAMPLES + 1, FRAME_SAMPLES):
        packets += encoder.encode(first + at, sound[at : at + FRAME_SAMPLES])
    return packets


def a_sine(length_s: float, *, amplitude: float = 0.5) -> np.ndarray:
    """Return a kilohertz, louder on the left."""
    wave = np.sin(2 * np.pi * 1_000 * np.arange(round(length_s * RATE_HZ)) / RATE_HZ)
    return np.stack([amplitude * wave, amplitude / 2 * wave], 1).astype(np.float32)


def test_packets_carry_the_sample_numbers_they_were_given() -> None:
    packets = encoded(SoundEncoder(128_000), a_sine(1.0), first=480_000)

    first = packets[0].pts
    assert first == 480_000 - FRAME_SAMPLES  # AAC begins a frame early, with priming
    assert [p.pts for p in packets] == [first + FRAME_SAMPLES * n for n in range(len(packets))]
    assert all(packet.dts == packet.pts for packet in packets)
    assert {packet.time_base for packet in packets} == {Fraction(1, RATE_HZ)}
    assert not any(packet.is_video for packet in packets)
    assert packets[0].duration_s == FRAME_SAMPLES / RATE_HZ


def test_sound_from_the_very_beginning_has_its_own_time_too() -> None:
    packets = encoded(SoundEncoder(128_000), a_sine(0.2), first=0)

    assert [packet.pts for packet in packets[:3]] == [-FRAME_SAMPLES, 0, FRAME_SAMPLES]


def test_what_is_decoded_is_what_was_heard() -> None:
    encoder = SoundEncoder(128_000)
    packets = encoded(encoder, a_sine(2.0), first=0)
    with av.open(os.devnull, "w", format="flv") as container:
        stream = encoder.add_stream_to(container)
        decoder = av.CodecContext.create("aac", "r")
        assert isinstance(decoder, AudioCodecContext)
        decoder.extradata = stream.codec_context.extradata

        rows = [
            frame.to_ndarray()
            for packet in packets
            for frame in decoder.decode(av.Packet(packet.data))
            if isinstance(frame, AudioFrame)
        ]

    sound = np.concatenate(rows, 1)[:, 9_600:-9_600]
    assert sound.shape[0] == 2
    assert np.sqrt((sound**2).mean(1)) == pytest.approx([0.5 / 2**0.5, 0.25 / 2**0.5], rel=0.03)


def test_the_bitrate_is_about_the_one_asked_for() -> None:
    noise = np.random.default_rng(4).uniform(-0.5, 0.5, (RATE_HZ * 4, 2)).astype(np.float32)

    packets = encoded(SoundEncoder(128_000), noise, first=0)

    assert 0.8 < sum(len(p.data) for p in packets) * 8 / 4 / 128_000 < 1.2


def test_a_container_gets_the_headers_of_the_running_encoder() -> None:
    encoder = SoundEncoder(128_000)

    with av.open(os.devnull, "w", format="flv") as container:
        context = encoder.add_stream_to(container).codec_context

        assert bytes(context.extradata or b"")[:2] == bytes([0x11, 0x90])  # LC, 48 kHz, stereo
        assert context.sample_rate == RATE_HZ


def test_what_is_no_sound_at_all_is_an_encoder_error() -> None:
    encoder = SoundEncoder(128_000)
    broken = np.full((4 * FRAME_SAMPLES, 2), np.nan, np.float32)

    with pytest.raises(EncoderError):
        encoded(encoder, broken, first=0)
