#!/bin/sh
# Says in plain sentences what a machine lacks for building the plugin. Plain sh: it runs before anything is installed.
missing=0

lack() {
  echo "$1" >&2
  missing=1
}

# older <found> <needed>: whether a dotted version comes before another one.
older() {
  [ "$1" != "$2" ] && [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

if ! command -v node >/dev/null; then
  lack 'Node.js is missing. Install Node.js 20 or newer, with npm (nodejs.org, or your package manager).'
else
  found=$(node --version | sed 's/^v//')
  older "$found" 20.0.0 && lack "Node.js is $found, too old. Install Node.js 20 or newer."
  command -v npm >/dev/null || lack 'npm is missing. It comes with Node.js; on Debian and Ubuntu install the package npm.'
fi

if ! command -v go >/dev/null; then
  lack 'Go is missing. Install Go 1.24.11 or newer (go.dev): the tests run the plugin under Mattermost'"'"'s own Go code.'
else
  found=$(go env GOVERSION | sed 's/^go//; s/[^0-9.].*$//')
  older "$found" 1.24.11 && lack "Go is $found, too old. Install Go 1.24.11 or newer."
fi

[ "$missing" -eq 0 ] || exit 1
