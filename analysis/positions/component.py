"""Positions: who holds which stance on what issue, by the frames of lexicons/stances.csv.

Each word of the lexicon is asked in turn for the complement its frame names;
then for its holder, and what modifies it: negation, modality, condition. The
statement that carries the clause says who reports it.
"""

from __future__ import annotations

from dataclasses import replace

from analysis.lexicons.stances import COMMISSIVE, POLARITY, Frame, Stances
from analysis.lexicons.words import Words
from analysis.parsing import columns, components, grammar
from analysis.parsing.tokens import Doc, Token
from analysis.positions import issues, readings, replies
from analysis.positions.answering import Answering
from analysis.positions.combined import named, turned
from analysis.positions.complements import Complement, extended, led_by
from analysis.positions.counterparty import counterparty
from analysis.positions.elided import Stated, echoed, excepted, is_echo
from analysis.positions.givers import maker
from analysis.positions.holder_kinds import is_bystander, is_document, is_judge, is_political, may_hold, told_ones
from analysis.positions.holders import Holder, holder
from analysis.positions.joining import Made, joined
from analysis.positions.joint_holders import joint
from analysis.positions.modality import Setting, setting
from analysis.positions.no_stance import is_kept
from analysis.positions.noun_holders import of_party
from analysis.positions.relevance import BARGAINED, Relevance
from analysis.positions.reporters import of_another, reporter
from analysis.positions.roles import Act
from analysis.positions.steps import behind_particle, find
from analysis.positions.supposed import POSSIBLE
from analysis.positions.two_steps import fixed_words, gives_none, idiom, pair
from analysis.positions.unheld import drops, is_breached, is_unheld
from analysis.positions.verb_holders import holders
from analysis.records import Position, found

DROPPED = (COMMISSIVE - {"concede"}) | {"support"}  # what one gives up; who gives up an insistence concedes
RULINGS = frozenset({"accept", "reject", "support", "disapprove", "demand", "propose", "threaten"})


