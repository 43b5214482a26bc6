/* Generated from the descriptors by core/codegen (`make generate`): do not edit. */

#ifndef OPENDATABUTTON_FIELDS_H
#define OPENDATABUTTON_FIELDS_H

/**
 * @file
 * The fields of each data set, for the functions that take an `odb_field`.
 *
 * A constant is one field of one data set, in whatever version has it and however that version spells it;
 * its number never changes.
 */

/** Budgets locaux, ligne par ligne (`budget`, 0.8.1 to 0.8.3). */
enum odb_budget_field {
  /** `BGT_NATDEC` (string, required): Type de document budgétaire. */
  ODB_BUDGET_BGT_NATDEC = 0x10001,
  /** `BGT_ANNEE` (year, required): Exercice du document, quatre chiffres. */
  ODB_BUDGET_BGT_ANNEE = 0x10002,
  /** `BGT_SIRET` (string, required): SIRET du titulaire du budget. */
  ODB_BUDGET_BGT_SIRET = 0x10003,
  /** `BGT_NOM` (string, required): Organisme titulaire du budget. */
  ODB_BUDGET_BGT_NOM = 0x10004,
  /** `BGT_CONTNAT` (string, required): Chapitre ou contenant par nature. */
  ODB_BUDGET_BGT_CONTNAT = 0x10005,
  /** `BGT_CONTNAT_LABEL` (string, required): Intitulé du chapitre par nature. */
  ODB_BUDGET_BGT_CONTNAT_LABEL = 0x10006,
  /** `BGT_NATURE` (string, required): Compte par nature, code détaillé. */
  ODB_BUDGET_BGT_NATURE = 0x10007,
  /** `BGT_NATURE_LABEL` (string, required): Intitulé du compte par nature. */
  ODB_BUDGET_BGT_NATURE_LABEL = 0x10008,
  /** `BGT_FONCTION` (string): Finalité, en code fonctionnel. */
  ODB_BUDGET_BGT_FONCTION = 0x10009,
  /** `BGT_FONCTION_LABEL` (string): Intitulé du code fonctionnel. */
  ODB_BUDGET_BGT_FONCTION_LABEL = 0x1000a,
  /** `BGT_OPERATION` (string): Projet suivi comme une opération. */
  ODB_BUDGET_BGT_OPERATION = 0x1000b,
  /** `BGT_SECTION` (string, required): Partie fonctionnement ou investissement. */
  ODB_BUDGET_BGT_SECTION = 0x1000c,
  /** `BGT_OPBUDG` (string, required): Mouvement réel ou d'ordre. */
  ODB_BUDGET_BGT_OPBUDG = 0x1000d,
  /** `BGT_CODRD` (string, required): Sens de la ligne budgétaire. */
  ODB_BUDGET_BGT_CODRD = 0x1000e,
  /** `BGT_MTREAL` (number): Somme réalisée sur l'exercice. */
  ODB_BUDGET_BGT_MTREAL = 0x1000f,
  /** `BGT_MTBUDGPREC` (number): Rappel des crédits de l'exercice précédent. */
  ODB_BUDGET_BGT_MTBUDGPREC = 0x10010,
  /** `BGT_MTRARPREC` (number): Reports venus de l'exercice précédent. */
  ODB_BUDGET_BGT_MTRARPREC = 0x10011,
  /** `BGT_MTPROPNOUV` (number): Crédits nouveaux proposés au vote. */
  ODB_BUDGET_BGT_MTPROPNOUV = 0x10012,
  /** `BGT_MTPREV` (number): Crédits adoptés par l'assemblée. */
  ODB_BUDGET_BGT_MTPREV = 0x10013,
  /** `BGT_CREDOUV` (number): Crédits disponibles sur la ligne. */
  ODB_BUDGET_BGT_CREDOUV = 0x10014,
  /** `BGT_MTRAR3112` (number): Restes à réaliser au 31 décembre. */
  ODB_BUDGET_BGT_MTRAR3112 = 0x10015,
  /** `BGT_ARTSPE` (string): Spécialisation de l'article au vote. */
  ODB_BUDGET_BGT_ARTSPE = 0x10016
};

/** Catalogue des données ouvertes (`catalogue`, 0.1.1 to 0.1.3). */
enum odb_catalogue_field {
  /** `COLL_NOM` (string, required): Collectivité qui tient le catalogue. */
  ODB_CATALOGUE_COLL_NOM = 0x20001,
  /** `COLL_SIRET` (string, required): SIRET de la collectivité du catalogue. */
  ODB_CATALOGUE_COLL_SIRET = 0x20002,
  /** `ID` (string, required): Nom court ou code des données. */
  ODB_CATALOGUE_ID = 0x20003,
  /** `TITRE` (string, required): Intitulé affiché du jeu de données. */
  ODB_CATALOGUE_TITRE = 0x20004,
  /** `DESCRIPTION` (string, required): Résumé de ce que contiennent les données. */
  ODB_CATALOGUE_DESCRIPTION = 0x20005,
  /** `THEME` (string, required): Domaine traité par les données. */
  ODB_CATALOGUE_THEME = 0x20006,
  /** `PRODUCTEUR_NOM` (string, required): Organisme qui a produit les données. */
  ODB_CATALOGUE_PRODUCTEUR_NOM = 0x20007,
  /** `PRODUCTEUR_SIRET` (string, required): SIRET de l'organisme producteur. */
  ODB_CATALOGUE_PRODUCTEUR_SIRET = 0x20008,
  /** `COUV_SPAT_MAILLE` (string, required): Niveau du territoire couvert. */
  ODB_CATALOGUE_COUV_SPAT_MAILLE = 0x20009,
  /** `COUV_SPAT_NOM` (string, required): Nom du territoire couvert. */
  ODB_CATALOGUE_COUV_SPAT_NOM = 0x2000a,
  /** `COUV_TEMP_DEBUT` (date, required): Premier jour décrit par les données. */
  ODB_CATALOGUE_COUV_TEMP_DEBUT = 0x2000b,
  /** `COUV_TEMP_FIN` (date, required): Dernier jour décrit par les données. */
  ODB_CATALOGUE_COUV_TEMP_FIN = 0x2000c,
  /** `DATE_PUBL` (date, required): Jour de mise en ligne initiale. */
  ODB_CATALOGUE_DATE_PUBL = 0x2000d,
  /** `FREQ_MAJ` (string, required): Rythme prévu des mises à jour. */
  ODB_CATALOGUE_FREQ_MAJ = 0x2000e,
  /** `DATE_MAJ` (date, required): Jour du dernier changement des données. */
  ODB_CATALOGUE_DATE_MAJ = 0x2000f,
  /** `MOTS_CLES` (string, required): Mots pour retrouver les données. */
  ODB_CATALOGUE_MOTS_CLES = 0x20010,
  /** `LICENCE` (string, required): Licence de réutilisation des données. */
  ODB_CATALOGUE_LICENCE = 0x20011,
  /** `NOMBRE_RESSOURCES` (integer, required): Nombre de fichiers ou services proposés. */
  ODB_CATALOGUE_NOMBRE_RESSOURCES = 0x20012,
  /** `FORMAT_RESSOURCES` (string, required): Formats des fichiers ou services. */
  ODB_CATALOGUE_FORMAT_RESSOURCES = 0x20013,
  /** `URL` (string, required): Adresse web du jeu de données. */
  ODB_CATALOGUE_URL = 0x20014
};

