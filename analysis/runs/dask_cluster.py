"""A run on a cluster, by Dask: its scheduler hands out the batches and does again what a lost worker had.

Workers need this package, of the same version and with the same model; a
folder of word lists must be found by them under the same path. What they send
back is kept on this machine, so they need no disk in common with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from analysis.reading.extras import how_to_get
from analysis.runs.batches import Open, WorkerError

WAIT = 10  # seconds for a scheduler to answer


class ClusterError(WorkerError):
    """Dask is not installed, or its scheduler does not answer."""


@contextmanager
def cluster(workers: int = 1, scheduler: str | None = None) -> Iterator[tuple[Open, int]]:
    """What `running.run` is to be given to use the workers of a Dask scheduler: how to open a pool, and how many there are.

    scheduler: the address of one that is running, whose workers are used;
    without it as many worker processes as asked for are started on this
    machine, and ended at the end. Raises ClusterError.
    """
    try:
        from distributed import Client, LocalCluster
    except ImportError:
        raise ClusterError(f"--engine dask needs Dask; run: {how_to_get('cluster')}") from None
    if scheduler is not None:
        try:
            client = Client(scheduler, timeout=WAIT)
        except (OSError, ValueError) as error:
            raise ClusterError(f"no Dask scheduler answers at {scheduler} ({error}); check its address") from None
        with client:
            yield partial(client.get_executor, pure=False), max(1, sum(client.nthreads().values()))
        return
    # One thread a worker: the parser holds Python's lock, and its vocabulary is not made for two.
    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as local,
        Client(local) as client,
    ):
        yield partial(client.get_executor, pure=False), workers
