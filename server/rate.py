"""How many requests one client may send: counted in this process's memory, a minute at a time."""

import math
import time

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter


class Rate:
    """So many requests a minute for each client, the minute counted from its first; 0 for any number."""

    def __init__(self, per_minute: int) -> None:
        self._limiter = FixedWindowRateLimiter(MemoryStorage()) if per_minute else None
        self._allowed = RateLimitItemPerMinute(max(per_minute, 1))

    def wait(self, client: str) -> int:
        """Count a request: the seconds until the client may send the next, 0 where it may send this one."""
        if self._limiter is None or self._limiter.hit(self._allowed, client):
            return 0
        reset = self._limiter.get_window_stats(self._allowed, client).reset_time
        return max(1, math.ceil(reset - time.time()))
