package org.opendatabutton.bench;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.opendatabutton.Export;
import org.opendatabutton.Schema;
import org.opendatabutton.datasets.Deliberation;

/** A million rows of deliberations, as {@code bindings/java/rust/examples/export.rs} writes them. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Speed.ROWS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class Speed {
    static final int ROWS = 1_000_000;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final String TITLE =
        "Approbation du compte administratif de l'exercice précédent, « budget principal »";

    /** Builds, checks and writes the rows with the library. */
    @Benchmark
    public String export() {
        try (Export export = Export.toStream(Schema.of("deliberations"), OutputStream.nullOutputStream())) {
            for (int row = 0; row < ROWS; row++) {
                export.write(Deliberation.builder()
                    .collNom("Ville de Poitiers")
                    .collSiret("21860194600013")
                    .delibId("2024-" + row)
                    .delibDate(FIRST.plusDays(row % 366))
                    .delibMatiereCode("7.1")
                    .delibMatiereNom("Finances locales/décisions budgétaires")
                    .delibObjet(TITLE)
                    .voteEffectif(43)
                    .voteReel(43)
                    .votePour(40)
                    .voteContre(2)
                    .voteAbstention(1)
                    .build());
            }
            return export.finish().sha256();
        }
    }

    /** Writes the same cells with OpenCSV, unchecked. */
    @Benchmark
    public long openCsv() throws IOException {
        try (Writer out = new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
                CSVWriter csv = new CSVWriter(out)) {
            for (int row = 0; row < ROWS; row++) {
                csv.writeNext(
                    new String[] {
                        "Ville de Poitiers", "21860194600013", "2024-" + row, FIRST.plusDays(row % 366).toString(),
                        "7.1", "Finances locales/décisions budgétaires", TITLE, "", "", "", "", "43", "43", "40", "2",
                        "1", ""
                    },
                    false);
            }
            return ROWS;
        }
    }
}
