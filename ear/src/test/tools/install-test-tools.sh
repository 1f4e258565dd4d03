#!/bin/sh
# Brings what the tests need and a fresh Debian or Ubuntu lacks. Never skips.
#   install-test-tools.sh                   Chromium and Japanese fonts for the browser tests, curl and openssl for following the integrator's guide
#   install-test-tools.sh softhsm <module>  SoftHSM2, for the card helper's tests; a module that is installed elsewhere is used as it is
set -eu
missing=""
if [ "${1:-browser}" = softhsm ]; then
    tests="The card helper's tests need"
    otherwise=" Or name an installed module of SoftHSM2: -Dmusubi.test.softhsm=/path/to/libsofthsm2.so (softhsm2-util must be on the path)"
    wanted=$2
    { [ -f "$wanted" ] && command -v softhsm2-util >/dev/null; } || missing=" softhsm2"
else
    tests="The browser tests and the integrator's guide need"
    otherwise=""
    wanted=/usr/bin/chromium
    [ -x "$wanted" ] || missing="$missing chromium"
    fc-list 2>/dev/null | grep -qi "noto.*cjk" || missing="$missing fontconfig fonts-noto-cjk"
    for command in curl openssl; do command -v "$command" >/dev/null || missing="$missing $command"; done
fi
[ -n "$missing" ] || exit 0
if [ "$(id -u)" != "0" ] || ! command -v apt-get >/dev/null; then
    echo "$tests these packages:$missing" >&2
    echo "Type: sudo apt-get update && sudo apt-get install -y$missing.$otherwise" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $missing
[ -e "$wanted" ] || { echo "$tests $wanted, which$missing did not bring.$otherwise" >&2; exit 1; }
