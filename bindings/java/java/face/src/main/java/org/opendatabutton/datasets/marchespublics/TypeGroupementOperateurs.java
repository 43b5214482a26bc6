// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Forme du groupement d'entreprises.
 */
public enum TypeGroupementOperateurs implements StandardValue {
    /** <code>Conjoint</code>. */
    CONJOINT("Conjoint"),
    /** <code>Solidaire</code>. */
    SOLIDAIRE("Solidaire"),
    /** <code>Pas de groupement</code>. */
    PAS_DE_GROUPEMENT("Pas de groupement");

    private final String text;

    TypeGroupementOperateurs(String text) {
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
    public static TypeGroupementOperateurs of(String text) {
        for (TypeGroupementOperateurs value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("TypeGroupementOperateurs: " + text);
    }
}
