"""Which uses of a stance word state none: a danger that threatens, leaving for lunch, making for a river, blaming the fog?"""

from __future__ import annotations

from analysis.lexicons.acts import Acts
from analysis.lexicons.stances import Frame
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.positions import act_names, acting
from analysis.positions.complements import Complement
from analysis.positions.holders import Holder
from analysis.records import found


def is_state(frame: Frame, word: Token) -> bool:
    """Whether a word names how things are or become: "gets ready to" prepares, "the threat from the militia" is a danger."""
    if word.pos_ == "ADJ":
        return word.head.lemma_ == "get"
    if frame.stance != "threaten" or word.pos_ != "NOUN":
        return False
    if frame.steps == ("of",):
        return grammar.child(word, "poss") is None  # "the threat of a rupture"
    return frame.steps == ("source",) and any(c.lower_ == "the" for c in word.children)


def goes_elsewhere(frame: Frame, word: Token, acts: Acts) -> bool:
    """ "Slammed the truck into a wall", "condemned him to death"; "left the talks for lunch", "to his deputy", "on a stretcher"."""
    if frame.word == "leave" and frame.steps == ("talks",):
        return bool(grammar.preposition_objects(word, "for", "to")) or acting.is_of_private_life(word, acts)
    if frame.word == "condemn":
        return bool(grammar.preposition_objects(word, "to"))
    return frame.word in {"slam", "back"} and bool(
        grammar.preposition_objects(word, "into", "onto", "through", "against")
    )


def is_former(noun: Token, acts: Acts) -> bool:
    """ "Once a mediator in the war", "the former go-between"."""
    return any(c.lower_ in acts.of("former") for c in noun.children)


def is_nobody(noun: Token) -> bool:
    """ "No one", "nobody": nobody is accused."""
    return noun.lower_ in grammar.NEGATIVES or any(c.lower_ == "no" for c in noun.children)


def is_nothing(noun: Token) -> bool:
    """ "Demanded nothing", but not "nothing less than"."""
    return noun.lower_ == "nothing" and not any(c.i > noun.i for c in noun.children)


_GOING = frozenset({"for", "to", "behind", "between", "on", "around", "of", "object", "naming"})


def is_bodily(frame: Frame, issue: Complement, acts: Acts) -> bool:
    """Whether a word has its bodily sense: what it is on is ground, a building or a fitting ("pressed for the river", "turned down the street").

    Not where it is a body ("the House"), or one that is yet to be built ("pressed for a hospital").
    """
    head = issue.head
    if frame.stance == "threaten" or head.pos_ != "NOUN" or "ground" not in acts.noun(head.lemma_.lower()):
        return False
    if frame.steps[-1] not in _GOING or any(c.lower_ in {"a", "an"} for c in head.children):
        return False
    mention = found(head.doc).mention_headed(head.i)
    actor = mention.actor if mention is not None else None
    return actor is None or found(head.doc).actors[actor].kind == "place"


def is_summons(frame: Frame, issue: Complement, acts: Acts) -> bool:
    """ "Called for his driver": one of one's own is sent for."""
    kinds = acts.noun(issue.head.lemma_.lower())
    own = any(c.tag_ == "PRP$" for c in issue.head.children)
    return frame.word == "call" and frame.steps == ("for",) and own and not kinds.isdisjoint({"staff", "lay"})


def blames_no_one(frame: Frame, word: Token, blamed: Token, is_someone: bool, acts: Acts) -> bool:
    """Whether what is blamed is neither somebody nor what somebody did: "blamed the traffic for his delay", "a video for the raid"."""
    if frame.stance != "accuse" or is_someone or blamed.pos_ in grammar.VERBAL:
        return False
    alone = frame.steps == ("object",) and any(grammar.preposition_objects(t, "for") for t in (word, blamed))
    if frame.steps != ("object", "for") and not alone:
        return False
    things = [blamed, *grammar.preposition_objects(blamed, "of", "by")]
    if any(acts.noun(t.lemma_.lower()) & {"deed", "crime", "weapon", "own_act"} for t in things):
        return False
    owners = grammar.children(blamed, "poss", "amod", "compound", "nmod") + things[1:]
    return not any(
        t.pos_ in {"PROPN", "PRON"} or t.text.istitle() or acts.noun(t.lemma_.lower()) & {"partisan"} for t in owners
    )


def is_greeting(frame: Frame, word: Token, issue: Complement, acts: Acts) -> bool:
    """ "Welcomed the envoys to the palace", "Mr Bello in Ankara": guests, not what they stand for."""
    if frame.word not in {"welcome", "greet"} or not grammar.preposition_objects(word, "to", "in", "at"):
        return False
    mention = found(issue.head.doc).mention_headed(issue.head.i)
    actor = mention.actor if mention is not None else None
    person = actor is not None and found(issue.head.doc).actors[actor].kind == "person"
    return (
        person or not acts.noun(issue.head.lemma_.lower()).isdisjoint({"staff", "lay"}) or issue.head.lemma_ == "leader"
    )


