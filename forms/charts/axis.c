/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Axes with round steps; see axis.h. */
#include "axis.h"

#include <math.h>

struct axis axis_over(double low, double high, int most, double from, double to)
{
    static const double steps[] = {1, 2, 5, 10};
    if (!(high > low))
        high = low + 1;
    double power = pow(10, floor(log10((high - low) / most)));
    double step = power * 10;
    for (int i = 0; i < 4; i++)
        if (ceil(high / (steps[i] * power)) - floor(low / (steps[i] * power)) <= most) {
            step = steps[i] * power;
            break;
        }
    return (struct axis){step * floor(low / step), step * ceil(high / step), step, from,
                         to};
}

double axis_place(const struct axis *axis, double value)
{
    double share = (value - axis->low) / (axis->high - axis->low);
    return axis->from + share * (axis->to - axis->from);
}

int axis_ticks(const struct axis *axis)
{
    return (int)lround((axis->high - axis->low) / axis->step) + 1;
}

double axis_tick(const struct axis *axis, int k)
{
    return axis->low + k * axis->step;
}
