#!/bin/sh
# Reports at 100,000 matters of four movements, as the head of the district opens them, over a year.
#   bench/reports.sh [ROUNDS]
# Figures and what they mean: docs/performance.md
set -eu
cd "$(dirname "$0")/.."
rounds=${1:-30}
. bench/office
fill "$matters" "$posts" "$data/matters"
year="from=$(date -d '1 year ago' +%F)&to=$(date +%F)&kind=RECEIPT"
"$java" bench/Pages.java "$address" "$data" collector "$rounds" \
    "by month=/reports/movements-by-month?$year&act=FORWARDED" "put away=/reports/put-away-by-month?$year" \
    "time taken=/reports/disposal-time?$year" "balance=/reports/desk-balance?$year" "quality=/reports/quality?$year" \
    "electronic=/reports/electronic?$year" "use=/reports/usage?$year" "put aside=/reports/parked?kind=RECEIPT" \
    "unopened=/reports/unopened?kind=RECEIPT" "over a month=/reports/over-a-month?kind=RECEIPT" \
    "with others=/reports/with-others?kind=RECEIPT" "references=/reports/references?$year"
