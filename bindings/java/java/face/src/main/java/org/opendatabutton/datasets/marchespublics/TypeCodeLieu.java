// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Sorte de code d'un lieu.
 */
public enum TypeCodeLieu implements StandardValue {
    /** <code>Code postal</code>. */
    CODE_POSTAL("Code postal"),
    /** <code>Code commune</code>. */
    CODE_COMMUNE("Code commune"),
    /** <code>Code arrondissement</code>. */
    CODE_ARRONDISSEMENT("Code arrondissement"),
    /** <code>Code canton</code>. */
    CODE_CANTON("Code canton"),
    /** <code>Code département</code>. */
    CODE_DEPARTEMENT("Code département"),
    /** <code>Code région</code>. */
    CODE_REGION("Code région"),
    /** <code>Code pays</code>. */
    CODE_PAYS("Code pays");

    private final String text;

    TypeCodeLieu(String text) {
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
    public static TypeCodeLieu of(String text) {
        for (TypeCodeLieu value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("TypeCodeLieu: " + text);
    }
}
