/* Documents of contracts (`marches-publics`): JSON in, JSON or XML out, findings with their place. */
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "help.h"

static const char CONTRACT[] =
    "{\"id\":\"2024-0012\",\"acheteur\":{\"id\":\"21860194600013\"},\"nature\":\"Marché\",\"objet\":\"Toiture de l'école\","
    "\"codeCPV\":\"45261900\",\"procedure\":\"Procédure adaptée\",\"lieuExecution\":{\"code\":\"86000\",\"typeCode\":\"Code "
    "postal\"},\"dureeMois\":6,\"dateNotification\":\"2024-03-04\",\"datePublicationDonnees\":\"2024-03-18\","
    "\"montant\":84250.5,\"formePrix\":\"Unitaire\",\"titulaires\":[{\"titulaire\":{\"id\":\"38012986646850\","
    "\"typeIdentifiant\":\"SIRET\"}}],\"offresRecues\":4,\"marcheInnovant\":false,\"attributionAvance\":false,"
    "\"sousTraitanceDeclaree\":false,\"origineUE\":0,\"origineFrance\":1,\"ccag\":\"Travaux\",\"considerationsSociales\":"
    "{\"considerationSociale\":[\"Clause sociale\"]},\"considerationsEnvironnementales\":{\"considerationEnvironnementale\":"
    "[\"Pas de considération environnementale\"]},\"techniques\":{\"technique\":[\"Sans objet\"]},\"modalitesExecution\":"
    "{\"modaliteExecution\":[\"Sans objet\"]},\"typesPrix\":{\"typePrix\":[\"Définitif ferme\"]},"
    "\"typeGroupementOperateurs\":\"Pas de groupement\"}";

static odb_status write_text(odb_export *export_, const char *contract) {
  return odb_export_write_json(export_, contract, strlen(contract));
}

static odb_export *export_as(const odb_schema *schema, odb_form form) {
  odb_export_options options = ODB_EXPORT_OPTIONS_INIT;
  odb_export *export_ = NULL;
  options.form = form;
  OK(odb_export_to_memory(schema, &options, &export_));
  return export_;
}

/* Both forms comply, are recognised, and have a report that names them. */
static void both_forms(const odb_schema *schema) {
  for (odb_form form = ODB_FORM_DEFAULT; form <= ODB_FORM_XML; form++) {
    odb_export *export_ = export_as(schema, form);
    odb_schema *found = NULL;
    odb_report *report = NULL;
    odb_text name;
    bool valid = false;
    const uint8_t *data = NULL;
    size_t length = 0;
    uint64_t rows = 0;
    for (int again = 0; again < 3; again++) OK(write_text(export_, CONTRACT));
    OK(odb_export_rows(export_, &rows));
    SAME(3, rows);
    OK(odb_export_finish(export_, NULL));
    REFUSED(ODB_ERROR_STATE, write_text(export_, CONTRACT));
    OK(odb_export_bytes(export_, &data, &length));
    CHECK(length > 3 && memcmp(data, form == ODB_FORM_XML ? "<?x" : "{\"m", 3) == 0);
    OK(odb_recognise_buffer(data, length, &found));
    OK(odb_schema_name(found, &name));
    CHECK(strcmp(name.data, "marches-publics") == 0);
    OK(odb_validate_buffer(found, data, length, "contracts", NULL, &report));
    OK(odb_report_valid(report, &valid));
    CHECK(valid);
    odb_report_free(report);
    odb_schema_free(found);
    odb_export_free(export_);
  }
}

static void refusals(const odb_schema *schema) {
  odb_export *export_ = export_as(schema, ODB_FORM_XML);
  odb_error *error = NULL;
  const odb_finding *finding = NULL;
  odb_text text;
  uint64_t number = 0;
  size_t count = 0;
  REFUSED(ODB_ERROR_NOT_COMPLIANT, write_text(export_, "{\"id\":\"2024-0012\",\"nature\":\"Marche\"}"));
  CHECK(write_text(export_, "{\"id\":\"7\",\"nature\":\"Marche\"}") == ODB_ERROR_NOT_COMPLIANT);
  error = last_error();
  OK(odb_error_finding_count(error, &count));
  CHECK(count > 10);
  size_t at_nature = 0;
  for (size_t i = 0; i < count; i++) {
    OK(odb_error_finding(error, i, &finding));
    OK(odb_finding_contract(finding, &text));
    CHECK(strcmp(text.data, "7") == 0);
    OK(odb_finding_line(finding, &number));
    SAME(1, number);
    OK(odb_finding_path(finding, &text));
    at_nature += holds(text, "/nature");
  }
  SAME(1, at_nature);
  odb_error_free(error);

  static const char *const none[] = {"", "{", "no JSON", "[]", "12", "null", "\xff", "{} {}", "{\"id\":\"1\""};
  for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
    odb_status status = write_text(export_, none[i]);
    CHECK(status == ODB_ERROR_INPUT || status == ODB_ERROR_UTF8);
  }
  REFUSED(ODB_ERROR_NULL, odb_export_write_json(NULL, CONTRACT, 2));
  REFUSED(ODB_ERROR_NULL, odb_export_write_json(export_, NULL, 2));
  OK(write_text(export_, CONTRACT));
  OK(odb_export_finish(export_, NULL));
  odb_export_free(export_);
}

