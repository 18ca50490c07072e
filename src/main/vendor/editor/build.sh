#!/bin/sh
# Makes the editor from its sources and the pinned packages: build.sh FILE. Needs node and npm; the Maven build does not.
set -eu
out=$(realpath -m "$1")
cd "$(dirname "$0")"
[ -d node_modules ] || npm ci --ignore-scripts --no-audit --no-fund --silent
node_modules/.bin/esbuild src/editor.js --bundle --minify --format=esm --target=chrome100,firefox102,safari16 --charset=utf8 \
    --legal-comments=none --banner:js='/* Sanchika editor, with ProseMirror (MIT): see NOTICE.md */' --log-level=warning --outfile="$out"
