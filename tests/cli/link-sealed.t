# Names, notes and steps of two families that are one open with the one passphrase, as they
# were sealed; a number that is taken becomes the next.

$ echo 'paard kar molen appel huis' > zin && chmod 600 zin && export ANKERPUNT_PASSPHRASE_FILE=$PWD/zin
$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt -q project add zon --name Zonnedorp
zon saved
$ ankerpunt -q family add zon --code Z01 --start 2026-01-12 --consent start,measure
Z01 2026-01-12 saved
$ ankerpunt -q family add zon --code Z04 --start 2026-01-12 --consent start,measure
Z04 2026-01-12 saved
$ ankerpunt -q person Z01 add yara --role parent
Z01 yara saved
$ ankerpunt -q person Z04 add mama --role parent
Z04 mama saved
$ echo 'name: Linde' | ankerpunt -q identity Z04 set
Z04 identity saved
$ echo 'name: Yara' | ankerpunt -q identity Z04 set --person mama
Z04 mama identity saved
$ echo 'Een nieuwe start.' | ankerpunt -q note Z04 --date 2026-02-21 -
Z04 note 2026-02-21 saved
$ echo 'Bel de school' | ankerpunt -q step Z01 add --date 2026-02-20
Z01 step 1 2026-02-20 saved
$ echo 'Vraag het attest' | ankerpunt -q step Z04 add --date 2026-02-21
Z04 step 1 2026-02-21 saved
$ ankerpunt link Z01 Z04 --yes
Z01 and Z04 are one family from now on: Z01. The other code stays a name for it, on paper forms too.
"ankerpunt undo" takes it back.
$ ankerpunt link Z01 mama yara --yes
mama and yara are one person from now on: mama. The other code stays a name for the same person.
"ankerpunt undo" takes it back.
$ ankerpunt identity Z01 show
Names and contact

person  what  words
------  ----  -----
-       name  Linde
mama    name  Yara
$ ankerpunt identity Z01 show --person yara
Names and contact

person  what  words
------  ----  -----
mama    name  Yara
$ ankerpunt note Z04 --list
The coach's notes

      date  note
----------  -----------------
21/02/2026  Een nieuwe start.
$ ankerpunt step Z04 list
Small steps

number        date  domain  right  step              who  due by  done on  let go
------  ----------  ------  -----  ----------------  ---  ------  -------  ------
     1  20/02/2026  -       -      Bel de school     -         -        -       -
     2  21/02/2026  -       -      Vraag het attest  -         -        -       -
$ ankerpunt merge list
Nothing waits for a choice.
$ ankerpunt check > /dev/null
$ ankerpunt -q undo --yes
Taken back: link (coach)
  Z01: one and the same: mama = yara
"ankerpunt undo" once more puts it back.
$ ankerpunt identity Z01 show --person yara
nothing to show
