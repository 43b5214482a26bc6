package org.opendatabutton;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record was refused: nothing of it was written, and the export goes on. {@link #findings()} says all that is wrong
 * with it. Or records of a source were refused ({@link Export#writeAll}): the export is over, and {@link #report()} has
 * the counts, the pages and the texts too.
 */
public final class NonCompliantException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    /** All that is wrong. */
    private final transient List<Finding> findings;

    /** On the source. */
    private final transient @Nullable Report report;

    NonCompliantException(String fr, String en, List<Finding> findings) {
        super(fr, en, null);
        this.findings = List.copyOf(findings);
        this.report = null;
    }

    private NonCompliantException(String fr, String en, Report report) {
        super(fr, en, null);
        this.findings = report.findings();
        this.report = report;
    }

    /** Records of a source were refused; the message is one line, of the first error. */
    static NonCompliantException of(String source, Report report) {
        String fr = source + " : " + report.errors() + (report.errors() > 1 ? " erreurs" : " erreur") + ", rien n'est écrit";
        String en = source + ": " + report.errors() + (report.errors() > 1 ? " errors" : " error") + ", nothing is written";
        for (Finding finding : report.findings()) {
            if (finding.severity() == Severity.ERROR) {
                boolean placed = finding.row().isPresent();
                fr += " ; " + (placed ? "ligne " + finding.row().getAsLong() + " : " : "") + finding.message(Lang.FR);
                en += "; " + (placed ? "row " + finding.row().getAsLong() + ": " : "") + finding.message(Lang.EN);
                break;
            }
        }
        return new NonCompliantException(fr.replaceAll("\\R", " "), en.replaceAll("\\R", " "), report);
    }

    /**
     * All that is wrong with the record; of a source, the findings that the report keeps.
     *
     * @return the findings, one at least (none after serialization, which keeps the message only)
     */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }

    /**
     * The report on a source whose records were refused.
     *
     * @return the report, null when it was one record (and after serialization, which keeps the message only)
     */
    public @Nullable Report report() {
        return report;
    }
}
