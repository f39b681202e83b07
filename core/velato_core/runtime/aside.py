"""Work that cannot look at a token, such as loading a model or decoding a photo: Cancel does not wait for it."""

from __future__ import annotations

import threading
from concurrent.futures import Future, wait
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from velato_core.runtime.cancel import CancelToken

Result = TypeVar("Result")
_LOOK_SECONDS: Final = 0.05


def run_aside(work: Callable[[], Result], cancel: CancelToken | None, *, loads: bool = False) -> Result:
    """Do work on a thread of its own and wait for it until the token is raised; then leave it to end unheard.

    Work that is left behind has to be harmless: reading, loading, coding in memory. It ends with its process, whatever it
    is at; a codec of Pillow or libheif may be left so at any moment.

    Args:
        work: what to do.
        cancel: looked at all the while; None does the work here.
        loads: it loads libraries. The main thread then does it itself: that thread is a command line's, whose Ctrl-C has
            its own way into imports, and whose process may not end well while a library is being loaded.

    Raises:
        Cancelled: the token was raised before the work was done.
    """
    if cancel is None or (loads and threading.current_thread() is threading.main_thread()):
        return work()
    cancel.raise_if_cancelled()
    future: Future[Result] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001  whatever it is, it belongs to whoever waits
            future.set_exception(error)

    thread = threading.Thread(target=run, name="aside", daemon=True)
    thread.start()
    while not wait((future,), _LOOK_SECONDS).done:
        cancel.raise_if_cancelled()
    thread.join()
    return future.result()
