#!/bin/sh
# Sends over HTTP at 100,000 matters, beside the same SQL by pgbench in one run.
#   bench/sends.sh [MATTERS] [CLIENTS] [WARM-UP SECONDS] [SECONDS]
# Needs psql and pgbench (Debian: postgresql-client, postgresql-contrib). Figures and what they mean: docs/performance.md
set -eu
cd "$(dirname "$0")/.."
matters=${1:-100000} clients=${2:-16} warm=${3:-40} seconds=${4:-40} port=${PORT:-8391}
data=$(mktemp -d /tmp/sanchika-bench.XXXXXX)
chmod 755 "$data"
out=$data/log
./sanchika demo --data "$data" --port "$port" >"$out" 2>&1 &
program=$!
trap 'kill $program 2>/dev/null; wait $program 2>/dev/null; rm -rf "$data"' EXIT INT TERM
until grep -q 'is ready at' "$out"; do kill -0 $program || { cat "$out"; exit 1; }; sleep 1; done
logins=$data/demo-logins.json
posts=$(awk -F'"' '/"postId"/ {post=$4} /"roles"/ {if ($0 ~ /"(OFFICIAL|OFFICER|SECTION_HEAD|DIARIST)"/) {printf "%s%s", sep, post; sep=","}}' "$logins")
desks=$(printf '%s' "$posts" | tr ',' '\n' | wc -l)
desks=$((desks + 1))
PGPASSWORD=$(cat "$data/pg.password") PGHOST=127.0.0.1 PGUSER=sanchika_owner PGDATABASE=sanchika
PGPORT=$(sed -n 4p "$data/pg18/postmaster.pid")
export PGPASSWORD PGHOST PGUSER PGDATABASE PGPORT
psql -q -v matters="$matters" -v posts="$posts" -v out="$data/matters" -f bench/fill.sql
size() { psql -Atc "SELECT pg_total_relation_size('custody.movement') + pg_total_relation_size('custody.event') + pg_total_relation_size('custody.body') + pg_total_relation_size('custody.access')"; }
moves() { psql -Atc 'SELECT count(*) FROM custody.movement'; }
before=$(size) moved=$(moves)
java bench/Sends.java "http://127.0.0.1:$port" "$data" "$data/matters" "$clients" "$warm" "$seconds"
after=$(size) moved=$(($(moves) - moved))
echo "database: $(((after - before) / moved)) bytes per move (ledger and access, with indexes)"
first=$(sort -n "$data/matters" | head -1 | cut -d' ' -f1) last=$(sort -n "$data/matters" | tail -1 | cut -d' ' -f1)
pgbench -n -M prepared -c "$clients" -j 2 -T "$seconds" -D first="$first" -D last="$last" -D desks="$desks" -D posts="$posts" \
    -f bench/pgbench-move.sql | grep -E 'tps|latency average|failed'
