"""How a sentence's questions are told, so that a person finds the deciding one in a minute."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from analysis.explaining.listening import Call, Listener, everything
from analysis.explaining.sources import comment, line, relative, stands_in_the_way
from analysis.pipeline import load
from analysis.reading.report import Report
from analysis.rules import Rule, by_id
from analysis.settings import Settings
from analysis.showing.table_rules import TABLES, rules_of
from analysis.tables.rows import Row, rows
from analysis.text.normalising import normalise

HOME = Path(__file__).parents[1]
# What is told of a row, by table.
SHOWN = {
    "actors": "name kind role country affiliation outcome rule_id",
    "mentions": "text form actor_id rule_id",
    "statements": "source cue content kind negated rule_id",
    "figures": "number low best high hedge outcome victims scope place time source rule_id",
    "positions": "actor stance issue negated modality condition counterparty reported_by rule_id",
}
MADE = {"actors": ("actors", "mentions")}  # the tables whose rows a folder makes, if not only the one of its name
NAMED = 7  # questions named on one line
FAR = 8  # questions within a no that make it worth telling which was the last
OPEN = 4  # levels told in full; below, only what leads to a mark


def explain(sentence: str, table: str | None = None, settings: Settings = Settings()) -> str:
    """Why does a sentence give these rows, or none? Plain text.

    table: one of TABLES, with all questions that its modules asked; without it,
    of each table the rows, what decided them, and where one without a row was
    given up. Raises ValueError for a table that is none, ModelError and
    LexiconError as `pipeline.load`.
    """
    if table not in {None, *TABLES}:
        raise ValueError(f"no table {table!r}; there are {', '.join(TABLES)}")
    nlp = load(settings)
    normalised = normalise(sentence)
    asked: dict[str, list[Call]] = {}
    for heard in (
        False,
        True,
    ):  # unheard first: what is made at its first use, such as an index of the words, is made then
        doc = nlp.make_doc(normalised.text)
        doc.user_data.update(report=Report("sentence", sentence), normalised=normalised)
        for name, component in nlp.pipeline:
            if heard and name in TABLES and table in {None, name}:
                with Listener(HOME / name, normalised.text) as listener:
                    doc = component(doc)
                asked[name] = listener.roots
            else:
                doc = component(doc)
    made = rows(doc)
    told = [_table(name, asked[name], made, whole=table is not None) for name in TABLES if name in asked]
    hint = [] if table else [f"For all questions of one table: --table {' | '.join(TABLES)}"]
    return "\n\n".join([sentence.strip(), *told, *hint]) + "\n"


def _table(name: str, roots: list[Call], made: dict[str, list[Row]], whole: bool) -> str:
    """One table's part: its rows with what decided them, or where it was given up; then, of a whole one, all questions."""
    if len(roots) == 1 and roots[0].code.co_name == "__call__":
        roots = roots[0].inner  # the component itself
    rules = by_id(rules_of(name))
    marks: dict[int, str] = {}
    lines: list[str] = []
    found = [(kind, row) for kind in MADE.get(name, (name,)) for row in made[kind]]
    ids = [row.get("rule_id") for _, row in found]
    for number, (kind, row) in enumerate(found):
        lines.append(f"  {_row(kind, row)}")
        if rule_id := ids[number]:
            calls = deciding(roots, rule_id)
            marks.update({id(call): f"decides: {rule_id}" for call in calls})
            if len(calls) == ids.count(rule_id):  # one a row, in the order of the text
                calls = [calls[ids[:number].count(rule_id)]]
            lines += [f"    {said}" for said in _decided(rule_id, rules, calls)]
    path = [] if found else given_up(roots)
    if path:
        marks[id(path[-1])] = "the last answer"
        lines.append("  It was given up here, from the outermost question to the last one:")
        for depth, call in enumerate(path):
            lines.append(f"{'  ' * depth}    {_line(call)}")
            if not call.about.step:
                lines.append(f"{'  ' * depth}      | {line(call.code.co_filename, call.line)}")
    elif not found:
        lines.append("  No word of the sentence called up a question.")
    count = "no row" if not found else "1 row" if len(found) == 1 else f"{len(found)} rows"
    if whole:
        tree = Tree(marks, {id(call) for call in path})
        tree.tell(roots, 1)
        folded = f" ({tree.folded} repeated, within a no or further down are left out)" if tree.folded else ""
        lines += ["", f"  Questions of analysis/{name}/, in order{folded}:", *tree.lines]
    return "\n".join([f"{name}: {count}", *lines])


def _row(kind: str, row: Row) -> str:
    told = [f"{c}: {_value(row[c])}" for c in SHOWN[kind].split() if row.get(c) is not None and row[c] is not False]
    return f"{kind.removesuffix('s')}  {'; '.join(told)}"


