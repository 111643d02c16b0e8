"""Nouns that the parser joins to another verb's object, or takes for the subject of the next clause."""

import pytest
from spacy.language import Language

from analysis.parsing.misjoined_nouns import object_before, verb_behind
from analysis.parsing.tokens import Token, read


def word(nlp: Language, text: str, which: str) -> Token:
    return next(token for token in read(nlp(text)) if token.text == which)


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("The raid killed 12 people and 40 others were wounded.", "others", "wounded"),
        ("Gunmen abducted 14 miners and two escaped on Monday.", "two", "escaped"),
        ("The strike killed three children and two teachers, the ministry said.", "teachers", None),
        ("They shot 14 men and two women and fled.", "women", None),
        ("The man who killed nine women and two children was jailed.", "children", None),
        ("Twelve soldiers and two officers were killed.", "officers", None),
    ],
)
def test_the_verb_behind(nlp: Language, text: str, noun: str, verb: str | None) -> None:
    found = verb_behind(word(nlp, text, noun))
    assert (found.text if found is not None else None) == verb


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("Soldiers had detained several dozen returnees and two had died in custody.", "returnees", "detained"),
        ("The rebels said 12 soldiers and two officers had died.", "soldiers", "said"),
        ("The rebels said the soldiers had died.", "soldiers", None),
    ],
)
def test_the_verb_before(nlp: Language, text: str, noun: str, verb: str | None) -> None:
    found = object_before(word(nlp, text, noun))
    assert (found.text if found is not None else None) == verb