/** Défibrillateurs automatisés externes (`dae`, 1.0.7 to 1.0.7). */
enum odb_dae_field {
  /** `nom` (string, required): Nom d'usage du défibrillateur. */
  ODB_DAE_NOM = 0x30001,
  /** `lat_coor1` (number, required): Latitude en degrés décimaux. */
  ODB_DAE_LAT_COOR1 = 0x30002,
  /** `long_coor1` (number, required): Longitude en degrés décimaux. */
  ODB_DAE_LONG_COOR1 = 0x30003,
  /** `adr_num` (string): Numéro dans la rue. */
  ODB_DAE_ADR_NUM = 0x30004,
  /** `adr_voie` (string): Rue, place ou lieu-dit. */
  ODB_DAE_ADR_VOIE = 0x30005,
  /** `com_cp` (string): Code postal du lieu. */
  ODB_DAE_COM_CP = 0x30006,
  /** `com_insee` (string): Code officiel géographique de la commune. */
  ODB_DAE_COM_INSEE = 0x30007,
  /** `com_nom` (string): Commune où est l'appareil. */
  ODB_DAE_COM_NOM = 0x30008,
  /** `acc` (string, required): Appareil dedans ou dehors. */
  ODB_DAE_ACC = 0x30009,
  /** `acc_lib` (boolean, required): Appareil à portée de tous. */
  ODB_DAE_ACC_LIB = 0x3000a,
  /** `acc_pcsec` (boolean): Agents de sécurité sur place. */
  ODB_DAE_ACC_PCSEC = 0x3000b,
  /** `acc_acc` (boolean): Guichet ou hôte d'accueil sur place. */
  ODB_DAE_ACC_ACC = 0x3000c,
  /** `dae_mobile` (boolean): Appareil déplacé d'un lieu à l'autre. */
  ODB_DAE_DAE_MOBILE = 0x3000d,
  /** `acc_etg` (string): Niveau où trouver l'appareil. */
  ODB_DAE_ACC_ETG = 0x3000e,
  /** `acc_complt` (string): Chemin jusqu'à l'appareil. */
  ODB_DAE_ACC_COMPLT = 0x3000f,
  /** `photo1` (string): Lien vers une photo du lieu. */
  ODB_DAE_PHOTO1 = 0x30010,
  /** `photo2` (string): Lien vers une deuxième photo. */
  ODB_DAE_PHOTO2 = 0x30011,
  /** `disp_j` (string, required): Jours où l'appareil est accessible. */
  ODB_DAE_DISP_J = 0x30012,
  /** `disp_h` (string, required): Heures où l'appareil est accessible. */
  ODB_DAE_DISP_H = 0x30013,
  /** `disp_complt` (string): Précisions sur les jours et heures. */
  ODB_DAE_DISP_COMPLT = 0x30014,
  /** `tel1` (string, required): Téléphone du lieu. */
  ODB_DAE_TEL1 = 0x30015,
  /** `tel2` (string): Autre téléphone du lieu. */
  ODB_DAE_TEL2 = 0x30016,
  /** `site_email` (string): Courriel du lieu. */
  ODB_DAE_SITE_EMAIL = 0x30017,
  /** `date_instal` (date): Jour de pose de l'appareil. */
  ODB_DAE_DATE_INSTAL = 0x30018,
  /** `etat` (string): Maintien ou retrait de l'appareil. */
  ODB_DAE_ETAT = 0x30019,
  /** `etat_fonct` (string, required): État de marche de l'appareil. */
  ODB_DAE_ETAT_FONCT = 0x3001a,
  /** `fab_siren` (string): SIREN de la marque de l'appareil. */
  ODB_DAE_FAB_SIREN = 0x3001b,
  /** `fab_rais` (string, required): Société qui a fabriqué l'appareil. */
  ODB_DAE_FAB_RAIS = 0x3001c,
  /** `mnt_siren` (string): SIREN de la société d'entretien. */
  ODB_DAE_MNT_SIREN = 0x3001d,
  /** `mnt_rais` (string): Société chargée de l'entretien. */
  ODB_DAE_MNT_RAIS = 0x3001e,
  /** `modele` (string, required): Désignation commerciale de l'appareil. */
  ODB_DAE_MODELE = 0x3001f,
  /** `num_serie` (string, required): Numéro gravé sur l'appareil. */
  ODB_DAE_NUM_SERIE = 0x30020,
  /** `id_euro` (string): Code IUD (UDI) de l'étiquette. */
  ODB_DAE_ID_EURO = 0x30021,
  /** `lc_ped` (boolean): Électrodes pour enfants disponibles. */
  ODB_DAE_LC_PED = 0x30022,
  /** `dtpr_lcped` (date): Limite d'emploi des électrodes enfants. */
  ODB_DAE_DTPR_LCPED = 0x30023,
  /** `dtpr_lcad` (date): Limite d'emploi des électrodes adultes. */
  ODB_DAE_DTPR_LCAD = 0x30024,
  /** `dtpr_bat` (date): Limite d'emploi de la batterie. */
  ODB_DAE_DTPR_BAT = 0x30025,
  /** `freq_mnt` (string): Rythme des visites d'entretien. */
  ODB_DAE_FREQ_MNT = 0x30026,
  /** `dispsurv` (boolean): Appareil surveillé à distance. */
  ODB_DAE_DISPSURV = 0x30027,
  /** `dermnt` (date, required): Jour du dernier contrôle sur place. */
  ODB_DAE_DERMNT = 0x30028,
  /** `expt_siren` (string, required): SIREN de l'exploitant. */
  ODB_DAE_EXPT_SIREN = 0x30029,
  /** `expt_siret` (string): SIRET de l'établissement exploitant. */
  ODB_DAE_EXPT_SIRET = 0x3002a,
  /** `expt_rais` (string, required): Organisme qui répond de l'appareil. */
  ODB_DAE_EXPT_RAIS = 0x3002b,
  /** `expt_tel1` (string, required): Ligne directe du service responsable. */
  ODB_DAE_EXPT_TEL1 = 0x3002c,
  /** `expt_tel2` (string): Seconde ligne du service responsable. */
  ODB_DAE_EXPT_TEL2 = 0x3002d,
  /** `expt_email` (string, required): Courriel de l'exploitant. */
  ODB_DAE_EXPT_EMAIL = 0x3002e
};

