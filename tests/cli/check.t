# Is the registry sound, and what does it say when it is not?

$ ankerpunt init
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt rate G1 --date 2026-03-04 huisvesting=3 financieel=4
G1 2 scores 2026-03-04 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-06-04 huisvesting=5 financieel=6
G1 2 scores 2026-06-04 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 16 rows of history
$ ankerpunt check --format json
{
  "ankerpunt": "0.2.0",
  "document": "check",
  "generated": "2026-11-15",
  "faults": []
}
$ head=$(ankerpunt check --head)
$ echo "$head" | sed 's/[0-9a-f]\{64\}/HEX/'
16:HEX
$ ankerpunt check --head --format csv | sed 's/[0-9a-f]\{64\}/HEX/'
row,head
16,HEX

# Somebody improves a score with another tool, and writes the history along.
$ tampered() { cp ankerpunt.db "$1"; sqlite3 "$1" "$2"; ankerpunt -r "$1" check; }
$ tampered a.db "UPDATE history_value SET new = replace(new, '3,4', '9,9') WHERE history = (SELECT max(id) - 1 FROM history)"
What is not as it should be

where                  fault
---------------------  --------------------------------------
sitting 1              is not what the history says it became
row 15 of the history  has other values than were written
ankerpunt: check: this registry is not sound; keep the file as it is, and take an earlier backup back or ask for help
[3]
$ tampered b.db "UPDATE history SET who = 'jos' WHERE id = (SELECT max(id) FROM history)"
What is not as it should be

where                  fault
---------------------  ---------------------------------------
row 16 of the history  does not follow from the rows before it
ankerpunt: check: this registry is not sound; keep the file as it is, and take an earlier backup back or ask for help
[3]
$ tampered c.db "DELETE FROM history_value WHERE history = 15; DELETE FROM history WHERE id = 15"
What is not as it should be

where                  fault
---------------------  ---------------------------------------
row 16 of the history  does not follow from the rows before it
ankerpunt: check: this registry is not sound; keep the file as it is, and take an earlier backup back or ask for help
[3]
$ tampered d.db "DELETE FROM history_value WHERE history > 14; DELETE FROM history WHERE id > 14"
What is not as it should be

where                  fault
---------------------  ------------------------------------
row 15 of the history  and those after it have been cut off
ankerpunt: check: this registry is not sound; keep the file as it is, and take an earlier backup back or ask for help
[3]
$ tampered e.db "DELETE FROM history_value WHERE history = 15"
What is not as it should be

where                  fault
---------------------  -------------------------------------------
row 15 of the history  lost its values, and no erasure tells of it
ankerpunt: check: this registry is not sound; keep the file as it is, and take an earlier backup back or ask for help
[3]
$ tampered f.db "DROP TRIGGER history_sitting_UPDATE"
What is not as it should be

where                   fault
----------------------  -------------------------
history_sitting_UPDATE  was taken out of the file
ankerpunt: check: this registry is not sound; keep the file as it is, and take an earlier backup back or ask for help
[3]
$ tampered g.db "UPDATE family SET alias = 'x'"
What is not as it should be

where                  fault
---------------------  ------------------------------
row 17 of the history  was written by another program
ankerpunt: check: this registry is not sound; keep the file as it is, and take an earlier backup back or ask for help
[3]
$ tampered h.db "PRAGMA ignore_check_constraints = ON; UPDATE trajectory SET ended = 'soon'"
What is not as it should be

where                  fault
---------------------  -------------------------------------
the file               CHECK constraint failed in trajectory
row 17 of the history  was written by another program
ankerpunt: check: this registry is not sound; keep the file as it is, and take an earlier backup back or ask for help
[3]
$ ankerpunt -r c.db check --format json | tail -n 4
  "faults": [
    {"where": "row 16 of the history", "fault": "does not follow from the rows before it"}
  ]
}
ankerpunt: check: this registry is not sound; keep the file as it is, and take an earlier backup back or ask for help

# Who cuts the tail and hides it is found by a head that was noted on paper.
$ cp ankerpunt.db i.db
$ sqlite3 i.db "DELETE FROM history_value WHERE history > 14; DELETE FROM history WHERE id > 14; UPDATE sqlite_sequence SET seq = 14 WHERE name = 'history'"
$ ankerpunt -r i.db check
i.db is sound: pages, keys, rules and 14 rows of history
$ ankerpunt -r i.db check --known "$head"
What is not as it should be

where                  fault
---------------------  ----------------------------------------
row 16 of the history  is not the head that was printed earlier
ankerpunt: check: this registry is not sound; keep the file as it is, and take an earlier backup back or ask for help
[3]
$ ankerpunt check --known "$head"
ankerpunt.db is sound: pages, keys, rules and 16 rows of history
$ ankerpunt trajectory G1 status intensive
G1 intensive 2026-11-15 saved
$ ankerpunt check --known "$head"
ankerpunt.db is sound: pages, keys, rules and 17 rows of history

# The check changes nothing, also in a file that cannot be written.
$ chmod 400 ankerpunt.db
$ cksum <ankerpunt.db >sum
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 17 rows of history
$ cksum <ankerpunt.db | cmp - sum

# Wrong uses.
$ ankerpunt check --known 12
ankerpunt: check: --known wants what --head printed, like 12:9f86d0..., not 12
[1]
$ ankerpunt check --known 12:xyz
ankerpunt: check: --known wants what --head printed, like 12:9f86d0..., not 12:xyz
[1]
$ ankerpunt check G1
usage: ankerpunt check [OPTION...]
ankerpunt: check: G1 is one too many
[2]
$ ankerpunt -r nosuch.db check
ankerpunt: check: there is no registry at nosuch.db; "ankerpunt init" makes one, -r FILE names another
[3]
$ head -c 100000 ankerpunt.db >cut.db
$ ankerpunt -r cut.db check
ankerpunt: check: cut.db is not a registry, or it is damaged; nothing was opened
[3]
$ ankerpunt help check
usage: ankerpunt check [OPTION...]

  Check pages, keys, rules and the history, whose rows are chained: one that was changed, removed, added or moved is found. Who rewrites the whole file is found only by a head that was noted elsewhere.

     --head                           print the head of the history: its last row, and a number that follows from all rows; note it on paper
     --known ROW:HEAD                 a head noted earlier: is it still in this history?

  For example:
    ankerpunt check
