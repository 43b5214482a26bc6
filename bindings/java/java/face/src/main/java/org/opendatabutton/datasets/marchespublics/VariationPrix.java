// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Variation du prix d'une sous-traitance.
 */
public enum VariationPrix implements StandardValue {
    /** <code>Ferme</code>. */
    FERME("Ferme"),
    /** <code>Actualisable</code>. */
    ACTUALISABLE("Actualisable"),
    /** <code>Révisable</code>. */
    REVISABLE("Révisable");

    private final String text;

    VariationPrix(String text) {
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
    public static VariationPrix of(String text) {
        for (VariationPrix value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("VariationPrix: " + text);
    }
}
