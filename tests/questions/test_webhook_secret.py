"""A webhook's secret: at least 24 bytes in base64, however it is written."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import BadInput
from studio.questions.webhook_secret import SHORTEST_KEY, key_in


@given(
    key=st.binary(min_size=SHORTEST_KEY, max_size=64),
    prefix=st.sampled_from(["", "whsec_", "  whsec_"]),
    padded=st.booleans(),
    urlsafe=st.booleans(),
)
def test_a_key_is_read_in_either_alphabet(
    key: bytes, prefix: str, padded: bool, urlsafe: bool
) -> None:
    letters = (base64.urlsafe_b64encode if urlsafe else base64.b64encode)(key).decode()

    assert key_in(prefix + (letters if padded else letters.rstrip("="))) == key


@pytest.mark.parametrize("secret", ["", " ", "whsec_", "whsec_" + "A" * 31, "no base64! " * 9])
def test_what_is_no_secret_is_refused_and_not_repeated(secret: str) -> None:
    with pytest.raises(BadInput) as refused:
        key_in(secret)

    assert secret.strip() == "" or secret not in str(refused.value)
