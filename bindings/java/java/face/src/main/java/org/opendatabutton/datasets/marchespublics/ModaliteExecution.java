// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Modalité d'exécution.
 */
public enum ModaliteExecution implements StandardValue {
    /** <code>Tranches</code>. */
    TRANCHES("Tranches"),
    /** <code>Bons de commande</code>. */
    BONS_DE_COMMANDE("Bons de commande"),
    /** <code>Marchés subséquents</code>. */
    MARCHES_SUBSEQUENTS("Marchés subséquents"),
    /** <code>Sans objet</code>. */
    SANS_OBJET("Sans objet");

    private final String text;

    ModaliteExecution(String text) {
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
    public static ModaliteExecution of(String text) {
        for (ModaliteExecution value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("ModaliteExecution: " + text);
    }
}
