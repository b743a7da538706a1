# What a family adds in its own words: a theme beside the list, a goal with or without numbers.

$ ankerpunt init && ankerpunt project add zon --waves 3,6
ankerpunt.db saved
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-01 --consent measure
G1 2026-03-01 saved
$ ankerpunt person G1 add mama --role parent
G1 mama saved
$ printf 'samen eten\n' | ankerpunt theme G1 add --date 2026-03-02 -
ankerpunt: theme: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt passphrase set" sets one
[1]

# The words are kept only under a passphrase.
$ printf 'een geheim van drie woorden\n' >geheim && chmod 600 geheim && export ANKERPUNT_PASSPHRASE_FILE=geheim
$ ankerpunt passphrase set
ankerpunt.db saved
Names and free text open with this passphrase only. Keep it where you alone find it:
whoever forgets it loses the names and texts, never the scores and rights.
$ printf 'samen eten\n' | ankerpunt theme G1 add --date 2026-03-02 -
G1 theme 1 2026-03-02 saved
$ printf 'rijbewijs halen\n' | ankerpunt theme G1 add --goal --domain mobiliteit --date 2026-03-02 -
G1 theme 2 2026-03-02 saved
$ printf 'een tuintje\n' | ankerpunt theme G1 add --goal --by mama --date 2026-03-02 -
G1 theme 3 2026-03-02 saved
$ printf 'x\n' | ankerpunt theme G1 add --domain mobiliteit -
usage: ankerpunt theme FAMILY add [OPTION...] [FILE|-]
ankerpunt: theme: --domain goes with --goal
[2]
$ printf '\n' | ankerpunt theme G1 add -
ankerpunt: theme: that is empty; nothing was changed
[1]
$ printf 'x\n' | ankerpunt theme G1 add --date 2027-01-01 -
ankerpunt: theme: --date: 1/01/2027 is still to come; give the day on which it happened, today or earlier
[1]

# They are rated as domains are: on a day, in a voice, nothing replaced unseen.
$ ankerpunt rate G1 --date 2026-03-02 huisvesting=4 mobiliteit=3
G1 2 scores 2026-03-02 saved
$ ankerpunt theme G1 rate 1=3 2=0 --date 2026-03-02
G1 2 scores 2026-03-02 saved
$ ankerpunt theme G1 rate 1=5 2=6 --date 2026-06-02
G1 2 scores 2026-06-02 saved
$ ankerpunt theme G1 rate 2=7 --date 2026-06-02
ankerpunt: theme: theme 2 on 2/06/2026 is 6 already, not 7; --correct replaces it, and the old value stays in the history
[1]
$ ankerpunt theme G1 rate 2=7 --date 2026-06-02 --correct
G1 1 scores 2026-06-02 saved
$ ankerpunt theme G1 rate 1=11
ankerpunt: theme: 11 is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused
[1]
$ ankerpunt theme G1 rate 9=4
ankerpunt: theme: there is no theme 9; "ankerpunt theme FAMILY list --all" shows them
[1]
$ ankerpunt theme G1 rate 1=4 --date 2026-03-01
ankerpunt: theme: theme 1 is not asked on 1/03/2026; "ankerpunt theme G1 list --all" tells from when until when
[1]
$ ankerpunt theme G1 rate eten
ankerpunt: theme: eten is no score of a theme; write its number, = and the score, such as 2=7
[1]
$ ankerpunt theme G1 rate 1=parked --by mama --date 2026-06-02
G1 1 scores 2026-06-02 saved
$ ankerpunt theme G1 list
In their own words

number  kind       in their words   by    instrument      domain               date  reached on  let go  who    rated on  score  status
------  ---------  ---------------  ----  --------------  --------------  ---------  ----------  ------  ----  ---------  -----  ------
     1  own theme  samen eten       -     gezinscoaching  -               2/03/2026           -       -  -     2/03/2026      3  -
     1  own theme  samen eten       -     gezinscoaching  -               2/03/2026           -       -  -     2/06/2026      5  -
     1  own theme  samen eten       -     gezinscoaching  -               2/03/2026           -       -  mama  2/06/2026      -  parked
     2  own goal   rijbewijs halen  -     -               Getting around  2/03/2026           -       -  -     2/03/2026      0  -
     2  own goal   rijbewijs halen  -     -               Getting around  2/03/2026           -       -  -     2/06/2026      7  -
     3  own goal   een tuintje      mama  -               -               2/03/2026           -       -  -             -      -  -
