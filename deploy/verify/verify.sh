#!/usr/bin/env bash
# Builds everything and runs all tests; called by ./opendebate verify, which has set JAVA_HOME. Ends with the list of
# what was not run and what to install; the list is left in deploy/verify/target/not-run.txt.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

find . -name node_modules -prune -o -path '*/target/*-reports/TEST-*.xml' -type f -exec rm -f {} +

# Three modules beside each other: their tests wait for much of their time. The API is described, and its clients and the
# gateway are built, while the services are; so what the services say of themselves must be what is committed.
#
# Maven lives for minutes: the compiler's first stage alone takes a third less of a processor for the same build. And the
# JDK's warnings about Maven's own libraries are nobody's business here.
MAVEN_OPTS="${MAVEN_OPTS:-} -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    mvn -B -ntp -Dstyle.color=never -Pstack,after-services -T 3 -Ddescription.committed verify "$@"
result=$?

mkdir -p deploy/verify/target
list=deploy/verify/target/not-run.txt
# a test that lacks a program says so in the message of its assumption
find . -name node_modules -prune -o -path '*/target/*-reports/TEST-*.xml' -type f -print0 |
    xargs -0 -r grep -oh 'not run: needs [^"<&]*, install [a-z0-9.+ -]*' | sort | uniq -c |
    sed -E 's/^ *([0-9]+) not run: (.*)$/not run: \1 test(s), \2/' >"$list"

if [[ -s $list ]]; then
    echo
    cat "$list"
    echo "to install: apt-get install $(sed -E 's/.*install //' "$list" | tr ' ' '\n' | sort -u | tr '\n' ' ')"
elif [[ $result -eq 0 ]]; then
    echo "not run: nothing"
fi
exit $result
