#!/bin/sh
# Lists of a district and of a state as workbooks, and event logs of a month of both, made by a program with 256 MB of heap.
#   [DATA=FOLDER] bench/exports.sh
# FOLDER is one that bench/state.sh has filled; without it a hundred thousand files are filled first.
# Figures and what they mean: docs/performance.md
set -eu
cd "$(dirname "$0")/.."
if [ ! -f "${DATA:-}/state-offices" ]; then
    [ -n "${DATA:-}" ] || { DATA=$(mktemp -d /tmp/sanchika-bench.XXXXXX) && chmod 755 "$DATA" && scratch=$DATA; }
    FILES=${FILES:-100000} DATA=$DATA FILL_ONLY=1 sh bench/state.sh >"$DATA/fill.log"
fi
SANCHIKA_JAVA_OPTIONS=${SANCHIKA_JAVA_OPTIONS:--Xmx256m}
export SANCHIKA_JAVA_OPTIONS
. bench/office
district=$(psql -Atc "SELECT id FROM office.unit WHERE kind = 'DISTRICT' AND code LIKE 'S/%' ORDER BY id LIMIT 1")
code=$(psql -Atc "SELECT code FROM office.unit WHERE id = $district")
month="from=$(date -d '30 days ago' +%F)&to=$(date +%F)"
"$java" bench/Exports.java "$address" "$data" chief \
    "stuck={\"format\":\"xlsx\",\"unit\":$district}" "stuck={\"format\":\"xlsx\"}" \
    "over-a-month={\"format\":\"xlsx\",\"unit\":$district}" "over-a-month={\"format\":\"xlsx\"}" \
    "XES, a district=/api/v1/event-log.xes?unit=$code&$month" "XES, the state=/api/v1/event-log.xes?$month" \
    "OCEL, a district=/api/v1/event-log.ocel.json?unit=$code&$month" "OCEL, the state=/api/v1/event-log.ocel.json?$month"
