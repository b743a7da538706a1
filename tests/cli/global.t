# Global options stand before or after the command.

$ ankerpunt init --no-passphrase -r a.db
a.db saved
$ ankerpunt -ra.db project add p
p saved
$ ankerpunt project list --registry=a.db --format csv
project,name,preset,language,start,instruments,waves
p,p,gezinscoaching,nl,,gezinscoaching,"0,3,6,12,18,24,30,36,closing"
$ ankerpunt --format csv project list -r a.db
project,name,preset,language,start,instruments,waves
p,p,gezinscoaching,nl,,gezinscoaching,"0,3,6,12,18,24,30,36,closing"
$ ankerpunt --registry a.db project --format=csv list
project,name,preset,language,start,instruments,waves
p,p,gezinscoaching,nl,,gezinscoaching,"0,3,6,12,18,24,30,36,closing"

# What it is, and what it can do.
$ ankerpunt --version | grep -v 'made for tests'
ankerpunt 0.2.0
GPL-3.0-or-later: free software, without any warranty
$ ankerpunt project --version | grep -v 'made for tests'
ankerpunt 0.2.0
GPL-3.0-or-later: free software, without any warranty
$ ankerpunt | head -3
usage: ankerpunt [GLOBAL OPTION...] COMMAND [OPTION...] [OPERAND...]

To begin: the registry, projects, families

$ ankerpunt --help | head -3
usage: ankerpunt [GLOBAL OPTION...] COMMAND [OPTION...] [OPERAND...]

To begin: the registry, projects, families

$ ankerpunt help >long
$ ankerpunt --help | cmp - long
$ ankerpunt help explored
usage: ankerpunt explored [OPTION...] FAMILY

  Note that rights were explored, also when nothing is open.

     --date DATE                      the day it happened; today when left out
     --not-for RIGHT                  a right that is not for them: a look for rights leaves it out; may be given more than once (with --remove: it may be for them after all)
     --look-into RIGHT                a right that they will look into together with you; may be given more than once
     --later RIGHT                    a right for later: it is asked again another day; may be given more than once
     --remove                         it was noted by mistake: remove it

  For example:
    ankerpunt explored G-7K3QX --date 2026-11-12

$ ankerpunt explored --help
usage: ankerpunt explored [OPTION...] FAMILY

  Note that rights were explored, also when nothing is open.

     --date DATE                      the day it happened; today when left out
     --not-for RIGHT                  a right that is not for them: a look for rights leaves it out; may be given more than once (with --remove: it may be for them after all)
     --look-into RIGHT                a right that they will look into together with you; may be given more than once
     --later RIGHT                    a right for later: it is asked again another day; may be given more than once
     --remove                         it was noted by mistake: remove it

  For example:
    ankerpunt explored G-7K3QX --date 2026-11-12

$ ankerpunt --help explored
usage: ankerpunt explored [OPTION...] FAMILY

  Note that rights were explored, also when nothing is open.

     --date DATE                      the day it happened; today when left out
     --not-for RIGHT                  a right that is not for them: a look for rights leaves it out; may be given more than once (with --remove: it may be for them after all)
     --look-into RIGHT                a right that they will look into together with you; may be given more than once
     --later RIGHT                    a right for later: it is asked again another day; may be given more than once
     --remove                         it was noted by mistake: remove it

  For example:
    ankerpunt explored G-7K3QX --date 2026-11-12

$ ankerpunt help dance
usage: ankerpunt help [OPTION...] [COMMAND]
ankerpunt: help: there is no command dance; see ankerpunt help
[2]
$ ankerpunt help help
usage: ankerpunt help [OPTION...] [COMMAND]

  Explain a command, or list them all.

     --man                            write the man page

  For example:
    ankerpunt help rate

# The call itself is wrong: 2, with the usage.
$ ankerpunt dance
ankerpunt: there is no command dance; see ankerpunt help
[2]
$ ankerpunt --dance
ankerpunt: there is no option --dance
[2]
$ ankerpunt project list --dance
usage: ankerpunt project add [OPTION...] CODE
       ankerpunt project set [OPTION...] PROJECT
       ankerpunt project list
       ankerpunt project show PROJECT
ankerpunt: project: there is no option --dance
[2]
$ ankerpunt -z project list
ankerpunt: there is no option -z
[2]
$ ankerpunt explored
usage: ankerpunt explored [OPTION...] FAMILY
ankerpunt: explored: something is missing: FAMILY
[2]
$ ankerpunt explored a b
usage: ankerpunt explored [OPTION...] FAMILY
ankerpunt: explored: b is one too many
[2]
$ ankerpunt --registry
ankerpunt: --registry wants a value: FILE
[2]
$ ankerpunt project list --format
usage: ankerpunt project add [OPTION...] CODE
       ankerpunt project set [OPTION...] PROJECT
       ankerpunt project list
       ankerpunt project show PROJECT
