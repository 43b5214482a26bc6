/* Repairs: files and buffers in, a file out, changes and questions; NULL, bad arguments, inputs that are not repaired. */
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "help.h"

static const char DAMAGED[] = "Jour;Montant\r\n31/01/2024;1 250,40\r\n";
static const char REPAIRED[] = "jour,montant\n2024-01-31,1250.40\n";
static const char SCHEMA[] =
    "{\"name\": \"essai\", \"fields\": [{\"name\": \"jour\", \"type\": \"date\"}, {\"name\": \"montant\", \"type\": \"number\"}]}";

static uint64_t count(const odb_repair *repair, odb_repair_counted what) {
  uint64_t value = 99;
  OK(odb_repair_count(repair, what, &value));
  return value;
}

static void files(const odb_schema *schema) {
  char folder[400], path[512], output[512];
  odb_fix_options options = ODB_FIX_OPTIONS_INIT;
  odb_repair *repair = NULL;
  odb_report *report = NULL;
  odb_text text;
  bool valid = false;
  snprintf(folder, sizeof folder, "%s", scratch());
  snprintf(path, sizeof path, "%s/x.csv", folder);
  snprintf(output, sizeof output, "%s/y.csv", folder);
  write_file(path, DAMAGED);

  OK(odb_fix_file(schema, path, NULL, NULL, &repair));
  SAME(1, entries(folder));
  SAME(6, count(repair, ODB_REPAIR_COUNT_CHANGES));
  odb_repair_free(repair);

  OK(odb_fix_file(schema, path, output, NULL, &repair));
  CHECK(file_is(output, REPAIRED));
  CHECK(file_is(path, DAMAGED));
  OK(odb_repair_valid(repair, &valid));
  CHECK(valid);
  SAME(0, count(repair, ODB_REPAIR_COUNT_ASSUMED));
  SAME(0, count(repair, ODB_REPAIR_COUNT_QUESTIONS));
  SAME(1, count(repair, ODB_REPAIR_COUNT_ROWS));
  OK(odb_repair_json(repair, ODB_LANG_EN, &text));
  CHECK(holds(text, "\"before\": \"31/01/2024\""));
  OK(odb_repair_text(repair, ODB_LANG_FR, ODB_STYLE_PLAIN, &text));
  CHECK(holds(text, "est conforme"));
  OK(odb_repair_text(repair, ODB_LANG_FR, ODB_STYLE_ANSI, &text));
  CHECK(holds(text, "\033["));
  OK(odb_repair_html(repair, ODB_LANG_EN, &text));
  CHECK(holds(text, "<!DOCTYPE html>"));
  OK(odb_repair_report(repair, &report));
  odb_repair_free(repair);
  OK(odb_report_valid(report, &valid));
  CHECK(valid);
  odb_report_free(report);

  repair = NULL;
  IS(ODB_ERROR_IO, odb_fix_file(schema, path, output, NULL, &repair));
  options.replace = true;
  options.threads = 2;
  options.max_lines = 0;
  IS(ODB_ERROR_INPUT, odb_fix_file(schema, path, path, &options, &repair));
  CHECK(repair == NULL);
  OK(odb_fix_file(schema, path, output, &options, &repair));
  OK(odb_repair_json(repair, ODB_LANG_EN, &text));
  CHECK(holds(text, "\"repairs\": []") && holds(text, "\"repairs\": 6"));
  odb_repair_free(repair);
  empty_folder(folder);
}

