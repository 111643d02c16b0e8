"""Of what is someone accused: "accused the army of hiding arms", "blamed the rebels for the raid", "is accused of arson"?

Whom one accuses is the addressee, no part of the content; where nothing is charged ("blames the army"), it is all that is told.
"""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.statements.asked import NOTHING, Asked, Content
from analysis.statements.passage import WH_ALL


def accused(asked: Asked) -> Content | None:
    """Content of "X is accused of Y": X, and of Y."""
    whom = grammar.subject(asked.verb)
    if (
        any(c.tag_ == "VBG" for c in grammar.children(asked.verb, "auxpass"))
        and grammar.child(asked.verb, "aux") is None
    ):
        return None  # "marched against being accused of theft"
    charges = (c for c in asked.prepositions("charge", asked.verb.i) if not _is_of_day(c))
    of = next(charges, None)
    if whom is None or of is None or any(c.lower_ in grammar.NEGATIVES for c in of.children):
        return None
    charged = asked.spans(of.i, of.right_edge.i + 1)
    relative = whom.left_edge.tag_ == "WP$"  # "whose men are accused of arson": who they are stands before
    return "accused", charged if relative else [asked.subject_span(whom), *charged]


def accusation(asked: Asked) -> Content | None:
    """Content of "accused them of lying": of what; whom, where nothing is charged."""
    direct = asked.after("dobj")
    if direct is None or not asked.can_speak:
        return None
    beside = _beside(asked, direct)
    charge = _hung_charge(asked, direct) or next((_behind_a_name(c) for c in beside if _is_near(c, direct)), None)
    if "accuse" not in asked.kinds and not (charge is not None and asked.passage.can_speak(direct)):
        return None  # "charged the square with drawn swords"
    if charge is not None:  # whom one accuses is no part of the charge
        end = charge.right_edge.i + 1
        for prep in grammar.children(asked.verb, "prep"):
            joint = prep.nbor(-1).dep_ == "cc" or (prep.nbor(-1).text == "," and prep.lower_ == charge.lower_)
            joined = joint and prep.left_edge.i == end + 1  # "for the raid and for the deaths"
            end = prep.right_edge.i + 1 if prep.left_edge.i == end or joined else end
        if asked.clause is not None and asked.clause.left_edge.i == end and asked.clause.left_edge.dep_ == "mark":
            end = asked.clause.right_edge.i + 1  # "of breaking its word that it would go"
        end = asked.without_occasion(charge.i + 1, end)
        return "accuse", asked.spans(charge.i, _with_measure(asked, without_aside(asked, charge.i, end)))
    if is_each_other(asked, direct) and direct.right_edge.i <= direct.left_edge.i + 1:
        return NOTHING  # they name no one
    return "accuse", asked.spans(direct.left_edge.i, without_aside(asked, direct.i, direct.right_edge.i + 1))


def _beside(asked: Asked, direct: Token) -> list[Token]:
    """The verb's prepositions of a charge, with those that the parser hung on a day: "accused Oko on Friday of arson"."""
    found = asked.prepositions("charge", direct.i)
    inner = [of for c in found for day in grammar.children(c, "pobj") for of in day.children if day.ent_type_ == "DATE"]
    return [*found, *(c for c in inner if c.dep_ == "prep" and c.lower_ in asked.passage.lexicon["charge"])]


def _is_near(charge: Token, direct: Token) -> bool:
    """Whether a preposition opens no day, and no remark behind a comma ("accused Oko of arson, with Bol looking on"); a relative clause may close there, or what the comma before it opens."""
    if _is_of_day(charge):
        return False
    if charge.nbor(-1).text != "," or grammar.child(direct, "relcl") is not None:
        return True
    inserted = any(t.text == "," for t in direct.doc.tokens[direct.i + 1 : charge.i - 1])
    return charge.lower_ in {"of", "for"} and inserted  # "Oko, among others, of arson"


def _is_of_day(prep: Token) -> bool:
    """Whether a preposition opens a day or an hour: "on Monday"."""
    of = grammar.child(prep, "pobj")
    return of is not None and of.ent_type_ in {"DATE", "TIME"}


