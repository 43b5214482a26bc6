// Generated from the descriptors by core/codegen (`make generate`): do not edit.

package org.opendatabutton.datasets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.DataRecord;
import org.opendatabutton.GeoPoint;
import org.opendatabutton.StandardValue;

/**
 * Un point de recharge (<code>irve-statique</code> 2.3.1).
 *
 * <p>Une ligne par point de recharge, c'est-à-dire par emplacement où un seul véhicule se charge à la fois : où il est, qui le possède et l'exploite, ses prises, sa puissance, ses moyens de paiement et son accès. Les colonnes de la station se répètent sur chacun de ses points.
 *
 * <p>Source: Etalab, https://github.com/etalab/schema-irve, version 2.3.1.
 */
public final class PointDeRecharge implements DataRecord {
    private final @Nullable String nomAmenageur;
    private final @Nullable String sirenAmenageur;
    private final @Nullable String contactAmenageur;
    private final @Nullable String nomOperateur;
    private final @Nullable String contactOperateur;
    private final @Nullable String telephoneOperateur;
    private final @Nullable String nomEnseigne;
    private final @Nullable String idStationItinerance;
    private final @Nullable String idStationLocal;
    private final @Nullable String nomStation;
    private final @Nullable ImplantationStation implantationStation;
    private final @Nullable String adresseStation;
    private final @Nullable String codeInseeCommune;
    private final @Nullable GeoPoint coordonneesXy;
    private final @Nullable Long nbrePdc;
    private final @Nullable String idPdcItinerance;
    private final @Nullable String idPdcLocal;
    private final @Nullable BigDecimal puissanceNominale;
    private final @Nullable Boolean priseTypeEf;
    private final @Nullable Boolean priseType2;
    private final @Nullable Boolean priseTypeComboCcs;
    private final @Nullable Boolean priseTypeChademo;
    private final @Nullable Boolean priseTypeAutre;
    private final @Nullable Boolean gratuit;
    private final @Nullable Boolean paiementActe;
    private final @Nullable Boolean paiementCb;
    private final @Nullable Boolean paiementAutre;
    private final @Nullable String tarification;
    private final @Nullable ConditionAcces conditionAcces;
    private final @Nullable Boolean reservation;
    private final @Nullable String horaires;
    private final @Nullable AccessibilitePmr accessibilitePmr;
    private final @Nullable String restrictionGabarit;
    private final @Nullable Boolean stationDeuxRoues;
    private final @Nullable Raccordement raccordement;
    private final @Nullable String numPdl;
    private final @Nullable LocalDate dateMiseEnService;
    private final @Nullable String observations;
    private final @Nullable LocalDate dateMaj;
    private final @Nullable Boolean cableT2Attache;

    private PointDeRecharge(Builder builder) {
        this.nomAmenageur = builder.nomAmenageur;
        this.sirenAmenageur = builder.sirenAmenageur;
        this.contactAmenageur = builder.contactAmenageur;
        this.nomOperateur = builder.nomOperateur;
        this.contactOperateur = builder.contactOperateur;
        this.telephoneOperateur = builder.telephoneOperateur;
        this.nomEnseigne = builder.nomEnseigne;
        this.idStationItinerance = builder.idStationItinerance;
        this.idStationLocal = builder.idStationLocal;
        this.nomStation = builder.nomStation;
        this.implantationStation = builder.implantationStation;
        this.adresseStation = builder.adresseStation;
        this.codeInseeCommune = builder.codeInseeCommune;
        this.coordonneesXy = builder.coordonneesXy;
        this.nbrePdc = builder.nbrePdc;
        this.idPdcItinerance = builder.idPdcItinerance;
        this.idPdcLocal = builder.idPdcLocal;
        this.puissanceNominale = builder.puissanceNominale;
        this.priseTypeEf = builder.priseTypeEf;
        this.priseType2 = builder.priseType2;
        this.priseTypeComboCcs = builder.priseTypeComboCcs;
        this.priseTypeChademo = builder.priseTypeChademo;
        this.priseTypeAutre = builder.priseTypeAutre;
        this.gratuit = builder.gratuit;
        this.paiementActe = builder.paiementActe;
        this.paiementCb = builder.paiementCb;
        this.paiementAutre = builder.paiementAutre;
        this.tarification = builder.tarification;
        this.conditionAcces = builder.conditionAcces;
        this.reservation = builder.reservation;
        this.horaires = builder.horaires;
        this.accessibilitePmr = builder.accessibilitePmr;
        this.restrictionGabarit = builder.restrictionGabarit;
        this.stationDeuxRoues = builder.stationDeuxRoues;
        this.raccordement = builder.raccordement;
        this.numPdl = builder.numPdl;
        this.dateMiseEnService = builder.dateMiseEnService;
        this.observations = builder.observations;
        this.dateMaj = builder.dateMaj;
        this.cableT2Attache = builder.cableT2Attache;
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
        builder.nomAmenageur = nomAmenageur;
        builder.sirenAmenageur = sirenAmenageur;
        builder.contactAmenageur = contactAmenageur;
        builder.nomOperateur = nomOperateur;
        builder.contactOperateur = contactOperateur;
        builder.telephoneOperateur = telephoneOperateur;
        builder.nomEnseigne = nomEnseigne;
        builder.idStationItinerance = idStationItinerance;
        builder.idStationLocal = idStationLocal;
        builder.nomStation = nomStation;
        builder.implantationStation = implantationStation;
        builder.adresseStation = adresseStation;
        builder.codeInseeCommune = codeInseeCommune;
        builder.coordonneesXy = coordonneesXy;
        builder.nbrePdc = nbrePdc;
        builder.idPdcItinerance = idPdcItinerance;
        builder.idPdcLocal = idPdcLocal;
        builder.puissanceNominale = puissanceNominale;
        builder.priseTypeEf = priseTypeEf;
        builder.priseType2 = priseType2;
        builder.priseTypeComboCcs = priseTypeComboCcs;
        builder.priseTypeChademo = priseTypeChademo;
        builder.priseTypeAutre = priseTypeAutre;
        builder.gratuit = gratuit;
        builder.paiementActe = paiementActe;
        builder.paiementCb = paiementCb;
        builder.paiementAutre = paiementAutre;
        builder.tarification = tarification;
        builder.conditionAcces = conditionAcces;
        builder.reservation = reservation;
        builder.horaires = horaires;
        builder.accessibilitePmr = accessibilitePmr;
        builder.restrictionGabarit = restrictionGabarit;
        builder.stationDeuxRoues = stationDeuxRoues;
        builder.raccordement = raccordement;
        builder.numPdl = numPdl;
        builder.dateMiseEnService = dateMiseEnService;
        builder.observations = observations;
        builder.dateMaj = dateMaj;
        builder.cableT2Attache = cableT2Attache;
        return builder;
    }

