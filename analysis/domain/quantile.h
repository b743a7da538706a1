/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quantile.h - quantiles at degrees of freedom where GSL's own give up */
#ifndef QUANTILE_H
#define QUANTILE_H

/* 0 < p < 1, degrees of freedom above 0. */
double quantile_chi2(double p, double df);
double quantile_f(double p, double df1, double df2);

#endif
