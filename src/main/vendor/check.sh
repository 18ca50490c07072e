#!/bin/sh
# Files that came from elsewhere are exactly what they were: see SHA256SUMS and NOTICE.md. Where there is Node, the editor
# is made again from its sources and must come out the same.
set -eu
cd "$(dirname "$0")"
(cd ../resources/static && sha256sum --quiet --check ../../vendor/SHA256SUMS)
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then exit 0; fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp -r editor/src editor/package.json editor/package-lock.json editor/build.sh "$scratch"
if ! (cd "$scratch" && npm ci --ignore-scripts --no-audit --no-fund --silent) 2>"$scratch/npm.log"; then
    echo "The packages of the editor cannot be fetched here; editor.js was compared by its sum only." >&2
    exit 0
fi
"$scratch/build.sh" "$scratch/editor.js"
cmp "$scratch/editor.js" ../resources/static/editor.js || { echo "static/editor.js is not what src/main/vendor/editor makes: run its build.sh and mend SHA256SUMS." >&2; exit 1; }