ankerpunt: project: --format wants a value: text|csv|json|xlsx
[2]
$ ankerpunt project list --quiet=yes
usage: ankerpunt project add [OPTION...] CODE
       ankerpunt project set [OPTION...] PROJECT
       ankerpunt project list
       ankerpunt project show PROJECT
ankerpunt: project: --quiet takes no value
[2]

# A value is wrong: 1.
$ ankerpunt -r a.db --format pdf project list
ankerpunt: project: --format wants text, csv, json or xlsx, not pdf
[1]
$ ankerpunt -r a.db --today someday project list
ankerpunt: --today wants a date such as 31/3/2026, 26-11 or yesterday, not someday
[1]
$ ankerpunt -r a.db --lang de project list
ankerpunt: --lang wants nl, fr or en, not de
[1]
$ ankerpunt -r a.db --as 'An en Jan' project add q
ankerpunt: project: --as: An en Jan is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
[1]
$ ankerpunt -r a.db project show q
ankerpunt: project: there is no project q; "ankerpunt project list" shows them
[1]

# The registry cannot be used: 3.
$ ankerpunt project list
ankerpunt: project: there is no registry at ./ankerpunt.db, /nowhere/.local/share/ankerpunt/ankerpunt.db; "ankerpunt init" makes one, -r FILE names another
[3]

# Where nobody names a registry it is the one in this folder, else the one in the data
# folder of whoever types.
$ export HOME=$PWD/home
$ mkdir -p home/.local/share/ankerpunt
$ ankerpunt -r home/.local/share/ankerpunt/ankerpunt.db init -q
home/.local/share/ankerpunt/ankerpunt.db saved
$ ankerpunt -r home/.local/share/ankerpunt/ankerpunt.db project add thuis
thuis saved
$ ankerpunt project list --format csv
project,name,preset,language,start,instruments,waves
thuis,thuis,gezinscoaching,nl,,gezinscoaching,"0,3,6,12,18,24,30,36,closing"
$ cp a.db ankerpunt.db
$ ankerpunt project list --format csv
project,name,preset,language,start,instruments,waves
p,p,gezinscoaching,nl,,gezinscoaching,"0,3,6,12,18,24,30,36,closing"
$ rm ankerpunt.db
$ XDG_DATA_HOME=/elders ankerpunt project list
ankerpunt: project: there is no registry at ./ankerpunt.db, /elders/ankerpunt/ankerpunt.db; "ankerpunt init" makes one, -r FILE names another
[3]
$ XDG_DATA_HOME=elders ankerpunt project list --format csv
project,name,preset,language,start,instruments,waves
thuis,thuis,gezinscoaching,nl,,gezinscoaching,"0,3,6,12,18,24,30,36,closing"
$ ANKERPUNT_REGISTRY=nergens.db ankerpunt project list
ankerpunt: project: there is no registry at nergens.db; "ankerpunt init" makes one, -r FILE names another
[3]
$ HOME= ankerpunt --lang nl upgrade
ankerpunt: upgrade: hier is nog geen register (gezocht: ankerpunt.db); "ankerpunt init" maakt er een, -r BESTAND wijst een ander aan
[3]

# A program that makes one makes it in this folder.
$ HOME=$PWD/leeg ankerpunt init; rm ankerpunt.db
ankerpunt.db saved
$ ankerpunt -q backup home.bak >home.head; HOME=$PWD/leeg ankerpunt -q restore home.bak | sed 's/ .*//'
ankerpunt.db
$ ankerpunt project list --format csv; rm ankerpunt.db; ls -A
project,name,preset,language,start,instruments,waves
thuis,thuis,gezinscoaching,nl,,gezinscoaching,"0,3,6,12,18,24,30,36,closing"
a.db
home
home.bak
home.head
long
$ export HOME=/nowhere

