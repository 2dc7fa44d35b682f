"""What is exported is imported again as it was, in every format."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings

from studio.catalogue.export_file import exported_csv, exported_json, exported_xlsx
from studio.catalogue.import_plan import RowState, apply, plan_import
from studio.catalogue.listing import Listing
from studio.catalogue.sheet_file import read_content
from studio.catalogue.specsheet import SpecSheet
from tests.catalogue.import_values import catalogues

Catalogue = tuple[tuple[Listing, ...], tuple[SpecSheet, ...]]
Export = Callable[[Sequence[Listing], Sequence[SpecSheet]], bytes]

FORMATS = [exported_csv, exported_json, exported_xlsx]


@pytest.mark.parametrize("export", FORMATS)
@settings(max_examples=18, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(catalogue=catalogues())
def test_a_catalogue_comes_back_as_it_was(export: Export, catalogue: Catalogue) -> None:
    file = read_content("all", export(*catalogue))

    plan = plan_import(file)

    assert [row.faults for row in plan.wrong] == []
    assert apply(plan) == catalogue


@pytest.mark.parametrize("export", FORMATS)
@settings(max_examples=18, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(catalogue=catalogues())
def test_importing_an_export_again_changes_nothing(export: Export, catalogue: Catalogue) -> None:
    listings, sheets = catalogue
    file = read_content("all", export(listings, sheets))

    plan = plan_import(file, listings=listings, sheets=sheets)

    assert {row.state for row in plan.rows} <= {RowState.UNCHANGED}
    assert apply(plan) == ((), ())
