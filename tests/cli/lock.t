# unlock opens what is sealed for a while and for this login, lock closes it.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt unlock
ankerpunt: unlock: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt passphrase set" sets one
[1]
$ ankerpunt lock
ankerpunt: lock: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt passphrase set" sets one
[1]
$ printf 'korenbloem en regen\n' >pass; chmod 600 pass
$ ANKERPUNT_PASSPHRASE_FILE=pass ankerpunt -q passphrase set
ankerpunt.db saved
$ ankerpunt unlock
ankerpunt: unlock: the passphrase is asked on a terminal, or read from the file that $ANKERPUNT_PASSPHRASE_FILE names
[1]
$ ankerpunt unlock --for soon
ankerpunt: unlock: --for wants minutes or hours, at most 12 hours, as 60m or 2h; not soon
[1]
$ ankerpunt unlock --for 0m
ankerpunt: unlock: --for wants minutes or hours, at most 12 hours, as 60m or 2h; not 0m
[1]
$ ankerpunt unlock --for 13h
ankerpunt: unlock: --for wants minutes or hours, at most 12 hours, as 60m or 2h; not 13h
[1]
$ ankerpunt unlock --for 60s
ankerpunt: unlock: --for wants minutes or hours, at most 12 hours, as 60m or 2h; not 60s
[1]
$ ankerpunt unlock extra
usage: ankerpunt unlock [OPTION...]
ankerpunt: unlock: extra is one too many
[2]
$ printf 'een ander woord\n' >wrong; chmod 600 wrong
$ ANKERPUNT_PASSPHRASE_FILE=wrong ankerpunt unlock
ankerpunt: unlock: that is not the passphrase of this registry; nothing was opened
[1]
$ ankerpunt lock
ankerpunt.db was not open

# In Dutch and French.
$ ankerpunt --lang nl unlock --for soon
ankerpunt: unlock: --for verwacht minuten of uren, hoogstens 12 uur, zoals 60m of 2h; niet soon
[1]
$ ankerpunt --lang fr unlock --for soon
ankerpunt: unlock: --for attend des minutes ou des heures, au plus 12 heures, comme 60m ou 2h ; pas soon
[1]
$ ankerpunt --lang nl lock
ankerpunt.db was niet open
$ ankerpunt --lang fr lock
ankerpunt.db n’était pas ouvert
$ ankerpunt help unlock
usage: ankerpunt unlock [OPTION...]

  Ask the passphrase once for all commands of this login, until the time is over or "lock" closes; the kernel keeps the key, never a file.

     --for 60m|2h                     for how long, in minutes or hours, at most 12 hours; 60 minutes when left out

  For example:
    ankerpunt unlock --for 60m
