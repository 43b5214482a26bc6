package org.opendatabutton;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record was refused: nothing of it was written, and the export continues. {@link #findings()} returns all its
 * faults. Or records of a source were refused ({@link Export#writeAll}): the export has ended, and {@link #report()}
 * returns the report, with its counts, page and text.
 */
public final class NonCompliantException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    /** The faults of the record. */
    private final transient List<Finding> findings;

    /** The report on the source; null for a single record. */
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

    /** The exception for refused records of a source; the message is one line with the first error. */
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
     * All faults of the record; for a source, the findings that the report keeps.
     *
     * @return the findings, at least one (none after serialization, which keeps the message only)
     */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }

    /**
     * The report on a source whose records were refused.
     *
     * @return the report, null for a single record (and after serialization, which keeps the message only)
     */
    public @Nullable Report report() {
        return report;
    }
}
