"""Who acts in a clause: the source's own side, another party, or nobody known?

own: the source or whom it speaks for; other: a party that is not its own;
party: an actor of the report's own voice; none: no actor of the conflict.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.lexicons.people import PERSONS
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Doc, Token
from analysis.positions.clause_voice import Voice
from analysis.positions.denials import none_of_ours
from analysis.positions.holder_kinds import is_political
from analysis.positions.holders import FIRST, Holder, holder
from analysis.positions.own_side import for_its_state, same_as_source
from analysis.positions.voices import quotation_at
from analysis.records import Actor, found

_NOBODY = frozenset({"there", "this", "that", "these", "those", "which", "what", "who", "one", "such", "here"})
_REGIMES = frozenset({"regime", "junta"})
_THIRD = frozenset({"he", "she", "it", "they"})
_KINDS = frozenset({"state", "armed group", "organization", "person"})


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which would take thrice the time
class Side:
    """own, other, party or none; and those who act, as holders."""

    name: str = "none"
    actors: list[Holder] = field(default_factory=list)


class Sides:
    """Whose side the subject of a clause is on, in one Doc."""

    def __init__(self, doc: Doc, words: Words) -> None:
        self.doc, self.words, self.records = doc, words, found(doc)
        self.lexicon, self.acts = words.stances, words.acts

    def side(self, subject: Token | None, top: Token, voice: Voice) -> Side:
        """The side of the subject of the clause that `top` heads."""
        subject = subject and (none_of_ours(subject, self.acts) or subject)
        if subject is None or subject.dep_ == "expl" or subject.lower_ in _NOBODY:
            return Side()
        if subject.lower_ in FIRST and subject.text != "US":
            return Side("own")
        if _expletive(subject):
            return Side()
        told = voice.kind in {"said", "official"}
        if voice.kind == "official" and voice.body is not None and self._is_body(subject, voice.body):
            return Side("own")
        actors = [h for t in grammar.conjuncts(subject) if (h := holder(t, self.lexicon)) is not None]
        if told and subject.lower_ == "it" and self._is_person(voice):
            return Side()  # "the minister said it would poison relations": no person, and of "it" nothing is sure
        if told and voice.source is not None and self._is_own(subject, voice):
            source = voice.source
            astray = (
                subject.lower_ in {"it", "they"} and source.actor is None and any(h.actor is not None for h in actors)
            )
            return Side("own", [source] if astray else actors)
        if subject.pos_ == "PRON":
            return self._pronoun(subject, top, voice, actors)
        if told and subject.lower_ in {"other", "others"} and grammar.child(subject, "det") is not None:
            return Side("other", actors)  # "each side says the other fired first"
        if told and self._owns_deed(subject, voice):
            return Side("other", actors)
        if self.is_party(subject, actors):
            return Side("other" if told else "party", actors)
        return Side()

    def is_party(self, subject: Token, actors: list[Holder]) -> bool:
        """Whether a noun names an actor of the conflict, or one by its kind ("the rebels")."""
        actor = self.actor(subject)
        if actor is not None and actor.kind in _KINDS:
            return True
        if "weapon" in self.acts.noun(subject.lemma_.lower()):
            sided = any(
                "sided" in self.acts.noun(c.lemma_.lower()) for c in grammar.children(subject, "compound", "amod")
            )
            return sided or self.country(subject)[0] is not None  # "government planes", "Kenyan jets"
        if subject.tag_ == "NNPS" and actor is None and actors:
            return True  # "the Maoists"
        return self.is_partisan(subject) or (bool(actors) and is_political(actors[0], self.doc, self.lexicon))

    def is_partisan(self, token: Token) -> bool:
        """Whether the noun is one for those who fight, govern or bargain ("troops", "the government")."""
        return "partisan" in self.acts.noun(token.lemma_.lower())

    def actor(self, token: Token) -> Actor | None:
        """The actor that the token's mention names, or None."""
        mention = self.records.mention_headed(token.i)
        return self.records.actors[mention.actor] if mention is not None and mention.actor is not None else None

    def _is_body(self, subject: Token, body: Token) -> bool:
        office = body.lemma_.lower() in {"state", "minister", "council"} and subject.lemma_ == body.lemma_
        return subject.text == body.text or office or subject.lower_ in {"he", "she"}

    def _is_own(self, subject: Token, voice: Voice) -> bool:
        """Whether the subject is the source, whom it speaks for, or of its state."""
        source = voice.source
        place = source.actor if source is not None else None
        mention = self.records.mention_headed(subject.i)
        named = mention.actor if mention is not None else None
        if subject.lower_ in _THIRD and voice.statement is not None and voice.statement.kind == "direct":
            return False
        if place is not None and named in {place, self.records.actors[place].affiliation} - {None}:
            return True
        statement = voice.statement
        if subject.pos_ == "PRON" and voice.kind == "said":
            if subject.lower_ not in _THIRD:
                return False
            if named is not None and place is not None and named != place:
                return False  # "demanded that Britain call off the drills, warning it would meet an answer"
            if statement is not None and self._below_cue(subject, voice):
                return True
            open_ = named is None and not (mention is not None and mention.candidates)
            unquoted = (
                statement is not None and statement.kind == "mixed" and quotation_at(self.doc, subject.idx) is None
            )
            indirect = statement is None or statement.kind == "indirect" or unquoted
            told = indirect and subject.head.dep_ in {"ccomp", "ROOT", "conj"}
            return (named is not None and named == place) or (open_ and told and not _expletive(subject))
        if statement is not None and (
            same_as_source(subject, statement, self.acts) or for_its_state(subject, statement, self.acts)
        ):
            return True
        if subject.pos_ not in {"NOUN", "PROPN"}:
            return False
        owner = grammar.child(subject, "poss")
        if owner is not None and owner.lower_ in {"our", "my"}:
            return True
        return (
            self._of_its_body(subject, voice)
            or self._of_its_forces(subject, voice)
            or self._of_its_state(subject, place)
        )

    def _below_cue(self, subject: Token, voice: Voice) -> bool:
        """ "The Vanguard said it would": the pronoun right below the cue, where its number and kind agree with the source."""
        statement, verb = voice.statement, subject.head
        if statement is None or statement.kind == "direct" or subject.dep_ not in grammar.SUBJECTS:
            return False
        if verb.dep_ != "ccomp" or verb.head.idx not in range(*statement.cue) or _expletive(subject):
            return False
        place = voice.source.actor if voice.source is not None else None
        person = place is not None and self.records.actors[place].kind == "person"
        return {"it": not person, "they": True}.get(subject.lower_, person or place is None)

    def _is_person(self, voice: Voice) -> bool:
        """Whether the source is one person without a name ("a foreign minister"), in indirect speech."""
        statement = voice.statement
        if (
            statement is None
            or statement.source is None
            or statement.kind == "direct"
            or statement.source_actor is not None
        ):
            return False
        source = self.doc.char_span(*statement.source, alignment_mode="expand")
        root = source.root if source is not None else None
        if root is None or root.tag_ != "NN" or "speaksfor" in self.acts.noun(root.lemma_.lower()):
            return False  # "a spokesman said it would": the body that it speaks for
        return self.words.people.get(root.lemma_.lower(), ("",))[0] in PERSONS

    def _of_its_body(self, subject: Token, voice: Voice) -> bool:
        """ "A spokesman said the organization would ...": the body that an unnamed spokesman speaks for."""
        statement = voice.statement
        if statement is None or statement.source is None or statement.kind != "indirect":
            return False
        the = grammar.child(subject, "det")
        source = self.doc.char_span(*statement.source, alignment_mode="expand")
        ruling = subject.lemma_.lower() in _REGIMES  # another's spokesman calls it so too
        if subject.tag_ not in {"NN", "NNP"} or grammar.child(subject, "amod", "nummod") is not None:
            return False  # "the two sides", "the rival faction"
        of_it = ruling and any(t.lower_ in _REGIMES for t in source or ())
        if the is None or the.lower_ != "the" or not (of_it or "home" in self.acts.noun(subject.lemma_.lower())):
            return False
        speaks = source is not None and "speaksfor" in self.acts.noun(source.root.lemma_.lower())
        rebel = source is not None and any("rebel" in self.acts.noun(t.lemma_.lower()) for t in source)
        if rebel and subject.lemma_.lower() in {"army", "government", "ministry", "military", "country"}:
            return False
        return speaks

    def _of_its_forces(self, subject: Token, voice: Voice) -> bool:
        """ "The general said troops would hold the hill", "a rebel leader said the fighters would": those that the source leads."""
        statement, source = voice.statement, voice.source
        if statement is None or statement.source is None or statement.kind == "direct" or source is None:
            return False
        if subject.tag_ != "NNS" or any(c.dep_ != "det" or c.lower_ != "the" for c in subject.children):
            return False
        words = self.doc.char_span(*statement.source, alignment_mode="expand")
        actor = self.records.actors[source.actor] if source.actor is not None else None
        rebel = any("rebel" in self.acts.noun(t.lemma_.lower()) for t in words or ()) or (
            actor is not None and _is_rebel(actor)
        )
        if rebel:
            return subject.lemma_.lower() == "fighter"
        leads = actor is not None and any(part in (actor.plover or "") for part in ("GOV", "MIL"))
        return leads and "troops" in self.acts.noun(subject.lemma_.lower())

    def _of_its_state(self, subject: Token, place: int | None) -> bool:
        """Whether the subject is of the source's country and on the same side of its war."""
        if place is None:
            return False
        actor = self.actor(subject)
        if actor is not None and actor.kind == "place":
            return False
        country, rebel = self.country(subject)
        speaker = self.records.actors[place]
        return country is not None and speaker.country == country and rebel == _is_rebel(speaker)

    def country(self, token: Token) -> tuple[str | None, bool]:
        """The country of a noun phrase, and whether it names rebels."""
        rebel = "rebel" in self.acts.noun(token.lemma_.lower())
        for word in (token, *token.children):
            if word is not token and word.dep_ not in {"amod", "compound", "poss", "nmod"}:
                continue
            actor = self.actor(word)
            if actor is not None:
                return actor.country, rebel or _is_rebel(actor)
            code = self.words.demonyms.get(word.text) if word is not token else None
            if code:
                return code, rebel
        return None, rebel

    def _pronoun(self, subject: Token, top: Token, voice: Voice, actors: list[Holder]) -> Side:
        mention = self.records.mention_headed(subject.i)
        known = mention is not None and mention.actor is not None
        told = voice.kind in {"said", "official"}
        if not known and not told and top.dep_ == "advcl" and subject.lower_ in _THIRD:
            above = grammar.subject(top.head)  # "while they pursue talks, the sides ..."
            if above is not None and above.pos_ in {"NOUN", "PROPN"}:
                actors = [h for t in grammar.conjuncts(above) if (h := holder(t, self.lexicon)) is not None]
                return Side("party", actors) if actors else Side()
        actor = self.actor(subject)
        if actor is not None:
            return Side("other" if told else "party", actors) if actor.kind != "place" and actors else Side()
        quoted = voice.statement is not None and voice.statement.kind != "indirect"
        if subject.lower_ == "they" and voice.kind == "said" and quoted:
            return Side("other", actors)
        if actors and not told and actors[0].actor is None and actors[0].span[0] != subject.idx:
            return Side("party", actors)
        return Side()

    def _owns_deed(self, subject: Token, voice: Voice) -> bool:
        """ "Saudi shelling has killed hundreds": a deed with an owner that is not of the source's side."""
        if voice.source is None or "deed" not in self.acts.noun(subject.lemma_.lower()):
            return False
        owners = [c for c in subject.children if c.dep_ in {"poss", "amod", "compound"}]
        place = voice.source.actor
        speaker = self.records.actors[place] if place is not None else None
        for owner in (*owners, *grammar.preposition_objects(subject, "by", "from")):
            actor = self.actor(owner)
            if actor is None or actor.kind == "place" or actor is speaker:
                continue
            if speaker is None or speaker.country is None or actor.country != speaker.country:
                return True
        return False


def _is_rebel(actor: Actor) -> bool:
    return actor.kind == "armed group" or "REB" in (actor.plover or "")


def _expletive(subject: Token) -> bool:
    """ "It is vital that": no actor."""
    verb = subject.head
    if subject.lower_ != "it" or verb.lemma_ != "be" or grammar.child(verb, "acomp") is None:
        return False
    return any(c.dep_ in {"ccomp", "xcomp", "advcl"} for c in verb.children)
