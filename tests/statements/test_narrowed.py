"""Statements that acts, nouns and names carry: who can speak, what was not done, where the content ends, who reports it."""

from __future__ import annotations

import pytest

from analysis import Report, extract
from tests.statements.rows import cases, each, reading

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
            [("The minister", "called", "for new elections")],
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


rows = reading(cases(ACTS))


@each(cases(ACTS))
def test_rows(rows, text, expected):
    assert [row[:3] for row in rows[text]] == expected


@pytest.mark.parametrize(("text", "reporter"), REPORTED)
def test_who_praises_does_not_report(text, reporter):
    told = extract([Report("r", text, sha256="")])["positions"].astype(object)
    mine = told[told["actor"] == "Chad"]["reported_by"]
    assert mine.where(mine.notna(), None).tolist() == [reporter]
