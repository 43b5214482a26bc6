/* Texts: invalid UTF-8, NUL characters inside, absurd lengths, nothing at all. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "help.h"

#define NOT_UTF8(call) REFUSED(ODB_ERROR_UTF8, call)

static int64_t give_nothing(void *context, uint8_t *buffer, size_t capacity) {
  (void)context, (void)buffer, (void)capacity;
  return 0;
}

/* A Latin-1 letter, a lone continuation, a surrogate, an overlong slash, beyond Unicode, cut in the middle. */
static const char *const BROKEN[] = {
    "caf\xE9", "\x80", "\xED\xA0\x80", "\xC0\xAF", "\xF4\x90\x80\x80", "a\xE2\x82", "\xFF\xFE",
};

static void not_utf8(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_schema *lists = schema_from("{\"fields\": [{\"name\": \"l\", \"type\": \"array\"}]}");
  odb_record *record = good_record(schema);
  odb_record *list = empty_record(lists);
  const odb_field field = ODB_DELIBERATIONS_COLL_NOM;
  scratch();
  for (size_t i = 0; i < sizeof BROKEN / sizeof *BROKEN; i++) {
    const char *text = BROKEN[i];
    const size_t length = strlen(text);
    const char *const items[] = {"a", text};
    const size_t lengths[] = {1, length};
    NOT_UTF8(odb_schema_find(text, &out.schema));
    NOT_UTF8(odb_schema_find_n(text, length, &out.schema));
    NOT_UTF8(odb_schema_from_json(text, length, "name", &out.schema));
    NOT_UTF8(odb_schema_from_json("{}", 2, text, &out.schema));
    NOT_UTF8(odb_schema_from_file(text, &out.schema));
    NOT_UTF8(odb_recognise_file(text, &out.schema));
    NOT_UTF8(odb_schema_find_field(schema, text, &out.field));
    NOT_UTF8(odb_schema_find_field_n(schema, text, length, &out.field));
    NOT_UTF8(odb_schema_file_name(schema, text, 0, 0, 0, out.buffer, sizeof out.buffer, &out.size));
    NOT_UTF8(odb_record_set(record, field, text));
    NOT_UTF8(odb_record_set_n(record, field, text, length));
    NOT_UTF8(odb_record_set_by_name(record, text, "a"));
    NOT_UTF8(odb_record_set_by_name(record, "COLL_NOM", text));
    NOT_UTF8(odb_record_set_by_name_n(record, text, length, "a", 1));
    NOT_UTF8(odb_record_set_by_name_n(record, "COLL_NOM", 8, text, length));
    NOT_UTF8(odb_record_set_decimal_text(record, ODB_DELIBERATIONS_VOTE_REEL, text));
    NOT_UTF8(odb_record_set_decimal_text_n(record, ODB_DELIBERATIONS_VOTE_REEL, text, length));
    NOT_UTF8(odb_record_set_list(list, 1, items, 2));
    NOT_UTF8(odb_record_set_list_n(list, 1, items, lengths, 2));
    NOT_UTF8(odb_export_to_directory(schema, text, "218601946", NULL, &out.export_));
    NOT_UTF8(odb_export_to_directory(schema, in_scratch("."), text, NULL, &out.export_));
    NOT_UTF8(odb_export_to_file(schema, text, NULL, &out.export_));
    NOT_UTF8(odb_validate_file(schema, text, NULL, &out.report));
    NOT_UTF8(odb_validate_buffer(schema, (const uint8_t *)"a", 1, text, NULL, &out.report));
    NOT_UTF8(odb_validate_stream(schema, give_nothing, NULL, text, NULL, &out.report));
  }
  SAME(0, entries(in_scratch(".")));
  /* The library reads nothing beyond the length. */
  OK(odb_record_set_n(record, field, "Ville\xE9", 5));
  OK(odb_record_unset(record, ODB_DELIBERATIONS_VOTE_REEL));
  odb_export *export_ = memory_export(schema);
  OK(odb_export_write(export_, record));
  odb_export_free(export_);
  odb_record_free(list);
  odb_record_free(record);
  odb_schema_free(lists);
  odb_schema_free(schema);
}

