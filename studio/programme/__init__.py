"""The creator programme: tasks that lead to levels, campaigns, and brands' offers.

task        what a platform or an agency asks of a host, and how far it has come
level       what was reached, and what it opens
campaign    a brand's or a platform's action with its terms
brand_offer what a brand proposes: accepted, sample received, tested
"""