/** Profils d'acheteur des organismes publics (`decp-dpa`, 1.0.0 to 1.0.0). */
enum odb_decp_dpa_field {
  /** `siretAcheteur` (string, required): SIRET de l'organisme qui achète. */
  ODB_DECP_DPA_SIRET_ACHETEUR = 0x40001,
  /** `urlProfilAcheteur` (string, required): Adresse web des consultations publiées. */
  ODB_DECP_DPA_URL_PROFIL_ACHETEUR = 0x40002,
  /** `urlDCAT` (string): Adresse web du fichier DCAT. */
  ODB_DECP_DPA_URL_DCAT = 0x40003,
  /** `coordonnees` (string, required): Service à joindre et son adresse. */
  ODB_DECP_DPA_COORDONNEES = 0x40004
};

/** Délibérations des assemblées locales (`deliberations`, 1.1.0 to 2.1.5). */
enum odb_deliberations_field {
  /** `COLL_NOM` (string, required): Collectivité ayant délibéré. */
  ODB_DELIBERATIONS_COLL_NOM = 0x50001,
  /** `COLL_SIRET` (string, required): SIRET de l'organisme qui délibère. */
  ODB_DELIBERATIONS_COLL_SIRET = 0x50002,
  /** `DELIB_ID` (string, required): Numéro interne de l'acte. */
  ODB_DELIBERATIONS_DELIB_ID = 0x50003,
  /** `DELIB_DATE` (date, required): Jour du vote de l'assemblée. */
  ODB_DELIBERATIONS_DELIB_DATE = 0x50004,
  /** `DELIB_MATIERE_CODE` (string, required): Code ACTES de la matière. */
  ODB_DELIBERATIONS_DELIB_MATIERE_CODE = 0x50005,
  /** `DELIB_MATIERE_NOM` (string, required): Intitulé ACTES de la matière. */
  ODB_DELIBERATIONS_DELIB_MATIERE_NOM = 0x50006,
  /** `DELIB_OBJET` (string, required): Ce que l'assemblée a décidé. */
  ODB_DELIBERATIONS_DELIB_OBJET = 0x50007,
  /** `BUDGET_ANNEE` (string): Exercice budgétaire engagé. */
  ODB_DELIBERATIONS_BUDGET_ANNEE = 0x50008,
  /** `BUDGET_NOM` (string): Budget principal ou annexe engagé. */
  ODB_DELIBERATIONS_BUDGET_NOM = 0x50009,
  /** `PREF_ID` (string): Code du service contrôlant la légalité. */
  ODB_DELIBERATIONS_PREF_ID = 0x5000a,
  /** `PREF_DATE` (date): Jour de réception par l'État. */
  ODB_DELIBERATIONS_PREF_DATE = 0x5000b,
  /** `VOTE_EFFECTIF` (integer): Élus ayant le droit de voter. */
  ODB_DELIBERATIONS_VOTE_EFFECTIF = 0x5000c,
  /** `VOTE_REEL` (integer): Élus s'étant prononcés. */
  ODB_DELIBERATIONS_VOTE_REEL = 0x5000d,
  /** `VOTE_POUR` (integer): Nombre de voix favorables. */
  ODB_DELIBERATIONS_VOTE_POUR = 0x5000e,
  /** `VOTE_CONTRE` (integer): Nombre de voix défavorables. */
  ODB_DELIBERATIONS_VOTE_CONTRE = 0x5000f,
  /** `VOTE_ABSTENTION` (integer): Abstentions parmi les votants. */
  ODB_DELIBERATIONS_VOTE_ABSTENTION = 0x50010,
  /** `DELIB_URL` (string): Adresse web du texte publié. */
  ODB_DELIBERATIONS_DELIB_URL = 0x50011
};