/* The first finding of the last error has this rule. */
static bool refused_by(const char *rule) {
  odb_error *error = last_error();
  const odb_finding *finding = NULL;
  odb_text found = {NULL, 0};
  bool same = odb_error_finding(error, 0, &finding) == ODB_OK && odb_finding_rule(finding, &found) == ODB_OK &&
              strcmp(found.data, rule) == 0;
  odb_error_free(error);
  return same;
}

static void nul_inside(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = memory_export(schema);
  odb_report *report = NULL;
  static const char name[] = "deliberations\0@2.1.5";

  REFUSED(ODB_ERROR_UNKNOWN_DATA_SET, odb_schema_find_n(name, sizeof name - 1, &out.schema));
  REFUSED(ODB_ERROR_SCHEMA, odb_schema_from_json("{}\0", 3, "name", &out.schema));
  REFUSED(ODB_ERROR_UNKNOWN_FIELD, odb_record_set_by_name_n(record, "COLL_NOM\0", 9, "a", 1));
  OK(odb_record_set_n(record, ODB_DELIBERATIONS_COLL_NOM, "Vil\0le", 6));
  IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
  CHECK(refused_by("record-nul"));
  OK(odb_record_set_by_name_n(record, "COLL_NOM", 8, "\0", 1));
  IS(ODB_ERROR_NOT_COMPLIANT, odb_export_write(export_, record));
  CHECK(refused_by("record-nul"));
  OK(odb_record_set_by_name(record, "COLL_NOM", "Ville"));
  OK(odb_export_write(export_, record));
  OK(odb_export_finish(export_, NULL));
  CHECK(complies(schema, export_, 1));

  /* In a file that is checked: the report keeps it, with its length. */
  static const char file[] = "COLL_NOM,COLL_SIRET\nVil\0le,1\0002\n";
  OK(odb_validate_buffer(schema, (const uint8_t *)file, sizeof file - 1, "name", NULL, &report));
  uint64_t count = 0;
  bool told = false;
  OK(odb_report_count(report, ODB_COUNT_FINDINGS, &count));
  for (size_t i = 0; i < count; i++) {
    const odb_finding *finding = NULL;
    odb_text cell = {NULL, 0};
    OK(odb_report_finding(report, i, &finding));
    OK(odb_finding_cell(finding, &cell));
    told = told || (cell.length == 3 && memcmp(cell.data, "1\0002", 4) == 0);
  }
  CHECK(told);
  odb_report_free(report);
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
}

/* Lengths that exceed any memory: refused before the first byte is read. */
static void absurd_lengths(void) {
  static const size_t lengths[] = {SIZE_MAX, SIZE_MAX - 1, SIZE_MAX / 2 + 1};
  odb_schema *schema = schema_of("deliberations");
  odb_schema *lists = schema_from("{\"fields\": [{\"name\": \"l\", \"type\": \"array\"}]}");
  odb_record *record = good_record(schema);
  odb_record *list = empty_record(lists);
  const odb_field field = ODB_DELIBERATIONS_COLL_NOM;
  const uint8_t *data = (const uint8_t *)GOOD_FILE;
  const char *const items[] = {"a"};
  for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
    const size_t length = lengths[i];
    REFUSED(ODB_ERROR_ARGUMENT, odb_schema_find_n("a", length, &out.schema));
    REFUSED(ODB_ERROR_ARGUMENT, odb_schema_from_json("{}", length, "name", &out.schema));
    REFUSED(ODB_ERROR_ARGUMENT, odb_recognise_buffer(data, length, &out.schema));
    REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_n(record, field, "a", length));
    REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_by_name_n(record, "COLL_NOM", length, "a", 1));
    REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_by_name_n(record, "COLL_NOM", 8, "a", length));
    REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_decimal_text_n(record, ODB_DELIBERATIONS_VOTE_REEL, "1", length));
    REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_list(list, 1, items, length));
    REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_list_n(list, 1, items, &length, 1));
    REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_list_n(list, 1, items, &length, length));
    REFUSED(ODB_ERROR_ARGUMENT, odb_validate_buffer(schema, data, length, "name", NULL, &out.report));
  }
  REFUSED(ODB_ERROR_ARGUMENT, odb_record_set_list(list, 1, items, SIZE_MAX / sizeof *items));
  odb_record_free(list);
  odb_record_free(record);
  odb_schema_free(lists);
  odb_schema_free(schema);
}

