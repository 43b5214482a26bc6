/* Checks for the C library: they print where they failed, and go on. For the main thread. */
#ifndef CHECK_H
#define CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "opendatabutton.h"

/* The condition is true. */
#define CHECK(condition) check((condition), __FILE__, __LINE__, #condition)
/* The call returns this status. */
#define IS(status, call) check_status((status), (call), __FILE__, __LINE__, #call)
/* The call succeeds. */
#define OK(call) IS(ODB_OK, call)
/* The call returns this status, writes nothing to `out`, and leaves an error with a message in both languages. */
#define REFUSED(status, call) \
  (out_reset(), check_status((status), (call), __FILE__, __LINE__, #call), out_untouched(__FILE__, __LINE__, #call))
/* The two numbers are equal. */
#define SAME(expected, found) \
  check_same((uint64_t)(expected), (uint64_t)(found), __FILE__, __LINE__, #found)

/* One place for each type of result. */
struct outs {
  odb_error *error;
  odb_schema *schema;
  odb_record *record;
  odb_export *export_;
  odb_receipt *receipt;
  odb_report *report;
  const odb_finding *finding;
  const uint8_t *data;
  odb_text text;
  odb_status status;
  odb_severity severity;
  odb_field field;
  size_t size;
  uint64_t u64;
  uint32_t u32;
  int number;
  bool flag;
  char buffer[128];
};

extern struct outs out;

bool check(bool holds, const char *file, int line, const char *what);
bool check_status(odb_status wanted, odb_status found, const char *file, int line, const char *what);
bool check_same(uint64_t wanted, uint64_t found, const char *file, int line, const char *what);
void out_reset(void);
bool out_untouched(const char *file, int line, const char *what);
/* Prints that a check was skipped, and the reason. */
void skipped(const char *what, const char *why);

/* The groups of checks, one a file. */
void surface(void);
void null_arguments(void);
void arguments(void);
void texts(void);
void huge_texts(void);
void states(void);
void lifetimes(void);
void handles(void);
void write_callbacks(void);
void read_callbacks(void);
void targets(void);
void full_disks(void);
void many(void);
void own_exports(void);
void shared_handles(void);
void documents(void);
void repairs(void);
void errors(void);
void forks(void);
void memory_that_runs_out(void);
/* Runs the planted error with this name, which ends the program; false if there is none. */
bool plant(const char *name);

#endif
