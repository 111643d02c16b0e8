"""The pipeline as a whole: offsets, ids and order hold for any text, alone or among others."""

from __future__ import annotations

import json
from importlib import metadata
from itertools import pairwise
from random import Random

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from analysis import pipeline
from analysis.extracting import extract
from analysis.parsing import sentence_starts
from analysis.pipeline import COMPONENTS, ModelError, Settings, describe, load, model_name, parse
from analysis.reading.report import Report
from analysis.records import found
from tests.same import texts

PIECES = (
    "KHARTOUM, Sudan (AP) — ",
    "At least 30 people were killed and dozens wounded in El Fasher on Monday, the health ministry said. ",
    "“We will not sign,” he told reporters, “until the siege of the town ends.” ",
    "Gen. Abdel Fattah al-Burhan rejected the offer, which the United States had put forward. ",
    "A mother and her five children died, according to Doctors Without Borders. ",
    "The rebels said: 'No deal.' ",
    "Neither the army nor its foes, who hold two-thirds of the city, have agreed to a cease-fire. ",
    "She accused Ethiopia's government of stalling; it denied that. ",
    "“The talks,\n\n“so they say, are over. ",
    "About a third of the 120 hostages are believed dead\n",
    "- 12 dead\n- 30 hurt\n\n",
    "Ministry of Health",
)
ODD = (
    "\u00a0",
    "\u200b",
    "\u00ad",
    "\ufeff",
    "\ufb01",
    "…",
    "\r\n",
    "\n\n",
    "\t",
    "”",
    "“",
    "‘",
    "’",
    "'",
    '"',
    "«",
    "—",
    "e\u0301",
    "(",
    ")",
    "$",
    "😀",
    "\U0001d7d8",
    "١٢",
    "،",
    "\x00",
    "\x85",
    "%",
    "12",
    "1,2,3",
    "0",
    "½",
    "twelve hundred",
    "&amp;",
    "<b>",
    "=1+1",
    "\ud800",
)


@st.composite
def reports(draw: st.DrawFn) -> str:
    """Sentences of news with odd characters put between and into them."""
    pieces = draw(st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(ODD), st.text(max_size=6)), max_size=14))
    text = "".join(pieces)
    for where, what in draw(st.lists(st.tuples(st.integers(0, 400), st.sampled_from(ODD)), max_size=6)):
        text = text[:where] + what + text[where:]
    return text


def spans_of(frame: pd.DataFrame) -> list[str]:
    return [column.removesuffix("_start") for column in frame.columns if column.endswith("_start")]


def assert_offsets(tables: dict[str, pd.DataFrame]) -> None:
    """Every span of every table lies in its report's text and is the column of its name."""
    texts = dict(zip(tables["reports"]["report_id"], tables["reports"]["text"], strict=True))
    for name, frame in tables.items():
        for row in frame.to_dict("records"):
            text = texts[row["report_id"]]
            for span in spans_of(frame):
                start, end = row[f"{span}_start"], row[f"{span}_end"]
                assert pd.isna(start) == pd.isna(end), (name, span)
                if pd.isna(start):
                    assert span not in row or pd.isna(row[span]), (name, span)
                    continue
                assert 0 <= start < end <= len(text), (name, span)
                if span in row:
                    assert text[start:end] == row[span], (name, span)
            if name == "mentions":
                assert text[row["start"] : row["end"]] == row["text"] != ""
            if name == "statements":
                spans = json.loads(row["content_spans"])
                assert (spans[0][0], spans[-1][1]) == (row["content_start"], row["content_end"])
                assert all(a < b for a, b in spans)
                assert all(a[1] <= b[0] for a, b in pairwise(spans))


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_any_text_gives_sound_tables(text: str) -> None:
    tables = extract([text])
    assert_offsets(tables)
    figures = tables["figures"]
    assert (figures[["low", "best", "high"]].notna().any(axis=1)).all()
    assert (figures["low"] <= figures["high"]).fillna(True).all()
    for name, start in (("figures", "number_start"), ("mentions", "start"), ("statements", "content_start")):
        order = list(tables[name][start])
        assert name == "statements" or order == sorted(order), name


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(reports(), min_size=2, max_size=4))
def test_a_report_reads_the_same_alone_and_among_others(texts: list[str]) -> None:
    given_ = [Report(f"r{number}", text) for number, text in enumerate(texts)]
    together = extract(given_)
    apart = [extract([report]) for report in given_]
    for name, frame in together.items():
        pd.testing.assert_frame_equal(frame, pd.concat([one[name] for one in apart], ignore_index=True))
    backwards = extract(given_[::-1])
    for name, frame in backwards.items():
        wanted = pd.concat([one[name] for one in apart[::-1]], ignore_index=True)
        pd.testing.assert_frame_equal(frame, wanted)


def test_seed_reads_the_same_twice() -> None:
    report = Report("x", "".join(PIECES))
    one, two = extract([report]), extract([report])
    for name, frame in one.items():
        pd.testing.assert_frame_equal(frame, two[name])


def test_offsets_survive_what_normalising_changes() -> None:
    text = "\ufeffThe of\ufb01cials\u200b said…\r\nat\u00a0least 30\u00a0people were killed in Jos\u00ade\u0301e on\u2009Monday."
    tables = extract([text])
    assert_offsets(tables)
    (number,) = tables["figures"]["number"]
    assert "30" in number


