#!/usr/bin/env bash
# Makes .venv/conformance with the pinned Python packages, unless it is there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
wanted=test/conformance/requirements.txt
venv=.venv/conformance
if ! cmp --silent "$wanted" "$venv/requirements.txt"; then
  python3 -m venv --clear "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
  cp "$wanted" "$venv/requirements.txt"
fi
