// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Considération environnementale.
 */
public enum ConsiderationEnvironnementale implements StandardValue {
    /** <code>Clause environnementale</code>. */
    CLAUSE_ENVIRONNEMENTALE("Clause environnementale"),
    /** <code>Critère environnemental</code>. */
    CRITERE_ENVIRONNEMENTAL("Critère environnemental"),
    /** <code>Pas de considération environnementale</code>. */
    PAS_DE_CONSIDERATION_ENVIRONNEMENTALE("Pas de considération environnementale");

    private final String text;

    ConsiderationEnvironnementale(String text) {
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
    public static ConsiderationEnvironnementale of(String text) {
        for (ConsiderationEnvironnementale value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("ConsiderationEnvironnementale: " + text);
    }
}
