"""Questions in a spreadsheet: nothing a stranger wrote is computed, and no letter is lost."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.cell_guard import unguarded
from studio.ui.questions.questions_csv import COLUMNS, table_of
from tests.builders import WATCH
from tests.ui.question_views import a_question, an_asker

RISKY = tuple("=+-@\t\r")
texts = st.text(
    st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), min_size=1, max_size=40
)


@given(text=texts, name=texts)
def test_no_cell_is_a_formula_and_each_can_be_read_back(text: str, name: str) -> None:
    question = a_question(text=text, askers=(an_asker(name),), answer=text)

    table = list(csv.reader(io.StringIO(table_of([question], {WATCH: "=1+1"}), newline="")))

    assert len(table) == 2
    cells = dict(zip(COLUMNS, table[1], strict=True))
    assert not [cell for cell in cells.values() if cell.startswith(RISKY)]
    assert unguarded(cells["question"]) == text
    assert unguarded(cells["product"]) == "=1+1"


def test_a_table_has_a_head_and_a_line_for_each() -> None:
    lines = table_of([a_question("a"), a_question("b", product_id=None)], {}).splitlines()

    assert lines[0] == ",".join(COLUMNS)
    assert len(lines) == 3
    assert "watch" in lines[1]


def test_a_viewer_whose_name_cannot_be_seen_is_counted_by_a_stand_in() -> None:
    askers = tuple(an_asker(name) for name in ("sol_92", "", "\u3164"))

    table = list(csv.reader(io.StringIO(table_of([a_question("a", askers=askers)], {}))))

    assert dict(zip(COLUMNS, table[1], strict=True))["askers"] == "sol_92, viewer, viewer"
