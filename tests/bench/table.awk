# SPDX-License-Identifier: GPL-3.0-or-later
# table.awk - the figures of run.sh as a table: size, job, who, rows, then user, system
# and wall seconds and kilobytes of each round. Medians; ratios to ankerpunt; growth.

function median(list,    part, n, i, j, kept) {
    n = split(list, part, " ")
    for (i = 2; i <= n; i++) {
        kept = part[i] + 0
        for (j = i - 1; j > 0 && part[j] + 0 > kept; j--)
            part[j + 1] = part[j]
        part[j + 1] = kept
    }
    return n % 2 ? part[(n + 1) / 2] : (part[n / 2] + part[n / 2 + 1]) / 2
}

# At least a hundredth of a second: the clock of the kernel knows no less.
function ratio(a, b) { return (a > 0.01 ? a : 0.01) / (b > 0.01 ? b : 0.01) }

{
    key = $1 " " $2 " " $3
    if (!(key in rows))
        order[++keys] = key
    rows[key] = $4
    cpu[key] = cpu[key] " " ($5 + $6)
    wall[key] = wall[key] " " $7
    if ($8 > memory[key])
        memory[key] = $8
}

END {
    printf "\n%-2s %-18s %-10s %9s %9s %9s %9s %8s %8s\n", "", "job", "by", "rows",
        "cpu s", "wall s", "MB", "x cpu", "x wall"
    for (k = 1; k <= keys; k++) {
        key = order[k]
        split(key, part, " ")
        own = part[1] " " part[2] " ankerpunt"
        other = part[3] != "ankerpunt"
        printf "%-2s %-18s %-10s %9s %9.2f %9.2f %9.1f", part[1], part[2], part[3],
            other ? "" : rows[key], median(cpu[key]), median(wall[key]),
            memory[key] / 1024
        if (other)
            printf " %8.1f %8.1f", ratio(median(cpu[key]), median(cpu[own])),
                ratio(median(wall[key]), median(wall[own]))
        printf "\n"
        if (!other && (part[2] in last)) {
            before = last[part[2]]
            grown[++growths] = sprintf("%-2s %-18s rows x %7.1f   cpu x %7.1f   MB x %5.1f",
                part[1], part[2], rows[before] ? rows[key] / rows[before] : 0,
                ratio(median(cpu[key]), median(cpu[before])),
                memory[key] / memory[before])
        }
        if (!other)
            last[part[2]] = key
    }
    if (growths)
        printf "\ngrowth since the size before\n"
    for (i = 1; i <= growths; i++)
        print grown[i]
}
