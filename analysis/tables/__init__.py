"""Records to tables.

which columns and values?         schema
what is in a row?                 rows
how are tables kept?              files (CSV and Parquet)
"""
