// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Cahier des clauses administratives générales.
 */
public enum Ccag implements StandardValue {
    /** <code>Travaux</code>. */
    TRAVAUX("Travaux"),
    /** <code>Maitrise d'œuvre</code>. */
    MAITRISE_D_OEUVRE("Maitrise d'œuvre"),
    /** <code>Fournitures courantes et services</code>. */
    FOURNITURES_COURANTES_ET_SERVICES("Fournitures courantes et services"),
    /** <code>Marchés industriels</code>. */
    MARCHES_INDUSTRIELS("Marchés industriels"),
    /** <code>Prestations intellectuelles</code>. */
    PRESTATIONS_INTELLECTUELLES("Prestations intellectuelles"),
    /** <code>Techniques de l'information et de la communication</code>. */
    TECHNIQUES_DE_L_INFORMATION_ET_DE_LA_COMMUNICATION("Techniques de l'information et de la communication"),
    /** <code>Pas de CCAG</code>. */
    PAS_DE_CCAG("Pas de CCAG");

    private final String text;

    Ccag(String text) {
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
    public static Ccag of(String text) {
        for (Ccag value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("Ccag: " + text);
    }
}
