/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passphrases; see <ankerpunt/model/phrase.h>. */
#include <string.h>
#include <sys/random.h>

#include <ankerpunt/model/phrase.h>

/* 256 short words a language that everybody knows and nobody is hurt by. */
static const char words_nl[] =
    "anker appel avond baard bakker balkon bank beker bel berg berk bever bezem "
    "bij blad bloem boek boer bol boom boot bord bos boter brief broek brood brug "
    "bui bus cirkel citroen dak dag das deken deur dijk doos dorp draad drum "
    "druif duif duin eend egel eiland emmer engel erwt ezel fabriek fee fiets "
    "film fluit fontein fornuis gans garage gebak geit glas golf gordel gras grot "
    "haak haan hagel hak hamer hand haring hark haven hek helm herfst heuvel hoed "
    "hoek honing hooi horloge huis iglo ijs ijzer inkt jas juni juweel kaars kaas "
    "kachel kade kamer kanaal kano kar kast kat kelder kers ketel kikker kist "
    "klaver klei klok knoop koe koek koffie komma konijn kool koor kraan krant "
    "kreeft krijt kroon kruik kuif lade lamp land laars lente lepel lijm linde "
    "lint loep lucht maan maand mand marmer markt mast meer melk mier mist molen "
    "mos mus muts muur naald nacht nest net noot oever olijf oom oor oven paard "
    "pad pan parel park peer pen peper pijl plank plant plas ploeg pomp poort pop "
    "post pot prei prins raam radio regen reiger rijst ring rivier rok roos rots "
    "ruit saus schaap schaar schelp schip schoen schop sjaal slak slee sleutel "
    "slot smid snor spiegel spin spons staart stad steen ster stoel storm straat "
    "strand strik stro suiker taart tafel tak tand tante tapijt tas tegel tent "
    "thee toren touw trap trein trom tuin uil vaas veer veld venster vijver vis "
    "vlag vlinder vloer vogel vork vos vuur waaier wagen wandel water";
static const char words_fr[] =
    "abeille accord agneau aile algue ami ampoule ancre ananas anneau arbre "
    "argile armoire assiette atelier aube avion avoine bague balai balle banc "
    "barque bateau beurre biche bijou bille blouse boire bois bonnet botte bougie "
    "boule bouton branche brique brise brosse bulle cabane cadeau cage caisse "
    "canal canard carotte carte casque castor cerf cerise chaise chambre chameau "
    "champ chant chapeau chat chemin cheval chien chou ciel cigale citron clairon "
    "cloche clou colline colombe compas comptoir coq corde corne coton couleur "
    "coupe cousin craie crabe crayon cuir cuivre cygne dauphin dent dessin digue "
    "dune eau encre escalier escargot fable farine fauteuil fenouil ferme feuille "
    "ficelle figue filet flamme fleur fleuve flocon foin fontaine fougere four "
    "fraise framboise frelon fromage fusain galet gant garage gare gazon genou "
    "gerbe glace gomme gorge gourde graine grange grenier grillon grotte guitare "
    "haie hamac hameau herbe heron hibou hiver horloge huile huitre image iris "
    "jambon jardin jaune jouet jour juillet jument jupe lac laine lait lampe "
    "lapin laurier lavande lettre levain lierre lilas lime linge lion livre loupe "
    "lune lutin maison manche marbre marche marron matin melon menthe merle miel "
    "mitaine moineau montagne mouche moulin mousse mouton mur muguet navet navire "
    "neige nid noix nuage oie olive ombre oncle orage orange orge ormeau ours "
    "ovale pain palmier panier papier parc parfum pelle perle phare pigeon pin "
    "pinceau pirogue plage plaine plume poire poisson poivre pomme pont porte "
    "potage poulain poule prairie prune puits quai radis rame rayon renard "
    "riviere robe roche rosee roue ruban ruche sable salade sapin savon seau "
    "seigle sentier soleil";
