"""What people corrected, tied to the words of a report, and applied after extraction.

what is in corrections.json?            file (its JSON Schema: corrections.schema.json)
where do its words stand now?           words
what may be corrected in a table?       columns
what does one correction say is true?   truth
which row is it about?                  matching
what changes, and what was there?       ledger
one report with its corrections?         one_report
the tables with corrections applied?    applying
and a row that no rule found?           new_rows
whose is a mention, who are one?        whose
what does a page start from?            entries
and where it goes on from an older file? going_on
the machine's tables again?             undoing

Without a corrections file the tables have no `reviewed` column and there is no
`changes` table: they are as if this folder were not there.
"""
