"""Where places lie: right where the report settles it, and nothing where it does not."""

from __future__ import annotations

import time

import pytest

from analysis.figures import gazetteer
from analysis.figures.towns import Town, states_of_usa, towns
from analysis.lexicons.words import words_of
from analysis.pipeline import load
from analysis.reading.report import Report
from analysis.records import Figure, found
from analysis.text.normalising import normalise

NOTHING = (None, None, None)


def figures(text: str, dateline: str | None = None) -> list[Figure]:
    nlp = load()
    doc = nlp.make_doc(text)
    doc.user_data.update(report=Report("x", text, dateline=dateline), normalised=normalise(text))
    return found(nlp(doc)).figures


def where(text: str, dateline: str | None = None) -> tuple[str | None, float | None, float | None]:
    """Country and coordinates, to the degree, of the text's last figure."""
    figure = figures(text, dateline)[-1]
    latitude, longitude = figure.latitude, figure.longitude
    return (
        figure.country,
        None if latitude is None else round(latitude),
        None if longitude is None else round(longitude),
    )


TOWNS = {
    "A blast killed 11 people in Istanbul on Sunday.": ("TUR", 41, 29),
    "Gunmen killed 7 people in Port-au-Prince, and police in Haiti gave no reason.": ("HTI", 19, -72),
    "A shell killed 4 people in Tripoli, Lebanon, on Tuesday.": ("LBN", 34, 36),
    "Twelve people were killed in the Lebanese city of Tripoli on Tuesday.": ("LBN", 34, 36),
    "Militiamen killed 6 people in Libya's capital Tripoli.": ("LBY", 33, 13),
    "Libyan officials in Benghazi said militiamen killed 6 people in Tripoli.": ("LBY", 33, 13),
    "A fire killed 5 people in San José, Costa Rica, on Friday.": ("CRI", 10, -84),
    "A gunman killed 5 people in Springfield, Illinois, on Friday.": ("USA", 40, -90),
    "Drones killed 4 people in Odesa, Ukraine's interior ministry said.": ("UKR", 46, 31),
    "Israeli strikes killed 20 people in Gaza City on Friday.": ("PSE", 32, 34),
    "Shelling killed 3 people near Goma, eastern Congo.": ("COD", -2, 29),
    "An attack on a market killed 9 people in Ciudad Juárez.": ("MEX", 32, -106),
    "Rebels killed 8 people in Omdurman, the Sudanese army said.": ("SDN", 16, 32),
    "Soldiers killed 14 people in Bucha, Ukraine's president said.": ("UKR", 51, 30),
    "A drone killed 5 people in Manchester, New Hampshire.": ("USA", 43, -71),
    "Drones killed 5 people in Kharkiv, Ukraine's second-largest city.": ("UKR", 50, 36),
    "Palestinian medics said soldiers killed 3 people in Bethlehem.": ("PSE", 32, 35),
}
COUNTRIES = {
    "Israeli strikes killed 20 people in central Gaza on Friday.": "PSE",
    "Settlers killed 2 men in the occupied West Bank.": "PSE",
    "Shelling killed 3 people in southern Lebanon.": "LBN",
    "Bandits killed 15 people in Borno state, police in Nigeria said.": "NGA",
    "A raid killed 15 people in the Jabaliya refugee camp, Palestinian medics said.": "PSE",
    "Fighters killed 7 people in the village of Ogossagou in central Mali.": "MLI",
    "Georgian officials in Tbilisi said three soldiers were killed in Georgia on Monday.": "GEO",
    "The flood killed 200 people in Pakistan.": "PAK",
    "A rocket killed 2 people in northern Israel.": "ISR",
    "Fighting killed 60 people in Darfur.": "SDN",
    "A drone killed 3 people in eastern Aleppo, Syrian state media said.": "SYR",
}
UNSURE = (
    "A gunman killed 5 people in Springfield on Friday.",
    "A fire killed 5 people in San José on Friday.",
    "Twelve people were killed in Tripoli on Tuesday.",
    "Police in Cyprus and Libyan and Lebanese envoys spoke after 12 people were killed in Valencia.",
    "Three people were killed in Georgia on Monday.",
    "Three people were killed in Georgia on Monday, U.S. officials in Washington said.",
    "Drones killed 4 people in Odessa, U.S. officials said.",
    "Strikes killed 30 people in Kashmir.",
    "Drones killed 5 people in Rafah, Egypt said.",
    "A bomb killed 5 people in Alexandria on Friday.",
    "Five people were shot dead in London, Ontario, on Friday.",
    "Police in Canada said five people were shot dead in London on Friday.",
    "Shelling killed 3 people in Israel, Lebanon and Syria.",
    "Bombs killed 5 people in Peshawar, Kandahar and Quetta on Friday.",
    "An earthquake killed 100 people in Punjab, officials in Pakistan said.",
    "Drones killed 5 people in Rafah, Egypt's army said.",
    "Shelling killed 3 people in Donetsk, Russian officials said.",
    "A car bomb killed 8 people in Valencia.",
    "An ambush killed 15 people in the Jordan Valley.",
    "A convoy was attacked and 9 people were killed in Karsova.",
    "Police in France said a blast killed 3 people in Cambridge.",
    "A storm killed 40 people across the Middle East.",
    "A ferry sank and 40 people drowned in Lake Victoria.",
    "A raid killed 6 people in Santiago, the Philippine army said.",
)