static const char words_en[] =
    "acorn alley anchor ankle apple april apron arrow attic autumn badge bagel "
    "baker balcony banjo barley barn basin basket beach beacon bean bell bench "
    "berry bicycle birch bird biscuit blanket blossom boat bonnet book boot "
    "bottle bowl branch bread brick bridge broom brush bucket bush butter button "
    "cabin cactus cake camel camera candle canoe carpet carrot castle cellar "
    "chair chalk cheese cherry chess chimney circle cliff clock cloud clover coat "
    "cobbler coffee comet compass copper coral corner cotton cousin cradle crane "
    "crayon creek crown cup curtain daisy dolphin donkey door dough drum duck "
    "dune eagle easel ember engine fabric falcon feather fence fern field fig "
    "flag flame flour flute fog forest fork fountain fox frog garden garlic gate "
    "ginger giraffe glass glove goose grape grass gravel guitar hammer hamster "
    "harbour harp hat hazel hedge helmet heron hill honey hook horse house ink "
    "iron island ivy jacket jam jelly jewel jug kettle kite kitten ladder lake "
    "lamb lamp lantern leaf lemon lentil letter lily linen lion lizard lobster "
    "locket maple marble market meadow melon metal mill mint mirror mitten moon "
    "moss mouse mushroom napkin needle nest noodle nutmeg oak oat ocean olive "
    "onion orange otter oven owl paddle paint palm paper parrot parsley path "
    "peach pear pebble pencil pepper piano pigeon pillow pine pipe plate plum "
    "pocket pond pony poppy porch potato pumpkin quilt rabbit radio radish rain "
    "ribbon rice ring river robin rocket roof rope rose saddle sail salt sand "
    "scarf school shadow sheep shell ship shoe silk silver sister sky sleeve "
    "slope snail spoon spring";

enum { least_characters = 12, least_words = 5 };

static const char mark[] = "\xef\xbb\xbf"; /* of byte order, as Notepad writes it */

char *ank_phrase_settled(struct ank_arena *mem, const char *typed)
{
    if (strncmp(typed, mark, strlen(mark)) == 0)
        typed += strlen(mark);
    char *line = ank_strndup(mem, typed, strcspn(typed, "\r\n"));
    char *settled = ank_text_nfc(mem, line);
    if (settled != line)
        explicit_bzero(line, strlen(line));
    return settled;
}

static size_t count_characters(const char *text)
{
    size_t count = 0;
    uint32_t character;
    for (; *text; count++)
        text += ank_text_next(text, &character);
    return count;
}

static size_t count_words(const char *text)
{
    size_t count = 0;
    while (*(text += strspn(text, " "))) {
        count++;
        text += strcspn(text, " ");
    }
    return count;
}

bool ank_phrase_check(const char *settled, struct ank_error *err)
{
    return count_characters(settled) >= least_characters ||
           count_words(settled) >= least_words ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("a passphrase has at least %d characters, or %d words; take "
                          "a longer one"),
                    least_characters, least_words);
}

bool ank_phrase_draw(unsigned char random[static ANK_PHRASE_WORDS])
{
    return getrandom(random, ANK_PHRASE_WORDS, 0) == ANK_PHRASE_WORDS;
}

/* The word at that place of a list. */
static const char *word_at(const char *list, unsigned place, size_t *length)
{
    for (; place > 0; place--)
        list += strcspn(list, " ") + 1;
    *length = strcspn(list, " ");
    return list;
}

char *ank_phrase_proposed(const struct ank_lang *lang, struct ank_arena *mem,
                          const unsigned char random[static ANK_PHRASE_WORDS])
{
    const char *code = ank_lang_code(lang);
    const char *list = strcmp(code, "nl") == 0   ? words_nl
                       : strcmp(code, "fr") == 0 ? words_fr
                                                 : words_en;
    char *phrase = ank_strdup(mem, "");
    for (int i = 0; i < ANK_PHRASE_WORDS; i++) {
        size_t length;
        const char *word = word_at(list, random[i], &length);
        phrase = ank_format(mem, "%s%s%.*s", phrase, i ? " " : "", (int)length, word);
    }
    return phrase;
}
