"""Words as data: the CSV files of this folder, which a user's folder may replace one by one.

how is a list read?               files
all lists of one folder?          words (`Words`, handed to whoever asks)
is a user's folder sound?         checking
who are the user's own actors?    user_actors (actors.csv)
what names and titles are there?  actor_names
what nouns are people?            people
what befalls people?              outcomes
which verbs take a stance?        stances
towards whom may a stance be?     towards
"""

from analysis.lexicons.checking import check as check
from analysis.lexicons.files import LexiconError as LexiconError
from analysis.lexicons.files import names as names