/** Équipements publics d'une collectivité (`equipements`, 0.1.2 to 0.1.5). */
enum odb_equipements_field {
  /** `COLL_NOM` (string, required): Collectivité où se trouvent les équipements. */
  ODB_EQUIPEMENTS_COLL_NOM = 0x60001,
  /** `COLL_SIRET` (string, required): SIRET du territoire couvert. */
  ODB_EQUIPEMENTS_COLL_SIRET = 0x60002,
  /** `EQUIP_UID` (string, required): Clé de l'équipement, avec sa commune. */
  ODB_EQUIPEMENTS_EQUIP_UID = 0x60003,
  /** `EQUIP_THEME` (string, required): Grande famille de l'équipement. */
  ODB_EQUIPEMENTS_EQUIP_THEME = 0x60004,
  /** `EQUIP_CODE` (string, required): Code de nomenclature et rang. */
  ODB_EQUIPEMENTS_EQUIP_CODE = 0x60005,
  /** `EQUIP_TYPE` (string, required): Nature de l'équipement en clair. */
  ODB_EQUIPEMENTS_EQUIP_TYPE = 0x60006,
  /** `EQUIP_NOM` (string, required): Comment les habitants l'appellent. */
  ODB_EQUIPEMENTS_EQUIP_NOM = 0x60007,
  /** `ADR_NUMERO` (string, required): Numéro dans la voie. */
  ODB_EQUIPEMENTS_ADR_NUMERO = 0x60008,
  /** `ADR_NOMVOIE` (string, required): Voie ou lieu-dit. */
  ODB_EQUIPEMENTS_ADR_NOMVOIE = 0x60009,
  /** `ADR_CODEPOSTAL` (string, required): Code postal du lieu. */
  ODB_EQUIPEMENTS_ADR_CODEPOSTAL = 0x6000a,
  /** `ADR_COMMUNE` (string, required): Nom de la commune d'implantation. */
  ODB_EQUIPEMENTS_ADR_COMMUNE = 0x6000b,
  /** `ADR_CLE_INTEROP` (string): Clé de la base adresse locale. */
  ODB_EQUIPEMENTS_ADR_CLE_INTEROP = 0x6000c,
  /** `ERP_ID` (string): Numéro du dossier ERP. */
  ODB_EQUIPEMENTS_ERP_ID = 0x6000d,
  /** `ERP_TYPE` (string): Activité au sens du règlement incendie. */
  ODB_EQUIPEMENTS_ERP_TYPE = 0x6000e,
  /** `ERP_CATEGORIE` (integer): Taille de l'ERP, de 1 à 5. */
  ODB_EQUIPEMENTS_ERP_CATEGORIE = 0x6000f,
  /** `EQUIP_LAT` (number, required): Latitude en degrés décimaux. */
  ODB_EQUIPEMENTS_EQUIP_LAT = 0x60010,
  /** `EQUIP_LONG` (number, required): Longitude en degrés décimaux. */
  ODB_EQUIPEMENTS_EQUIP_LONG = 0x60011,
  /** `EQUIP_OUVERTURE` (string): Horaires dans la notation OpenStreetMap. */
  ODB_EQUIPEMENTS_EQUIP_OUVERTURE = 0x60012,
  /** `EQUIP_TEL` (string): Numéro pour joindre l'équipement. */
  ODB_EQUIPEMENTS_EQUIP_TEL = 0x60013,
  /** `EQUIP_EMAIL` (string): Courriel pour joindre l'équipement. */
  ODB_EQUIPEMENTS_EQUIP_EMAIL = 0x60014,
  /** `EQUIP_WEB` (string): Page web de l'équipement. */
  ODB_EQUIPEMENTS_EQUIP_WEB = 0x60015
};

/** État en temps réel des points de recharge (`irve-dynamique`, 2.2.0 to 2.3.1). */
enum odb_irve_dynamique_field {
  /** `id_pdc_itinerance` (string, required): Identifiant d'itinérance du point. */
  ODB_IRVE_DYNAMIQUE_ID_PDC_ITINERANCE = 0x70001,
  /** `etat_pdc` (string, required): Marche ou panne du point. */
  ODB_IRVE_DYNAMIQUE_ETAT_PDC = 0x70002,
  /** `occupation_pdc` (string, required): Disponibilité de la place de recharge. */
  ODB_IRVE_DYNAMIQUE_OCCUPATION_PDC = 0x70003,
  /** `horodatage` (datetime, required): Instant auquel l'état a été relevé. */
  ODB_IRVE_DYNAMIQUE_HORODATAGE = 0x70004,
  /** `etat_prise_type_2` (string): État de la prise Type 2. */
  ODB_IRVE_DYNAMIQUE_ETAT_PRISE_TYPE_2 = 0x70005,
  /** `etat_prise_type_combo_ccs` (string): État de la prise Combo CCS. */
  ODB_IRVE_DYNAMIQUE_ETAT_PRISE_TYPE_COMBO_CCS = 0x70006,
  /** `etat_prise_type_chademo` (string): État de la prise CHAdeMO. */
  ODB_IRVE_DYNAMIQUE_ETAT_PRISE_TYPE_CHADEMO = 0x70007,
  /** `etat_prise_type_ef` (string): État de la prise domestique EF. */
  ODB_IRVE_DYNAMIQUE_ETAT_PRISE_TYPE_EF = 0x70008
};

