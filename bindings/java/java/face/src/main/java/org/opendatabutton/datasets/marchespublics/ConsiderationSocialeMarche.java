// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Considération sociale d'un marché.
 */
public enum ConsiderationSocialeMarche implements StandardValue {
    /** <code>Clause sociale</code>. */
    CLAUSE_SOCIALE("Clause sociale"),
    /** <code>Critère social</code>. */
    CRITERE_SOCIAL("Critère social"),
    /** <code>Marché réservé</code>. */
    MARCHE_RESERVE("Marché réservé"),
    /** <code>Pas de considération sociale</code>. */
    PAS_DE_CONSIDERATION_SOCIALE("Pas de considération sociale");

    private final String text;

    ConsiderationSocialeMarche(String text) {
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
    public static ConsiderationSocialeMarche of(String text) {
        for (ConsiderationSocialeMarche value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("ConsiderationSocialeMarche: " + text);
    }
}
