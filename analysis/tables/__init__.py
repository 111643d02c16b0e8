"""Records to tables.

which columns and values?         schema
what is in a row?                 rows
and its rows as plain dicts?      plain
how are tables kept?              files (CSV and Parquet)
"""
