"""A small network: a straight line with a bend beside it."""

import numpy as np

from studio.matching.net import Net

NET = Net(
    straight=np.array([[1.0], [0.0]], np.float32),
    bias=np.array([0.5], np.float32),
    hidden=np.array([[0.0], [1.0]], np.float32),
    hidden_bias=np.zeros(1, np.float32),
    out=np.array([[2.0]], np.float32),
)


def test_the_bend_counts_on_one_side_only() -> None:
    assert NET(np.array([[1.0, 3.0]], np.float32)).tolist() == [[7.5]]
    assert NET(np.array([[1.0, -3.0]], np.float32)).tolist() == [[1.5]]


def test_whatever_stands_before_the_numbers_stays() -> None:
    assert NET(np.zeros((4, 3, 2), np.float32)).shape == (4, 3, 1)


def test_it_fits_what_it_was_made_for() -> None:
    assert NET.fits(2, 1)
    assert not NET.fits(3, 1)
    assert not NET.fits(2, 2)
