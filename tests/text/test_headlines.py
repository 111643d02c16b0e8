"""Are words of a headline that are no names set in small letters, wherever above the story it stands?"""

import pytest

from analysis.pipeline import Settings, headlines
from analysis.text.headlines import headlines as lines

STORY = "\n\nDARVEL - The envoy condemned the attack on Monday. The rebels opened fire on the convoy.\n"


def small(text: str) -> str:
    return headlines(Settings())(text)


@pytest.mark.parametrize("kicker", ["", "PRESS RELEASE\n\n", "For Immediate Release\n", "12 May 2024\n\n"])
def test_the_headline_may_stand_below_a_kicker(kicker: str) -> None:
    text = f"{kicker}Acting Envoy Condemns Attack on Peacekeepers in Kenya{STORY}"
    made = small(text)
    assert len(made) == len(text)
    assert "condemns attack on peacekeepers in Kenya" in made
    assert made.endswith(STORY)


def test_two_headlines_are_both_read() -> None:
    text = f"Rebels Open Fire on Convoy\nEnvoy Condemns Attack in Kenya{STORY}"
    assert small(text).startswith("Rebels open fire on convoy\nEnvoy condemns attack in Kenya")


@pytest.mark.parametrize(
    "text",
    [
        f"Acting Envoy Condemns Attack in Kenya.{STORY}",  # a sentence
        "Acting Envoy Condemns Attack in Kenya",  # no story
        f"The envoy spoke.\nKenya Red Cross Society{STORY}",  # below the story's first sentence
        "",
    ],
)
def test_what_is_no_headline_stays(text: str) -> None:
    assert lines(text) == []
    assert small(text) == text
