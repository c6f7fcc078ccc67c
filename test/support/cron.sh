#!/bin/sh
# cron.sh FOLDER: Debian's cron in the foreground, as root in a mount namespace of its own (unshare --mount), so that it
# has crontabs of its own in FOLDER and runs none of this machine. Prints a line before it starts.
set -eu
mkdir "$1/crontabs" "$1/cron.d" "$1/run"
: > "$1/crontab"
chgrp crontab "$1/crontabs"
chmod 1730 "$1/crontabs"
mount --bind "$1/crontabs" /var/spool/cron/crontabs
mount --bind "$1/cron.d" /etc/cron.d
mount --bind "$1/crontab" /etc/crontab
mount --bind "$1/run" /run
echo ready
exec cron -f >/dev/null
