// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Sorte d'identifiant d'une entreprise.
 */
public enum TypeIdentifiant implements StandardValue {
    /** <code>SIRET</code>. */
    SIRET("SIRET"),
    /** <code>TVA</code>. */
    TVA("TVA"),
    /** <code>TAHITI</code>. */
    TAHITI("TAHITI"),
    /** <code>RIDET</code>. */
    RIDET("RIDET"),
    /** <code>FRWF</code>. */
    FRWF("FRWF"),
    /** <code>IREP</code>. */
    IREP("IREP"),
    /** <code>HORS-UE</code>. */
    HORS_UE("HORS-UE");

    private final String text;

    TypeIdentifiant(String text) {
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
    public static TypeIdentifiant of(String text) {
        for (TypeIdentifiant value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("TypeIdentifiant: " + text);
    }
}