/* Functions for tables refuse documents, and the reverse. */
static void other_kinds(const odb_schema *schema) {
  odb_schema *table = schema_of("deliberations");
  odb_record *record = good_record(table);
  odb_export *export_ = memory_export(table), *document = export_as(schema, ODB_FORM_JSON);
  odb_export_options options = ODB_EXPORT_OPTIONS_INIT;
  char name[100];
  size_t length = 0;
  REFUSED(ODB_ERROR_ARGUMENT, write_text(export_, CONTRACT));
  REFUSED(ODB_ERROR_ARGUMENT, odb_export_write(document, record));
  REFUSED(ODB_ERROR_ARGUMENT, odb_record_new(schema, &out.record));
  REFUSED(ODB_ERROR_ARGUMENT, odb_schema_find_field(schema, "id", &out.field));
  REFUSED(ODB_ERROR_ARGUMENT, odb_schema_file_name(schema, "218601946", 2024, 1, 31, name, sizeof name, &out.size));
  REFUSED(ODB_ERROR_ARGUMENT,
          odb_schema_document_name(table, "21860194600013", 2024, 1, 31, 1, 0, name, sizeof name, &out.size));
  options.form = ODB_FORM_XML;
  REFUSED(ODB_ERROR_ARGUMENT, odb_export_to_memory(table, &options, &out.export_));
  options.form = 3;
  REFUSED(ODB_ERROR_ARGUMENT, odb_export_to_memory(schema, &options, &out.export_));
  OK(odb_schema_field_count(schema, &length));
  SAME(0, length);
  OK(odb_schema_document_name(schema, "21860194600013", 2024, 1, 31, 0, ODB_FORM_XML, name, sizeof name, NULL));
  CHECK(strcmp(name, "DECP-21860194600013-2024-01-31-01.xml") == 0);
  REFUSED(ODB_ERROR_ARGUMENT,
          odb_schema_document_name(schema, "218601946", 2024, 1, 31, 1, 0, name, sizeof name, &out.size));
  odb_export_free(document);
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(table);
}

static void files(const odb_schema *schema) {
  odb_export_options options = ODB_EXPORT_OPTIONS_INIT;
  odb_export *export_ = NULL;
  options.year = 2024, options.month = 1, options.day = 31, options.sequence = 2;
  const char *folder = scratch();
  OK(odb_export_to_directory(schema, folder, "21860194600013", &options, &export_));
  OK(write_text(export_, CONTRACT));
  odb_export_free(export_); /* not finished */
  SAME(0, entries(folder));
  REFUSED(ODB_ERROR_ARGUMENT, odb_export_to_directory(schema, folder, "218601946", &options, &out.export_));
  OK(odb_export_to_directory(schema, folder, "21860194600013", &options, &export_));
  OK(write_text(export_, CONTRACT));
  OK(odb_export_finish(export_, NULL));
  odb_export_free(export_);
  SAME(2, entries(folder));
  REFUSED(ODB_ERROR_IO, odb_export_to_file(schema, in_scratch("DECP-21860194600013-2024-01-31-02.json"), NULL,
                                           &out.export_));
  OK(odb_export_to_file(schema, in_scratch("a.xml"), NULL, &export_));
  OK(write_text(export_, CONTRACT));
  OK(odb_export_finish(export_, NULL));
  odb_export_free(export_);
  odb_report *report = NULL;
  bool valid = false;
  OK(odb_validate_file(schema, in_scratch("a.xml"), NULL, &report));
  OK(odb_report_valid(report, &valid));
  CHECK(valid);
  odb_report_free(report);
}