static void empty(void) {
  odb_schema *schema = schema_of("deliberations");
  REFUSED(ODB_ERROR_ARGUMENT, odb_schema_from_file("", &out.schema));
  REFUSED(ODB_ERROR_ARGUMENT, odb_recognise_file("", &out.schema));
  REFUSED(ODB_ERROR_ARGUMENT, odb_validate_file(schema, "", NULL, &out.report));
  REFUSED(ODB_ERROR_ARGUMENT, odb_export_to_file(schema, "", NULL, &out.export_));
  REFUSED(ODB_ERROR_ARGUMENT, odb_export_to_directory(schema, "", "218601946", NULL, &out.export_));
  REFUSED(ODB_ERROR_UNKNOWN_DATA_SET, odb_schema_find("", &out.schema));
  REFUSED(ODB_ERROR_UNKNOWN_DATA_SET, odb_schema_find("deliberations@", &out.schema));
  REFUSED(ODB_ERROR_UNKNOWN_DATA_SET, odb_schema_find("deliberations@9.9.9", &out.schema));
  odb_schema_free(schema);
}

/* Invalid descriptors, and one that would overflow the stack of a recursive reader. */
static void descriptors_of_nothing(void) {
  static const char *const wrong[] = {
      "null", "[]", "{", "{}", "{\"fields\": []}", "{\"fields\": [{}]}", "{\"fields\": [{\"name\": 1}]}",
      "{\"fields\": [{\"name\": \"a\"}, {\"name\": \"a\"}]}", "{\"fields\": [{\"name\": \"a\", \"type\": \"colour\"}]}",
      "{\"fields\": [{\"name\": \"a\", \"constraints\": {\"pattern\": \"(\"}}]}",
  };
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    REFUSED(ODB_ERROR_SCHEMA, odb_schema_from_json(wrong[i], strlen(wrong[i]), "name", &out.schema));
  }
  const size_t deep = 1000000;
  char *json = malloc(deep);
  memset(json, '[', deep);
  REFUSED(ODB_ERROR_SCHEMA, odb_schema_from_json(json, deep, "name", &out.schema));
  memcpy(json, "{\"x\":", 5);
  REFUSED(ODB_ERROR_SCHEMA, odb_schema_from_json(json, deep, "name", &out.schema));
  free(json);
}

/* Files that are no table. */
static void files_of_nothing(void) {
  static const struct {
    const char *bytes;
    size_t length;
  } wrong[] = {
      {"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16}, {"PK\3\4", 4}, {"PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8}, {"%PDF-1.7\n\xE2\xE3", 11}, {"\n\n\n", 3}, {"\xEF\xBB\xBF", 3},
  };
  odb_schema *schema = schema_of("deliberations");
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    const uint8_t *bytes = (const uint8_t *)wrong[i].bytes;
    REFUSED(ODB_ERROR_INPUT, odb_validate_buffer(schema, bytes, wrong[i].length, "name", NULL, &out.report));
    const odb_status status = odb_recognise_buffer(bytes, wrong[i].length, &out.schema);
    CHECK(status == ODB_ERROR_INPUT || status == ODB_ERROR_UNKNOWN_DATA_SET);
  }
  REFUSED(ODB_ERROR_UNKNOWN_DATA_SET, odb_recognise_buffer((const uint8_t *)"a,b\n1,2\n", 8, &out.schema));
  scratch();
  REFUSED(ODB_ERROR_IO, odb_validate_file(schema, in_scratch("nothing.csv"), NULL, &out.report));
  REFUSED(ODB_ERROR_IO, odb_validate_file(schema, in_scratch("."), NULL, &out.report));
  REFUSED(ODB_ERROR_IO, odb_recognise_file(in_scratch("nothing.csv"), &out.schema));
  REFUSED(ODB_ERROR_IO, odb_schema_from_file(in_scratch("nothing.json"), &out.schema));
  REFUSED(ODB_ERROR_IO, odb_schema_from_file(in_scratch("."), &out.schema));
  odb_schema_free(schema);
}

void texts(void) {
  not_utf8();
  nul_inside();
  absurd_lengths();
  empty();
  descriptors_of_nothing();
  files_of_nothing();
}