def _value(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else "yes" if value is True else str(value)


def _decided(rule_id: str, rules: dict[str, Rule], calls: list[Call]) -> list[str]:
    """The rule as its folder has it, and the lines that decided."""
    rule = rules.get(rule_id)
    said = [f"rule {rule_id!r}: {rule.says}  {rule.where}"] if rule else []
    for call in dict.fromkeys((c.code.co_filename, c.line) for c in calls):
        file, number = call
        beside = comment(file, number)
        said.append(f"decided at {relative(file)}:{number}{f'  # {beside}' if beside else ''}")
    return said


def names_rule(value: Any, rule_id: str) -> bool:
    """Whether an answer is a rule's id, or holds it: "verb", or an Outcome that has it, for "figure-verb"."""
    if isinstance(value, str):
        return bool(value) and (value == rule_id or rule_id.endswith(f"-{value}"))
    if isinstance(value, list | tuple):
        # Rules alone are those that are to be tried.
        return not all(isinstance(v, Rule) for v in value) and any(names_rule(v, rule_id) for v in value)
    held = [v for name in ("rule_id", "id") if isinstance(v := getattr(value, name, None), str) and v]
    return any(v == rule_id or rule_id.endswith((f"-{v}", f" {v}")) for v in held)


def deciding(roots: list[Call], rule_id: str) -> list[Call]:
    """The innermost calls whose answer names a rule, in order; those that make the row itself only where no other does."""
    named = [c for c in everything(roots) if any(names_rule(v, rule_id) for v in c.values)]
    chosen = [c for c in named if not any(_is_row(v) for v in c.values)] or named
    ids = {id(c) for c in chosen}
    return [c for c in chosen if not any(id(i) in ids for i in everything(c.inner))]


def _is_row(value: Any) -> bool:
    if isinstance(value, list | tuple):
        return any(_is_row(v) for v in value)
    return type(value).__module__ == "analysis.records"


def given_up(roots: list[Call]) -> list[Call]:
    """From the outermost question that came to nothing to the one that settled it, asked last."""
    path: list[Call] = []
    at = roots
    while at:
        above = path[-1] if path else None
        if above is not None and above.yes:  # a yes that stands in the way: by which answer within it
            tried = [c for c in at if c.yes]
        else:
            tried = [c for c in at if not c.yes or above is not None]
        if not tried:
            break
        # What answered None asked last what settled it; of the words that a list or step went through, one went furthest.
        answered = above.values[-1] if above is not None and above.values else ()
        settled = above is not None and not above.about.step and (answered is None or isinstance(answered, bool))
        last = tried[-1] if settled else max(reversed(tried), key=lambda c: sum(1 for _ in everything([c])))
        if above is not None and settled and not last.yes:
            instead = stands_in_the_way(above.code.co_filename, above.line, last.code.co_name)
            last = next((c for c in reversed(at) if c.yes and c.code.co_name in instead), last)
        path.append(last)
        # What is asked of nothing and answered by a thing is no question but a part that was fetched.
        at = [c for c in last.inner if c.asked or c.inner or c.answer in {"yes", "no"}]
    while len(path) > 1 and path[-1].about.step:  # a step answers nothing: it was the question that took it
        path.pop()
    return path


def _line(call: Call) -> str:
    """One question: what, of what, the answer, the function and the line that answered."""
    asked = f" [{call.asked}]" if call.asked else ""
    answer = "" if call.about.step else f" -> {call.answer}"
    file = relative(call.code.co_filename).split("/", 2)[-1]
    beside = comment(call.code.co_filename, call.line)
    said = f"  # {beside}" if beside and not call.about.step else ""
    return f"{call.about.question}{asked}{answer}   {file}:{call.line} {call.name}{said}"


class Tree:
    """Calls as lines, indented by depth: each question once, and several that were answered no on one line.

    marks: what to say beside a call, by its id(). kept: calls that are told
    with what they asked although they were answered no.
    """

    def __init__(self, marks: dict[int, str], kept: set[int]) -> None:
        self.marks, self.kept = marks, kept
        self.lines: list[str] = []
        self.folded = 0
        self._seen: set[object] = set()
        self._ended: set[tuple[str, int]] = set()  # questions whose end was told, by name and line

    def tell(self, calls: Iterable[Call], depth: int = 0) -> None:
        """Adds the lines of some calls and of what they asked."""
        nos: list[Call] = []
        for call in calls:
            mark = self.marks.get(id(call))
            told = mark is not None or id(call) in self.kept
            if not told and (call.key in self._seen or (depth > OPEN and not self._marked(call))):
                self.folded += 1
                continue
            self._seen.add(call.key)
            if not call.yes and id(call) not in self.kept and not self._leads_on(call):
                nos.append(call)
                continue
            self._noes(nos, depth)
            nos = []
            self.lines.append(f"{'  ' * depth}  {_line(call)}{f'   <== {mark}' if mark else ''}")
            if depth < OPEN or id(call) in self.kept or self._marked(call):
                self.tell(call.inner, depth + 1)
            else:
                self.folded += sum(1 for _ in everything(call.inner))
        self._noes(nos, depth)

    def _marked(self, call: Call) -> bool:
        return any(id(c) in self.marks for c in everything(call.inner))

    def _leads_on(self, call: Call) -> bool:
        """Whether a call without an answer has a yes within it: a step, or a question that led to another's mark."""
        return self._marked(call) or (call.about.step and any(c.yes for c in everything(call.inner)))

    def _noes(self, calls: list[Call], depth: int) -> None:
        if not calls:
            return
        self.folded += sum(1 for c in calls for _ in everything(c.inner))
        far = [c for c in calls if sum(1 for _ in everything(c.inner)) >= FAR and (c.name, c.line) not in self._ended]
        for call in far:  # a word that went some way: which answer ended it; where the same did before, once is enough
            self._ended.add((call.name, call.line))
            last = given_up([call])[-1]
            asked = f" [{call.asked}]" if call.asked else ""
            self.lines.append(f"{'  ' * depth}  no: {call.name}{asked}, for {_line(last)}")
        names = list(dict.fromkeys(c.name for c in calls if c not in far))
        if not names:
            return
        more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
        self.lines.append(f"{'  ' * depth}  no: {', '.join(names[:NAMED])}{more}")
