/* scale.c - words in headers and preambles that change what a number says: thousands, households,
 * running totals, targets and forecasts, currencies by their sign. */
#include "ingest/csv/scale.h"

#include <string.h>

#include "sitstat/measure.h"

/* Whole words of a folded header, in the languages of the tables. */
static const struct {
    const char *word;
    enum scale_word what;
} words[] = {
    {"thousand", SCALE_THOUSANDS},
    {"thousands", SCALE_THOUSANDS},
    {"000", SCALE_THOUSANDS},
    {"000s", SCALE_THOUSANDS},
    {"ths", SCALE_THOUSANDS},
    {"tsd", SCALE_THOUSANDS},
    {"tausend", SCALE_THOUSANDS},
    {"milliers", SCALE_THOUSANDS},
    {"migliaia", SCALE_THOUSANDS},
    {"milhares", SCALE_THOUSANDS},
    {"tys", SCALE_THOUSANDS},
    {"тис", SCALE_THOUSANDS},
    {"тыс", SCALE_THOUSANDS},
    {"тисяч", SCALE_THOUSANDS},
    {"тысяч", SCALE_THOUSANDS},
    {"million", SCALE_MILLIONS},
    {"millions", SCALE_MILLIONS},
    {"mio", SCALE_MILLIONS},
    {"mln", SCALE_MILLIONS},
    {"millionen", SCALE_MILLIONS},
    {"millones", SCALE_MILLIONS},
    {"milioni", SCALE_MILLIONS},
    {"milhoes", SCALE_MILLIONS},
    {"млн", SCALE_MILLIONS},
    {"мільйонів", SCALE_MILLIONS},
    {"миллионов", SCALE_MILLIONS},
    {"household", SCALE_HOUSEHOLDS},
    {"households", SCALE_HOUSEHOLDS},
    {"hh", SCALE_HOUSEHOLDS},
    {"hhs", SCALE_HOUSEHOLDS},
    {"family", SCALE_HOUSEHOLDS},
    {"families", SCALE_HOUSEHOLDS},
    {"famille", SCALE_HOUSEHOLDS},
    {"familles", SCALE_HOUSEHOLDS},
    {"menage", SCALE_HOUSEHOLDS},
    {"menages", SCALE_HOUSEHOLDS},
    {"hogar", SCALE_HOUSEHOLDS},
    {"hogares", SCALE_HOUSEHOLDS},
    {"familia", SCALE_HOUSEHOLDS},
    {"familias", SCALE_HOUSEHOLDS},
    {"haushalte", SCALE_HOUSEHOLDS},
    {"familien", SCALE_HOUSEHOLDS},
    {"famiglie", SCALE_HOUSEHOLDS},
    {"nuclei", SCALE_HOUSEHOLDS},
    {"сімей", SCALE_HOUSEHOLDS},
    {"родин", SCALE_HOUSEHOLDS},
    {"семей", SCALE_HOUSEHOLDS},
    {"домогосподарств", SCALE_HOUSEHOLDS},
    {"домохозяйств", SCALE_HOUSEHOLDS},
    {"cumulative", SCALE_RUNNING},
    {"cumul", SCALE_RUNNING},
    {"cumsum", SCALE_RUNNING},
    {"cumule", SCALE_RUNNING},
    {"cumules", SCALE_RUNNING},
    {"cumulatif", SCALE_RUNNING},
    {"kumuliert", SCALE_RUNNING},
    {"kumulativ", SCALE_RUNNING},
    {"acumulado", SCALE_RUNNING},
    {"acumulados", SCALE_RUNNING},
    {"acumulada", SCALE_RUNNING},
    {"cumulato", SCALE_RUNNING},
    {"cumulativo", SCALE_RUNNING},
    {"narastajaco", SCALE_RUNNING},
    {"накопичено", SCALE_RUNNING},
    {"нарастающим", SCALE_RUNNING},
    {"target", SCALE_TARGET},
    {"targets", SCALE_TARGET},
    {"targeted", SCALE_TARGET},
    {"cible", SCALE_TARGET},
    {"cibles", SCALE_TARGET},
    {"ciblee", SCALE_TARGET},
    {"ciblees", SCALE_TARGET},
    {"objectif", SCALE_TARGET},
    {"objectifs", SCALE_TARGET},
    {"ziel", SCALE_TARGET},
    {"ziele", SCALE_TARGET},
    {"zielwert", SCALE_TARGET},
    {"objetivo", SCALE_TARGET},
    {"objetivos", SCALE_TARGET},
    {"obiettivo", SCALE_TARGET},
    {"obiettivi", SCALE_TARGET},
    {"docelowo", SCALE_TARGET},
    {"reached", SCALE_DONE},
    {"received", SCALE_DONE},
    {"achieved", SCALE_DONE},
    {"achievement", SCALE_DONE},
    {"actual", SCALE_DONE},
    {"registered", SCALE_DONE},
    {"arrived", SCALE_DONE},
    {"assisted", SCALE_DONE},
    {"delivered", SCALE_DONE},
    {"paid", SCALE_DONE},
    {"atteint", SCALE_DONE},
    {"atteints", SCALE_DONE},
    {"atteinte", SCALE_DONE},
    {"atteintes", SCALE_DONE},
    {"recu", SCALE_DONE},
    {"recus", SCALE_DONE},
    {"recues", SCALE_DONE},
    {"realise", SCALE_DONE},
    {"realises", SCALE_DONE},
    {"erreicht", SCALE_DONE},
    {"erhalten", SCALE_DONE},
    {"registriert", SCALE_DONE},
    {"alcanzado", SCALE_DONE},
    {"alcanzados", SCALE_DONE},
    {"alcanzadas", SCALE_DONE},
    {"recibido", SCALE_DONE},
    {"recibidos", SCALE_DONE},
    {"raggiunto", SCALE_DONE},
    {"raggiunti", SCALE_DONE},
    {"raggiunte", SCALE_DONE},
    {"ricevuto", SCALE_DONE},
    {"ricevuti", SCALE_DONE},
    {"alcancado", SCALE_DONE},
    {"alcancados", SCALE_DONE},
    {"recebido", SCALE_DONE},
    {"recebidos", SCALE_DONE},
    {"osiagniete", SCALE_DONE},
    {"otrzymane", SCALE_DONE},
    {"охоплено", SCALE_DONE},
    {"отримано", SCALE_DONE},
    {"досягнуто", SCALE_DONE},
    {"достигнуто", SCALE_DONE},
    {"получено", SCALE_DONE},
    {"planned", SCALE_FORECAST},
    {"projected", SCALE_FORECAST},
    {"projection", SCALE_FORECAST},
    {"projections", SCALE_FORECAST},
    {"expected", SCALE_FORECAST},
    {"forecast", SCALE_FORECAST},
    {"forecasts", SCALE_FORECAST},
    {"prevu", SCALE_FORECAST},
    {"prevus", SCALE_FORECAST},
    {"prevue", SCALE_FORECAST},
    {"prevues", SCALE_FORECAST},
    {"prevision", SCALE_FORECAST},
    {"previsions", SCALE_FORECAST},
    {"geplant", SCALE_FORECAST},
    {"erwartet", SCALE_FORECAST},
    {"prognose", SCALE_FORECAST},
    {"prognosen", SCALE_FORECAST},
    {"previsto", SCALE_FORECAST},
    {"previstos", SCALE_FORECAST},
    {"prevista", SCALE_FORECAST},
    {"previstas", SCALE_FORECAST},
    {"planeado", SCALE_FORECAST},
    {"planeados", SCALE_FORECAST},
    {"pronostico", SCALE_FORECAST},
    {"pronosticos", SCALE_FORECAST},
    {"previsti", SCALE_FORECAST},
    {"previsione", SCALE_FORECAST},
    {"previsioni", SCALE_FORECAST},
    {"planowane", SCALE_FORECAST},
    {"planowana", SCALE_FORECAST},
    {"oczekiwane", SCALE_FORECAST},
    {"prognoza", SCALE_FORECAST},
    {"заплановано", SCALE_FORECAST},
    {"очікувано", SCALE_FORECAST},
    {"прогноз", SCALE_FORECAST},
    {"запланировано", SCALE_FORECAST},
    {"ожидается", SCALE_FORECAST},
};

