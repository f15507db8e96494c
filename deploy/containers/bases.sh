#!/usr/bin/env bash
# Makes the two images that the recipes build upon out of this machine's own files, for a trial: nothing is fetched, and
# nothing vouches for what is in them. Called by ./opendebate images --of-this-machine, which has set JAVA_HOME.
set -euo pipefail

work=$(mktemp -d)
container=
trap 'rm -rf "$work"; [[ -z $container ]] || buildah rm "$container" >/dev/null' EXIT

# What the services need of the JDK; a runtime that you bring needs these modules too.
modules=$(sed 's/ *#.*//' "$(dirname "${BASH_SOURCE[0]}")/java-modules" | paste -sd,)

# Puts the libraries of the given programs where they lie here, the loader among them.
libraries() {
    local root=$1 library listed
    shift
    listed=$(ldd "$@") || { echo "no dynamic program or library, or one that is not of this system: $*" >&2; return 1; }
    grep -o '/[^ ]*\.so[^ ]*' <<<"$listed" | sort -u | while read -r library; do
        [[ $library == "$work"/* ]] || install -D "$library" "$root$library"
    done
}

image() {
    local name=$1 root=$2
    shift 2
    container=$(buildah from scratch)
    buildah copy --quiet "$container" "$root" / >/dev/null
    buildah config "$@" "$container"
    buildah commit --quiet --rm "$container" "$name" >/dev/null
    container=
}

base=$work/base
mkdir -p "$base/opt" "$base/tmp" "$base/proc" "$base/sys" "$base/dev"
chmod 1777 "$base/tmp"
"$JAVA_HOME/bin/jlink" --add-modules "$modules" --no-header-files --no-man-pages --output "$base/opt/java"
node=$(readlink -f "$(command -v node)")
# also what Node is linked to, and what the libraries of the JDK are
mapfile -t native < <(find "$base/opt/java" -name '*.so')
libraries "$base" "$base/opt/java/bin/java" "$node" "${native[@]}"
image localhost/opendebate/base "$base" --env PATH=/opt/java/bin:/usr/local/bin:/usr/bin:/bin --env JAVA_HOME=/opt/java

install -D "$node" "$work/node/usr/local/bin/node"
image localhost/opendebate/node "$work/node"
