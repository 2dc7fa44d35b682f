"""A fast run does what a real one does: host, offers, questions, orders, and always the same."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from studio.core.money import Money
from studio.rehearsal.hosts import IDLE, SILENT
from studio.rehearsal.pack_file import open_pack, shipped_packs
from studio.rehearser.partners import partner_of
from studio.rehearser.prepared import drawn_to, prepare
from studio.rehearser.run_files import EVENTS, events_bytes
from tests.rehearser.fast_runs import WATCH, Viewers, bought, question, ran, two_gadgets


def test_a_good_host_takes_each_cue_in_its_time_and_ends_the_show(tmp_path: Path) -> None:
    told = ran(two_gadgets(tmp_path))

    taken = told.of("cue.taken")
    assert [event.facts["cue"] for event in taken] == ["cue-1", "cue-2", "cue-3", "cue-4"]
    late_s = [
        (event.on_air_ms or 0) / 1_000 - due
        for event, due in zip(taken, (0, 6, 30, 50), strict=True)
    ]
    assert all(0 <= late <= 1.5 for late in late_s), late_s
    assert told.at_s("show.ended") == [60.0]
    assert told.run.length_ms == 60_000
    assert told.refused == ()
    assert [sample.at_ms for sample in told.run.samples] == list(range(0, 60_000, 1_000))


def test_an_offer_by_key_is_started_by_the_host_and_a_planned_one_by_itself(
    tmp_path: Path,
) -> None:
    told = ran(two_gadgets(tmp_path))

    by_key, by_itself = told.of("offer.started")
    (shown,) = told.at_s("product.shown", product="cam")
    assert (by_key.facts["product"], by_key.by) == ("watch", "Host")
    assert (by_key.facts["price_minor"], by_key.facts["price_currency"]) == (4_792, "EUR")
    assert (by_itself.facts["product"], by_itself.by) == ("cam", "Cuecard")
    assert told.at_s("offer.started", product="cam") == pytest.approx([shown + 3], abs=0.25)
    ended = told.at_s("offer.ended", ended_by="time")
    started = told.at_s("offer.started")
    assert [end - start for start, end in zip(started, ended, strict=True)] == [8.0, 5.0]


def test_a_host_never_does_two_things_in_one_instant(tmp_path: Path) -> None:
    told = ran(two_gadgets(tmp_path), Viewers(says={s: (question(s, f"{s}?"),) for s in (3, 4)}))

    moments = sorted({event.at_utc_ms for event in told.events if event.by == "Host"})
    assert len(moments) > 8
    assert all(later - sooner >= 250 for sooner, later in pairwise(moments))


def test_an_idle_host_does_nothing_and_the_show_ends_all_the_same(tmp_path: Path) -> None:
    viewers = Viewers(says={3: (question(3, "¿Agua?", row="ip"),)})
    told = ran(two_gadgets(tmp_path), viewers, lambda order: replace(order, host=IDLE))

    assert [event.kind for event in told.events if event.by == "Host"] == [
        "show.started",
        "show.ended",
    ]
    assert not any(sample.speaking for sample in told.run.samples)
    assert told.run.asked[0].answered_at_ms is None


def test_a_silent_host_does_all_but_answer(tmp_path: Path) -> None:
    viewers = Viewers(says={8: (question(8, "¿Agua?", row="ip"),)})
    told = ran(two_gadgets(tmp_path), viewers, lambda order: replace(order, host=SILENT))

    assert len(told.of("cue.taken")) == 4
    assert len(told.of("question.asked")) == 1
    assert told.of("question.answered") == []


# --- questions -----------------------------------------------------------------------------------


def test_one_question_is_asked_by_many_in_their_own_words_and_answered_once(
    tmp_path: Path,
) -> None:
    says = {
        10: (question(10, "¿Aguanta agua?", row="ip"), question(10, "nado con el?", row="ip")),
        11: (question(11, "agua??", row="ip"), question(11, "precio", subject="price")),
        12: (question(12, "cuanto vale", subject="price"), question(12, "jaja", kind="troll")),
    }
    viewers = Viewers(says=says)
    told = ran(two_gadgets(tmp_path), viewers)

    about_water, about_price = told.run.asked
    assert (about_water.text, about_water.viewers, about_water.answerable) == (
        "¿Aguanta agua?",
        3,
        True,
    )
    assert (about_price.text, about_price.viewers, about_price.answerable) == ("precio", 2, False)
    assert len(told.of("question.answered")) == 2
    answered = [answer for seen in viewers.saw for answer in seen.answered]
    assert {(answer.product_id, answer.row_id, answer.text) for answer in answered} == {
        (WATCH, "ip", "¿Aguanta agua?"),
        (WATCH, "", "precio"),
    }
    assert told.run.samples[11].messages == 2


def test_what_differs_in_spelling_alone_is_one_question(tmp_path: Path) -> None:
    says = {10: (question(10, "¿Envío gratis?"), question(10, "envio gratis"))}
    told = ran(two_gadgets(tmp_path), Viewers(says=says))

    assert [(asked.text, asked.viewers) for asked in told.run.asked] == [("¿Envío gratis?", 2)]
    assert len(told.of("question.asked")) == 1


def test_what_is_asked_again_long_after_its_answer_is_open_again(tmp_path: Path) -> None:
    says = {
        2: (question(2, "¿Agua?", row="ip"),),
        20: (question(20, "agua?", row="ip"),),
        100: (question(100, "agua??", row="ip"),),
    }
    told = ran(drawn_to(two_gadgets(tmp_path), 150.0), Viewers(says=says))

    first_s, second_s = told.at_s("question.answered")
    assert 2 < first_s < 20
    assert 100 < second_s < 120
    assert len(told.of("question.asked")) == 1
    (asked,) = told.run.asked
    assert asked.answered_at_ms == first_s * 1_000


# --- orders --------------------------------------------------------------------------------------


def test_orders_come_in_their_time_and_are_counted_and_told_what_brought_them(
    tmp_path: Path,
) -> None:
    viewers = Viewers(
        says={8: (question(8, "¿Agua?", row="ip"),)},
        buys={20: (bought(1, 20.5, pieces=2), bought(2, 31.0, row_id="ip"))},
        afterwards=(bought(3, 5_000, refunded_at_ms=9_000_000),),
    )
    told = ran(two_gadgets(tmp_path), viewers)

    first, second, late = told.of("order.received")
    assert (first.on_air_ms, first.facts["way"], first.facts["cue"]) == (20_500, "live", "cue-2")
    assert first.facts["question"] == "question-1"
    assert (second.on_air_ms, second.facts["cue"]) == (31_000, "cue-2")
    assert (late.on_air_ms, late.facts["way"]) == (5_000_000, "late")
    assert [event.facts["stock"] for event in told.of("stock.changed")] == [38, 37, 36]
    (back,) = told.of("order.refunded")
    assert (back.facts["order"], back.facts["total_minor"]) == ("order-3", 5_990)
    assert [(sold.at_ms, sold.after_answer, sold.refunded) for sold in told.run.sold] == [
        (20_500, False, False),
        (31_000, True, False),
        (5_000_000, False, True),
    ]
    assert told.run.possible == (Money(amount_minor=2 * 5_990, currency="EUR"),)  # and kept


def test_the_last_piece_sells_out_and_ends_the_offer(tmp_path: Path) -> None:
    viewers = Viewers(buys={14: (bought(1, 14, pieces=40),)})
    told = ran(two_gadgets(tmp_path), viewers)

    assert told.at_s("product.sold_out", product="watch") == [14.0]
    assert told.at_s("offer.ended", ended_by="stock") == [14.0]
    assert viewers.at(15).sold_out
    assert viewers.at(15).price is not None


# --- always the same -----------------------------------------------------------------------------


def test_the_same_seed_gives_the_same_events_and_another_seed_others(tmp_path: Path) -> None:
    pack = open_pack(shipped_packs()[0], tmp_path / "pack")
    prepared = prepare(pack, seconds=60)

    def told(seed: int) -> bytes:
        partner = partner_of(prepared.pack, prepared.goods, seed=seed)
        run = ran(prepared, None, lambda order: replace(order, partner=partner, seed=seed))
        return events_bytes(run.events)

    assert told(1) == told(1)
    assert told(1) != told(2)


def test_two_processes_write_the_same_bytes_whatever_their_hashes(tmp_path: Path) -> None:
    written = []
    for hash_seed in ("1", "2"):
        out = tmp_path / hash_seed
        pack = ("--pack", "flash-sale-under-fire", "--seed", "7", "--seconds", "120")
        how = ("--headless", "--speed", "20", "--out", str(out))
        done = subprocess.run(
            [sys.executable, "-m", "studio", "rehearse", *pack, *how],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        written.append((out / EVENTS).read_bytes())

    assert written[0] == written[1]
    events = [json.loads(line) for line in written[0].splitlines()]
    assert [int(event["sequence"]) for event in events] == list(range(1, len(events) + 1))
    assert len({event["id"] for event in events}) == len(events) > 100
    assert all(event["source"].endswith("/rehearsal") for event in events)
