# What the scripts that rebuild a model of services/segmentation/layout have in common; they source it and call
# rebuild_layout_model. Their first comment is their help.

root=$(cd "$(dirname "$0")/../.." && pwd)
layout_texts_flags=()
shared=${HUIYAO_SHARED:-$root/../shared}

# rebuild_layout_model TRAINER MODEL NEEDED FLAGS OPTIONS...: TRAINER (FLAGS, an array's name) reads what layout_texts
# prints, with the flags in the array layout_texts_flags, and writes MODEL; NEEDED (an array's name) are files that it
# takes beside the shared data.
rebuild_layout_model() {
  local program=$1 model=$2
  local -n also_needed=$3 flags=$4
  shift 4
  local shipped=$root/services/segmentation/layout/model/$model
  local preset=release output=$shipped check=false trainer=
  local rows=$shared/data/search/official.tsv.zst documents=$shared/data/html/state-council-60.jsonl
  while [ $# -gt 0 ]; do
    case "$1" in
      --preset) preset=$2; shift 2 ;;
      --output) output=$2; shift 2 ;;
      --check) check=true; shift ;;
      --trainer) trainer=$2; shift 2 ;;
      *) sed -n '2,${/^#/!q;s/^# \{0,1\}//p}' "$0" >&2; exit 2 ;;
    esac
  done
  if [ -n "$trainer" ]; then
    for needed in "$rows" "$documents" "${also_needed[@]}"; do
      [ -e "$needed" ] || { echo "SKIPPED: $needed is absent"; exit 77; }
    done
  else
    "$root/tools/setup" --train
    cmake --preset "$preset" -S "$root" >/dev/null
    cmake --build "$root/build/$preset" --target "$program" >&2
    trainer=$root/build/$preset/bin/$program
  fi
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  zstd -dcq "$rows" | "$root/tools/train/layout_texts" "$documents" "${layout_texts_flags[@]}" | "$trainer" "${flags[@]}" --output "$work/$model"
  if $check; then
    cmp "$work/$model" "$shipped" && echo "the shipped model is what the data give, byte for byte"
  else
    cp "$work/$model" "$output"
  fi
}
