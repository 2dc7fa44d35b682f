"""What goes wrong when it is asked for, and only then."""

import json

import httpx
import pytest

from tests.servers.local_platform import LocalPlatform


def test_an_answer_is_a_number_as_often_as_was_asked_for(own_platform: LocalPlatform) -> None:
    own_platform.go_wrong(
        {"kind": "status", "status": 429, "retry_after_s": 7, "path": "/v1/orders", "times": 2}
    )

    answers = [own_platform.shop.get("/v1/orders") for _ in range(3)]
    elsewhere = own_platform.shop.get("/v1/stock", params={"product_id": "watch"})

    assert [a.status_code for a in answers] == [429, 429, 200]
    assert answers[0].headers["retry-after"] == "7"
    assert answers[0].json()["error"]["code"] == "limited"
    assert elsewhere.status_code == 200
    assert own_platform.report()["faults"] == {"status": 2}


@pytest.mark.parametrize("kind", ["cut", "lost"])
def test_a_connection_ends_before_the_answer_is_whole(
    own_platform: LocalPlatform, kind: str
) -> None:
    own_platform.go_wrong({"kind": kind, "times": 1})

    with pytest.raises(httpx.HTTPError):
        own_platform.shop.post("/v1/chat", json={"text": "once"})

    written = own_platform.report()["chat"]
    assert written == (1 if kind == "lost" else 0)


def test_an_answer_that_never_comes_is_given_up_by_whoever_waits(
    own_platform: LocalPlatform,
) -> None:
    own_platform.go_wrong({"kind": "silent", "times": 1})

    with pytest.raises(httpx.ReadTimeout):
        own_platform.shop.get("/v1/about", timeout=0.3)

    assert own_platform.shop.get("/v1/about").status_code == 200


def test_bodies_that_are_no_json_too_long_or_elsewhere(own_platform: LocalPlatform) -> None:
    own_platform.go_wrong(*({"kind": kind, "times": 1} for kind in ("garbage", "huge", "moved")))

    garbage, huge, moved = (own_platform.shop.get("/v1/about") for _ in range(3))

    with pytest.raises((json.JSONDecodeError, UnicodeDecodeError)):
        garbage.json()
    assert len(huge.content) > 20_000_000
    assert moved.is_redirect


def test_faults_are_looked_at_before_they_are_taken(own_platform: LocalPlatform) -> None:
    wrong = own_platform.desk.post("/faults", json=[{"kind": "status", "status": 200}])
    own_platform.go_wrong({"kind": "slow", "delay_s": 0.2})
    standing = own_platform.desk.get("/faults").json()["faults"]
    own_platform.desk.delete("/faults").raise_for_status()

    assert wrong.status_code == 400
    assert [fault["kind"] for fault in standing] == ["slow"]
    assert own_platform.desk.get("/faults").json()["faults"] == []


def test_other_products_are_sold_at_prices_that_change(own_platform: LocalPlatform) -> None:
    price, dearer = ({"amount": a, "currency": "EUR"} for a in ("19.90", "24.90"))
    hat = {"id": "hat", "name": "Hat", "names": {"es": "Sombrero"}, "price": price, "stock": 4}

    made = own_platform.desk.post("/products", json=[hat])
    own_platform.place({"product_id": "hat"})
    changed = own_platform.desk.post("/prices", json={"hat": dearer})
    (line,) = own_platform.place({"product_id": "hat", "quantity": 2})
    (told,) = own_platform.shop.get("/v1/products").json()["products"]

    assert (made.status_code, changed.json()) == (201, {"hat": dearer})
    assert (told["names"], told["price"], told["stock"]) == ({"es": "Sombrero"}, dearer, 1)
    assert line["total"] == {"amount": "49.80", "currency": "EUR"}
    for wrong in ({"amount": "0", "currency": "EUR"}, {"amount": "1", "currency": "USD"}):
        assert own_platform.desk.post("/prices", json={"hat": wrong}).status_code == 422
    assert own_platform.desk.post("/products", json=[hat, hat]).status_code == 400
    assert own_platform.desk.post("/orders", json={"product_id": "watch"}).status_code == 404
