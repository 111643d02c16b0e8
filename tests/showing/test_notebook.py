"""What the notebooks call: tables as a page shows them."""

from __future__ import annotations

import json
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
import pytest

from analysis.across.incidents import incidents, side_by_side
from analysis.exports import event_data
from analysis.extracting import extract
from analysis.reading.inputs import read_reports
from analysis.reading.report import Report
from analysis.scoring import scores
from analysis.showing import disputes, notebook
from analysis.showing.timelines import incidents_plot
from analysis.tables import files
from tests.corrections.made import BRIDGE, HARBOUR, report, saved, tables, whole
from tests.showing.executed import executed


def page(**columns: list[object]) -> str:
    return notebook.table(pd.DataFrame(columns)).data


def test_a_date_stands_on_one_line_and_other_cells_may_break() -> None:
    shown = page(day=["2031-03-01", "120 (2031-03-01)", "2031-03-01-shelling", None])
    assert shown.count('nowrap">2031-03-01</span>') == shown.count("nowrap") == 2
    assert "120 (<span" in shown


def test_what_is_missing_is_blank_and_text_is_escaped() -> None:
    assert ">-4.36</td>" in page(latitude=[-4.3612])
    shown = page(count=[1200.0, None], text=["<b>", "a & b"], flag=[True, False])
    assert "1,200" in shown and "nan" not in shown.lower()
    assert "&lt;b&gt;" in shown and "<b>" not in shown and "a &amp; b" in shown
    assert ">yes<" in shown and "False" not in shown


def test_an_empty_table_says_so() -> None:
    assert page(count=[]) == "<p>None.</p>"


def test_reports_in_order_of_their_days() -> None:
    frame = pd.DataFrame({"report_id": ["b", "c", "a"], "date": ["2031-03-02", None, "2031-03-02"]})
    assert list(notebook.in_order(frame)["report_id"]) == ["a", "b", "c"]


def test_reports_come_from_the_environment_where_it_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTS", raising=False)
    assert notebook.reports("mine").name == "mine"
    monkeypatch.setenv("REPORTS", "yours")
    assert notebook.reports("mine").name == "yours"


def test_two_who_speak_together_are_both_named() -> None:
    tables = extract(["Hamas and Israel said that the talks had failed. It rained."])
    assert list(notebook.named(tables, "statements")["who"]) == ["Hamas and Israel"]


ROOT = Path(__file__).parents[2]


def test_how_good_it_is_on_reports_that_nobody_reviewed_says_what_to_do() -> None:
    shown = notebook.reviewed(tables()).data
    assert "No row of these reports was reviewed yet" in shown and "Check the rows" in shown and "<table" not in shown


