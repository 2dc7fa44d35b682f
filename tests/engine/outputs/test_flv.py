"""Tags as the muxer makes them, and what must be right in a stream of many hours."""

from fractions import Fraction
from pathlib import Path

from studio.core.clock import SystemClock
from studio.core.ids import DestinationId, SecretName
from studio.engine.outputs.doorbell import Doorbell
from studio.engine.outputs.flv import FlvWriter
from studio.engine.outputs.rtmp import RtmpLink
from studio.protocol.engine_messages import OutputSpec
from studio.rtmp.chunks import Kind
from studio.rtmp.flv import FlvTag
from tests.real_packets import encode_show
from tests.servers.rtmp_server import count_packets, decode_complaints, rtmp_server

SEQUENCE_HEADER = 0


def _tags(first_s: Fraction = Fraction(0), how_many: int = 60) -> list[FlvTag]:
    show = encode_show()
    writer = FlvWriter(show.templates)
    written = [
        tag for packet in show.packets[:how_many] for tag in writer.write(packet, first_s=first_s)
    ]
    return written + writer.finish()


def test_metadata_and_both_headers_come_first() -> None:
    tags = _tags()

    assert tags[0].kind == Kind.DATA
    assert b"onMetaData" in tags[0].body
    headers = {tag.kind for tag in tags[1:3] if tag.body[1] == SEQUENCE_HEADER}
    assert headers == {Kind.VIDEO, Kind.AUDIO}


def test_every_packet_is_one_tag_and_time_begins_at_zero() -> None:
    packets = encode_show().packets[:60]

    media = [tag for tag in _tags() if tag.kind != Kind.DATA and tag.body[1] != SEQUENCE_HEADER]

    pictures = [tag for tag in media if tag.kind == Kind.VIDEO and tag.body[1] == 1]
    assert len(pictures) == sum(packet.is_video for packet in packets)
    assert pictures[0].timestamp_ms == 0
    times_ms = [tag.timestamp_ms for tag in media]
    assert times_ms == sorted(times_ms)


def test_time_beyond_four_hours_and_forty_minutes_keeps_its_upper_bits() -> None:
    tags = _tags(first_s=Fraction(-20_000))

    assert max(tag.timestamp_ms for tag in tags) > 0xFFFFFF


def test_a_server_receives_all_of_a_stream_that_passes_the_24_bits_of_time(
    tmp_path: Path,
) -> None:
    show = encode_show()
    with rtmp_server(tmp_path / "server") as server:
        bell = Doorbell(SystemClock())
        spec = OutputSpec(
            destination_id=DestinationId("long"),
            name="long",
            url=server.url,
            secret_name=SecretName("k"),
        )
        link = RtmpLink(spec, lambda _: "key", bell)
        link.open(show.templates)
        for packet in show.packets:
            link.write(packet, first_s=Fraction(-16_775))
        link.close()
        link.abandon()
        bell.close()

    (received,) = server.received()
    assert count_packets(received) == show.pictures
    assert decode_complaints(received) == ""
