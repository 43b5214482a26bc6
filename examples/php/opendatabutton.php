<?php
/* The additions of PHP to opendatabutton.ffi.h: exceptions, strings, callbacks that may throw. Include it.
 *
 * The system's loader finds the library; ODB_LIBRARY names another path. In a web server, FFI needs
 * `ffi.enable=true`, or `ffi.enable=preload` with opendatabutton.ffi.h preloaded.
 */
declare(strict_types=1);

$library = getenv('ODB_LIBRARY') ?: (PHP_OS_FAMILY === 'Windows' ? 'opendatabutton.dll' : 'libopendatabutton.so');
$odb = FFI::cdef(file_get_contents(__DIR__ . '/opendatabutton.ffi.h'), $library);

/** Calls a function of the library, and throws its failure. */
function call(string $function, mixed ...$arguments): void
{
    global $odb;
    whole($function, $arguments);
    check($odb->$function(...$arguments));
}

/** Refuses a text with a NUL inside, at which C would cut it, unless its length follows. */
function whole(string $function, array $arguments): void
{
    global $odb;
    foreach ($arguments as $index => $argument) {
        $is_sized = is_string($argument) && ($arguments[$index + 1] ?? null) === strlen($argument);
        if (is_string($argument) && !$is_sized && str_contains($argument, "\0")) {
            throw new OdbError($odb->ODB_ERROR_ARGUMENT, "$function\u{a0}: un texte contient un caractère NUL", []);
        }
    }
}

/** The value that a function of the library writes to its last argument, of this type. */
function out(string $type, string $function, mixed ...$arguments): mixed
{
    global $odb;
    whole($function, $arguments);
    $value = $odb->new($type);
    check($odb->$function(...[...$arguments, FFI::addr($value)]));
    return $value instanceof FFI\CData && in_array($type, ['size_t', 'uint64_t', 'uint32_t', 'int', 'bool'], true) ? $value->cdata : $value;
}

/** A text of the library, null if there is none. It is copied, so that it may live longer. */
function text(string $function, mixed ...$arguments): ?string
{
    $text = out('odb_text', $function, ...$arguments);
    return $text->data === null ? null : FFI::string($text->data, $text->length);
}

final class OdbError extends RuntimeException
{
    /**
     * @param list<array{key: ?string, field: ?string, cell: ?string, message: string}> $findings
     * @param int $io_kind for a file that the system refused: one of ODB_IO_...
     */
    public function __construct(
        int $status,
        string $message,
        public readonly array $findings,
        public readonly int $io_kind = 0,
        public readonly ?string $path = null,
        public readonly int $os_code = 0,
    ) {
        parent::__construct($message, $status);
    }
}

/** The default options of a type, `odb_validate_options` for example. */
function options(string $type): FFI\CData
{
    global $odb;
    $options = $odb->new($type); // all zero
    $options->struct_size = FFI::sizeof($options);
    foreach (array_intersect(['max_findings', 'max_lines'], FFI::typeof($options)->getStructFieldNames()) as $member) {
        $options->$member = $odb->ODB_FINDINGS_DEFAULT;
    }
    return $options;
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
                'key' => text('odb_finding_key', $finding),
                'field' => text('odb_finding_field', $finding),
                'cell' => text('odb_finding_cell', $finding),
                'message' => text('odb_finding_message', $finding, $odb->ODB_LANG_FR),
            ];
        }
        throw new OdbError(
            $status,
            (string) text('odb_error_message', $error, $odb->ODB_LANG_FR),
            $findings,
            out('uint32_t', 'odb_error_io_kind', $error),
            text('odb_error_path', $error),
            out('int', 'odb_error_os_code', $error),
        );
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
