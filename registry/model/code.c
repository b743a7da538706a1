/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every code with its words; see <ankerpunt/model/code.h>. A new code is a new row. */
#include <assert.h>
#include <string.h>

#include <ankerpunt/model/code.h>

/* People ------------------------------------------------------------------- */

const struct ank_code_row ank_role_codes[] = {
    {.code = "parent", .words = ANK_N("parent")},
    {.code = "child", .words = ANK_N("child")},
    {.code = "young", .words = ANK_N("young person")},
    {.code = "supporter", .words = ANK_N("supporter")},
    {0},
};

const struct ank_code_row ank_doer_codes[] = {
    {"family", ANK_N("the family"), ANK_N("you"), ANK_N("we ourselves")},
    {"coach", ANK_N("the coach"), ANK_N("your coach"), ANK_N("the coach")},
    {.code = "partner", .words = ANK_N("a partner")},
    {0},
};

const struct ank_code_row ank_referral_codes[] = {
    {.code = "partner", .words = ANK_N("a partner")},
    {.code = "coach", .words = ANK_N("the coach reached out")},
    {.code = "family", .words = ANK_N("the family itself")},
    {0},
};

const struct ank_code_row ank_household_codes[] = {
    {.code = "single", .words = ANK_N("one person")},
    {.code = "single-parent", .words = ANK_N("single parent")},
    {.code = "couple", .words = ANK_N("couple")},
    {.code = "couple-children", .words = ANK_N("couple with children")},
    {.code = "multi-generation", .words = ANK_N("several generations")},
    {.code = "other", .words = ANK_N("something else")},
    {0},
};

/* Scores --------------------------------------------------------------------- */

const struct ank_code_row ank_mode_codes[] = {
    {"alone", ANK_N("alone"), ANK_N("filled in alone"), NULL},
    {"together", ANK_N("together"), ANK_N("filled in together with the coach"), NULL},
    {"space", ANK_N("standing in the room"), ANK_N("filled in standing in the room"),
     NULL},
    {"paper", ANK_N("on paper"), ANK_N("filled in on paper"), NULL},
    {"coach", ANK_N("coach only"), ANK_N("filled in by the coach alone"), NULL},
    {0},
};

const struct ank_code_row ank_score_codes[] = {
    {.code = "parked", .words = ANK_N("parked")},
    {.code = "unknown", .words = ANK_N("not known")},
    {.code = "na", .words = ANK_N("n/a")},
    {.code = "refused", .words = ANK_N("would rather not say")},
    {0},
};

const struct ank_code_row ank_state_codes[] = {
    {.code = "done", .words = ANK_N("done")},
    {.code = "ended_before", .words = ANK_N("ended before")},
    {.code = "refused", .words = ANK_N("did not want to")},
    {.code = "not_yet_due", .words = ANK_N("not yet due")},
    {.code = "due", .words = ANK_N("due")},
    {.code = "late", .words = ANK_N("late")},
    {.code = "missed", .words = ANK_N("missed")},
    {0},
};

const struct ank_code_row ank_class_codes[] = {
    {.code = "improved", .words = ANK_N("better than then")},
    {.code = "same", .words = ANK_N("about the same")},
    {.code = "worse", .words = ANK_N("harder now")},
    {0},
};

const struct ank_code_row ank_rule_codes[] = {
    {.code = "retest", .words = ANK_N("beyond measurement error")},
    {.code = "min-change", .words = ANK_N("change agreed beforehand")},
    {0},
};

const struct ank_code_row ank_direction_codes[] = {
    {.code = "higher", .words = ANK_N("higher")},
    {.code = "lower", .words = ANK_N("lower")},
    {0},
};

const struct ank_code_row ank_error_source_codes[] = {
    {.code = "own", .words = ANK_N("sittings repeated here")},
    {.code = "published", .words = ANK_N("the list's own source")},
    {0},
};

