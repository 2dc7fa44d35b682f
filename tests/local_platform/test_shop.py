"""The shop answers what the document says, and nobody misses an order."""

import base64
import hashlib
import hmac
import io
import time
import zipfile
from typing import Any

import httpx
import pytest

from tests.local_platform.document import complaints, operations
from tests.servers.local_platform import LocalPlatform

PRICE = {"amount": "29.90", "currency": "EUR"}
TERMS = {"code": "LIVE30", "product_id": "watch", "price": PRICE, "uses": 5}


def a_proof(told: bytes = b'{"minutes_live": 12}') -> bytes:
    """Return an archive as a proof is."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("proof.json", told)
        archive.writestr("clip.mp4", b"moving pictures")
    return file.getvalue()


def all_orders(shop: httpx.Client, limit: int = 500) -> tuple[list[dict[str, Any]], str]:
    """Read every page; return the lines as they came, and the last cursor."""
    lines: list[dict[str, Any]] = []
    cursor, more = "", True
    while more:
        page = shop.get("/v1/orders", params={"cursor": cursor, "limit": limit}).json()
        lines += page["orders"]
        cursor, more = page["cursor"], page["more"]
    return lines, cursor


def test_every_answer_is_as_the_document_says(own_platform: LocalPlatform) -> None:
    shop = own_platform.shop
    own_platform.place({"product_id": "watch", "variant": "blue", "country": "ES"})
    own_platform.desk.post("/orders/1001-1/refund", json={"quantity": 1, "reason": "too big"})
    step = {"step": "accepted", "note": "send one"}
    zipped = {"Content-Type": "application/zip"}
    proof = "/v1/tasks/t-first-show/proof"

    asked = [
        ("about", shop.get("/v1/about")),
        ("listProducts", shop.get("/v1/products")),
        ("readStock", shop.get("/v1/stock", params={"product_id": ["watch", "lamp", "none"]})),
        ("listOrders", shop.get("/v1/orders")),
        ("makeCoupon", shop.post("/v1/coupons", json=TERMS)),
        ("readCoupon", shop.get("/v1/coupons/LIVE30")),
        ("endCoupon", shop.delete("/v1/coupons/LIVE30")),
        ("makeLinks", shop.post("/v1/links", json={"product_ids": ["watch"], "tracking": "s-1"})),
        ("readLive", shop.get("/v1/live")),
        ("listTasks", shop.get("/v1/tasks")),
        ("acceptTask", shop.post("/v1/tasks/t-first-show/accept")),
        ("handInProof", shop.post(proof, content=a_proof(), headers=zipped)),
        ("listLevels", shop.get("/v1/levels")),
        ("listCampaigns", shop.get("/v1/campaigns")),
        ("joinCampaign", shop.post("/v1/campaigns/c-outdoor/join")),
        ("leaveCampaign", shop.delete("/v1/campaigns/c-outdoor/join")),
        ("listBrandOffers", shop.get("/v1/brand-offers")),
        ("stepBrandOffer", shop.post("/v1/brand-offers/o-lumeska/step", json=step)),
        ("sayInChat", shop.post("/v1/chat", json={"text": "hello"})),
    ]

    wrong = [c for name, a in asked for c in (f"{name}: {w}" for w in _wrong(name, a))]
    assert wrong == []
    elsewhere = {"readChat", "takeEvents"}  # a stream, and what has to be signed
    assert set(operations()) - {name for name, _ in asked} == elsewhere


def _wrong(name: str, answer: httpx.Response) -> list[str]:
    if not answer.is_success:
        return [f"{answer.status_code} {answer.text}"]
    return complaints(name, answer.status_code, answer.json())


@pytest.mark.parametrize(
    ("asked", "body", "told"),
    [
        ("GET /v1/orders?cursor=yesterday", None, (400, "malformed")),
        ("GET /v1/orders?limit=0", None, (400, "malformed")),
        ("GET /v1/nothing", None, (404, "not_found")),
        ("GET /v1/coupons/NONE", None, (404, "not_found")),
        ("POST /v1/coupons", {"code": "X"}, (400, "malformed")),
        ("POST /v1/coupons", TERMS | {"product_id": "none"}, (404, "not_found")),
        ("POST /v1/tasks/t-watch/proof", {}, (400, "malformed")),
        ("POST /v1/campaigns/c-kitchen/join", None, (422, "refused")),
        ("POST /v1/brand-offers/o-voltaro/step", {"step": "tested"}, (422, "refused")),
        ("POST /v1/broadcasts/b-1/live", None, (422, "refused")),
    ],
)
def test_what_makes_no_sense_is_refused_by_a_word(
    own_platform: LocalPlatform, asked: str, body: object, told: tuple[int, str]
) -> None:
    method, _, path = asked.partition(" ")

    answer = own_platform.shop.request(method, path, json=body)

    assert (answer.status_code, answer.json()["error"]["code"]) == told


def test_nobody_comes_in_without_a_token_or_under_another_name(own_platform: LocalPlatform) -> None:
    strange = {"Authorization": "Bearer of-somebody"}

    bare = httpx.get(f"{own_platform.http}/v1/orders", headers=strange)
    desk = own_platform.shop.post("/orders", json={"product_id": "watch"})
    rebound = own_platform.shop.get("/v1/about", headers={"Host": "shop.example"})

    assert (bare.status_code, bare.json()["error"]["code"]) == (401, "signed_out")
    assert desk.status_code == 401
    assert rebound.status_code == 421


def test_a_request_may_be_signed_instead_of_showing_a_token(own_platform: LocalPlatform) -> None:
    key = base64.b64decode(own_platform.secret.removeprefix("whsec_"))
    moment = str(int(time.time()))
    head = f"r-1.{moment}.GET /v1/orders?limit=2\n".encode()
    digest = base64.b64encode(hmac.new(key, head, hashlib.sha256).digest()).decode()
    headers = {
        "webhook-id": "r-1",
        "webhook-timestamp": moment,
        "webhook-signature": f"v1,{digest}",
    }

    signed = httpx.get(f"{own_platform.http}/v1/orders?limit=2", headers=headers)
    other = httpx.get(f"{own_platform.http}/v1/orders?limit=3", headers=headers)

    assert signed.status_code == 200
    assert other.json()["error"]["code"] == "wrong_signature"


def test_every_answer_and_page_says_that_it_is_no_real_platform(
    own_platform: LocalPlatform,
) -> None:
    name = own_platform.address["name"]

    answers = [
        own_platform.shop.get(path) for path in ("/", "/watch/b-1", "/v1/about", "/v1/nothing")
    ]

    assert "not a real one" in name
    assert all(a.headers["server"] == name for a in answers)
    assert all(name in a.text for a in answers[:3])
    assert answers[2].json()["real"] is False


def test_changes_repeats_and_refunds_reach_whoever_goes_on_from_their_cursor(
    own_platform: LocalPlatform,
) -> None:
    shop, desk = own_platform.shop, own_platform.desk
    shop.post("/v1/coupons", json=TERMS)
    own_platform.place({"product_id": "watch", "quantity": 2, "code": "LIVE30"})
    own_platform.place({"product_id": "lamp", "state": "placed"})
    first, cursor = all_orders(shop, limit=1)

    desk.post("/orders/1002-1", json={"state": "paid"}).raise_for_status()
    desk.post("/orders/1001-1/again").raise_for_status()
    desk.post("/orders/1001-1/refund", json={"quantity": 1, "amount": PRICE}).raise_for_status()
    later = shop.get("/v1/orders", params={"cursor": cursor}).json()

    assert [line["state"] for line in first] == ["paid", "placed"]
    assert first[0]["total"] == {"amount": "59.80", "currency": "EUR"}
    assert [(line["id"], line["state"]) for line in later["orders"]] == [
        ("1002-1", "paid"),
        ("1001-1", "paid"),
    ]
    assert [(r["order_id"], r["amount"]) for r in later["refunds"]] == [("1001-1", PRICE)]
    stock = shop.get("/v1/stock", params={"product_id": "watch"}).json()["stock"]
    assert stock == [{"product_id": "watch", "stock": 23 - 2 + 1}]


def test_a_code_at_another_price_is_a_conflict_and_with_another_end_the_same_one(
    own_platform: LocalPlatform,
) -> None:
    post = own_platform.shop.post

    other_price = {"price": {"amount": "12.34", "currency": "EUR"}}
    extras: list[dict[str, Any]] = [{}, {}, {"uses": 6}, other_price]
    answers = [post("/v1/coupons", json=TERMS | extra) for extra in extras]

    assert [a.status_code for a in answers] == [201, 200, 200, 409]
    assert answers[2].json()["uses"] == 6


def test_a_proof_is_looked_into(own_platform: LocalPlatform) -> None:
    own_platform.shop.post("/v1/tasks/t-questions/accept").raise_for_status()
    path = "/v1/tasks/t-questions/proof"

    nothing = own_platform.shop.post(path, content=b"PK nothing")
    untold = own_platform.shop.post(path, content=a_proof(told=b"[1]"))
    as_form = own_platform.shop.post(path, files={"proof": ("proof.zip", a_proof())})

    assert [a.status_code for a in (nothing, untold, as_form)] == [400, 400, 200]
    assert as_form.json()["state"] == "handed_in"


def test_the_chat_goes_on_where_a_listener_left_it(own_platform: LocalPlatform) -> None:
    said = [{"text": "how deep?", "author_name": "Viewer 1"}, {"text": "¿precio?"}]
    own_platform.desk.post("/chat", json=said).raise_for_status()

    with own_platform.shop.stream("GET", "/v1/chat", headers={"Last-Event-ID": "1"}) as chat:
        own_platform.shop.post("/v1/chat", json={"text": "two answers"}).raise_for_status()
        lines = []
        for line in chat.iter_lines():
            lines += [line] if line.startswith(("id", "data")) else []
            if "two answers" in line:
                break

    assert [line for line in lines if line.startswith("id")] == ["id: 2", "id: 3"]
    assert "¿precio?" in lines[1]