/* A file goes in, another form comes out. */
static void conversions(const odb_schema *schema) {
  odb_schema *addresses = schema_of("bal");
  odb_export_options options = ODB_EXPORT_OPTIONS_INIT;
  odb_export *export_ = NULL;
  odb_report *report = NULL;
  const uint8_t *data = NULL;
  size_t length = 0;
  uint64_t rows = 0;
  bool valid = false;
  scratch();
  write_file(in_scratch("bal.csv"), "toponyme;numero;commune_insee;long;lat\nRue des Lilas;9;31591;1.028392;43.111637\n");
  options.form = ODB_FORM_GEOJSON;
  OK(odb_export_to_memory(addresses, &options, &export_));
  REFUSED(ODB_ERROR_NULL, odb_export_write_file(export_, NULL, NULL, &out.report));
  REFUSED(ODB_ERROR_NULL, odb_export_write_file(export_, in_scratch("bal.csv"), NULL, NULL));
  OK(odb_export_write_file(export_, in_scratch("bal.csv"), NULL, &report));
  OK(odb_report_valid(report, &valid));
  OK(odb_report_count(report, ODB_COUNT_INFOS, &rows));
  CHECK(valid);
  odb_report_free(report);
  OK(odb_export_finish(export_, NULL));
  OK(odb_export_bytes(export_, &data, &length));
  CHECK(length > 20 && memcmp(data, "{\"type\":\"FeatureCollection\"", 20) == 0);
  odb_export_free(export_);

  write_file(in_scratch("c.json"), CONTRACT);
  odb_source_options none = ODB_SOURCE_OPTIONS_INIT;
  none.max_findings = 0;
  OK(odb_export_to_file(schema, in_scratch("c.xml"), NULL, &export_));
  OK(odb_export_write_file(export_, in_scratch("c.json"), &none, &report));
  OK(odb_report_valid(report, &valid));
  CHECK(valid);
  odb_report_free(report);
  OK(odb_export_finish(export_, NULL));
  odb_export_free(export_);
  OK(odb_validate_file(schema, in_scratch("c.xml"), NULL, &report));
  OK(odb_report_count(report, ODB_COUNT_ROWS, &rows));
  SAME(1, rows);
  odb_report_free(report);
  OK(odb_export_to_file(schema, in_scratch("d.xml"), NULL, &export_));
  REFUSED(ODB_ERROR_IO, odb_export_write_file(export_, in_scratch("none.json"), NULL, &out.report));
  REFUSED(ODB_ERROR_STATE, odb_export_write_file(export_, in_scratch("c.json"), NULL, &out.report));
  odb_export_free(export_);
  odb_schema_free(addresses);
}

static const char TOTEM[] =
    "<DocumentBudgetaire xmlns=\"http://www.minefi.gouv.fr/cp/demat/docbudgetaire\"><EnTeteDocBudgetaire><LibelleColl "
    "V=\"Poitiers\"/></EnTeteDocBudgetaire><Budget><EnTeteBudget><IdEtab V=\"21860194600013\"/><Nomenclature "
    "V=\"M57-A\"/></EnTeteBudget><BlocBudget><NatDec V=\"01\"/><Exer V=\"2024\"/></BlocBudget><LigneBudget><Nature "
    "V=\"744\"/><CodRD V=\"R\"/><OpBudg V=\"0\"/></LigneBudget></Budget></DocumentBudgetaire>";

static const char PLAN[] =
    "<Nomenclature Norme=\"M57\" Declinaison=\"A\" Exer=\"2024\"><Nature><Chapitres><Chapitre Code=\"74\" "
    "Libelle=\"Dotations\" Section=\"F\"/></Chapitres><Comptes><Compte Code=\"744\" Libelle=\"FCTVA\" "
    "RR=\"74\"/></Comptes></Nature></Nomenclature>";

static const char MAPPING[] =
    "{\"schema\":\"prenoms\",\"fields\":{\"COLL_INSEE\":{\"constant\":86194},\"COMMUNE_NOM\":{\"constant\":\"Poitiers\"},"
    "\"ENFANT_SEXE\":{\"column\":\"Sexe\",\"values\":{\"Fille\":\"F\"}},\"ENFANT_PRENOM\":{\"column\":\"Prénom\"},"
    "\"NOMBRE_OCCURRENCES\":{\"column\":\"Nombre\"},\"ANNEE\":{\"constant\":2023}}}";

