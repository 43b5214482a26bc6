/* An export that is an HTTP response: the file is sent in chunks while it is made, and never stands on our disk.
 *
 *   stream          writes the response on standard output, as a CGI script or a handler would
 *   stream check    reads a file from standard input, a piece at a time, and prints whether it complies
 *
 * Exit code: 0 done (or compliant), 1 not compliant, 2 anything that kept us from the end.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <opendatabutton.h>

enum { ROWS = 1000 };

static bool ok(odb_status status)
{
    odb_error *error = NULL;
    odb_text message;

    if (status == ODB_OK)
        return true;
    if (odb_error_take(&error) == ODB_OK && odb_error_message(error, ODB_LANG_FR, &message) == ODB_OK)
        fprintf(stderr, "%s : %s\n", odb_status_name(status), message.data);
    odb_error_free(error);
    return false;
}

/* An odb_write_fn: each piece of the export is a chunk of the response. */
static int64_t send_chunk(void *context, const uint8_t *data, size_t length)
{
    FILE *client = (FILE *)context;

    if (fprintf(client, "%zx\r\n", length) < 0 || fwrite(data, 1, length, client) != length
        || fputs("\r\n", client) == EOF)
        return -1; /* the client is gone: the call in progress gives ODB_ERROR_CALLBACK */
    return (int64_t)length;
}

/* An odb_read_fn. */
static int64_t receive(void *context, uint8_t *buffer, size_t capacity)
{
    FILE *client = (FILE *)context;
    size_t count = fread(buffer, 1, capacity, client);

    return ferror(client) ? -1 : (int64_t)count;
}

static bool fill(odb_record *record, int number)
{
    char id[32];

    snprintf(id, sizeof id, "2024-%04d", number);
    return ok(odb_record_clear(record))
        && ok(odb_record_set(record, ODB_DELIBERATIONS_COLL_NOM, "Ville de Poitiers"))
        && ok(odb_record_set(record, ODB_DELIBERATIONS_COLL_SIRET, "21860194600013"))
        && ok(odb_record_set(record, ODB_DELIBERATIONS_DELIB_ID, id))
        && ok(odb_record_set_date(record, ODB_DELIBERATIONS_DELIB_DATE, 2024, 2, 12))
        && ok(odb_record_set(record, ODB_DELIBERATIONS_DELIB_MATIERE_CODE, "7.1"))
        && ok(odb_record_set(record, ODB_DELIBERATIONS_DELIB_MATIERE_NOM, "finances locales/décisions budgétaires"))
        && ok(odb_record_set(record, ODB_DELIBERATIONS_DELIB_OBJET, "Virement de crédits entre chapitres"));
}

static int respond(const odb_schema *schema)
{
    odb_record *record = NULL;
    odb_export *job = NULL;
    char name[100];
    int number;
    bool done = ok(odb_schema_file_name(schema, "218601946", 0, 0, 0, name, sizeof name, NULL))
        && ok(odb_record_new(schema, &record)) && ok(odb_export_to_callback(schema, send_chunk, stdout, NULL, &job));

    if (done)
        printf("HTTP/1.1 200 OK\r\nContent-Type: text/csv; charset=utf-8\r\n"
               "Content-Disposition: attachment; filename=\"%s\"\r\nTransfer-Encoding: chunked\r\n\r\n", name);
    for (number = 1; done && number <= ROWS; number++)
        done = fill(record, number) && ok(odb_export_write(job, record));
    done = done && ok(odb_export_finish(job, NULL));
    /* Only now is the file complete: the last chunk shows the client that nothing is missing. */
    if (done)
        done = fputs("0\r\n\r\n", stdout) != EOF && fflush(stdout) == 0;
    odb_export_free(job);
    odb_record_free(record);
    return done ? 0 : 2;
}

static int check(const odb_schema *schema)
{
    odb_report *report = NULL;
    uint64_t rows = 0, errors = 0;
    bool valid = false;
    bool done = ok(odb_validate_stream(schema, receive, stdin, "entrée standard", NULL, &report))
        && ok(odb_report_valid(report, &valid)) && ok(odb_report_count(report, ODB_COUNT_ROWS, &rows))
        && ok(odb_report_count(report, ODB_COUNT_ERRORS, &errors));

    if (done)
        printf("%s : %" PRIu64 " lignes, %" PRIu64 " erreurs\n", valid ? "conforme" : "non conforme", rows, errors);
    odb_report_free(report);
    return !done ? 2 : valid ? 0 : 1;
}

int main(int argc, char **argv)
{
    odb_schema *schema = NULL;
    int code = 2;

    if (ok(odb_schema_find("deliberations", &schema)))
        code = argc > 1 && strcmp(argv[1], "check") == 0 ? check(schema) : respond(schema);
    odb_schema_free(schema);
    return code;
}
