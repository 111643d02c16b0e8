"""Many reports: in parts, in several processes or on a cluster, stopped and resumed.

how is a collection run?          batches
what is on disk when it stops?    parts_on_disk
how on a cluster?                 dask_cluster
what may be asked, and how?       arguments
what does the command do?         command; review_commands (sample, corrections, score)
two runs into one folder?         one_at_a_time
how far is it?                    progress
"""
