/* Texts of 100 MB for values, and of 5 MB for every name and path. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "help.h"

static char *text_of(size_t length) {
  char *text = malloc(length + 1);
  memset(text, 'a', length);
  text[length] = '\0';
  return text;
}

/* The export accepts or refuses it, and the next row of common size is written. */
static void values(char *text, size_t length) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = memory_export(schema);
  uint64_t rows = 0;
  OK(odb_record_set(record, ODB_DELIBERATIONS_DELIB_OBJET, text));
  IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
  odb_error *error = last_error();
  const odb_finding *finding = NULL;
  odb_text cell = {NULL, 0}, message = {NULL, 0};
  OK(odb_error_finding(error, 0, &finding));
  OK(odb_finding_cell(finding, &cell));
  OK(odb_finding_message(finding, ODB_LANG_FR, &message));
  CHECK(cell.length < 3000 && message.length < 3000);
  odb_error_free(error);
  if (length < 100000000) text[length = 100000] = '\0'; /* the rest is the same with less */
  OK(odb_record_set_n(record, ODB_DELIBERATIONS_DELIB_DATE, text, length));
  OK(odb_record_set_by_name(record, "COLL_SIRET", text));
  OK(odb_record_set_by_name_n(record, "DELIB_ID", 8, text, length));
  IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
  odb_record_free(record);
  record = good_record(schema);
  OK(odb_export_write(export_, record));
  OK(odb_export_rows(export_, &rows));
  SAME(1, rows);
  OK(odb_export_finish(export_, NULL));
  CHECK(complies(schema, export_, 1));
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

/* The last error's message is short enough for a person to read. */
static void told_briefly(void) {
  odb_error *error = last_error();
  odb_text french = {NULL, 0}, english = {NULL, 0};
  OK(odb_error_message(error, ODB_LANG_FR, &french));
  OK(odb_error_message(error, ODB_LANG_EN, &english));
  CHECK(french.length < 9000 && english.length < 9000);
  odb_error_free(error);
}

#define BRIEFLY(status, call) (IS(status, call), told_briefly())

static void names(char *text, size_t length) {
  odb_schema *schema = schema_of("deliberations");
  odb_schema *lists = schema_from("{\"fields\": [{\"name\": \"l\", \"type\": \"array\"}]}");
  odb_record *record = good_record(schema);
  odb_record *list = empty_record(lists);
  const char *const items[] = {text, "b"};
  const size_t lengths[] = {length, 1};
  const uint8_t *bytes = (const uint8_t *)text;
  odb_report *report = NULL;

  BRIEFLY(ODB_ERROR_UNKNOWN_DATA_SET, odb_schema_find(text, &out.schema));
  BRIEFLY(ODB_ERROR_UNKNOWN_DATA_SET, odb_schema_find_n(text, length, &out.schema));
  BRIEFLY(ODB_ERROR_SCHEMA, odb_schema_from_json(text, length, "name", &out.schema));
  BRIEFLY(ODB_ERROR_SCHEMA, odb_schema_from_json("{}", 2, text, &out.schema));
  BRIEFLY(ODB_ERROR_UNKNOWN_FIELD, odb_schema_find_field(schema, text, &out.field));
  BRIEFLY(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_by_name(record, text, "a"));
  BRIEFLY(ODB_ERROR_ARGUMENT, odb_schema_file_name(schema, text, 0, 0, 0, out.buffer, 100, &out.size));
  BRIEFLY(ODB_ERROR_ARGUMENT, odb_record_set_decimal_text(record, ODB_DELIBERATIONS_VOTE_REEL, text));
  BRIEFLY(ODB_ERROR_IO, odb_schema_from_file(text, &out.schema));
  BRIEFLY(ODB_ERROR_IO, odb_validate_file(schema, text, NULL, &out.report));
  BRIEFLY(ODB_ERROR_IO, odb_recognise_file(text, &out.schema));
  BRIEFLY(ODB_ERROR_IO, odb_export_to_file(schema, text, NULL, &out.export_));
  BRIEFLY(ODB_ERROR_IO, odb_export_to_directory(schema, text, "218601946", NULL, &out.export_));
  OK(odb_record_set_list(list, 1, items, 2));
  OK(odb_record_set_list_n(list, 1, items, lengths, 2));

  /* A file that is one long cell is a row without end: the report names it, or the file is no table. */
  odb_status status = odb_validate_buffer(schema, bytes, length, "name", NULL, &report);
  CHECK(status == ODB_OK || status == ODB_ERROR_INPUT);
  odb_report_free(report);
  status = odb_recognise_buffer(bytes, length, &out.schema);
  CHECK(status == ODB_ERROR_UNKNOWN_DATA_SET || status == ODB_ERROR_INPUT);
  odb_record_free(list);
  odb_record_free(record);
  odb_schema_free(lists);
  odb_schema_free(schema);
}

void huge_texts(void) {
  const size_t length = scaled(100000000, (16 << 20) + 1000);
  char *text = text_of(length);
  values(text, length);
  memset(text, 'a', length);
  const size_t name = scaled(5000000, 100000);
  names(text + length - name, name);
  free(text);
}
