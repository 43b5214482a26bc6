/* Planted faults: each instrument must see each of them, or the instrument is useless. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "help.h"

static void *volatile lost;

static void overflow(void) {
  char *volatile bytes = calloc(10, 1);
  volatile size_t index = 10;
  exit(bytes[index] == 77 ? 3 : 0);
}

static void leak(void) {
  lost = malloc(1000);
  lost = NULL;
}

/* A schema that is never freed: handles of the library count as well. */
static void leak_handle(void) {
  lost = schema_of("deliberations");
  lost = NULL;
}

static void use_after_free(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_text name = {NULL, 0};
  if (odb_schema_name(schema, &name) != ODB_OK) exit(2);
  odb_schema_free(schema);
  exit(name.data[0] == 77 ? 3 : 0);
}

/* A descriptor that is never closed. */
static void leak_descriptor(void) {
  lost = tmpfile();
}

#if ODB_PLANTED
uint8_t odb_planted_overflow(void);
void odb_planted_leak(void);
odb_status odb_planted_panic(odb_export *export_);

static void rust_overflow(void) { exit(odb_planted_overflow() == 77 ? 3 : 0); }

/* No fault of memory: a panic must end as a status, and the handle can then only be freed. */
static void rust_panic(void) {
  odb_schema *schema = schema_of("deliberations");
  odb_export *export_ = memory_export(schema);
  odb_record *record = good_record(schema);
  odb_text message = {NULL, 0};
  bool told = odb_planted_panic(export_) == ODB_ERROR_PANIC;
  odb_error *error = last_error();
  told = told && odb_error_message(error, ODB_LANG_FR, &message) == ODB_OK && holds(message, "planted");
  told = told && odb_export_write(export_, record) == ODB_ERROR_STATE;
  told = told && odb_export_finish(export_, NULL) == ODB_ERROR_STATE;
  odb_error_free(error);
  odb_export_free(export_);
  export_ = memory_export(schema);
  told = told && odb_export_write(export_, record) == ODB_OK;
  odb_export_free(export_);
  odb_record_free(record);
  odb_schema_free(schema);
  exit(told ? 0 : 1);
}
#endif

bool plant(const char *name) {
  static const struct {
    const char *name;
    void (*plant)(void);
  } plants[] = {
      {"overflow", overflow},
      {"leak", leak},
      {"leak-handle", leak_handle},
      {"use-after-free", use_after_free},
      {"leak-descriptor", leak_descriptor},
#if ODB_PLANTED
      {"rust-overflow", rust_overflow},
      {"rust-leak", odb_planted_leak},
      {"rust-panic", rust_panic},
#endif
  };
  for (size_t i = 0; i < sizeof plants / sizeof *plants; i++) {
    if (strcmp(plants[i].name, name) == 0) {
      plants[i].plant();
      return true;
    }
  }
  return false;
}
