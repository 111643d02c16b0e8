"""A user's own word, in each lexicon, is read as the package's own word of that kind is: in each table, everywhere.

One folder of lexicons has an invented word more in each list. A sentence with
that word gives the rows that it gives with a word that the package has; and
without the folder it does not, so that the word is what makes the row.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from analysis.across.incidents import incidents
from analysis.across.moves import moves
from analysis.across.what_is_counted import FEARED
from analysis.extracting import extract
from analysis.lexicons import files
from analysis.lexicons.words import words_of
from analysis.settings import Settings

# Invented words, each with the classes of the package's word that stands in its place below.
OWN = {
    "actor_words": ["zorbunal,alone", "zwatchers,world"],
    "acts": ["zarce,bad", "zharm,harm"],
    "asides": ["zovel,work"],
    "capitals": ["Zorvia,KEN,"],
    "caveats": ['"zorbal figures?",source'],
    "contexts": ["zorder,border"],
    "counters": ["belgrate"],
    "counting": ["zaverage,averaging", "zortnightly,timely"],
    "cues": ["tarvise,clause", "tarvise,quote", "zolm,noun"],
    "dates": ["zuesday,day"],
    "demonyms": ["Zorvian,UKR"],
    "events": ["foray,ambush"],
    "given_names": ["Zorvelina"],
    "groups": ["Blue Wolves,Blue Wolves,armed group,AFG,REB,"],
    "hedges": ["sorta,about,before"],
    "labels": ["zornews"],
    "locating": ["quarterland,part", "quorble,seize", "glim,town", "northmost,direction", "zarea,area"],
    "move_words": ['earlier,"in the zorbal years\\b"'],
    "number_words": ["zenty,ten,20"],
    "numbered": ["zarcel"],
    "organisation_heads": ["zemstvo,collective,GOV"],
    "organisations": ["ZOFA,ZOFA,organization,,IGO,,"],
    "outcomes": ["navule,verb,killed", "zolt,noun,killed", "zolt,counted,", "glaine,state,killed"],
    "people": ["kapal,person,combatant"],
    "peoples": ["Zorvi"],
    "places": ["Zorvak,COD"],
    "reckoning": ["zally,reckoning"],
    "stances": ["zondise,verb,object,reject,sentence", "zimp,noun,for,demand,issue"],
    "states": ["Zorvistan,Zorvistan,XKX,state"],
    "themes": ["zalm,governance"],
    "titles": ["satrap,title,GOV,,"],
    "toll_changes": ["revised,zorbal corrections"],
    "vague_numbers": ["zillions,12"],
    "what_is_counted": ['feared,"by zorbal hearsay\\b"'],
}
# Lexicons that hold no words of a report: answers, towards and frame patterns are rules, whose words are those of acts.csv and
# stances.csv; spellings are compared over many reports, in tests/across/test_same_actors.py.
NO_WORDS = {"answers", "frame_patterns", "spellings", "towards"}
# lexicon, the package's word, the user's, the table, and a sentence with {} for the word
WORDS = [
    ("people", "soldiers", "kapals", "figures", "Of the 334 hostages who died, 186 were {}."),
    ("people", "soldiers", "kapals", "figures", "Twelve {} were killed in Gao."),
    ("people", "soldiers", "kapals", "figures", "Among the dead were three {}."),
    ("people", "soldiers", "kapals", "figures", "The raid killed 12 people, most of them {}."),
    ("demonyms", "Ukrainian", "Zorvian", "actors", "The {} president, Ana Bell, left."),
    ("demonyms", "Ukrainian", "Zorvian", "mentions", "{} forces left."),
    ("demonyms", "Ukrainian", "Zorvian", "positions", "{} threats to close the strait alarmed the envoys."),
    ("titles", "Governor", "Satrap", "actors", "{} Lena Holm left."),
    ("titles", "governor", "satrap", "mentions", "The {}, Lena Holm, left. The {} was tired."),
    ("events", "ambush", "foray", "figures", "Their {} in Gao on 3 March 2031 killed 12 men. The {} wounded nine men."),
    ("hedges", "around", "sorta", "figures", "The flood killed {} 700 people."),
    ("vague_numbers", "dozens", "zillions", "figures", "The flood killed {} of people."),
    ("organisation_heads", "ministry", "zemstvo", "actors", "The Kenyan {} rejected the truce."),
    ("organisation_heads", "ministry", "zemstvo", "positions", "The Kenyan {} rejected the truce."),
    (
        "given_names",
        "Yolanda",
        "Zorvelina",
        "actors",
        "According to {} Quiñones of the families' committee, nobody came.",
    ),
    ("groups", "Taliban", "Blue Wolves", "actors", "The {} left Goma."),
    ("organisations", "NATO", "ZOFA", "actors", "{} left Goma."),
    ("themes", "constitution", "zalm", "positions", "Kyiv rejected the {}."),
    ("counters", "documented", "belgrated", "figures", "The ministry {} 12 deaths."),
    ("capitals", "Nairobi", "Zorvia", "actors", "{} rejected the truce."),
    ("places", "Goma", "Zorvak", "actors", "Twelve miners died in {}."),
    ("places", "Goma", "Zorvak", "figures", "Twelve miners died in {}."),
    ("states", "Kosovo", "Zorvistan", "actors", "{} rejected the truce."),
    ("peoples", "Rohingya", "Zorvi", "actors", "The {} rejected the truce."),
    ("peoples", "Hutu", "Zorvi", "mentions", "Police met {} leaders in Goma."),
    ("labels", "ANALYSIS", "ZORNEWS", "reports", "{} — The truce held in the north on Monday."),
    ("outcomes", "murdered", "navuled", "figures", "Rebels {} 12 villagers."),
    ("outcomes", "murdered", "navuled", "figures", "Twelve villagers were {} and nine wounded."),
    ("outcomes", "deaths", "zolts", "figures", "The ministry reported 12 {}."),
    ("outcomes", "deaths", "zolts", "figures", "The {} of 12 villagers shocked Gao."),
    ("outcomes", "perished", "glained", "figures", "Twelve villagers {} in Gao."),
    ("cues", "announced", "tarvised", "statements", "The envoy {} that the road was open."),
    ("cues", "announced", "tarvised", "statements", "“The road is open,” {} on Monday."),
    ("cues", "announced", "tarvised", "positions", "The envoy {} that Kyiv had rejected the truce."),
    ("cues", "announced", "tarvised", "figures", "The ministry {} that 12 miners had died."),
    ("cues", "claim", "zolm", "statements", "The envoy's {} that the road was open is false."),
    ("actor_words", "cabinet", "zorbunal", "mentions", "The {} rejected the truce."),
    ("actor_words", "monitors", "zwatchers", "actors", "OAS {} left Goma."),
    ("acts", "farce", "zarce", "positions", "Kyiv said the truce was a {}."),
    ("acts", "attack", "zharm", "positions", "“We will {} Moscow,” the general said."),
    ("asides", "novel", "zovel", "figures", "In the {}, 12 soldiers are killed."),
    ("contexts", "border", "zorder", "figures", "Some 700 people crossed the {}."),
    ("counting", "average", "zaverage", "figures", "The fighting killed an {} 12 people."),
    ("counting", "daily", "zortnightly", "figures", "The fighting kills 12 people {}."),
    ("number_words", "twenty", "zenty", "figures", "The flood killed {} miners."),
    ("number_words", "twenty", "zenty", "figures", "The flood killed {}-two miners."),
    ("numbered", "Route", "Zarcel", "figures", "Shells on {} 5 killed miners."),
    ("dates", "Tuesday", "Zuesday", "positions", "On {} Peter Okello called for a truce."),
    ("reckoning", "estimate", "zally", "figures", "Twelve miners died, by the ministry's {}."),
    ("stances", "rejected", "zondised", "positions", "Kyiv {} the truce."),
    ("stances", "rejected", "zondised", "positions", "The truce was {} by Kyiv."),
    ("stances", "demand", "zimp", "positions", "Kyiv repeated its {} for a truce."),
    ("locating", "province", "zarea", "figures", "Twelve miners died in Idlib {}."),
    ("locating", "village", "glim", "figures", "Twelve miners died in the {} of Orlan."),
    ("locating", "northern", "northmost", "figures", "Twelve miners died in {} Lebanon."),
    ("locating", "captured", "quorbled", "actors", "Rebels {} Kyiv."),
    ("locating", "outskirts", "quarterlands", "actors", "Rebels reached the {} of Kyiv."),
]
# Where a word of the user's must not make a row: the package's own makes none.
TRAPS = [
    ("people", "soldiers", "kapals", "figures", "Some 40 {} are in camps."),
    ("people", "soldiers", "kapals", "figures", "Some 40 {} hid from the storm."),
    ("vague_numbers", "dozens", "zillions", "figures", "The flood destroyed {} of houses."),
    ("outcomes", "murdered", "navuled", "figures", "Rebels might have {} 12 villagers."),
    ("cues", "announced", "tarvised", "statements", "He could have {} that it rained."),
    ("stances", "rejected", "zondised", "positions", "The chef {} the sauce."),
]
COLUMNS = {
    "reports": "dateline",
    "actors": "name kind role country affiliation plover outcome mentions",
    "mentions": "text form",
    "statements": "source cue content kind negated anonymous",
    "figures": "number low best high hedge outcome victims status place place_country date_from source scope caveat",
    "positions": "actor stance issue theme counterparty reported_by negated modality",
}
Case = tuple[str, str, str, str, str]


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A user's folder: each lexicon of the package with one's own words after its rows."""
    folder = tmp_path_factory.mktemp("lexicons")
    for name, rows in OWN.items():
        text = (files.HERE / f"{name}.csv").read_text(encoding="utf-8").rstrip("\n")
        (folder / f"{name}.csv").write_text("\n".join([text, *rows, ""]), encoding="utf-8")
    return Settings(lexicons=str(folder))