const struct ank_code_row ank_model_codes[] = {
    {.code = "slopes", .words = ANK_N("families differ in level and pace")},
    {.code = "intercepts", .words = ANK_N("families differ in level alone")},
    {0},
};

const struct ank_code_row ank_trend_codes[] = {
    {.code = "least-squares", .words = ANK_N("a line through the scores")},
    {.code = "test-retest", .words = ANK_N("with the known measurement error")},
    {0},
};

const struct ank_code_row ank_outcome_codes[] = {
    {.code = "rights", .words = ANK_N("rights known and granted")},
    {.code = "financial", .words = ANK_N("financial situation")},
    {.code = "housing", .words = ANK_N("housing")},
    {.code = "administration", .words = ANK_N("administration")},
    {.code = "work", .words = ANK_N("chances of work")},
    {.code = "material-needs", .words = ANK_N("basic material needs")},
    {.code = "personal-functioning", .words = ANK_N("personal functioning")},
    {0},
};

/* The trajectory and the work in it ------------------------------------------- */

const struct ank_code_row ank_trajectory_codes[] = {
    {"referred", ANK_N("referred"), ANK_N("sent on to the project"), NULL},
    {.code = "not-started", .words = ANK_N("not started yet")},
    {"intensive", ANK_N("intensive"), ANK_N("often in touch with the coach"), NULL},
    {"less-intensive", ANK_N("less intensive"),
     ANK_N("less often in touch with the coach"), NULL},
    {.code = "on-hold", .words = ANK_N("put on hold by the family")},
    {.code = "winding-down", .words = ANK_N("winding down")},
    {.code = "aftercare", .words = ANK_N("aftercare")},
    {.code = "closed", .words = ANK_N("support ended")},
    {"reachable", ANK_N("still reachable"), ANK_N("the coach can still be reached"),
     NULL},
    {0},
};

const struct ank_code_row ank_closed_codes[] = {
    {"completed", ANK_N("completed"), ANK_N("it was done"), NULL},
    {.code = "lost-contact", .words = ANK_N("contact was lost")},
    {.code = "withdrew", .words = ANK_N("the family stopped")},
    {.code = "moved", .words = ANK_N("the family moved")},
    {.code = "referred-on", .words = ANK_N("others took over")},
    {.code = "other", .words = ANK_N("something else")},
    {0},
};

const struct ank_code_row ank_channel_codes[] = {
    {"home", ANK_N("at home"), ANK_N("at your home"), NULL},
    {.code = "phone", .words = ANK_N("by phone")},
    {.code = "message", .words = ANK_N("by message")},
    {.code = "service", .words = ANK_N("to a service together")},
    {.code = "activity", .words = ANK_N("an activity together")},
    {.code = "office", .words = ANK_N("at the office")},
    {0},
};

const struct ank_code_row ank_amount_codes[] = {
    {.code = "grant", .words = ANK_N("granted")},
    {.code = "spend", .words = ANK_N("spent")},
    {.code = "back", .words = ANK_N("came back")},
    {0},
};

const struct ank_code_row ank_level_codes[] = {
    {.code = "organisation", .words = ANK_N("our own organisation")},
    {.code = "local", .words = ANK_N("the municipality")},
    {.code = "supralocal", .words = ANK_N("beyond the municipality")},
    {0},
};

const struct ank_code_row ank_barrier_codes[] = {
    {.code = "reachable", .words = ANK_N("not reachable")},
    {.code = "available", .words = ANK_N("not available")},
    {.code = "affordable", .words = ANK_N("not affordable")},
    {.code = "known", .words = ANK_N("not well known")},
    {.code = "understandable", .words = ANK_N("not understandable")},
    {0},
};

const struct ank_code_row ank_signal_codes[] = {
    {"open", ANK_N("not raised yet"), ANK_N("not taken further yet"), NULL},
    {"raised", ANK_N("raised"), ANK_N("put to who can change it"), NULL},
    {.code = "answered", .words = ANK_N("answered")},
    {.code = "solved", .words = ANK_N("solved")},
    {.code = "closed", .words = ANK_N("not taken further any more")},
    {0},
};