/** Bornes de recharge pour véhicules électriques (`irve-statique`, 2.2.0 to 2.3.1). */
enum odb_irve_statique_field {
  /** `nom_amenageur` (string): Propriétaire des bornes de recharge. */
  ODB_IRVE_STATIQUE_NOM_AMENAGEUR = 0x80001,
  /** `siren_amenageur` (string): SIREN du propriétaire des bornes. */
  ODB_IRVE_STATIQUE_SIREN_AMENAGEUR = 0x80002,
  /** `contact_amenageur` (string): Courriel du propriétaire des bornes. */
  ODB_IRVE_STATIQUE_CONTACT_AMENAGEUR = 0x80003,
  /** `nom_operateur` (string): Exploitant chargé de la station. */
  ODB_IRVE_STATIQUE_NOM_OPERATEUR = 0x80004,
  /** `contact_operateur` (string, required): Courriel de l'exploitant. */
  ODB_IRVE_STATIQUE_CONTACT_OPERATEUR = 0x80005,
  /** `telephone_operateur` (string): Téléphone de l'exploitant. */
  ODB_IRVE_STATIQUE_TELEPHONE_OPERATEUR = 0x80006,
  /** `nom_enseigne` (string, required): Nom du réseau connu des automobilistes. */
  ODB_IRVE_STATIQUE_NOM_ENSEIGNE = 0x80007,
  /** `id_station_itinerance` (string, required): Identifiant national de la station. */
  ODB_IRVE_STATIQUE_ID_STATION_ITINERANCE = 0x80008,
  /** `id_station_local` (string): Identifiant interne de la station. */
  ODB_IRVE_STATIQUE_ID_STATION_LOCAL = 0x80009,
  /** `nom_station` (string, required): Nom d'usage de la station. */
  ODB_IRVE_STATIQUE_NOM_STATION = 0x8000a,
  /** `implantation_station` (string, required): Genre de lieu où se trouve la station. */
  ODB_IRVE_STATIQUE_IMPLANTATION_STATION = 0x8000b,
  /** `adresse_station` (string, required): Numéro, rue, code postal et commune. */
  ODB_IRVE_STATIQUE_ADRESSE_STATION = 0x8000c,
  /** `code_insee_commune` (string): Code INSEE de la commune. */
  ODB_IRVE_STATIQUE_CODE_INSEE_COMMUNE = 0x8000d,
  /** `coordonneesXY` (geopoint, required): Longitude et latitude de la station. */
  ODB_IRVE_STATIQUE_COORDONNEES_XY = 0x8000e,
  /** `nbre_pdc` (integer, required): Taille de la station en points. */
  ODB_IRVE_STATIQUE_NBRE_PDC = 0x8000f,
  /** `id_pdc_itinerance` (string, required): Identifiant national du point de recharge. */
  ODB_IRVE_STATIQUE_ID_PDC_ITINERANCE = 0x80010,
  /** `id_pdc_local` (string): Identifiant interne du point de recharge. */
  ODB_IRVE_STATIQUE_ID_PDC_LOCAL = 0x80011,
  /** `puissance_nominale` (number, required): Puissance maximale délivrée en kW. */
  ODB_IRVE_STATIQUE_PUISSANCE_NOMINALE = 0x80012,
  /** `prise_type_ef` (boolean, required): Présence d'une prise domestique E/F. */
  ODB_IRVE_STATIQUE_PRISE_TYPE_EF = 0x80013,
  /** `prise_type_2` (boolean, required): Présence d'une prise Type 2. */
  ODB_IRVE_STATIQUE_PRISE_TYPE_2 = 0x80014,
  /** `prise_type_combo_ccs` (boolean, required): Présence d'un connecteur Combo CCS. */
  ODB_IRVE_STATIQUE_PRISE_TYPE_COMBO_CCS = 0x80015,
  /** `prise_type_chademo` (boolean, required): Présence d'un connecteur CHAdeMO. */
  ODB_IRVE_STATIQUE_PRISE_TYPE_CHADEMO = 0x80016,
  /** `prise_type_autre` (boolean, required): Présence d'une prise d'autre sorte. */
  ODB_IRVE_STATIQUE_PRISE_TYPE_AUTRE = 0x80017,
  /** `gratuit` (boolean): Recharge gratuite pour tous. */
  ODB_IRVE_STATIQUE_GRATUIT = 0x80018,
  /** `paiement_acte` (boolean, required): Paiement sans abonnement. */
  ODB_IRVE_STATIQUE_PAIEMENT_ACTE = 0x80019,
  /** `paiement_cb` (boolean): Paiement par carte bancaire sur place. */
  ODB_IRVE_STATIQUE_PAIEMENT_CB = 0x8001a,
  /** `paiement_autre` (boolean): Paiement par un autre moyen. */
  ODB_IRVE_STATIQUE_PAIEMENT_AUTRE = 0x8001b,
  /** `tarification` (string): Prix demandés pour la recharge. */
  ODB_IRVE_STATIQUE_TARIFICATION = 0x8001c,
  /** `condition_acces` (string, required): Accès à la station libre ou réservé. */
  ODB_IRVE_STATIQUE_CONDITION_ACCES = 0x8001d,
  /** `reservation` (boolean, required): Réservation du point avant d'arriver. */
  ODB_IRVE_STATIQUE_RESERVATION = 0x8001e,
  /** `horaires` (string, required): Jours et heures d'ouverture. */
  ODB_IRVE_STATIQUE_HORAIRES = 0x8001f,
  /** `accessibilite_pmr` (string, required): Accès des personnes à mobilité réduite. */
  ODB_IRVE_STATIQUE_ACCESSIBILITE_PMR = 0x80020,
  /** `restriction_gabarit` (string, required): Limites de taille des véhicules. */
  ODB_IRVE_STATIQUE_RESTRICTION_GABARIT = 0x80021,
  /** `station_deux_roues` (boolean, required): Station pour deux-roues seulement. */
  ODB_IRVE_STATIQUE_STATION_DEUX_ROUES = 0x80022,
  /** `raccordement` (string): Raccordement au réseau électrique. */
  ODB_IRVE_STATIQUE_RACCORDEMENT = 0x80023,
  /** `num_pdl` (string): Numéro du compteur d'électricité. */
  ODB_IRVE_STATIQUE_NUM_PDL = 0x80024,
  /** `date_mise_en_service` (date): Jour d'ouverture au public. */
  ODB_IRVE_STATIQUE_DATE_MISE_EN_SERVICE = 0x80025,
  /** `observations` (string): Remarques utiles à l'usager. */
  ODB_IRVE_STATIQUE_OBSERVATIONS = 0x80026,
  /** `date_maj` (date, required): Jour de dernière vérification de la ligne. */
  ODB_IRVE_STATIQUE_DATE_MAJ = 0x80027,
  /** `cable_t2_attache` (boolean): Câble Type 2 fixé à la borne. */
  ODB_IRVE_STATIQUE_CABLE_T2_ATTACHE = 0x80028
};