/* A mapping is proposed, and an export takes it. */
static void suggestions(const odb_schema *names, const odb_schema *contracts) {
  odb_suggestion *suggestion = NULL;
  odb_export *export_ = NULL;
  odb_report *report = NULL;
  odb_text json = {NULL, 0}, toml = {NULL, 0};
  size_t count = 0;
  uint64_t rows = 0;
  write_file(in_scratch("s.csv"), "Code Insee;Commune;Prénom;Sexe;Nombre d'occurrences;Année;Remarque\n"
                                  "86194;Poitiers;Jeanne;F;12;2023;\n");
  OK(odb_suggest_file(names, in_scratch("s.csv"), NULL, &suggestion));
  OK(odb_suggestion_count(suggestion, ODB_SUGGESTION_COUNT_FIELDS, &count));
  SAME(6, count);
  OK(odb_suggestion_count(suggestion, ODB_SUGGESTION_COUNT_MISSING, &count));
  SAME(0, count);
  OK(odb_suggestion_count(suggestion, ODB_SUGGESTION_COUNT_UNUSED, &count));
  SAME(1, count);
  OK(odb_suggestion_count(suggestion, ODB_SUGGESTION_COUNT_DOUBTS, &count));
  OK(odb_suggestion_toml(suggestion, ODB_LANG_FR, &toml));
  CHECK(holds(toml, "[fields.ENFANT_PRENOM]") && holds(toml, "Colonnes non reprises"));
  OK(odb_suggestion_toml(suggestion, ODB_LANG_EN, &toml));
  CHECK(holds(toml, "Columns that are not used"));
  OK(odb_suggestion_json(suggestion, &json));
  OK(odb_export_to_memory(names, NULL, &export_));
  OK(odb_export_write_mapped(export_, in_scratch("s.csv"), json.data, json.length, NULL, &report));
  OK(odb_export_rows(export_, &rows));
  SAME(1, rows);
  odb_report_free(report);
  odb_export_free(export_);
  REFUSED(ODB_ERROR_ARGUMENT, odb_suggestion_count(suggestion, 9, &out.size));
  REFUSED(ODB_ERROR_ARGUMENT, odb_suggestion_toml(suggestion, 9, &out.text));
  REFUSED(ODB_ERROR_NULL, odb_suggestion_count(NULL, 0, &out.size));
  REFUSED(ODB_ERROR_NULL, odb_suggestion_json(NULL, &out.text));
  REFUSED(ODB_ERROR_NULL, odb_suggestion_json(suggestion, NULL));
  REFUSED(ODB_ERROR_NULL, odb_suggestion_toml(NULL, 0, &out.text));
  odb_suggestion_free(suggestion);
  odb_suggestion_free(NULL);
  suggestion = NULL;
  IS(ODB_ERROR_NULL, odb_suggest_file(names, NULL, NULL, &suggestion));
  IS(ODB_ERROR_NULL, odb_suggest_file(names, in_scratch("s.csv"), NULL, NULL));
  IS(ODB_ERROR_IO, odb_suggest_file(names, in_scratch("none.csv"), NULL, &suggestion));
  IS(ODB_ERROR_INPUT, odb_suggest_file(names, in_scratch("s.csv"), "Feuil2", &suggestion));
  IS(ODB_ERROR_ARGUMENT, odb_suggest_file(contracts, in_scratch("s.csv"), NULL, &suggestion));
  CHECK(suggestion == NULL);
}

