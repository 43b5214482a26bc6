package org.opendatabutton;

import java.util.List;

/**
 * A record was refused: nothing of it was written, and the export goes on. {@link #findings()} says all that is wrong
 * with it.
 */
public final class NonCompliantException extends OpenDataButtonException {
    private static final long serialVersionUID = 1L;

    /** All that is wrong. */
    private final transient List<Finding> findings;

    NonCompliantException(String fr, String en, List<Finding> findings) {
        super(fr, en, null);
        this.findings = List.copyOf(findings);
    }

    /**
     * All that is wrong with the record.
     *
     * @return the findings, one at least (none after serialization, which keeps the message only)
     */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
