"""What the task centre asks and offers: made up, and the same for everybody."""

from typing import Any

_EUR = "EUR"


def _money(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": _EUR}


LEVELS: tuple[dict[str, Any], ...] = (
    {
        "number": 1,
        "name": "Newcomer",
        "from_points": 0,
        "opens": ["Tasks", "Open campaigns"],
        "best_percent_bp": 800,
    },
    {
        "number": 2,
        "name": "Host",
        "from_points": 100,
        "opens": ["Samples from brands"],
        "best_percent_bp": 1_200,
    },
    {
        "number": 3,
        "name": "Regular",
        "from_points": 300,
        "opens": ["Campaigns with a fee"],
        "best_percent_bp": 1_800,
    },
    {
        "number": 4,
        "name": "Star",
        "from_points": 700,
        "opens": ["Deals with brands directly"],
        "best_percent_bp": 2_500,
    },
)

TASKS: tuple[dict[str, Any], ...] = (
    {
        "id": "t-first-show",
        "title": "Be live for ten minutes",
        "text": "Ten minutes in one show, with at least three products on the picture.",
        "requirements": [
            {"kind": "minutes_live", "target": 10},
            {"kind": "products_shown", "target": 3},
        ],
        "points": 60,
    },
    {
        "id": "t-watch",
        "title": "Show the Trek Watch S2 for five minutes, labelled",
        "text": "Five minutes on program, with the label on advertising for as long.",
        "requirements": [
            {"kind": "product_minutes", "target": 5, "products": ["watch"]},
            {"kind": "label_seconds", "target": 300},
        ],
        "points": 60,
        "reward": _money("25.00"),
        "campaign_id": "c-outdoor",
    },
    {
        "id": "t-questions",
        "title": "Answer twenty questions",
        "requirements": [{"kind": "questions_answered", "target": 20}],
        "points": 40,
    },
    {
        "id": "t-orders",
        "title": "Sell fifty pieces",
        "requirements": [
            {"kind": "units", "target": 50},
            {"kind": "revenue", "target": 100_000, "currency": _EUR},
        ],
        "points": 150,
        "reward": _money("100.00"),
    },
    {
        "id": "t-five-shows",
        "title": "Five shows",
        "requirements": [{"kind": "shows", "target": 5}],
        "points": 120,
    },
)

CAMPAIGNS: tuple[dict[str, Any], ...] = (
    {
        "id": "c-outdoor",
        "title": "Outdoor week",
        "text": "Watch, bottle, backpack and pump. Ten percent of what is paid.",
        "products": ["watch", "bottle", "backpack", "pump"],
        "level": 0,
        "deal": {
            "kind": "commission",
            "currency": _EUR,
            "tiers": [{"from_units": 1, "percent_bp": 1_000}],
            "window_days": 7,
        },
        "joined": False,
    },
    {
        "id": "c-kitchen",
        "title": "Kitchen evening",
        "text": "A fee for the evening, and more from the twentieth piece on.",
        "products": ["grinder", "bottle"],
        "level": 2,
        "deal": {
            "kind": "hybrid",
            "currency": _EUR,
            "fee": _money("150.00"),
            "tiers": [
                {"from_units": 1, "percent_bp": 800},
                {"from_units": 20, "percent_bp": 1_200},
            ],
            "window_days": 3,
        },
        "joined": False,
    },
)

BRAND_OFFERS: tuple[dict[str, Any], ...] = (
    {
        "id": "o-lumeska",
        "brand": "Lumeska",
        "product_id": "lamp",
        "product_name": "Lumeska Desk Lamp",
        "deal": {
            "kind": "commission",
            "currency": _EUR,
            "tiers": [{"from_units": 1, "percent_bp": 1_500}],
            "window_days": 14,
        },
        "step": "proposed",
    },
    {
        "id": "o-voltaro",
        "brand": "Voltaro",
        "product_id": None,
        "product_name": "Voltaro Solar 30",
        "deal": {"kind": "fee", "currency": _EUR, "fee": _money("200.00"), "window_days": 7},
        "step": "proposed",
    },
)
