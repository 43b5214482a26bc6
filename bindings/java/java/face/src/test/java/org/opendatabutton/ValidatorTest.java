package org.opendatabutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidatorTest {
    private static final byte[] FILE = "COLL_NOM,COLL_SIRET\nVille,218601946\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void aSheetOfAWorkbookIsRead() throws IOException {
        Path workbook = Samples.REPOSITORY.resolve("core/tests/data/cells.ods");
        Validator validator = Validator.of("prenoms");
        long rows = validator.validate(workbook).rows();
        assertEquals(rows, validator.sheet("Données").validate(workbook).rows());
        assertEquals(rows, validator.sheet("1").validate(Files.readAllBytes(workbook)).rows());
        InputException none = assertThrows(InputException.class, () -> validator.sheet("nulle").validate(workbook));
        assertTrue(none.getMessage().contains("« nulle »"), none.getMessage());
        try (Export export = Export.toStream(Schema.of("prenoms"), new java.io.ByteArrayOutputStream())) {
            assertThrows(InputException.class, () -> export.writeAll(workbook, "nulle"));
        }
    }

    @Test
    void aReportSaysWhatIsWrongAndWhere() {
        Report report = Validator.of("deliberations").validate(FILE);
        assertFalse(report.isValid());
        assertEquals("deliberations@2.1.5", report.schemaName() + "@" + report.schemaVersion());
        assertEquals(2, report.fields());
        assertEquals(1, report.rows());
        assertEquals(report.findings().stream().filter(f -> f.severity() == Severity.ERROR).count(), report.errors());
        assertTrue(report.findings().stream().anyMatch(
            f -> f.rule().equals("check-siret") && f.row().getAsLong() == 2 && f.fieldNumber().getAsInt() == 2));
        assertTrue(report.toJson(Lang.FR).contains("\"check-siret\""));
        assertTrue(report.toHtml(Lang.EN).startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        assertTrue(report.toText(Lang.FR).length() > 0);
        assertThrows(NullPointerException.class, () -> report.toJson(null));
    }

    @Test
    void countsAreNotCapped() {
        Report report = Validator.of("deliberations").maxFindings(1).validate(FILE);
        assertEquals(2, report.findings().size(), "an error and a warning: each severity has its share");
        assertTrue(report.errors() > 1);
        assertThrows(IllegalArgumentException.class, () -> Validator.of("deliberations").maxFindings(-1));
    }

    @Test
    void whatCannotBeReadIsNotAReport() {
        Validator validator = Validator.of("deliberations");
        assertThrows(StorageException.class, () -> validator.validate(Path.of("/nowhere/at/all.csv")));
        assertThrows(InputException.class, () -> validator.validate(new byte[0]));
        assertThrows(NullPointerException.class, () -> validator.validate((byte[]) null));
        assertThrows(NullPointerException.class, () -> validator.validate((InputStream) null));
        assertThrows(SchemaException.class, () -> Validator.of("deliberations@0.0.1"));
        assertThrows(SchemaException.class, () -> Schema.fromJson("{}", "none"));
        assertThrows(StorageException.class, () -> Schema.fromFile(Path.of("/nowhere.json")));
    }

    @Test
    void whatAStreamThrowsComesThrough() {
        IOException checked = new IOException("planted");
        Error error = new StackOverflowError("planted");
        RuntimeException unchecked = new IllegalStateException("planted");
        for (Throwable planted : List.of(checked, error, unchecked)) {
            InputStream stream = new InputStream() {
                private int left = 100;

                @Override
                public int read() throws IOException {
                    if (left-- > 0) {
                        return 'a';
                    } else if (planted instanceof IOException) {
                        throw (IOException) planted;
                    } else if (planted instanceof Error) {
                        throw (Error) planted;
                    }
                    throw (RuntimeException) planted;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    bytes[offset] = (byte) read();
                    return 1;
                }
            };
            Throwable thrown =
                assertThrows(Throwable.class, () -> Validator.of("deliberations").validate(stream, "name"));
            assertSame(planted, planted == checked ? thrown.getCause() : thrown);
        }
    }

    @Test
    void aStreamMayGiveItsBytesOneByOne() {
        InputStream drops = new InputStream() {
            private final InputStream inner = new ByteArrayInputStream(FILE);

            @Override
            public int read() throws IOException {
                return inner.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return inner.read(bytes, offset, Math.min(length, 1));
            }
        };
        Validator validator = Validator.of("deliberations");
        assertEquals(
            withoutSeconds(validator.validate(FILE).toJson(Lang.FR)),
            withoutSeconds(validator.validate(drops).toJson(Lang.FR)));
    }

    /** The files that every binding tests, each with its data set, and a document. */
    static List<String[]> vectors() throws IOException {
        Stream<String> tables = Files.readAllLines(Samples.REPOSITORY.resolve("tests/vectors/list.tsv")).stream();
        return Stream.concat(tables, Stream.of("tests/decp/contracts.json\tmarches-publics"))
            .map(line -> line.split("\t"))
            .collect(java.util.stream.Collectors.toList());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theReportIsThatOfTheCommand(String file, String schema) throws IOException, InterruptedException {
        Path path = Samples.REPOSITORY.resolve(file);
        for (Lang lang : Lang.values()) {
            String language = lang == Lang.FR ? "fr" : "en";
            Process odb = new ProcessBuilder(
                    Samples.REPOSITORY.resolve("target/debug/odb").toString(),
                    "validate", path.toString(), "--schema", schema, "--format", "json", "--lang", language)
                .start();
            String expected = new String(odb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(odb.waitFor() < 2, expected);
            Validator validator = Validator.of(schema);
            for (Report report : List.of(
                    validator.validate(path),
                    validator.validate(Files.newInputStream(path), path.toString()))) {
                assertEquals(withoutSeconds(expected).trim(), withoutSeconds(report.toJson(lang)).trim());
            }
        }
    }

    private static String withoutSeconds(String json) {
        return json.replaceFirst("\"seconds\": [0-9.e-]+", "\"seconds\": 0");
    }

    /** A stream is the caller's own code: it may check files itself, fail, stop early, or call itself for ever. */
    @Test
    void aStreamMayDoWhatItLikes() throws Exception {
        Validator validator = Validator.of("deliberations");
        byte[] file = "COLL_NOM\nPoitiers\n".getBytes(StandardCharsets.UTF_8);
        java.io.InputStream checking = new java.io.ByteArrayInputStream(file) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                assertFalse(validator.validate(file).isValid());
                return super.read(buffer, offset, 1);
            }
        };
        Report expected = validator.validate(file);
        assertEquals(expected.errors(), validator.validate(checking).errors());
        // This stream returns a larger count than the buffer holds.
        java.io.InputStream lying = new java.io.InputStream() {
            private int calls;

            @Override
            public int read() {
                return -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return calls++ == 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE;
            }
        };
        assertFalse(isRight(validator, lying));
        Throwable[] thrown = new Throwable[1];
        Thread deep = new Thread(null, () -> {
            java.io.InputStream endless = new java.io.InputStream() {
                @Override
                public int read() {
                    return 0;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    validator.validate(this);
                    return -1;
                }
            };
            try {
                validator.validate(endless);
            } catch (Throwable e) {
                thrown[0] = e;
            }
        }, "deep", 256 << 10);
        deep.start();
        deep.join();
        assertTrue(thrown[0] instanceof VirtualMachineError, String.valueOf(thrown[0]));
        assertEquals(expected.errors(), validator.validate(file).errors());
    }

    private static boolean isRight(Validator validator, java.io.InputStream input) {
        try {
            return validator.validate(input).isValid();
        } catch (InputException e) {
            return false;
        }
    }

    /** A check whose stream fails in the middle leaves neither threads nor memory behind. */
    @Test
    void checksThatAreGivenUpLeaveNothing() {
        byte[] row = "Ville,21860194600013\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 200; round++) {
            java.io.InputStream failing = new java.io.InputStream() {
                private int calls;

                @Override
                public int read() {
                    return -1;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws java.io.IOException {
                    if (calls++ == 3) {
                        throw new java.io.IOException("planted");
                    }
                    int count = Math.min(length, row.length);
                    System.arraycopy(row, 0, buffer, offset, count);
                    return count;
                }
            };
            StorageException e =
                assertThrows(StorageException.class, () -> Validator.of("deliberations").validate(failing));
            assertEquals("planted", e.getCause().getMessage());
        }
        try (java.util.stream.Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            assertTrue(threads.count() < 150, "threads of the library end with their check");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