/* Around the family ------------------------------------------------------------ */

const struct ank_code_row ank_arrangement_codes[] = {
    {"agreement", ANK_N("agreement"), ANK_N("what was agreed"), NULL},
    {"trusted", ANK_N("trusted person"), ANK_N("somebody you trust"),
     ANK_N("somebody we trust")},
    {"circle", ANK_N("around the family"), ANK_N("who stands around you"),
     ANK_N("who stands around us")},
    {0},
};

/* Persons first, then services. */
const struct ank_code_row ank_around_codes[] = {
    {.code = "relative", .words = ANK_N("relative")},
    {.code = "friend", .words = ANK_N("friend")},
    {.code = "neighbour", .words = ANK_N("neighbour")},
    {.code = "volunteer", .words = ANK_N("volunteer")},
    {.code = "coach", .words = ANK_N("coach")},
    {.code = "school", .words = ANK_N("school")},
    {.code = "clb", .words = ANK_N("CLB")},
    {.code = "childcare", .words = ANK_N("childcare")},
    {.code = "kind-en-gezin", .words = ANK_N("Kind en Gezin")},
    {.code = "doctor", .words = ANK_N("doctor")},
    {.code = "hospital", .words = ANK_N("hospital")},
    {.code = "mental-health", .words = ANK_N("mental health care")},
    {.code = "ocmw", .words = ANK_N("welfare centre")},
    {.code = "caw", .words = ANK_N("CAW")},
    {.code = "youth-care", .words = ANK_N("youth care")},
    {.code = "housing", .words = ANK_N("housing service")},
    {.code = "employment", .words = ANK_N("employment service")},
    {.code = "justice", .words = ANK_N("police or court")},
    {.code = "leisure", .words = ANK_N("club")},
    {.code = "other", .words = ANK_N("somebody else")},
    {0},
};

const struct ank_code_row ank_referred_codes[] = {
    {.code = "started", .words = ANK_N("support began")},
    {.code = "elsewhere", .words = ANK_N("went elsewhere")},
    {.code = "no-wish", .words = ANK_N("did not want to")},
    {.code = "lost", .words = ANK_N("was not reached")},
    {0},
};

const struct ank_code_row ank_phase_codes[] = {
    {.code = "getting-to-know", .words = ANK_N("getting to know each other")},
    {.code = "planning", .words = ANK_N("making a plan")},
    {.code = "working", .words = ANK_N("working together")},
    {.code = "first-term", .words = ANK_N("first term")},
    {.code = "renewed-term", .words = ANK_N("renewed term")},
    {.code = "rounding-off", .words = ANK_N("rounding off")},
    {.code = "aftercare", .words = ANK_N("aftercare")},
    {0},
};

/* Of a team ---------------------------------------------------------------------- */

/* In the order in which a note for the team asks them. */
const struct ank_code_row ank_question_codes[] = {
    {.code = "reach", .words = ANK_N("whom we reach")},
    {.code = "change", .words = ANK_N("what changed for families")},
    {.code = "drop-out", .words = ANK_N("whom we do not see again")},
    {.code = "rights", .words = ANK_N("rights")},
    {.code = "endings", .words = ANK_N("how support ends")},
    {.code = "expected", .words = ANK_N("what we expected")},
    {.code = "untouched", .words = ANK_N("what was not talked about")},
    {.code = "workload", .words = ANK_N("who carries what")},
    {.code = "signals", .words = ANK_N("signals")},
    {.code = "other", .words = ANK_N("something else")},
    {0},
};

const struct ank_code_row ank_decided_codes[] = {
    {.code = "done", .words = ANK_N("done")},
    {.code = "partly", .words = ANK_N("done in part")},
    {.code = "not-done", .words = ANK_N("not done")},
    {.code = "let-go", .words = ANK_N("let go")},
    {0},
};

