"""The same questions of every clause: whose voice, who acts, which class of act, under which modal and negation, towards whom.

The answers are words that the rows of answers.csv name. Cheap questions are
asked first; a clause that no row can fit is left as soon as that is known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from analysis.lexicons.words import Words
from analysis.parsing import extents, grammar
from analysis.parsing.relative_clauses import antecedent
from analysis.parsing.tokens import Doc, Token
from analysis.positions import act_names, acting, clauses, demands, denials, duties, judging, readings, rest_of_clause
from analysis.positions.clause_voice import Voice, resumed, voice_of
from analysis.positions.conditions import condition_of, is_only
from analysis.positions.holders import FIRST
from analysis.positions.modality import is_wished
from analysis.positions.moods import Mood, chain, mood
from analysis.positions.own_side import is_staff
from analysis.positions.partners import partners
from analysis.positions.sides import Side, Sides
from analysis.positions.worth_asking import ORDERS, Worth

_IDLE = frozenset({"aux", "auxpass", "amod", "compound"})


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which would take thrice the time
class Clause:
    """A clause and its answers: the verb that names the act, who holds what, and the words that the table is asked with."""

    verb: Token
    subject: Token | None
    goal: Token | None
    mood: Mood
    voice: Voice
    side: Side
    answers: Answers


class Answers(dict[str, frozenset[str]]):
    """The answers by question; those of `later` are asked when a row first needs them."""

    def __init__(self, known: dict[str, frozenset[str]], later: dict[str, Callable[[], frozenset[str]]]) -> None:
        super().__init__(known)
        self.later = later

    def __missing__(self, question: str) -> frozenset[str]:
        answer = self[question] = self.later[question]()
        return answer


class Asker:
    """Asks the clauses of one Doc."""

    def __init__(self, doc: Doc, words: Words) -> None:
        self.doc, self.words = doc, words
        self.acts = words.acts
        self.sides = Sides(doc, words)
        self.worth = Worth(words)

    def ask(self, verb: Token) -> Clause | None:
        """The answers of the clause whose act the verb names; None where it asserts nothing or is nobody's."""
        if verb.dep_ in _IDLE or acting.told_elsewhere(verb, self.acts):
            return None
        acts = self.acts
        worth = self.worth
        possible, above = worth.possible(verb), chain(verb)
        if not worth.hearing(verb, possible, above):
            return None
        voice = voice_of(verb, self.words.stances, acts)
        told_here = voice.kind in {"report", "headline"}
        if told_here and verb.dep_ not in {"conj", "xcomp"} and not worth.acting(possible, voice):
            return None
        told = resumed(above[-1])
        if told is not None:
            voice = voice_of(told, self.words.stances, acts)
        if voice.kind == "quoted" or self._is_wished(voice) or not worth.asking(possible, above, voice):
            return None
        where = "main" if voice.inner else clauses.place(above[-1], voice.statement if told is None else None, acts)
        if where is None:
            return None
        how = mood(verb, acts, above)
        if not worth.asking_more(possible, how, voice):
            return None
        early = {
            "voice": frozenset({voice.kind}), "cue": frozenset({voice.cue}),
            "modal": frozenset({how.modal, *_shades(how)}),
            "negated": frozenset({"yes" if how.negated else "no"}), "tense": frozenset({how.tense}),
        }  # fmt: skip
        left = self.words.answers.open(early)
        named = act_names.names(verb)
        if not left.rows or not worth.naming(verb, named, left, how) or clauses.is_open(how.top):
            return None
        subject = grammar.subject(told if told is not None else how.top)
        if how.top != verb:
            subject = grammar.subject(verb, shared=False) or subject
        if subject is not None and subject.tag_ in grammar.RELATIVE:
            subject = self._told_of(subject)
            if subject is None:
                return None
        goal = act_names.target(verb)
        things = act_names.about(verb, goal, acts)
        classes = frozenset(self._act(verb, named, subject, goal, things, how, voice))
        if not left.may_fit(classes):
            return None
        side = self.sides.side(subject, how.top, voice)

        def is_other(noun: Token) -> bool:
            return self.is_actor(noun) and not is_staff(noun, subject, acts)

        answers = Answers(
            {
                **early,
                "who": frozenset({side.name, "we"} if _is_we(subject) else {side.name}),
                "place": frozenset({where}),
                "about": things,
                "act": classes,
            },
            {
                "source": lambda: self._source(voice),
                "terms": lambda: _terms(verb, how.top) if how.modal in {"will", "can"} else frozenset(),
                "with": lambda: partners(verb, goal, subject, is_other, self.is_doer, acts),
            },
        )
        return Clause(verb, subject, goal, how, voice, side, answers)

    def _told_of(self, pronoun: Token) -> Token | None:
        """The noun that a relative clause tells more of; None where the clause tells which one is meant."""
        clause = grammar.first_conjunct(grammar.clause_head(pronoun))
        noun = antecedent(pronoun) if clause.dep_ == "relcl" and clauses.tells_more(clause) else pronoun
        return noun if noun != pronoun else None

    def _is_wished(self, voice: Voice) -> bool:
        """Whether the words are only what is feared or supposed ("residents fear that the rebels will threaten to shell it")."""
        if voice.cue == "wish" or voice.statement is None or voice.cue not in {"threat", "vow", "warn"}:
            return voice.cue == "wish"
        cue = extents.token_at(self.doc, voice.statement.cue[0])
        return cue is not None and is_wished(cue, self.words.stances)

    def _source(self, voice: Voice) -> frozenset[str]:
        """watch: police and officials of no named body, who report what others did; news: named only behind what is told."""
        if voice.statement is None or voice.statement.source is None or voice.statement.kind == "direct":
            return frozenset()
        words = self.doc.char_span(*voice.statement.source, alignment_mode="expand")
        if words is None:
            return frozenset()
        police = any("police" in self.acts.noun(t.lemma_.lower()) for t in words)
        bare = "watch" in self.acts.noun(words.root.lemma_.lower()) and voice.statement.source_actor is None
        actor = voice.statement.source_actor
        at_war = actor is not None and self.sides.records.actors[actor].kind in {"state", "armed group"}
        rights = any("rights" in self.acts.noun(t.lower_) for t in words)
        behind = (
            not at_war
            and not rights  # "Armenian gunners killed three farmers, Baku said" charges an opponent
            and voice.statement.kind == "indirect"
            and voice.statement.content[0][0] < voice.statement.source[0]
        )
        return frozenset(name for name, holds in (("watch", police or bare), ("news", behind)) if holds)

    def is_actor(self, token: Token) -> bool:
        """Whether a noun names an actor that is no place, or one by its kind."""
        actor = self.sides.actor(token)
        if actor is not None:
            return actor.kind != "place"
        return self.sides.is_partisan(token) or token.lemma_.lower() in self.words.stances.classes["holder"]

    def is_one(self, token: Token) -> bool:
        """Whether a noun or pronoun stands for somebody, not for a thing."""
        return self.is_actor(token) or (token.pos_ == "PRON" and token.lower_ not in clauses.POINTERS)

    def is_doer(self, token: Token) -> bool:
        """Whether a noun names an actor, or a weapon ("struck by Peruvian mortars")."""
        return self.is_actor(token) or "weapon" in self.acts.noun(token.lemma_.lower())

    def _act(
        self,
        verb: Token,
        named: set[str],
        subject: Token | None,
        goal: Token | None,
        things: frozenset[str],
        how: Mood,
        voice: Voice,
    ) -> set[str]:
        acts, lemma = self.acts, verb.lemma_.lower()
        parts = act_names.Parts(verb, subject, goal, self.is_actor, acts)
        classes = acting.act(verb, named, subject, goal, things, acts)
        if lemma in judging.COPULAS:
            classes |= self._predicated(verb, subject, how, voice)
        if lemma == "be" or not classes.isdisjoint(duties.ASKED):
            classes = duties.told(classes, parts)
            whose = duties.aims_at_harm(verb, subject, acts)
            if whose is not None and self._is_of_another(whose, how, voice):
                classes.add("aimsatharm")
        if "everyday" in things:
            classes -= {"bad", "good"}  # "were wrong about the weather"
        if demands.is_needed(verb, goal, self._is_shown(subject, classes, things), self.is_actor, self.words):
            classes.add("needed")
        if "talk" in classes and any(
            is_staff(o, subject, acts) for t in (verb, goal) if t for o in grammar.preposition_objects(t, "with")
        ):
            classes.discard("talk")  # "held talks with his advisers"
        if classes & {"cooperate", "hostile", "harm", "wrong", "talk"}:
            classes.discard("stative")  # "take part"
        if demands.holds_the_view(verb, self.acts):
            classes.add("ofview")
        if lemma in {"be", "come"} and judging.is_time(verb):
            classes.add("time")
        if "naming" in classes and "everyday" not in things:
            said = judging.called(verb, acts) or self._named_in_kind(verb, goal)
            classes |= {said} if said is not None else set()
        if subject is not None and _is_none_of(subject, grammar.is_passive(verb), self.acts):
            classes.add("noneof")
        if not classes & denials.NO_DEEDS:
            ours = subject is not None and denials.none_of_ours(subject, self.acts) is not None
            if ours or denials.is_told_before(verb, goal, self.acts):
                classes.add("thatdeed")
        if lemma == "have" and denials.has_no_part(goal, self.acts):
            classes.add("innocent")
        if how.modal == "must" and _is_we(subject) and lemma in self.acts.of("confiding"):
            classes.add("guess")  # "I must say", "I should hope so"
        if self._is_imperative(verb, subject, voice):
            classes.add("imperative")
        return rest_of_clause.weighed(classes, parts, how.modal == "will")

    def _predicated(self, verb: Token, subject: Token | None, how: Mood, voice: Voice) -> set[str]:
        """What a copula says of its subject: bad, vital, ruled, what somebody asks."""
        acts = self.acts
        classes = judging.predicate(verb, how.negated, acts)
        if any(c.lemma_.lower() in acts.of("guess") for c in grammar.children(verb, "acomp")):
            classes.add("guess")
        if judging.judge(verb, self.is_actor) is not None:
            classes.add("ruled")
        told = how.tense == "past" and not _is_indirect(voice)
        if "vital" in classes and not demands.is_vital(verb, subject, told, self.is_actor, self.words):
            classes.discard("vital")
        if verb.lemma_.lower() == "be":
            classes |= {"itsdemand"} if demands.demand(verb, self.words) is not None else set()
            classes |= {"onlyway"} if judging.only_way(verb, subject, self.acts) else set()
            classes |= {"thereis"} if judging.there_is(verb) is not None else set()
            classes |= {"thereisno"} if judging.there_is_no(verb) else set()
            classes |= {"upto"} if judging.is_up_to(verb) else set()
        return classes

    def _is_of_another(self, owner: Token, how: Mood, voice: Voice) -> bool:
        """Whether what has an owner is another's: "the rebels' aim", between quote marks "their aim"."""
        quoted = voice.statement is not None and voice.statement.kind != "indirect"
        return (owner.lower_ == "their" and quoted) or self.sides.side(owner, how.top, voice).name == "other"

    def _is_shown(self, subject: Token | None, classes: set[str], things: frozenset[str]) -> bool:
        """Whether a thing shows or makes a need: "the raid underlines the need for a truce", "the situation requires talks"."""
        shown = ("showing" in classes and "needed" in things) or "requiring" in classes
        return shown and subject is not None and not self.is_one(subject)

    def _named_in_kind(self, verb: Token, goal: Token | None) -> str | None:
        """What a name for a thing must be, by the stance of the verb that it goes with: "turned the plan down, describing it as ...".

        callbad or callgood; None where the thing named may be another, or the verb states neither.
        """
        above = verb.head
        if not clauses.is_accompanying(verb) or goal is None or goal.lower_ not in clauses.POINTERS:
            return None
        frames = [f for kind in readings.lemmas(above, "verb") for f in self.words.stances.frames.get(kind, ())]
        held = {f.stance for f in frames if f.steps[-1] == "object"}
        if held and held <= {"reject", "disapprove"}:
            return "callbad"
        return "callgood" if held == {"support"} else None

    def _is_imperative(self, verb: Token, subject: Token | None, voice: Voice) -> bool:
        if verb.tag_ != "VB" or subject is not None or verb.dep_ not in ORDERS:
            return False
        if any(c.dep_ == "aux" and c.lower_ != "do" for c in verb.children):
            return False
        if any(t.tag_ == "TO" for t in verb.doc[max(verb.i - 2, 0) : verb.i]):
            return False  # "for him to both encourage that"
        if verb.lemma_ == "let":
            let = grammar.children(verb, "ccomp", "xcomp")
            inward = any(
                c.lemma_ == "be" or self.acts.classes(act_names.names(c)) & {"inward", "pondering"} for c in let
            )
            if inward or any(t.lower_ == "me" for c in (verb, *let) for t in c.children):
                return False  # "let us be clear", "let us pray", "let me say"
        return voice.kind == "said" and voice.statement is not None and voice.statement.kind != "indirect"


