"""AliExpress: the open platform's affiliate interface.

signing     how requests are signed
answers     what answers look like, and which failures they tell
products    products and links
orders      orders by index, times in Los Angeles
storefront  the shop
"""
