/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that spreadsheets have in their headers; see grid_words.h. */
#include "grid_words.h"

#include <stdlib.h>
#include <string.h>

const char *const grid_totals[] = {"totaal",  "gemiddelde", "total", "totaux",
                                   "moyenne", "average",    "mean",  "som",
                                   "somme",   "sum",        NULL};

/* Each of them as whole words of a header. Kobo, LimeSurvey and REDCap name what they
 * add themselves; folded, "_submission_time" is "submission time". */
static const char *const metadata[] = {"start",
                                       "end",
                                       "today",
                                       "deviceid",
                                       "device id",
                                       "id",
                                       "uuid",
                                       "submission time",
                                       "index",
                                       "parent index",
                                       "parent table name",
                                       "submission id",
                                       "submission uuid",
                                       "submission submission time",
                                       "validation status",
                                       "notes",
                                       "status",
                                       "submitted by",
                                       "version",
                                       "tags",
                                       "instanceid",
                                       "formhub uuid",
                                       "meta instanceid",
                                       "username",
                                       "simserial",
                                       "subscriberid",
                                       "phonenumber",
                                       "id response id",
                                       "response id",
                                       "submitdate date submitted",
                                       "submitdate",
                                       "date submitted",
                                       "lastpage last page",
                                       "lastpage",
                                       "last page",
                                       "startlanguage start language",
                                       "startlanguage",
                                       "start language",
                                       "seed seed",
                                       "seed",
                                       "startdate date started",
                                       "date started",
                                       "datestamp date last action",
                                       "date last action",
                                       "token",
                                       "ipaddr",
                                       "ip address",
                                       "refurl",
                                       "redcap repeat instrument",
                                       "redcap repeat instance",
                                       "redcap data access group",
                                       "redcap survey identifier",
                                       NULL};

static const char *const names[] = {"naam",
                                    "voornaam",
                                    "achternaam",
                                    "familienaam",
                                    "gezinsnaam",
                                    "namen",
                                    "nom",
                                    "prenom",
                                    "noms",
                                    "name",
                                    "names",
                                    "firstname",
                                    "lastname",
                                    "surname",
                                    "mail",
                                    "email",
                                    "e mail",
                                    "tel",
                                    "telefoon",
                                    "telefoonnummer",
                                    "telephone",
                                    "gsm",
                                    "phone",
                                    "mobile",
                                    "adres",
                                    "adresse",
                                    "address",
                                    "straat",
                                    "rue",
                                    "rijksregisternummer",
                                    "registre national",
                                    "niss",
                                    "insz",
                                    NULL};
static const char *const births[] = {"geboortedatum", "geboren",  "naissance", "birth",
                                     "dob",           "birthday", NULL};
static const char *const keys[] = {"code",          "gezinscode",   "gezin",
                                   "gezinnen",      "gezinsnummer", "dossier",
                                   "dossiernummer", "dossiernr",    "dossiercode",
                                   "famille",       "family",       "clientcode",
                                   "clientnummer",  "record id",    "familycode",
                                   "studyid",       "study id",     NULL};
static const char *const starts[] = {"startdatum",  "begindatum",  "start",
                                     "datum start", "start datum", "datum intake",
                                     "intakedatum", "opstart",     "opstartdatum",
                                     "aanvang",     "date debut",  "date de debut",
                                     "debut",       "start date",  "begin date",
                                     "entree",      NULL};
static const char *const dates[] = {"datum",         "date",
                                    "gespreksdatum", "datum gesprek",
                                    "dag",           "jour",
                                    "tijdstempel",   "horodateur",
                                    "timestamp",     "voltooiingstijd",
                                    "heure de fin",  "completion time",
                                    "meetdatum",     "datum meting",
                                    "wanneer",       NULL};
static const char *const whose[] = {
    "wie", "door",          "door wie",   "qui",          "par",     "par qui", "who",
    "by",  "ingevuld door", "rempli par", "filled in by", "spreker", "stem",    NULL};
static const char *const events[] = {"redcap event name", "meetmoment", "event", NULL};
static const char *const domains[] = {"domein", "levensdomein", "domaine", "domain",
                                      "thema",  "theme",        NULL};
static const char *const values[] = {"score", "cijfer", "waarde",   "punten", "points",
                                     "value", "note",   "antwoord", NULL};
static const char *const rights[] = {"recht", "right", "droit", NULL};
static const char *const stages[] = {"fase",  "stap",     "stage",
                                     "etape", "toestand", NULL};

static const struct {
    const char *const *words;
    bool whole; /* the header is that word and no more */
} lists[GRID_MEANINGS] = {
    [GRID_METADATA] = {metadata, true}, [GRID_NAME] = {names, false},
    [GRID_BIRTH] = {births, false},     [GRID_KEY] = {keys, false},
    [GRID_START] = {starts, true},      [GRID_DATE] = {dates, false},
    [GRID_WHO] = {whose, true},         [GRID_EVENT] = {events, true},
    [GRID_DOMAIN] = {domains, true},    [GRID_VALUE] = {values, true},
    [GRID_RIGHT] = {rights, true},      [GRID_STAGE] = {stages, true},
    [GRID_TOTAL] = {grid_totals, false}};

/* Whether those words stand in it, not as a part of longer ones. */
static bool has_words(const char *text, const char *words)
{
    size_t length = strlen(words);
    for (const char *at = text; (at = strstr(at, words)); at++)
        if ((at == text || at[-1] == ' ') && (!at[length] || at[length] == ' '))
            return true;
    return false;
}

