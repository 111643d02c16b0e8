"""Files to reports: which files hold text, what of them is the report, and what is said of those that cannot be read.

which files?                  inputs (folders, archives, standard input; one report or error at a time)
what form has this one?       formats (.txt, .md, .html, .csv, .jsonl, .eml, .mbox), word_and_pdf
how does a PDF read?          pdf_process (PDFium, in a process of its own), pdf_paragraphs (lines to paragraphs)
what does one report hold?    report
is it there already?          repeats
"""
