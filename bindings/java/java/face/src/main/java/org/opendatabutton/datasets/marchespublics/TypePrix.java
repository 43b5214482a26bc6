// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Type de prix.
 */
public enum TypePrix implements StandardValue {
    /** <code>Définitif ferme</code>. */
    DEFINITIF_FERME("Définitif ferme"),
    /** <code>Définitif actualisable</code>. */
    DEFINITIF_ACTUALISABLE("Définitif actualisable"),
    /** <code>Définitif révisable</code>. */
    DEFINITIF_REVISABLE("Définitif révisable"),
    /** <code>Provisoire</code>. */
    PROVISOIRE("Provisoire");

    private final String text;

    TypePrix(String text) {
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
    public static TypePrix of(String text) {
        for (TypePrix value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("TypePrix: " + text);
    }
}
