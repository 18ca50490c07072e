#!/bin/sh
# Sets papers of one, six and a hundred pages in Hindi, Bengali and English as PDF, in one thread.
#   bench/typesetting.sh [ROUNDS]
# Figures and what they mean: docs/performance.md
set -eu
cd "$(dirname "$0")/.."
./sanchika build
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -Djava.awt.headless=true -XX:+UseSerialGC ${HEAP:+-Xmx$HEAP} -cp target/app/sanchika.jar bench/Papers.java "${1:-20}"
