#!/usr/bin/env bash
# Builds every publication in a Debian root that holds nothing but its base and Node: no font, no
# browser library, no locale. Wants root and debootstrap. Prints `N passed, N failed`.
set -euo pipefail
project=$(cd "$(dirname "$0")/.." && pwd)
for tool in debootstrap chroot git; do
  command -v "$tool" >/dev/null || { echo "install $tool first" >&2; exit 2; }
done
[ "$(id -u)" -eq 0 ] || { echo "run as root: chroot wants it" >&2; exit 2; }

work=$(mktemp -d)
root=$work/root
finish() {
  umount "$root/proc" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

debootstrap --variant=minbase bookworm "$root" >"$work/log" 2>&1 || { tail -n 20 "$work/log" >&2; exit 1; }
cp "$(readlink -f "$(command -v node)")" "$root/usr/local/bin/node"
git clone -q "$project" "$work/here"
ln -s "$project/node_modules" "$work/here/node_modules"
cp -a "$work/here" "$root/srv/accords"
rm "$root/srv/accords/node_modules"
cp -a "$project/node_modules" "$root/srv/accords/node_modules"
mount -t proc proc "$root/proc"

started=$SECONDS
env -i HOME=/root PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
  "$(command -v chroot)" "$root" /bin/sh -c 'cd /srv/accords && node src/accords.js build 2>&1 | tail -n 3'
echo "built in $((SECONDS - started)) s with Node $(node --version) and nothing else"

# What this machine made must be what the bare one made, byte for byte.
(cd "$work/here" && node src/accords.js build >/dev/null 2>&1)
same=0
differ=0
for file in $(cd "$work/here/out" && find . -name '*.pdf' -o -name '*.docx' -o -name '*.html'); do
  if cmp -s "$work/here/out/$file" "$root/srv/accords/out/$file"; then
    same=$((same + 1))
  else
    differ=$((differ + 1))
    echo "differs or is missing: $file" >&2
  fi
done
[ $((same + differ)) -gt 0 ] || differ=1
echo "$same passed, $differ failed"
[ "$differ" -eq 0 ]
