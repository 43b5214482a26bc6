package org.opendatabutton;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendatabutton.datasets.Equipement;
import org.opendatabutton.datasets.Prenom;
import org.opendatabutton.datasets.Subvention;

/** Writes the files that {@code make java} then checks with Validata. */
class FilesForValidataTest {
    private static final Path FOLDER =
        Samples.REPOSITORY.resolve("target/java/written").resolve(System.getProperty("artifact"));

    /** Texts that writers often escape wrongly, and texts that mislead a reader who guesses the separator. */
    private static final List<String> PIECES = List.of(
        "\"", "\"\"", ",", ";", "\n", "\r\n", "\t", "; \"à l'écoute\", ", "é", "\ud83d\ude00", "'", "|", "a", " ", "<b>",
        "\u00a0", "e\u0301", "\\");

    @ParameterizedTest
    @ValueSource(strings = {"deliberations", "subventions", "prenoms", "equipements"})
    void typedRecordsMakeValidFiles(String dataSet) throws IOException {
        Schema schema = Schema.of(dataSet);
        Path file = Files.createDirectories(FOLDER).resolve(schema + ".csv");
        Random random = new Random(1);
        try (Export export = Export.toFile(schema, file, true)) {
            for (int i = 0; i < 200; i++) {
                export.write(record(dataSet, random).apply(i));
            }
            export.finish();
        }
        Report report = Validator.of(schema).validate(file);
        assertTrue(report.isValid() && report.warnings() == 0 && report.rows() == 200, report.toString());
    }

    private static IntFunction<DataRecord> record(String dataSet, Random random) {
        String text = text(random);
        switch (dataSet) {
            case "deliberations":
                return i -> Samples.deliberation().delibId("2024-" + i).collNom(text).delibObjet(text).build();
            case "subventions":
                return i -> Subvention.builder()
                    .nomAttribuant(text)
                    .idAttribuant("21860194600013")
                    .dateConvention(LocalDate.of(2024, 1, 1).plusDays(i))
                    .referenceDecision("2024-" + i)
                    .nomBeneficiaire(text)
                    .idBeneficiaire("38047555800058")
                    .objet(text)
                    .montant(BigDecimal.valueOf(random.nextInt(1 << 30), 2))
                    .nature(Subvention.Nature.AIDE_EN_NUMERAIRE)
                    .conditionsVersement("unique")
                    .datesPeriodeVersement("2024-03-15")
                    .notificationUe(i % 2 == 0)
                    .pourcentageSubvention(new BigDecimal("0.45"))
                    .build();
            case "prenoms":
                return i -> Prenom.builder()
                    .communeNom("Poitiers")
                    .collInsee("86194")
                    .enfantSexe(Prenom.EnfantSexe.F)
                    .enfantPrenom("Anne-Gaëlle")
                    .nombreOccurrences(i + 5)
                    .annee(Year.of(2000 + i % 24))
                    .build();
            default:
                return i -> Equipement.builder()
                    .collNom(text)
                    .collSiret("21860194600013")
                    .equipUid(String.format("86194-01010401-%03d", i))
                    .equipTheme(Equipement.EquipTheme.EQUIPEMENT_ADMINISTRATIF)
                    .equipCode("01010401-001")
                    .equipType("Mairie")
                    .equipNom(text)
                    .adrNumero("15 bis")
                    .adrNomvoie("Place du Maréchal Leclerc")
                    .adrCodepostal("86000")
                    .adrCommune("Poitiers")
                    .equipLat(new BigDecimal("46.580220"))
                    .equipLong(new BigDecimal("0.340375"))
                    .build();
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.append('x').toString();
    }
}