class Reader:
    """The positions of one Doc."""

    def __init__(self, doc: Doc, words: Words) -> None:
        self.doc, self.words, self.lexicon = doc, words, words.stances
        self.found: list[tuple[Position, Token]] = []  # with the head of the issue
        self.earlier = issues.Earlier(self.lexicon)
        self.inside: set[int] = set()  # words that are part of another stance's issue
        self.relevance = Relevance(doc, words, self.earlier)
        self.answering = Answering(doc, words, self.relevance)
        self.stated: list[Stated] = []
        self.issues: set[int] = set()  # nouns that head another stance's issue
        self.fixed = fixed_words(doc, self.lexicon.all_fixed)

    def read(self) -> list[Position]:
        """All positions, in text order."""
        made: list[Made] = []
        known = columns.of(self.doc)
        for i, token in enumerate(self.doc):
            pos = token.pos_
            if pos not in readings.KINDS:
                continue
            verb = pos in grammar.VERBAL
            worded = self.lexicon.may_hold(known.lemmas[i], known.lowers[i])
            if not (verb or worded):
                continue
            if verb:
                self.verbal(token)
                made += self.answering.clause(token)
            if worded and i not in self.inside:
                self.worded(token)
        self.found = joined(self.found, made)
        replies.answer(self.found, self.words)
        issues.number(self.doc, self.found)
        return [position for position, _ in self.found]

    def verbal(self, token: Token) -> None:
        """Adds what a modal, a verdict, a denial or a predicate left out states."""
        if is_echo(token):
            self.echo(token)

    def worded(self, token: Token) -> None:
        """Adds what a word of the lexicon states, in the first of its readings that fits."""
        kind = readings.kind(token)
        if kind is None:
            return
        idioms = self.idioms(token) if kind == "verb" else ()
        for reading, lemma in self.readings(token, kind, idioms):
            frames = idioms if reading == "idiom" else self.lexicon.frames.get((reading, lemma))
            if frames and self.match(token, reading, frames):
                break

    def idioms(self, verb: Token) -> tuple[Frame, ...]:
        """The idioms of a verb whose fixed word stands below it: most sentences hold none."""
        lemma = verb.lemma_.lower()
        asked, there = self.lexicon.fixed.get(lemma), self.fixed.get(verb.sent.start)
        if asked is None or there is None or asked.isdisjoint(there):
            return ()
        near = {name for name, words in there.items() if name in asked and any(_below(t, verb) for t in words)}
        return tuple(f for f in self.lexicon.frames["idiom", lemma] if f.fixed in near) if near else ()

    def readings(self, token: Token, kind: str, idioms: tuple[Frame, ...]) -> list[tuple[str, str]]:
        """The word's readings; the idiom first where its fixed word is the object ("reaffirms its support to") or what it asks ("begs to differ")."""
        known = readings.lemmas(token, kind)
        if not idioms:
            return known
        held = grammar.children(token, "dobj")
        fixed = {c.lemma_.lower() for c in (*held, *grammar.children(token, "xcomp"))}
        fixed.update(f"no_{c.lemma_.lower()}" for c in held if any(d.lower_ == "no" for d in c.children))
        first = fixed and any(frame.steps[0] in fixed for frame in idioms)
        return sorted(known, key=lambda reading: reading[0] != "idiom") if first else known

    def match(self, word: Token, kind: str, frames: tuple[Frame, ...]) -> bool:
        """Adds the positions of the first frame that fits; whether one did."""
        for frame in frames:
            other, issue = self.complement(word, kind, frame)
            if issue is None:
                continue
            if issue.head.lemma_.lower() in self.lexicon.classes["generic"] and other is None:
                issue = extended(issue)
            if frame.steps == ("drawn",) and not self.is_drawn(word.head):
                continue
            who = told_ones(holders(word, kind, self.lexicon), self.doc, self.lexicon)
            if self.is_nobodys(word, kind, frame, issue, who):
                return False
            political = any(is_political(h, self.doc, self.lexicon) for h in who) or (
                self.relevance.throughout and any(may_hold(h, self.doc, self.words, True) for h in who)
            )
            if is_judge(who[0], self.doc, self.lexicon) and frame.stance in RULINGS:
                return False
            if frame.stance in COMMISSIVE and is_document(who[0], self.doc, self.lexicon):
                continue  # "the declaration committed both sides": the sides' own
            talks = frame.stance == "negotiate" or frame.steps == ("talks",)
            if talks and is_document(who[0], self.doc, self.lexicon):
                return False  # "the statement ended a round of talks"
            if not self.relevance.needed(frame, word, issue, other, who, political):
                continue
            if frame.stance == "support" and led_by(word) and issue.head.pos_ == "PROPN":
                return False  # "Backed by Iran, the Houthis ..." tells who they are
            denies = grammar.negation(word) is not None or frame.steps[0].startswith("no_")
            if frame.word in self.lexicon.classes["denying"] and len(frame.steps) == 1 and not denies:
                return False  # "would not hear of it" refuses, "heard of it" is nothing; "trust them to" asks
            place = setting(word, kind, self.lexicon, frame.stance)
            if place is None or (frame.steps == ("naming",) and place.modality == "conditional"):
                return False  # "would call it a blunder if he were free to speak"
            if kind == "idiom" and frame.stance in DROPPED and drops(word, (), self.lexicon):
                return False  # "gave up its support for"
            if kind == "idiom" and gives_none(word, frame.steps[0], self.lexicon):
                place = replace(place, negated=not place.negated)
            frame, place = turned(frame, word, issue, place, self.lexicon)
            if place.negated and (frame.stance == "concede" or is_kept(word, frame, self.words.acts)):
                return False
            if kind == "idiom":
                # "gave its consent to": the noun is not asked again.
                self.inside.update(t.i for t in word.subtree if frame.fixed in (t.lemma_.lower(), t.lower_))
            self.add(word, kind, frame, issue, other, who, place)
            left_out = excepted(word)
            if left_out is not None:
                without = [h for h in (holder(left_out, self.lexicon),) if h is not None]
                self.add(left_out, "echo", frame, issue, other, without, replace(place, negated=not place.negated))
            return True
        return False

    def is_nobodys(self, word: Token, kind: str, frame: Frame, issue: Complement, who: list[Holder]) -> bool:
        """Whether the word states no one's stance: its holder is not told, is told as the issue, is done with, or is a bystander."""
        noun = kind == "noun"
        if not who or (noun and issue.span is not None and who[0].span == issue.span):
            return True  # "the demand of its guests"
        if issue.head.tag_ == "WP" and (
            self.is_cleft(word) or (word.dep_ in {"ccomp", "pcomp"} and word.head.lemma_ != "be")
        ):
            return True  # "knows what the rebels want", not "this is what the rebels want"
        if word.i in self.issues and not _owned(word, issue, self.lexicon):
            return True
        if noun and (
            is_unheld(word, frame, self.lexicon)
            or (frame.stance == "promise" and is_breached(word, self.lexicon, self.words.acts))
        ):
            return True
        # "residents blame the army": no party's, body's or official's
        return frame.stance not in BARGAINED and all(is_bystander(h, self.doc, self.words) for h in who)

    def is_drawn(self, verb: Token) -> bool:
        """Whether a verb says that a thing has met with support or blame ("drew criticism from"), not that it could."""
        able = grammar.modal(verb)
        drawing = verb.lemma_.lower() in self.lexicon.classes["drawing"]
        return drawing and (able is None or able.lower_ not in POSSIBLE)

    def is_cleft(self, word: Token) -> bool:
        """Whether a clause names what it is about behind its copula: "what the rebels want is that"."""
        return word.dep_ == "csubj" and word.lemma_.lower() in self.words.acts.of("wants")

    def complement(self, word: Token, kind: str, frame: Frame) -> tuple[Complement | None, Complement | None]:
        """The other party, where the frame names one, and the issue; None for what the word lacks."""
        if kind == "idiom":
            return None, idiom(word, *frame.steps)
        if frame.steps == ("naming",):
            return None, named(word, frame, self.lexicon)
        if len(frame.steps) == 2:
            both = pair(word, *frame.steps)
            return both if both is not None else (None, None)
        issue = find(word, frame.steps[0])
        if issue is None and frame.steps[0] in {"object", "accord", "talks"}:
            astray = behind_particle(word, frame.word)
            bargained = astray is not None and self.lexicon.is_bargained(astray.head.lemma_.lower())
            issue = astray if bargained else None  # not "brushed off the snow"
        return None, issue

    def echo(self, token: Token) -> None:
        """Adds the position of a predicate left out ("but Moscow had not", "as did Kosovo")."""
        answer = echoed(token, self.stated[-8:])
        who = joint(token, self.lexicon)
        if answer is None or not who:
            return
        past, place = answer
        frame, place = turned(past.frame, past.word, past.issue, place, self.lexicon)
        self.add(token, "echo", frame, past.issue, past.other, who, place)

    def add(
        self,
        word: Token,
        kind: str,
        frame: Frame,
        issue: Complement,
        other: Complement | None,
        who: list[Holder],
        place: Setting,
    ) -> None:
        """One position for each holder."""
        as_fact = frame.stance in {"disapprove", "support"} and frame.steps[-1] == "that"
        if issue.head.pos_ in grammar.VERBAL and frame.steps[-1] != "act" and not as_fact:
            # "urged Hamas to accept": not a stance of its own.
            joined = (t for t in grammar.conjuncts(issue.head) if t.tag_ == issue.head.tag_)
            self.inside.update(t.i for t in (issue.head, *joined))
        if frame.stance == "deny":
            # "rejects accusations that it backs the rebels", "denied reports that it had ordered them to leave": what it
            # is charged with is no stance of its own.
            charged = issue.head.lemma_.lower() in self.lexicon.classes["charge"]
            clauses = grammar.children(issue.head, "acl", "ccomp", *(("relcl",) if charged else ()))
            self.inside.update(t.i for c in clauses for t in (c.subtree if charged else (c,)))
        if not as_fact:
            self.issues.add(issue.head.i)
        if kind == "verb" and frame.steps[-1] == "against":
            # "spoke out against": the preposition is not asked again.
            self.inside.update(c.i for c in word.children if c.lower_ == "against")
        tokens = self.doc.char_span(*issue.span, alignment_mode="expand") if issue.span else None
        stood_for = issues.resolve(issue.head, tokens, self.earlier, self.lexicon) if tokens is not None else None
        about = self.doc.char_span(*stood_for, alignment_mode="expand") if stood_for else tokens
        theme = issues.theme(about, self.lexicon) if about is not None else "other"
        if theme == "other" and about is not None and not issues.bears(about, self.lexicon):
            theme = issues.theme(word.sent, self.lexicon)
        evidence = readings.evidence(word, kind, place, issue.span)
        carried = None if readings.aside(word) else found(self.doc).statement_carrying(word.idx, word.idx + len(word))
        told = reporter(self.doc, carried, self.lexicon)
        act = Act(word, other.head if other is not None else None, issue.head, place.condition)
        roles = self.words.towards.roles(frame.stance, frame.rule_id, frame.steps[-1])
        for each in who:
            reported = of_another(told, each)
            facing = counterparty(act, roles, each, who, self.words)
            position = Position(
                actor=each.span, holder=each.actor, stance=frame.stance,
                polarity=POLARITY[frame.stance] * (-1 if place.negated else 1), evidence=evidence, rule_id=f"{kind} {frame.rule_id}",
                issue=None if issue.head.tag_ in grammar.RELATIVE and stood_for is None else issue.span, issue_resolved=stood_for, theme=theme,
                counterparty=facing.span if facing else None, counterparty_actor=facing.actor if facing else None,
                reported_by=reported.span if reported else None,
                reported_by_actor=reported.actor if reported else None, statement=carried, negated=place.negated,
                modality=place.modality, condition=place.condition, plover=readings.plover(frame.stance, place.negated, facing is not None),
            )  # fmt: skip
            if kind == "echo" or not any(readings.same(position, other) for other, _ in self.found[-8:]):
                self.found.append((position, issue.head))
                self.earlier.add(position, issue.head, tokens)
        if kind != "echo":
            self.stated.append(Stated(word, kind, frame, issue, other, place))


def _below(token: Token, word: Token) -> bool:
    return token is word or word.is_ancestor(token)


def _owned(noun: Token, issue: Complement, stances: Stances) -> bool:
    """ "Israel's demand" states a stance even where it is what another rejects; "a U.S. proposal" then only names a thing."""
    own = noun.lemma_ not in {"proposal", "plan"} and any(
        c.dep_ in {"compound", "nmod"} and found(noun.doc).mention_headed(c.i) is not None for c in noun.children
    )
    if own and issue.head.i > noun.i:
        return True  # "spurned an Ansar bid for a truce"
    return (
        maker(noun) is not None
        or of_party(noun, stances) is not None
        or any(c.dep_ == "poss" or (c.dep_ in {"prep", "agent"} and c.lower_ in {"by", "from"}) for c in noun.children)
    )


class PositionsComponent:
    """Adds `positions` to the Doc's records."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def __call__(self, doc: Doc) -> None:
        found(doc).positions = Reader(doc, self.words).read()


components.of_the_parse("positions", lambda nlp, words: PositionsComponent(words))
