"""Quotations: which characters are quoted, whatever the marks."""

import pytest

from analysis.text.quotations import quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The envoy said "no," then left.', ['"no,"']),
        ("The envoy said \u201cno,\u201d then left.", ["\u201cno,\u201d"]),
        ("The envoy said \u00abno\u00bb and left.", ["\u00abno\u00bb"]),
        ("The envoy spoke of 'a bad deal' and left.", ["'a bad deal'"]),
        ("''We will return,'' the mayor said.", ["''We will return,''"]),
        ("The rebels' demands weren't Sudan's, nor the '90s'.", []),
        ("He defended 'the farmers' right to land' in Juba.", ["'the farmers' right to land'"]),
        ("A 6'2\" guard stood by.", []),
        ("\u201dWrong mark first,\u201d she said.", ["\u201dWrong mark first,\u201d"]),
        ('She said: "They never came back.', ['"They never came back.']),
        ("\"He called it 'a lie' twice,\" she said.", ["\"He called it 'a lie' twice,\"", "'a lie'"]),
        ("\u201eThey left,\u201c he said. \u201eAll,\u201d she said.", ["\u201eThey left,\u201c", "\u201eAll,\u201d"]),
        ("\u00bbThey left,\u00ab he said.", ["\u00bbThey left,\u00ab"]),
        ("'The rebels' leader said \"no\",' he added.", ["'The rebels' leader said \"no\",'"]),
        ("'The rebels' camp burned,' she said.", ["'The rebels' camp burned,'"]),
        ('He called it "a lie. The army denied it.', ['"a lie.']),
        ('He called it "a lie told by Gen. Tesk. The army left.', ['"a lie told by Gen. Tesk.']),
        (
            'He said: "We lost. The army denied it.',
            ['"We lost. The army denied it.'],
        ),  # a whole sentence: none can tell
        ('"The "Republic" is a lie." He left.', ['"The "Republic" is a lie."', '"Republic"']),
        ("", []),
    ],
)
def test_quoted_characters(text, expected):
    assert [text[q.span[0] : q.span[1]] for q in quotations(text)] == expected


def test_paragraphs_that_each_open_with_a_mark_are_one_run():
    text = "\u201cWe fled at night.\n\u201cNobody helped us,\u201d she said.\n\u201cNobody,\u201d he said."
    first, second, third = quotations(text)
    assert first.run == second.run != third.run
    assert [first.closed, second.closed, third.closed] == [False, True, True]


def test_an_unclosed_mark_ends_with_its_paragraph():
    text = 'He said: "We lost.\nThe army denied it.'
    (only,) = quotations(text)
    assert (text[only.inner[0] : only.inner[1]], only.closed) == ("We lost.", False)


def test_a_quotation_within_one_has_depth():
    assert [q.depth for q in quotations("\u201cHe said 'no way' to us,\u201d she said.")] == [0, 1]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('He said: "We lost.\nWe will be back." The army denied it.', ["We lost.", "We will be back."]),
        ("\u201cWe lost.\nWe will be back.\u201d \u201cNo,\u201d he said.", ["We lost.", "We will be back.", "No,"]),
    ],
)
def test_a_mark_that_closes_in_the_next_paragraph(text, inner):
    found = quotations(text)
    assert [text[slice(*q.inner)] for q in found] == inner
    assert found[0].run == found[1].run


@pytest.mark.parametrize(
    "text",
    [
        'He said: "We lost.\nThe "reserve" fled.',  # a pair of its own
        'He said: "We lost.\n"We fled," she said.',  # opens: the quotation goes on as long ones do
    ],
)
def test_a_pair_in_the_next_paragraph_closes_nothing_before_it(text):
    first, second = quotations(text)
    assert not first.closed
    assert text[second.span[0]] == '"' == text[second.span[1] - 1]
