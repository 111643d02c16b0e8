"""Which positions do the answers of a clause make? Its row of answers.csv, its holders, issue and counterparty."""

from __future__ import annotations

from dataclasses import replace

from analysis.lexicons.answers import Row
from analysis.lexicons.stances import COMMISSIVE, POLARITY
from analysis.lexicons.words import Words
from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Doc, Token
from analysis.positions import issues, judging, readings
from analysis.positions.asking import Asker, Clause
from analysis.positions.complements import noun
from analysis.positions.conditions import condition_of
from analysis.positions.counterparty import counterparty
from analysis.positions.demands import demand
from analysis.positions.holder_kinds import is_bystander, is_party, is_political, may_hold, may_speak, told_ones
from analysis.positions.holders import Holder, holder
from analysis.positions.modality import modality_of
from analysis.positions.relevance import BEARING_ACTS, Relevance
from analysis.positions.reporters import of_another, reporter
from analysis.positions.roles import Act
from analysis.positions.supposed import is_historic
from analysis.records import Position, Span, found

_QUOTED = 40  # characters: shorter quotations are words within the clause
_TOPICAL = frozenset({"demand", "disapprove", "support", "reject"})
_BEARING_NOUNS = frozenset({"deed", "harm", "encounter", "accord", "pact", "sanction", "arms"})
_JOINED = frozenset({"conj", "cc", "parataxis"})


