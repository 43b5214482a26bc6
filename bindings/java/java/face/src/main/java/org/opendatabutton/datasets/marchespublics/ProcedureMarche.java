// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets.marchespublics;

import org.opendatabutton.StandardValue;

/**
 * Procédure de passation d'un marché.
 */
public enum ProcedureMarche implements StandardValue {
    /** <code>Procédure adaptée</code>. */
    PROCEDURE_ADAPTEE("Procédure adaptée"),
    /** <code>Appel d'offres ouvert</code>. */
    APPEL_D_OFFRES_OUVERT("Appel d'offres ouvert"),
    /** <code>Appel d'offres restreint</code>. */
    APPEL_D_OFFRES_RESTREINT("Appel d'offres restreint"),
    /** <code>Procédure avec négociation</code>. */
    PROCEDURE_AVEC_NEGOCIATION("Procédure avec négociation"),
    /** <code>Marché passé sans publicité ni mise en concurrence préalable</code>. */
    MARCHE_PASSE_SANS_PUBLICITE_NI_MISE_EN_CONCURRENCE_PREALABLE("Marché passé sans publicité ni mise en concurrence préalable"),
    /** <code>Dialogue compétitif</code>. */
    DIALOGUE_COMPETITIF("Dialogue compétitif");

    private final String text;

    ProcedureMarche(String text) {
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
    public static ProcedureMarche of(String text) {
        for (ProcedureMarche value : values()) {
            if (value.text.equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("ProcedureMarche: " + text);
    }
}
