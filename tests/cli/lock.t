# A passphrase seals names and free text. Without one they are refused.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ echo 'name: Kanarie' | ankerpunt identity G1 set
ankerpunt: identity: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt lock" sets one
[1]
$ echo 'Kanarie' | ankerpunt note G1
ankerpunt: note: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt lock" sets one
[1]
$ echo 'keep: Kanarie' | ankerpunt words G1 taal
ankerpunt: words: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt lock" sets one
[1]
$ ankerpunt identity G1 show
ankerpunt: identity: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt lock" sets one
[1]
$ ankerpunt unlock
ankerpunt: unlock: this registry has no passphrase
[1]

# It comes from a terminal or a file, never from the call.
$ ankerpunt lock
ankerpunt: lock: the new passphrase is asked on a terminal, or read from the file that $ANKERPUNT_NEW_PASSPHRASE_FILE names
[1]
$ ankerpunt lock hush
usage: ankerpunt lock
ankerpunt: lock: hush is one too many
[2]
$ ANKERPUNT_PASSPHRASE_FILE=nosuch ankerpunt lock
ankerpunt: lock: nosuch: no passphrase could be read there
[3]
$ printf 'korenbloem en regen\n' >old
$ printf 'een ander woord\n' >new
$ export ANKERPUNT_PASSPHRASE_FILE=old
$ ankerpunt lock
ankerpunt.db saved
Names and free text open with this passphrase only. Keep it where you alone find it:
whoever forgets it loses the names and texts, never the scores and rights.
$ ankerpunt -q lock
ankerpunt: lock: the new passphrase is asked on a terminal, or read from the file that $ANKERPUNT_NEW_PASSPHRASE_FILE names
[1]
$ echo 'name: Kanarie' | ankerpunt identity G1 set
G1 identity saved

# Another passphrase: the old one is asked first.
$ ANKERPUNT_PASSPHRASE_FILE=new ANKERPUNT_NEW_PASSPHRASE_FILE=new ankerpunt lock
ankerpunt: lock: that is not the passphrase of this registry; nothing was opened
[1]
$ ANKERPUNT_NEW_PASSPHRASE_FILE=new ankerpunt lock
ankerpunt.db saved
Names and free text open with this passphrase only. Keep it where you alone find it:
whoever forgets it loses the names and texts, never the scores and rights.
$ ankerpunt identity G1 show
ankerpunt: identity: that is not the passphrase of this registry; nothing was opened
[1]
$ ANKERPUNT_PASSPHRASE_FILE=new ankerpunt identity G1 show --format csv
person,field,value
,name,Kanarie

# Nothing of them can be read in the file.
$ grep -c -e Kanarie -e korenbloem -e 'ander woord' ankerpunt.db
0
[1]

# It is not taken away while anything is sealed with it.
$ export ANKERPUNT_PASSPHRASE_FILE=new
$ ANKERPUNT_PASSPHRASE_FILE=old ankerpunt unlock
ankerpunt: unlock: that is not the passphrase of this registry; nothing was opened
[1]
$ ankerpunt unlock
ankerpunt: unlock: there is still something sealed with it (1); remove that first (identity clear, note --remove, step remove, signal remove, erase), or keep the passphrase
[1]
$ ankerpunt identity G1 clear
G1 cleared saved
$ ankerpunt unlock
ankerpunt.db saved
$ ankerpunt unlock
ankerpunt: unlock: this registry has no passphrase
[1]
$ ankerpunt identity G1 show
ankerpunt: identity: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt lock" sets one
[1]

# A forgotten passphrase is the end of the names, never of the scores.
$ ankerpunt -q lock
ankerpunt.db saved
$ echo 'name: Kanarie' | ankerpunt identity G1 set
G1 identity saved
$ ankerpunt rate G1 taal=4
G1 1 scores 2026-11-15 saved
$ ANKERPUNT_PASSPHRASE_FILE= ankerpunt unlock --lose-names
ankerpunt.db saved
$ ankerpunt show G1 | tail -1
Language                    4

# In Dutch and French.
$ ankerpunt --lang nl lock
ankerpunt.db saved
Namen en vrije tekst gaan alleen met deze wachtzin open. Bewaar hem waar niemand anders hem vindt:
wie hem vergeet, verliest de namen en teksten, nooit de scores en rechten.
$ ankerpunt --lang fr -q lock
ankerpunt: lock: la nouvelle phrase de passe est demandée au terminal, ou lue dans le fichier que nomme $ANKERPUNT_NEW_PASSPHRASE_FILE
[1]
$ ANKERPUNT_PASSPHRASE_FILE=old ankerpunt --lang nl identity G1 show
ankerpunt: identity: dat is niet de wachtzin van dit register; er is niets geopend
[1]
$ ANKERPUNT_PASSPHRASE_FILE=old ankerpunt --lang fr identity G1 show
ankerpunt: identity: ce n’est pas la phrase de passe de ce registre ; rien n’a été ouvert
[1]
$ ankerpunt help unlock
usage: ankerpunt unlock [OPTION...]

  Take the passphrase away; refused while names or texts are sealed. A forgotten passphrase is the end of the names, never of the scores.

     --lose-names                     the passphrase is forgotten: remove all names and texts for good
