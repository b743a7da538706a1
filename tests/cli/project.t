# A project is set up from a preset; its instruments and waves can be other ones.

$ ankerpunt init
ankerpunt.db saved
$ ankerpunt project add zonnedorp --name 'Gezinscoaching Zonnedorp' --start 1/9/2025
zonnedorp saved
$ ankerpunt project add brug --preset brugfiguren
brug saved
$ ankerpunt project add kort --instrument gezinscoaching --instrument ervaring --waves 3,6
kort saved
$ ankerpunt project add dagen --windows 0:-30..45,3:46..136 --language fr
dagen saved
$ ankerpunt project list
Projects

project    name                      preset          language      start  instruments              waves
---------  ------------------------  --------------  --------  ---------  -----------------------  ----------------------------
brug       brug                      brugfiguren     nl                -  gezinscoaching           0,10
dagen      dagen                     gezinscoaching  fr                -  gezinscoaching           0,3,6,12,18,24,30,36,closing
kort       kort                      gezinscoaching  nl                -  gezinscoaching,ervaring  0,3,6
zonnedorp  Gezinscoaching Zonnedorp  gezinscoaching  nl        1/09/2025  gezinscoaching           0,3,6,12,18,24,30,36,closing

$ ankerpunt project show kort --format csv
project,name,preset,language,start,instruments,waves
kort,kort,gezinscoaching,nl,,"gezinscoaching,ervaring","0,3,6"
$ ankerpunt project show zonnedorp --format json
{
  "ankerpunt": "0.2.0",
  "document": "projects",
  "generated": "2026-11-15",
  "projects": [
    {"project": "zonnedorp", "name": "Gezinscoaching Zonnedorp", "preset": "gezinscoaching", "language": "nl", "start": "2025-09-01", "instruments": "gezinscoaching", "waves": "0,3,6,12,18,24,30,36,closing"}
  ]
}

# The same code twice.
$ ankerpunt project add zonnedorp
ankerpunt: project: project zonnedorp: already there
[1]

# What a release could not hold: its word for the total, and what looks like a family's
# code or a day in its life.
$ for code in all ALL G-7K3QX g-7k3qx G-ABCDE 2025-04-03 3-4-2025; do ankerpunt project add $code; done
ankerpunt: project: project: all is what a release calls the total over projects; take another code
ankerpunt: project: project: ALL is what a release calls the total over projects; take another code
ankerpunt: project: project: G-7K3QX looks like the code of a family, which no release may hold; choose other words
ankerpunt: project: project: g-7k3qx looks like the code of a family, which no release may hold; choose other words
ankerpunt: project: project: G-ABCDE looks like the code of a family, which no release may hold; choose other words
ankerpunt: project: project: 2025-04-03 looks like a day in a family's life, which no release may hold; choose other words
ankerpunt: project: project: 3-4-2025 looks like a day in a family's life, which no release may hold; choose other words
[1]
$ ankerpunt project add p --name 'Gezinscoaching sinds 01/09/2024'
ankerpunt: project: --name: 01/09/2024 looks like a day in a family's life, which no release may hold; choose other words
[1]
$ ankerpunt project set kort --name 'Gezin G-7K3QX'
ankerpunt: project: --name: G-7K3QX looks like the code of a family, which no release may hold; choose other words
[1]
$ ankerpunt project set kort --name 'Werkjaar 2025-2026, tot 30/06/2026'
kort saved
$ ankerpunt project set kort --name kort
kort saved

# What is not there.
$ ankerpunt project show maandorp
ankerpunt: project: there is no project maandorp; "ankerpunt project list" shows them
[1]
$ ankerpunt project add p --preset hulpverlening
ankerpunt: project: there is no preset hulpverlening; there are een-gezin-een-plan, brugfiguren, buddy, casemanagement, casusregie, caw, ocj, contextbegeleiding, contextbegeleiding-vaph, doelgerichte-zorg, clb, gbo, gezinscoaching, jac, jeugdhulpregie, jeugdwelzijnswerk, kind-en-gezin, dop, ocmw, trajectgezel, vertrouwenspersoon, zorgcoordinatie, zorggarantie, zorgregisseur
[1]
$ ankerpunt project add p --instrument thermometer
ankerpunt: project: there is no instrument thermometer; "ankerpunt instrument list" shows them
[1]
$ ankerpunt project add p --instrument gezinscoaching --instrument gezinscoaching
ankerpunt: project: instrument gezinscoaching is named twice
[1]

# What is no wave, window, date, language or code.
$ ankerpunt project add p --waves 3,zes
ankerpunt: project: --waves: zes is no wave; give months such as 3,6,12, or closing, or followup-12
[1]
$ ankerpunt project add p --waves 3,,6
ankerpunt: project: --waves: "" is no wave; give months such as 3,6,12, or closing, or followup-12
[1]
$ ankerpunt project add twice --waves 3,3
twice saved
$ ankerpunt project add p --waves ''
ankerpunt: project: --waves: "" is no wave; give months such as 3,6,12, or closing, or followup-12
[1]
$ ankerpunt project add p --windows 4:1..2
ankerpunt: project: --windows: 4:1..2 is no window of a wave of this project; write WAVE:FROM..TO in days, such as 3:46..136
[1]
$ ankerpunt project add p --windows 3:100..50
ankerpunt: project: wave 3: a window must end on or after the day it opens
[1]
$ ankerpunt project add p --windows 0:-30..100,3:46..136
p saved
$ ankerpunt project add p --start 31/2/2026
ankerpunt: project: --start: 31/2/2026 does not exist; that month has 28 days
[1]
$ ankerpunt project add p --language de
ankerpunt: project: a language is nl, fr or en, not de
[1]
$ ankerpunt project add 'Zon en maan'
ankerpunt: project: project: Zon en maan is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
[1]
$ ankerpunt project add -- -p
ankerpunt: project: project: -p is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
[1]
$ ankerpunt project add ''
ankerpunt: project: project: "" is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
[1]
$ ankerpunt project add aaaaaaaaaabbbbbbbbbbccccccccccddd
ankerpunt: project: project: aaaaaaaaaabbbbbbbbbbccccccccccddd is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
[1]
$ ankerpunt project add aaaaaaaaaabbbbbbbbbbccccccccccdd
aaaaaaaaaabbbbbbbbbbccccccccccdd saved
$ ankerpunt project add p --name "$(printf 'a\tb')"
ankerpunt: project: --name: no readable text of one line
[1]
$ ankerpunt project add p --name "$(printf '\377')"
ankerpunt: project: --name: no readable text of one line
[1]

