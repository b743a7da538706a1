# Paper that goes to the printer at once, through CUPS' lp: here one that keeps what it
# is given, to look at.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zonnedorp -q
zonnedorp saved
$ ankerpunt import families $SAMPLES/wegwijzer/families.csv -q >/dev/null
$ ankerpunt import scores $SAMPLES/wegwijzer/scores.csv -q >/dev/null
$ mkdir fake && printf '%s\n' '#!/bin/sh' 'echo "lp $*" >>asked; cat >>printed.pdf' >fake/lp
$ chmod +x fake/lp; PATH=$PWD/fake:$PATH

# What is printed is what a file would hold; no file is left, and the name of the job
# says nothing of whose it is.
$ ankerpunt sheet G-7K3QX --print
G-7K3QX printed
$ ls
ankerpunt.db
asked
fake
printed.pdf
$ cat asked; rm asked
lp -s -t ankerpunt
$ ankerpunt sheet G-7K3QX -o kept.pdf
G-7K3QX kept.pdf saved
$ cmp kept.pdf printed.pdf && rm kept.pdf printed.pdf
$ ankerpunt form zonnedorp --family G-7K3QX --print --printer Canon-2
G-7K3QX printed
$ ankerpunt form zonnedorp --family G-7K3QX -o kept.pdf
G-7K3QX kept.pdf saved
$ cmp kept.pdf printed.pdf && rm kept.pdf printed.pdf
$ cat asked; rm asked
lp -s -t ankerpunt -d Canon-2

# With a name both.
$ ankerpunt sheet G-7K3QX --print -o kept.pdf
G-7K3QX printed
G-7K3QX kept.pdf saved
$ cmp kept.pdf printed.pdf && rm kept.pdf printed.pdf asked

# Each family's sheet is a job of its own; forms in a book stand on one side of the
# paper: no piece of paper has two families.
$ ankerpunt sheet G-7K3QX G-W3CKE --print
G-7K3QX printed
G-W3CKE printed
$ ankerpunt form zonnedorp --due --print
zonnedorp printed
note: left out, for they took back consent to be measured: 1
$ cat asked; rm asked printed.pdf
lp -s -t ankerpunt
lp -s -t ankerpunt
lp -s -t ankerpunt -o sides=one-sided

# Letter paper, for the printer as well as in the file.
$ ankerpunt form zonnedorp --paper letter --print
zonnedorp printed
$ pdfinfo printed.pdf | grep 'Page size'
Page size:       612 x 792 pts (letter)
$ cat asked; rm asked printed.pdf
lp -s -t ankerpunt -o media=Letter
$ ankerpunt sheet G-7K3QX --paper letter -o letter.pdf
G-7K3QX letter.pdf saved
$ pdfinfo letter.pdf | grep 'Page size'
Page size:       612 x 792 pts (letter)
$ qpdf --check letter.pdf >/dev/null && echo sound
sound

# What is given to somebody is noted as with a file, when it was printed.
$ ankerpunt sheet G-7K3QX --to family --print
G-7K3QX printed
$ ankerpunt shares G-7K3QX --format csv
date,what,to,held
2026-11-15,sheet,family,
$ ls asked printed.pdf && rm asked printed.pdf
asked
printed.pdf

# A printer that refuses says why, and nothing is noted or left behind.
$ printf '%s\n' '#!/bin/sh' 'echo "lp: Error - no default destination available." >&2' 'exit 1' >fake/lp
$ ankerpunt sheet G-7K3QX --to family --print -o kept.pdf
ankerpunt: sheet: the printer refused: Error - no default destination available; nothing was printed; "lpstat -p -d" lists the printers, --printer names one
[3]
$ ankerpunt sheet G-7K3QX --print --lang nl
ankerpunt: sheet: de printer weigerde: Error - no default destination available; er is niets afgedrukt; "lpstat -p -d" toont de printers, --printer kiest er een
[3]
$ ankerpunt form zonnedorp --print -o kept.pdf --lang fr
ankerpunt: form: l’imprimante a refusé : Error - no default destination available ; rien n’a été imprimé ; « lpstat -p -d » donne les imprimantes, --printer en choisit une
[3]
$ ankerpunt shares G-7K3QX --format csv
date,what,to,held
2026-11-15,sheet,family,
$ ls kept.pdf
ls: cannot access 'kept.pdf': No such file or directory
[2]

# One that takes the first and stops.
$ printf '%s\n' '#!/bin/sh' 'cat >/dev/null; [ -e once ] && exit 1; touch once' >fake/lp
$ ankerpunt sheet G-7K3QX G-W3CKE --print
ankerpunt: sheet: the printer refused: it does not say why; documents printed before it: 1; "lpstat -p -d" lists the printers
[3]

# Where there is none.
$ (PATH=$(dirname "$(command -v ankerpunt)"); ankerpunt sheet G-7K3QX --print)
ankerpunt: sheet: there is no program lp to print with; install the package cups-client, or make a file with -o and print that
[3]
$ (PATH=$(dirname "$(command -v ankerpunt)"); ankerpunt form zonnedorp --print --lang nl)
ankerpunt: form: er is geen programma lp om mee af te drukken; installeer het pakket cups-client, of maak een bestand met -o en druk dat af
[3]

# What does not go together.
$ ankerpunt sheet G-7K3QX --printer Canon-2
usage: ankerpunt sheet [OPTION...] [FAMILY...]
ankerpunt: sheet: --printer goes with --print
[2]
$ ankerpunt sheet G-7K3QX --print --kind html
usage: ankerpunt sheet [OPTION...] [FAMILY...]
ankerpunt: sheet: --print prints a PDF; leave --kind out, or end the name in .pdf
[2]
$ ankerpunt sheet G-7K3QX --paper legal
ankerpunt: sheet: --paper is a4 or letter, not legal
[1]
$ ankerpunt form zonnedorp --paper letter -o form.html
usage: ankerpunt form [OPTION...] PROJECT
ankerpunt: form: --paper goes with a PDF; other files have no paper
[2]
