"""The busy chat that questions are measured with, and what is made of the measurement."""

from pathlib import Path

from studio.bench.chat_mix import AGAIN, PRODUCTS, chat, products, questions
from studio.bench.questions import Flood, flood_figures, question_figures
from studio.bench.session import Options, Session


def test_the_same_seed_is_the_same_chat_and_half_of_it_was_said_before() -> None:
    messages = chat(4_000)

    again = len(messages) - len({message.text for message in messages})
    assert messages == chat(4_000)
    assert messages != chat(4_000, seed=2)
    assert AGAIN - 0.05 < again / len(messages) < AGAIN + 0.15
    assert all(message.text for message in messages)


def test_the_show_sells_a_dozen_products_that_are_asked_about_in_many_languages() -> None:
    assert len(products()) == PRODUCTS
    assert all(product.rows for product in products())
    assert len(questions()) > 1_000


def test_one_core_that_takes_2500_a_second_needs_08_s_for_2000() -> None:
    flood = Flood(
        messages=10_000,
        cpu_s=4.0,
        again_ms=[10.0, 90.0],
        new_ms=[300.0],
        memory_bytes=[10**6, 10**6, 3 * 10**6],
    )

    figures = {figure.name: figure for figure in flood_figures([flood])}

    assert figures["messages through the chain, one core"].value == 2_500
    assert figures["processor time of 2000 messages"].value == 0.8
    assert figures["processor time of 2000 messages"].reached
    assert figures["asked again at 2000/s to telling, p99"].value == 90.0
    assert not figures["asked for the first time at 2000/s to telling, p50"].reached
    assert figures["memory grown in the second half at 2000/s"].value == 2.0


def test_a_short_flood_is_measured_in_a_process_of_its_own(tmp_path: Path) -> None:
    options = Options(
        formats=(), seconds=0.2, runs=1, sections=("questions",), clips=None, as_json=True
    )

    figures = question_figures(Session(options, tmp_path))

    assert all(figure.value is not None for figure in figures)