def test_components_stand_in_their_order() -> None:
    names = load().pipe_names
    assert [name for name in names if name in COMPONENTS] == list(COMPONENTS)
    assert names.index("paragraphs") < names.index("parser")
    assert load() is load() is load(Settings())


def test_paragraphs_begin_sentences() -> None:
    text = "Army leaves the town\n\nTwo people died\n \nTalks ended"
    (doc,) = parse([Report("x", text)])
    assert [sentence.text.strip() for sentence in doc.sents] == text.replace("\n \n", "\n\n").split("\n\n")


@pytest.mark.parametrize(
    "text",
    [
        "he said that " * 400,
        "12 killed and 5 wounded, " * 200,
        "'no' said he, " * 200,
        "a third of them and " * 200,
        "(" * 3000,
    ],
)
def test_what_never_ends_is_cut(text: str) -> None:
    """A pasted list or table is no sentence; what is made of it is still sound."""
    (doc,) = parse([Report("x", text)])
    assert max(len(sentence) for sentence in doc.sents) <= sentence_starts.LONGEST_SENTENCE + 51
    assert_offsets(extract([text]))


@pytest.mark.parametrize("dateline", ["MOORGATE, Ostmark — ", "GOMA, Congo (AP) — ", "KHARTOUM — ", ""])
@pytest.mark.parametrize("count", ["Seven", "Twelve", "Forty"])
def test_a_count_that_opens_the_story_is_no_sentence_of_its_own(dateline: str, count: str) -> None:
    text = f"{dateline}{count} people were killed by a landmine outside Moorgate on Friday, police said."
    (doc,) = parse([Report("x", text)])
    assert [sentence.text for sentence in doc.sents][-1] == text[len(dateline) :]
    (statement,) = found(doc).statements
    assert statement.content[0][0] == len(dateline)


@pytest.mark.parametrize(
    "dateline", ["KHARTOUM, Sudan (AP) — ", "PORT-AU-PRINCE, Haiti -- ", "ISLAMABAD: ", "Goma, Congo (CNN) — ", ""]
)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline: str) -> None:
    (doc,) = parse([Report("x", dateline + "“We will not sign,” he told reporters.")])
    assert len(dateline) in {sentence.start_char for sentence in doc.sents}
    (statement,) = found(doc).statements
    assert statement.source is not None and doc.text[slice(*statement.source)] == "he"
    assert statement.content[0][0] == len(dateline)


def test_a_long_sentence_of_news_is_not_cut() -> None:
    clause = "who fled the town of Goma with their children after shells fell on the market on Monday morning, "
    text = "The army said that the people, " + clause * 6 + "would be let back into their homes in May."
    (doc,) = parse([Report("x", text)])
    starts = [sentence.text.split()[0] for sentence in doc.sents]
    assert len(doc) > 100 and "would" not in starts[1:]


def test_a_doc_can_be_written_and_read() -> None:
    (doc,) = parse([Report("x", "".join(PIECES))])
    again = Doc(load().vocab).from_bytes(doc.to_bytes(exclude=["user_data"]))
    assert again.text == doc.text
    assert set(doc.user_data) >= {"report", "normalised", "analysis"}
    assert len(found(doc).statements) > 0


def test_a_model_of_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "MODEL_VERSION", "3.7.1")
    pipeline._load.cache_clear()
    try:
        with pytest.raises(ModelError, match=r"is version 3\.8\.0, results rest on 3\.7\.1"):
            load()
    finally:
        pipeline._load.cache_clear()


def test_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "MODELS", ("en_core_web_none",))
    with pytest.raises(ModelError, match="pip install"):
        model_name()
    with pytest.raises(ModelError, match="'fr_other' is not installed"):
        model_name(Settings(model="fr_other"))


def test_description() -> None:
    facts = describe()
    assert facts["model"] == model_name() and facts["lexicons"] == {}
    assert facts["versions"]["spacy"] == metadata.version("spacy")
    json.dumps(facts)


def test_a_text_may_begin_and_end_at_any_word() -> None:
    """A page cut off, a headline, a line of a list: no rule looks beyond the text."""
    draw, cuts, failed = Random(1), list[Report](), list[str]()
    for report in texts():
        words = report.text.split()
        start = draw.randint(0, max(0, len(words) - 5))
        end = start + draw.randint(4, 40)
        cuts.append(Report(report.report_id, " ".join(words[start:end])))
    given_back = parse(cuts, failed=lambda report, part, error: failed.append(f"{part}: {error!r} in {report.text!r}"))
    assert (len(list(given_back)), failed) == (len(cuts), [])


@pytest.mark.parametrize(
    "text",
    [
        "The rebels attacked Goma. The minister let it be known last week",
        "Alongside 12 others, three soldiers were killed",
        "including 12 children",
        ", said Ana Ruiz, the head of the mission, in a war that lasted four years",
    ],
)
def test_a_text_may_be_cut_off(text: str) -> None:
    assert [report_id for report_id in extract([Report("cut", text)])["reports"].report_id] == ["cut"]