    /**
     * <code>nom_amenageur</code> : Propriétaire des bornes de recharge.
     *
     * <p>Dénomination officielle de la collectivité ou de l'entreprise à qui appartient l'équipement. Peut rester vide : elle se retrouve à partir de siren_amenageur.
     *
     * <p>Exemple : <code>Ville de Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String nomAmenageur() {
        return nomAmenageur;
    }

    /**
     * <code>siren_amenageur</code> : SIREN du propriétaire des bornes.
     *
     * <p>Les 9 chiffres du SIREN, sans espace ; ce sont les neuf premiers du SIRET. Peut rester vide, mais il est très utile pour retrouver le propriétaire.
     *
     * <p>Exemple : <code>218601946</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String sirenAmenageur() {
        return sirenAmenageur;
    }

    /**
     * <code>contact_amenageur</code> : Courriel du propriétaire des bornes.
     *
     * <p>Adresse où l'administration peut signaler une erreur dans les données. Préférer celle d'un service à celle d'une personne, car elle est publiée ; peut rester vide.
     *
     * <p>Exemple : <code>mobilites&#64;example.org</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String contactAmenageur() {
        return contactAmenageur;
    }

    /**
     * <code>nom_operateur</code> : Exploitant chargé de la station.
     *
     * <p>Dénomination officielle de l'entreprise ou de l'organisme qui fait fonctionner la station. Répéter nom_amenageur si le propriétaire l'exploite lui-même ; peut rester vide.
     *
     * <p>Exemple : <code>Énergies du Clain</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String nomOperateur() {
        return nomOperateur;
    }

    /**
     * <code>contact_operateur</code> : Courriel de l'exploitant.
     *
     * <p>Adresse électronique complète où joindre l'exploitant. Obligatoire ; préférer celle d'un service à celle d'une personne, car elle est publiée.
     *
     * <p>Exemple : <code>recharge&#64;example.org</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String contactOperateur() {
        return contactOperateur;
    }

    /**
     * <code>telephone_operateur</code> : Téléphone de l'exploitant.
     *
     * <p>Numéro que l'usager peut appeler, par exemple en cas de panne. Dans un tableur, garder la colonne au format texte pour ne pas perdre le zéro initial ; peut rester vide.
     *
     * <p>Exemple : <code>0549010203</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String telephoneOperateur() {
        return telephoneOperateur;
    }

    /**
     * <code>nom_enseigne</code> : Nom du réseau connu des automobilistes.
     *
     * <p>Marque sous laquelle les automobilistes connaissent le réseau, telle qu'elle figure sur la borne. Obligatoire.
     *
     * <p>Exemple : <code>Clain Recharge</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String nomEnseigne() {
        return nomEnseigne;
    }

    /**
     * <code>id_station_itinerance</code> : Identifiant national de la station.
     *
     * <p>FR, les trois caractères attribués par l'AFIREV, la lettre P, puis la suite propre à la station, en majuscules et chiffres, sans espace, tiret ni astérisque. Obligatoire ; écrire « Non concerné » pour une station hors itinérance, et remplir alors id_station_local.
     *
     * <p>Exemple : <code>FRS86P86194004</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String idStationItinerance() {
        return idStationItinerance;
    }

    /**
     * <code>id_station_local</code> : Identifiant interne de la station.
     *
     * <p>Référence que le propriétaire ou l'exploitant emploie chez lui pour cette station, sans en changer d'une publication à l'autre. À remplir quand id_station_itinerance vaut « Non concerné » ; sinon, facultatif.
     *
     * <p>Exemple : <code>POITIERS-GARE-01</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String idStationLocal() {
        return idStationLocal;
    }

    /**
     * <code>nom_station</code> : Nom d'usage de la station.
     *
     * <p>Nom court qui aide à trouver la station : lieu, rue ou quartier. Obligatoire, et identique sur tous les points de la station.
     *
     * <p>Exemple : <code>Gare de Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String nomStation() {
        return nomStation;
    }

    /**
     * <code>implantation_station</code> : Genre de lieu où se trouve la station.
     *
     * <p>« Voirie » dans la rue ; « Parking public » s'il dépend de la collectivité ; « Parking privé à usage public » si chacun peut y entrer ; « Parking privé réservé à la clientèle » s'il faut être client ou usager ; « Station dédiée à la recharge rapide » si l'on y vient d'abord pour charger vite. Obligatoire, en recopiant exactement la valeur.
     *
     * <p>Exemple : <code>Voirie</code>.
     *
     * @return the value, null for none
     */
    public @Nullable ImplantationStation implantationStation() {
        return implantationStation;
    }

    /**
     * <code>adresse_station</code> : Numéro, rue, code postal et commune.
     *
     * <p>Numéro et rue, puis code postal et commune, dans une seule cellule. Obligatoire.
     *
     * <p>Exemple : <code>12 boulevard du Grand Cerf 86000 Poitiers</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String adresseStation() {
        return adresseStation;
    }

    /**
     * <code>code_insee_commune</code> : Code INSEE de la commune.
     *
     * <p>Cinq caractères, zéro initial compris (01053), avec 2A ou 2B pour la Corse ; ce n'est pas le code postal. Peut rester vide.
     *
     * <p>Exemple : <code>86194</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String codeInseeCommune() {
        return codeInseeCommune;
    }

    /**
     * <code>coordonneesXY</code> : Longitude et latitude de la station.
     *
     * <p>Deux nombres entre crochets, en degrés WGS84, avec un point décimal et une virgule entre eux : d'abord la longitude (négative à l'ouest de Greenwich), ensuite la latitude. Obligatoire ; une inversion envoie la station dans un autre pays.
     *
     * <p>Exemple : <code>[0.333276,46.582214]</code>.
     *
     * @return the value, null for none
     */
    public @Nullable GeoPoint coordonneesXy() {
        return coordonneesXy;
    }

