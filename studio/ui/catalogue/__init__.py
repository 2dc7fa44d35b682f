"""The window's catalogue: the list of products, a product's form, its spec sheet, import, export.

`tab.CatalogueTab` is the whole, and fits `studio.ui.screen.Screen`. What is being edited stands in
`desk.Desk` as values with a history, so that nothing typed is lost when another product is looked
at; the widgets draw it and say what was typed.
"""
