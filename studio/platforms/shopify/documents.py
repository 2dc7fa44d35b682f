"""What Shopify is asked, in GraphQL. Nothing asks who bought: no names, no addresses.

Each stays below the thousand points that one request may cost; lists inside lists cost the product
of their lengths. What is longer is asked for by itself (`ORDER`).
"""

CHECK = """query Check { shop { name currencyCode }
 currentAppInstallation { accessScopes { handle } } }"""

PRODUCTS = """query Products($after: String) { shop { currencyCode }
 products(first: 25, after: $after, query: "status:active", sortKey: ID) {
  pageInfo { hasNextPage endCursor }
  nodes { id title vendor onlineStoreUrl totalInventory tracksInventory
   featuredMedia { preview { image { url } } }
   variants(first: 25) { nodes { id title price compareAtPrice inventoryQuantity
    inventoryItem { tracked } } } } } }"""

STOCK = """query Stock($ids: [ID!]!) { nodes(ids: $ids) { ... on Product {
 id totalInventory tracksInventory
 variants(first: 25) { nodes { id inventoryQuantity inventoryItem { tracked } } } } } }"""

_LINE = """pageInfo { hasNextPage } nodes { id quantity variantTitle product { id }
 discountedTotalSet(withCodeDiscounts: true) { shopMoney { amount currencyCode } } }"""

_REFUND = """id createdAt note totalRefundedSet { shopMoney { amount currencyCode } }"""

_REFUND_LINE = """nodes { quantity lineItem { id }
 subtotalSet { shopMoney { amount currencyCode } } }"""

_ORDER = """id createdAt updatedAt cancelledAt displayFinancialStatus discountCodes
 customAttributes { key value }"""

ORDERS = f"""query Orders($after: String, $query: String!) {{
 orders(first: 10, after: $after, query: $query, sortKey: UPDATED_AT) {{
  pageInfo {{ hasNextPage endCursor }}
  nodes {{ {_ORDER} lineItems(first: 15) {{ {_LINE} }}
   refunds(first: 3) {{ {_REFUND} refundLineItems(first: 10) {{ {_REFUND_LINE} }} }} }} }} }}"""

ORDER = f"""query Order($id: ID!) {{ order(id: $id) {{ {_ORDER}
 lineItems(first: 150) {{ {_LINE} }}
 refunds(first: 20) {{ {_REFUND} refundLineItems(first: 30) {{ {_REFUND_LINE} }} }} }} }}"""

COUPON = """query Coupon($id: ID!, $code: String!) {
 product(id: $id) { priceRangeV2 { minVariantPrice { amount currencyCode } } }
 codeDiscountNodeByCode(code: $code) { id
  codeDiscount { ... on DiscountCodeBasic { title } } } }"""

FIND_COUPON = """query FindCoupon($code: String!) { codeDiscountNodeByCode(code: $code) { id } }"""

MAKE_COUPON = """mutation MakeCoupon($coupon: DiscountCodeBasicInput!) {
 discountCodeBasicCreate(basicCodeDiscount: $coupon) {
  codeDiscountNode { id } userErrors { field code message } } }"""

CHANGE_COUPON = """mutation ChangeCoupon($id: ID!, $coupon: DiscountCodeBasicInput!) {
 discountCodeBasicUpdate(id: $id, basicCodeDiscount: $coupon) {
  codeDiscountNode { id } userErrors { field code message } } }"""

END_COUPON = """mutation EndCoupon($id: ID!) { discountCodeDeactivate(id: $id) {
 codeDiscountNode { id } userErrors { field code message } } }"""

MOST_LINES = 15
MOST_REFUNDS = 3
MOST_REFUND_LINES = 10
"""Of an order in `ORDERS`; one that has as many may have more."""