def _is_indirect(voice: Voice) -> bool:
    return voice.statement is not None and voice.statement.kind == "indirect"


def _terms(verb: Token, top: Token) -> frozenset[str]:
    """On which terms the act is said to follow: "if", "unless", "until", and "only" where it follows on no others."""
    condition = condition_of(verb, top)
    if condition is None:
        return frozenset()
    opening = extents.token_at(verb.doc, condition[0])
    terms = frozenset({opening.lower_ if opening is not None else ""})
    return terms | {"only"} if is_only(condition, verb) else terms


def _shades(how: Mood) -> list[str]:
    """What a row may ask of the modal besides its kind: would, planned, ongoing."""
    ongoing = how.top.tag_ == "VBG" and any(c.dep_ == "aux" and c.lemma_ == "be" for c in how.top.children)
    return [name for name, holds in (("would", how.would), ("planned", how.planned), ("ongoing", ongoing)) if holds]


def _is_we(subject: Token | None) -> bool:
    return subject is not None and subject.lower_ in FIRST and subject.text != "US"


def _is_none_of(subject: Token, passive: bool, acts: acting.Acts) -> bool:
    """ "No fighter will be disarmed", "no soldier of ours will leave", "not one inch will be given up"."""
    none = (
        any(c.lower_ in {"no", "not"} and c.dep_ in {"det", "neg"} for c in subject.children)
        or subject.lower_ == "none"
        or subject.left_edge.lower_ == "not"
    )
    return none and (passive or "ownforce" in acts.noun(subject.lemma_.lower()))