$ ankerpunt theme G1 list --format csv --no-texts
number,kind,theme,by,instrument,domain,date,reached,let_go,who,on,score,status
1,domain,,,gezinscoaching,,2026-03-02,,,,2026-03-02,3,
1,domain,,,gezinscoaching,,2026-03-02,,,,2026-06-02,5,
1,domain,,,gezinscoaching,,2026-03-02,,,mama,2026-06-02,,parked
2,goal,,,,mobiliteit,2026-03-02,,,,2026-03-02,0,
2,goal,,,,mobiliteit,2026-03-02,,,,2026-06-02,7,
3,goal,,mama,,,2026-03-02,,,,,,
$ ankerpunt --lang nl theme G1 list
In hun eigen woorden

nummer  soort        in hun woorden   door  meetinstrument  domein       datum  bereikt op  losgelaten  wie    score op  score  status
------  -----------  ---------------  ----  --------------  -------  ---------  ----------  ----------  ----  ---------  -----  ----------
     1  eigen thema  samen eten       -     gezinscoaching  -        2/03/2026           -           -  -     2/03/2026      3  -
     1  eigen thema  samen eten       -     gezinscoaching  -        2/03/2026           -           -  -     2/06/2026      5  -
     1  eigen thema  samen eten       -     gezinscoaching  -        2/03/2026           -           -  mama  2/06/2026      -  even opzij
     2  eigen doel   rijbewijs halen  -     -               Vervoer  2/03/2026           -           -  -     2/03/2026      0  -
     2  eigen doel   rijbewijs halen  -     -               Vervoer  2/03/2026           -           -  -     2/06/2026      7  -
     3  eigen doel   een tuintje      mama  -               -        2/03/2026           -           -  -             -      -  -

# Reached, let go, asked again.
$ ankerpunt theme G1 reached 2 --date 2026-11-02
G1 theme 2 reached saved
$ ankerpunt theme G1 reached 1
ankerpunt: theme: theme 1 is no goal: it is rated, and let go (drop)
[1]
$ ankerpunt theme G1 rate 2=9
ankerpunt: theme: theme 2 is not asked on 15/11/2026; "ankerpunt theme G1 list --all" tells from when until when
[1]
$ ankerpunt theme G1 drop 3
G1 theme 3 dropped saved
$ ankerpunt theme G1 list --format csv | cut -d, -f1-3
number,kind,theme
1,domain,samen eten
1,domain,samen eten
1,domain,samen eten
$ ankerpunt theme G1 list --all --format csv | cut -d, -f1-3,8,9
number,kind,theme,reached,let_go
1,domain,samen eten,,
1,domain,samen eten,,
1,domain,samen eten,,
2,goal,rijbewijs halen,2026-11-02,
2,goal,rijbewijs halen,2026-11-02,
3,goal,een tuintje,,2026-11-15
$ ankerpunt theme G1 reopen 3
G1 theme 3 open saved
$ ankerpunt undo --yes
Taken back: theme (coach)
  G1: own theme 3 goal, changed
"ankerpunt undo" once more puts it back.
$ ankerpunt undo --yes
Put back: theme (coach)
  G1: own theme 3 goal, changed
"ankerpunt undo" once more takes it back.

# No figure of the project and no export has them, and nobody may rate after a no.
$ ankerpunt summary zon --format json | grep -c 'samen eten'
0
[1]
$ ankerpunt export scores | grep -c own
0
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
[1]
$ ankerpunt person G1 remove mama
ankerpunt: person: mama rated (talks: 1); "rate --change-by" or "--remove" puts those right first
[1]
$ ankerpunt consent G1 withdraw measure
G1 measure withdrawn 2026-11-15 saved
$ ankerpunt theme G1 rate 1=6
ankerpunt: theme: G1: since 15/11/2026 the family does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent G1 give measure" notes a new yes
[1]

# Erased with the family; the file is sound.
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 30 rows of history
$ ankerpunt erase G1 --yes
G1 erased for good, saved
$ grep -c 'samen eten' ankerpunt.db
0
[1]
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 32 rows of history