def _hung_charge(asked: Asked, direct: Token) -> Token | None:
    """What the object is accused of, where the parser hung it there: "the army of hiding arms", "the rebels, whose head is ill, of arson"."""
    apart = grammar.child(direct, "relcl") is not None
    for prep in direct.children:
        if prep.dep_ != "prep" or prep.i < direct.i or prep.lower_ not in asked.passage.lexicon["charge"]:
            continue
        if _goes_on_a_name(prep):
            continue
        done = (
            grammar.child(prep, "pcomp") is not None
            or prep.nbor().lower_.endswith("ing")
            or is_each_other(asked, direct)
        )
        done = done or (prep.lower_ == "for" and asked.passage.can_speak(direct))
        what = grammar.child(prep, "pobj")
        named = prep.lower_ == "of" and direct.pos_ == "PROPN" and "accuse" in asked.kinds
        done = done or (named and what is not None and what.pos_ == "NOUN")  # "accused Oko of arson"
        if done or (apart and prep.nbor(-1).text == ","):
            return prep
    inner = (
        c for of in grammar.preposition_objects(direct, "of", "in", "for") for c in of.children if c.dep_ == "prep"
    )
    charged = (
        c for c in inner if c.lower_ in asked.passage.lexicon["charge"] and grammar.child(c, "pcomp") is not None
    )
    return next(charged, None)  # "the owner of the mine of hiding the deaths"


def _behind_a_name(prep: Token) -> Token:
    """The "of" behind a name with "for" in it, or the preposition itself: "accused the Forces for National Liberation group of arson"."""
    if not _goes_on_a_name(prep):
        return prep
    return next((t for t in prep.subtree if t.lower_ == "of" and grammar.child(t, "pcomp") is not None), prep)


def _goes_on_a_name(prep: Token) -> bool:
    """ "The Movement for Justice": no charge."""
    what = grammar.child(prep, "pobj")
    first = what.left_edge if what is not None else None
    return prep.lower_ == "for" and prep.nbor(-1).text.istitle() and first is not None and first.text.istitle()


def is_each_other(asked: Asked, direct: Token) -> bool:
    """Whether the object is only the two sides again: "blamed each other", "accused the other of"."""
    first = direct.left_edge
    words = f"{first.lower_} {first.nbor().lower_}"
    return direct.i <= first.i + 1 and words in asked.passage.lexicon["reciprocal"]


def _with_measure(asked: Asked, end: int) -> int:
    """Where the charge ends, with how long before or after something the deed was done: "of firing an hour after the truce began"."""
    when = next((c for c in asked.verb.children if c.dep_ == "advcl" and c.left_edge.i == end), None)
    mark = grammar.child(when, "mark") if when is not None else None
    if when is None or mark is None or not any(c.dep_ == "npadvmod" and c.i < mark.i for c in when.children):
        return end
    beside = grammar.child(when, "advcl")
    return beside.left_edge.i if beside is not None and beside.left_edge.i > when.i else when.right_edge.i + 1


def _opens_other(asked: Asked, token: Token) -> bool:
    """Whether a word opens the clause of what another says meanwhile: "while doctors warned"."""
    if token.dep_ != "mark" or token.lower_ not in asked.passage.lexicon["contrast"]:
        return False
    clause = token.head
    told = clause.lemma_.lower() in asked.passage.speech and grammar.child(clause, "nsubj") is not None
    return told and not asked.passage.is_quoted(token.idx)


def without_aside(asked: Asked, start: int, end: int) -> int:
    """Where tokens start to end stop, less a relative clause behind a comma: the writer's, where the cue tells the past."""
    for token in asked.passage.doc[start + 1 : end]:
        if _opens_other(asked, token):
            return token.i - (token.nbor(-1).text == ",")  # "accused the army of lying while doctors warned of"
    against = asked.passage.lexicon["denial"] | asked.passage.lexicon["contested"]
    if asked.verb.tag_ in {"VBZ", "VBP"} and asked.lemma not in against:
        return end  # "welcomes the truce, which gives hope": a text that speaks for itself
    for token in asked.passage.doc[start + 1 : end]:
        before = token.nbor(-1)
        if token.dep_ == "acl" and token.tag_ == "VBD" and before.text == ",":
            return token.i  # "which praised the raid, called"
        opens = before if before.dep_ == "prep" and before.i > start else token  # "the raid, in which"
        if token.tag_ in WH_ALL and opens.nbor(-1).text == "," and not asked.passage.is_quoted(token.idx):
            return opens.i
    return end