/* "family_complete", "intake_arm_1_complete" of REDCap: 0, 1 and 2 that are no score.
 */
static bool is_complete(const char *folded)
{
    static const char end[] = " complete";
    size_t length = strlen(folded);
    return length >= sizeof end && strcmp(folded + length - sizeof end + 1, end) == 0;
}

bool grid_says(const char *folded, enum grid_meaning meaning)
{
    for (const char *const *word = lists[meaning].words; word && *word; word++)
        if (lists[meaning].whole ? strcmp(*word, folded) == 0
                                 : has_words(folded, *word))
            return true;
    return meaning == GRID_METADATA && is_complete(folded);
}

/* Moments --------------------------------------------------------------- */

static const struct {
    const char *word, *id;
} moments[] = {{"t0", "0"},
               {"start", "0"},
               {"intake", "0"},
               {"nulmeting", "0"},
               {"begin", "0"},
               {"debut", "0"},
               {"accueil", "0"},
               {"baseline", "0"},
               {"beginmeting", "0"},
               {"aanvang", "0"},
               {"slot", "closing"},
               {"slotmeting", "closing"},
               {"einde", "closing"},
               {"eind", "closing"},
               {"eindmeting", "closing"},
               {"fin", "closing"},
               {"end", "closing"},
               {"afsluiting", "closing"},
               {"afronding", "closing"},
               {"cloture", "closing"},
               {"closing", "closing"}};

static const struct {
    const char *word;
    int months;
} units[] = {{"m", 1},     {"mnd", 1},    {"maand", 1}, {"maanden", 1}, {"mois", 1},
             {"month", 1}, {"months", 1}, {"jaar", 12}, {"jaren", 12},  {"j", 12},
             {"an", 12},   {"ans", 12},   {"year", 12}, {"years", 12}};

/* Words between a moment and the rest, of no meaning here. */
static const char *const little[] = {"na", "apres", "after", "bij", "de", "het", "au",
                                     "a",  "at",    "the",   "la",  "le", NULL};

static bool is_little(const char *word)
{
    for (size_t i = 0; little[i]; i++)
        if (strcmp(little[i], word) == 0)
            return true;
    return false;
}

static int months_of(const char *unit)
{
    for (size_t i = 0; i < ANK_COUNT(units); i++)
        if (strcmp(units[i].word, unit) == 0)
            return units[i].months;
    return 0;
}

static const char *moment_of(const char *word)
{
    for (size_t i = 0; i < ANK_COUNT(moments); i++)
        if (strcmp(moments[i].word, word) == 0)
            return moments[i].id;
    return NULL;
}

/* "t1", "m1", "moment 1" say which one it is, and not when it was. */
static bool is_counted(const char *word)
{
    return word[0] == 't' && word[1] >= '1' && word[1] <= '9' && !word[2];
}

enum { MOST_WORDS = 64 };

struct words {
    char *word[MOST_WORDS];
    size_t count;
};

static void cut_words(const char *folded, struct ank_arena *mem, struct words *words)
{
    char *rest = ank_strdup(mem, folded), *word;
    words->count = 0;
    while (words->count < MOST_WORDS && (word = strsep(&rest, " ")))
        if (*word)
            words->word[words->count++] = word;
}

/* The moment that begins at a word, and how many words it has; 0: none does. */
static size_t moment_at(const struct words *words, size_t at, struct ank_arena *mem,
                        struct grid_wave *wave)
{
    enum { LONGEST_MONTHS = 120 };
    char *end;
    const char *word = words->word[at];
    wave->id = moment_of(word);
    if (wave->id)
        return 1;
    if (is_counted(word)) {
        wave->id = word;
        wave->asked = true;
        return 1;
    }
    long number = strtol(word, &end, 10);
    bool glued = end > word && *end;
    const char *unit = glued ? end : at + 1 < words->count ? words->word[at + 1] : "";
    int months = end > word ? months_of(unit) : 0;
    if (strcmp(word, "t") == 0 && strcmp(unit, "0") == 0)
        wave->id = "0";
    else if (months && number >= 0 && number * months <= LONGEST_MONTHS)
        wave->id = ank_format(mem, "%ld", number * months);
    return !wave->id ? 0 : glued ? 1 : 2;
}

/* "3b", "q12": what a question is numbered by. */
static bool is_number(const char *word)
{
    size_t letter = *word == 'q' || *word == 'v';
    size_t digits = strspn(word + letter, "0123456789");
    const char *end = word + letter + digits;
    return digits > 0 && (!*end || !end[1]);
}

void grid_read_wave(const char *folded, struct ank_arena *mem, struct grid_wave *wave)
{
    struct words words;
    size_t from = 0, length = 0;
    *wave = (struct grid_wave){.rest = ""};
    cut_words(folded, mem, &words);
    for (size_t i = 0; i < words.count && !length; i++) {
        length = moment_at(&words, i, mem, wave);
        from = i;
    }
    size_t before = length ? from : words.count;
    while (length && before > 0 && is_little(words.word[before - 1]))
        before--;
    for (size_t i = 0; i < words.count; i++) {
        bool numbered = i == 0 && words.count > 1 && is_number(words.word[0]);
        if (numbered || (length && i >= before && i < from + length))
            continue;
        wave->rest = ank_format(mem, "%s%s%s", wave->rest, *wave->rest ? " " : "",
                                words.word[i]);
    }
}