const struct ank_code_row ank_activity_codes[] = {
    {.code = "talk-group", .words = ANK_N("talking in a group")},
    {.code = "course", .words = ANK_N("a course")},
    {.code = "play", .words = ANK_N("playing together")},
    {.code = "meal", .words = ANK_N("a meal together")},
    {.code = "outing", .words = ANK_N("an outing")},
    {.code = "information", .words = ANK_N("information in a group")},
    {.code = "homework", .words = ANK_N("homework in a group")},
    {.code = "other", .words = ANK_N("something else")},
    {0},
};

/* What waits today. */
const struct ank_code_row ank_today_codes[] = {
    {.code = "talk", .words = ANK_N("talk")},
    {.code = "person", .words = ANK_N("talk of one person")},
    {.code = "followup", .words = ANK_N("follow-up")},
    {.code = "step", .words = ANK_N("step")},
    {.code = "review", .words = ANK_N("looking again")},
    {.code = "plan", .words = ANK_N("how long was foreseen")},
    {.code = "renewal", .words = ANK_N("right to renew")},
    {.code = "explore", .words = ANK_N("rights to look into")},
    {.code = "stuck", .words = ANK_N("right that is stuck")},
    {.code = "put-off", .words = ANK_N("talk put off")},
    {.code = "feedback", .words = ANK_N("feedback owed")},
    {.code = "retention", .words = ANK_N("to be erased")},
    {0},
};

/* Rights --------------------------------------------------------------------- */

const struct ank_code_row ank_stage_codes[] = {
    {"detected", ANK_N("detected"), ANK_N("it may be for you"), NULL},
    {"known", ANK_N("known"), ANK_N("you know about it"), NULL},
    {"applied", ANK_N("applied for"), ANK_N("an application was made"), NULL},
    {"pleaded", ANK_N("coach speaks for it"), ANK_N("your coach speaks for it"), NULL},
    {"granted", ANK_N("granted"), ANK_N("the answer was yes"), NULL},
    {"realised", ANK_N("in order"), ANK_N("it is in order"), NULL},
    {"kept", ANK_N("renewed"), ANK_N("it is renewed"), NULL},
    {"claims-alone", ANK_N("claims it alone"), ANK_N("you asked for it without help"),
     NULL},
    {"refused", ANK_N("refused"), ANK_N("the answer was no"), NULL},
    {"appealed", ANK_N("in appeal"), ANK_N("a new look was asked for"), NULL},
    {"lost", ANK_N("lost"), ANK_N("it came to an end"), NULL},
    {"blocked", ANK_N("stuck"), ANK_N("it is stuck"), NULL},
    {0},
};

const struct ank_code_row ank_reason_codes[] = {
    {"precondition", ANK_N("a condition was not met"), NULL,
     ANK_N("something is needed first")},
    {"procedure", ANK_N("the procedure"), NULL,
     ANK_N("the papers or the waiting take long")},
    {"exclusion", ANK_N("left out by the rules"), NULL,
     ANK_N("the rules leave us out")},
    {"mistreated", ANK_N("not treated correctly"), NULL,
     ANK_N("we were not treated well")},
    {.code = "other", .words = ANK_N("something else")},
    /* which condition, from PRECONDITIONS on */
    {"no-address", ANK_N("no address"), NULL, ANK_N("first an address is needed")},
    {"no-bank-account", ANK_N("no bank account"), NULL,
     ANK_N("first a bank account is needed")},
    {"no-digital-access", ANK_N("not able to do it online"), NULL,
     ANK_N("it has to be done online, and that does not work")},
    {"no-identity-card", ANK_N("no valid identity card"), NULL,
     ANK_N("first a valid identity card is needed")},
    {"no-residence-right", ANK_N("residence not in order"), NULL,
     ANK_N("first the right to stay has to be in order")},
    {"no-sickness-fund", ANK_N("not with a sickness fund"), NULL,
     ANK_N("first the sickness fund has to be in order")},
    {"no-income-proof", ANK_N("no proof of income"), NULL,
     ANK_N("first a paper is needed that says what comes in")},
    {"no-deposit", ANK_N("no rent deposit"), NULL,
     ANK_N("first a rent deposit is needed")},
    {"no-partner-consent", ANK_N("the other parent does not sign"), NULL,
     ANK_N("the other parent has to sign too")},
    {0},
};