def rows(text: str, table: str, settings: Settings, word: str = "", known: str = "") -> list[dict[str, Any]]:
    """The rows of one table, with the user's word written as the package's."""
    made = extract([text], settings)[table][COLUMNS[table].split()].to_dict("records")
    swap = {word: known, word.capitalize(): known.capitalize()} if word else {}
    told = []
    for row in made:
        for column, value in row.items():
            for before, after in swap.items():
                row[column] = value = value.replace(before, after) if isinstance(value, str) else value
        told.append({column: value for column, value in row.items() if not pd.isna(value)})
    return told


@pytest.mark.parametrize(("lexicon", "known", "word", "table", "sentence"), WORDS)
def test_a_users_word_is_read_as_the_packages(
    own: Settings, lexicon: str, known: str, word: str, table: str, sentence: str
) -> None:
    asked = sentence.replace("{}", word), table
    with_it, without = rows(*asked, own, word, known), rows(*asked, Settings(), word, known)
    assert with_it == rows(sentence.replace("{}", known), table, Settings())
    assert with_it != without, "the word makes no difference here: another sentence is needed"


@pytest.mark.parametrize(("lexicon", "known", "word", "table", "sentence"), TRAPS)
def test_and_makes_no_row_where_the_packages_makes_none(
    own: Settings, lexicon: str, known: str, word: str, table: str, sentence: str
) -> None:
    assert rows(sentence.replace("{}", known), table, Settings()) == []
    assert rows(sentence.replace("{}", word), table, own) == []


