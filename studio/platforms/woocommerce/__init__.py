"""WooCommerce: the REST interface of somebody's own shop.

signing     how requests are signed: by a password over TLS, by OAuth 1.0a without
answers     what failures mean
products    products, kinds and stock
orders      orders and refunds
storefront  the shop
"""
