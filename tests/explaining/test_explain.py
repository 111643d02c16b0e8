"""`explain`: the questions that were asked of a sentence, the line that decided, and where a sentence without a row was given up."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.cli import main
from analysis.explaining import explain, listening, sources, telling
from analysis.settings import Settings
from analysis.showing.table_rules import rules_of

ROOT = Path(__file__).parents[2]
PLACE = re.compile(r"   ([\w/]+\.py):(\d+) ([\w-]+)")
# More lines than this nobody looks through in a minute. Where there are several rows, each has its questions, and
# it is one row's that are looked for: by "decides", or by the words of the question.
A_MINUTE, OF_SEVERAL_ROWS = 75, 110

SENTENCES = [
    ("figures", "In Orlan 12 miners died, a third of them women.", "number: a third of them; best: 4; outcome: killed"),
    ("positions", "The rebels rejected the truce.", "actor: The rebels; stance: reject; issue: the truce"),
    ("statements", "The envoy said the road was open.", "source: The envoy; cue: said; content: the road was open"),
    ("actors", "President Ada Oko left for Geneva.", "name: Ada Oko; kind: person; role: President"),
]


@pytest.mark.parametrize(("table", "sentence", "row"), SENTENCES)
def test_a_row_with_its_questions_and_where_they_stand(table: str, sentence: str, row: str) -> None:
    told = explain(sentence, table)
    assert told.startswith(f"{sentence}\n\n{table}: ") and row in told
    places = PLACE.findall(told)
    assert len(places) > 3
    ids = {rule.id for rule in rules_of(table)}
    for file, number, function in places:
        lines = (ROOT / "analysis" / table / file).read_text(encoding="utf-8").splitlines()
        # A rule that was asked has its id for a name, and stands where all rules of its kind are asked.
        stands = [f"def {function}("] if function not in ids else ["def "]
        assert any(said in line for said in stands for line in lines[: int(number)]), (file, number, function)
    several = f"{table}: 1 row\n" not in told
    assert told.count("\n") < (OF_SEVERAL_ROWS if several else A_MINUTE)
    assert told == explain(sentence, table), "the same on every run"


@pytest.mark.parametrize(("table", "sentence", "row"), SENTENCES[:3])
def test_what_decided_is_marked_and_its_line_is_named(table: str, sentence: str, row: str) -> None:
    told = explain(sentence, table)
    rule = re.findall(r"rule_id: (.+)", told)[-1]
    (marked,) = {line.split("   <== ")[1] for line in told.splitlines() if "<== " in line}
    assert marked == f"decides: {rule}"
    decided = re.findall(rf"decided at analysis/{table}/([\w/]+\.py:\d+)", told)
    assert decided and all(f"{place} " in told for place in decided)


@pytest.mark.parametrize(
    ("table", "sentence", "last"),
    [
        ("figures", "A flood could kill 12 miners.", r'possible \["kill"\] -> yes .*\n.*\| return True$'),
        ("positions", "The chef rejected the sauce.", r"bear on negotiation or conflict .* -> no"),
        ("statements", "He could say that it rained.", r"-> yes|-> no"),
        ("actors", "It rained.", r"^ *The proper names of a Doc.* -> none .*\n.*\| return spotted\.names$"),
    ],
)
def test_without_a_row_the_last_answer_is_told(table: str, sentence: str, last: str) -> None:
    told = explain(sentence, table)
    assert f"{table}: no row\n  It was given up here" in told
    path = told.partition("given up here")[2].partition("\n\n")[0]
    assert re.search(last, path, re.MULTILINE), path
    (marked,) = (line.strip() for line in told.splitlines() if line.endswith("   <== the last answer"))
    assert marked.removesuffix("   <== the last answer") == path.strip().splitlines()[-2].strip()


def test_without_a_table_all_four_in_short() -> None:
    told = explain("Hamas rejected the truce, the envoy said.")
    assert re.findall(r"^(\w+): ", told, re.MULTILINE) == ["actors", "figures", "positions", "statements"]
    assert "figures: no row" in told and "positions: 1 row" in told
    assert "Questions of" not in told and told.count("\n") < A_MINUTE


def test_what_stood_in_the_way_of_an_answer(tmp_path: Path) -> None:
    """The test is told where its line would have had an answer but for it; not where it would have had none."""
    lines = [
        "a = held(x) if is_unreal(x) else x",
        "b = found(x) if is_noun(x) else None",
        "c = held(x) and is_unreal(x)",
    ]
    (tmp_path / "m.py").write_text("\n".join(lines))
    asked = [sources.stands_in_the_way(str(tmp_path / "m.py"), n, "held" if n != 2 else "found") for n in (1, 2, 3)]
    assert asked == [{"is_unreal"}, frozenset(), frozenset()]
    assert sources.stands_in_the_way(str(tmp_path / "m.py"), 1, "is_unreal") == frozenset()


def test_words_and_places_of_the_text_are_no_questions() -> None:
    for value, read in (
        ("Miners", True),
        (("the", 3), True),
        (3, True),
        ("killed", False),
        (True, False),
        (2.5, False),
    ):
        assert listening.is_reading(value, "the miners died") is read, value
    assert (
        not listening.is_reading(None, "x") and not listening.is_reading("", "x") and not listening.is_reading((), "x")
    )
    told = explain("President Ada Oko left for Geneva.", "actors")
    assert "head_of" not in told and "text_of" not in told


def test_repeated_questions_are_told_once() -> None:
    told = explain("Police, police and police said that 12 miners died and 12 miners died.", "figures")
    questions = [line.strip() for line in told.splitlines() if PLACE.search(line) and "<==" not in line]
    assert len(questions) == len(set(questions))
    assert re.search(r"\([1-9]\d* repeated, within a no or further down are left out\)", told)


def test_nothing_is_listened_to_afterwards_and_a_tracer_from_before_is_back() -> None:
    def other(*_: object) -> None:
        return None

    before = sys.gettrace()
    try:
        sys.settrace(other)
        explain("It rained.", "actors")
        assert sys.gettrace() is other
    finally:
        sys.settrace(before)


def test_an_extraction_imports_nothing_of_it() -> None:
    code = (
        "import sys; import analysis.cli; from analysis import extract; extract(['Hamas rejected the truce.']); "
        "sys.exit(any(name.startswith('analysis.explaining') for name in sys.modules) or sys.gettrace() is not None)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True).returncode == 0


def test_command(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["explain", "Hamas rejected the truce.", "--table", "positions"]) == 0
    assert capsys.readouterr().out == explain("Hamas rejected the truce.", "positions")
    assert main(["explain", "It rained.", "--table", "weather"]) == 2
    assert main(["explain", "It rained.", "--lexicons", str(tmp_path / "none")]) == 2
    assert "no such folder" in capsys.readouterr().err
    with pytest.raises(ValueError, match="no table 'weather'"):
        explain("It rained.", "weather")


def test_a_users_words_are_explained_too(tmp_path: Path) -> None:
    (tmp_path / "vague_numbers.csv").write_text("word,low\nzillions,7\n", encoding="utf-8")
    told = explain("Zillions of miners died.", "figures", Settings(lexicons=str(tmp_path)))
    assert "number: Zillions; low: 7;" in told


def test_a_rule_that_is_asked_has_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "own.py").write_text(
        "from analysis.rules import Rule\n"
        "class Longer(Rule):\n"
        "    @property\n"
        "    def most(self):\n        return [4]\n"
        "    def find(self, word):\n"
        '        """What the rule says of a word."""\n'
        "        return self if len(word) > self.most[0] else None\n",
        encoding="utf-8",
    )
    spec = importlib.util.spec_from_file_location("own", tmp_path / "own.py")
    assert spec is not None and spec.loader is not None
    own = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(own)
    rule = own.Longer("long-word", "long", "", "", "")
    with listening.Listener(tmp_path, "") as listener:
        rule.find("banana")
        rule.find("fig")
    first, second = listener.roots
    assert [(c.name, c.yes, c.about.question) for c in (first, second)] == [
        ("long-word", True, "What the rule says of a word"),
        ("long-word", False, "What the rule says of a word"),
    ]
    assert telling.deciding(listener.roots, "long-word") == [first]
    assert telling.given_up([second]) == [second], "what it fetched is no question"


def sample(word: str) -> str | None:
    """Whether a word is short: four letters at most. More is told here.

    And nothing of this.
    """
    # one or two letters
    return None if len(word) > 4 else word  # the short ones


def test_what_the_code_says() -> None:
    about = sources.function(sample.__code__)
    assert (about.question, about.step, about.lookup) == ("Whether a word is short: four letters at most", False, False)
    assert not sources.function(sources._lines.__wrapped__.__code__).step
    assert sources.function(sources._lines.__wrapped__.__code__).lookup
    end = sample.__code__.co_firstlineno + 6
    assert sources.comment(__file__, end) == "the short ones"
    assert sources.comment(__file__, 1) == ""


def test_values_in_short() -> None:
    assert listening.short(None, "") == "" and listening.short(None, "", answer=True) == "no"
    assert listening.short(frozenset({"b", "a"}), "", answer=True) == "('a', 'b')"
    assert listening.short(tuple("abcde"), "", answer=True) == "5 words"
    assert len(listening.short("x" * 500, "")) <= 60
    assert not listening.is_yes(()) and listening.is_yes((None, None)) and listening.is_yes(0)


def test_which_answers_name_a_rule() -> None:
    assert telling.names_rule("figure-verb", "figure-verb") and telling.names_rule(
        ("killed", None, "verb"), "figure-verb"
    )
    assert not telling.names_rule("erb", "figure-verb") and not telling.names_rule("", "figure-verb")
    assert not telling.names_rule(None, "object")
