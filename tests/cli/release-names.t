# What would look like a family's code or a day is refused before anything is written.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt project add noord --waves 6
noord saved
$ awk 'BEGIN { print "family,project,start,consent"; for (i = 1; i <= 20; i++) printf "F%d,noord,2025-04-01,start measure evaluation\n", i }' | ankerpunt -q import families -
- 20 trajectories: 20 new, 0 replaced, 0 there already, saved
$ ankerpunt release noord --to stad --purpose 'vraag van G-7K3QX'
ankerpunt: release: --purpose: G-7K3QX looks like the code of a family, which no release may hold; choose other words
[1]
$ ankerpunt release noord --to stad --purpose 'gesprek van 3/04/2025' --dry-run
ankerpunt: release: --purpose: 3/04/2025 looks like a day in a family's life, which no release may hold; choose other words
[1]
$ ankerpunt release noord --to g-7k3qx --purpose verslag --dry-run
ankerpunt: release: --to: g-7k3qx looks like the code of a family, which no release may hold; choose other words
[1]
$ awk 'BEGIN { print "family,project,start,consent"; print "F99,2025-04-03,2025-04-01,start measure evaluation" }' | ankerpunt -q import families - --create-projects
-:2: project: 2025-04-03 looks like a day in a family's life, which no release may hold; choose other words
ankerpunt: import: -: nothing was imported; faults: 1
[1]

# An older program let them pass.
$ cp ankerpunt.db oud.db
$ as() { sqlite3 oud.db "$1" && ankerpunt -r oud.db release "$2" --to stad --purpose verslag -o uit; }
$ as "UPDATE project SET code = 'all'" all
ankerpunt: release: project all: that code is the one of the total over projects, or looks like a family's code or a day, and cannot stand in a release; ask for help
[1]
$ as "UPDATE project SET code = 'G-7K3QX'" G-7K3QX
ankerpunt: release: project G-7K3QX: that code is the one of the total over projects, or looks like a family's code or a day, and cannot stand in a release; ask for help
[1]
$ as "UPDATE project SET code = 'noord', name = 'Sinds 2025-04-03'" noord
ankerpunt: release: project noord: 2025-04-03 looks like a day in a family's life, which no release may hold; choose other words
[1]
$ as "UPDATE project SET name = 'Noord'; UPDATE domain SET nl = 'Wonen (G-7K3QX)' WHERE code = 'huisvesting'" noord
ankerpunt: release: instrument gezinscoaching: domain huisvesting: G-7K3QX looks like the code of a family, which no release may hold; choose other words
[1]
$ ls
ankerpunt.db
oud.db
$ as "UPDATE domain SET nl = 'Wonen' WHERE code = 'huisvesting'" noord
noord uit saved
note: families came from a file, so former releases of them are unknown here; if figures of them went out before, release them from the registry that made those, or from a backup of it
