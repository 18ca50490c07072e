#!/bin/sh
# Letters of two pages signed with a certificate and issued, many in one go: time, CPU and memory.
#   bench/signs.sh [LETTERS]
# Figures and what they mean: docs/performance.md
set -eu
cd "$(dirname "$0")/.."
. bench/office
files=$(psql -Atc "SELECT string_agg(h.matter_id::text, ',') FROM custody.holding h JOIN efile.file f ON f.matter_id = h.matter_id
    JOIN office.charge c ON c.post_id = h.post_id JOIN office.account a ON a.person_id = c.person_id
    WHERE a.login = 'collector' AND h.state = 'ACTIVE'")
"$java" bench/Signs.java "$address" "$data" "$files" "${1:-1000}"