def test_notebook_05_on_a_folder_shows_its_own_figures_and_none_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `REPORTS=FOLDER make notebooks` runs it."""
    book = json.loads((ROOT / "notebooks" / "05_how_good.ipynb").read_text(encoding="utf-8"))
    assert [c["id"] for c in book["cells"] if "ours" not in c["metadata"].get("tags", ())] == [
        "05-00",
        "05-23",
        "05-24",
    ]
    make = (ROOT / "Makefile").read_text(encoding="utf-8")
    flags = ["--TagRemovePreprocessor.enabled=True", "--TagRemovePreprocessor.remove_cell_tags=ours"]
    assert " ".join(flags) in make
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    wrong = {"f1": {"kind": "wrong"}, "f2": {"kind": "confirmed"}}
    saved(folder, whole(report(wrong) | {"complete": ["figures"]}), "corrections-harbour.json")
    saved(folder, whole(report({"f1": {"kind": "confirmed"}}, name="bridge")), "corrections-bridge.json")
    monkeypatch.setenv("REPORTS", str(folder))
    cells = executed(ROOT / "notebooks" / "05_how_good.ipynb", tmp_path / "out", *flags)
    (output,) = [o for c in cells for o in c.get("outputs", ())]
    shown = "".join(output["data"]["text/html"])
    assert "Of 3 reviewed rows in 2 reports, 2 right in all they say: 0.67 (0.21 to 0.94)." in shown
    assert "Of 1 row known" in shown and "Precision, by rule" in shown


def test_a_long_table_shows_its_first_rows_and_leads_to_a_file_of_all(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    frame = pd.DataFrame({"who": [f"=n{n}" for n in range(1, 1001)]})
    monkeypatch.delenv("SITE", raising=False)
    shown = notebook.table(frame, file="many").data
    assert shown.count("<tr>") == 201 and "The first 200 of 1,000 rows." in shown and "href" not in shown
    monkeypatch.setenv("SITE", str(tmp_path / "a site"))
    shown = notebook.table(frame, file="many").data
    assert '; all are in <a href="many.csv">many.csv</a>.' in shown
    lines = (tmp_path / "a site" / "many.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1001 and lines[1] == "'=n1"  # no formula
    assert "The first" not in notebook.table(frame.head(200), file="many").data


def test_a_large_matrix_has_the_actors_with_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITE", raising=False)
    names = [f"n{n:02}" for n in range(40)]
    counts = pd.DataFrame([[n + m for m in range(40)] for n in range(40)], index=names, columns=names)
    shown = notebook.speaking(counts).data
    assert "The 25 actors with most, of 40." in shown and shown.count("<tr>") == 26
    assert "n39" in shown and "n14" not in shown
    assert "The" not in notebook.speaking(counts.iloc[:20, :20]).data


def test_of_many_sentences_the_first_are_shown() -> None:
    tables = extract(["Nine people were killed in Goma, the army said."])
    rows = pd.concat([tables["figures"]] * 100, ignore_index=True)
    shown = notebook.marked(rows, tables["reports"]).data
    assert "The first 60 of 100 rows" in shown and shown.count("<li>") == 60


def test_tables_that_were_made_before_are_taken_only_for_the_same_reports(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    reports = tmp_path / "my reports"
    reports.mkdir()
    (reports / "a.txt").write_text("Nine people were killed in Goma, the army said.", encoding="utf-8")
    files.write(notebook.tables_of(reports), tmp_path / "made")
    monkeypatch.setenv("TABLES", str(tmp_path / "made"))
    with monkeypatch.context() as without:
        without.setattr(notebook, "extract", lambda reports: pytest.fail("extracted again"))
        again = notebook.tables_of(reports)
    assert list(again["figures"]["number"]) == ["Nine"]
    (reports / "sources.csv").write_text("file,date\na.txt,2031-05-02\n", encoding="utf-8")
    assert list(notebook.tables_of(reports)["reports"]["date"]) == ["2031-05-02"]
    (reports / "a.txt").write_text("Two people were killed in Goma, the army said.", encoding="utf-8")
    assert list(notebook.tables_of(reports)["figures"]["number"]) == ["Two"]
    monkeypatch.setenv("TABLES", str(tmp_path / "nowhere"))
    assert list(notebook.tables_of(reports)["figures"]["number"]) == ["Two"]


def test_what_cannot_be_read_is_named_and_the_rest_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "good.txt").write_text("Nine people were killed in Goma, the army said.", encoding="utf-8")
    (tmp_path / "bad.docx").write_bytes(b"no document")
    told: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(notebook, "display", lambda shown: told.append(shown.data))
        tables = notebook.tables_of(tmp_path)
    assert len(tables["reports"]) == 1
    assert len(told) == 1 and "Not read:" in told[0] and "bad.docx" in told[0]


def test_in_a_site_the_short_sentences_lead_to_the_reports_own_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = extract([Report("goma", "Nine people were killed in Goma, the army said.")])
    monkeypatch.delenv("SITE", raising=False)
    assert 'href="#goma:f1"' in notebook.in_short(tables, "figures").data
    monkeypatch.setenv("SITE", "anywhere")
    assert 'href="report-goma.html#f1"' in notebook.in_short(tables, "figures").data


def test_every_name_of_an_actor_with_how_often() -> None:
    tables = extract(["President Ada Oko left Goma. Oko said she was tired. Oko returned."])
    shown = notebook.names(tables).data
    assert "<td>Ada Oko</td><td>Ada Oko, Oko (2)</td>" in shown.replace("President Ada Oko", "Ada Oko")
    assert "Oko (2)" in notebook.joined_by(tables).data


def test_nothing_of_the_examples_is_said_of_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = extract(["Nine people were killed in Goma, the army said."])
    monkeypatch.delenv("REPORTS", raising=False)
    assert "<b>All invented.</b>" in notebook.in_short(tables, "reports", examples="All invented.").data
    monkeypatch.setenv("REPORTS", "mine")
    assert "invented" not in notebook.in_short(tables, "reports", examples="All invented.").data


@pytest.mark.parametrize(
    "text",
    [
        "It rained in Goma. Nobody came.",
        "The army said that the talks had failed.",
        "Nine people were killed in Goma, the army said.",
        "The rebels rejected the truce.",
    ],
)
def test_every_notebook_runs_on_a_report_that_holds_little(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("REPORTS", str(tmp_path))
    monkeypatch.chdir(ROOT / "notebooks")
    for book in sorted((ROOT / "notebooks").glob("*.ipynb")):
        names: dict[str, object] = {}
        for cell in json.loads(book.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] == "code" and "ours" not in cell["metadata"].get("tags", ()):
                exec("".join(cell["source"]), names)
    plt.close("all")


def test_tables_of_no_incident_have_their_columns() -> None:
    claims = incidents(extract(["It rained in Goma."]))
    assert list(event_data.ucdp(claims).table) == event_data.UCDP_COLUMNS
    assert list(event_data.airwars(claims).table) == event_data.AIRWARS_COLUMNS


def test_what_notebook_05_says_of_optional_answers_is_so() -> None:
    """It would be untrue if optional answers were asked for, or counted, or if none were met."""
    book = json.loads((ROOT / "notebooks" / "05_how_good.ipynb").read_text(encoding="utf-8"))
    prose = " ".join("".join(c["source"]) for c in book["cells"] if c["cell_type"] == "markdown")
    assert (
        "Answers marked optional are neither asked for nor counted, and places are no actors here, "
        "so counts are lower than those of notebooks 01 to 04." in prose
    )
    (seed,) = (g for g in scores.load_gold(ROOT / "tests" / "gold") if g.get("id", "").startswith("2024"))
    tables = extract(read_reports([ROOT / "seeds"])[0])
    asked = [{**seed, name: [a for a in seed[name] if not a.get("optional")]} for name in ("figures",)]
    assert asked[0]["figures"] != seed["figures"]
    every = {**seed, **{n: [{**a, "optional": False} for a in seed[n]] for n in ("statements", "figures", "positions")}}
    shown, all_asked = (scores.score(tables, [g]).set_index(["table", "measure"]) for g in (seed, every))
    for name, measure in (("statements", "content found"), ("figures", "found"), ("positions", "found")):
        optional = sum(1 for answer in seed[name] if answer.get("optional"))
        counts, whole = shown.loc[(name, measure)], all_asked.loc[(name, measure)]
        assert optional and counts["gold"] == len(seed[name]) - optional, "asked for without the optional ones"
        assert whole["found"] == len(tables[name]) > counts["found"], (
            "rows that meet an optional answer are not counted"
        )
    actors = tables["actors"]
    assert shown.loc[("actors", "found")]["found"] <= (actors["kind"] != "place").sum() < len(actors)


def test_what_notebook_05_says_of_modality_is_so() -> None:
    book = json.loads((ROOT / "notebooks" / "05_how_good.ipynb").read_text(encoding="utf-8"))
    prose = " ".join("".join(c["source"]) for c in book["cells"] if c["cell_type"] == "markdown")
    assert "Modality is asked only where the marks name one, so it is of fewer." in prose
    tables = extract([Report("r", "The army rejected the truce on Monday. The rebels accepted the offer on Tuesday.")])
    rows = tables["positions"].to_dict("records")
    assert len(rows) == 2
    answers = [
        {
            "actor": r["actor"],
            "stance": r["stance"],
            "issue": r["issue"],
            "evidence": [r["evidence_start"], r["evidence_end"]],
        }
        for r in rows
    ]
    gold = {"id": "r", "positions": [{**answers[0], "modality": "actual"}, answers[1]], "actors": {}}
    of = scores.position_parts(tables, [gold]).set_index("part")["of"]
    assert of["modality"] == 1 and all(of[part] == 2 for part in of.index if part != "modality")


def test_what_is_folded_is_whole_and_nothing_is_not_folded() -> None:
    shown = notebook.folded("All <2> rows", notebook.table(pd.DataFrame({"who": ["A", "B"]}))).data
    assert shown.startswith("<details><summary>All &lt;2&gt; rows</summary>") and shown.count("<tr>") == 3
    assert notebook.folded("No rows", notebook.table(pd.DataFrame({"who": []}))).data == ""


def test_a_column_that_is_empty_throughout_is_named_and_not_shown() -> None:
    shown = notebook.table(
        pd.DataFrame({"who": ["A", "B"], "reported_by": [None, ""], "negated": [False, False], "n": [0, 0]})
    ).data
    assert "Empty in every row, and not shown: reported by, negated." in shown
    assert "<th>negated" not in shown and ">n</th>" in shown


def test_a_dispute_has_each_source_with_its_words_and_leads_to_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITE", raising=False)
    text = "A strike in Goma on Monday killed 12 people, the army said. The rebels said the strike killed 30 people."
    claims = incidents(extract([Report("r", text)]))
    sides = side_by_side(claims)
    shown = disputes.side_by_side(sides, claims).data
    assert len(sides) == 1 and shown.count("<li>") == 2
    assert "<b>army</b>" in shown and '<a href="#r:f1">12</a>' in shown and "30" in shown and "“" in shown
    monkeypatch.setenv("SITE", "anywhere")
    assert 'href="report-r.html#f1"' in disputes.side_by_side(sides, claims).data
    assert disputes.side_by_side(sides.head(0), claims).data == "<p>None.</p>"


def test_where_nothing_is_drawn_words_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(notebook, "display", lambda shown, **_: told.append(shown.data))
    notebook.figure(incidents_plot(incidents(extract(["It rained in Goma."]))))
    assert told == [
        "<p>Nothing is drawn. No incident with a date and a count of people killed: 0 counts without a date.</p>"
    ]
