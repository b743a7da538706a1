# A year of a made-up project is told to all who should hear, as samples/audiences.sh says.

$ ankerpunt -q init --no-passphrase && ankerpunt -q project add molendal --preset kind-en-gezin --instrument kind-en-gezin --instrument ervaring --waves 6,12,closing --name 'Lokaal team Molendal (verzonnen)'
ankerpunt.db saved
molendal saved
$ for what in families scores rights; do ankerpunt -q import $what $SAMPLES/molendal/$what.csv >out 2>&1 || cat out; done
$ sh $SAMPLES/audiences.sh . "$(command -v ankerpunt)" 2>&1 | sed -n '/audiences: /s|in .*/audiences|in audiences|p'
Told, in audiences: 47 files.
$ (cd audiences && ls -d */* | sed 's/G-.....\.pdf/FAMILY.pdf/')
1-family/FAMILY.pdf
2-network/letter.pdf
2-network/partners.pdf
2-network/signals.csv
2-network/signals.pdf
3-organisation/board.pdf
3-organisation/team.md
3-organisation/team.pdf
4-who-pays/release
4-who-pays/year.md
4-who-pays/year.pdf
5-society/open
5-society/page.md
5-society/page.pdf
5-society/story.md
5-society/story.pdf
5-society/to-sign.pdf
$ for paper in audiences/*/*.pdf; do qpdf --check $paper >out 2>&1 || cat out; done