/* Exports of business software. */
static void business(const odb_schema *contracts) {
  odb_schema *budget = schema_of("budget");
  odb_schema *names = schema_of("prenoms");
  odb_export *export_ = NULL;
  odb_report *report = NULL;
  uint64_t count = 0;
  bool valid = true;
  char plan[600];
  odb_totem_options planned = ODB_TOTEM_OPTIONS_INIT, wrong = ODB_TOTEM_OPTIONS_INIT;
  scratch();
  write_file(in_scratch("b.xml"), TOTEM);
  write_file(in_scratch("plan.xml"), PLAN);
  snprintf(plan, sizeof plan, "%s", in_scratch("plan.xml"));
  planned.plans = plan;
  wrong.siret = "12";
  OK(odb_export_to_memory(budget, NULL, &export_));
  REFUSED(ODB_ERROR_NULL, odb_export_write_totem(export_, NULL, NULL, &out.report));
  REFUSED(ODB_ERROR_NULL, odb_export_write_totem(export_, in_scratch("b.xml"), NULL, NULL));
  REFUSED(ODB_ERROR_INPUT, odb_export_write_totem(export_, in_scratch("plan.xml"), NULL, &out.report));
  REFUSED(ODB_ERROR_INPUT, odb_export_write_totem(export_, in_scratch("b.xml"), &wrong, &out.report));
  OK(odb_export_write_totem(export_, in_scratch("b.xml"), NULL, &report));
  OK(odb_report_valid(report, &valid));
  CHECK(!valid);
  odb_report_free(report);
  OK(odb_export_write_totem(export_, in_scratch("b.xml"), &planned, &report));
  OK(odb_report_valid(report, &valid));
  OK(odb_report_count(report, ODB_COUNT_INFOS, &count));
  CHECK(valid);
  SAME(1, count);
  odb_report_free(report);
  OK(odb_export_rows(export_, &count));
  SAME(1, count);
  REFUSED(ODB_ERROR_IO, odb_export_write_totem(export_, in_scratch("none.xml"), NULL, &out.report));
  odb_export_free(export_);

  write_file(in_scratch("e.csv"), "Export\n\nPrénom;Sexe;Nombre\nJeanne;Fille;12\nTotal;;12\n");
  OK(odb_export_to_memory(names, NULL, &export_));
  REFUSED(ODB_ERROR_NULL, odb_export_write_mapped(export_, NULL, MAPPING, strlen(MAPPING), NULL, &out.report));
  REFUSED(ODB_ERROR_NULL, odb_export_write_mapped(export_, in_scratch("e.csv"), NULL, 1, NULL, &out.report));
  REFUSED(ODB_ERROR_NULL,
          odb_export_write_mapped(export_, in_scratch("e.csv"), MAPPING, strlen(MAPPING), NULL, NULL));
  REFUSED(ODB_ERROR_INPUT,
          odb_export_write_mapped(export_, in_scratch("e.csv"), MAPPING, strlen(MAPPING) - 1, NULL, &out.report));
  OK(odb_export_write_mapped(export_, in_scratch("e.csv"), MAPPING, strlen(MAPPING), NULL, &report));
  OK(odb_report_valid(report, &valid));
  OK(odb_report_count(report, ODB_COUNT_WARNINGS, &count));
  CHECK(valid);
  SAME(1, count);
  odb_report_free(report);
  odb_export_free(export_);
  suggestions(names, contracts);

  OK(odb_export_to_memory(contracts, NULL, &export_));
  REFUSED(ODB_ERROR_ARGUMENT, odb_export_write_totem(export_, in_scratch("b.xml"), NULL, &out.report));
  odb_export_free(export_);
  odb_schema_free(budget);
  odb_schema_free(names);
}

/* A program that finishes without a look at the report of a source gets no file that lacks its records. */
static void incomplete_sources(const odb_schema *contracts) {
  odb_schema *budget = schema_of("budget"), *names = schema_of("prenoms");
  scratch();
  write_file(in_scratch("b.xml"), TOTEM);
  write_file(in_scratch("plan.xml"), PLAN);
  write_file(in_scratch("e.csv"), "Prénom;Sexe;Nombre\nJeanne;Fille;beaucoup\n");
  write_file(in_scratch("n.csv"), "COLL_INSEE,COMMUNE_NOM,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n"
                                  "86194,Poitiers,F,Jeanne,12,2023\n86194,Poitiers,X,Ada,12,2023\n");
  write_file(in_scratch("c.json"), "[{\"id\": \"1\"}]");
  for (int source = 0; source < 5; source++) {
    const odb_schema *schema = source == 0 || source == 4 ? budget : source == 3 ? contracts : names;
    odb_export *export_ = NULL;
    odb_report *report = NULL;
    bool valid = true;
    OK(odb_export_to_file(schema, in_scratch("out"), NULL, &export_));
    switch (source) {
      case 0: OK(odb_export_write_totem(export_, in_scratch("b.xml"), NULL, &report)); break;
      case 1: OK(odb_export_write_mapped(export_, in_scratch("e.csv"), MAPPING, strlen(MAPPING), NULL, &report)); break;
      case 2: OK(odb_export_write_file(export_, in_scratch("n.csv"), NULL, &report)); break;
      case 3: OK(odb_export_write_file(export_, in_scratch("c.json"), NULL, &report)); break;
      default: REFUSED(ODB_ERROR_INPUT, odb_export_write_totem(export_, in_scratch("plan.xml"), NULL, &out.report));
    }
    if (source < 4) {
      OK(odb_report_valid(report, &valid));
      CHECK(!valid);
    }
    odb_report_free(report);
    REFUSED(ODB_ERROR_STATE, odb_export_finish(export_, &out.receipt));
    REFUSED(ODB_ERROR_STATE, odb_export_finish(export_, &out.receipt));
    SAME(5, entries(in_scratch("."))); /* the inputs */
    odb_export_free(export_);
  }
  odb_schema_free(budget);
  odb_schema_free(names);
}

void documents(void) {
  odb_schema *schema = schema_of("marches-publics");
  both_forms(schema);
  refusals(schema);
  other_kinds(schema);
  files(schema);
  conversions(schema);
  business(schema);
  incomplete_sources(schema);
  odb_schema_free(schema);
}
