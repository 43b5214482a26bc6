package org.opendatabutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendatabutton.datasets.Adresse;

/** Tests the conversion of whole files into other forms. */
class ConversionTest {
    @TempDir
    Path directory;

    private static Adresse address() {
        return Adresse.builder()
            .toponyme("Rue des Lilas")
            .numero(9)
            .communeInsee("31591")
            .long_(new BigDecimal("1.028392"))
            .lat(new BigDecimal("43.111637"))
            .build();
    }

    @Test
    void rowsWithCoordinatesBecomeGeoJson() throws Exception {
        Path csv = directory.resolve("bal.csv");
        Schema schema = Schema.of("bal");
        try (Export export = Export.toFile(schema, csv, false)) {
            export.write(address());
            export.finish();
        }
        assertTrue(Files.readString(csv).contains("Rue des Lilas;;9;"));

        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try (Export export = Export.toGeoJson(schema, page)) {
            assertTrue(export.writeAll(csv).isValid());
            assertEquals(1, export.rows());
            export.finish();
        }
        String written = page.toString(StandardCharsets.UTF_8);
        assertTrue(written.contains("[1.028392,43.111637]"), written);

        Path file = directory.resolve("bal.geojson");
        try (Export export = Export.toGeoJson(schema, file, false)) {
            export.write(address());
            export.finish();
        }
        assertEquals(written, Files.readString(file));
        assertFalse(Files.exists(directory.resolve("bal.geojson.receipt.json")));
        assertThrows(InputException.class, () -> Export.toGeoJson(Schema.of("deliberations"), page));
    }

    @Test
    void aFileWithAWrongRowLeavesNothing() throws Exception {
        Path csv = Files.writeString(directory.resolve("bal.csv"), "toponyme;numero;commune_insee;long;lat\nRue;x;31591;1;43\n");
        Path file = directory.resolve("out.csv");
        Export export = Export.toFile(Schema.of("bal"), file, false);
        NonCompliantException refused = assertThrows(NonCompliantException.class, () -> export.writeAll(csv));
        assertTrue(refused.findings().stream().anyMatch(finding -> "numero".equals(finding.fieldName())));
        assertThrows(IllegalStateException.class, export::finish);
        assertFalse(Files.exists(file));

        Export other = Export.toFile(Schema.of("bal"), file, false);
        assertThrows(StorageException.class, () -> other.writeAll(directory.resolve("none.csv")));
        assertThrows(IllegalStateException.class, () -> other.writeAll(csv));
    }

    @Test
    void notesAreCounted() throws Exception {
        Report report = Validator.of("bal").validate("toponyme;numero;commune_insee;long;lat\n".getBytes(StandardCharsets.UTF_8));
        assertTrue(report.infos() > 0);
        assertTrue(report.findings().stream().anyMatch(finding -> finding.severity() == Severity.INFO));
    }

    @Test
    void contractsChangeTheirForm() throws Exception {
        Path json = Path.of(System.getProperty("repository"), "tests/decp/contracts.json");
        Schema schema = Schema.of("marches-publics");
        Path xml = directory.resolve("contracts.xml");
        try (DocumentExport export = DocumentExport.toFile(schema, xml, false)) {
            export.writeAll(json);
            assertTrue(export.contracts() > 1);
            export.finish();
        }
        Path back = directory.resolve("back.json");
        try (DocumentExport export = DocumentExport.toFile(schema, back, false)) {
            export.writeAll(xml);
            export.finish();
        }
        assertTrue(Validator.of("marches-publics").validate(back).isValid());
        assertEquals(Files.size(back), toJson(schema, json).length);
    }

    private static byte[] toJson(Schema schema, Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DocumentExport export = DocumentExport.toStream(schema, Form.JSON, out)) {
            export.writeAll(file);
            export.finish();
        }
        return out.toByteArray();
    }
}
