#!/bin/sh
# Print the path of a Python that can make Velato's virtual environment: 3.11 or newer, with venv and ensurepip.
# The one in an existing .venv comes first, so that a machine that was set up once needs nothing more.
# Installs it from Debian's or Ubuntu's packages when run as root; otherwise says what to type.
set -eu

usable() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

look() {
    for name in .venv/bin/python ${PYTHON:-} python3 python3.11 python3.12 python3.13 python3.14; do
        if usable "$name"; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

# Ubuntu 22.04 has 3.10 as python3, and 3.11 beside it.
packages() {
    if apt-cache policy python3 2>/dev/null | grep -q 'Candidate: 3\.\([0-9]\|10\)[.-]'; then
        echo "python3.11 python3.11-venv"
    else
        echo "python3 python3-venv"
    fi
}

look && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update >&2
    names=$(packages)
    echo "Installing Python and its venv module: apt-get install -y $names" >&2
    # shellcheck disable=SC2086  # two packages
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $names >&2 || true
    look && exit 0
fi
echo "Velato needs Python 3.11 or newer with its venv module, and none was found." >&2
echo "On Debian or Ubuntu: sudo apt-get install $(packages)" >&2
echo "If yours has another name: make PYTHON=/path/to/python3.12 ..." >&2
exit 1
