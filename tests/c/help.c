#define _XOPEN_SOURCE 700
#include "help.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER \
  "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE," \
  "BUDGET_NOM,PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL\n"

const char GOOD_FILE[] =
    HEADER "Ville,21860194600013,2024-1,2024-01-31,7.1,Finances locales/décisions budgétaires,Objet,,,,,,,,,,\n";
const char BAD_FILE[] =
    HEADER "Ville,21860194600013,2024-1,31/01/2024,7.1,Finances locales/décisions budgétaires,Objet,,,,,,,,,,\n";

static void need(bool done, const char *what) {
  if (!done) {
    fprintf(stderr, "tests/c: could not prepare: %s\n", what);
    exit(2);
  }
}

size_t scaled(size_t heavy, size_t light) { return getenv("ODB_LIGHT") ? light : heavy; }

odb_schema *schema_of(const char *name) {
  odb_schema *schema = NULL;
  need(odb_schema_find(name, &schema) == ODB_OK, name);
  return schema;
}

odb_schema *schema_from(const char *json) {
  odb_schema *schema = NULL;
  need(odb_schema_from_json(json, strlen(json), "a test", &schema) == ODB_OK, json);
  return schema;
}

odb_field field_of(const odb_schema *schema, const char *name) {
  odb_field field = 0;
  need(odb_schema_find_field(schema, name, &field) == ODB_OK, name);
  return field;
}

odb_record *empty_record(const odb_schema *schema) {
  odb_record *record = NULL;
  need(odb_record_new(schema, &record) == ODB_OK, "a record");
  return record;
}

odb_record *good_record(const odb_schema *schema) {
  static const struct {
    odb_field field;
    const char *text;
  } values[] = {
      {ODB_DELIBERATIONS_COLL_NOM, "Ville"},
      {ODB_DELIBERATIONS_COLL_SIRET, "21860194600013"},
      {ODB_DELIBERATIONS_DELIB_ID, "2024-1"},
      {ODB_DELIBERATIONS_DELIB_DATE, "2024-01-31"},
      {ODB_DELIBERATIONS_DELIB_MATIERE_CODE, "7.1"},
      {ODB_DELIBERATIONS_DELIB_MATIERE_NOM, "Finances locales/décisions budgétaires"},
      {ODB_DELIBERATIONS_DELIB_OBJET, "Objet"},
  };
  odb_record *record = empty_record(schema);
  for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
    need(odb_record_set(record, values[i].field, values[i].text) == ODB_OK, values[i].text);
  }
  return record;
}

odb_export *memory_export(const odb_schema *schema) {
  odb_export *export_ = NULL;
  need(odb_export_to_memory(schema, NULL, &export_) == ODB_OK, "an export to memory");
  return export_;
}

odb_report *report_of(const odb_schema *schema, const char *file) {
  odb_report *report = NULL;
  odb_status status =
      odb_validate_buffer(schema, (const uint8_t *)file, strlen(file), "a file", NULL, &report);
  need(status == ODB_OK, "a report");
  return report;
}

odb_error *last_error(void) {
  odb_error *error = NULL;
  need(odb_error_take(&error) == ODB_OK, "an error");
  return error;
}

bool holds(odb_text text, const char *part) { return text.data != NULL && strstr(text.data, part) != NULL; }

bool complies(const odb_schema *schema, const odb_export *export_, uint64_t rows) {
  const uint8_t *data = NULL;
  size_t length = 0;
  odb_report *report = NULL;
  bool valid = false;
  uint64_t found = 0;
  bool read = odb_export_bytes(export_, &data, &length) == ODB_OK &&
              odb_validate_buffer(schema, data, length, "an export", NULL, &report) == ODB_OK &&
              odb_report_valid(report, &valid) == ODB_OK &&
              odb_report_count(report, ODB_COUNT_ROWS, &found) == ODB_OK;
  odb_report_free(report);
  return read && valid && found == rows;
}

static char folder[256];

const char *scratch(void) {
  const char *parent = getenv("TMPDIR");
  remove_scratch();
  snprintf(folder, sizeof folder, "%s/odb-misuse-XXXXXX", parent ? parent : "/tmp");
  need(mkdtemp(folder) != NULL, folder);
  return folder;
}

const char *in_scratch(const char *name) {
  static char path[4][600];
  static int next;
  char *place = path[next = (next + 1) % 4];
  snprintf(place, sizeof *path, "%s/%s", folder, name);
  return place;
}

void empty_folder(const char *path) {
  DIR *directory = opendir(path);
  char name[600];
  need(directory != NULL, path);
  for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
    snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
    if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) remove(name);
  }
  closedir(directory);
}

void remove_scratch(void) {
  if (folder[0]) {
    empty_folder(folder);
    need(rmdir(folder) == 0, "the scratch folder could not be removed");
  }
  folder[0] = '\0';
}

size_t entries(const char *path) {
  DIR *directory = opendir(path);
  size_t count = 0;
  need(directory != NULL, path);
  while (readdir(directory) != NULL) count++;
  closedir(directory);
  return count - 2;
}

size_t descriptors(void) { return entries("/proc/self/fd") - 1; }

size_t memory(void) {
  FILE *file = fopen("/proc/self/statm", "r");
  unsigned long size = 0, resident = 0;
  need(file != NULL && fscanf(file, "%lu %lu", &size, &resident) == 2, "/proc/self/statm");
  fclose(file);
  return resident * (size_t)sysconf(_SC_PAGESIZE) / 1024;
}

void write_file(const char *path, const char *text) {
  FILE *file = fopen(path, "wb");
  need(file != NULL && fwrite(text, 1, strlen(text), file) == strlen(text), path);
  fclose(file);
}

bool file_is(const char *path, const char *text) {
  FILE *file = fopen(path, "rb");
  char found[4096];
  if (!file) return false;
  size_t length = fread(found, 1, sizeof found, file);
  fclose(file);
  return length == strlen(text) && memcmp(found, text, length) == 0;
}
