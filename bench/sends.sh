#!/bin/sh
# Sends over HTTP at 100,000 matters, beside the same SQL by pgbench in one run.
#   bench/sends.sh [CLIENTS] [WARM-UP SECONDS] [SECONDS]
# Needs pgbench too (Debian: postgresql-contrib). Figures and what they mean: docs/performance.md
set -eu
cd "$(dirname "$0")/.."
clients=${1:-8} warm=${2:-120} seconds=${3:-40}
. bench/office
fill "$matters" "$posts" "$data/matters"
desks=$(printf '%s\n' "$posts" | tr ',' '\n' | wc -l)
before=$(size) moved=$(moves)
"$java" bench/Sends.java "$address" "$data" "$data/matters" "$clients" "$warm" "$seconds"
after=$(size) moved=$(($(moves) - moved))
echo "database: $(((after - before) / moved)) bytes per move (ledger, stays and access, with indexes)"
first=$(sort -n "$data/matters" | head -1 | cut -d' ' -f1) last=$(sort -n "$data/matters" | tail -1 | cut -d' ' -f1)
pgbench -n -M prepared -c "$clients" -j 2 -T "$seconds" -D first="$first" -D last="$last" -D desks="$desks" -D posts="$posts" \
    -f bench/pgbench-move.sql | grep -E 'tps|latency average|failed'
