// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Nature d'un contrat de concession.
 */
public enum NatureConcession implements StandardValue {
    /** <code>Concession de travaux</code>. */
    CONCESSION_DE_TRAVAUX("Concession de travaux"),
    /** <code>Concession de service</code>. */
    CONCESSION_DE_SERVICE("Concession de service"),
    /** <code>Concession de service public</code>. */
    CONCESSION_DE_SERVICE_PUBLIC("Concession de service public"),
    /** <code>Délégation de service public</code>. */
    DELEGATION_DE_SERVICE_PUBLIC("Délégation de service public");

    private final String text;

    NatureConcession(String text) {
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
    public static NatureConcession of(String text) {
        for (NatureConcession value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("NatureConcession: " + text);
    }
}
