"""Tags to a file and back, however the bytes are cut."""

from hypothesis import given
from hypothesis import strategies as st

from studio.rtmp.flv import FILE_HEADER, FlvTag, TagReader, write_tag

tags = st.builds(
    FlvTag,
    kind=st.sampled_from([8, 9, 18]),
    timestamp_ms=st.integers(0, 2**32 - 1),
    body=st.binary(max_size=300),
)


@given(written=st.lists(tags, max_size=6), piece=st.integers(1, 200))
def test_what_is_written_is_read_again(written: list[FlvTag], piece: int) -> None:
    data = FILE_HEADER + b"".join(write_tag(tag) for tag in written)
    reader = TagReader()

    read = []
    for start in range(0, len(data), piece):
        reader.feed(data[start : start + piece])
        read += reader.tags()

    assert read == written
