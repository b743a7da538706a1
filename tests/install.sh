#!/bin/sh
# install.sh [test|page] - installs what building needs, with `test` what testing needs,
# and with `page` the browser that visits the local page (650 MB more)
#
# For Debian 12 and later, and what is like it. Does nothing, and says nothing,
# when everything is there already.
set -eu

build='build-essential meson ninja-build pkg-config gettext libsqlite3-dev libgsl-dev libglpk-dev
libhpdf-dev libdeflate-dev libharfbuzz-dev libfribidi-dev libjansson-dev libxlsxwriter-dev libminizip-dev libexpat1-dev libcsv-dev libical-dev libreadstat-dev
libsodium-dev libutf8proc-dev fonts-dejavu-core fonts-noto-core fonts-sil-andika
icc-profiles-free libqrencode-dev
libmicrohttpd-dev libpq-dev'
test='libcmocka-dev clang clang-format libclang-rt-dev qpdf poppler-utils sqlite3 procps unzip expect zbar-tools curl
python3-openpyxl libpdfbox2-java libcommons-io-java libjaxb-api-java libactivation-java default-jre-headless postgresql'

page='chromium chromium-driver python3-selenium'

packages=$build
case ${1:-} in
test) packages="$build $test" ;;
page) packages="$build $test $page" ;;
esac

missing=
for package in $packages; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || state=
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    root=
elif command -v sudo >/dev/null; then
    root=sudo
else
    echo "Install these packages first, as root: apt-get install$missing" >&2
    exit 1
fi
echo "Installing$missing ..."
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086
if ! { $root apt-get update -qq && $root apt-get install -y -qq --no-install-recommends $missing; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "The packages could not be installed; see above." >&2
    exit 1
fi
