"""Statements that acts, nouns and names carry: who can speak, what was not done, where the content ends, who reports it."""

from __future__ import annotations

import json

import pytest

from analysis import Report, extract

# Kind of case -> sentences, each with the rows (source, cue, content). The last of a kind is a trap.
ACTS = {
    "who can speak": [
        ("The crisis demands a quick response.", []),
        ("Fear of reprisals encourages people to stay silent.", []),
        ("The campaign urged Congress to end the war.", [("The campaign", "urged", "to end the war")]),
        (
            "Hundreds of veterans demanded the release of the general.",
            [("Hundreds of veterans", "demanded", "the release of the general")],
        ),
    ],
    "what is claimed in words": [
        ("The blast claimed nine lives.", []),
        ("Thousands of refugees claimed asylum in Chad.", []),
        (
            "The movement claimed responsibility for the blast.",
            [("The movement", "claimed", "responsibility for the blast")],
        ),
    ],
    "acts not done": [
        ("The two sides did not agree to extend the truce.", []),
        ("The chief was told how to reach the camp.", []),
        ("The two sides agreed to extend the truce.", [("The two sides", "agreed", "to extend the truce")]),
    ],
    "pleas": [
        ("The rebels appealed to the court.", []),
        ("The rebels appealed to the mediators to return.", [("The rebels", "appealed", "to return")]),
    ],
    "what is known is no claim": [
        ("The region is known to harbour smugglers.", []),
        ("The region is believed to harbour smugglers.", [(None, "believed", "The region | to harbour smugglers")]),
    ],
    "the occasion is no content": [
        (
            "The envoy criticised the raid in an interview with the radio on Tuesday.",
            [("The envoy", "criticised", "the raid")],
        ),
        (
            "The minister called for new elections in a speech to the assembly.",
            [("The minister", "called for", "new elections")],
        ),
        (
            "A survivor described the march as a nightmare in a letter to the commission.",
            [("A survivor", "described", "the march as a nightmare")],
        ),
        (
            "The envoy criticised the raid in the valley of the Orsk.",
            [("The envoy", "criticised", "the raid in the valley of the Orsk")],
        ),
    ],
    "what one regrets is content": [
        ("The government expressed regret at the remarks.", [("The government", "expressed", "regret at the remarks")]),
    ],
    "verbs joined to reported words": [
        (
            "The army said it would withdraw from the town and warned that looters would be shot.",
            [
                ("The army", "said", "it would withdraw from the town"),
                ("The army", "warned", "that looters would be shot"),
            ],
        ),
        (
            "The poll showed that most people wanted peace, but polls are no elections.",
            [("The poll", "showed", "that most people wanted peace")],
        ),
        (
            'The mayor said she had one wish: "No more funerals in this town."',
            [("The mayor", "said", 'she had one wish: "No more funerals in this town."')],
        ),
    ],
}

# Sentences with a position of Chad's, and who reports it.
REPORTED = [
    ("The UN praised the refusal by Chad to accept the plan.", None),
    ("The foreign ministry said Turkey had praised the refusal by Chad to accept the plan.", "The foreign ministry"),
    ("The UN announced the refusal by Chad to accept the plan.", "The UN"),
]


@pytest.fixture(scope="module")
def tables():
    """The tables of every sentence of this file; a report's id is its text's place."""
    return extract([Report(f"{place:03}", text, sha256="") for place, text in enumerate(TEXTS)])


TEXTS = [text for kind in ACTS.values() for text, _ in kind] + [text for text, _ in REPORTED]


def _rows(table, text):
    mine = table[table["report_id"] == f"{TEXTS.index(text):03}"]
    return mine.astype(object).where(mine.notna(), None).to_dict("records")


@pytest.mark.parametrize(("text", "expected"), [case for kind in ACTS.values() for case in kind])
def test_rows(tables, text, expected):
    found = []
    for row in _rows(tables["statements"], text):
        content = " | ".join(text[a:b] for a, b in json.loads(row["content_spans"]))
        found.append((row["source"], row["cue"], content))
    assert found == expected


@pytest.mark.parametrize(("text", "reporter"), REPORTED)
def test_who_praises_does_not_report(tables, text, reporter):
    assert [row["reported_by"] for row in _rows(tables["positions"], text) if row["actor"] == "Chad"] == [reporter]