/** Menus des cantines et autres restaurants collectifs (`menus-collectifs`, 0.1.0 to 1.2.3). */
enum odb_menus_collectifs_field {
  /** `menuCollNom` (string, required): Collectivité responsable des repas. */
  ODB_MENUS_COLLECTIFS_MENU_COLL_NOM = 0x90001,
  /** `menuCollSiret` (string, required): SIRET de la collectivité responsable. */
  ODB_MENUS_COLLECTIFS_MENU_COLL_SIRET = 0x90002,
  /** `menuEtablissementNom` (string, required): Cuisine qui a préparé le repas. */
  ODB_MENUS_COLLECTIFS_MENU_ETABLISSEMENT_NOM = 0x90003,
  /** `menuEtablissementSiret` (string): SIRET de la cuisine. */
  ODB_MENUS_COLLECTIFS_MENU_ETABLISSEMENT_SIRET = 0x90004,
  /** `menuRestaurantNom` (string, required): Lieu où le repas est mangé. */
  ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_NOM = 0x90005,
  /** `menuRestaurantInsee` (string): Commune du restaurant (code INSEE). */
  ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_INSEE = 0x90006,
  /** `menuRestaurantId` (string): Numéro identifiant le restaurant. */
  ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_ID = 0x90007,
  /** `menuRestaurantIdType` (string, required): Nature du numéro du restaurant. */
  ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_ID_TYPE = 0x90008,
  /** `menuRestaurantType` (string, required): Catégorie du lieu de restauration. */
  ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_TYPE = 0x90009,
  /** `menuRestaurantConvive` (string, required): Personnes à qui le menu est destiné. */
  ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_CONVIVE = 0x9000a,
  /** `menuDate` (date, required): Jour où le menu est servi. */
  ODB_MENUS_COLLECTIFS_MENU_DATE = 0x9000b,
  /** `menuRepasType` (string, required): Moment ou genre du repas. */
  ODB_MENUS_COLLECTIFS_MENU_REPAS_TYPE = 0x9000c,
  /** `menuPlatType` (string, required): Place du plat dans le repas. */
  ODB_MENUS_COLLECTIFS_MENU_PLAT_TYPE = 0x9000d,
  /** `menuPlatNom` (string, required): Appellation du plat au menu. */
  ODB_MENUS_COLLECTIFS_MENU_PLAT_NOM = 0x9000e,
  /** `menuPlatCode` (string): Référence interne du plat. */
  ODB_MENUS_COLLECTIFS_MENU_PLAT_CODE = 0x9000f,
  /** `menuPlatSiqo` (array): Signes officiels de qualité du plat. */
  ODB_MENUS_COLLECTIFS_MENU_PLAT_SIQO = 0x90010,
  /** `menuPlatLabel` (string): Autres labels ou marques du plat. */
  ODB_MENUS_COLLECTIFS_MENU_PLAT_LABEL = 0x90011,
  /** `menuPlatPrecision` (string): Occasion particulière liée au menu. */
  ODB_MENUS_COLLECTIFS_MENU_PLAT_PRECISION = 0x90012,
  /** `menuPlatRegime` (array): Régimes alimentaires que le plat respecte. */
  ODB_MENUS_COLLECTIFS_MENU_PLAT_REGIME = 0x90013,
  /** `menuPlatAllergene` (array): Allergènes que le plat peut contenir. */
  ODB_MENUS_COLLECTIFS_MENU_PLAT_ALLERGENE = 0x90014,
  /** `menuPlatTexture` (array): Textures dans lesquelles le plat existe. */
  ODB_MENUS_COLLECTIFS_MENU_PLAT_TEXTURE = 0x90015,
  /** `menuPlatNutriscore` (string): Lettre du Nutri-Score du plat. */
  ODB_MENUS_COLLECTIFS_MENU_PLAT_NUTRISCORE = 0x90016,
  /** `menuPlatPrix` (number): Coût de revient du plat en euros. */
  ODB_MENUS_COLLECTIFS_MENU_PLAT_PRIX = 0x90017,
  /** `menuPublicationDate` (datetime, required): Moment de publication de la ligne. */
  ODB_MENUS_COLLECTIFS_MENU_PUBLICATION_DATE = 0x90018,
  /** `menuModificationDate` (datetime): Moment du dernier changement de la ligne. */
  ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_DATE = 0x90019,
  /** `menuModificationInfo` (string): Motif du dernier changement. */
  ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_INFO = 0x9001a,
  /** `menuTypeRepas` (string, required; until 1.2.0): . */
  ODB_MENUS_COLLECTIFS_MENU_TYPE_REPAS = 0x9001b,
  /** `menuTypePlat` (string, required; until 1.2.0): . */
  ODB_MENUS_COLLECTIFS_MENU_TYPE_PLAT = 0x9001c,
  /** `menuNomPlat` (string, required; until 1.2.0): . */
  ODB_MENUS_COLLECTIFS_MENU_NOM_PLAT = 0x9001d,
  /** `menuCodePlat` (string; until 1.2.0): . */
  ODB_MENUS_COLLECTIFS_MENU_CODE_PLAT = 0x9001e,
  /** `menu_etab_nom` (string, required; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_ETAB_NOM = 0x9001f,
  /** `menu_etab_siret` (string; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_ETAB_SIRET = 0x90020,
  /** `menu_rest_nom` (string, required; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_REST_NOM = 0x90021,
  /** `menu_rest_insee` (string, required; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_REST_INSEE = 0x90022,
  /** `menu_rest_id` (string; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_REST_ID = 0x90023,
  /** `menu_rest_id_type` (string, required; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_REST_ID_TYPE = 0x90024,
  /** `menu_rest_type` (string, required; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_REST_TYPE = 0x90025,
  /** `menu_rest_convive` (string, required; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_REST_CONVIVE = 0x90026,
  /** `menu_siqo_plat` (string; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_SIQO_PLAT = 0x90027,
  /** `menu_label_plat` (string; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_LABEL_PLAT = 0x90028,
  /** `menu_prec_plat` (string; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_PREC_PLAT = 0x90029,
  /** `menu_reg_plat` (string; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_REG_PLAT = 0x9002a,
  /** `menu_text_plat` (string, required; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_TEXT_PLAT = 0x9002b,
  /** `menu_nutri-score_plat` (string; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_NUTRI_SCORE_PLAT = 0x9002c,
  /** `menu_prix_plat` (string; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_PRIX_PLAT = 0x9002d,
  /** `menu_pub_date` (datetime, required; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_PUB_DATE = 0x9002e,
  /** `menu_mod_date` (datetime; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_MOD_DATE = 0x9002f,
  /** `menu_mod_info` (string; until 0.9.0): . */
  ODB_MENUS_COLLECTIFS_MENU_MOD_INFO = 0x90030,
  /** `collectiviteNom` (string, required; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_COLLECTIVITE_NOM = 0x90031,
  /** `collectiviteSiret` (string, required; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_COLLECTIVITE_SIRET = 0x90032,
  /** `etablissementNom` (string, required; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_ETABLISSEMENT_NOM = 0x90033,
  /** `etablissementSiret` (string; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_ETABLISSEMENT_SIRET = 0x90034,
  /** `restaurantNom` (string, required; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_RESTAURANT_NOM = 0x90035,
  /** `restaurantId` (string; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_RESTAURANT_ID = 0x90036,
  /** `restaurantInsee` (string, required; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_RESTAURANT_INSEE = 0x90037,
  /** `restaurantIdType` (string; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_RESTAURANT_ID_TYPE = 0x90038,
  /** `restaurantType` (string, required; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_RESTAURANT_TYPE = 0x90039,
  /** `restaurantConvive` (string, required; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_RESTAURANT_CONVIVE = 0x9003a,
  /** `menuAllergenePlat` (string; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_MENU_ALLERGENE_PLAT = 0x9003b,
  /** `menuPrecisionPlat` (string; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_MENU_PRECISION_PLAT = 0x9003c,
  /** `menuRegimePlat` (string; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_MENU_REGIME_PLAT = 0x9003d,
  /** `menuTexturePlat` (string, required; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_MENU_TEXTURE_PLAT = 0x9003e,
  /** `MenuPublicationPlatDate` (datetime, required; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_MENU_PUBLICATION_PLAT_DATE = 0x9003f,
  /** `menuModificationPlatDate` (datetime; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_PLAT_DATE = 0x90040,
  /** `menuModificationInformation` (string; until 0.7.0): . */
  ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_INFORMATION = 0x90041,
  /** `menuModificationActivite` (datetime; until 0.2.0): . */
  ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_ACTIVITE = 0x90042,
  /** `restaurantAdresse` (string, required; until 0.1.0): . */
  ODB_MENUS_COLLECTIFS_RESTAURANT_ADRESSE = 0x90043
};

