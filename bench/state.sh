#!/bin/sh
# The offices of a state and FILES files of eleven movements each: where everything lies, lists behind the numbers, past days, one path.
#   FILES=1000000 bench/state.sh [ROUNDS]
# Figures and what they mean: docs/performance.md
set -eu
cd "$(dirname "$0")/.."
rounds=${1:-60} files=${FILES:-100000}
. bench/office
fill 20000 "$posts" "$data/matters"
if [ ! -f "$data/state-offices" ]; then
    psql -q -v ON_ERROR_STOP=1 <<SQL
CREATE TEMP TABLE district (state integer, code integer, name text);
CREATE TEMP TABLE block (state integer, district integer, code integer, name text, local text);
CREATE TEMP TABLE department (state integer, code integer, name text);
\copy district FROM src/main/resources/lgd/districts.csv WITH (FORMAT csv, HEADER)
\copy block FROM src/main/resources/lgd/blocks.csv WITH (FORMAT csv, HEADER)
\copy department FROM src/main/resources/lgd/departments.csv WITH (FORMAT csv, HEADER)
\set state 10
\i bench/state-office.sql
SQL
    touch "$data/state-offices"
fi
# A million at a time, so that what is sorted meanwhile stays small; a fill that was cut off goes on.
while filled=$(psql -Atc "SELECT count(*) FROM custody.matter WHERE number LIKE 'S/%'") && [ "$filled" -lt "$files" ]; do
    more=$((files - filled)) && [ "$more" -le 1000000 ] || more=1000000
    psql -q -v files="$more" -f bench/state.sql
done
[ -z "$(psql -Atc "SELECT to_regclass('public.bench_aside')")" ] || psql -q -f bench/state-whole.sql
[ -z "${FILL_ONLY:-}" ] || exit 0
district=$(psql -Atc "SELECT id FROM office.unit WHERE kind = 'DISTRICT' AND code LIKE 'S/%' ORDER BY id LIMIT 1")
matter=$(psql -Atc "SELECT h.matter_id FROM custody.holding h JOIN custody.movement m USING (matter_id) WHERE h.state = 'ACTIVE' GROUP BY 1 ORDER BY count(*) DESC LIMIT 1")
range=$(psql -Atc "SELECT min(id), max(id) FROM custody.matter WHERE number LIKE 'S/%'")
past=$(date -d '100 days ago' +%F) month=$(date -d '30 days ago' +%F) today=$(date +%F)
pages() {
    "$java" bench/Pages.java "$address" "$data" chief "$rounds" \
        "state by level=/where" "state, working days=/where?clock=working" "state by office=/where?by=unit" \
        "district by level=/where?unit=$district" "district by desk=/where?by=post&unit=$district" \
        "list, a level of the state=/where/matters?level=3" "list, over limit=/where/matters?over=true" \
        "list of a district=/where/matters?unit=$district" \
        "state, past day=/where?asOf=$past" "district, past day=/where?unit=$district&asOf=$past" \
        "review of the state=/review" \
        "path of a matter=/matters/$matter/movements"
    "$java" bench/Pages.java "$address" "$data" collector "$rounds" "inbox=/inbox"
    path
}
# The path of any matter by its SQL alone, one after another.
path() {
    rm -f "$data"/path.*
    pgbench -n -M prepared -D "first=${range%|*}" -D "last=${range#*|}" -f bench/pgbench-path.sql -t $((rounds * 50)) -l --log-prefix="$data/path" >/dev/null 2>&1
    sort -nk3 "$data"/path.[0-9]* | awk '{ us[NR] = $3 } END { printf "path, by its SQL alone        p50 %7.1f ms, p95 %7.1f ms, p99 %7.1f ms of %d\n", us[int(NR * .5)] / 1000, us[int(NR * .95)] / 1000, us[int(NR * .99)] / 1000, NR }'
}
# Where what the demo's desks send about is now: what was sent before lies elsewhere.
sends() {
    psql -AtF ' ' -o "$data/now" -c "SELECT h.matter_id, d.n - 1 FROM custody.holding h JOIN custody.matter m ON m.id = h.matter_id
        JOIN unnest(string_to_array('$posts', ',')::bigint[]) WITH ORDINALITY AS d (post, n) ON d.post = h.post_id
        WHERE m.number LIKE 'B/%' AND h.state = 'ACTIVE' ORDER BY random()"
    "$java" "$@"
}
echo "$files files, left alone"
pages
echo "and with 50 movements a second beside it"
pages >"$data/beside" &
sends -Drate=50 -Dbeside=$! bench/Sends.java "$address" "$data" "$data/now" 8 1 3600
cat "$data/beside"
echo "movements, as many as go"
sends bench/Sends.java "$address" "$data" "$data/now" 8 40 40
# What reads a period of the ledger, or a thousand lines, takes longer: fewer rounds tell.
"$java" -Dwarm=2 bench/Pages.java "$address" "$data" chief $((rounds / 10 + 1)) \
    "review of a district=/review?unit=$district" "report of what lies, by post=/reports/lying?by=POST" \
    "report of what is stuck=/reports/stuck" "summary of a district, a month=/reports/summary?unit=$district&from=$month&to=$today" \
    "ages of a district, a year=/reports/ageing?unit=$district" "ages of the state, a month=/reports/ageing?from=$month&to=$today" \
    "streams of a district, a month=/reports/flow?unit=$district&from=$month&to=$today" \
    "streams of the state, a month=/reports/flow?from=$month&to=$today"
psql -c "SELECT pg_size_pretty(pg_database_size(current_database())) AS database, (SELECT count(*) FROM custody.matter) AS matters,
                (SELECT count(*) FROM custody.movement) AS movements, (SELECT count(*) FROM custody.holding WHERE state = 'ACTIVE') AS lying"
