"""One of everything that is told to the asker alone."""

from studio.catalogue.import_plan import PlannedRow, RowState
from studio.catalogue.search import Found, Nearness
from studio.catalogue.search_marks import Mark, Part
from studio.catalogue.sheet_record import Fault
from studio.catalogue.summary import summary_of
from studio.protocol import catalogue_reports as reports
from studio.protocol import messages
from tests.builders import NOW_UTC_MS, WATCH, a_listing, a_price_history, a_sheet
from tests.protocol.door_examples import DEVICE_ADMITTED, DEVICE_PAIRED
from tests.protocol.question_examples import QUESTIONS_LISTED
from tests.protocol.rehearsal_examples import REHEARSAL_TOLD
from tests.protocol.trade_examples import TRADE_TOLD

TOLD: tuple[messages.Told, ...] = (
    QUESTIONS_LISTED,
    DEVICE_PAIRED,
    *TRADE_TOLD,
    *REHEARSAL_TOLD,
    DEVICE_ADMITTED,
    reports.ProductsListed(
        text="watch",
        offset=0,
        total=1,
        products=(summary_of(a_listing(), a_sheet(), language="es", revision=3),),
    ),
    reports.ProductOpened(
        listing=a_listing(),
        sheet=a_sheet(),
        revision=3,
        prices=a_price_history(),
        changed_by="window",
        changed_at_utc_ms=NOW_UTC_MS,
    ),
    reports.SpecsFound(
        text="50 m",
        product_id=WATCH,
        hits=(
            reports.SpecHit(
                found=Found(
                    product_id=WATCH,
                    row_id="ip",
                    nearness=Nearness.OWN,
                    marks=(Mark(part=Part.VALUE, text="5", start=0, end=1),),
                ),
                product_name="El watch",
                row=a_sheet().rows[0],
            ),
        ),
    ),
    reports.ImportRows(
        offset=0,
        total=1,
        rows=(
            PlannedRow(
                row=7,
                product_id="watch",
                item="ip",
                state=RowState.WRONG,
                faults=(
                    Fault(
                        row=7,
                        column="C (price)",
                        reason="'abc' is no price",
                        expected="a number such as 59.90",
                    ),
                ),
            ),
        ),
    ),
)
