# A passphrase seals names and free text. Without one they are refused.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ echo 'name: Kanarie' | ankerpunt identity G1 set
ankerpunt: identity: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt passphrase set" sets one
[1]
$ echo 'Kanarie' | ankerpunt note G1
ankerpunt: note: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt passphrase set" sets one
[1]
$ echo 'keep: Kanarie' | ankerpunt words G1 taal
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: words: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt passphrase set" sets one
[1]
$ ankerpunt identity G1 show
ankerpunt: identity: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt passphrase set" sets one
[1]
$ ankerpunt passphrase remove
ankerpunt: passphrase: this registry has no passphrase; "ankerpunt passphrase set" sets one
[1]
$ ankerpunt passphrase change
ankerpunt: passphrase: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt passphrase set" sets one
[1]

# It comes from a terminal or a file, never from the call; and from a file that is
# one's own.
$ ankerpunt passphrase set
ankerpunt: passphrase: the new passphrase is asked on a terminal, or read from the file that $ANKERPUNT_NEW_PASSPHRASE_FILE names
[1]
$ ankerpunt passphrase set hush
usage: ankerpunt passphrase set
ankerpunt: passphrase: hush is one too many
[2]
$ ANKERPUNT_PASSPHRASE_FILE=nosuch ankerpunt passphrase set
ankerpunt: passphrase: nosuch: no passphrase could be read there
[3]
$ printf 'korenbloem en regen\n' >old
$ chmod 640 old
$ ANKERPUNT_PASSPHRASE_FILE=old ankerpunt passphrase set
ankerpunt: passphrase: old: others can read this file; make it yours alone (chmod 600), and take another passphrase if they did
[1]
$ chmod 600 old
$ printf 'een ander woord\n' >new; chmod 600 new

# At least 12 characters, or five words; the end of the line, of whatever system, is
# no part of it.
$ printf 'korenbloem1\n' >short; chmod 600 short
$ ANKERPUNT_PASSPHRASE_FILE=short ankerpunt passphrase set
ankerpunt: passphrase: a passphrase has at least 12 characters, or 5 words; take a longer one
[1]
$ printf 'k\303\251renbl\303\251em1\r\n' >short
$ ANKERPUNT_PASSPHRASE_FILE=short ankerpunt passphrase set
ankerpunt: passphrase: a passphrase has at least 12 characters, or 5 words; take a longer one
[1]
$ ANKERPUNT_PASSPHRASE_FILE=short ankerpunt -r short.db init
ankerpunt: init: a passphrase has at least 12 characters, or 5 words; take a longer one
[1]
$ ls short.db
ls: cannot access 'short.db': No such file or directory
[2]
$ printf 'ik en jij we zijn\n' >five; chmod 600 five
$ ANKERPUNT_PASSPHRASE_FILE=five ankerpunt -r five.db init
five.db saved

$ export ANKERPUNT_PASSPHRASE_FILE=old
$ ankerpunt passphrase set
ankerpunt.db saved
Names and free text open with this passphrase only. Keep it where you alone find it:
whoever forgets it loses the names and texts, never the scores and rights.
$ ankerpunt passphrase set
ankerpunt: passphrase: this registry has a passphrase already; "ankerpunt passphrase change" changes it
[1]
$ ankerpunt -q passphrase change
ankerpunt: passphrase: the new passphrase is asked on a terminal, or read from the file that $ANKERPUNT_NEW_PASSPHRASE_FILE names
[1]
$ echo 'name: Kanarie' | ankerpunt identity G1 set
G1 identity saved

# Another passphrase: the old one is asked first.
$ ANKERPUNT_PASSPHRASE_FILE=new ANKERPUNT_NEW_PASSPHRASE_FILE=new ankerpunt passphrase change
ankerpunt: passphrase: that is not the passphrase of this registry; nothing was opened
[1]
$ ANKERPUNT_NEW_PASSPHRASE_FILE=short ankerpunt passphrase change
ankerpunt: passphrase: a passphrase has at least 12 characters, or 5 words; take a longer one
[1]
$ ANKERPUNT_NEW_PASSPHRASE_FILE=new ankerpunt passphrase change
ankerpunt.db saved
Names and free text open with this passphrase only. Keep it where you alone find it:
whoever forgets it loses the names and texts, never the scores and rights.
$ ankerpunt identity G1 show
ankerpunt: identity: that is not the passphrase of this registry; nothing was opened
[1]
$ ANKERPUNT_PASSPHRASE_FILE=new ankerpunt identity G1 show --format csv
person,field,value
,name,Kanarie
$ printf '\357\273\277een ander woord\r\n' >windows; chmod 600 windows
$ ANKERPUNT_PASSPHRASE_FILE=windows ankerpunt identity G1 show --format csv
person,field,value
,name,Kanarie
$ chmod 644 new
$ ANKERPUNT_PASSPHRASE_FILE=new ankerpunt identity G1 show
ankerpunt: identity: new: others can read this file; make it yours alone (chmod 600), and take another passphrase if they did
[1]
$ chmod 600 new

# Nothing of them can be read in the file.
$ grep -c -e Kanarie -e korenbloem -e 'ander woord' ankerpunt.db
0
[1]

