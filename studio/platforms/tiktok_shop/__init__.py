"""TikTok Shop: the partner interface of a seller's shop.

signing     how requests are signed
answers     what answers look like, and which failures they tell
products    products and stock
orders      orders and returns
storefront  the shop
"""