def is_claim(frame: Frame, issue: Complement, of_one: bool) -> bool:
    """ "Officials insist that they give no support": what they say of themselves; not "that the army leave", nor what one person says of "them"."""
    if of_one:
        return False
    subject = grammar.subject(issue.head, shared=False) if issue.head.pos_ in grammar.VERBAL else None
    return frame.need == "insisted" and subject is not None and subject.lower_ == "they" and issue.head.tag_ == "VBP"


def is_told(frame: Frame, issue: Complement, acts: Acts) -> bool:
    """ "Offered no details", "a bleak assessment": what is told is offered to nobody; "wants to know": a question."""
    head = issue.head
    if frame.stance == "offer" and frame.steps[-1] == "object":
        return "told" in acts.noun(head.lemma_.lower())
    return frame.steps[-1] == "inf" and frame.stance == "demand" and head.lemma_.lower() in acts.of("knowing")


def is_of_the_body(frame: Frame, issue: Complement, acts: Acts) -> bool:
    """ "Admitted to being tired": how one is, not what one did."""
    if frame.stance != "concede" or issue.head.tag_ != "VBG" or issue.head.lemma_ not in {"be", "feel"}:
        return False
    said = grammar.children(issue.head, "acomp")
    return bool(said) and not any(c.lemma_.lower() in acts.of("bad") or c.lower_ in acts.of("culprit") for c in said)


def is_kept(word: Token, frame: Frame, acts: Acts) -> bool:
    """ "Had not broken the truce", "no longer rejects it", "neither confirmed nor denied": a refusal that is denied, or is no more; "failed to honour its promise"."""
    if frame.stance == "promise":
        return "keeping" in acts.classes(act_names.names(word))
    if frame.stance == "deny":
        return word.dep_ == "conj" and grammar.first_conjunct(word).lemma_ == "confirm"
    if frame.stance not in {"reject", "disapprove", "threaten"}:
        return False
    return any(c.lower_ == "longer" for c in word.children) or not acts.classes({word.lemma_.lower()}).isdisjoint(
        {"evil", "wrong"}
    )


_BLOWS = frozenset({"object", "for", "over", "against", "naming"})
_SAID_OF = frozenset({"accord", "claim", "crime", "deed", "encounter", "own_act", "pact", "sanction", "yielding"})


_MEASURES = frozenset({"CARDINAL", "DATE", "GPE", "LOC", "QUANTITY", "TIME"})


def is_blow(frame: Frame, issue: Complement, other: Complement | None, who: list[Holder], words: Words) -> bool:
    """Whether a verb of force has its plain sense: "torpedoed a ship", "blasted the village over the river", "35 people were killed".

    Not where what it falls on is said or done ("torpedoed the talks", "over the
    shelling"), nor where one without arms falls on a person, state or body.
    """
    head, acts = issue.head, words.acts
    if frame.stance not in {"disapprove", "reject"} or frame.steps[-1] not in _BLOWS or frame.need == "ally":
        return False
    if acts.classes({frame.word}).isdisjoint({"hostile"}) or head.pos_ in grammar.VERBAL:
        return False
    lemma = head.lemma_.lower()
    if words.stances.is_bargained(lemma) or not acts.noun(lemma).isdisjoint(_SAID_OF):
        return False
    if other is not None:
        where = "ground" in acts.noun(lemma) or head.ent_type_ in _MEASURES
        return where or not _can_be_blamed(other.head)
    kinds = found(head.doc).actors
    armed = any(h.actor is not None and kinds[h.actor].kind == "armed group" for h in who)
    return frame.stance == "reject" or armed or not _can_be_blamed(head, armed=False)


def _can_be_blamed(noun: Token, armed: bool = True) -> bool:
    """Whether a noun names a person, body or state, or (armed) an armed group; or stands for one."""
    mention = found(noun.doc).mention_headed(noun.i)
    kind = found(noun.doc).actors[mention.actor].kind if mention is not None and mention.actor is not None else ""
    if not kind:
        return noun.pos_ in {"PROPN", "PRON"}
    return kind != "place" and (armed or kind != "armed group")


def has_another_sense(frame: Frame, word: Token, issue: Complement, acts: Acts) -> bool:
    """Whether the word has a sense here that states nothing: of the body, of private life, of telling, of greeting."""
    kinds = acts.noun(issue.head.lemma_.lower())
    return (
        goes_elsewhere(frame, word, acts)
        or ("ground" in kinds and is_bodily(frame, issue, acts))
        or ((frame.stance == "offer" or frame.stance == "demand") and is_told(frame, issue, acts))
        or (frame.stance == "support" and is_greeting(frame, word, issue, acts))
        or (frame.word == "call" and is_summons(frame, issue, acts))
        or (frame.stance == "concede" and is_of_the_body(frame, issue, acts))
    )


def is_lecture(word: Token) -> bool:
    """ "Gave a talk on art": one talk that is given is no negotiation."""
    return word.tag_ == "NN" and word.lemma_ == "talk" and word.head.lemma_ in {"give", "deliver"}