# Languages: --lang, then ANKERPUNT_LANG, then the locale; English otherwise.
$ : >empty
$ ankerpunt -r a.db --lang nl import families empty
ankerpunt: import: empty is leeg; de eerste regel moet de kolommen noemen
[1]
$ ankerpunt -r a.db import families empty --lang fr
ankerpunt: import: empty est vide ; la première ligne doit nommer les colonnes
[1]
$ ANKERPUNT_LANG=nl ankerpunt -r a.db import families empty
ankerpunt: import: empty is leeg; de eerste regel moet de kolommen noemen
[1]
$ LANG=fr_BE.UTF-8 ankerpunt -r a.db import families empty
ankerpunt: import: empty est vide ; la première ligne doit nommer les colonnes
[1]
$ LC_ALL=nl_BE.UTF-8 LANG=fr_BE.UTF-8 ankerpunt -r a.db import families empty
ankerpunt: import: empty is leeg; de eerste regel moet de kolommen noemen
[1]
$ LANG=de_DE.UTF-8 ankerpunt -r a.db import families empty
ankerpunt: import: empty is empty; its first line must name the columns
[1]
$ ANKERPUNT_LANG=nl ankerpunt --lang fr -r a.db import families empty
ankerpunt: import: empty est vide ; la première ligne doit nommer les colonnes
[1]

# For programs nothing changes with the language.
$ ankerpunt -r a.db --lang nl --format csv project list
project,name,preset,language,start,instruments,waves
p,p,gezinscoaching,nl,,gezinscoaching,"0,3,6,12,18,24,30,36,closing"
$ ankerpunt -r a.db --lang fr --format json project list | head -3
{
  "ankerpunt": "0.2.0",
  "document": "projects",
$ ankerpunt -r a.db --lang nl family add p --code G1 --start 2026-01-05
G1 2026-01-05 saved

# Quiet leaves out what is no result; faults are always told.
$ ankerpunt -r a.db --today 2026-11-15 rate G1 --date 2025-11-05 mobiliteit=3
G1 1 scores 2025-11-05 saved
note: that day is before the family started
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt -r a.db --today 2026-11-15 rate G1 --date 2025-11-06 mobiliteit=3 -q
G1 1 scores 2025-11-06 saved
$ ankerpunt -r a.db -q project show q
ankerpunt: project: there is no project q; "ankerpunt project list" shows them
[1]

# After -- everything is an operand.
$ ankerpunt -r a.db project show -- --help
ankerpunt: project: there is no project --help; "ankerpunt project list" shows them
[1]
$ ankerpunt -r a.db -- project show p --format csv
project,name,preset,language,start,instruments,waves
p,p,gezinscoaching,nl,,gezinscoaching,"0,3,6,12,18,24,30,36,closing"

# Standard output that cannot be written: what was saved is saved, and it is told.
$ ankerpunt -r a.db family add p --code G2 --start 2026-01-05 >/dev/full
ankerpunt: family: saved, but standard output could not be written
[3]
$ ankerpunt -r a.db family add p --code G3 --start 2026-01-05 >&-
ankerpunt: family: saved, but standard output could not be written
[3]
$ ankerpunt -r a.db family list --format csv >/dev/full
ankerpunt: family: the output could not be written; is the disk full?
[3]
$ ankerpunt -r a.db family list --format json >/dev/full
ankerpunt: family: the JSON could not be written; is the disk full?
[3]
$ ankerpunt --version >/dev/full
ankerpunt: standard output could not be written
[3]
$ ankerpunt help >/dev/full
ankerpunt: help: standard output could not be written
[3]
$ ankerpunt -r a.db family list --format csv | cut -d, -f1
family
G1
G2
G3

# Closed standard input and standard error.
$ ankerpunt -r a.db family show G3 --format csv <&- 2>&-
family,alias,language,project,start,end,closed_reason,household,children,referral
G3,,nl,p,2026-01-05,,,,,
$ ankerpunt -r a.db family show G9 2>&-
[1]

# A reader that leaves early ends a list, and not what is being saved.
$ (sleep 0.3; ankerpunt -r a.db family list --format csv; echo "[$?]" >&2) | :
[141]
$ (sleep 0.3; ankerpunt -r a.db family add p --code G4 --start 2026-01-05; echo "[$?]" >&2) | :
ankerpunt: family: saved, but standard output could not be written
[3]
$ ankerpunt -r a.db family list --format csv | grep -c G4
1

# Nothing of a message can steer the terminal.
$ ankerpunt -r a.db project show "$(printf '\033[2Jp\007\n')"
ankerpunt: project: there is no project \u001b[2Jp\u0007; "ankerpunt project list" shows them
[1]
$ ankerpunt "$(printf '\033]0;x\007')" 2>&1 | head -1
ankerpunt: there is no command \u001b]0;x\u0007; see ankerpunt help
$ ankerpunt -r a.db project show "%s%n$(printf '\302\205')"
ankerpunt: project: there is no project %s%n\u0085; "ankerpunt project list" shows them
[1]
