package org.opendatabutton;

import java.nio.file.Path;
import java.time.LocalDate;
import org.opendatabutton.datasets.Deliberation;

/** Samples that several tests use. */
final class Samples {
    static final Path REPOSITORY = Path.of(System.getProperty("repository")).toAbsolutePath().normalize();
    static final String SIREN = "218601946";
    static final LocalDate DAY = LocalDate.of(2024, 1, 31);
    static final String FILE = "20240131_218601946_deliberations.csv";
    static final ExportOptions OPTIONS = ExportOptions.forProducer(SIREN).date(DAY);

    private Samples() {}

    /** A record that breaks no rule. */
    static Deliberation deliberation(int number) {
        return deliberation().delibId("2024-" + number).build();
    }

    static Deliberation.Builder deliberation() {
        return Deliberation.builder()
            .collNom("Ville de Poitiers")
            .collSiret("21860194600013")
            .delibId("2024-0001")
            .delibDate(LocalDate.of(2024, 1, 29))
            .delibMatiereCode("7.1")
            .delibMatiereNom("Finances locales/décisions budgétaires")
            .delibObjet("Approbation du compte administratif");
    }
}