static void buffers(const odb_schema *schema) {
  static const char asked[] = "jour,montant\n03/04/2024,1\n";
  char output[512];
  odb_repair *repair = NULL;
  odb_text text;
  bool valid = true;
  snprintf(output, sizeof output, "%s", in_scratch("z.csv"));
  OK(odb_fix_buffer(schema, (const uint8_t *)asked, sizeof asked - 1, "x.csv", output, NULL, &repair));
  CHECK(file_is(output, asked));
  OK(odb_repair_valid(repair, &valid));
  CHECK(!valid);
  SAME(1, count(repair, ODB_REPAIR_COUNT_QUESTIONS));
  OK(odb_repair_json(repair, ODB_LANG_FR, &text));
  CHECK(holds(text, "\"2024-04-03\"") && holds(text, "\"2024-03-04\""));
  odb_repair_free(repair);
  OK(odb_fix_buffer(schema, (const uint8_t *)asked, sizeof asked - 1, "x.csv", NULL, NULL, &repair));
  odb_repair_free(repair);
  scratch();
}

static void refusals(const odb_schema *schema) {
  const uint8_t *data = (const uint8_t *)REPAIRED;
  odb_schema *nested = schema_of("marches-publics");
  odb_repair *repair = NULL, *none = NULL;
  odb_report *report = NULL;
  odb_text text;
  uint64_t value = 0;
  bool valid = false;
  IS(ODB_ERROR_NULL, odb_fix_file(NULL, "x", NULL, NULL, &none));
  IS(ODB_ERROR_NULL, odb_fix_file(schema, NULL, NULL, NULL, &none));
  IS(ODB_ERROR_NULL, odb_fix_file(schema, "x", NULL, NULL, NULL));
  IS(ODB_ERROR_NULL, odb_fix_buffer(NULL, data, 4, "x", NULL, NULL, &none));
  IS(ODB_ERROR_NULL, odb_fix_buffer(schema, NULL, 4, "x", NULL, NULL, &none));
  IS(ODB_ERROR_NULL, odb_fix_buffer(schema, data, 4, NULL, NULL, NULL, &none));
  IS(ODB_ERROR_NULL, odb_fix_buffer(schema, data, 4, "x", NULL, NULL, NULL));
  IS(ODB_ERROR_IO, odb_fix_file(schema, "/nowhere", NULL, NULL, &none));
  IS(ODB_ERROR_INPUT, odb_fix_buffer(schema, data, 0, "x", NULL, NULL, &none));
  IS(ODB_ERROR_INPUT, odb_fix_buffer(nested, data, 4, "x", NULL, NULL, &none));
  CHECK(none == NULL);
  OK(odb_fix_buffer(schema, data, sizeof REPAIRED - 1, "x", NULL, NULL, &repair));
  IS(ODB_ERROR_NULL, odb_repair_valid(NULL, &valid));
  IS(ODB_ERROR_NULL, odb_repair_valid(repair, NULL));
  IS(ODB_ERROR_NULL, odb_repair_count(NULL, ODB_REPAIR_COUNT_ROWS, &value));
  IS(ODB_ERROR_NULL, odb_repair_count(repair, ODB_REPAIR_COUNT_ROWS, NULL));
  IS(ODB_ERROR_ARGUMENT, odb_repair_count(repair, 99, &value));
  IS(ODB_ERROR_NULL, odb_repair_report(NULL, &report));
  IS(ODB_ERROR_NULL, odb_repair_report(repair, NULL));
  IS(ODB_ERROR_NULL, odb_repair_json(NULL, ODB_LANG_FR, &text));
  IS(ODB_ERROR_NULL, odb_repair_json(repair, ODB_LANG_FR, NULL));
  IS(ODB_ERROR_ARGUMENT, odb_repair_json(repair, 99, &text));
  IS(ODB_ERROR_NULL, odb_repair_text(NULL, ODB_LANG_FR, ODB_STYLE_PLAIN, &text));
  IS(ODB_ERROR_ARGUMENT, odb_repair_text(repair, ODB_LANG_FR, 99, &text));
  IS(ODB_ERROR_NULL, odb_repair_html(NULL, ODB_LANG_FR, &text));
  odb_repair_free(repair);
  odb_repair_free(NULL);
  odb_schema_free(nested);
}

void repairs(void) {
  odb_schema *schema = schema_from(SCHEMA);
  files(schema);
  buffers(schema);
  refusals(schema);
  odb_schema_free(schema);
}
