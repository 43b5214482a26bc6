/* An export button in C: two deliberations, and one that is refused, with its findings.
 *   cc -std=c99 export.c $(pkg-config --cflags --libs opendatabutton) -o export && ./export FOLDER */
#include <stdio.h>

#include <opendatabutton.h>

struct act {
    const char *number, *code, *subject_area, *subject;
    int year, month, day, members, voters, in_favour, against, abstained;
};

static const struct act ACTS[] = {
    {"2024-0012", "7.1", "finances locales/décisions budgétaires", "Vote du budget primitif 2024",
     2024, 2, 12, 53, 50, 38, 8, 4},
    {"2024-0013", "8.4", "domaines de compétences par thèmes/aménagement du territoire",
     "Parc public, dit \"le Clain\"", 2024, 2, 12, 53, 50, 50, 0, 0},
    /* Refused: the code is misspelt, and there are more votes than voters. */
    {"2024-0014", "8,4", "domaines de compétences par thèmes/voirie", "Réfection de la rue du Marché",
     2024, 2, 12, 53, 50, 48, 8, 4},
};

/* Every call goes through here: it prints the failure, finding by finding for a refused record. */
static bool ok(odb_status status)
{
    odb_error *error = NULL;
    const odb_finding *finding;
    odb_text message, field, cell;
    size_t count = 0, i;
    if (status == ODB_OK)
        return true;
    odb_error_take(&error);
    odb_error_finding_count(error, &count);
    if (count == 0 && odb_error_message(error, ODB_LANG_FR, &message) == ODB_OK)
        fprintf(stderr, "%s : %s\n", odb_status_name(status), message.data);
    for (i = 0; i < count; i++)
        if (odb_error_finding(error, i, &finding) == ODB_OK && odb_finding_field(finding, &field) == ODB_OK
            && odb_finding_cell(finding, &cell) == ODB_OK
            && odb_finding_message(finding, ODB_LANG_FR, &message) == ODB_OK)
            fprintf(stderr, "%s = « %s » : %s\n", field.data != NULL ? field.data : "ligne entière",
                    cell.data != NULL ? cell.data : "", message.data);
    odb_error_free(error);
    return false;
}

static bool fill(odb_record *record, const struct act *act)
{
    return ok(odb_record_clear(record))
        && ok(odb_record_set(record, ODB_DELIBERATIONS_COLL_NOM, "Ville de Poitiers"))
        && ok(odb_record_set(record, ODB_DELIBERATIONS_COLL_SIRET, "21860194600013"))
        && ok(odb_record_set(record, ODB_DELIBERATIONS_DELIB_ID, act->number))
        && ok(odb_record_set_date(record, ODB_DELIBERATIONS_DELIB_DATE, act->year, act->month, act->day))
        && ok(odb_record_set(record, ODB_DELIBERATIONS_DELIB_MATIERE_CODE, act->code))
        && ok(odb_record_set(record, ODB_DELIBERATIONS_DELIB_MATIERE_NOM, act->subject_area))
        && ok(odb_record_set(record, ODB_DELIBERATIONS_DELIB_OBJET, act->subject))
        && ok(odb_record_set_integer(record, ODB_DELIBERATIONS_VOTE_EFFECTIF, act->members))
        && ok(odb_record_set_integer(record, ODB_DELIBERATIONS_VOTE_REEL, act->voters))
        && ok(odb_record_set_integer(record, ODB_DELIBERATIONS_VOTE_POUR, act->in_favour))
        && ok(odb_record_set_integer(record, ODB_DELIBERATIONS_VOTE_CONTRE, act->against))
        && ok(odb_record_set_integer(record, ODB_DELIBERATIONS_VOTE_ABSTENTION, act->abstained));
}

int main(int argc, char **argv)
{
    odb_schema *schema = NULL;
    odb_record *record = NULL;
    odb_export *job = NULL;
    odb_receipt *receipt = NULL;
    odb_export_options options = ODB_EXPORT_OPTIONS_INIT;
    odb_text file, sha256;
    uint64_t rows;
    size_t i;
    bool done;

    options.replace = 1; /* the button may be pressed twice a day */
    done = ok(odb_schema_find("deliberations", &schema)) && ok(odb_record_new(schema, &record))
        && ok(odb_export_to_directory(schema, argc > 1 ? argv[1] : ".", "218601946", &options, &job));

    for (i = 0; done && i < sizeof ACTS / sizeof *ACTS; i++) {
        odb_status written = ODB_ERROR_STATE;
        done = fill(record, &ACTS[i]);
        if (done && !ok(written = odb_export_write(job, record))) {
            fprintf(stderr, "  L'acte %s n'est pas dans le fichier.\n", ACTS[i].number);
            done = written == ODB_ERROR_NOT_COMPLIANT; /* that one is left out; anything else ends the export */
        }
    }
    done = done && ok(odb_export_finish(job, &receipt)) && ok(odb_receipt_file(receipt, &file))
        && ok(odb_receipt_rows(receipt, &rows)) && ok(odb_receipt_sha256(receipt, &sha256));
    if (done)
        printf("%s : %lu lignes, SHA-256 %s\n", file.data, (unsigned long)rows, sha256.data);

    odb_receipt_free(receipt);
    odb_export_free(job); /* without odb_export_finish, this leaves no file */
    odb_record_free(record);
    odb_schema_free(schema);
    return done ? 0 : 1;
}
