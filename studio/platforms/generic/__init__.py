"""Any shop that speaks the studio's own interface, `resources/platform/openapi.json`.

signing     by a token, or by a signature of Standard Webhooks
answers     what failures mean
shapes      products, orders and the like as that document has them
programme   tasks, levels, campaigns and brands' proposals
storefront  the shop
"""
