#!/bin/sh
# audiences.sh [FOLDER] [ANKERPUNT] - a year of a made-up project told to all who should hear
#
# In FOLDER lies the registry that quickstart.sh made; here when left out. What a family,
# the network, the own organisation, who pays and society get is put in FOLDER/audiences,
# each in a folder of its own, with made-up words in the places that are for people.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "${1:-.}"
ankerpunt=${2:-$root/build/registry/cli/ankerpunt}
[ -f ankerpunt.db ] || { echo "audiences.sh: there is no ankerpunt.db; first: sh samples/quickstart.sh" >&2; exit 2; }
"$ankerpunt" project show molendal >/dev/null || { echo "audiences.sh: the registry is not that of quickstart.sh" >&2; exit 2; }
[ ! -e audiences ] || { echo "audiences.sh: audiences is already there" >&2; exit 2; }
mkdir audiences audiences/1-family audiences/2-network audiences/3-organisation audiences/4-who-pays audiences/5-society
run() {
    echo "\$ ankerpunt $*"
    "$ankerpunt" --today 2026-11-15 --lang nl "$@"
}
quietly() { run "$@" >/dev/null; }
# write FILE PLACE WORDS: what people would write there
write() {
    awk -v place="<!-- words: $2 -->" -v words="$3" '{ print } $0 == place { print words }' "$1" >"$1.new"
    mv "$1.new" "$1"
}
project=molendal year=2025 family=$("$ankerpunt" --format csv family list molendal | sed -n 2p | cut -d, -f1)

# What happened in that year besides talks.
quietly signal add $project --title 'Geen opvang voor zes uur' --level local --theme childcare --barrier available \
    --proposal 'Opvang die om vijf uur opent' --answerer 'de stad' --date 2025-10-06 --brief
quietly signal add $project --title 'Brieven die niemand begrijpt' --level supralocal --barrier understandable \
    --right groeipakket --proposal 'Brieven in gewone taal' --answerer 'de uitbetaler' --date 2025-11-17 --brief
quietly decision add $project --question drop-out --what 'We bellen een week na de intake' --who coordinator \
    --due 2026-03-01 --date 2025-12-15
quietly consent "$family" give share:cpas --date 2025-09-01

# The family: its own page.
run sheet "$family" -o audiences/1-family

# The network: a letter of what the family picked, roads for partners, signals for who can solve them.
run letter "$family" status --to cpas -o audiences/2-network/letter.pdf
run report network $project $year --to partners --purpose overleg -o audiences/2-network/partners.pdf
run report signals $project $year -o audiences/2-network/signals.pdf
run report signals $project $year -o audiences/2-network/signals.csv

# The own organisation: a note for the team, a page for the board.
run report team $project $year -o audiences/3-organisation/team.md
write audiences/3-organisation/team.md question-1 'We horen te laat dat iemand afhaakt. Wie belt er nog eens?'
run report team $project $year -o audiences/3-organisation/team.pdf
run report board $project $year -o audiences/3-organisation/board.pdf

# Who pays: the year without small numbers, and released figures.
run report year $project $year --outside -o audiences/4-who-pays/year.md
write audiences/4-who-pays/year.md in-short 'Een jaar van wachten op woningen, en van kinderen die weer mee op kamp gingen.'
write audiences/4-who-pays/year.md work 'Samen naar het loket gaan vroeg de meeste tijd, en bracht het meeste op.'
run report year $project $year --outside -o audiences/4-who-pays/year.pdf
run release $project --to fonds --purpose jaarverslag -o audiences/4-who-pays/release

# Society: what was released for everybody, in plain words, and a story that the family signed.
run release $project --to iedereen --purpose kennis --licence CC-BY-4.0 -o audiences/5-society/open
run report society audiences/5-society/open -o audiences/5-society/page.md
write audiences/5-society/page.md who-we-are 'Wij gaan met gezinnen met jonge kinderen op weg, zolang zij dat willen.'
write audiences/5-society/page.md needed 'Opvang die vroeg genoeg opent, en brieven die iedereen begrijpt.'
run report society audiences/5-society/open -o audiences/5-society/page.pdf
run report story "$family" -o audiences/5-society/story.md
write audiences/5-society/story.md before 'Alles moest alleen, en de post bleef dicht.'
write audiences/5-society/story.md change 'We openen de post nu samen, en er is opvang gevonden.'
write audiences/5-society/story.md why 'Er is weer tijd om te spelen.'
run report story "$family" --words audiences/5-society/story.md -o audiences/5-society/to-sign.pdf
mark=$("$ankerpunt" --today 2026-11-15 --lang en report story "$family" --words audiences/5-society/story.md -o - |
    sed -n 's/.*Mark of this text: \([0-9a-f]*\).*/\1/p')
quietly consent "$family" give "story:$mark-krant"
run report story "$family" --words audiences/5-society/story.md --to krant -o audiences/5-society/story.pdf
echo
echo "Told, in $PWD/audiences: $(find audiences -type f | wc -l) files."
