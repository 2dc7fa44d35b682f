"""A past show is rehearsed: its viewers come at their moments, and the host is judged on them."""

from pathlib import Path

from studio.coach.scoring import score
from studio.rehearsal.pack_file import open_pack
from studio.rehearsal.past_pack import Wishes, pack_of_show
from studio.rehearser.fast import FastOrder, run_fast
from studio.rehearser.partners import partner_of
from studio.rehearser.prepared import prepare
from tests.builders import BUDS, WATCH
from tests.rehearsal.past_shows import a_past_show


def test_another_host_meets_the_viewers_of_a_past_show(tmp_path: Path) -> None:
    pack_of_show(a_past_show(), tmp_path / "past.cuepack", Wishes())
    pack = open_pack(tmp_path / "past.cuepack", tmp_path / "open")
    prepared = prepare(pack)

    perfect, silent = (
        run_fast(
            FastOrder(
                prepared=prepared,
                partner=partner_of(pack, prepared.goods, seed=1),
                seed=1,
                host=host,
            )
        )
        for host in ("perfect", "silent")
    )

    for run in (perfect, silent):
        assert [(one.at_ms, one.product_id) for one in run.asked] == [
            *((20_000, WATCH), (25_000, None), (95_000, BUDS)),  # the one at 31 s asks the first
        ]
        assert [one.at_ms for one in run.sold] == [70_000, 80_000, 4_000_000]
    assert all(one.answered_at_ms is not None for one in perfect.asked)
    assert [one.after_answer for one in perfect.sold] == [True, False, False]
    assert score(silent).line.points + 15 < score(perfect).line.points
