// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Technique d'achat.
 */
public enum Technique implements StandardValue {
    /** <code>Accord-cadre</code>. */
    ACCORD_CADRE("Accord-cadre"),
    /** <code>Concours</code>. */
    CONCOURS("Concours"),
    /** <code>Système de qualification</code>. */
    SYSTEME_DE_QUALIFICATION("Système de qualification"),
    /** <code>Système d'acquisition dynamique</code>. */
    SYSTEME_D_ACQUISITION_DYNAMIQUE("Système d'acquisition dynamique"),
    /** <code>Catalogue électronique</code>. */
    CATALOGUE_ELECTRONIQUE("Catalogue électronique"),
    /** <code>Enchère électronique</code>. */
    ENCHERE_ELECTRONIQUE("Enchère électronique"),
    /** <code>Sans objet</code>. */
    SANS_OBJET("Sans objet");

    private final String text;

    Technique(String text) {
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
    public static Technique of(String text) {
        for (Technique value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("Technique: " + text);
    }
}
