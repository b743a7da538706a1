/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A calendar of whole days; see ics.h. The library escapes text and folds lines. */
#include "ics.h"

#include <stdlib.h>

#include <libical/ical.h>

#include <ankerpunt/text.h>

/* "2026-03-31T14:05:00Z" as "20260331T140500Z", which is what the library reads. */
static struct icaltimetype moment(const char *stamp)
{
    char basic[17];
    size_t length = 0;
    for (const char *c = stamp; *c && length + 1 < sizeof basic; c++)
        if (*c != '-' && *c != ':')
            basic[length++] = *c;
    basic[length] = '\0';
    return icaltime_from_string(basic);
}

static struct icaltimetype whole_day(ank_day day)
{
    int year, month, of_month;
    ank_day_civil(day, &year, &month, &of_month);
    struct icaltimetype time = icaltime_null_date();
    time.year = year;
    time.month = month;
    time.day = of_month;
    return time;
}

static icalcomponent *event_of(const struct ics_day *day, struct icaltimetype stamp)
{
    icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    icalcomponent_add_property(event, icalproperty_new_uid(day->uid));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(stamp));
    icalcomponent_add_property(event, icalproperty_new_dtstart(whole_day(day->day)));
    icalcomponent_add_property(event, icalproperty_new_summary(day->what));
    icalcomponent_add_property(event, icalproperty_new_class(ICAL_CLASS_PRIVATE));
    icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    return event;
}

bool ics_write(FILE *out, const char *stamp, const struct ics_day *days, size_t count,
               struct ank_error *err)
{
    struct icaltimetype made = moment(stamp);
    icalcomponent *calendar = icalcomponent_new(ICAL_VCALENDAR_COMPONENT);
    icalcomponent_add_property(calendar, icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar,
                               icalproperty_new_prodid("-//ankerpunt//ankerpunt//EN"));
    for (size_t i = 0; i < count; i++)
        icalcomponent_add_component(calendar, event_of(&days[i], made));
    char *text = ank_must(icalcomponent_as_ical_string_r(calendar));
    fputs(text, out);
    icalmemory_free_buffer(text);
    icalcomponent_free(calendar);
    return (fflush(out) == 0 && !ferror(out)) ||
           ank_fail(err, ANK_IO,
                    ANK_N("the output could not be written; is the disk full?"));
}
