#!/bin/sh
# Runs every group of tests one after another; called by ./sanchika test, which has found the JDK.
set -u
home=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd -P)
cd "$home" || exit 2
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

all=no
for option in "$@"; do
    case $option in
        --all) all=yes ;;
        *) printf '%s\n' "sanchika: test does not know '$option'. It knows: --all." >&2; exit 2 ;;
    esac
done

say() { printf '%s\n' "$*"; }
mkdir -p target
summary=target/test-summary.txt
: >"$summary"
passed_in_all=0 failed_in_all=0

# ---- what the tests need -----------------------------------------------------------------------------------------------

apt_updated=no
install() { # Debian packages, when we may
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then return 1; fi
    say "   installing $*"
    if [ $apt_updated = no ]; then apt-get update -qq >>target/apt.log 2>&1; apt_updated=yes; fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >>target/apt.log 2>&1
}

find_chromium() {
    for browser in "${SANCHIKA_CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
        [ -n "$browser" ] || continue
        SANCHIKA_CHROMIUM=$(command -v "$browser") && export SANCHIKA_CHROMIUM && return 0
    done
    return 1
}

need_chromium() {
    find_chromium || { install chromium fonts-noto-core && find_chromium; }
}

has_indic_fonts() { [ -n "$(fc-list :lang=hi 2>/dev/null)" ] && [ -n "$(fc-list :lang=bn 2>/dev/null)" ]; }

need_fonts() { has_indic_fonts || { install fontconfig fonts-noto-core && has_indic_fonts; }; }

has_server() { ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }

# ---- groups ------------------------------------------------------------------------------------------------------------

# Records a group: name, passed, failed, skipped, seconds.
record() {
    passed_in_all=$((passed_in_all + $2)) failed_in_all=$((failed_in_all + $3))
    line=$(awk -v n="$1" -v p="$2" -v f="$3" -v s="$4" -v t="$5" 'BEGIN { skipped = s ? ", " s " skipped" : "";
        printf "%-16s %5d passed, %d failed%s, %.1f min", n, p, f, skipped, t / 60 }')
    say "$line" | tee -a "$summary"
}

# Adds up the reports of a Maven run: "passed failed skipped".
count_reports() {
    cat target/surefire-reports/TEST-*.xml 2>/dev/null | awk '
        function attribute(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
        /<testsuite / { open = 1; text = "" }
        open { text = text " " $0; if ($0 ~ />/) { $0 = text; open = 0; all += attribute("tests"); bad += attribute("errors") + attribute("failures"); left += attribute("skipped") } }
        END { print all - bad - left + 0, bad + 0, left + 0 }'
}

# A group of JUnit tests: name, then Maven's arguments.
maven_group() {
    name=$1
    shift
    say "== $name"
    began=$(date +%s)
    log=target/test-$(printf '%s' "$name" | tr ' ' '-').log
    rm -rf target/surefire-reports
    ./mvnw -B "$@" >"$log" 2>&1
    result=$?
    # shellcheck disable=SC2046
    set -- $(count_reports)
    good=$1 bad=$2 left=$3
    if [ $((good + bad)) -eq 0 ]; then bad=1; say "   no test ran; see $log"; fi
    if [ $result -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
    if [ "$bad" -ne 0 ]; then grep -aE '^\[ERROR\]|^mvnw:' "$log" | head -n 80; say "   more in $log"; fi
    record "$name" "$good" "$bad" "$left" $(($(date +%s) - began))
    rm -rf "target/reports-$name"
    if [ -d target/surefire-reports ]; then cp -r target/surefire-reports "target/reports-$name"; fi
}

missing() { # name, what to do
    say "== $1"
    say "   $2"
    record "$1" 0 1 0 0
}

check() { # what, command …
    what=$1
    shift
    if "$@" >"target/check.log" 2>&1; then good=$((good + 1)); else bad=$((bad + 1)); say "   $what:"; grep -v '^\[INFO\]' target/check.log | head -n 40; fi
}

checks() {
    say "== checks"
    began=$(date +%s) good=0 bad=0
    check "formatting (./mvnw spotless:apply mends it)" ./mvnw -B -q spotless:check
    check "shell" sh -n sanchika
    for script in src/main/vendor/check src/main/vendor/check.sh; do
        if [ -x $script ]; then check "vendored files" $script; fi
    done
    record checks $good $bad 0 $(($(date +%s) - began))
}

scripts() {
    if ! ls src/test/js/*.test.mjs >/dev/null 2>&1; then return; fi
    command -v node >/dev/null || install nodejs
    if ! command -v node >/dev/null; then missing scripts "They need Node.js 20 or newer: install it (Debian: apt install nodejs)."; return; fi
    say "== scripts"
    began=$(date +%s)
    node --test --test-reporter=tap src/test/js/*.test.mjs >target/test-scripts.log 2>&1
    result=$?
    good=$(sed -n 's/^# pass \([0-9]*\)$/\1/p' target/test-scripts.log) bad=$(sed -n 's/^# fail \([0-9]*\)$/\1/p' target/test-scripts.log)
    good=${good:-0} bad=${bad:-0}
    if [ $((good + bad)) -eq 0 ] || { [ $result -ne 0 ] && [ "$bad" -eq 0 ]; }; then bad=1; fi
    [ "$bad" -eq 0 ] || grep -A 12 '^ *not ok' target/test-scripts.log | head -n 80
    record scripts "$good" "$bad" 0 $(($(date +%s) - began))
}

journeys() {
    if ! need_chromium; then missing journeys "They need Chromium: install it (Debian: apt install chromium fonts-noto-core), or name it in SANCHIKA_CHROMIUM."; return; fi
    if ! need_fonts; then missing journeys "They need fonts for Hindi and Bengali: install them (Debian: apt install fontconfig fonts-noto-core)."; return; fi
    maven_group journeys surefire:test -Dtest.groups=journey -Dtest.excludedGroups=long,pictures
}

long() {
    if ! has_server && ! install postgresql; then missing long "They need a PostgreSQL server of the system: install it (Debian: apt install postgresql)."; return; fi
    if ! command -v clamd >/dev/null && ! install clamav-daemon; then missing long "They need the daemon of ClamAV: install it (Debian: apt install clamav-daemon)."; return; fi
    if ! command -v pdftotext >/dev/null && ! install poppler-utils; then missing long "They need pdftotext: install it (Debian: apt install poppler-utils)."; return; fi
    if ! command -v openssl >/dev/null && ! install openssl; then missing long "They need openssl: install it (Debian: apt install openssl)."; return; fi
    if ! command -v softhsm2-util >/dev/null && ! install softhsm2; then missing long "They need SoftHSM2: install it (Debian: apt install softhsm2)."; return; fi
    need_chromium || true
    maven_group long surefire:test -Dtest.groups=long -Dtest.excludedGroups=none
}

checks
maven_group "rules and units" test -Dtest.forks=2
scripts
journeys
if [ $all = yes ]; then long; fi

say ""
say "What ran:"
cat "$summary"
say "$passed_in_all passed, $failed_in_all failed"
[ $failed_in_all -eq 0 ]