enum { PRECONDITIONS = 5 };
const struct ank_code_row *const ank_precondition_codes =
    &ank_reason_codes[PRECONDITIONS];

const struct ank_code_row ank_office_codes[] = {
    {.code = "welfare", .words = ANK_N("OCMW (public welfare centre)")},
    {.code = "municipality", .words = ANK_N("municipality")},
    {.code = "sickness-fund", .words = ANK_N("sickness fund")},
    {.code = "child-benefit-fund", .words = ANK_N("child benefit fund")},
    {.code = "employment", .words = ANK_N("employment service (VDAB, Actiris, Forem)")},
    {.code = "unemployment-fund", .words = ANK_N("union, or the auxiliary fund HVW")},
    {.code = "disability",
     .words = ANK_N("federal service for disability (FOD Social "
                    "Security)")},
    {.code = "disability-agency",
     .words = ANK_N("disability agency of the region (VAPH, "
                    "Phare, AVIQ)")},
    {.code = "pension", .words = ANK_N("Federal Pension Service")},
    {.code = "tax", .words = ANK_N("FOD Finance (tax office)")},
    {.code = "care-fund", .words = ANK_N("care fund")},
    {.code = "doctor", .words = ANK_N("family doctor")},
    {.code = "housing-company", .words = ANK_N("social housing company")},
    {.code = "housing-region", .words = ANK_N("housing service of the region")},
    {.code = "housing-fund", .words = ANK_N("housing fund")},
    {.code = "welfare-house", .words = ANK_N("CAW or social service")},
    {.code = "supplier", .words = ANK_N("energy supplier or network company")},
    {.code = "water", .words = ANK_N("water company")},
    {.code = "operator", .words = ANK_N("telecom operator")},
    {.code = "digital", .words = ANK_N("digital help point")},
    {.code = "school", .words = ANK_N("school")},
    {.code = "student-grants", .words = ANK_N("service for study grants")},
    {.code = "childcare", .words = ANK_N("childcare")},
    {.code = "legal-aid", .words = ANK_N("legal aid office")},
    {.code = "legal-advice", .words = ANK_N("house of justice or legal advice point")},
    {.code = "court", .words = ANK_N("labour court")},
    {.code = "victims", .words = ANK_N("FOD Justice (commission for victims)")},
    {.code = "immigration",
     .words = ANK_N("Immigration Office, through the "
                    "municipality")},
    {.code = "integration", .words = ANK_N("integration service")},
    {.code = "bank", .words = ANK_N("bank")},
    {.code = "transport", .words = ANK_N("transport company")},
    {.code = "culture", .words = ANK_N("place that gives the pass for leisure")},
    {.code = "other", .words = ANK_N("another office")},
    {0},
};

/* What a family answers in a look for rights, in the order of enum ank_scan_said. */
const struct ank_code_row ank_scan_codes[] = {
    {"realised", ANK_N("has it"), NULL, ANK_N("we have it")},
    {"applied", ANK_N("has applied"), NULL, ANK_N("we applied for it")},
    {"explore", ANK_N("to look into"), NULL, ANK_N("we will look into it")},
    {"not-for", ANK_N("not for them"), NULL, ANK_N("not for us")},
    {"later", ANK_N("later"), NULL, ANK_N("later")},
    {0},
};