def test_a_caveat(own: Settings) -> None:
    text = "Twelve soldiers were killed. The zorbal figures vary."
    assert [row.get("caveat") for row in rows(text, "figures", own)] == ["zorbal figures"]
    assert [row.get("caveat") for row in rows(text, "figures", Settings())] == [None]


def test_what_is_said_of_a_fallen_toll(own: Settings) -> None:
    text = "At least 1,200 people have been killed since May, the ministry said, after zorbal corrections."
    with_it = incidents(extract([text], own), own.lexicons)
    assert list(with_it["scope"]) == ["running total"]
    assert list(with_it["revised_words"].notna()) == [True]
    assert list(incidents(extract([text]))["revised_words"].notna()) == [False]


def test_a_stance_of_an_earlier_day(own: Settings) -> None:
    text = "Hamas had rejected the truce in the zorbal years."
    assert list(moves(extract([text], own), own.lexicons)["as_of"]) == ["in the zorbal years"]
    assert list(moves(extract([text]))["as_of"].notna()) == [False]


def test_of_whom_it_is_feared(own: Settings) -> None:
    text = "Twelve miners were killed by zorbal hearsay."
    assert list(incidents(extract([text], own), own.lexicons)["outcome"]) == [FEARED]
    assert list(incidents(extract([text]))["outcome"]) == ["killed"]


def test_every_lexicon_is_tried() -> None:
    assert set(OWN) | NO_WORDS == set(files.names()) and not set(OWN) & NO_WORDS
    tried = {case[0] for case in WORDS} | {"caveats", "toll_changes", "move_words", "what_is_counted"}
    assert tried == set(OWN)


def test_no_word_is_the_packages_own() -> None:
    for name, lines in OWN.items():
        held = {row.get("word", row.get("pattern", "")) for row in words_of(None).rows(name)}
        assert not held & {line.split(",")[0] for line in lines}, name
