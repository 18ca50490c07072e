#!/bin/sh
# The inbox, the lists, finding and "where is it" at 100,000 matters in the office, and again with 100,000 more on one desk.
#   bench/pages.sh [ROUNDS]
# Figures and what they mean: docs/performance.md
set -eu
cd "$(dirname "$0")/.."
rounds=${1:-100}
. bench/office
fill "$matters" "$posts" "$data/matters"
echo "$matters matters on $(printf '%s\n' "$posts" | tr ',' '\n' | wc -l) desks, $legs movements each; the collector's pages"
"$java" bench/Pages.java "$address" "$data" collector "$rounds"
desk=$(awk -F'"' '/"login"/ {login=$4} /"postId"/ && login == "collector" {print $4}' "$data/demo-logins.json")
fill "$matters" "$desk" "$data/desk"
echo "and $matters more on the collector's own desk"
"$java" bench/Pages.java "$address" "$data" collector "$rounds"