const struct ank_code_row ank_government_codes[] = {
    {.code = "federal", .words = ANK_N("federal")},
    {.code = "flemish", .words = ANK_N("Flemish")},
    {.code = "brussels", .words = ANK_N("Brussels")},
    {.code = "walloon", .words = ANK_N("Walloon")},
    {.code = "french-community", .words = ANK_N("French Community")},
    {.code = "cocof", .words = ANK_N("COCOF")},
    {.code = "provincial", .words = ANK_N("provincial")},
    {.code = "local", .words = ANK_N("municipal")},
    {0},
};

const struct ank_code_row ank_group_codes[] = {
    {.code = "income", .words = ANK_N("income and social security")},
    {.code = "health", .words = ANK_N("health")},
    {.code = "housing", .words = ANK_N("home")},
    {.code = "energy", .words = ANK_N("energy and water")},
    {.code = "telecom", .words = ANK_N("phone and internet")},
    {.code = "education", .words = ANK_N("school")},
    {.code = "childcare", .words = ANK_N("childcare")},
    {.code = "work", .words = ANK_N("work")},
    {.code = "justice", .words = ANK_N("law and justice")},
    {.code = "status", .words = ANK_N("papers and residence status")},
    {.code = "culture", .words = ANK_N("culture and leisure")},
    {.code = "mobility", .words = ANK_N("getting around")},
    {0},
};

/* What is allowed, given and written ------------------------------------------- */

const struct ank_code_row ank_purpose_codes[] = {
    {.code = "start", .words = ANK_N("to work together")},
    {.code = "measure", .words = ANK_N("to keep how it goes")},
    {"evaluation", ANK_N("to count in anonymous figures"),
     ANK_N("to count you in, without your name or code, when the work is looked at"),
     NULL},
    {.code = "followup", .words = ANK_N("to ask how you are, later on")},
    {0},
};

const struct ank_code_row ank_said_codes[] = {
    {.code = "given", .words = ANK_N("given")},
    {.code = "withdrawn", .words = ANK_N("withdrawn")},
    {0},
};

const struct ank_code_row ank_share_codes[] = {
    {.code = "sheet", .words = ANK_N("sheet")},
    {.code = "dossier", .words = ANK_N("dossier")},
    {.code = "export", .words = ANK_N("export")},
    {.code = "letter", .words = ANK_N("letter")},
    {"release", ANK_N("release"),
     ANK_N("figures without names or codes, in which you were counted"), NULL},
    {"story", ANK_N("story"), ANK_N("the story you signed"), NULL},
    {"bundle", ANK_N("bundle for a colleague"),
     ANK_N("all that is kept of you, for another coach or the office"), NULL},
    {0},
};

const struct ank_code_row ank_recipient_codes[] = {
    {"family", ANK_N("the family itself"), ANK_N("you"), NULL},
    {"passphrase", ANK_N("who knows its passphrase"), ANK_N("who knows its passphrase"),
     NULL},
    {0},
};

const struct ank_code_row ank_text_codes[] = {
    {.code = "note", .words = ANK_N("note")},
    {"keep", ANK_N("Goes well, we keep it"), ANK_N("What goes well and you keep"),
     NULL},
    {"wish", ANK_N("We wish"), ANK_N("What you wish"), NULL},
    {"road", ANK_N("Road works"), ANK_N("What is still in the way"), NULL},
    {"onward", ANK_N("How do we go on?"), ANK_N("How you go on"), NULL},
    {0},
};

const struct ank_code_row ank_own_theme_codes[] = {
    {"domain", ANK_N("own theme"), ANK_N("your own theme"), NULL},
    {"goal", ANK_N("own goal"), ANK_N("your own goal"), NULL},
    {0},
};

/* What a family can choose to put in a letter. */
const struct ank_code_row ank_letter_codes[] = {
    {.code = "name", .words = ANK_N("name")},
    {.code = "referral", .words = ANK_N("what became of the referral")},
    {.code = "status", .words = ANK_N("how support goes")},
    {.code = "right", .words = ANK_N("right")},
    {.code = "agreement", .words = ANK_N("agreement")},
    {.code = "step", .words = ANK_N("small step")},
    {.code = "score", .words = ANK_N("score")},
    {.code = "keep", .words = ANK_N("what goes well")},
    {.code = "wish", .words = ANK_N("what is wished for")},
    {.code = "road", .words = ANK_N("what stands in the way")},
    {.code = "onward", .words = ANK_N("how to go on")},
    {0},
};

