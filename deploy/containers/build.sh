#!/usr/bin/env bash
# Builds the images of the four services from what Maven has packaged; called by ./opendebate images.
#   build.sh BASE NODE [SERVICE]...      the two images that the recipes ask for; without a service all four
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

base=$1 node=$2
shift 2
[[ $# -gt 0 ]] || set -- gateway meeting-service statement-service compilation-service
revision=$(git rev-parse HEAD 2>/dev/null || echo unknown)

for service in "$@"; do
    case $service in
        gateway | meeting-service) recipe=service more=() ;;
        statement-service | compilation-service) recipe=typesetting-service more=(--build-arg NODE="$node") ;;
        *) echo "no service $service" >&2; exit 2 ;;
    esac
    # chroot: no runtime is needed to build, and none that may make namespaces
    buildah bud --isolation chroot --layers --build-arg BASE="$base" "${more[@]}" --build-arg SERVICE="$service" \
        --build-arg REVISION="$revision" --tag "opendebate/$service:0.1.0" \
        --file "deploy/containers/$recipe.Containerfile" .
done
