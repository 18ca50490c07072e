#!/bin/sh
# The same movements by this program over HTTP, as bare SQL, and by a workflow engine (Flowable), on one database server:
# rate, CPU and bytes of each, and what an inbox and a count of what lies cost.
#   bench/engine.sh [CLIENTS] [WARM-UP SECONDS] [SECONDS]
# Needs pgbench too (Debian: postgresql-contrib). Figures and what they mean: docs/performance.md
set -eu
cd "$(dirname "$0")/.."
clients=${1:-8} warm=${2:-60} seconds=${3:-40} matters=${MATTERS:-20000} MATTERS=${MATTERS:-20000}
./mvnw -B -q -f bench/flowable/pom.xml dependency:build-classpath -Dmdep.outputFile="$PWD/target/flowable.classpath"
. bench/office
fill "$matters" "$posts" "$data/matters"
desks=$(printf '%s\n' "$posts" | tr ',' '\n' | wc -l)
postmaster=$(head -1 "$data/pg18/postmaster.pid")
# CPU of the database in hundredths of a second, processes that have ended included
cpu() { for pid in $(pgrep -P "$postmaster"); do cut -d' ' -f14,15 "/proc/$pid/stat" 2>/dev/null; done |
    awk -v ended="$(cut -d' ' -f14-17 "/proc/$postmaster/stat")" '{sum += $1 + $2} END {split(ended, e, " "); print sum + e[1] + e[2] + e[3] + e[4]}'; }
each() { awk -v bytes=$(($(size) - $1)) -v cpu=$(($(cpu) - $3)) -v moves=$(($(moves) - $2)) 'BEGIN {printf "%d moves, CPU each: database %.2f ms, %d bytes each\n", moves, cpu * 10 / moves, bytes / moves}'; }
echo "this program, over HTTP"
at=$(size) moved=$(moves) used=$(cpu)
"$java" bench/Sends.java "$address" "$data" "$data/matters" "$clients" "$warm" "$seconds"
each "$at" "$moved" "$used"
"$java" bench/Pages.java "$address" "$data" collector 100 "inbox=/inbox" "what lies by desk=/where?by=post"
echo "bare SQL"
first=$(sort -n "$data/matters" | head -1 | cut -d' ' -f1) last=$(sort -n "$data/matters" | tail -1 | cut -d' ' -f1)
at=$(size) moved=$(moves) used=$(cpu)
pgbench -n -M prepared -c "$clients" -j 2 -T "$seconds" -D first="$first" -D last="$last" -D desks="$desks" -D posts="$posts" \
    -f bench/pgbench-move.sql | grep -E 'tps|latency average|failed'
each "$at" "$moved" "$used"
for history in audit full; do
    echo "Flowable, history $history"
    psql -qc "SET client_min_messages = warning; DROP SCHEMA IF EXISTS flowable CASCADE; CREATE SCHEMA flowable"
    "$java" -cp "$(cat target/flowable.classpath)" bench/Engine.java \
        "jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE?user=$PGUSER&password=$PGPASSWORD&currentSchema=flowable" \
        "$postmaster" "$history" "$desks" "$matters" "$clients" "$warm" "$seconds"
done
psql -qc 'SET client_min_messages = warning; DROP SCHEMA flowable CASCADE'