class Answering:
    """The positions that the table of answers makes of one Doc's clauses."""

    def __init__(self, doc: Doc, words: Words, relevance: Relevance) -> None:
        self.doc, self.words, self.records = doc, words, found(doc)
        self.lexicon, self.acts = words.stances, words.acts
        self.asker = Asker(doc, words)
        self.relevance = relevance

    def clause(self, verb: Token) -> list[tuple[Position, Token, Row]]:
        """The positions of the clause whose act the verb names, each with that verb and its row."""
        clause = self.asker.ask(verb)
        if clause is None:
            return []
        row = self.row(clause)
        if row is None or not row.stance:
            return []
        top = clause.mood.top
        if any(is_historic(t) for t in {top, verb, grammar.first_conjunct(top)}):
            return []
        who = self.holders(clause, row)
        if not who or not self.bears(clause, row, who) or self.is_private(clause, row, who):
            return []
        rows = [self.own_row(clause, row, each) for each in who]
        return [(self.position(clause, own, each, who), verb, own) for own, each in zip(rows, who, strict=True)]

    def own_row(self, clause: Clause, row: Row, who: Holder) -> Row:
        """The row of one holder: whom a third party meets negotiates, where that party mediates."""
        if row.holder != "both" or row.stance != "mediate":
            return row
        acts = any(who.span == h.span for h in self.those_who_act(clause))
        return row if acts else replace(row, stance="negotiate")

    def row(self, clause: Clause) -> Row | None:
        """The first row of the table that fits the clause."""
        return self.words.answers.first(clause.answers)

    def bears(self, clause: Clause, row: Row, who: list[Holder]) -> bool:
        """Whether the report bears on conflict throughout; else whether the sentence does, and is not of sport or business.

        Words for meetings do not count for meetings, since all kinds of people
        meet. What a state or armed group says it will do bears by itself, and
        what is asked of one.
        """
        if (
            row.holder == "source"
            and row.stance in _TOPICAL
            and clause.side.name == "none"
            and not self.is_on_topic(clause)
        ):
            return False  # "It is time to eat", "Close the door"
        if self.relevance.throughout:
            return True
        classes = self.lexicon.classes
        if any(
            (t.lemma_.lower() in classes["elsewhere"] and t.lower_ != "club")
            or (t.lemma_.lower() in classes["sport"] and t.pos_ != "VERB")
            for t in clause.verb.sent
        ):
            return False
        known = {theme for t in clause.verb.sent if (theme := self.lexicon.themes.get(t.lemma_.lower())) is not None}
        if known - ({"format of talks"} if row.stance in {"negotiate", "mediate"} else set()):
            return True
        if row.stance in {"accuse", "deny", "threaten"} and clause.answers["act"] & {
            "hostile",
            "harm",
            "evil",
            "sheltering",
        }:
            return True
        if row.stance in {"promise", "reject", "threaten", "deny", "offer"}:
            return all(is_political(h, self.doc, self.lexicon) for h in who)
        return row.stance == "demand" and any(is_party(h, self.doc, self.lexicon) for h in clause.side.actors)

    def is_on_topic(self, clause: Clause) -> bool:
        """Whether the clause itself has a word of the conflict, an act of one, or names a party."""
        act = clause.answers["act"]
        pointing = clause.subject is not None and clause.subject.pos_ == "PRON" and "good" not in act
        if act & BEARING_ACTS or (pointing and act & {"bad", "shut"}):
            return True  # "it was a sham", "it is out of the question"
        none = judging.there_is(clause.verb) if "thereisno" in act else None
        if none is not None and "yielding" in self.acts.noun(none.lemma_.lower()):
            to = grammar.preposition_objects(none, "to")  # "no return to the front", not "to school"
            return not to or issues.bears(to, self.lexicon) or any(o.lower_ in {"quo", "past"} for o in to)
        words = self.doc.char_span(*self.evidence(clause), alignment_mode="expand")
        tokens = list(words or ())
        if issues.bears(tokens, self.lexicon) or self.relevance.names_party(tokens):
            return True
        nouns = (t for t in tokens if t.pos_ in {"NOUN", "PROPN"})
        return any(
            self.lexicon.is_bargained(t.lemma_.lower())
            or self.asker.is_actor(t)
            or self.acts.noun(t.lemma_.lower()) & _BEARING_NOUNS
            for t in nouns
        )

    def is_private(self, clause: Clause, row: Row, who: list[Holder]) -> bool:
        """Whether what one without office undertakes is of private life: no act of the conflict, and no word of it."""
        if row.stance not in {"promise", "reject", "offer"} or row.holder != "actor" or row.issue != "act":
            return False
        lay = all(is_bystander(h, self.doc, self.words) for h in who)
        if not lay and (
            clause.answers["act"] & BEARING_ACTS
            or any(is_political(h, self.doc, self.lexicon) for h in who)
            or may_speak(clause.voice, self.doc, self.words, False)
        ):
            return False
        words = self.doc.char_span(*self.evidence(clause), alignment_mode="expand")
        own = clause.subject
        tokens = [t for t in words or () if own is None or t != own]
        return not issues.bears(tokens, self.lexicon) and not self.relevance.names_party(tokens)

    # whose

    def holders(self, clause: Clause, row: Row) -> list[Holder]:
        """Those whose stance the clause states, in text order; none where the report gives none that may hold one."""
        if row.holder == "source":
            return self.source(clause)
        if row.holder == "between":
            places = [t for t in (clause.subject, clause.verb) if t is not None]
            named = [o for place in places for o in grammar.preposition_objects(place, "between", "with")]
            return [h for o in named if self.asker.is_actor(o) and (h := self.named(o)) is not None]
        if row.holder in {"owner", "judge", "felt"}:
            person = self.person(clause, row)
            known = holder(person, self.lexicon) if person is not None else None
            return (
                [known] if known is not None and may_hold(known, self.doc, self.words, self.loose(clause.verb)) else []
            )
        actors = self.those_who_act(clause)
        if row.holder != "both" or not actors:
            return actors
        taken = {h.span for h in actors}
        met = [h for o in _met(clause.verb) if self.is_known(o) and (h := self.named(o)) is not None]
        return actors + [h for h in met if h.span not in taken and may_hold(h, self.doc, self.words, True)]

    def person(self, clause: Clause, row: Row) -> Token | None:
        """Whose stance it is where another than the subject or the source holds it: the owner, the judge, who felt it."""
        if row.holder == "owner":
            return self.owner(clause)
        if row.holder == "judge":
            return judging.judge(clause.verb, self.asker.is_actor)
        felt = clause.goal
        named = felt is not None and self.asker.sides.actor(felt) is not None
        sided = felt is not None and "sided" in self.acts.noun(felt.lemma_.lower())
        return felt if named or sided else None  # not "shocked the country", "angered his neighbours"

    def source(self, clause: Clause) -> list[Holder]:
        """The source, where it may speak for a party."""
        voice = clause.voice
        if voice.source is None:
            return []
        if voice.kind == "official":
            return [voice.source]
        return [voice.source] if may_speak(voice, self.doc, self.words, self.loose(clause.verb)) else []

    def loose(self, verb: Token) -> bool:
        """Whether names of unknown kind may hold a stance: the report or the sentence bears on conflict."""
        return self.relevance.throughout or issues.bears(verb.sent, self.lexicon)

    def owner(self, clause: Clause) -> Token | None:
        """Whose the subject is: "Moscow's condition is that"."""
        asked = demand(clause.verb, self.words)
        if asked is not None and asked.dep_ == "csubj":
            return grammar.subject(asked, shared=False)
        return grammar.child(asked, "poss") if asked is not None else None

    def those_who_act(self, clause: Clause) -> list[Holder]:
        """The subject, with those joined to it; the source where the subject is its "we"."""
        actors, subject = told_ones(clause.side.actors, self.doc, self.lexicon), clause.subject
        if clause.side.name == "own":
            return actors if actors and subject is not None and subject.pos_ != "PRON" else self.source(clause)
        fit = [h for h in actors if may_hold(h, self.doc, self.words, self.loose(clause.verb))]
        return actors if fit and len(actors) > 1 else fit

    def is_known(self, token: Token) -> bool:
        """Whether a noun names an actor by a proper name, or a body of one ("the teams of both governments")."""
        return self.asker.is_actor(token) and (token.pos_ == "PROPN" or bool(grammar.preposition_objects(token, "of")))

    def named(self, token: Token) -> Holder | None:
        """A noun as a holder, also one that names an actor by its kind alone."""
        known = holder(token, self.lexicon)
        if known is None and self.asker.sides.is_partisan(token):
            return Holder(extents.phrase(token), None)
        return known

    # what, towards whom

    def position(self, clause: Clause, row: Row, who: Holder, all_: list[Holder]) -> Position:
        """The row's position of one holder."""
        evidence = self.evidence(clause)
        issue = self.issue(clause, row) or evidence
        weighed = row.stance in COMMISSIVE | {"reject", "demand", "support"}
        condition = condition_of(clause.verb, clause.mood.top) if weighed else None
        told = clause.mood.modal == "will" and (row.holder != "source" or row.stance in {"promise", "threaten"})
        words = self.doc.char_span(*issue, alignment_mode="expand")
        theme = issues.theme(words, self.lexicon) if words is not None else "other"
        if theme == "other":
            theme = issues.theme(clause.verb.sent, self.lexicon)
        facing = self.facing(clause, row, who, all_, condition)
        reported = None
        if row.holder != "source":
            reported = of_another(reporter(self.doc, clause.voice.place, self.lexicon), who)
        return Position(
            actor=who.span, holder=who.actor, stance=row.stance, polarity=POLARITY[row.stance] * (-1 if row.denied else 1),
            evidence=evidence, rule_id=row.id, issue=issue, theme=theme, counterparty=facing.span if facing else None,
            counterparty_actor=facing.actor if facing else None, reported_by=reported.span if reported else None,
            reported_by_actor=reported.actor if reported else None,
            statement=clause.voice.place, negated=row.denied,
            modality=modality_of(row.stance, "future" if told else "actual", condition), condition=condition,
            plover=readings.plover(row.stance, row.denied, facing is not None),
        )  # fmt: skip

    def evidence(self, clause: Clause) -> Span:
        """The clause, less what is joined to it and a clause before it that it ends ("..., he said")."""
        top = clause.mood.top
        start, end = extents.clause_span(top, _JOINED)
        for c in grammar.children(top, "conj"):
            if c.tag_ == "VB" and grammar.child(c, "aux", "nsubj", "nsubjpass") is None:
                end = max(end, c.right_edge.idx + len(c.right_edge))  # "it is vital to reopen talks, apply ... and"
        if top.dep_ in {"ROOT", "ccomp"}:
            for c in top.children:
                own = c.dep_ in {"ccomp", "parataxis"} and c.i < top.i and c.lemma_ != "say"
                if own and clause.subject is not None and clause.subject.i > c.i:
                    start = max(start, clause.subject.left_edge.idx)
        if clause.voice.kind in {"report", "headline"}:
            for quotation in self.records.quotations:
                if clause.verb.idx < quotation.span[0] < end and quotation.span[1] - quotation.span[0] > _QUOTED:
                    end = quotation.span[0]  # 'justified his choice: "..."'
                    break
        return start, end

    def issue(self, clause: Clause, row: Row) -> Span | None:
        """What the stance is about, as the row says: the clause, the act, its object or its subject."""
        if row.issue == "object" and clause.goal is not None:
            return noun(clause.goal).span
        if row.issue == "subject" and clause.subject is not None:
            return noun(clause.subject).span
        if row.issue == "act":
            return extents.trim(self.doc, clause.verb.i, clause.verb.right_edge.i + 1)
        return None

    def facing(
        self, clause: Clause, row: Row, who: Holder, all_: list[Holder], condition: Span | None
    ) -> Holder | None:
        """Towards whom: by the roles of the row, else by those of its stance, asked of the clause or of what it is about."""
        meets = row.stance in {"negotiate", "mediate"}
        about = {"object": clause.goal, "subject": clause.subject}.get(row.issue)
        if meets and clause.goal is not None:
            about = clause.goal
        act = Act(clause.verb if meets or about is not None else None, None, about or clause.verb, condition)
        roles = self.words.towards.roles(row.stance, row.id)
        return counterparty(act, roles, who, all_, self.words)


def _by_name(met: Token) -> Token:
    """ "Met her counterpart, Arben Hoxha": the name."""
    return next((c for c in grammar.children(met, "appos") if c.pos_ == "PROPN"), met)


def _met(verb: Token) -> list[Token]:
    """Those whom the subject meets: objects, and those behind "with" or "to"."""
    others: list[Token] = []
    for c in verb.children:
        if c.dep_ == "dobj":
            others += [_by_name(t) for t in grammar.conjuncts(c)]
            held = [c, *grammar.preposition_objects(c, "of")]  # "two days of talks with"
            others += [o for t in held for o in grammar.preposition_objects(t, "with")]
        elif c.dep_ == "prep" and c.lower_ in {"to", "with"}:
            others += [t for p in grammar.children(c, "pobj") for t in grammar.conjuncts(p)]
        elif c.dep_ == "prep" and c.lower_ == "in":  # "is in contact with"
            others += [t for p in grammar.children(c, "pobj") for t in grammar.preposition_objects(p, "with")]
    return others
