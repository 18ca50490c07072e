#!/bin/sh
# At 100,000 files: sends with a note beside bare SQL, an old file with 200 notes and 1,000 pages opened, a note kept while it is typed.
#   bench/files.sh [CLIENTS] [WARM-UP SECONDS] [SECONDS]
# Needs pgbench too (Debian: postgresql-contrib). Figures and what they mean: docs/performance.md
set -eu
cd "$(dirname "$0")/.."
clients=${1:-8} warm=${2:-120} seconds=${3:-40}
. bench/office
fill "$matters" "$posts" "$data/matters"
desk=$(awk -F'"' '/"login"/ {login=$4} /"postId"/ && login == "collector" {print $4}' "$data/demo-logins.json")
[ -f "$data/old-file" ] || psql -q -v desk="$desk" -v out="$data/old-file" -f bench/fill-files.sql
old=$(cat "$data/old-file")
echo "an old file on the collector's desk, and its papers alone"
"$java" bench/Pages.java "$address" "$data" collector 200 "file=/files/$old" "earlier notes=/files/$old/notes?before=150"
echo "a note of three pages, kept again and again"
"$java" bench/Typing.java "$address" "$data" collector "$old" 2000
grep -v "^$old " "$data/matters" >"$data/files"
echo "a note and its sending, two calls"
"$java" bench/Sends.java "$address" "$data" "$data/files" "$clients" "$warm" "$seconds" noted
first=$(sort -n "$data/files" | head -1 | cut -d' ' -f1) last=$(sort -n "$data/files" | tail -1 | cut -d' ' -f1)
pgbench -n -M prepared -c "$clients" -j 2 -T "$seconds" -D first="$first" -D last="$last" -D posts="$posts" \
    -D desks="$(printf '%s\n' "$posts" | tr ',' '\n' | wc -l)" -f bench/pgbench-note.sql | grep -E 'tps|latency average|failed'