@pytest.mark.parametrize("text", TOWNS)
def test_town_is_found(text: str) -> None:
    assert where(text) == TOWNS[text]


@pytest.mark.parametrize("text", COUNTRIES)
def test_country_alone_is_settled(text: str) -> None:
    assert where(text) == (COUNTRIES[text], None, None)


@pytest.mark.parametrize("text", UNSURE)
def test_nothing_is_said_where_it_is_not_sure(text: str) -> None:
    assert where(text) == NOTHING


def test_dateline_settles_which_of_two_but_not_itself() -> None:
    text = "BEIRUT (AP) — Clashes killed 6 people in Tripoli on Tuesday."
    assert where(text, "BEIRUT") == ("LBN", 34, 36)
    text = "TRIPOLI (AP) — Clashes killed 6 people in Tripoli on Tuesday."
    assert where(text, "TRIPOLI") == NOTHING


def test_a_figure_without_a_place_has_no_country() -> None:
    assert where("Ukrainian officials said 12 people were killed.") == NOTHING


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Twelve people died when a missile hit their tent in Al-Mawasi.", "Al-Mawasi"),
        ("Nine people were killed after shells fell on the market in Goma.", "Goma"),
        ("Four children were wounded as troops fired on a crowd in Hebron.", "Hebron"),
        ("Two men died in hospital after being shot in Nablus.", "Nablus"),
        ("Officials said 12 people were killed when a bus overturned near Kandahar.", "Kandahar"),
        ("Twelve people were wounded, police said, when a grenade exploded in Bamenda.", "Bamenda"),
        ("Five people were killed in Kharkiv when a drone fired from Belgorod hit a cafe.", "Kharkiv"),
        ("Barrel bombs dropped on the town of Saraqeb left nine dead.", "Saraqeb"),
        ("Militants killed 15 people in Borno state, police said.", "Borno state"),
        ("Three people were killed when rockets from Gaza hit a house.", None),
        ("Twelve people had died, the minister said when asked in Geneva.", None),
        ("Twelve people died, the minister said, as he arrived in Geneva.", None),
        ("Nine people were killed before aid reached the camp in Nyala.", None),
        ("Nine people were killed although observers were in Goma.", None),
    ],
)
def test_place_of_the_clause_that_tells_how(text: str, place: str | None) -> None:
    figure = figures(text)[-1]
    assert (text[slice(*figure.place)] if figure.place else None) == place


def test_day_of_the_clause_that_tells_when_but_not_of_what_came_before() -> None:
    text = "Twelve people died when a missile hit their tent on Friday."
    figure = figures(text)[-1]
    assert figure.time is not None and text[slice(*figure.time)] == "Friday"


def test_leading_needs_ten_times_the_people() -> None:
    def town(population: int) -> Town:
        return Town("AAA", 0.0, 0.0, population, "01")

    assert gazetteer.leading([]) is None
    assert gazetteer.leading([town(1)]) == town(1)
    assert gazetteer.leading([town(100), town(10)]) == town(100)
    assert gazetteer.leading([town(100), town(11)]) is None


def test_many_places_take_little_time() -> None:
    text = "Ukraine's army said 12 people were killed in Kharkiv, Ukraine, on Friday. "
    nlp = load()
    doc = nlp(text * 60)
    records = found(doc)
    towns("goma"), states_of_usa()
    times = []
    for _ in range(5):
        start = time.perf_counter()
        gazetteer.locate(records.figures, doc, doc.text, words_of(None))
        times.append(time.perf_counter() - start)
    assert len(records.figures) == 60
    assert min(times) / 60 < 0.001
