"""Positions: who holds which stance on what issue, by the frames of lexicons/stances.csv.

Each word of the lexicon is asked in turn for the complement its frame names;
then for its holder, and what modifies it: negation, modality, condition. The
statement that carries the clause says who reports it.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from analysis import grammar, issues, wording
from analysis.complements import RELATIVE, Complement, extended, find, idiom, noun, pair
from analysis.holders import Holder, holders, is_political, source_holder
from analysis.modality import Setting, setting
from analysis.parties import partner, reporter
from analysis.records import Position, found
from analysis.stances import POLARITY, Frame, Stances, stances
from analysis.undertakings import Undertaking, undertaking, verdict

BEARING = 6
# Stances that undertake something: on a condition, they hold only if it is met.
COMMISSIVE = frozenset({"accept", "concede", "offer", "promise", "threaten"})


class Reader:
    """The positions of one Doc."""

    def __init__(self, doc: Doc, lexicon: Stances) -> None:
        self.doc, self.lexicon = doc, lexicon
        self.found: list[tuple[Position, Token]] = []  # with the head of the issue
        self.earlier = issues.Earlier(lexicon)
        self.inside: set[int] = set()  # words that are part of another stance's issue
        # A report that bears on negotiation or conflict throughout: named people and bodies in it need no word of it.
        self.bearing = sum(lexicon.themes.get(t.lemma_.lower(), "other") != "other" for t in doc) >= BEARING
        self.issues: set[int] = set()  # nouns that head another stance's issue

    def read(self) -> list[Position]:
        """All positions, in text order."""
        for token in self.doc:
            if token.tag_ == "MD" and token.head.i not in self.inside:
                self.undertake(undertaking(token, self.lexicon), token.lower_)
            if token.lemma_ == "be" and token.pos_ in {"AUX", "VERB"}:
                self.undertake(verdict(token, self.lexicon), "is")
            kind = {
                "VERB": "verb",
                "NOUN": "noun",
                "ADJ": "adjective",
                "ADP": "adjective",
                "ADV": "adjective",
                "AUX": "verb",
            }.get(token.pos_)
            if kind is None or token.i in self.inside:
                continue
            for reading, lemma in wording.lemmas(token, kind):
                frames = self.lexicon.frames.get((reading, lemma))
                if frames and self.match(token, reading, frames):
                    break
        self.found.sort(key=lambda pair: (pair[0].evidence, pair[0].actor))
        issues.number(self.doc, self.found)
        return [position for position, _ in self.found]

    def match(self, word: Token, kind: str, frames: tuple[Frame, ...]) -> bool:
        """Adds the positions of the first frame that fits; whether one did."""
        for frame in frames:
            other: Complement | None = None
            if kind == "idiom":
                issue = idiom(word, *frame.steps)
            elif frame.steps == ("naming",):
                issue = self.named(word)
            elif len(frame.steps) == 2:
                both = pair(word, *frame.steps)
                other, issue = both if both is not None else (None, None)
            else:
                issue = find(word, frame.steps[0])
            if issue is None:
                continue
            if issue.head.lemma_.lower() in self.lexicon.classes["generic"] and other is None:
                issue = extended(issue)
            if frame.steps == ("drawn",) and word.head.lemma_.lower() not in self.lexicon.classes["drawing"]:
                continue
            who = holders(word, kind, self.lexicon)
            if not who or (word.i in self.issues and not _owned(word)) or (kind == "noun" and self.is_dropped(word)):
                return False
            political = any(is_political(h, self.doc, self.lexicon) for h in who)
            named = any(h.actor is not None for h in who)
            if not self.needed(frame, word, issue, political, named):
                continue
            place = setting(word, kind, self.lexicon)
            if place is None:
                return False
            frame, place = self.turned(frame, word, issue, place)
            if frame.stance == "concede" and place.negated:
                return False
            self.add(word, kind, frame, issue, other, who, place)
            return True
        return False

    def turned(self, frame: Frame, word: Token, issue: Complement, place: Setting) -> tuple[Frame, Setting]:
        """The stance that two words make together: "ready to accept" accepts, "will never give up" rejects."""
        if frame.stance == "offer" and frame.steps[-1] == "inf":
            inner = self.lexicon.frames.get(("verb", issue.head.lemma_.lower()), ())
            if any(f.stance == "accept" for f in inner):
                frame = replace(frame, stance="accept")
        if frame.steps == ("naming",) and any(
            t.lemma_.lower() in self.lexicon.classes["verdict"] for t in self.named_as(word)
        ):
            frame = replace(frame, stance="reject")
        if frame.stance == "demand" and any(c.lower_ == "longer" for c in word.children):
            frame, place = replace(frame, stance="concede"), replace(place, negated=False)
        if frame.stance in {"negotiate", "mediate"} and place.negated:
            frame, place = replace(frame, stance="reject"), replace(place, negated=False)
        if frame.word == "open" and issue.head.pos_ == "VERB":
            frame = replace(frame, stance="offer")
        if frame.word == "committed" and issue.head.pos_ != "VERB":
            frame = replace(frame, stance="support")
        charge = issue.head.lemma_.lower() in self.lexicon.classes["charge"]
        if frame.stance in {"reject", "disapprove"} and (charge or self.is_untrue(word)):
            frame = replace(frame, stance="deny")
        if frame.stance == "offer" and place.negated and frame.steps[-1] in {"inf", "to", "for"}:
            frame, place = replace(frame, stance="reject"), replace(place, negated=False)
        if frame.stance == "promise" and grammar.negation(issue.head) is not None:
            # "vowed never to recognise it"
            if issue.head.lemma_.lower() in self.lexicon.classes["cooperate"]:
                frame = replace(frame, stance="reject")
        elif frame.stance == "promise" and issue.head.lemma_.lower() in self.lexicon.classes["hostile"]:
            frame = replace(frame, stance="threaten")
        if frame.stance == "concede" and place.negated and place.modality == "future":
            frame, place = replace(frame, stance="reject"), replace(place, negated=False)
        if frame.stance == "promise" and frame.steps == ("act",) and place.condition is not None:
            frame = replace(frame, stance="offer")
        if place.condition is not None and frame.stance in COMMISSIVE:
            place = replace(place, modality="conditional")
        return frame, place

    def is_untrue(self, verb: Token) -> bool:
        """Whether what is rejected is called untrue ("rejected as baseless", "called the charge a fabrication")."""
        near = [c for c in verb.children if c.dep_ in {"prep", "oprd", "attr", "ccomp", "xcomp"} and c.i > verb.i]
        said = [t for c in near for t in (c, *c.children) if c.dep_ != "prep" or c.lower_ == "as"]
        # "rejected as baseless a report": the parser takes the adjective for the object's.
        said += [
            t
            for c in verb.children
            if c.dep_ == "dobj"
            for t in c.children
            if t.dep_ == "amod" and grammar.child(t, "advmod")
        ]
        return any(t.lemma_.lower() in self.lexicon.classes["untrue"] for t in said)

    def is_dropped(self, noun: Token) -> bool:
        """Whether a demand or offer is named only as what its holder has dropped."""
        verb = noun.head
        dropping = noun.dep_ == "dobj" and verb.lemma_.lower() in self.lexicon.classes["dropping"]
        return (
            dropping
            and grammar.negation(verb) is None
            and (verb.lemma_ != "give" or grammar.child(verb, "prt") is not None)
        )

    def named_as(self, word: Token) -> list[Token]:
        """The words that say what something is called, right of the verb."""
        return [
            t for c in word.children if c.i > word.i and c.dep_ in {"oprd", "prep", "ccomp", "xcomp"} for t in c.subtree
        ]

    def undertake(self, stated: Undertaking | None, said: str) -> None:
        """Adds the position that a modal or verdict states ("said it would not attend", "said Sudan must return it")."""
        if stated is None or stated.verb.i in self.inside:
            return
        place = setting(stated.verb, "undertaking", self.lexicon)
        if place is None:
            return
        if stated.stance == "accept":
            place = replace(place, negated=True, modality="future")  # "will never accept"
        if stated.holder is not None:
            who = [stated.holder]
        elif stated.statement is not None:
            who = [source_holder(self.doc, stated.statement, self.lexicon)]
        else:
            return
        frame = Frame(said, ("act",), stated.stance, "holder")
        # What must be done is a demand only where it is of a party, or bears on the conflict.
        asked = stated.stance == "demand" and (stated.other is None or not self.names_party([stated.other.head]))
        political = not asked and is_political(who[0], self.doc, self.lexicon)
        if not political and not self.needed(frame, stated.verb, stated.issue, False, True):
            return
        frame, place = self.turned(frame, stated.verb, stated.issue, place)
        self.add(stated.verb, "undertaking", frame, stated.issue, stated.other, who, place)

    def named(self, word: Token) -> Complement | None:
        """What is called something bad ("called X a farce"), or made a condition ("made X a precondition")."""
        classes = self.lexicon.classes
        bad = (
            classes["condition"]
            if word.lemma_ == "make"
            else classes["negative"] | classes["untrue"] | classes["verdict"]
        )
        for name in word.children:
            if name.dep_ not in {"oprd", "ccomp", "xcomp", "attr", "acomp", "prep"} or name.i < word.i:
                continue
            if name.dep_ == "prep":
                name = grammar.child(name, "pobj", "amod", "pcomp") or name
            said = {name.lemma_.lower(), *(t.lemma_.lower() for t in name.children)}
            if not said & bad:
                continue
            target = grammar.subject(name, shared=False) or grammar.child(word, "dobj", "nsubjpass")
            if target is not None:
                return noun(target, word)
        target = grammar.child(word, "dobj")
        if target is not None and any(
            c.dep_ == "amod" and c.i > target.i and c.lemma_.lower() in bad for c in target.children
        ):
            return Complement(target, grammar.trim(self.doc, target.left_edge.i, target.i + 1))
        return None

    def needed(self, frame: Frame, word: Token, issue: Complement, political: bool, named: bool) -> bool:
        """Whether the words bear on negotiation or conflict as the frame asks."""
        if frame.stance == "reject" and frame.steps[-1] == "inf" and self.is_silence(issue.head):
            return False
        if issue.head.lemma_.lower() in self.lexicon.classes["everyday"]:
            return False
        if frame.stance == "deny" and grammar.child(word, "dative") is not None:
            return False  # "denied his wife a divorce"
        if frame.stance in {"accuse", "disapprove"} and _nobody(issue.head):
            return False
        claims = frame.word in {"insist", "adamant", "insistent", "reaffirm", "suggest"} and frame.steps[-1] == "that"
        if claims and not _asks(issue.head):
            return False
        wanted = {"accord": "accord", "talks": "encounter"}.get(frame.steps[0])
        if wanted is not None:
            return issue.head.lemma_.lower() in self.lexicon.classes[wanted]
        if political and frame.need in {"holder", "sentence"}:
            return True
        tokens = self.doc.char_span(*issue.span, alignment_mode="expand") if issue.span else word.sent
        if tokens is None:
            return False
        if frame.need == "position":
            if any(
                t.lemma_.lower() in self.lexicon.classes[c]
                for t in self.named_as(word)
                for c in ("negative", "verdict")
            ):
                return True
            lemma = issue.head.lemma_.lower()
            return lemma in self.lexicon.classes["generic"] or lemma in {
                f for k, f in self.lexicon.frames if k == "noun"
            }
        if issues.bears(tokens, self.lexicon) or self.names_party(tokens):
            return True
        pointer = issues.is_pointer(issue.head, tokens, self.lexicon)
        if pointer and issues.resolve(issue.head, tokens, self.earlier, self.lexicon) is not None:
            return True
        loose = pointer or frame.need in {"holder", "sentence"}
        around = [t for t in word.sent if t != word]
        return loose and (issues.theme(around, self.lexicon) != "other" or (named and self.bearing))

    def names_party(self, tokens: SpacySpan | list[Token]) -> bool:
        """Whether a state or armed group is named in the words."""
        records = found(self.doc)
        mentions = (records.mention_headed(token.i) for token in tokens)
        named = (m.actor for m in mentions if m is not None and m.actor is not None and m.form == "name")
        return any(records.actors[actor].kind in {"state", "armed group"} for actor in named)

    def is_silence(self, verb: Token) -> bool:
        """Refusing to say something ("declined to comment") is no stance."""
        return verb.lemma_.lower() in self.lexicon.classes["reticent"] and grammar.child(verb, "prt") is None

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
        if issue.head.pos_ in {"VERB", "AUX"} and frame.steps[-1] != "act":
            # "urged Hamas to accept": not a stance of its own.
            joined = (t for t in grammar.conjuncts(issue.head) if t.tag_ == issue.head.tag_)
            self.inside.update(t.i for t in (issue.head, *joined))
        self.issues.add(issue.head.i)
        tokens = self.doc.char_span(*issue.span, alignment_mode="expand") if issue.span else None
        stood_for = issues.resolve(issue.head, tokens, self.earlier, self.lexicon) if tokens is not None else None
        about = self.doc.char_span(*stood_for, alignment_mode="expand") if stood_for else tokens
        theme = issues.theme(about, self.lexicon) if about is not None else "other"
        if theme == "other" and about is not None and not issues.bears(about, self.lexicon):
            theme = issues.theme(word.sent, self.lexicon)
        evidence = wording.evidence(word, kind, place)
        carried = None if wording.aside(word) else found(self.doc).statement_carrying(word.idx, word.idx + len(word))
        reported, reported_actor = reporter(self.doc, carried)
        for holder in who:
            facing = partner(self.doc, word, issue, other, holder, self.lexicon)
            position = Position(
                actor=holder.span, holder=holder.actor, stance=frame.stance,
                polarity=POLARITY[frame.stance] * (-1 if place.negated else 1), evidence=evidence, rule_id=f"{kind} {frame.rule_id}",
                issue=None if issue.head.tag_ in RELATIVE and stood_for is None else issue.span, issue_resolved=stood_for, theme=theme,
                counterparty=facing.span if facing else None, counterparty_actor=facing.actor if facing else None,
                reported_by=reported, reported_by_actor=reported_actor, statement=carried, negated=place.negated,
                modality=place.modality, condition=place.condition, plover=wording.plover(frame.stance, place.negated, facing is not None),
            )  # fmt: skip
            if not any(wording.same(position, other) for other, _ in self.found[-8:]):
                self.found.append((position, issue.head))
                self.earlier.add(position, issue.head, tokens)


def _nobody(noun: Token) -> bool:
    """ "No one", "nobody": nobody is accused."""
    return noun.lower_ in grammar.NEGATIVES or any(c.lower_ == "no" for c in noun.children)


def _asks(verb: Token) -> bool:
    """Whether a that-clause says what is to be ("that Kyiv withdraw", "must be settled"), not what is so."""
    if verb.tag_ == "VB" or any(c.dep_ == "aux" and c.lower_ in {"must", "should", "be"} for c in verb.children):
        return True
    helper = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), None)
    return (helper is not None and helper.tag_ == "VB") or verb.lemma_ == "have" or verb.tag_ == "VBP"


def _owned(noun: Token) -> bool:
    """ "Israel's demand" states a stance even where it is what another rejects; "a U.S. proposal" then only names a thing."""
    return any(c.dep_ == "poss" or (c.dep_ in {"prep", "agent"} and c.lower_ == "by") for c in noun.children)


class PositionsComponent:
    """Adds `positions` to the Doc's records."""

    def __init__(self, lexicons: str | None) -> None:
        self.lexicon = stances(lexicons)

    def __call__(self, doc: Doc) -> Doc:
        found(doc).positions = Reader(doc, self.lexicon).read()
        return doc


@Language.factory("positions", default_config={"lexicons": None})
def make_positions(nlp: Language, name: str, lexicons: str | None) -> PositionsComponent:
    """The factory that `nlp.add_pipe("positions")` calls."""
    return PositionsComponent(lexicons)
