#!/bin/sh
# Files that came from elsewhere are exactly what they were: see SHA256SUMS and NOTICE.md.
cd "$(dirname "$0")/../resources/static" && sha256sum --quiet --check ../../vendor/SHA256SUMS
