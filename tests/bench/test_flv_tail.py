"""FLV files are split into tags however they are cut, and pictures are told from set-up."""

from hypothesis import given
from hypothesis import strategies as st

from studio.bench.tail import FlvParser, FlvTag

HEADER = b"FLV\x01\x05\x00\x00\x00\x09\x00\x00\x00\x00"


def tag(kind: int, dts_ms: int, body: bytes) -> bytes:
    stamp = (dts_ms & 0xFFFFFF).to_bytes(3, "big") + bytes([dts_ms >> 24])
    head = bytes([kind]) + len(body).to_bytes(3, "big") + stamp + b"\x00\x00\x00"
    return head + body + (11 + len(body)).to_bytes(4, "big")


def picture(dts_ms: int, later_ms: int, *, is_keyframe: bool, size: int) -> bytes:
    first = 0x17 if is_keyframe else 0x27
    coded = bytes([first, 1]) + later_ms.to_bytes(3, "big", signed=True) + b"\xaa" * size
    return tag(9, dts_ms, coded)


pictures = st.tuples(
    st.integers(0, 2**31 - 1), st.integers(-1000, 1000), st.booleans(), st.integers(0, 300)
)


@given(told=st.lists(pictures, max_size=8), data=st.data())
def test_pictures_come_out_alike_however_the_file_is_cut(
    told: list[tuple[int, int, bool, int]], data: st.DataObject
) -> None:
    whole = HEADER + b"".join(picture(d, c, is_keyframe=k, size=n) for d, c, k, n in told)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=6)))
    parser = FlvParser()

    found: list[FlvTag] = []
    for start, end in zip([0, *cuts], [*cuts, len(whole)], strict=True):
        found += parser.feed(whole[start:end])

    assert [(t.dts_ms, t.pts_ms - t.dts_ms, t.is_keyframe) for t in found] == [
        (d, c, k) for d, c, k, _ in told
    ]
    assert all(t.is_picture for t in found)


def test_sound_scripts_and_the_decoder_set_up_are_no_pictures() -> None:
    set_up = tag(9, 0, b"\x17\x00\x00\x00\x00avcC")
    sound, script = tag(8, 5, b"\xaf\x01aac"), tag(18, 0, b"\x02onMetaData")

    found = FlvParser().feed(HEADER + script + set_up + sound)

    assert [t.is_picture for t in found] == [False, False, False]
    assert [t.is_sound for t in found] == [False, False, True]


def test_an_empty_video_tag_is_no_picture_and_stops_nothing() -> None:
    data = HEADER + tag(9, 1, b"") + picture(2, 0, is_keyframe=True, size=4)

    found = FlvParser().feed(data)

    assert [t.is_picture for t in found] == [False, True]
