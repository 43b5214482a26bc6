// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Nature d'un marché.
 */
public enum NatureMarche implements StandardValue {
    /** <code>Marché</code>. */
    MARCHE("Marché"),
    /** <code>Marché de partenariat</code>. */
    MARCHE_DE_PARTENARIAT("Marché de partenariat"),
    /** <code>Marché de défense ou de sécurité</code>. */
    MARCHE_DE_DEFENSE_OU_DE_SECURITE("Marché de défense ou de sécurité");

    private final String text;

    NatureMarche(String text) {
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
    public static NatureMarche of(String text) {
        for (NatureMarche value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("NatureMarche: " + text);
    }
}
