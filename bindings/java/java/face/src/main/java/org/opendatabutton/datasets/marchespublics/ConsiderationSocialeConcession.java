// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Considération sociale d'une concession.
 */
public enum ConsiderationSocialeConcession implements StandardValue {
    /** <code>Clause sociale</code>. */
    CLAUSE_SOCIALE("Clause sociale"),
    /** <code>Critère social</code>. */
    CRITERE_SOCIAL("Critère social"),
    /** <code>Concession réservée</code>. */
    CONCESSION_RESERVEE("Concession réservée"),
    /** <code>Pas de considération sociale</code>. */
    PAS_DE_CONSIDERATION_SOCIALE("Pas de considération sociale");

    private final String text;

    ConsiderationSocialeConcession(String text) {
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
    public static ConsiderationSocialeConcession of(String text) {
        for (ConsiderationSocialeConcession value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("ConsiderationSocialeConcession: " + text);
    }
}
