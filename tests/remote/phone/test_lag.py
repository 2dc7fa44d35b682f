"""Pictures that come later and later are told from a network that hiccups."""

from studio.remote.phone.lag import PATIENCE_S, Lag

STEP_S = 1 / 30


def lasting(ways_s: list[float], *, begin_s: float = 0.0) -> list[bool]:
    """Return what is said of pictures that take so long on their way, 30 a second."""
    lag = Lag()
    own = [begin_s + at * STEP_S for at in range(len(ways_s))]
    pairs = zip(own, ways_s, strict=True)
    return [lag.is_lasting(100 + at_s + way_s, at_s) for at_s, way_s in pairs]


def test_pictures_in_time_are_never_behind_however_long_it_goes() -> None:
    assert not any(lasting([0.05 + at % 7 * 0.01 for at in range(30_000)]))


def test_a_hiccup_of_three_seconds_is_forgiven() -> None:
    hiccup = [max(0.0, 3.0 - at * STEP_S) for at in range(200)]

    assert not any(lasting([0.05] * 60 + hiccup + [0.05] * 300))


def test_a_decoder_that_falls_behind_for_good_is_noticed() -> None:
    said = lasting([0.05 + at * 0.01 for at in range(400)])

    first = said.index(True)
    assert first * STEP_S > PATIENCE_S
    assert all(said[first:])


def test_clocks_that_run_apart_are_not_taken_for_it() -> None:
    drift_per_picture_s = STEP_S * 500e-6

    assert not any(lasting([0.05 + at * drift_per_picture_s for at in range(200_000)]))


def test_a_phone_whose_times_jump_begins_anew() -> None:
    lag = Lag()
    for at in range(60):
        assert not lag.is_lasting(100 + at * STEP_S, at * STEP_S)

    assert not any(lag.is_lasting(102 + at * STEP_S, 9_000 + at * STEP_S) for at in range(300))
