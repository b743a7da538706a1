# A registry is one file, which only its owner can read.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ls -1
ankerpunt.db
$ stat -c '%a %s' ankerpunt.db | sed 's/ [1-9][0-9]*$/ bytes/'
600 bytes

# It is never overwritten, by nobody.
$ cksum ankerpunt.db >before
$ ankerpunt init --no-passphrase
ankerpunt: init: there is something at ankerpunt.db already; a registry is never overwritten
[1]
$ ankerpunt --force init --no-passphrase
ankerpunt: init: there is something at ankerpunt.db already; a registry is never overwritten
[1]
$ cksum ankerpunt.db | cmp - before

# Another place.
$ ankerpunt -r site.db init
site.db saved
$ ANKERPUNT_REGISTRY=third.db ankerpunt init
third.db saved
$ ANKERPUNT_REGISTRY=third.db ankerpunt --registry fourth.db init --no-passphrase
fourth.db saved
$ ls -1 *.db
ankerpunt.db
fourth.db
site.db
third.db

# Whatever the umask is, nobody else gets to read it.
$ (umask 000; ankerpunt -r open.db init; ankerpunt -r open.db project add p)
open.db saved
p saved
$ stat -c %a open.db
600

# Not where something is, whatever it is.
$ mkdir folder
$ ankerpunt -r folder init
ankerpunt: init: there is something at folder already; a registry is never overwritten
[1]
$ touch empty.db
$ ankerpunt -r empty.db init
ankerpunt: init: there is something at empty.db already; a registry is never overwritten
[1]
$ ln -s nowhere.db link.db
$ ankerpunt -r link.db init
ankerpunt: init: there is something at link.db already; a registry is never overwritten
[1]
$ ankerpunt -r nofolder/a.db init
ankerpunt: init: nofolder/a.db: No such file or directory; nothing was written there
[3]
$ ls -1d nowhere.db nofolder 2>&1 | sort
ls: cannot access 'nofolder': No such file or directory
ls: cannot access 'nowhere.db': No such file or directory

$ ankerpunt -r :memory: init
:memory: saved
$ ankerpunt -r :memory: project add p
p saved
$ ankerpunt -r 'file:x.db?mode=ro' init; ls file*
file:x.db?mode=ro saved
file:x.db?mode=ro
$ ankerpunt -r 'file:x.db?mode=ro' project add p
p saved
$ ankerpunt -r '' project add p
usage: ankerpunt project add [OPTION...] CODE
ankerpunt: project: --registry wants a value: FILE
[2]

# Wrong calls.
$ ankerpunt init here
usage: ankerpunt init [OPTION...]
ankerpunt: init: here is one too many
[2]
$ ankerpunt init --passphrase hush
usage: ankerpunt init [OPTION...]
ankerpunt: init: there is no option --passphrase
[2]

# A passphrase comes from a file, never from the call.
$ printf 'korenbloem en regen\n' >secret; chmod 600 secret
$ chmod 600 secret
$ ANKERPUNT_PASSPHRASE_FILE=secret ankerpunt -r locked.db init
locked.db saved
$ ANKERPUNT_PASSPHRASE_FILE=nosuch ankerpunt -r other.db init
ankerpunt: init: nosuch: no passphrase could be read there
[3]
$ : >nothing; chmod 600 nothing
$ ANKERPUNT_PASSPHRASE_FILE=nothing ankerpunt -r other.db init
ankerpunt: init: nothing: no passphrase could be read there
[3]
$ ls other.db* 2>&1
ls: cannot access 'other.db*': No such file or directory
[2]
