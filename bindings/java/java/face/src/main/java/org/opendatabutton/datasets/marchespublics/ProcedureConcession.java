// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Procédure de passation d'une concession.
 */
public enum ProcedureConcession implements StandardValue {
    /** <code>Procédure négociée ouverte</code>. */
    PROCEDURE_NEGOCIEE_OUVERTE("Procédure négociée ouverte"),
    /** <code>Procédure non négociée ouverte</code>. */
    PROCEDURE_NON_NEGOCIEE_OUVERTE("Procédure non négociée ouverte"),
    /** <code>Procédure négociée restreinte</code>. */
    PROCEDURE_NEGOCIEE_RESTREINTE("Procédure négociée restreinte"),
    /** <code>Procédure non négociée restreinte</code>. */
    PROCEDURE_NON_NEGOCIEE_RESTREINTE("Procédure non négociée restreinte");

    private final String text;

    ProcedureConcession(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /**
     * The value that the standard spells so.
     *
     * @param text the spelling, to the letter
     * @return the value
     * @throws IllegalArgumentException if there is none
     */
    public static ProcedureConcession of(String text) {
        for (ProcedureConcession value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("ProcedureConcession: " + text);
    }
}
