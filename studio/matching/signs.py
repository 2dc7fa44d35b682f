"""What is told of a row beside a question, in the order in which the model has learned it."""

SIGNS = (
    "kind",  # question and row are of one kind
    "kind_apart",  # the same, against the other rows of the product
    "example_apart",  # nearness to questions that are known to ask for this kind of row
    "likeness",  # question and label may be of the same kinds, told without examples
    "likeness_apart",
    "whole_likeness_apart",  # the same of label and value
    "meaning_apart",  # nearness of meaning as the encoder sees it
    "label_meaning",  # the same of the label alone
    "label_meaning_apart",
    "letters",  # pieces of spelling in common: names of standards, numbers
    "letters_apart",
    "quantity",  # the question's number is of the row's dimension
    "has_quantity",  # the question has a number with a unit
    "near",  # question and row meet where questions and their rows were taught to
    "near_apart",
    "label_near",  # the same of the label alone
    "label_near_apart",
    "touch",  # pieces of the question find such that mean the same in the row
    "touch_apart",
    "label_touch",  # the same of the label alone
    "label_touch_apart",
    "second",  # nearness of meaning as the second encoder sees it
    "second_apart",
    "label_second",  # the same of the label alone
    "label_second_apart",
    "shape",  # the question betrays a value that looks like the row's
    "shape_apart",
)


def sign(name: str) -> int:
    """Return where a sign stands."""
    return SIGNS.index(name)
