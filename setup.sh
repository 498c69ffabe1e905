#!/bin/sh
# Installs what is missing, visibly, and nothing twice.  Usage: sh setup.sh run|test|bench|train
#   run    Debian's Tesseract, a virtual environment in .venv, the locked dependencies, the `postroom` command
#   test   the same, the developers' tools, the real servers the tests start (PostgreSQL, RabbitMQ, Redis) and Chromium
#   bench  the same and the programs the benchmark compares with (OCRmyPDF, unpaper)
#   train  the developers' tools, PyTorch and what else learning needs
set -eu
cd "$(dirname "$0")"
purpose="${1:-run}"

packages="tesseract-ocr tesseract-ocr-eng tesseract-ocr-osd"
lock=requirements/run.txt
case "$purpose" in
    run) ;;
    test) packages="$packages postgresql rabbitmq-server redis-server chromium fonts-dejavu-core fonts-liberation"; lock=requirements/dev.txt ;;
    bench) packages="$packages fonts-dejavu-core fonts-liberation ocrmypdf unpaper"; lock=requirements/dev.txt ;;
    train) packages="$packages fonts-dejavu-core fonts-liberation"; lock=requirements/train.txt ;;
    *) echo "usage: sh setup.sh run|test|bench|train" >&2; exit 2 ;;
esac

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }

python=""
for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python="$candidate"; break; fi
done
if [ -z "$python" ]; then
    echo "Postroom needs Python 3.11 or newer and found none. Install it, or set PYTHON=/path/to/python3." >&2
    exit 1
fi
if [ ! -d .venv ] && ! "$python" -c 'import ensurepip' 2>/dev/null; then
    packages="$packages python3-venv"
fi

missing=""
for package in $packages; do
    if command -v dpkg-query >/dev/null 2>&1; then
        dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing="$missing $package"
    fi
done
if ! command -v dpkg-query >/dev/null 2>&1; then
    command -v tesseract >/dev/null 2>&1 || missing="$packages"
fi
if [ -n "$missing" ]; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo"
    if ! command -v apt-get >/dev/null 2>&1 || { [ -n "$as_root" ] && ! command -v sudo >/dev/null 2>&1; }; then
        echo "These system packages are missing and cannot be installed from here (no apt-get, or neither root nor sudo):" >&2
        echo "   $missing" >&2
        echo "Install them and run this again." >&2
        # The servers are for some tests only; without them those tests skip and say so.
        command -v tesseract >/dev/null 2>&1 && [ "${CI:-}" != true ] || exit 1
    else
        say "installing Debian packages:$missing"
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
        # shellcheck disable=SC2086 - a list of names
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >&2
    fi
fi

if [ ! -x .venv/bin/python ]; then
    say "creating the virtual environment .venv with $("$python" --version)"
    "$python" -m venv .venv
fi

stamp=.venv/postroom-installed
wanted="$(cat "$lock" pyproject.toml | sha256sum | cut -d' ' -f1)"
everything="$(cat requirements/dev.txt pyproject.toml | sha256sum | cut -d' ' -f1)"
learning="$(cat requirements/train.txt pyproject.toml | sha256sum | cut -d' ' -f1)"
have="$(cat "$stamp" 2>/dev/null || true)"
enough=no
for each in "$wanted" "$learning"; do [ "$have" = "$each" ] && enough=yes; done
[ "$purpose" != train ] && [ "$have" = "$everything" ] && enough=yes
if [ "$enough" = no ]; then
    say "installing the locked dependencies of $lock (about a minute the first time)"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r "$lock"
    PYTHONWARNINGS=ignore .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
    # PyTorch's builds for different processors and graphics cards carry the same version and different hashes, so no hash is
    # asked for. Which one pip finds is for PIP_INDEX_URL to say.
    [ "$purpose" != train ] || .venv/bin/python -m pip install --quiet --disable-pip-version-check torch==2.13.0
    echo "$wanted" > "$stamp"
fi
