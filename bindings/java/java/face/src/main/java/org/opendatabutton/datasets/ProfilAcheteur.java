// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.DataRecord;

/**
 * Un profil d'acheteur (<code>decp-dpa</code> 1.0.0).
 *
 * <p>Une ligne par organisme soumis à la commande publique : son SIRET, le site où il publie ses consultations et ses données de marchés, et le service à joindre.
 *
 * <p>Source: Etalab, https://github.com/etalab/schema-decp-dpa, version 1.0.0.
 */
public final class ProfilAcheteur implements DataRecord {
    private final @Nullable String siretAcheteur;
    private final @Nullable String urlProfilAcheteur;
    private final @Nullable String urlDcat;
    private final @Nullable String coordonnees;

    private ProfilAcheteur(Builder builder) {
        this.siretAcheteur = builder.siretAcheteur;
        this.urlProfilAcheteur = builder.urlProfilAcheteur;
        this.urlDcat = builder.urlDcat;
        this.coordonnees = builder.coordonnees;
    }

    /**
     * Begins a record.
     *
     * @return a builder without values
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins a record from this one.
     *
     * @return a builder with the values of this record
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.siretAcheteur = siretAcheteur;
        builder.urlProfilAcheteur = urlProfilAcheteur;
        builder.urlDcat = urlDcat;
        builder.coordonnees = coordonnees;
        return builder;
    }

    /**
     * <code>siretAcheteur</code> : SIRET de l'organisme qui achète.
     *
     * <p>Les 14 chiffres du SIRET, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire, et une seule ligne par SIRET dans le fichier. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
     *
     * <p>Exemple : <code>21860194600013</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String siretAcheteur() {
        return siretAcheteur;
    }

    /**
     * <code>urlProfilAcheteur</code> : Adresse web des consultations publiées.
     *
     * <p>Adresse complète, commençant par https:// ou http://, du site ou de la plateforme où l'organisme met en ligne ses consultations et ses marchés. Obligatoire ; plusieurs organismes peuvent partager la même.
     *
     * <p>Exemple : <code>https://www.example.org/marches</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String urlProfilAcheteur() {
        return urlProfilAcheteur;
    }

    /**
     * <code>urlDCAT</code> : Adresse web du fichier DCAT.
     *
     * <p>Adresse complète, commençant par https:// ou http://, d'un catalogue lisible par les machines (format DCAT), où les données de marchés de l'organisme sont décrites. Vide s'il n'existe pas de tel catalogue.
     *
     * <p>Exemple : <code>https://www.example.org/catalogue.ttl</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String urlDcat() {
        return urlDcat;
    }

    /**
     * <code>coordonnees</code> : Service à joindre et son adresse.
     *
     * <p>Texte libre pour savoir à qui écrire : nom du service, organisme, adresse postale, et au besoin courriel ou téléphone du service plutôt que d'une personne. Obligatoire.
     *
     * <p>Exemple : <code>Direction de la commande publique, Ville de Poitiers, 15 place du Maréchal-Leclerc, 86000 Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String coordonnees() {
        return coordonnees;
    }

    @Override
    public String dataSet() {
        return "decp-dpa";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public @Nullable Object get(int column) {
        switch (column) {
            case 0:
                return siretAcheteur;
            case 1:
                return urlProfilAcheteur;
            case 2:
                return urlDcat;
            case 3:
                return coordonnees;
            default:
                throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof ProfilAcheteur)) {
            return false;
        }
        for (int column = 0; column < 4; column++) {
            if (!Objects.equals(get(column), ((ProfilAcheteur) other).get(column))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int column = 0; column < 4; column++) {
            hash = 31 * hash + Objects.hashCode(get(column));
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("ProfilAcheteur{");
        if (siretAcheteur != null) {
            text.append(" siretAcheteur=").append(siretAcheteur);
        }
        if (urlProfilAcheteur != null) {
            text.append(" urlProfilAcheteur=").append(urlProfilAcheteur);
        }
        if (urlDcat != null) {
            text.append(" urlDCAT=").append(urlDcat);
        }
        if (coordonnees != null) {
            text.append(" coordonnees=").append(coordonnees);
        }
        return text.append(" }").toString();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String siretAcheteur;
        private @Nullable String urlProfilAcheteur;
        private @Nullable String urlDcat;
        private @Nullable String coordonnees;

        private Builder() {}

        /**
         * <code>siretAcheteur</code> : SIRET de l'organisme qui achète.
         *
         * <p>Les 14 chiffres du SIRET, sans espace ni séparateur ; la clé de contrôle est vérifiée. Obligatoire, et une seule ligne par SIRET dans le fichier. Dans un tableur, mettre la colonne au format texte pour éviter qu'il soit arrondi ou écrit 2,186E+13.
         *
         * <p>Exemple : <code>21860194600013</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder siretAcheteur(@Nullable String value) {
            this.siretAcheteur = value;
            return this;
        }

        /**
         * <code>urlProfilAcheteur</code> : Adresse web des consultations publiées.
         *
         * <p>Adresse complète, commençant par https:// ou http://, du site ou de la plateforme où l'organisme met en ligne ses consultations et ses marchés. Obligatoire ; plusieurs organismes peuvent partager la même.
         *
         * <p>Exemple : <code>https://www.example.org/marches</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder urlProfilAcheteur(@Nullable String value) {
            this.urlProfilAcheteur = value;
            return this;
        }

        /**
         * <code>urlDCAT</code> : Adresse web du fichier DCAT.
         *
         * <p>Adresse complète, commençant par https:// ou http://, d'un catalogue lisible par les machines (format DCAT), où les données de marchés de l'organisme sont décrites. Vide s'il n'existe pas de tel catalogue.
         *
         * <p>Exemple : <code>https://www.example.org/catalogue.ttl</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder urlDcat(@Nullable String value) {
            this.urlDcat = value;
            return this;
        }

        /**
         * <code>coordonnees</code> : Service à joindre et son adresse.
         *
         * <p>Texte libre pour savoir à qui écrire : nom du service, organisme, adresse postale, et au besoin courriel ou téléphone du service plutôt que d'une personne. Obligatoire.
         *
         * <p>Exemple : <code>Direction de la commande publique, Ville de Poitiers, 15 place du Maréchal-Leclerc, 86000 Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder coordonnees(@Nullable String value) {
            this.coordonnees = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public ProfilAcheteur build() {
            return new ProfilAcheteur(this);
        }
    }
}
