"""The calendar day in time zones at instants around midnight and around every change of the clock, by Python's own
reckoning. Arguments: first year, last year, zones. Prints a line of JSON for each zone: its name, [[seconds, day], ...]."""

import json
import sys
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

first, last = int(sys.argv[1]), int(sys.argv[2])
day = 86400
begin = int(datetime(first, 1, 1, tzinfo=timezone.utc).timestamp())
end = int(datetime(last + 1, 1, 1, tzinfo=timezone.utc).timestamp())


def local(seconds, zone):
    return datetime.fromtimestamp(seconds, zone)


def changes(zone):
    for early in range(begin, end, day):
        late = early + day
        if local(early, zone).utcoffset() == local(late, zone).utcoffset():
            continue
        while late - early > 1:
            middle = (early + late) // 2
            if local(middle, zone).utcoffset() == local(early, zone).utcoffset():
                early = middle
            else:
                late = middle
        yield late


def midnight(on, zone):
    return int(datetime(on.year, on.month, on.day, tzinfo=zone).timestamp())


for name in sys.argv[3:]:
    zone = ZoneInfo(name)
    instants = set()
    days = {date(year, month, on) for year in range(first, last + 1) for month in range(1, 13) for on in (1, 15, 28)}
    for change in changes(zone):
        instants.update(change + apart for apart in (-3601, -1, 0, 1, 3600))
        days.update(local(change, zone).date() + timedelta(apart) for apart in (-1, 0, 1, 2))
    for on in days:
        instants.update(midnight(on, zone) + apart for apart in (-1800, -1, 0, 1, 1800))
    print(json.dumps([name, [[at, local(at, zone).date().isoformat()] for at in sorted(instants)]]))
