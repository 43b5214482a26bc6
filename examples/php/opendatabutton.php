<?php
/* The additions of PHP to opendatabutton.ffi.h: exceptions, strings, callbacks that may throw. Include it.
 *
 * The system's loader finds the library; ODB_LIBRARY names another path. In a web server, FFI needs
 * `ffi.enable=true`, or `ffi.enable=preload` with opendatabutton.ffi.h preloaded.
 */
declare(strict_types=1);

$library = getenv('ODB_LIBRARY') ?: (PHP_OS_FAMILY === 'Windows' ? 'opendatabutton.dll' : 'libopendatabutton.so');
$odb = FFI::cdef(file_get_contents(__DIR__ . '/opendatabutton.ffi.h'), $library);

/** The value that a function of the library writes to its last argument, of this type. */
function out(string $type, string $function, mixed ...$arguments): mixed
{
    global $odb;
    $value = $odb->new($type);
    check($odb->$function(...[...$arguments, FFI::addr($value)]));
    return $value instanceof FFI\CData && in_array($type, ['size_t', 'uint64_t', 'bool'], true) ? $value->cdata : $value;
}

/** A text of the library, null if there is none. It is copied, so that it may live longer. */
function text(string $function, mixed ...$arguments): ?string
{
    $text = out('odb_text', $function, ...$arguments);
    return $text->data === null ? null : FFI::string($text->data, $text->length);
}

final class OdbError extends RuntimeException
{
    /** @param list<array{field: ?string, cell: ?string, message: string}> $findings */
    public function __construct(int $status, string $message, public readonly array $findings)
    {
        parent::__construct($message, $status);
    }
}

/** Every call goes through here: it throws the failure, with the findings of a refused record. */
function check(int $status): void
{
    global $odb;
    if ($status === $odb->ODB_OK) {
        return;
    }
    $error = $odb->new('odb_error *');
    if ($odb->odb_error_take(FFI::addr($error)) !== $odb->ODB_OK) {
        throw new OdbError($status, 'opendatabutton', []);
    }
    try {
        $findings = [];
        $count = out('size_t', 'odb_error_finding_count', $error);
        for ($index = 0; $index < $count; $index++) {
            $finding = out('const odb_finding *', 'odb_error_finding', $error, $index);
            $findings[] = [
                'field' => text('odb_finding_field', $finding),
                'cell' => text('odb_finding_cell', $finding),
                'message' => text('odb_finding_message', $finding, $odb->ODB_LANG_FR),
            ];
        }
        throw new OdbError($status, (string) text('odb_error_message', $error, $odb->ODB_LANG_FR), $findings);
    } finally {
        $odb->odb_error_free($error);
    }
}

/** Sets a field to a text, of its whole length; null removes the value. */
function set(FFI\CData $record, int $field, ?string $text): void
{
    global $odb;
    check($odb->odb_record_set_n($record, $field, $text ?? '', strlen($text ?? '')));
}

/** A callback for the library: an exception of `$work` goes into `$thrown`, and the callback then returns `$failed`. */
function guarded(callable $work, int $failed, ?Throwable &$thrown): Closure
{
    return function (mixed ...$arguments) use ($work, $failed, &$thrown): int {
        try {
            return $work(...$arguments);
        } catch (Throwable $error) { // PHP ends the process when it passes through the library
            $thrown = $error;
            return $failed;
        }
    };
}
