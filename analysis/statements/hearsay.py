"""What is told of whom by no one named, in a participle beside them: "fighters believed to be linked to the Front"?

The parser takes the participle for the main verb as often as not. No finite
"believed", "reported" or "said" has an infinitive right behind it; some verbs
of thinking have in fiction ("he thought to flee"), so the infinitive must tell
how someone or something is (cues: state).
"""

from __future__ import annotations

from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Span as Tokens
from analysis.parsing.tokens import Token
from analysis.records import Span, Statement
from analysis.statements.asked import Asked
from analysis.statements.passage import WH, Passage
from analysis.statements.sources import fill_source


def is_hearsay(passage: Passage, verb: Token) -> bool:
    """Whether the verb is a bare participle with an infinitive right behind it."""
    if verb.tag_ not in {"VBD", "VBN"} or verb.lemma_.lower() not in passage.lexicon["passive"]:
        return False
    to = verb.nbor()
    if to.tag_ != "TO" or to.head.i <= to.i or any(c.dep_ in grammar.AUXILIARIES for c in verb.children):
        return False
    before = verb.nbor(-1)
    if before.pos_ in {"PRON", "AUX", "ADV", "PART"} or before.is_quote or verb.i == verb.sent.start:
        return False
    if before.left_edge.i and before.left_edge.nbor(-1).tag_ in WH:
        return False  # "in what two clerks believed to be a trick": the clerks believed it
    done = to.head
    helped = any(c.dep_ in grammar.AUXILIARIES and c.lemma_ in {"be", "have"} for c in done.children)
    return verb.dep_ not in {"relcl", "conj"} and (helped or done.lemma_.lower() in passage.lexicon["state"])


def is_told_dead(passage: Passage, verb: Token) -> bool:
    """Whether a headline tells by the participle how people are: "60 reported dead", "dozens feared drowned"."""
    state, whom = verb.nbor(), _told_of(verb)
    if verb.lemma_.lower() not in passage.lexicon["passive"] or state.lower_ not in passage.lexicon["fate"]:
        return False
    if verb.dep_ == "relcl" or grammar.child(state, "dobj") is not None:
        return False  # "a strike which the lawyers' group said killed 54 people"
    if state.head.i > state.i and state.head != verb and state.nbor().text != "(":
        return False  # "dozens said dead bodies lay in the street"; but "12 reported dead (police)"
    if whom is None or any(c.dep_ in grammar.AUXILIARIES for c in verb.children):
        return False
    if state.head == verb and verb.lemma_.lower() in passage.lexicon["belief"]:
        return True  # "its foreman feared drowned"
    counted = whom.tag_ == "CD" or grammar.child(whom, "nummod") is not None
    return counted or whom.lemma_.lower() in passage.lexicon["amount"]


def _told_of(verb: Token) -> Token | None:
    """Whom such a participle tells of: of two subjects before it the nearer ("40 climbers, 12 of them reported missing")."""
    if verb.dep_ == "acl" and verb.head.dep_ == "ROOT":
        return verb.head  # "Hundreds reported displaced by floods"
    return next((c for c in reversed(verb.children) if c.dep_ in grammar.NOUN_SUBJECTS and c.i < verb.i), None)


def fate_behind(asked: Asked) -> Token | None:
    """What became of people, right behind the verb, which the parser took for a clause of when: "40 are feared buried"; or None."""
    near = asked.verb.nbor()
    behind = near.head == asked.verb and near.dep_ == "advcl" and near.lower_ in asked.passage.lexicon["fate"]
    return near if behind else None


def without_verb(passage: Passage, verb: Token, end: int) -> int:
    """Where a state told of people ends, with a second that has no verb of its own: "reported killed and 96 wounded"."""
    for joined in verb.subtree:
        start = joined.left_edge.i
        helped = any(c.dep_ in grammar.AUXILIARIES for c in joined.children)
        if joined.dep_ == "conj" and start == end + 1 and joined.lower_ in passage.lexicon["fate"] and not helped:
            return joined.right_edge.i + 1  # the participle taken for a finite verb
        if (
            joined.dep_ == "conj"
            and start == end + 1
            and joined.pos_ in {"NOUN", "NUM"}
            and any(
                c.tag_ == "VBN" and c.dep_ in {"acl", "relcl"} for t in grammar.conjuncts(joined) for c in t.children
            )
        ):
            return joined.right_edge.i + 1
    return end


def told_dead(passage: Passage, verb: Token) -> Statement:
    """The statement of such a headline: whom it tells of, and their state."""
    whom, state = _told_of(verb), verb.nbor()
    assert whom is not None
    end = without_verb(passage, verb, state.right_edge.i + 1)
    first = extents.trim(passage.doc, whom.left_edge.i, verb.i)
    opens = next((t.i for t in passage.doc.tokens[state.i : verb.sent.end] if t.text == "("), None)
    who = _in_brackets(passage, opens) if opens is not None and opens <= end else None
    end = opens if who is not None and opens is not None else end
    spans = [*([first] if first is not None else []), *passage.spans(state.i, end, verb)]
    statement = Statement((verb.idx, verb.idx + len(verb)), passage.whole_quotes(spans), "", "passive state")
    fill_source(passage, statement, who.root if who is not None else None)
    if who is not None:
        statement.source = extents.trim(passage.doc, who.start, who.end)
    return statement


def _in_brackets(passage: Passage, opens: int) -> Tokens | None:
    """Who says it, named in brackets behind it: "41 reported killed (health cluster, provisional)", or None."""
    doc = passage.doc.tokens
    stop = next((t.i for t in doc[opens + 1 : opens + 8] if t.text in {",", ")", ";"}), opens + 1)
    name = passage.doc[opens + 1 : stop]
    root = name.root if len(name) else None
    return name if root is not None and root.pos_ in {"NOUN", "PROPN"} and passage.can_speak(root) else None


def hearsay(passage: Passage, verb: Token) -> Statement | None:
    """The statement of such a participle: whom it tells of, and the infinitive; no one is named who says so."""
    done = verb.nbor().head
    if passage.is_quoted(verb.idx):
        return None
    whom = verb.head if verb.dep_ == "acl" else grammar.child(verb, *grammar.NOUN_SUBJECTS)
    spans: list[Span | None] = []
    if whom is not None and whom.i < verb.i and whom.pos_ in {"NOUN", "PROPN"}:
        spans.append(extents.trim(passage.doc, whom.left_edge.i, _end(whom, verb)))
    end = done.right_edge.i + 1
    main = (t.i - 1 for t in passage.doc[done.i : end] if t.tag_ in grammar.FINITE and t.nbor(-1).text == ",")
    spans += passage.spans(verb.i + 1, next(main, end), verb)
    content = [s for s in spans if s is not None]
    statement = Statement((verb.idx, verb.idx + len(verb)), passage.whole_quotes(content), "", "passive")
    fill_source(passage, statement, None)
    return statement


def _end(whom: Token, verb: Token) -> int:
    """The token behind the noun phrase before the participle: up to its first comma."""
    return next((t.i for t in verb.doc[whom.i : verb.i] if t.text == ","), verb.i)
