// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Forme du prix.
 */
public enum FormePrix implements StandardValue {
    /** <code>Unitaire</code>. */
    UNITAIRE("Unitaire"),
    /** <code>Forfaitaire</code>. */
    FORFAITAIRE("Forfaitaire"),
    /** <code>Mixte</code>. */
    MIXTE("Mixte");

    private final String text;

    FormePrix(String text) {
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
    public static FormePrix of(String text) {
        for (FormePrix value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("FormePrix: " + text);
    }
}
