"""What a viewer wants, as other programs are told."""

import pytest

from studio.questions.understood import Intent


@pytest.mark.parametrize("intent", Intent)
def test_to_other_programs_a_code_is_about_the_price_and_all_else_is_what_it_is(
    intent: Intent,
) -> None:
    assert intent.public is (Intent.PRICE if intent is Intent.DISCOUNT else intent)
