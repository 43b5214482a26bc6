<?php
/* The same button as examples/c/export.c, in PHP with FFI.
 *
 *   php export.php FOLDER
 */
declare(strict_types=1);

require __DIR__ . '/opendatabutton.php';

function fill(FFI\CData $record, array $act): void
{
    global $odb;
    check($odb->odb_record_clear($record));
    set($record, $odb->ODB_DELIBERATIONS_COLL_NOM, 'Ville de Poitiers');
    set($record, $odb->ODB_DELIBERATIONS_COLL_SIRET, '21860194600013');
    set($record, $odb->ODB_DELIBERATIONS_DELIB_ID, $act[0]);
    check($odb->odb_record_set_date($record, $odb->ODB_DELIBERATIONS_DELIB_DATE, 2024, 2, 12));
    set($record, $odb->ODB_DELIBERATIONS_DELIB_MATIERE_CODE, $act[1]);
    set($record, $odb->ODB_DELIBERATIONS_DELIB_MATIERE_NOM, $act[2]);
    set($record, $odb->ODB_DELIBERATIONS_DELIB_OBJET, $act[3]);
    check($odb->odb_record_set_integer($record, $odb->ODB_DELIBERATIONS_VOTE_EFFECTIF, 53));
    check($odb->odb_record_set_integer($record, $odb->ODB_DELIBERATIONS_VOTE_REEL, 50));
    check($odb->odb_record_set_integer($record, $odb->ODB_DELIBERATIONS_VOTE_POUR, $act[4]));
    check($odb->odb_record_set_integer($record, $odb->ODB_DELIBERATIONS_VOTE_CONTRE, $act[5]));
    check($odb->odb_record_set_integer($record, $odb->ODB_DELIBERATIONS_VOTE_ABSTENTION, $act[6]));
}

$acts = [
    ['2024-0012', '7.1', 'finances locales/décisions budgétaires', 'Vote du budget primitif 2024', 38, 8, 4],
    ['2024-0013', '8.4', 'domaines de compétences par thèmes/aménagement du territoire',
        'Parc public, dit "le Clain"', 50, 0, 0],
    // Refused: the code is misspelt, and there are more votes than voters.
    ['2024-0014', '8,4', 'domaines de compétences par thèmes/voirie', 'Réfection de la rue du Marché', 48, 8, 4],
];

$schema = $record = $export = $receipt = null;
try {
    $options = options('odb_export_options');
    $options->replace = true; // the button may be pressed twice a day
    $schema = out('odb_schema *', 'odb_schema_find', 'deliberations');
    $record = out('odb_record *', 'odb_record_new', $schema);
    $export = out('odb_export *', 'odb_export_to_directory', $schema, $argv[1] ?? '.', '218601946', FFI::addr($options));
    foreach ($acts as $act) {
        fill($record, $act);
        try {
            check($odb->odb_export_write($export, $record));
        } catch (OdbError $error) {
            if ($error->getCode() !== $odb->ODB_ERROR_NOT_COMPLIANT) {
                throw $error;
            }
            foreach ($error->findings as $finding) {
                $where = $finding['field'] ?? 'ligne entière';
                fwrite(STDERR, "$where = « {$finding['cell']} » : {$finding['message']}\n");
            }
            fwrite(STDERR, "  L'acte {$act[0]} n'est pas dans le fichier.\n");
        }
    }
    $receipt = out('odb_receipt *', 'odb_export_finish', $export);
    printf("%s : %d lignes, SHA-256 %s\n", text('odb_receipt_file', $receipt),
        out('uint64_t', 'odb_receipt_rows', $receipt), text('odb_receipt_sha256', $receipt));
} catch (OdbError $error) {
    fwrite(STDERR, $odb->odb_status_name($error->getCode()) . ' : ' . $error->getMessage() . "\n");
    exit(1);
} finally {
    $odb->odb_receipt_free($receipt);
    $odb->odb_export_free($export);
    $odb->odb_record_free($record);
    $odb->odb_schema_free($schema);
}
