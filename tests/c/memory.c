/* Memory that runs out where sizes come from the input is an error, and the host lives. In a child process each, which
   may take a little more memory than it has. */
#define _GNU_SOURCE
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "check.h"
#include "help.h"

#define MB ((size_t)1 << 20)

/* From now on, the process may take `more` bytes more than it has. */
static bool limit_memory(size_t more) {
  unsigned long pages = 0;
  malloc_trim(0); /* what earlier groups have freed */
  FILE *file = fopen("/proc/self/statm", "r");
  if (file == NULL || fscanf(file, "%lu", &pages) != 1) return false;
  fclose(file);
  const rlim_t most = (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE) + more;
  const struct rlimit limit = {most, most};
  return setrlimit(RLIMIT_AS, &limit) == 0;
}

static bool ran_out(odb_status status) {
  odb_error *error = NULL;
  odb_text text = {NULL, 0};
  const bool is = status == ODB_ERROR_MEMORY && odb_error_take(&error) == ODB_OK &&
                  odb_error_message(error, ODB_LANG_FR, &text) == ODB_OK && holds(text, "mémoire insuffisante");
  if (!is) fprintf(stderr, "  %s\n", odb_status_name(status));
  odb_error_free(error);
  return is;
}

static char *large; /* of 64 MB */

/* A value that is too large to copy: the record lives, and takes others. */
static bool value(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = memory_export(schema);
  return limit_memory(32 * MB) && ran_out(odb_record_set(record, ODB_DELIBERATIONS_DELIB_OBJET, large)) &&
         odb_export_write(export_, record) == ODB_ERROR_NOT_COMPLIANT &&
         odb_record_set(record, ODB_DELIBERATIONS_DELIB_OBJET, "Objet") == ODB_OK &&
         odb_export_write(export_, record) == ODB_OK;
}

/* An export into memory that is larger than the memory. */
static bool export_to_memory(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_record *record = good_record(schema);
  odb_export *export_ = memory_export(schema);
  odb_status status = ODB_OK;
  if (!limit_memory(32 * MB)) return false;
  for (size_t i = 0; i < 1000000 && status == ODB_OK; i++) status = odb_export_write(export_, record);
  const bool is = ran_out(status) && odb_export_write(export_, record) == ODB_ERROR_STATE;
  odb_export_free(export_);
  return is;
}

/* Bytes without end, after a beginning. */
static int64_t endless(void *context, uint8_t *buffer, size_t capacity) {
  const char **beginning = context;
  if (**beginning != '\0') {
    const size_t rest = strlen(*beginning), length = rest < capacity ? rest : capacity;
    memcpy(buffer, *beginning, length);
    *beginning += length;
    return (int64_t)length;
  }
  memset(buffer, 'a', capacity);
  return (int64_t)capacity;
}

static bool stream(const char *beginning) {
  odb_schema *schema = schema_of("deliberations");
  odb_report *report = NULL;
  return limit_memory(12 * MB) && ran_out(odb_validate_stream(schema, endless, &beginning, "a stream", NULL, &report));
}

/* A quote that does not close, and a workbook without end. */
static bool row(void) { return stream("COLL_NOM\n\""); }
static bool workbook(void) { return stream("PK\3\4"); }

static const struct {
  const char *name;
  bool (*run)(void);
} cases[] = {{"a value", value}, {"an export", export_to_memory}, {"a row", row}, {"a workbook", workbook}};

void memory_that_runs_out(void) {
  if (ODB_INSTRUMENTED || scaled(1, 0) == 0) {
    skipped("memory that runs out", "the instruments need memory of their own");
    return;
  }
  large = malloc(64 * MB + 1);
  memset(large, 'a', 64 * MB);
  large[64 * MB] = '\0';
  fflush(stdout), fflush(stderr);
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const pid_t child = fork();
    if (child == 0) _exit(cases[i].run() ? 0 : 1);
    int status = 0;
    CHECK(child > 0 && waitpid(child, &status, 0) == child);
    if (!CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0)) fprintf(stderr, "  %s: %d\n", cases[i].name, status);
  }
  free(large);
}