    /**
     * <code>nbre_pdc</code> : Taille de la station en points.
     *
     * <p>Combien de véhicules peuvent se charger en même temps dans la station, en nombre entier. Obligatoire ; le fichier devrait compter autant de lignes pour cette station.
     *
     * <p>Exemple : <code>4</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Long nbrePdc() {
        return nbrePdc;
    }

    /**
     * <code>id_pdc_itinerance</code> : Identifiant national du point de recharge.
     *
     * <p>FR, les trois caractères attribués par l'AFIREV, la lettre E, puis la suite propre au point, en majuscules et chiffres, sans espace, tiret ni astérisque. Obligatoire ; écrire « Non concerné » pour un point hors itinérance, et remplir alors id_pdc_local. Deux points n'ont jamais le même identifiant national.
     *
     * <p>Exemple : <code>FRS86E861940041</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String idPdcItinerance() {
        return idPdcItinerance;
    }

    /**
     * <code>id_pdc_local</code> : Identifiant interne du point de recharge.
     *
     * <p>Référence que le propriétaire ou l'exploitant emploie chez lui pour ce point, différente de celle des autres points. À remplir quand id_pdc_itinerance vaut « Non concerné » ; sinon, facultatif.
     *
     * <p>Exemple : <code>POITIERS-GARE-01-A</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String idPdcLocal() {
        return idPdcLocal;
    }

    /**
     * <code>puissance_nominale</code> : Puissance maximale délivrée en kW.
     *
     * <p>Ce que le point peut fournir au mieux, compte tenu du matériel, du câblage et du contrat d'électricité, quels que soient la prise et le véhicule. Nombre positif en kilowatts (22, et non 22000), avec un point décimal, sans unité. Obligatoire.
     *
     * <p>Exemple : <code>22</code>.
     *
     * @return the value, null for none
     */
    public @Nullable BigDecimal puissanceNominale() {
        return puissanceNominale;
    }

    /**
     * <code>prise_type_ef</code> : Présence d'une prise domestique E/F.
     *
     * <p>« true » si ce point offre une prise E/F, semblable à celle d'une maison, « false » sinon. Obligatoire.
     *
     * <p>Exemple : <code>true</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean priseTypeEf() {
        return priseTypeEf;
    }

    /**
     * <code>prise_type_2</code> : Présence d'une prise Type 2.
     *
     * <p>« true » si ce point offre une prise ou un câble Type 2, courant en Europe pour le courant alternatif, « false » sinon. Obligatoire.
     *
     * <p>Exemple : <code>true</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean priseType2() {
        return priseType2;
    }

    /**
     * <code>prise_type_combo_ccs</code> : Présence d'un connecteur Combo CCS.
     *
     * <p>« true » si ce point offre un connecteur Combo (CCS), fait pour le courant continu, « false » sinon. Obligatoire.
     *
     * <p>Exemple : <code>false</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean priseTypeComboCcs() {
        return priseTypeComboCcs;
    }

    /**
     * <code>prise_type_chademo</code> : Présence d'un connecteur CHAdeMO.
     *
     * <p>« true » si ce point offre un connecteur CHAdeMO, propre à certains véhicules japonais, « false » sinon. Obligatoire.
     *
     * <p>Exemple : <code>false</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean priseTypeChademo() {
        return priseTypeChademo;
    }

    /**
     * <code>prise_type_autre</code> : Présence d'une prise d'autre sorte.
     *
     * <p>« true » si ce point offre une prise absente des quatre colonnes précédentes, « false » sinon. Obligatoire ; nommer cette prise dans observations.
     *
     * <p>Exemple : <code>false</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean priseTypeAutre() {
        return priseTypeAutre;
    }

    /**
     * <code>gratuit</code> : Recharge gratuite pour tous.
     *
     * <p>« true » si personne ne paie, quelles que soient la durée et la clientèle, « false » dans tous les autres cas. Peut rester vide.
     *
     * <p>Exemple : <code>false</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean gratuit() {
        return gratuit;
    }

    /**
     * <code>paiement_acte</code> : Paiement sans abonnement.
     *
     * <p>« true » si un automobiliste de passage peut payer cette seule recharge, sans compte ni badge, « false » sinon. Obligatoire.
     *
     * <p>Exemple : <code>true</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean paiementActe() {
        return paiementActe;
    }

    /**
     * <code>paiement_cb</code> : Paiement par carte bancaire sur place.
     *
     * <p>« true » si un lecteur de carte bancaire est installé, « false » s'il n'y en a pas. Peut rester vide.
     *
     * <p>Exemple : <code>true</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean paiementCb() {
        return paiementCb;
    }

    /**
     * <code>paiement_autre</code> : Paiement par un autre moyen.
     *
     * <p>« true » s'il existe une autre façon de payer (application, badge, pièces), à nommer dans observations ; « false » sinon. Peut rester vide.
     *
     * <p>Exemple : <code>false</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean paiementAutre() {
        return paiementAutre;
    }

    /**
     * <code>tarification</code> : Prix demandés pour la recharge.
     *
     * <p>Prix au kWh, à la minute ou à la session, et frais de stationnement, en texte libre compréhensible par un automobiliste. Peut rester vide, par exemple si gratuit vaut « true ».
     *
     * <p>Exemple : <code>0,35 € le kWh, puis 0,10 € la minute après 4 heures</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String tarification() {
        return tarification;
    }

    /**
     * <code>condition_acces</code> : Accès à la station libre ou réservé.
     *
     * <p>« Accès libre » si tout conducteur arrive à la borne sans obstacle ; « Accès réservé » s'il faut s'identifier, franchir une barrière ou passer un péage. Obligatoire ; les limites de hauteur ou de longueur vont dans restriction_gabarit.
     *
     * <p>Exemple : <code>Accès libre</code>.
     *
     * @return the value, null for none
     */
    public @Nullable ConditionAcces conditionAcces() {
        return conditionAcces;
    }

    /**
     * <code>reservation</code> : Réservation du point avant d'arriver.
     *
     * <p>« true » si l'on peut retenir ce point avant de venir, « false » dans le cas contraire. Obligatoire.
     *
     * <p>Exemple : <code>false</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean reservation() {
        return reservation;
    }

    /**
     * <code>horaires</code> : Jours et heures d'ouverture.
     *
     * <p>« 24/7 » pour une station jamais fermée ; sinon des plages comme Mo-Sa 07:00-20:00, avec les jours abrégés en anglais (Mo, Tu, We, Th, Fr, Sa, Su) et une virgule entre deux plages. Obligatoire ; la cellule se termine par une plage d'heures ou par 24/7, sans rien après.
     *
     * <p>Exemple : <code>Mo-Sa 07:00-20:00,Su 09:00-13:00</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String horaires() {
        return horaires;
    }

    /**
     * <code>accessibilite_pmr</code> : Accès des personnes à mobilité réduite.
     *
     * <p>« Réservé PMR » si la place leur est réservée et signalée ; « Accessible mais non réservé PMR » si elles peuvent s'en servir comme les autres ; « Non accessible » ; « Accessibilité inconnue » à défaut d'information. Obligatoire.
     *
     * <p>Exemple : <code>Réservé PMR</code>.
     *
     * @return the value, null for none
     */
    public @Nullable AccessibilitePmr accessibilitePmr() {
        return accessibilitePmr;
    }

