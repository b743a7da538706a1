# How long a project keeps what was closed, and who is kept longer than that.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zon --keep-years 5
zon saved
$ ankerpunt project add maan
maan saved
$ ankerpunt family add zon --code G1 --alias 'Gezin Wilg' --start 2019-01-07
G1 2019-01-07 saved
$ ankerpunt trajectory G1 close --date 2021-11-15 --reason completed
G1 closed 2021-11-15 saved
$ ankerpunt family add zon --code G2 --start 2019-01-07
G2 2019-01-07 saved
$ ankerpunt trajectory G2 close --date 2021-11-16 --reason completed
G2 closed 2021-11-16 saved
$ ankerpunt family add maan --code G3 --start 2019-01-07
G3 2019-01-07 saved
$ ankerpunt trajectory G3 close --date 2022-11-15 --reason completed
G3 closed 2022-11-15 saved

# The last day counts; a family that came back is not closed.
$ ankerpunt retention
Kept longer than agreed

family  alias       project   closed on  years kept  kept until
------  ----------  -------  ----------  ----------  ----------
G1      Gezin Wilg  zon      15/11/2021           5  15/11/2026
note: maan has no term yet; "ankerpunt project set maan --keep-years N" says for how many years what was closed is kept
"ankerpunt erase FAMILY" erases a family for good; "dossier FAMILY" first gives them what is kept
$ ankerpunt project set maan --keep-years 1
maan saved
$ ankerpunt retention --format csv
family,alias,project,closed,years,until
G1,Gezin Wilg,zon,2021-11-15,5,2026-11-15
G3,,maan,2022-11-15,1,2023-11-15
"ankerpunt erase FAMILY" erases a family for good; "dossier FAMILY" first gives them what is kept
$ ankerpunt trajectory G3 open --date 2026-05-04
G3 open 2026-05-04 saved
$ ankerpunt retention --format csv
family,alias,project,closed,years,until
G1,Gezin Wilg,zon,2021-11-15,5,2026-11-15
"ankerpunt erase FAMILY" erases a family for good; "dossier FAMILY" first gives them what is kept
$ ankerpunt --today 2026-11-16 retention --format json
{
  "ankerpunt": "0.2.0",
  "document": "retention",
  "generated": "2026-11-16",
  "families": [
    {"family": "G1", "alias": "Gezin Wilg", "project": "zon", "closed": "2021-11-15", "years": 5, "until": "2026-11-15"},
    {"family": "G2", "alias": null, "project": "zon", "closed": "2021-11-16", "years": 5, "until": "2026-11-16"}
  ]
}
"ankerpunt erase FAMILY" erases a family for good; "dossier FAMILY" first gives them what is kept

# A term is 1 to 99 years.
$ ankerpunt project set zon --keep-years 0
ankerpunt: project: --keep-years wants a number of years, 1 to 99, not 0
[1]
$ ankerpunt project set zon --keep-years 100
ankerpunt: project: --keep-years wants a number of years, 1 to 99, not 100
[1]
$ ankerpunt project set zon --keep-years ever
ankerpunt: project: --keep-years wants a number of years, 1 to 99, not ever
[1]
$ ankerpunt --lang nl project add ster --keep-years -1
ankerpunt: project: --keep-years verwacht een aantal jaren, 1 tot 99, niet -1
[1]
$ ankerpunt --lang fr project add ster --keep-years 1.5
ankerpunt: project: --keep-years attend un nombre d’années, de 1 à 99, pas 1.5
[1]
$ ankerpunt project set zon
usage: ankerpunt project set [OPTION...] PROJECT
ankerpunt: project: set what? Give --name, --language, --instrument, --without, --waves, --windows or --keep-years
[2]
$ ankerpunt retention zon
usage: ankerpunt retention
ankerpunt: retention: zon is one too many
[2]

# In Dutch and French; what is erased is off the list.
$ ankerpunt project add ster
ster saved
$ ankerpunt --lang nl retention
Langer bewaard dan afgesproken

gezin  schuilnaam  werking  gesloten op  jaren bewaard  bewaard tot
-----  ----------  -------  -----------  -------------  -----------
G1     Gezin Wilg  zon       15/11/2021              5   15/11/2026
let op: ster heeft nog geen termijn; "ankerpunt project set ster --keep-years N" zegt hoeveel jaar wat gesloten is bewaard blijft
"ankerpunt erase GEZIN" wist een gezin voorgoed; "dossier GEZIN" geeft hun eerst wat er bewaard is
$ ankerpunt --lang fr retention
Gardé plus longtemps que convenu

famille  alias       projet  clôturé le  années gardées  gardé jusqu’au
-------  ----------  ------  ----------  --------------  --------------
G1       Gezin Wilg  zon     15/11/2021               5      15/11/2026
note : ster n’a pas encore de délai ; « ankerpunt project set ster --keep-years N » dit combien d’années on garde ce qui est clôturé
« ankerpunt erase FAMILLE » efface une famille pour de bon ; « dossier FAMILLE » leur donne d’abord ce qui est gardé
$ ankerpunt erase G1 --yes
G1 erased for good, saved
$ ankerpunt project set ster --keep-years 10
ster saved
$ ankerpunt retention --format csv
family,alias,project,closed,years,until
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 48 rows of history
