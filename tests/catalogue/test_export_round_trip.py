"""What is exported is imported again as it was, in every format."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.catalogue.export_file import exported_csv, exported_json, exported_xlsx
from studio.catalogue.import_plan import Present, RowState, apply, plan_import
from studio.catalogue.listing import Listing
from studio.catalogue.price_history import PricePoint
from studio.catalogue.sheet_file import read_content
from studio.catalogue.specsheet import SpecSheet
from tests.catalogue.import_values import catalogues, price_points

Catalogue = tuple[tuple[Listing, ...], tuple[SpecSheet, ...]]
Export = Callable[[Sequence[Listing], Sequence[SpecSheet], Sequence[PricePoint]], bytes]

FORMATS = [exported_csv, exported_json, exported_xlsx]
PRICED = catalogues().flatmap(lambda both: st.tuples(st.just(both), price_points(both[0])))


@pytest.mark.parametrize("export", FORMATS)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(priced=PRICED)
def test_a_catalogue_and_its_prices_come_back_as_they_were(
    export: Export, priced: tuple[Catalogue, tuple[PricePoint, ...]]
) -> None:
    catalogue, prices = priced
    file = read_content("all", export(*catalogue, prices))

    plan = plan_import(file)

    assert [row.faults for row in plan.wrong] == []
    assert apply(plan) == catalogue
    assert plan.prices == prices


@pytest.mark.parametrize("export", FORMATS)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(priced=PRICED)
def test_importing_an_export_again_changes_nothing(
    export: Export, priced: tuple[Catalogue, tuple[PricePoint, ...]]
) -> None:
    (listings, sheets), prices = priced
    file = read_content("all", export(listings, sheets, prices))

    plan = plan_import(file, present=Present(listings=listings, sheets=sheets, prices=prices))

    assert {row.state for row in plan.rows} <= {RowState.UNCHANGED}
    assert apply(plan) == ((), ())
    assert plan.prices == ()
