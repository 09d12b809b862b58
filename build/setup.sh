#!/bin/sh
# Installs what package-lock.json lists, unless that very list is installed already.
set -eu
cd "$(dirname "$0")/.."
stamp=node_modules/.prr-installed
wanted=$(cksum <package-lock.json)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
  exit 0
fi
build/preflight.sh
echo 'Installing what package-lock.json lists (a minute or two) …'
npm ci --no-progress
echo "$wanted" >"$stamp"
