"""Files to reports: which files hold text, what of them is the report, and what is said of those that cannot be read.

which files?                  folders (which of a folder's are reports), inputs (one report or error at a time)
what form has this one?       formats (by the name's ending); web_page, mail, rows_in, word_and_pdf, open_document
how does a PDF read?          pdf_process (PDFium, in a process of its own), pdf_paragraphs (lines to paragraphs)
what does one report hold?    report
is it there already?          repeats
"""