# It is not taken away while anything is sealed with it.
$ export ANKERPUNT_PASSPHRASE_FILE=new
$ ANKERPUNT_PASSPHRASE_FILE=old ankerpunt passphrase remove
ankerpunt: passphrase: that is not the passphrase of this registry; nothing was opened
[1]
$ ankerpunt passphrase remove
ankerpunt: passphrase: there is still something sealed with it (1); remove that first (identity clear, note --remove, step remove, theme remove, around remove, signal remove, erase), or keep the passphrase
[1]
$ ankerpunt identity G1 clear
G1 cleared saved
$ ankerpunt passphrase remove
ankerpunt.db saved
$ ankerpunt passphrase remove
ankerpunt: passphrase: this registry has no passphrase; "ankerpunt passphrase set" sets one
[1]
$ ankerpunt identity G1 show
ankerpunt: identity: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt passphrase set" sets one
[1]

# A forgotten passphrase is the end of the names, never of the scores; and no slip of
# the hand.
$ ankerpunt -q passphrase set
ankerpunt.db saved
$ echo 'name: Kanarie' | ankerpunt identity G1 set
G1 identity saved
$ ankerpunt rate G1 taal=4
G1 1 scores 2026-11-15 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ export ANKERPUNT_PASSPHRASE_FILE=
$ ankerpunt passphrase remove --lose-names
ankerpunt: passphrase: names and texts of families are lost for good (1), and nobody can be asked here; give --families with that number
[1]
$ ankerpunt passphrase remove --lose-names --families 2
ankerpunt: passphrase: that is not how many families have sealed names or texts (1); nothing was changed
[1]
$ ankerpunt passphrase remove --lose-names --families 1
ankerpunt.db saved
$ ankerpunt show G1 | grep Language
Language                    4

# In Dutch and French.
$ export ANKERPUNT_PASSPHRASE_FILE=new
$ ankerpunt --lang nl passphrase set
ankerpunt.db saved
Namen en vrije tekst gaan alleen met deze wachtzin open. Bewaar hem waar niemand anders hem vindt:
wie hem vergeet, verliest de namen en teksten, nooit de scores en rechten.
$ ankerpunt --lang nl passphrase set
ankerpunt: passphrase: dit register heeft al een wachtzin; "ankerpunt passphrase change" verandert hem
[1]
$ ankerpunt --lang fr passphrase set
ankerpunt: passphrase: ce registre a déjà une phrase de passe ; « ankerpunt passphrase change » la change
[1]
$ ANKERPUNT_NEW_PASSPHRASE_FILE=short ankerpunt --lang nl passphrase change
ankerpunt: passphrase: een wachtzin heeft minstens 12 tekens, of 5 woorden; neem een langere
[1]
$ ANKERPUNT_NEW_PASSPHRASE_FILE=short ankerpunt --lang fr passphrase change
ankerpunt: passphrase: une phrase de passe a au moins 12 caractères, ou 5 mots ; prenez-en une plus longue
[1]
$ ankerpunt --lang nl passphrase remove --lose-names
ankerpunt: passphrase: namen en teksten van gezinnen gaan voorgoed verloren (0), en hier kan niemand gevraagd worden; geef --families met dat aantal
[1]
$ ankerpunt --lang fr passphrase remove --lose-names
ankerpunt: passphrase: les noms et les textes de familles sont perdus pour de bon (0), et personne ne peut répondre ici ; donnez --families avec ce nombre
[1]
$ ankerpunt --lang nl passphrase remove --lose-names --families 3
ankerpunt: passphrase: dat is niet het aantal gezinnen met verzegelde namen of teksten (0); er is niets veranderd
[1]
$ ankerpunt --lang fr passphrase remove --lose-names --families 3
ankerpunt: passphrase: ce n’est pas le nombre de familles qui ont des noms ou des textes scellés (0) ; rien n’a été changé
[1]
$ chmod 644 old
$ ANKERPUNT_PASSPHRASE_FILE=old ankerpunt --lang nl identity G1 show
ankerpunt: identity: old: anderen kunnen dit bestand lezen; maak het van jou alleen (chmod 600), en neem een andere wachtzin als ze dat deden
[1]
$ ANKERPUNT_PASSPHRASE_FILE=old ankerpunt --lang fr identity G1 show
ankerpunt: identity: old : d’autres peuvent lire ce fichier ; qu’il soit à vous seul (chmod 600), et prenez une autre phrase de passe s’ils l’ont fait
[1]
$ chmod 600 old
$ ANKERPUNT_PASSPHRASE_FILE=old ankerpunt --lang nl identity G1 show
ankerpunt: identity: dat is niet de wachtzin van dit register; er is niets geopend
[1]
$ ANKERPUNT_PASSPHRASE_FILE=old ankerpunt --lang fr identity G1 show
ankerpunt: identity: ce n’est pas la phrase de passe de ce registre ; rien n’a été ouvert
[1]
$ ankerpunt help passphrase
usage: ankerpunt passphrase set

  Set one of at least 12 characters or five words: asked on the terminal, which proposes one, or read from $ANKERPUNT_PASSPHRASE_FILE.

  For example:
    ankerpunt passphrase set

ankerpunt passphrase change

  Set another one: asked, or read from $ANKERPUNT_NEW_PASSPHRASE_FILE; the old one comes from $ANKERPUNT_PASSPHRASE_FILE.

  For example:
    ankerpunt passphrase change

ankerpunt passphrase remove [OPTION...]

  Take the passphrase away; refused while names or texts are sealed. A forgotten passphrase is the end of the names, never of the scores.

     --lose-names                     the passphrase is forgotten: remove all names and texts for good
     --families NUMBER                of how many families they are, where nobody can be asked

  For example:
    ankerpunt passphrase remove
