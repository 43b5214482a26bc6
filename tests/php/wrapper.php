<?php
/* The properties that hold in PHP whatever a program does: `ODB_LIBRARY=... php wrapper.php`. */
declare(strict_types=1);

require __DIR__ . '/../../examples/php/opendatabutton.php';

$failures = 0;

function holds(bool $condition, string $what): void
{
    global $failures;
    if (!$condition) {
        fwrite(STDERR, "not so: $what\n");
        $failures++;
    }
}

/** The error that `$work` throws. */
function refused(callable $work): ?OdbError
{
    try {
        $work();
    } catch (OdbError $error) {
        return $error;
    }
    return null;
}

$schema = out('odb_schema *', 'odb_schema_find', 'deliberations');
$record = out('odb_record *', 'odb_record_new', $schema);
$fill = function () use ($odb, $record): void {
    set($record, $odb->ODB_DELIBERATIONS_COLL_NOM, 'Ville de Poitiers');
    set($record, $odb->ODB_DELIBERATIONS_COLL_SIRET, '21860194600013');
    set($record, $odb->ODB_DELIBERATIONS_DELIB_ID, '1');
    check($odb->odb_record_set_date($record, $odb->ODB_DELIBERATIONS_DELIB_DATE, 2024, 2, 12));
    set($record, $odb->ODB_DELIBERATIONS_DELIB_MATIERE_CODE, '7.1');
    set($record, $odb->ODB_DELIBERATIONS_DELIB_MATIERE_NOM, 'finances locales/décisions budgétaires');
    set($record, $odb->ODB_DELIBERATIONS_DELIB_OBJET, 'Budget');
};

// A setter that failed makes the row refused by name: the row never has a value of an earlier one.
$ways = [
    'DELIB_DATE' => fn () => check($odb->odb_record_set_date($record, $odb->ODB_DELIBERATIONS_DELIB_DATE, 2024, 2, 30)),
    'DELIB_OBJET' => fn () => set($record, $odb->ODB_DELIBERATIONS_DELIB_OBJET, "R\xE9fection"),
    'DELIB_URL' => fn () => check($odb->odb_record_set($record, $odb->ODB_DELIBERATIONS_DELIB_URL, null)),
];
$export = out('odb_export *', 'odb_export_to_memory', $schema, null);
$fill();
check($odb->odb_export_write($export, $record));
foreach ($ways as $field => $way) {
    holds(refused($way)?->findings[0]['field'] === $field, "the setter of $field names it");
    $error = refused(fn () => check($odb->odb_export_write($export, $record)));
    holds($error?->getCode() === $odb->ODB_ERROR_NOT_COMPLIANT, "$field refuses the row");
    holds(count($error->findings) === 1 && $error->findings[0]['field'] === $field, "the row names $field");
    $fill();
    set($record, $odb->ODB_DELIBERATIONS_DELIB_URL, null);
    check($odb->odb_export_write($export, $record));
}
// A text with a NUL inside is not cut.
set($record, $odb->ODB_DELIBERATIONS_DELIB_OBJET, "Budget\0 primitif");
$error = refused(fn () => check($odb->odb_export_write($export, $record)));
holds($error?->findings[0]['field'] === 'DELIB_OBJET', 'a text with NUL is refused');
holds(out('uint64_t', 'odb_export_rows', $export) === 4, 'the rows that were right are there');
$odb->odb_export_free($export);

// A source with refused rows leaves no file.
$folder = sys_get_temp_dir() . '/odb-php-' . getmypid();
mkdir($folder);
file_put_contents("$folder/in.csv", "COLL_NOM\nPoitiers\n");
$export = out('odb_export *', 'odb_export_to_file', $schema, "$folder/out.csv", null);
$report = out('odb_report *', 'odb_export_write_file', $export, "$folder/in.csv", FFI::addr(options('odb_source_options')));
holds(out('uint64_t', 'odb_report_count', $report, $odb->ODB_COUNT_FINDINGS) > 0, 'findings are kept');
holds(!out('bool', 'odb_report_valid', $report), 'the source is not right');
$error = refused(fn () => check($odb->odb_export_finish($export, null)));
holds($error?->getCode() === $odb->ODB_ERROR_STATE, 'the export is not finished');
holds(!file_exists("$folder/out.csv"), 'there is no file');
$odb->odb_report_free($report);
$odb->odb_export_free($export);
unlink("$folder/in.csv");
rmdir($folder);

// A text with a NUL inside is refused wherever C would cut it.
foreach ([
    fn () => out('odb_schema *', 'odb_schema_find', "deliberations\0.evil"),
    fn () => out('odb_export *', 'odb_export_to_file', $schema, "/tmp/a.csv\0.txt", null),
    fn () => call('odb_record_set_by_name', $record, 'COLL_NOM', "Poi\0tiers"),
] as $number => $way) {
    holds(refused($way)?->getCode() === $odb->ODB_ERROR_ARGUMENT, "NUL $number is refused");
}
// An error of the system has its kind, path and number; the key of a row comes back.
$error = refused(fn () => out('odb_export *', 'odb_export_to_file', $schema, '/no-such-folder/a.csv', null));
holds($error?->io_kind === $odb->ODB_IO_NOT_FOUND && $error->path === '/no-such-folder/a.csv' && $error->os_code === 2, 'kind');
call('odb_record_clear', $record);
call('odb_record_set_key', $record, 'acte-12');
$export = out('odb_export *', 'odb_export_to_memory', $schema, null);
$error = refused(fn () => call('odb_export_write', $export, $record));
holds($error?->findings[0]['key'] === 'acte-12', 'the key comes back');
$error = refused(fn () => set($record, $odb->ODB_DELIBERATIONS_DELIB_OBJET, "R\xE9fection"));
holds(str_contains((string) $error?->getMessage(), '« DELIB_OBJET » = « Réfection »')
    && str_contains($error->getMessage(), 'Windows-1252 ?'), 'a text in Windows-1252 is named');
$odb->odb_export_free($export);

// A callback may throw, and may use, finish or free its own export.
$fill();
$deeds = [
    fn (FFI\CData $export) => throw new DomainException('the client is gone'),
    fn (FFI\CData $export) => check($odb->odb_export_write($export, $record)),
    fn (FFI\CData $export) => check($odb->odb_export_finish($export, null)),
    fn (FFI\CData $export) => $odb->odb_export_free($export),
];
foreach ($deeds as $number => $deed) {
    $export = $thrown = null;
    $write = guarded(function ($context, $data, int $length) use ($deed, &$export): int {
        $deed($export);
        return $length;
    }, -1, $thrown);
    $export = out('odb_export *', 'odb_export_to_callback', $schema, $write, null, null);
    check($odb->odb_export_write($export, $record));
    $status = $odb->odb_export_finish($export, null);
    holds(($status === $odb->ODB_OK) === ($number === 3), "deed $number ends with $status");
    holds($number !== 0 || $thrown instanceof DomainException, 'what the callback threw is kept');
    holds(!in_array($number, [1, 2], true) || $thrown?->getCode() === $odb->ODB_ERROR_BUSY, "deed $number was refused");
    $odb->odb_export_free($export);
}
$odb->odb_record_free($record);
$odb->odb_schema_free($schema);
exit($failures === 0 ? 0 : 1);
