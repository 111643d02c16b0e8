"""The tables in other people's forms.

what does a column mean?          data_package (columns.csv)
which file for which tool?        files; spreadsheet (.xlsx), annotation (brat, Web Annotation), label_studio, event_data (UCDP GED, Airwars),
                                  networks (Discourse Network Analyzer, GraphML)
"""
