"""A spec row or a test as flat fields, and made again from them."""

from collections.abc import Mapping

from studio.catalogue.cell_value import Value
from studio.catalogue.flat_field import Fields, known, of_texts, string_in, texts_in
from studio.catalogue.sheet_record import Key, WrongCell
from studio.catalogue.specsheet import SpecRow, TestEvidence


def fields_of_row(row: SpecRow) -> Fields:
    """Return what is known of a spec row, without its id and tests."""
    fields: Fields = {Key("label"): row.label}
    fields |= of_texts("label", row.labels)
    fields[Key("value")] = row.value
    fields |= known("unit", row.unit)
    fields |= known("conditions", row.conditions)
    return fields | known("source", row.source)


def row_from(
    row_id: str, fields: Mapping[Key, Value], evidence: tuple[TestEvidence, ...]
) -> SpecRow:
    """Make a spec row from all that is known of it.

    Raises:
        WrongCell: It has no label or no value.
    """
    for field in ("label", "value"):
        if Key(field) not in fields:
            raise WrongCell(f"spec row {row_id!r} is new and has no {field}", expected=f"a {field}")
    return SpecRow(
        row_id=row_id,
        label=string_in(fields, "label"),
        value=string_in(fields, "value"),
        unit=string_in(fields, "unit"),
        conditions=string_in(fields, "conditions"),
        source=string_in(fields, "source"),
        labels=tuple(local for local in texts_in(fields, "label") if local.language),
        evidence=evidence,
    )


def fields_of_evidence(test: TestEvidence) -> Fields:
    """Return what is known of a test."""
    fields: Fields = {Key("tested_on"): test.tested_on, Key("test_how"): test.how}
    fields[Key("test_passed")] = test.passed
    fields |= known("test_result", test.result)
    return fields | known("test_media", test.media)


def evidence_from(fields: Mapping[Key, Value]) -> TestEvidence:
    """Make a test from all that a file tells of it.

    Raises:
        WrongCell: It does not say when, how, or whether the value held.
    """
    for field, words in (
        ("tested_on", "a date such as 2026-11-18"),
        ("test_how", "how it was tested"),
        ("test_passed", "yes or no"),
    ):
        if Key(field) not in fields:
            raise WrongCell(f"a test has no {field.replace('_', ' ')}", expected=words)
    return TestEvidence(
        tested_on=string_in(fields, "tested_on"),
        how=string_in(fields, "test_how"),
        passed=fields[Key("test_passed")] is True,
        result=string_in(fields, "test_result"),
        media=string_in(fields, "test_media"),
    )
