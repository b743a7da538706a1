# Sheets appear whole or not at all: no half file and no temporary one, on a disk that is
# full: 4 KiB may be written. What is said to be saved is saved.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zonnedorp -q
zonnedorp saved
$ ankerpunt import families $SAMPLES/wegwijzer/families.csv -q >/dev/null
$ ankerpunt import scores $SAMPLES/wegwijzer/scores.csv -q >/dev/null
$ ankerpunt import rights $SAMPLES/wegwijzer/rights.csv -q >/dev/null
$ mkdir out old
$ for kind in pdf html svg; do echo old >old/sheet.$kind; echo old >old/sum.$kind; done

$ (ulimit -f 8; ankerpunt sheet G-7K3QX -o out/sheet.pdf)
ankerpunt: sheet: out/sheet.pdf: File too large; nothing was written there
[3]
$ (ulimit -f 8; ankerpunt sheet G-7K3QX -o out/sheet.html)
ankerpunt: sheet: out/sheet.html: File too large; nothing was written there
[3]
$ (ulimit -f 8; ankerpunt sheet G-7K3QX -o out/sheet.svg)
ankerpunt: sheet: out/sheet.svg: File too large; nothing was written there
[3]
$ (ulimit -f 8; ankerpunt sheet --project zonnedorp -o out/book.pdf)
ankerpunt: sheet: out/book.pdf: File too large; nothing was written there
[3]
$ (ulimit -f 8; ankerpunt sheet --project zonnedorp -o out/folder)
ankerpunt: sheet: out/folder/G-2XHJ8.pdf: File too large; nothing was written there
[3]
$ (ulimit -f 8; ankerpunt summary zonnedorp -o out/sum.pdf)
ankerpunt: summary: out/sum.pdf: File too large; nothing was written there
[3]
$ (ulimit -f 8; ankerpunt summary zonnedorp -o out/sum.html)
ankerpunt: summary: out/sum.html: File too large; nothing was written there
[3]
$ (ulimit -f 8; ankerpunt dossier G-7K3QX -o out/dossier.pdf)
ankerpunt: dossier: out/dossier.pdf: File too large; nothing was written there
[3]
$ (ulimit -f 8; ankerpunt dossier G-7K3QX -o out/dossier.html)
ankerpunt: dossier: out/dossier.html: File too large; nothing was written there
[3]
$ find out -type f

# What was there before stays.
$ (ulimit -f 8; ankerpunt sheet G-7K3QX -o old/sheet.pdf --force)
ankerpunt: sheet: old/sheet.pdf: File too large; nothing was written there
[3]
$ (ulimit -f 8; ankerpunt sheet G-7K3QX -o old/sheet.html --force)
ankerpunt: sheet: old/sheet.html: File too large; nothing was written there
[3]
$ (ulimit -f 8; ankerpunt summary zonnedorp -o old/sum.html --force)
ankerpunt: summary: old/sum.html: File too large; nothing was written there
[3]
$ cat old/*; ls -A old
old
old
old
old
old
old
sheet.html
sheet.pdf
sheet.svg
sum.html
sum.pdf
sum.svg

# Of a folder all or none: the fourth sheet is there already.
$ mkdir out/some; echo mine >out/some/G-9RZ2H.html
$ ankerpunt sheet --project zonnedorp -o out/some --kind html
ankerpunt: sheet: out/some/G-9RZ2H.html is already there; --force overwrites it
[1]
$ ls -A out/some; cat out/some/*
G-9RZ2H.html
mine

# A folder that is not there, and a pipe that is full.
$ ankerpunt sheet G-7K3QX -o nowhere/sheet.html
ankerpunt: sheet: nowhere/sheet.html: No such file or directory; nothing was written there
[3]
$ ankerpunt summary zonnedorp -o nowhere/sum.html
ankerpunt: summary: nowhere/sum.html: No such file or directory; nothing was written there
[3]
$ ankerpunt sheet G-7K3QX -o - >/dev/full
ankerpunt: sheet: standard output could not be written
[3]
$ find . -name '*.tmp*' -o -name '.ank*'