const struct ank_code_row ank_review_codes[] = {
    {.code = "important", .words = ANK_N("Most important change")},
    {.code = "surprising", .words = ANK_N("Most surprising change")},
    {0},
};

const struct ank_code_list ank_code_lists[] = {
    {"role", ank_role_codes},
    {"doer", ank_doer_codes},
    {"referral", ank_referral_codes},
    {"household", ank_household_codes},
    {"mode", ank_mode_codes},
    {"score", ank_score_codes},
    {"state", ank_state_codes},
    {"class", ank_class_codes},
    {"rule", ank_rule_codes},
    {"direction", ank_direction_codes},
    {"error-source", ank_error_source_codes},
    {"model", ank_model_codes},
    {"trend", ank_trend_codes},
    {"outcome", ank_outcome_codes},
    {"trajectory", ank_trajectory_codes},
    {"closed", ank_closed_codes},
    {"channel", ank_channel_codes},
    {"amount", ank_amount_codes},
    {"level", ank_level_codes},
    {"barrier", ank_barrier_codes},
    {"signal", ank_signal_codes},
    {"arrangement", ank_arrangement_codes},
    {"around", ank_around_codes},
    {"referred", ank_referred_codes},
    {"phase", ank_phase_codes},
    {"question", ank_question_codes},
    {"decided", ank_decided_codes},
    {"activity", ank_activity_codes},
    {"today", ank_today_codes},
    {"stage", ank_stage_codes},
    {"reason", ank_reason_codes},
    {"office", ank_office_codes},
    {"scan", ank_scan_codes},
    {"government", ank_government_codes},
    {"group", ank_group_codes},
    {"purpose", ank_purpose_codes},
    {"said", ank_said_codes},
    {"share", ank_share_codes},
    {"recipient", ank_recipient_codes},
    {"text", ank_text_codes},
    {"letter", ank_letter_codes},
    {"review", ank_review_codes},
    {"own-theme", ank_own_theme_codes},
    {0},
};

/* Finding one ------------------------------------------------------------------ */

const struct ank_code_row *ank_code_list_find(const char *name)
{
    const struct ank_code_list *list = ank_code_lists;
    while (list->name && strcmp(list->name, name) != 0)
        list++;
    assert(list->name);
    return list->codes;
}

const struct ank_code_row *ank_code_find(const struct ank_code_row *list,
                                         const char *code)
{
    for (; code && list->code; list++)
        if (strcmp(list->code, code) == 0)
            return list;
    return NULL;
}

const char *ank_code_words(const struct ank_lang *lang, const struct ank_code_row *list,
                           const char *code)
{
    const struct ank_code_row *row = ank_code_find(list, code);
    return row ? ank_words(lang, row->words) : code;
}

static const char *to_family(const struct ank_code_row *row)
{
    return row->family ? row->family : row->words;
}

const char *ank_code_to_family(const struct ank_lang *lang,
                               const struct ank_code_row *list, const char *code)
{
    const struct ank_code_row *row = ank_code_find(list, code);
    return row ? ank_words(lang, to_family(row)) : code;
}

const char *ank_code_of_family(const struct ank_lang *lang,
                               const struct ank_code_row *list, const char *code)
{
    const struct ank_code_row *row = ank_code_find(list, code);
    return row ? ank_words(lang, row->own ? row->own : to_family(row)) : code;
}

char *ank_code_names(const struct ank_code_row *list, const char *between,
                     struct ank_arena *mem)
{
    char *names = ank_strdup(mem, "");
    for (size_t i = 0; list[i].code; i++)
        names = ank_format(mem, "%s%s%s", names, i ? between : "", list[i].code);
    return names;
}