    /**
     * <code>restriction_gabarit</code> : Limites de taille des véhicules.
     *
     * <p>Hauteur, largeur, longueur ou poids à ne pas dépasser, avec l'unité, en texte libre. Obligatoire : s'il n'y a aucune limite, l'écrire aussi, par exemple « Aucune limite ».
     *
     * <p>Exemple : <code>Hauteur 1,90 m au plus</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String restrictionGabarit() {
        return restrictionGabarit;
    }

    /**
     * <code>station_deux_roues</code> : Station pour deux-roues seulement.
     *
     * <p>« true » si seuls les vélos, scooters et motos peuvent s'y charger, « false » si les voitures le peuvent aussi. Obligatoire.
     *
     * <p>Exemple : <code>false</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean stationDeuxRoues() {
        return stationDeuxRoues;
    }

    /**
     * <code>raccordement</code> : Raccordement au réseau électrique.
     *
     * <p>« Direct » si le compteur ne sert qu'à la station, « Indirect » si elle est branchée derrière celui d'un bâtiment ou d'un autre usage. Peut rester vide.
     *
     * <p>Exemple : <code>Direct</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Raccordement raccordement() {
        return raccordement;
    }

    /**
     * <code>num_pdl</code> : Numéro du compteur d'électricité.
     *
     * <p>Numéro du point de livraison porté sur la facture : 14 chiffres sans espace chez Enedis ; si le raccordement est indirect, donner celui du site. Dans un tableur, mettre la colonne au format texte pour qu'il ne soit pas arrondi ; peut rester vide.
     *
     * <p>Exemple : <code>19412345678901</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String numPdl() {
        return numPdl;
    }

    /**
     * <code>date_mise_en_service</code> : Jour d'ouverture au public.
     *
     * <p>Premier jour où le public a pu se charger, écrit AAAA-MM-JJ (2022-05-16 et non 16/05/2022). Peut rester vide.
     *
     * <p>Exemple : <code>2022-05-16</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dateMiseEnService() {
        return dateMiseEnService;
    }

    /**
     * <code>observations</code> : Remarques utiles à l'usager.
     *
     * <p>Tout ce que les autres colonnes ne disent pas : autre prise, autre moyen de paiement, exceptions aux horaires, chemin jusqu'à la borne. Texte libre ; peut rester vide.
     *
     * <p>Exemple : <code>Fermée les jours de marché, de 6 h à 14 h</code>.
     *
     * @return the value, null for none
     */
    public @Nullable String observations() {
        return observations;
    }

    /**
     * <code>date_maj</code> : Jour de dernière vérification de la ligne.
     *
     * <p>Jour où les informations de la ligne ont été revues pour la dernière fois, écrit AAAA-MM-JJ (2024-03-15 et non 15/03/2024). Obligatoire.
     *
     * <p>Exemple : <code>2024-03-15</code>.
     *
     * @return the value, null for none
     */
    public @Nullable LocalDate dateMaj() {
        return dateMaj;
    }

    /**
     * <code>cable_t2_attache</code> : Câble Type 2 fixé à la borne.
     *
     * <p>« true » si un câble T2 reste à demeure sur la borne, « false » si l'automobiliste doit apporter le sien. Peut rester vide.
     *
     * <p>Exemple : <code>false</code>.
     *
     * @return the value, null for none
     */
    public @Nullable Boolean cableT2Attache() {
        return cableT2Attache;
    }

    @Override
    public String dataSet() {
        return "irve-statique";
    }

    @Override
    public String version() {
        return "2.3.1";
    }

