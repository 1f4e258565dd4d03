#!/bin/sh
# Brings what the browser tests need and a fresh Debian or Ubuntu lacks: Chromium and Japanese fonts. Never skips.
set -eu
missing=""
[ -x /usr/bin/chromium ] || missing="$missing chromium"
fc-list 2>/dev/null | grep -qi "noto.*cjk" || missing="$missing fontconfig fonts-noto-cjk"
[ -n "$missing" ] || exit 0
if [ "$(id -u)" != "0" ]; then
    echo "The browser tests need these packages:$missing" >&2
    echo "Type: sudo apt-get update && sudo apt-get install -y$missing" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $missing
[ -x /usr/bin/chromium ]