/* Words that mean a target only where they are the whole header: money of a "Response Plan" has
 * been received all the same. */
static bool names_target(const char *folded)
{
    static const char *const whole[] = {"plan", "soll", "plansoll", "meta", "metas", "cel",
                                        "cele", "план", "ціль",     "цілі", "цель",  "цели"};
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        if (strcmp(folded, whole[i]) == 0)
            return true;
    return false;
}

unsigned scale_words(const char *folded)
{
    unsigned found = names_target(folded) ? SCALE_TARGET : 0;
    for (const char *p = folded; *p;) {
        size_t n = strcspn(p, " ");
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (strlen(words[i].word) == n && memcmp(words[i].word, p, n) == 0)
                found |= (unsigned)words[i].what;
        p += n + (p[n] == ' ');
    }
    if (strstr(folded, "miles de "))
        found |= SCALE_THOUSANDS;
    return found;
}

unsigned scale_of_line(const char *folded)
{
    static const struct {
        const char *phrase;
        enum scale_word what;
    } phrases[] = {
        {"in thousands", SCALE_THOUSANDS},    {"in thousand", SCALE_THOUSANDS},
        {"en milliers", SCALE_THOUSANDS},     {"in tausend", SCALE_THOUSANDS},
        {"en miles", SCALE_THOUSANDS},        {"in migliaia", SCALE_THOUSANDS},
        {"w tysiacach", SCALE_THOUSANDS},     {"тис осіб", SCALE_THOUSANDS},
        {"у тисячах", SCALE_THOUSANDS},       {"в тисячах", SCALE_THOUSANDS},
        {"тыс человек", SCALE_THOUSANDS},     {"тыс чел", SCALE_THOUSANDS},
        {"в тысячах", SCALE_THOUSANDS},       {"unit thousands", SCALE_THOUSANDS},
        {"units thousands", SCALE_THOUSANDS}, {"in millions", SCALE_MILLIONS},
        {"in million", SCALE_MILLIONS},       {"en millions", SCALE_MILLIONS},
        {"in millionen", SCALE_MILLIONS},     {"en millones", SCALE_MILLIONS},
        {"in milioni", SCALE_MILLIONS},       {"в мільйонах", SCALE_MILLIONS},
        {"в миллионах", SCALE_MILLIONS},
    };
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        const char *at = strstr(folded, phrases[i].phrase);
        size_t n = strlen(phrases[i].phrase);
        if (at && (at == folded || at[-1] == ' ') && (at[n] == ' ' || at[n] == '\0'))
            return (unsigned)phrases[i].what;
    }
    return 0;
}

const char *scale_currency(const char *name)
{
    static const struct {
        const char *sign, *code;
    } signs[] = {{"US$", "USD"}, {"U.S. $", "USD"}, {"\xe2\x82\xac", "EUR"}, {"\xc2\xa3", "GBP"}};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (strstr(name, signs[i].sign))
            return signs[i].code;
    return "";
}

bool scale_is_plain_unit(const char *folded)
{
    static const char *const plain[] = {
        "person",   "persons",  "people",  "individual", "individuals", "per",     "nr",
        "no",       "number",   "numbers", "count",      "counts",      "pers",    "personnes",
        "personne", "personas", "persona", "personen",   "persone",     "pessoas", "osob",
        "osoby",    "осіб",     "особи",   "человек",    "лиц",         "anzahl",  "nombre",
        "numero",   "unit",     "units",   "each",       "ind",         "inds",    "headcount"};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (strcmp(folded, plain[i]) == 0)
            return true;
    return false;
}