    @Override
    public @Nullable Object get(int column) {
        switch (column) {
            case 0:
                return nomAmenageur;
            case 1:
                return sirenAmenageur;
            case 2:
                return contactAmenageur;
            case 3:
                return nomOperateur;
            case 4:
                return contactOperateur;
            case 5:
                return telephoneOperateur;
            case 6:
                return nomEnseigne;
            case 7:
                return idStationItinerance;
            case 8:
                return idStationLocal;
            case 9:
                return nomStation;
            case 10:
                return implantationStation;
            case 11:
                return adresseStation;
            case 12:
                return codeInseeCommune;
            case 13:
                return coordonneesXy;
            case 14:
                return nbrePdc;
            case 15:
                return idPdcItinerance;
            case 16:
                return idPdcLocal;
            case 17:
                return puissanceNominale;
            case 18:
                return priseTypeEf;
            case 19:
                return priseType2;
            case 20:
                return priseTypeComboCcs;
            case 21:
                return priseTypeChademo;
            case 22:
                return priseTypeAutre;
            case 23:
                return gratuit;
            case 24:
                return paiementActe;
            case 25:
                return paiementCb;
            case 26:
                return paiementAutre;
            case 27:
                return tarification;
            case 28:
                return conditionAcces;
            case 29:
                return reservation;
            case 30:
                return horaires;
            case 31:
                return accessibilitePmr;
            case 32:
                return restrictionGabarit;
            case 33:
                return stationDeuxRoues;
            case 34:
                return raccordement;
            case 35:
                return numPdl;
            case 36:
                return dateMiseEnService;
            case 37:
                return observations;
            case 38:
                return dateMaj;
            case 39:
                return cableT2Attache;
            default:
                throw new IndexOutOfBoundsException(column);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof PointDeRecharge)) {
            return false;
        }
        for (int column = 0; column < 40; column++) {
            if (!Objects.equals(get(column), ((PointDeRecharge) other).get(column))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int column = 0; column < 40; column++) {
            hash = 31 * hash + Objects.hashCode(get(column));
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("PointDeRecharge{");
        if (nomAmenageur != null) {
            text.append(" nom_amenageur=").append(nomAmenageur);
        }
        if (sirenAmenageur != null) {
            text.append(" siren_amenageur=").append(sirenAmenageur);
        }
        if (contactAmenageur != null) {
            text.append(" contact_amenageur=").append(contactAmenageur);
        }
        if (nomOperateur != null) {
            text.append(" nom_operateur=").append(nomOperateur);
        }
        if (contactOperateur != null) {
            text.append(" contact_operateur=").append(contactOperateur);
        }
        if (telephoneOperateur != null) {
            text.append(" telephone_operateur=").append(telephoneOperateur);
        }
        if (nomEnseigne != null) {
            text.append(" nom_enseigne=").append(nomEnseigne);
        }
        if (idStationItinerance != null) {
            text.append(" id_station_itinerance=").append(idStationItinerance);
        }
        if (idStationLocal != null) {
            text.append(" id_station_local=").append(idStationLocal);
        }
        if (nomStation != null) {
            text.append(" nom_station=").append(nomStation);
        }
        if (implantationStation != null) {
            text.append(" implantation_station=").append(implantationStation);
        }
        if (adresseStation != null) {
            text.append(" adresse_station=").append(adresseStation);
        }
        if (codeInseeCommune != null) {
            text.append(" code_insee_commune=").append(codeInseeCommune);
        }
        if (coordonneesXy != null) {
            text.append(" coordonneesXY=").append(coordonneesXy);
        }
        if (nbrePdc != null) {
            text.append(" nbre_pdc=").append(nbrePdc);
        }
        if (idPdcItinerance != null) {
            text.append(" id_pdc_itinerance=").append(idPdcItinerance);
        }
        if (idPdcLocal != null) {
            text.append(" id_pdc_local=").append(idPdcLocal);
        }
        if (puissanceNominale != null) {
            text.append(" puissance_nominale=").append(puissanceNominale);
        }
        if (priseTypeEf != null) {
            text.append(" prise_type_ef=").append(priseTypeEf);
        }
        if (priseType2 != null) {
            text.append(" prise_type_2=").append(priseType2);
        }
        if (priseTypeComboCcs != null) {
            text.append(" prise_type_combo_ccs=").append(priseTypeComboCcs);
        }
        if (priseTypeChademo != null) {
            text.append(" prise_type_chademo=").append(priseTypeChademo);
        }
        if (priseTypeAutre != null) {
            text.append(" prise_type_autre=").append(priseTypeAutre);
        }
        if (gratuit != null) {
            text.append(" gratuit=").append(gratuit);
        }
        if (paiementActe != null) {
            text.append(" paiement_acte=").append(paiementActe);
        }
        if (paiementCb != null) {
            text.append(" paiement_cb=").append(paiementCb);
        }
        if (paiementAutre != null) {
            text.append(" paiement_autre=").append(paiementAutre);
        }
        if (tarification != null) {
            text.append(" tarification=").append(tarification);
        }
        if (conditionAcces != null) {
            text.append(" condition_acces=").append(conditionAcces);
        }
        if (reservation != null) {
            text.append(" reservation=").append(reservation);
        }
        if (horaires != null) {
            text.append(" horaires=").append(horaires);
        }
        if (accessibilitePmr != null) {
            text.append(" accessibilite_pmr=").append(accessibilitePmr);
        }
        if (restrictionGabarit != null) {
            text.append(" restriction_gabarit=").append(restrictionGabarit);
        }
        if (stationDeuxRoues != null) {
            text.append(" station_deux_roues=").append(stationDeuxRoues);
        }
        if (raccordement != null) {
            text.append(" raccordement=").append(raccordement);
        }
        if (numPdl != null) {
            text.append(" num_pdl=").append(numPdl);
        }
        if (dateMiseEnService != null) {
            text.append(" date_mise_en_service=").append(dateMiseEnService);
        }
        if (observations != null) {
            text.append(" observations=").append(observations);
        }
        if (dateMaj != null) {
            text.append(" date_maj=").append(dateMaj);
        }
        if (cableT2Attache != null) {
            text.append(" cable_t2_attache=").append(cableT2Attache);
        }
        return text.append(" }").toString();
    }

    /**
     * Collects the values of a record.
     */
    public static final class Builder {
        private @Nullable String nomAmenageur;
        private @Nullable String sirenAmenageur;
        private @Nullable String contactAmenageur;
        private @Nullable String nomOperateur;
        private @Nullable String contactOperateur;
        private @Nullable String telephoneOperateur;
        private @Nullable String nomEnseigne;
        private @Nullable String idStationItinerance;
        private @Nullable String idStationLocal;
        private @Nullable String nomStation;
        private @Nullable ImplantationStation implantationStation;
        private @Nullable String adresseStation;
        private @Nullable String codeInseeCommune;
        private @Nullable GeoPoint coordonneesXy;
        private @Nullable Long nbrePdc;
        private @Nullable String idPdcItinerance;
        private @Nullable String idPdcLocal;
        private @Nullable BigDecimal puissanceNominale;
        private @Nullable Boolean priseTypeEf;
        private @Nullable Boolean priseType2;
        private @Nullable Boolean priseTypeComboCcs;
        private @Nullable Boolean priseTypeChademo;
        private @Nullable Boolean priseTypeAutre;
        private @Nullable Boolean gratuit;
        private @Nullable Boolean paiementActe;
        private @Nullable Boolean paiementCb;
        private @Nullable Boolean paiementAutre;
        private @Nullable String tarification;
        private @Nullable ConditionAcces conditionAcces;
        private @Nullable Boolean reservation;
        private @Nullable String horaires;
        private @Nullable AccessibilitePmr accessibilitePmr;
        private @Nullable String restrictionGabarit;
        private @Nullable Boolean stationDeuxRoues;
        private @Nullable Raccordement raccordement;
        private @Nullable String numPdl;
        private @Nullable LocalDate dateMiseEnService;
        private @Nullable String observations;
        private @Nullable LocalDate dateMaj;
        private @Nullable Boolean cableT2Attache;

        private Builder() {}

        /**
         * <code>nom_amenageur</code> : Propriétaire des bornes de recharge.
         *
         * <p>Dénomination officielle de la collectivité ou de l'entreprise à qui appartient l'équipement. Peut rester vide : elle se retrouve à partir de siren_amenageur.
         *
         * <p>Exemple : <code>Ville de Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder nomAmenageur(@Nullable String value) {
            this.nomAmenageur = value;
            return this;
        }

        /**
         * <code>siren_amenageur</code> : SIREN du propriétaire des bornes.
         *
         * <p>Les 9 chiffres du SIREN, sans espace ; ce sont les neuf premiers du SIRET. Peut rester vide, mais il est très utile pour retrouver le propriétaire.
         *
         * <p>Exemple : <code>218601946</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder sirenAmenageur(@Nullable String value) {
            this.sirenAmenageur = value;
            return this;
        }

        /**
         * <code>contact_amenageur</code> : Courriel du propriétaire des bornes.
         *
         * <p>Adresse où l'administration peut signaler une erreur dans les données. Préférer celle d'un service à celle d'une personne, car elle est publiée ; peut rester vide.
         *
         * <p>Exemple : <code>mobilites&#64;example.org</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder contactAmenageur(@Nullable String value) {
            this.contactAmenageur = value;
            return this;
        }

        /**
         * <code>nom_operateur</code> : Exploitant chargé de la station.
         *
         * <p>Dénomination officielle de l'entreprise ou de l'organisme qui fait fonctionner la station. Répéter nom_amenageur si le propriétaire l'exploite lui-même ; peut rester vide.
         *
         * <p>Exemple : <code>Énergies du Clain</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder nomOperateur(@Nullable String value) {
            this.nomOperateur = value;
            return this;
        }

        /**
         * <code>contact_operateur</code> : Courriel de l'exploitant.
         *
         * <p>Adresse électronique complète où joindre l'exploitant. Obligatoire ; préférer celle d'un service à celle d'une personne, car elle est publiée.
         *
         * <p>Exemple : <code>recharge&#64;example.org</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder contactOperateur(@Nullable String value) {
            this.contactOperateur = value;
            return this;
        }

        /**
         * <code>telephone_operateur</code> : Téléphone de l'exploitant.
         *
         * <p>Numéro que l'usager peut appeler, par exemple en cas de panne. Dans un tableur, garder la colonne au format texte pour ne pas perdre le zéro initial ; peut rester vide.
         *
         * <p>Exemple : <code>0549010203</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder telephoneOperateur(@Nullable String value) {
            this.telephoneOperateur = value;
            return this;
        }

        /**
         * <code>nom_enseigne</code> : Nom du réseau connu des automobilistes.
         *
         * <p>Marque sous laquelle les automobilistes connaissent le réseau, telle qu'elle figure sur la borne. Obligatoire.
         *
         * <p>Exemple : <code>Clain Recharge</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder nomEnseigne(@Nullable String value) {
            this.nomEnseigne = value;
            return this;
        }

        /**
         * <code>id_station_itinerance</code> : Identifiant national de la station.
         *
         * <p>FR, les trois caractères attribués par l'AFIREV, la lettre P, puis la suite propre à la station, en majuscules et chiffres, sans espace, tiret ni astérisque. Obligatoire ; écrire « Non concerné » pour une station hors itinérance, et remplir alors id_station_local.
         *
         * <p>Exemple : <code>FRS86P86194004</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder idStationItinerance(@Nullable String value) {
            this.idStationItinerance = value;
            return this;
        }

        /**
         * <code>id_station_local</code> : Identifiant interne de la station.
         *
         * <p>Référence que le propriétaire ou l'exploitant emploie chez lui pour cette station, sans en changer d'une publication à l'autre. À remplir quand id_station_itinerance vaut « Non concerné » ; sinon, facultatif.
         *
         * <p>Exemple : <code>POITIERS-GARE-01</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder idStationLocal(@Nullable String value) {
            this.idStationLocal = value;
            return this;
        }

        /**
         * <code>nom_station</code> : Nom d'usage de la station.
         *
         * <p>Nom court qui aide à trouver la station : lieu, rue ou quartier. Obligatoire, et identique sur tous les points de la station.
         *
         * <p>Exemple : <code>Gare de Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder nomStation(@Nullable String value) {
            this.nomStation = value;
            return this;
        }

        /**
         * <code>implantation_station</code> : Genre de lieu où se trouve la station.
         *
         * <p>« Voirie » dans la rue ; « Parking public » s'il dépend de la collectivité ; « Parking privé à usage public » si chacun peut y entrer ; « Parking privé réservé à la clientèle » s'il faut être client ou usager ; « Station dédiée à la recharge rapide » si l'on y vient d'abord pour charger vite. Obligatoire, en recopiant exactement la valeur.
         *
         * <p>Exemple : <code>Voirie</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder implantationStation(@Nullable ImplantationStation value) {
            this.implantationStation = value;
            return this;
        }

        /**
         * <code>adresse_station</code> : Numéro, rue, code postal et commune.
         *
         * <p>Numéro et rue, puis code postal et commune, dans une seule cellule. Obligatoire.
         *
         * <p>Exemple : <code>12 boulevard du Grand Cerf 86000 Poitiers</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder adresseStation(@Nullable String value) {
            this.adresseStation = value;
            return this;
        }

        /**
         * <code>code_insee_commune</code> : Code INSEE de la commune.
         *
         * <p>Cinq caractères, zéro initial compris (01053), avec 2A ou 2B pour la Corse ; ce n'est pas le code postal. Peut rester vide.
         *
         * <p>Exemple : <code>86194</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder codeInseeCommune(@Nullable String value) {
            this.codeInseeCommune = value;
            return this;
        }

        /**
         * <code>coordonneesXY</code> : Longitude et latitude de la station.
         *
         * <p>Deux nombres entre crochets, en degrés WGS84, avec un point décimal et une virgule entre eux : d'abord la longitude (négative à l'ouest de Greenwich), ensuite la latitude. Obligatoire ; une inversion envoie la station dans un autre pays.
         *
         * <p>Exemple : <code>[0.333276,46.582214]</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder coordonneesXy(@Nullable GeoPoint value) {
            this.coordonneesXy = value;
            return this;
        }

        /**
         * <code>nbre_pdc</code> : Taille de la station en points.
         *
         * <p>Combien de véhicules peuvent se charger en même temps dans la station, en nombre entier. Obligatoire ; le fichier devrait compter autant de lignes pour cette station.
         *
         * <p>Exemple : <code>4</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder nbrePdc(@Nullable Long value) {
            this.nbrePdc = value;
            return this;
        }

        /**
         * <code>nbre_pdc</code> : Taille de la station en points.
         *
         * <p>Combien de véhicules peuvent se charger en même temps dans la station, en nombre entier. Obligatoire ; le fichier devrait compter autant de lignes pour cette station.
         *
         * <p>Exemple : <code>4</code>.
         *
         * @param value the value
         * @return this builder
         */
        public Builder nbrePdc(long value) {
            return nbrePdc(Long.valueOf(value));
        }

        /**
         * <code>id_pdc_itinerance</code> : Identifiant national du point de recharge.
         *
         * <p>FR, les trois caractères attribués par l'AFIREV, la lettre E, puis la suite propre au point, en majuscules et chiffres, sans espace, tiret ni astérisque. Obligatoire ; écrire « Non concerné » pour un point hors itinérance, et remplir alors id_pdc_local. Deux points n'ont jamais le même identifiant national.
         *
         * <p>Exemple : <code>FRS86E861940041</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder idPdcItinerance(@Nullable String value) {
            this.idPdcItinerance = value;
            return this;
        }

        /**
         * <code>id_pdc_local</code> : Identifiant interne du point de recharge.
         *
         * <p>Référence que le propriétaire ou l'exploitant emploie chez lui pour ce point, différente de celle des autres points. À remplir quand id_pdc_itinerance vaut « Non concerné » ; sinon, facultatif.
         *
         * <p>Exemple : <code>POITIERS-GARE-01-A</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder idPdcLocal(@Nullable String value) {
            this.idPdcLocal = value;
            return this;
        }

        /**
         * <code>puissance_nominale</code> : Puissance maximale délivrée en kW.
         *
         * <p>Ce que le point peut fournir au mieux, compte tenu du matériel, du câblage et du contrat d'électricité, quels que soient la prise et le véhicule. Nombre positif en kilowatts (22, et non 22000), avec un point décimal, sans unité. Obligatoire.
         *
         * <p>Exemple : <code>22</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder puissanceNominale(@Nullable BigDecimal value) {
            this.puissanceNominale = value;
            return this;
        }

        /**
         * <code>prise_type_ef</code> : Présence d'une prise domestique E/F.
         *
         * <p>« true » si ce point offre une prise E/F, semblable à celle d'une maison, « false » sinon. Obligatoire.
         *
         * <p>Exemple : <code>true</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder priseTypeEf(@Nullable Boolean value) {
            this.priseTypeEf = value;
            return this;
        }

        /**
         * <code>prise_type_2</code> : Présence d'une prise Type 2.
         *
         * <p>« true » si ce point offre une prise ou un câble Type 2, courant en Europe pour le courant alternatif, « false » sinon. Obligatoire.
         *
         * <p>Exemple : <code>true</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder priseType2(@Nullable Boolean value) {
            this.priseType2 = value;
            return this;
        }

        /**
         * <code>prise_type_combo_ccs</code> : Présence d'un connecteur Combo CCS.
         *
         * <p>« true » si ce point offre un connecteur Combo (CCS), fait pour le courant continu, « false » sinon. Obligatoire.
         *
         * <p>Exemple : <code>false</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder priseTypeComboCcs(@Nullable Boolean value) {
            this.priseTypeComboCcs = value;
            return this;
        }

        /**
         * <code>prise_type_chademo</code> : Présence d'un connecteur CHAdeMO.
         *
         * <p>« true » si ce point offre un connecteur CHAdeMO, propre à certains véhicules japonais, « false » sinon. Obligatoire.
         *
         * <p>Exemple : <code>false</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder priseTypeChademo(@Nullable Boolean value) {
            this.priseTypeChademo = value;
            return this;
        }

        /**
         * <code>prise_type_autre</code> : Présence d'une prise d'autre sorte.
         *
         * <p>« true » si ce point offre une prise absente des quatre colonnes précédentes, « false » sinon. Obligatoire ; nommer cette prise dans observations.
         *
         * <p>Exemple : <code>false</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder priseTypeAutre(@Nullable Boolean value) {
            this.priseTypeAutre = value;
            return this;
        }

        /**
         * <code>gratuit</code> : Recharge gratuite pour tous.
         *
         * <p>« true » si personne ne paie, quelles que soient la durée et la clientèle, « false » dans tous les autres cas. Peut rester vide.
         *
         * <p>Exemple : <code>false</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder gratuit(@Nullable Boolean value) {
            this.gratuit = value;
            return this;
        }

        /**
         * <code>paiement_acte</code> : Paiement sans abonnement.
         *
         * <p>« true » si un automobiliste de passage peut payer cette seule recharge, sans compte ni badge, « false » sinon. Obligatoire.
         *
         * <p>Exemple : <code>true</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder paiementActe(@Nullable Boolean value) {
            this.paiementActe = value;
            return this;
        }

        /**
         * <code>paiement_cb</code> : Paiement par carte bancaire sur place.
         *
         * <p>« true » si un lecteur de carte bancaire est installé, « false » s'il n'y en a pas. Peut rester vide.
         *
         * <p>Exemple : <code>true</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder paiementCb(@Nullable Boolean value) {
            this.paiementCb = value;
            return this;
        }

        /**
         * <code>paiement_autre</code> : Paiement par un autre moyen.
         *
         * <p>« true » s'il existe une autre façon de payer (application, badge, pièces), à nommer dans observations ; « false » sinon. Peut rester vide.
         *
         * <p>Exemple : <code>false</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder paiementAutre(@Nullable Boolean value) {
            this.paiementAutre = value;
            return this;
        }

        /**
         * <code>tarification</code> : Prix demandés pour la recharge.
         *
         * <p>Prix au kWh, à la minute ou à la session, et frais de stationnement, en texte libre compréhensible par un automobiliste. Peut rester vide, par exemple si gratuit vaut « true ».
         *
         * <p>Exemple : <code>0,35 € le kWh, puis 0,10 € la minute après 4 heures</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder tarification(@Nullable String value) {
            this.tarification = value;
            return this;
        }

        /**
         * <code>condition_acces</code> : Accès à la station libre ou réservé.
         *
         * <p>« Accès libre » si tout conducteur arrive à la borne sans obstacle ; « Accès réservé » s'il faut s'identifier, franchir une barrière ou passer un péage. Obligatoire ; les limites de hauteur ou de longueur vont dans restriction_gabarit.
         *
         * <p>Exemple : <code>Accès libre</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder conditionAcces(@Nullable ConditionAcces value) {
            this.conditionAcces = value;
            return this;
        }

        /**
         * <code>reservation</code> : Réservation du point avant d'arriver.
         *
         * <p>« true » si l'on peut retenir ce point avant de venir, « false » dans le cas contraire. Obligatoire.
         *
         * <p>Exemple : <code>false</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder reservation(@Nullable Boolean value) {
            this.reservation = value;
            return this;
        }

        /**
         * <code>horaires</code> : Jours et heures d'ouverture.
         *
         * <p>« 24/7 » pour une station jamais fermée ; sinon des plages comme Mo-Sa 07:00-20:00, avec les jours abrégés en anglais (Mo, Tu, We, Th, Fr, Sa, Su) et une virgule entre deux plages. Obligatoire ; la cellule se termine par une plage d'heures ou par 24/7, sans rien après.
         *
         * <p>Exemple : <code>Mo-Sa 07:00-20:00,Su 09:00-13:00</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder horaires(@Nullable String value) {
            this.horaires = value;
            return this;
        }

        /**
         * <code>accessibilite_pmr</code> : Accès des personnes à mobilité réduite.
         *
         * <p>« Réservé PMR » si la place leur est réservée et signalée ; « Accessible mais non réservé PMR » si elles peuvent s'en servir comme les autres ; « Non accessible » ; « Accessibilité inconnue » à défaut d'information. Obligatoire.
         *
         * <p>Exemple : <code>Réservé PMR</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder accessibilitePmr(@Nullable AccessibilitePmr value) {
            this.accessibilitePmr = value;
            return this;
        }

        /**
         * <code>restriction_gabarit</code> : Limites de taille des véhicules.
         *
         * <p>Hauteur, largeur, longueur ou poids à ne pas dépasser, avec l'unité, en texte libre. Obligatoire : s'il n'y a aucune limite, l'écrire aussi, par exemple « Aucune limite ».
         *
         * <p>Exemple : <code>Hauteur 1,90 m au plus</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder restrictionGabarit(@Nullable String value) {
            this.restrictionGabarit = value;
            return this;
        }

        /**
         * <code>station_deux_roues</code> : Station pour deux-roues seulement.
         *
         * <p>« true » si seuls les vélos, scooters et motos peuvent s'y charger, « false » si les voitures le peuvent aussi. Obligatoire.
         *
         * <p>Exemple : <code>false</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder stationDeuxRoues(@Nullable Boolean value) {
            this.stationDeuxRoues = value;
            return this;
        }

        /**
         * <code>raccordement</code> : Raccordement au réseau électrique.
         *
         * <p>« Direct » si le compteur ne sert qu'à la station, « Indirect » si elle est branchée derrière celui d'un bâtiment ou d'un autre usage. Peut rester vide.
         *
         * <p>Exemple : <code>Direct</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder raccordement(@Nullable Raccordement value) {
            this.raccordement = value;
            return this;
        }

        /**
         * <code>num_pdl</code> : Numéro du compteur d'électricité.
         *
         * <p>Numéro du point de livraison porté sur la facture : 14 chiffres sans espace chez Enedis ; si le raccordement est indirect, donner celui du site. Dans un tableur, mettre la colonne au format texte pour qu'il ne soit pas arrondi ; peut rester vide.
         *
         * <p>Exemple : <code>19412345678901</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder numPdl(@Nullable String value) {
            this.numPdl = value;
            return this;
        }

        /**
         * <code>date_mise_en_service</code> : Jour d'ouverture au public.
         *
         * <p>Premier jour où le public a pu se charger, écrit AAAA-MM-JJ (2022-05-16 et non 16/05/2022). Peut rester vide.
         *
         * <p>Exemple : <code>2022-05-16</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dateMiseEnService(@Nullable LocalDate value) {
            this.dateMiseEnService = value;
            return this;
        }

        /**
         * <code>observations</code> : Remarques utiles à l'usager.
         *
         * <p>Tout ce que les autres colonnes ne disent pas : autre prise, autre moyen de paiement, exceptions aux horaires, chemin jusqu'à la borne. Texte libre ; peut rester vide.
         *
         * <p>Exemple : <code>Fermée les jours de marché, de 6 h à 14 h</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder observations(@Nullable String value) {
            this.observations = value;
            return this;
        }

        /**
         * <code>date_maj</code> : Jour de dernière vérification de la ligne.
         *
         * <p>Jour où les informations de la ligne ont été revues pour la dernière fois, écrit AAAA-MM-JJ (2024-03-15 et non 15/03/2024). Obligatoire.
         *
         * <p>Exemple : <code>2024-03-15</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder dateMaj(@Nullable LocalDate value) {
            this.dateMaj = value;
            return this;
        }

        /**
         * <code>cable_t2_attache</code> : Câble Type 2 fixé à la borne.
         *
         * <p>« true » si un câble T2 reste à demeure sur la borne, « false » si l'automobiliste doit apporter le sien. Peut rester vide.
         *
         * <p>Exemple : <code>false</code>.
         *
         * @param value the value, null for none
         * @return this builder
         */
        public Builder cableT2Attache(@Nullable Boolean value) {
            this.cableT2Attache = value;
            return this;
        }

        /**
         * The record. What is wrong with it is said when it is written.
         *
         * @return a record, which further calls of this builder do not change
         */
        public PointDeRecharge build() {
            return new PointDeRecharge(this);
        }
    }

    /**
     * Valeurs de <code>implantation_station</code> : Genre de lieu où se trouve la station.
     */
    public enum ImplantationStation implements StandardValue {
        /** <code>Voirie</code>. */
        VOIRIE("Voirie"),
        /** <code>Parking public</code>. */
        PARKING_PUBLIC("Parking public"),
        /** <code>Parking privé à usage public</code>. */
        PARKING_PRIVE_A_USAGE_PUBLIC("Parking privé à usage public"),
        /** <code>Parking privé réservé à la clientèle</code>. */
        PARKING_PRIVE_RESERVE_A_LA_CLIENTELE("Parking privé réservé à la clientèle"),
        /** <code>Station dédiée à la recharge rapide</code>. */
        STATION_DEDIEE_A_LA_RECHARGE_RAPIDE("Station dédiée à la recharge rapide");

        private final String text;

        ImplantationStation(String text) {
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
        public static ImplantationStation of(String text) {
            for (ImplantationStation value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("implantation_station: " + text);
        }
    }

    /**
     * Valeurs de <code>condition_acces</code> : Accès à la station libre ou réservé.
     */
    public enum ConditionAcces implements StandardValue {
        /** <code>Accès libre</code>. */
        ACCES_LIBRE("Accès libre"),
        /** <code>Accès réservé</code>. */
        ACCES_RESERVE("Accès réservé");

        private final String text;

        ConditionAcces(String text) {
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
        public static ConditionAcces of(String text) {
            for (ConditionAcces value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("condition_acces: " + text);
        }
    }

    /**
     * Valeurs de <code>accessibilite_pmr</code> : Accès des personnes à mobilité réduite.
     */
    public enum AccessibilitePmr implements StandardValue {
        /** <code>Réservé PMR</code>. */
        RESERVE_PMR("Réservé PMR"),
        /** <code>Accessible mais non réservé PMR</code>. */
        ACCESSIBLE_MAIS_NON_RESERVE_PMR("Accessible mais non réservé PMR"),
        /** <code>Non accessible</code>. */
        NON_ACCESSIBLE("Non accessible"),
        /** <code>Accessibilité inconnue</code>. */
        ACCESSIBILITE_INCONNUE("Accessibilité inconnue");

        private final String text;

        AccessibilitePmr(String text) {
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
        public static AccessibilitePmr of(String text) {
            for (AccessibilitePmr value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("accessibilite_pmr: " + text);
        }
    }

    /**
     * Valeurs de <code>raccordement</code> : Raccordement au réseau électrique.
     */
    public enum Raccordement implements StandardValue {
        /** <code>Direct</code>. */
        DIRECT("Direct"),
        /** <code>Indirect</code>. */
        INDIRECT("Indirect");

        private final String text;

        Raccordement(String text) {
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
        public static Raccordement of(String text) {
            for (Raccordement value : values()) {
                if (value.text.equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("raccordement: " + text);
        }
    }
}