/** Plats des cantines et produits qu'ils contiennent (`plats-menus-collectifs`, 0.2.0 to 0.7.2). */
enum odb_plats_menus_collectifs_field {
  /** `platCollNom` (string, required): Collectivité responsable de la restauration. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_COLL_NOM = 0xa0001,
  /** `platCollSiret` (string, required): SIRET de la collectivité responsable. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_COLL_SIRET = 0xa0002,
  /** `platEtablissementNom` (string, required): Cuisine qui a préparé le plat. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_ETABLISSEMENT_NOM = 0xa0003,
  /** `platEtablissementSiret` (string): SIRET de la cuisine. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_ETABLISSEMENT_SIRET = 0xa0004,
  /** `platCode` (string, required): Référence interne du plat. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_CODE = 0xa0005,
  /** `platNom` (string, required): Appellation du plat au menu. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_NOM = 0xa0006,
  /** `platProduitNom` (string, required): Produit utilisé dans la recette. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_NOM = 0xa0007,
  /** `platProduitFournisseurNom` (string): Principal vendeur du produit. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_FOURNISSEUR_NOM = 0xa0008,
  /** `platProduitFournisseurSiret` (string): SIRET du vendeur principal. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_FOURNISSEUR_SIRET = 0xa0009,
  /** `platProduitFournisseurInsee` (string): Commune du siège du fournisseur (INSEE). */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_FOURNISSEUR_INSEE = 0xa000a,
  /** `platProduitSiqo` (array): Signes officiels de qualité du produit. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_SIQO = 0xa000b,
  /** `platProduitLabel` (string): Autres labels ou marques du produit. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_LABEL = 0xa000c,
  /** `platProduitDescription` (string): Contenu d'un produit acheté préparé. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_DESCRIPTION = 0xa000d,
  /** `platProduitOGM` (boolean): Produit avec ou sans OGM. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_OGM = 0xa000e,
  /** `platProduitIonisation` (boolean): Produit traité ou non par ionisation. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_IONISATION = 0xa000f,
  /** `platProduitAdditif` (string): Additifs contenus dans le produit. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_ADDITIF = 0xa0010,
  /** `platProduitAllergene` (array): Allergènes que le produit peut apporter. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_ALLERGENE = 0xa0011,
  /** `platProduitNutriment` (string): Nutriments pour 100 g de produit. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_NUTRIMENT = 0xa0012,
  /** `platPublicationDate` (datetime, required): Moment de publication de la ligne. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PUBLICATION_DATE = 0xa0013,
  /** `platModificationDate` (datetime, required): Moment du dernier changement de la ligne. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_MODIFICATION_DATE = 0xa0014,
  /** `platModificationInfo` (string): Motif du dernier changement. */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_MODIFICATION_INFO = 0xa0015,
  /** `plat_nb_convive` (number; until 0.4.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_NB_CONVIVE = 0xa0016,
  /** `plat_prod_nom` (string, required; until 0.4.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_NOM = 0xa0017,
  /** `plat_prod_Fourn_nom` (string; until 0.4.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_FOURN_NOM = 0xa0018,
  /** `plat_prod_fourn_siret` (string; until 0.4.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_FOURN_SIRET = 0xa0019,
  /** `plat_prod_fourn_insee` (string; until 0.4.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_FOURN_INSEE = 0xa001a,
  /** `plat_prod_OGM` (boolean; until 0.4.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_OGM = 0xa001b,
  /** `plat_prod_ion` (boolean; until 0.4.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_ION = 0xa001c,
  /** `plat_prod_add` (string; until 0.4.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_ADD = 0xa001d,
  /** `plat_prod_all` (string; until 0.4.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_ALL = 0xa001e,
  /** `plat_prod_nut_nom` (string; until 0.4.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_NUT_NOM = 0xa001f,
  /** `plat_prod_nut_quant` (number; until 0.4.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_NUT_QUANT = 0xa0020,
  /** `plat_pub_date` (datetime, required; until 0.4.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PUB_DATE = 0xa0021,
  /** `plat_mod_date` (datetime, required; until 0.4.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_MOD_DATE = 0xa0022,
  /** `plat_mod_info` (string; until 0.4.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_MOD_INFO = 0xa0023,
  /** `platNombreConvive` (number; until 0.3.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_NOMBRE_CONVIVE = 0xa0024,
  /** `platProduitConditionnementType` (string; until 0.3.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_CONDITIONNEMENT_TYPE = 0xa0025,
  /** `platProduitNutri-score` (string; until 0.3.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_NUTRI_SCORE = 0xa0026,
  /** `platProduitPrix` (string; until 0.3.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_PRIX = 0xa0027,
  /** `platModificationInformation` (string; until 0.3.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_MODIFICATION_INFORMATION = 0xa0028,
  /** `platNutri-score` (string; until 0.2.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_NUTRI_SCORE = 0xa0029,
  /** `platPrix` (string; until 0.2.0): . */
  ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRIX = 0xa002a
};

/** Premiers prénoms reçus à la naissance (`prenoms`, 1.1.5 to 1.1.6). */
enum odb_prenoms_field {
  /** `COMMUNE_NOM` (string): Commune où la naissance est inscrite. */
  ODB_PRENOMS_COMMUNE_NOM = 0xb0001,
  /** `COLL_INSEE` (string, required): Code INSEE de la commune de naissance. */
  ODB_PRENOMS_COLL_INSEE = 0xb0002,
  /** `ENFANT_SEXE` (string, required): Sexe des enfants, en une lettre. */
  ODB_PRENOMS_ENFANT_SEXE = 0xb0003,
  /** `ENFANT_PRENOM` (string, required): Premier prénom de l'acte de naissance. */
  ODB_PRENOMS_ENFANT_PRENOM = 0xb0004,
  /** `NOMBRE_OCCURRENCES` (integer, required): Nombre d'enfants ainsi prénommés. */
  ODB_PRENOMS_NOMBRE_OCCURRENCES = 0xb0005,
  /** `ANNEE` (year, required): Année des naissances, quatre chiffres. */
  ODB_PRENOMS_ANNEE = 0xb0006
};

