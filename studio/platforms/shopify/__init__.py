"""Shopify: the admin interface of a shop, by GraphQL.

documents   what is asked
answers     what answers look like, what failures they tell, what the shop has left of its budget
products    products and stock
orders      orders and refunds
storefront  the shop
"""
