/* Helpers of the checks. A step of preparation that fails ends the program. */
#ifndef HELP_H
#define HELP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "opendatabutton.h"

/* A file that complies, and one with an error in its only row. */
extern const char GOOD_FILE[];
extern const char BAD_FILE[];

/* `heavy`, or `light` if ODB_LIGHT is set: under valgrind everything is thirty times slower. */
size_t scaled(size_t heavy, size_t light);

odb_schema *schema_of(const char *name);
odb_schema *schema_from(const char *json);
odb_field field_of(const odb_schema *schema, const char *name);
/* A record of deliberations without values, and one that complies. */
odb_record *empty_record(const odb_schema *schema);
odb_record *good_record(const odb_schema *schema);
odb_export *memory_export(const odb_schema *schema);
odb_report *report_of(const odb_schema *schema, const char *file);
/* The error of the last call. */
odb_error *last_error(void);
/* The text contains `part`. */
bool holds(odb_text text, const char *part);
/* The bytes of a finished export in memory comply, and have this many rows. */
bool complies(const odb_schema *schema, const odb_export *export_, uint64_t rows);

/* An empty folder for this program, and `scratch()/name`; both until the next call. */
const char *scratch(void);
const char *in_scratch(const char *name);
void remove_scratch(void);
/* Removes the files in a folder. */
void empty_folder(const char *folder);
/* The number of files in a folder, hidden ones included. */
size_t entries(const char *folder);
void write_file(const char *path, const char *text);
bool file_is(const char *path, const char *text);
/* The number of open descriptors, and of kB in memory. */
size_t descriptors(void);
size_t memory(void);

#endif