# Wrong calls.
$ ankerpunt project
usage: ankerpunt project add [OPTION...] CODE
       ankerpunt project set [OPTION...] PROJECT
       ankerpunt project list
       ankerpunt project show PROJECT
ankerpunt: project: do what?
[2]
$ ankerpunt project remove p
usage: ankerpunt project add [OPTION...] CODE
       ankerpunt project set [OPTION...] PROJECT
       ankerpunt project list
       ankerpunt project show PROJECT
ankerpunt: project: there is no remove here
[2]
$ ankerpunt project add
usage: ankerpunt project add [OPTION...] CODE
ankerpunt: project: something is missing: CODE
[2]
$ ankerpunt project add p q
usage: ankerpunt project add [OPTION...] CODE
ankerpunt: project: q is one too many
[2]
$ ankerpunt project add p --color red
usage: ankerpunt project add [OPTION...] CODE
       ankerpunt project set [OPTION...] PROJECT
       ankerpunt project list
       ankerpunt project show PROJECT
ankerpunt: project: there is no option --color
[2]
$ ankerpunt project list p
usage: ankerpunt project list
ankerpunt: project: p is one too many
[2]

# Nothing of that has left a trace.
$ ankerpunt project list --format csv | cut -d, -f1,3-
project,preset,language,start,instruments,waves
aaaaaaaaaabbbbbbbbbbccccccccccdd,gezinscoaching,nl,,gezinscoaching,"0,3,6,12,18,24,30,36,closing"
brug,brugfiguren,nl,,gezinscoaching,"0,10"
dagen,gezinscoaching,fr,,gezinscoaching,"0,3,6,12,18,24,30,36,closing"
kort,gezinscoaching,nl,,"gezinscoaching,ervaring","0,3,6"
p,gezinscoaching,nl,,gezinscoaching,"0,3,6,12,18,24,30,36,closing"
twice,gezinscoaching,nl,,gezinscoaching,"0,3"
zonnedorp,gezinscoaching,nl,2025-09-01,gezinscoaching,"0,3,6,12,18,24,30,36,closing"

# A project changes: its name, its waves from now on, an instrument more.
$ ankerpunt init -q -r s.db
s.db saved
$ ankerpunt -r s.db project add zon --waves 3,6 --windows 3:40..130 -q
zon saved
$ ankerpunt -r s.db project set zon --name 'De Zon' --language fr --waves 3,12,closing
zon saved
$ ankerpunt -r s.db project set zon --instrument ervaring --instrument gezinscoaching
zon saved
zon has list gezinscoaching already, in version 1
$ ankerpunt -r s.db project show zon --format csv
project,name,preset,language,start,instruments,waves
zon,De Zon,gezinscoaching,fr,,"gezinscoaching,ervaring","0,3,12,closing"
$ ankerpunt -r s.db family add zon --code G1 --start 2026-01-01 -q
G1 2026-01-01 saved
$ ankerpunt -r s.db due zon --all --format csv | grep gezinscoaching
G1,,zon,gezinscoaching,0,missed,2026-01-01,2025-12-02,2026-02-15,false,,
G1,,zon,gezinscoaching,3,missed,2026-04-01,2026-02-10,2026-05-11,false,,
G1,,zon,gezinscoaching,12,due,2027-01-01,2026-08-17,2027-05-18,false,,
G1,,zon,gezinscoaching,closing,not_yet_due,,,,false,,
$ ankerpunt -r s.db project set zon --windows 12:300..400
zon saved
$ ankerpunt -r s.db due zon --all --format csv | grep 'gezinscoaching,12'
G1,,zon,gezinscoaching,12,due,2027-01-01,2026-10-28,2027-02-05,false,,
$ ankerpunt -r s.db project set zon
usage: ankerpunt project set [OPTION...] PROJECT
ankerpunt: project: set what? Give --name, --language, --instrument, --without, --waves, --windows or --keep-years
[2]
$ ankerpunt -r s.db project set maan --name x
ankerpunt: project: there is no project maan; "ankerpunt project list" shows them
[1]
$ ankerpunt -r s.db project set zon --waves 3,soon
ankerpunt: project: --waves: soon is no wave; give months such as 3,6,12, or closing, or followup-12
[1]
$ ankerpunt -r s.db project set zon --windows 6:3..4
ankerpunt: project: --windows: 6:3..4 is no window of a wave of this project; write WAVE:FROM..TO in days, such as 3:46..136
[1]
$ ankerpunt -r s.db project set zon --instrument none
ankerpunt: project: there is no instrument none; "ankerpunt instrument list" shows them
[1]
$ ankerpunt -r s.db project set zon --language de
ankerpunt: project: a language is nl, fr or en, not de
[1]