/** Subventions attribuées par les collectivités (`subventions`, 1.1.0 to 2.1.1). */
enum odb_subventions_field {
  /** `nomAttribuant` (string, required): Organisme qui attribue l'aide. */
  ODB_SUBVENTIONS_NOM_ATTRIBUANT = 0xc0001,
  /** `idAttribuant` (string, required): SIRET de l'organisme qui attribue. */
  ODB_SUBVENTIONS_ID_ATTRIBUANT = 0xc0002,
  /** `dateConvention` (date, required): Jour porté sur la convention. */
  ODB_SUBVENTIONS_DATE_CONVENTION = 0xc0003,
  /** `referenceDecision` (string): Numéro de l'acte d'attribution. */
  ODB_SUBVENTIONS_REFERENCE_DECISION = 0xc0004,
  /** `nomBeneficiaire` (string, required): Organisme qui reçoit l'aide. */
  ODB_SUBVENTIONS_NOM_BENEFICIAIRE = 0xc0005,
  /** `idBeneficiaire` (string): SIRET de l'organisme aidé. */
  ODB_SUBVENTIONS_ID_BENEFICIAIRE = 0xc0006,
  /** `rnaBeneficiaire` (string): Numéro RNA de l'association aidée. */
  ODB_SUBVENTIONS_RNA_BENEFICIAIRE = 0xc0007,
  /** `objet` (string, required): Ce que l'aide finance. */
  ODB_SUBVENTIONS_OBJET = 0xc0008,
  /** `montant` (number, required): Somme accordée en euros. */
  ODB_SUBVENTIONS_MONTANT = 0xc0009,
  /** `nature` (string, required): Aide en argent ou en nature. */
  ODB_SUBVENTIONS_NATURE = 0xc000a,
  /** `conditionsVersement` (string, required): Façon dont l'aide est payée. */
  ODB_SUBVENTIONS_CONDITIONS_VERSEMENT = 0xc000b,
  /** `datesPeriodeVersement` (string, required): Calendrier des paiements prévus. */
  ODB_SUBVENTIONS_DATES_PERIODE_VERSEMENT = 0xc000c,
  /** `idRAE` (string): Numéro au Répertoire des aides aux entreprises. */
  ODB_SUBVENTIONS_ID_RAE = 0xc000d,
  /** `notificationUE` (boolean, required): Notification européenne de minimis. */
  ODB_SUBVENTIONS_NOTIFICATION_UE = 0xc000e,
  /** `pourcentageSubvention` (number, required): Part revenant à ce bénéficiaire. */
  ODB_SUBVENTIONS_POURCENTAGE_SUBVENTION = 0xc000f,
  /** `dispositifAide` (string): Dispositif dont vient la subvention. */
  ODB_SUBVENTIONS_DISPOSITIF_AIDE = 0xc0010
};

/** Base Adresse Locale (`bal`, 1.4 to 1.5). */
enum odb_bal_field {
  /** `id_ban_commune` (string): Identifiant BAN de la commune. */
  ODB_BAL_ID_BAN_COMMUNE = 0xd0001,
  /** `id_ban_toponyme` (string): Identifiant BAN de la voie ou du lieu-dit. */
  ODB_BAL_ID_BAN_TOPONYME = 0xd0002,
  /** `id_ban_adresse` (string): Identifiant BAN de l'adresse. */
  ODB_BAL_ID_BAN_ADRESSE = 0xd0003,
  /** `toponyme` (string, required): Nom de la voie ou du lieu-dit. */
  ODB_BAL_TOPONYME = 0xd0004,
  /** `lieudit_complement_nom` (string): Lieu-dit ou quartier de l'adresse. */
  ODB_BAL_LIEUDIT_COMPLEMENT_NOM = 0xd0005,
  /** `numero` (integer, required): Numéro dans la voie. */
  ODB_BAL_NUMERO = 0xd0006,
  /** `suffixe` (string): Complément du numéro. */
  ODB_BAL_SUFFIXE = 0xd0007,
  /** `commune_insee` (string, required): Code INSEE de la commune. */
  ODB_BAL_COMMUNE_INSEE = 0xd0008,
  /** `commune_nom` (string): Nom de la commune. */
  ODB_BAL_COMMUNE_NOM = 0xd0009,
  /** `commune_deleguee_insee` (string): Code INSEE de l'ancienne commune. */
  ODB_BAL_COMMUNE_DELEGUEE_INSEE = 0xd000a,
  /** `commune_deleguee_nom` (string): Nom de l'ancienne commune. */
  ODB_BAL_COMMUNE_DELEGUEE_NOM = 0xd000b,
  /** `position` (string): Ce que montrent les coordonnées. */
  ODB_BAL_POSITION = 0xd000c,
  /** `x` (number): Abscisse dans la projection légale. */
  ODB_BAL_X = 0xd000d,
  /** `y` (number): Ordonnée dans la projection légale. */
  ODB_BAL_Y = 0xd000e,
  /** `long` (number): Longitude. */
  ODB_BAL_LONG = 0xd000f,
  /** `lat` (number): Latitude. */
  ODB_BAL_LAT = 0xd0010,
  /** `cad_parcelles` (string): Parcelles cadastrales. */
  ODB_BAL_CAD_PARCELLES = 0xd0011,
  /** `source` (string): Auteur de la donnée. */
  ODB_BAL_SOURCE = 0xd0012,
  /** `date_der_maj` (date): Date de la dernière mise à jour. */
  ODB_BAL_DATE_DER_MAJ = 0xd0013,
  /** `certification_commune` (boolean): Adresse certifiée par la commune. */
  ODB_BAL_CERTIFICATION_COMMUNE = 0xd0014,
  /** `cle_interop` (string, required; until 1.4): . */
  ODB_BAL_CLE_INTEROP = 0xd0015,
  /** `voie_nom` (string, required; until 1.4): . */
  ODB_BAL_VOIE_NOM = 0xd0016
};

#endif /* OPENDATABUTTON_FIELDS_H */
