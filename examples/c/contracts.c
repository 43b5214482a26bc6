/* Contracts of public procurement (marches-publics): one contract of JSON a line on standard input, a document out.
 *   cc -std=c99 contracts.c $(pkg-config --cflags --libs opendatabutton) -o contracts
 *   ./contracts FOLDER SIRET json|xml < contracts.ndjson
 * Exit code: 0 all contracts are in the document, 1 not all, or it could not be written. */
#include <stdio.h>
#include <string.h>

#include <opendatabutton.h>

enum { LONGEST = 1 << 20 };

/* Prints a failure; for a refused contract, each finding with its place. */
static bool ok(odb_status status)
{
    odb_error *error = NULL;
    const odb_finding *finding;
    odb_text message, contract, path;
    size_t count = 0, i;
    if (status == ODB_OK)
        return true;
    odb_error_take(&error);
    odb_error_finding_count(error, &count);
    if (count == 0 && odb_error_message(error, ODB_LANG_FR, &message) == ODB_OK)
        fprintf(stderr, "%s : %s\n", odb_status_name(status), message.data);
    for (i = 0; i < count; i++)
        if (odb_error_finding(error, i, &finding) == ODB_OK && odb_finding_contract(finding, &contract) == ODB_OK
            && odb_finding_path(finding, &path) == ODB_OK
            && odb_finding_message(finding, ODB_LANG_FR, &message) == ODB_OK)
            fprintf(stderr, "contrat %s, %s : %s\n", contract.data != NULL ? contract.data : "sans identifiant",
                    path.data, message.data);
    odb_error_free(error);
    return false;
}

int main(int argc, char **argv)
{
    static char line[LONGEST];
    odb_export_options options = ODB_EXPORT_OPTIONS_INIT;
    odb_schema *schema = NULL;
    odb_export *job = NULL;
    odb_receipt *receipt = NULL;
    odb_text file;
    uint64_t contracts;
    bool all = true;

    if (argc != 4)
        return 1;
    options.form = strcmp(argv[3], "xml") == 0 ? ODB_FORM_XML : ODB_FORM_JSON;
    options.replace = 1;
    if (!ok(odb_schema_find("marches-publics", &schema))
        || !ok(odb_export_to_directory(schema, argv[1], argv[2], &options, &job)))
        all = false;
    while (job != NULL && fgets(line, sizeof line, stdin) != NULL)
        all = ok(odb_export_write_json(job, line, strlen(line))) && all; /* a refused one leaves the others */
    if (job != NULL && ok(odb_export_finish(job, &receipt)) && ok(odb_receipt_file(receipt, &file))
        && ok(odb_receipt_rows(receipt, &contracts)))
        printf("%s : %d contrat(s)\n", file.data, (int)contracts);
    else
        all = false;
    odb_receipt_free(receipt);
    odb_export_free(job);
    odb_schema_free(schema);
    return all ? 0 : 1;
}
