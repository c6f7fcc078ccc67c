#!/usr/bin/env bash
# The package as its users get it: packed, looked through, installed globally with this Node and with Node 24, and used.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm_cli=$(readlink -f "$(command -v npm)")
version=$(node -p 'require("./package.json").version')

fail() {
  echo "package: $*" >&2
  exit 1
}

# Which files, how many bytes, which dependencies.
looked_through() {
  local files extra missing
  files=$(tar tzf "$1" | sed 's,^package/,,' | sort)
  extra=$(grep -vxE '(README|CHANGELOG)\.md|LICENSE|package\.json|bin/followups\.js|bin/package\.json|bin/third-party-licenses\.txt|bin/chunks/[A-Za-z0-9_-]+\.js|docs/[a-z-]+\.md|man/followups(\.de)?\.1' <<<"$files" || true)
  [ -z "$extra" ] || fail "there are files that nobody needs: $extra"
  missing=$(comm -13 <(echo "$files") <(printf '%s\n' CHANGELOG.md LICENSE README.md bin/followups.js bin/package.json bin/third-party-licenses.txt man/followups.1 man/followups.de.1 package.json))
  [ -z "$missing" ] || fail "files are missing: $missing"
  [ "$(stat -c %s "$1")" -lt 1000000 ] || fail "it is larger than 1 MB"
  [ "$(node -p 'Object.keys(require("./package.json").dependencies).join()')" = better-sqlite3 ] ||
    fail 'it must have one runtime dependency'
}

# Installs it with the node in a folder, as its only node, and works a little; $3 is the database library it must get.
used_with() {
  local path="$2:/usr/bin:/bin" home="$work/home-$1" sqlite out
  echo "with $("$2/node" --version)"
  mkdir "$home"
  at_home() {
    env -i PATH="$home/global/bin:$path" HOME="$home" LANG=en_GB.UTF-8 "$@"
  }
  PATH="$path" "$2/node" "$npm_cli" install --global --prefix "$home/global" --no-audit --no-fund "${@:4}" "$tarball"
  sqlite=$(node -p "require('$home/global/lib/node_modules/followups/node_modules/better-sqlite3/package.json').version")
  [[ $sqlite == "$3".* ]] || fail "better-sqlite3 $sqlite was installed"

  [ "$(at_home followups --version)" = "$version" ] || fail 'it does not say its version'
  at_home followups demo | grep -q 'Overdue' || fail 'the demo shows nothing'
  for page in followups followups.de; do
    [ -s "$home/global/share/man/man1/$page.1" ] || fail "man finds no $page"
  done
  at_home fu customer add 'Müller GmbH' --stage lead
  at_home fu log muller call 'wants the price list' --next tomorrow
  out=$(at_home fu due --within 2d)
  [[ $out == *'Müller GmbH'* ]] || fail "due does not show the customer: $out"
}

npm pack --pack-destination "$work" --loglevel=error >/dev/null
tarball=$(ls "$work"/followups-*.tgz)
looked_through "$tarball"

used_with here "$(dirname "$(readlink -f "$(command -v node)")")" 12

arch=$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
npm install --prefix "$work/node-24" --no-save --no-audit --no-fund --loglevel=error "node-linux-$arch@24"
used_with 24 "$work/node-24/node_modules/node-linux-$arch/bin" 13 --ignore-scripts
echo 'the package works'
