// Generated from include/opendatabutton.h by examples/declarations.py: do not edit.
// The comments of include/opendatabutton.h say what each function does. Texts are UTF-8.
using System;
using System.Runtime.InteropServices;

namespace OpenDataButton
{
    public enum Status
    {
        ODB_OK = 0,
        ODB_ERROR_NULL = 1,
        ODB_ERROR_UTF8 = 2,
        ODB_ERROR_PANIC = 3,
        ODB_ERROR_NOT_COMPLIANT = 4,
        ODB_ERROR_IO = 5,
        ODB_ERROR_UNKNOWN_DATA_SET = 6,
        ODB_ERROR_STATE = 7,
        ODB_ERROR_BUSY = 8,
        ODB_ERROR_UNKNOWN_FIELD = 9,
        ODB_ERROR_WRONG_TYPE = 10,
        ODB_ERROR_ARGUMENT = 11,
        ODB_ERROR_INPUT = 12,
        ODB_ERROR_SCHEMA = 13,
        ODB_ERROR_CALLBACK = 14,
        ODB_ERROR_CANCELLED = 15,
        ODB_ERROR_HANDLE = 16,
        ODB_ERROR_FORKED = 17,
        ODB_ERROR_MEMORY = 18,
    }

    public enum Severity
    {
        ODB_SEVERITY_ERROR = 0,
        ODB_SEVERITY_WARNING = 1,
        ODB_SEVERITY_INFO = 2,
    }

    public static class Constants
    {
        public const uint ODB_VERSION_MAJOR = 0;
        public const uint ODB_VERSION_MINOR = 1;
        public const uint ODB_VERSION_PATCH = 0;
        public const uint ODB_ABI_VERSION = 0;
        public const uint ODB_FINDINGS_DEFAULT = 1000;
        public const uint ODB_LANG_FR = 0;
        public const uint ODB_LANG_EN = 1;
        public const uint ODB_IO_NONE = 0;
        public const uint ODB_IO_EXISTS = 1;
        public const uint ODB_IO_NOT_FOUND = 2;
        public const uint ODB_IO_PERMISSION = 3;
        public const uint ODB_IO_READ_ONLY = 4;
        public const uint ODB_IO_FULL = 5;
        public const uint ODB_IO_TOO_MANY_OPEN = 6;
        public const uint ODB_IO_IN_USE = 7;
        public const uint ODB_IO_MEMORY = 8;
        public const uint ODB_IO_OTHER = 9;
        public const uint ODB_FORM_DEFAULT = 0;
        public const uint ODB_FORM_JSON = 1;
        public const uint ODB_FORM_XML = 2;
        public const uint ODB_FORM_GEOJSON = 3;
        public const uint ODB_STYLE_PLAIN = 0;
        public const uint ODB_STYLE_ANSI = 1;
        public const uint ODB_COUNT_ERRORS = 0;
        public const uint ODB_COUNT_WARNINGS = 1;
        public const uint ODB_COUNT_FIELDS = 2;
        public const uint ODB_COUNT_ROWS = 3;
        public const uint ODB_COUNT_ROWS_PROCESSED = 4;
        public const uint ODB_COUNT_ROWS_WITH_ERRORS = 5;
        public const uint ODB_COUNT_FINDINGS = 6;
        public const uint ODB_COUNT_INFOS = 7;
        public const uint ODB_REPAIR_COUNT_CHANGES = 0;
        public const uint ODB_REPAIR_COUNT_ASSUMED = 1;
        public const uint ODB_REPAIR_COUNT_QUESTIONS = 2;
        public const uint ODB_REPAIR_COUNT_ROWS = 3;
        public const uint ODB_REPAIR_COUNT_STRUCTURE = 4;
        public const uint ODB_SUGGESTION_COUNT_FIELDS = 0;
        public const uint ODB_SUGGESTION_COUNT_DOUBTS = 1;
        public const uint ODB_SUGGESTION_COUNT_MISSING = 2;
        public const uint ODB_SUGGESTION_COUNT_UNUSED = 3;
        public const uint ODB_BUDGET_BGT_NATDEC = 0x10001;
        public const uint ODB_BUDGET_BGT_ANNEE = 0x10002;
        public const uint ODB_BUDGET_BGT_SIRET = 0x10003;
        public const uint ODB_BUDGET_BGT_NOM = 0x10004;
        public const uint ODB_BUDGET_BGT_CONTNAT = 0x10005;
        public const uint ODB_BUDGET_BGT_CONTNAT_LABEL = 0x10006;
        public const uint ODB_BUDGET_BGT_NATURE = 0x10007;
        public const uint ODB_BUDGET_BGT_NATURE_LABEL = 0x10008;
        public const uint ODB_BUDGET_BGT_FONCTION = 0x10009;
        public const uint ODB_BUDGET_BGT_FONCTION_LABEL = 0x1000a;
        public const uint ODB_BUDGET_BGT_OPERATION = 0x1000b;
        public const uint ODB_BUDGET_BGT_SECTION = 0x1000c;
        public const uint ODB_BUDGET_BGT_OPBUDG = 0x1000d;
        public const uint ODB_BUDGET_BGT_CODRD = 0x1000e;
        public const uint ODB_BUDGET_BGT_MTREAL = 0x1000f;
        public const uint ODB_BUDGET_BGT_MTBUDGPREC = 0x10010;
        public const uint ODB_BUDGET_BGT_MTRARPREC = 0x10011;
        public const uint ODB_BUDGET_BGT_MTPROPNOUV = 0x10012;
        public const uint ODB_BUDGET_BGT_MTPREV = 0x10013;
        public const uint ODB_BUDGET_BGT_CREDOUV = 0x10014;
        public const uint ODB_BUDGET_BGT_MTRAR3112 = 0x10015;
        public const uint ODB_BUDGET_BGT_ARTSPE = 0x10016;
        public const uint ODB_CATALOGUE_COLL_NOM = 0x20001;
        public const uint ODB_CATALOGUE_COLL_SIRET = 0x20002;
        public const uint ODB_CATALOGUE_ID = 0x20003;
        public const uint ODB_CATALOGUE_TITRE = 0x20004;
        public const uint ODB_CATALOGUE_DESCRIPTION = 0x20005;
        public const uint ODB_CATALOGUE_THEME = 0x20006;
        public const uint ODB_CATALOGUE_PRODUCTEUR_NOM = 0x20007;
        public const uint ODB_CATALOGUE_PRODUCTEUR_SIRET = 0x20008;
        public const uint ODB_CATALOGUE_COUV_SPAT_MAILLE = 0x20009;
        public const uint ODB_CATALOGUE_COUV_SPAT_NOM = 0x2000a;
        public const uint ODB_CATALOGUE_COUV_TEMP_DEBUT = 0x2000b;
        public const uint ODB_CATALOGUE_COUV_TEMP_FIN = 0x2000c;
        public const uint ODB_CATALOGUE_DATE_PUBL = 0x2000d;
        public const uint ODB_CATALOGUE_FREQ_MAJ = 0x2000e;
        public const uint ODB_CATALOGUE_DATE_MAJ = 0x2000f;
        public const uint ODB_CATALOGUE_MOTS_CLES = 0x20010;
        public const uint ODB_CATALOGUE_LICENCE = 0x20011;
        public const uint ODB_CATALOGUE_NOMBRE_RESSOURCES = 0x20012;
        public const uint ODB_CATALOGUE_FORMAT_RESSOURCES = 0x20013;
        public const uint ODB_CATALOGUE_URL = 0x20014;
        public const uint ODB_DAE_NOM = 0x30001;
        public const uint ODB_DAE_LAT_COOR1 = 0x30002;
        public const uint ODB_DAE_LONG_COOR1 = 0x30003;
        public const uint ODB_DAE_ADR_NUM = 0x30004;
        public const uint ODB_DAE_ADR_VOIE = 0x30005;
        public const uint ODB_DAE_COM_CP = 0x30006;
        public const uint ODB_DAE_COM_INSEE = 0x30007;
        public const uint ODB_DAE_COM_NOM = 0x30008;
        public const uint ODB_DAE_ACC = 0x30009;
        public const uint ODB_DAE_ACC_LIB = 0x3000a;
        public const uint ODB_DAE_ACC_PCSEC = 0x3000b;
        public const uint ODB_DAE_ACC_ACC = 0x3000c;
        public const uint ODB_DAE_DAE_MOBILE = 0x3000d;
        public const uint ODB_DAE_ACC_ETG = 0x3000e;
        public const uint ODB_DAE_ACC_COMPLT = 0x3000f;
        public const uint ODB_DAE_PHOTO1 = 0x30010;
        public const uint ODB_DAE_PHOTO2 = 0x30011;
        public const uint ODB_DAE_DISP_J = 0x30012;
        public const uint ODB_DAE_DISP_H = 0x30013;
        public const uint ODB_DAE_DISP_COMPLT = 0x30014;
        public const uint ODB_DAE_TEL1 = 0x30015;
        public const uint ODB_DAE_TEL2 = 0x30016;
        public const uint ODB_DAE_SITE_EMAIL = 0x30017;
        public const uint ODB_DAE_DATE_INSTAL = 0x30018;
        public const uint ODB_DAE_ETAT = 0x30019;
        public const uint ODB_DAE_ETAT_FONCT = 0x3001a;
        public const uint ODB_DAE_FAB_SIREN = 0x3001b;
        public const uint ODB_DAE_FAB_RAIS = 0x3001c;
        public const uint ODB_DAE_MNT_SIREN = 0x3001d;
        public const uint ODB_DAE_MNT_RAIS = 0x3001e;
        public const uint ODB_DAE_MODELE = 0x3001f;
        public const uint ODB_DAE_NUM_SERIE = 0x30020;
        public const uint ODB_DAE_ID_EURO = 0x30021;
        public const uint ODB_DAE_LC_PED = 0x30022;
        public const uint ODB_DAE_DTPR_LCPED = 0x30023;
        public const uint ODB_DAE_DTPR_LCAD = 0x30024;
        public const uint ODB_DAE_DTPR_BAT = 0x30025;
        public const uint ODB_DAE_FREQ_MNT = 0x30026;
        public const uint ODB_DAE_DISPSURV = 0x30027;
        public const uint ODB_DAE_DERMNT = 0x30028;
        public const uint ODB_DAE_EXPT_SIREN = 0x30029;
        public const uint ODB_DAE_EXPT_SIRET = 0x3002a;
        public const uint ODB_DAE_EXPT_RAIS = 0x3002b;
        public const uint ODB_DAE_EXPT_TEL1 = 0x3002c;
        public const uint ODB_DAE_EXPT_TEL2 = 0x3002d;
        public const uint ODB_DAE_EXPT_EMAIL = 0x3002e;
        public const uint ODB_DECP_DPA_SIRET_ACHETEUR = 0x40001;
        public const uint ODB_DECP_DPA_URL_PROFIL_ACHETEUR = 0x40002;
        public const uint ODB_DECP_DPA_URL_DCAT = 0x40003;
        public const uint ODB_DECP_DPA_COORDONNEES = 0x40004;
        public const uint ODB_DELIBERATIONS_COLL_NOM = 0x50001;
        public const uint ODB_DELIBERATIONS_COLL_SIRET = 0x50002;
        public const uint ODB_DELIBERATIONS_DELIB_ID = 0x50003;
        public const uint ODB_DELIBERATIONS_DELIB_DATE = 0x50004;
        public const uint ODB_DELIBERATIONS_DELIB_MATIERE_CODE = 0x50005;
        public const uint ODB_DELIBERATIONS_DELIB_MATIERE_NOM = 0x50006;
        public const uint ODB_DELIBERATIONS_DELIB_OBJET = 0x50007;
        public const uint ODB_DELIBERATIONS_BUDGET_ANNEE = 0x50008;
        public const uint ODB_DELIBERATIONS_BUDGET_NOM = 0x50009;
        public const uint ODB_DELIBERATIONS_PREF_ID = 0x5000a;
        public const uint ODB_DELIBERATIONS_PREF_DATE = 0x5000b;
        public const uint ODB_DELIBERATIONS_VOTE_EFFECTIF = 0x5000c;
        public const uint ODB_DELIBERATIONS_VOTE_REEL = 0x5000d;
        public const uint ODB_DELIBERATIONS_VOTE_POUR = 0x5000e;
        public const uint ODB_DELIBERATIONS_VOTE_CONTRE = 0x5000f;
        public const uint ODB_DELIBERATIONS_VOTE_ABSTENTION = 0x50010;
        public const uint ODB_DELIBERATIONS_DELIB_URL = 0x50011;
        public const uint ODB_EQUIPEMENTS_COLL_NOM = 0x60001;
        public const uint ODB_EQUIPEMENTS_COLL_SIRET = 0x60002;
        public const uint ODB_EQUIPEMENTS_EQUIP_UID = 0x60003;
        public const uint ODB_EQUIPEMENTS_EQUIP_THEME = 0x60004;
        public const uint ODB_EQUIPEMENTS_EQUIP_CODE = 0x60005;
        public const uint ODB_EQUIPEMENTS_EQUIP_TYPE = 0x60006;
        public const uint ODB_EQUIPEMENTS_EQUIP_NOM = 0x60007;
        public const uint ODB_EQUIPEMENTS_ADR_NUMERO = 0x60008;
        public const uint ODB_EQUIPEMENTS_ADR_NOMVOIE = 0x60009;
        public const uint ODB_EQUIPEMENTS_ADR_CODEPOSTAL = 0x6000a;
        public const uint ODB_EQUIPEMENTS_ADR_COMMUNE = 0x6000b;
        public const uint ODB_EQUIPEMENTS_ADR_CLE_INTEROP = 0x6000c;
        public const uint ODB_EQUIPEMENTS_ERP_ID = 0x6000d;
        public const uint ODB_EQUIPEMENTS_ERP_TYPE = 0x6000e;
        public const uint ODB_EQUIPEMENTS_ERP_CATEGORIE = 0x6000f;
        public const uint ODB_EQUIPEMENTS_EQUIP_LAT = 0x60010;
        public const uint ODB_EQUIPEMENTS_EQUIP_LONG = 0x60011;
        public const uint ODB_EQUIPEMENTS_EQUIP_OUVERTURE = 0x60012;
        public const uint ODB_EQUIPEMENTS_EQUIP_TEL = 0x60013;
        public const uint ODB_EQUIPEMENTS_EQUIP_EMAIL = 0x60014;
        public const uint ODB_EQUIPEMENTS_EQUIP_WEB = 0x60015;
        public const uint ODB_IRVE_DYNAMIQUE_ID_PDC_ITINERANCE = 0x70001;
        public const uint ODB_IRVE_DYNAMIQUE_ETAT_PDC = 0x70002;
        public const uint ODB_IRVE_DYNAMIQUE_OCCUPATION_PDC = 0x70003;
        public const uint ODB_IRVE_DYNAMIQUE_HORODATAGE = 0x70004;
        public const uint ODB_IRVE_DYNAMIQUE_ETAT_PRISE_TYPE_2 = 0x70005;
        public const uint ODB_IRVE_DYNAMIQUE_ETAT_PRISE_TYPE_COMBO_CCS = 0x70006;
        public const uint ODB_IRVE_DYNAMIQUE_ETAT_PRISE_TYPE_CHADEMO = 0x70007;
        public const uint ODB_IRVE_DYNAMIQUE_ETAT_PRISE_TYPE_EF = 0x70008;
        public const uint ODB_IRVE_STATIQUE_NOM_AMENAGEUR = 0x80001;
        public const uint ODB_IRVE_STATIQUE_SIREN_AMENAGEUR = 0x80002;
        public const uint ODB_IRVE_STATIQUE_CONTACT_AMENAGEUR = 0x80003;
        public const uint ODB_IRVE_STATIQUE_NOM_OPERATEUR = 0x80004;
        public const uint ODB_IRVE_STATIQUE_CONTACT_OPERATEUR = 0x80005;
        public const uint ODB_IRVE_STATIQUE_TELEPHONE_OPERATEUR = 0x80006;
        public const uint ODB_IRVE_STATIQUE_NOM_ENSEIGNE = 0x80007;
        public const uint ODB_IRVE_STATIQUE_ID_STATION_ITINERANCE = 0x80008;
        public const uint ODB_IRVE_STATIQUE_ID_STATION_LOCAL = 0x80009;
        public const uint ODB_IRVE_STATIQUE_NOM_STATION = 0x8000a;
        public const uint ODB_IRVE_STATIQUE_IMPLANTATION_STATION = 0x8000b;
        public const uint ODB_IRVE_STATIQUE_ADRESSE_STATION = 0x8000c;
        public const uint ODB_IRVE_STATIQUE_CODE_INSEE_COMMUNE = 0x8000d;
        public const uint ODB_IRVE_STATIQUE_COORDONNEES_XY = 0x8000e;
        public const uint ODB_IRVE_STATIQUE_NBRE_PDC = 0x8000f;
        public const uint ODB_IRVE_STATIQUE_ID_PDC_ITINERANCE = 0x80010;
        public const uint ODB_IRVE_STATIQUE_ID_PDC_LOCAL = 0x80011;
        public const uint ODB_IRVE_STATIQUE_PUISSANCE_NOMINALE = 0x80012;
        public const uint ODB_IRVE_STATIQUE_PRISE_TYPE_EF = 0x80013;
        public const uint ODB_IRVE_STATIQUE_PRISE_TYPE_2 = 0x80014;
        public const uint ODB_IRVE_STATIQUE_PRISE_TYPE_COMBO_CCS = 0x80015;
        public const uint ODB_IRVE_STATIQUE_PRISE_TYPE_CHADEMO = 0x80016;
        public const uint ODB_IRVE_STATIQUE_PRISE_TYPE_AUTRE = 0x80017;
        public const uint ODB_IRVE_STATIQUE_GRATUIT = 0x80018;
        public const uint ODB_IRVE_STATIQUE_PAIEMENT_ACTE = 0x80019;
        public const uint ODB_IRVE_STATIQUE_PAIEMENT_CB = 0x8001a;
        public const uint ODB_IRVE_STATIQUE_PAIEMENT_AUTRE = 0x8001b;
        public const uint ODB_IRVE_STATIQUE_TARIFICATION = 0x8001c;
        public const uint ODB_IRVE_STATIQUE_CONDITION_ACCES = 0x8001d;
        public const uint ODB_IRVE_STATIQUE_RESERVATION = 0x8001e;
        public const uint ODB_IRVE_STATIQUE_HORAIRES = 0x8001f;
        public const uint ODB_IRVE_STATIQUE_ACCESSIBILITE_PMR = 0x80020;
        public const uint ODB_IRVE_STATIQUE_RESTRICTION_GABARIT = 0x80021;
        public const uint ODB_IRVE_STATIQUE_STATION_DEUX_ROUES = 0x80022;
        public const uint ODB_IRVE_STATIQUE_RACCORDEMENT = 0x80023;
        public const uint ODB_IRVE_STATIQUE_NUM_PDL = 0x80024;
        public const uint ODB_IRVE_STATIQUE_DATE_MISE_EN_SERVICE = 0x80025;
        public const uint ODB_IRVE_STATIQUE_OBSERVATIONS = 0x80026;
        public const uint ODB_IRVE_STATIQUE_DATE_MAJ = 0x80027;
        public const uint ODB_IRVE_STATIQUE_CABLE_T2_ATTACHE = 0x80028;
        public const uint ODB_MENUS_COLLECTIFS_MENU_COLL_NOM = 0x90001;
        public const uint ODB_MENUS_COLLECTIFS_MENU_COLL_SIRET = 0x90002;
        public const uint ODB_MENUS_COLLECTIFS_MENU_ETABLISSEMENT_NOM = 0x90003;
        public const uint ODB_MENUS_COLLECTIFS_MENU_ETABLISSEMENT_SIRET = 0x90004;
        public const uint ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_NOM = 0x90005;
        public const uint ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_INSEE = 0x90006;
        public const uint ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_ID = 0x90007;
        public const uint ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_ID_TYPE = 0x90008;
        public const uint ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_TYPE = 0x90009;
        public const uint ODB_MENUS_COLLECTIFS_MENU_RESTAURANT_CONVIVE = 0x9000a;
        public const uint ODB_MENUS_COLLECTIFS_MENU_DATE = 0x9000b;
        public const uint ODB_MENUS_COLLECTIFS_MENU_REPAS_TYPE = 0x9000c;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PLAT_TYPE = 0x9000d;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PLAT_NOM = 0x9000e;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PLAT_CODE = 0x9000f;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PLAT_SIQO = 0x90010;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PLAT_LABEL = 0x90011;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PLAT_PRECISION = 0x90012;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PLAT_REGIME = 0x90013;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PLAT_ALLERGENE = 0x90014;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PLAT_TEXTURE = 0x90015;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PLAT_NUTRISCORE = 0x90016;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PLAT_PRIX = 0x90017;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PUBLICATION_DATE = 0x90018;
        public const uint ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_DATE = 0x90019;
        public const uint ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_INFO = 0x9001a;
        public const uint ODB_MENUS_COLLECTIFS_MENU_TYPE_REPAS = 0x9001b;
        public const uint ODB_MENUS_COLLECTIFS_MENU_TYPE_PLAT = 0x9001c;
        public const uint ODB_MENUS_COLLECTIFS_MENU_NOM_PLAT = 0x9001d;
        public const uint ODB_MENUS_COLLECTIFS_MENU_CODE_PLAT = 0x9001e;
        public const uint ODB_MENUS_COLLECTIFS_MENU_ETAB_NOM = 0x9001f;
        public const uint ODB_MENUS_COLLECTIFS_MENU_ETAB_SIRET = 0x90020;
        public const uint ODB_MENUS_COLLECTIFS_MENU_REST_NOM = 0x90021;
        public const uint ODB_MENUS_COLLECTIFS_MENU_REST_INSEE = 0x90022;
        public const uint ODB_MENUS_COLLECTIFS_MENU_REST_ID = 0x90023;
        public const uint ODB_MENUS_COLLECTIFS_MENU_REST_ID_TYPE = 0x90024;
        public const uint ODB_MENUS_COLLECTIFS_MENU_REST_TYPE = 0x90025;
        public const uint ODB_MENUS_COLLECTIFS_MENU_REST_CONVIVE = 0x90026;
        public const uint ODB_MENUS_COLLECTIFS_MENU_SIQO_PLAT = 0x90027;
        public const uint ODB_MENUS_COLLECTIFS_MENU_LABEL_PLAT = 0x90028;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PREC_PLAT = 0x90029;
        public const uint ODB_MENUS_COLLECTIFS_MENU_REG_PLAT = 0x9002a;
        public const uint ODB_MENUS_COLLECTIFS_MENU_TEXT_PLAT = 0x9002b;
        public const uint ODB_MENUS_COLLECTIFS_MENU_NUTRI_SCORE_PLAT = 0x9002c;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PRIX_PLAT = 0x9002d;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PUB_DATE = 0x9002e;
        public const uint ODB_MENUS_COLLECTIFS_MENU_MOD_DATE = 0x9002f;
        public const uint ODB_MENUS_COLLECTIFS_MENU_MOD_INFO = 0x90030;
        public const uint ODB_MENUS_COLLECTIFS_COLLECTIVITE_NOM = 0x90031;
        public const uint ODB_MENUS_COLLECTIFS_COLLECTIVITE_SIRET = 0x90032;
        public const uint ODB_MENUS_COLLECTIFS_ETABLISSEMENT_NOM = 0x90033;
        public const uint ODB_MENUS_COLLECTIFS_ETABLISSEMENT_SIRET = 0x90034;
        public const uint ODB_MENUS_COLLECTIFS_RESTAURANT_NOM = 0x90035;
        public const uint ODB_MENUS_COLLECTIFS_RESTAURANT_ID = 0x90036;
        public const uint ODB_MENUS_COLLECTIFS_RESTAURANT_INSEE = 0x90037;
        public const uint ODB_MENUS_COLLECTIFS_RESTAURANT_ID_TYPE = 0x90038;
        public const uint ODB_MENUS_COLLECTIFS_RESTAURANT_TYPE = 0x90039;
        public const uint ODB_MENUS_COLLECTIFS_RESTAURANT_CONVIVE = 0x9003a;
        public const uint ODB_MENUS_COLLECTIFS_MENU_ALLERGENE_PLAT = 0x9003b;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PRECISION_PLAT = 0x9003c;
        public const uint ODB_MENUS_COLLECTIFS_MENU_REGIME_PLAT = 0x9003d;
        public const uint ODB_MENUS_COLLECTIFS_MENU_TEXTURE_PLAT = 0x9003e;
        public const uint ODB_MENUS_COLLECTIFS_MENU_PUBLICATION_PLAT_DATE = 0x9003f;
        public const uint ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_PLAT_DATE = 0x90040;
        public const uint ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_INFORMATION = 0x90041;
        public const uint ODB_MENUS_COLLECTIFS_MENU_MODIFICATION_ACTIVITE = 0x90042;
        public const uint ODB_MENUS_COLLECTIFS_RESTAURANT_ADRESSE = 0x90043;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_COLL_NOM = 0xa0001;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_COLL_SIRET = 0xa0002;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_ETABLISSEMENT_NOM = 0xa0003;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_ETABLISSEMENT_SIRET = 0xa0004;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_CODE = 0xa0005;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_NOM = 0xa0006;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_NOM = 0xa0007;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_FOURNISSEUR_NOM = 0xa0008;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_FOURNISSEUR_SIRET = 0xa0009;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_FOURNISSEUR_INSEE = 0xa000a;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_SIQO = 0xa000b;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_LABEL = 0xa000c;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_DESCRIPTION = 0xa000d;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_OGM = 0xa000e;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_IONISATION = 0xa000f;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_ADDITIF = 0xa0010;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_ALLERGENE = 0xa0011;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_NUTRIMENT = 0xa0012;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PUBLICATION_DATE = 0xa0013;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_MODIFICATION_DATE = 0xa0014;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_MODIFICATION_INFO = 0xa0015;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_NB_CONVIVE = 0xa0016;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_NOM = 0xa0017;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_FOURN_NOM = 0xa0018;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_FOURN_SIRET = 0xa0019;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_FOURN_INSEE = 0xa001a;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_OGM = 0xa001b;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_ION = 0xa001c;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_ADD = 0xa001d;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_ALL = 0xa001e;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_NUT_NOM = 0xa001f;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PROD_NUT_QUANT = 0xa0020;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PUB_DATE = 0xa0021;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_MOD_DATE = 0xa0022;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_MOD_INFO = 0xa0023;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_NOMBRE_CONVIVE = 0xa0024;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_CONDITIONNEMENT_TYPE = 0xa0025;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_NUTRI_SCORE = 0xa0026;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRODUIT_PRIX = 0xa0027;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_MODIFICATION_INFORMATION = 0xa0028;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_NUTRI_SCORE = 0xa0029;
        public const uint ODB_PLATS_MENUS_COLLECTIFS_PLAT_PRIX = 0xa002a;
        public const uint ODB_PRENOMS_COMMUNE_NOM = 0xb0001;
        public const uint ODB_PRENOMS_COLL_INSEE = 0xb0002;
        public const uint ODB_PRENOMS_ENFANT_SEXE = 0xb0003;
        public const uint ODB_PRENOMS_ENFANT_PRENOM = 0xb0004;
        public const uint ODB_PRENOMS_NOMBRE_OCCURRENCES = 0xb0005;
        public const uint ODB_PRENOMS_ANNEE = 0xb0006;
        public const uint ODB_SUBVENTIONS_NOM_ATTRIBUANT = 0xc0001;
        public const uint ODB_SUBVENTIONS_ID_ATTRIBUANT = 0xc0002;
        public const uint ODB_SUBVENTIONS_DATE_CONVENTION = 0xc0003;
        public const uint ODB_SUBVENTIONS_REFERENCE_DECISION = 0xc0004;
        public const uint ODB_SUBVENTIONS_NOM_BENEFICIAIRE = 0xc0005;
        public const uint ODB_SUBVENTIONS_ID_BENEFICIAIRE = 0xc0006;
        public const uint ODB_SUBVENTIONS_RNA_BENEFICIAIRE = 0xc0007;
        public const uint ODB_SUBVENTIONS_OBJET = 0xc0008;
        public const uint ODB_SUBVENTIONS_MONTANT = 0xc0009;
        public const uint ODB_SUBVENTIONS_NATURE = 0xc000a;
        public const uint ODB_SUBVENTIONS_CONDITIONS_VERSEMENT = 0xc000b;
        public const uint ODB_SUBVENTIONS_DATES_PERIODE_VERSEMENT = 0xc000c;
        public const uint ODB_SUBVENTIONS_ID_RAE = 0xc000d;
        public const uint ODB_SUBVENTIONS_NOTIFICATION_UE = 0xc000e;
        public const uint ODB_SUBVENTIONS_POURCENTAGE_SUBVENTION = 0xc000f;
        public const uint ODB_SUBVENTIONS_DISPOSITIF_AIDE = 0xc0010;
        public const uint ODB_BAL_ID_BAN_COMMUNE = 0xd0001;
        public const uint ODB_BAL_ID_BAN_TOPONYME = 0xd0002;
        public const uint ODB_BAL_ID_BAN_ADRESSE = 0xd0003;
        public const uint ODB_BAL_TOPONYME = 0xd0004;
        public const uint ODB_BAL_LIEUDIT_COMPLEMENT_NOM = 0xd0005;
        public const uint ODB_BAL_NUMERO = 0xd0006;
        public const uint ODB_BAL_SUFFIXE = 0xd0007;
        public const uint ODB_BAL_COMMUNE_INSEE = 0xd0008;
        public const uint ODB_BAL_COMMUNE_NOM = 0xd0009;
        public const uint ODB_BAL_COMMUNE_DELEGUEE_INSEE = 0xd000a;
        public const uint ODB_BAL_COMMUNE_DELEGUEE_NOM = 0xd000b;
        public const uint ODB_BAL_POSITION = 0xd000c;
        public const uint ODB_BAL_X = 0xd000d;
        public const uint ODB_BAL_Y = 0xd000e;
        public const uint ODB_BAL_LONG = 0xd000f;
        public const uint ODB_BAL_LAT = 0xd0010;
        public const uint ODB_BAL_CAD_PARCELLES = 0xd0011;
        public const uint ODB_BAL_SOURCE = 0xd0012;
        public const uint ODB_BAL_DATE_DER_MAJ = 0xd0013;
        public const uint ODB_BAL_CERTIFICATION_COMMUNE = 0xd0014;
        public const uint ODB_BAL_CLE_INTEROP = 0xd0015;
        public const uint ODB_BAL_VOIE_NOM = 0xd0016;
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate long Write(IntPtr @context, IntPtr @data, UIntPtr @length);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int Progress(IntPtr @context, ulong @bytes);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate long Read(IntPtr @context, IntPtr @buffer, UIntPtr @capacity);

    [StructLayout(LayoutKind.Sequential)]
    public struct Text
    {
        public IntPtr data;
        public UIntPtr length;
    }

    [StructLayout(LayoutKind.Sequential)]
    public sealed class ExportOptions
    {
        public UIntPtr struct_size = new UIntPtr((uint)Marshal.SizeOf(typeof(ExportOptions)));
        public int year;
        public uint month;
        public uint day;
        [MarshalAs(UnmanagedType.I1)] public bool replace;
        public uint form;
        public uint sequence;
        public IntPtr sheet;
    }

    [StructLayout(LayoutKind.Sequential)]
    public sealed class SourceOptions
    {
        public UIntPtr struct_size = new UIntPtr((uint)Marshal.SizeOf(typeof(SourceOptions)));
        public UIntPtr max_findings = new UIntPtr(Constants.ODB_FINDINGS_DEFAULT);
    }

    [StructLayout(LayoutKind.Sequential)]
    public sealed class TotemOptions
    {
        public UIntPtr struct_size = new UIntPtr((uint)Marshal.SizeOf(typeof(TotemOptions)));
        public UIntPtr max_findings = new UIntPtr(Constants.ODB_FINDINGS_DEFAULT);
        public IntPtr plans;
        public IntPtr siret;
    }

    [StructLayout(LayoutKind.Sequential)]
    public sealed class ValidateOptions
    {
        public UIntPtr struct_size = new UIntPtr((uint)Marshal.SizeOf(typeof(ValidateOptions)));
        public UIntPtr max_findings = new UIntPtr(Constants.ODB_FINDINGS_DEFAULT);
        public uint threads;
        public Progress progress;
        public IntPtr progress_context;
        public IntPtr sheet;
    }

    [StructLayout(LayoutKind.Sequential)]
    public sealed class FixOptions
    {
        public UIntPtr struct_size = new UIntPtr((uint)Marshal.SizeOf(typeof(FixOptions)));
        public UIntPtr max_lines = new UIntPtr(Constants.ODB_FINDINGS_DEFAULT);
        public uint threads;
        [MarshalAs(UnmanagedType.I1)] public bool replace;
        public IntPtr sheet;
    }

    public sealed class ErrorHandle : SafeHandle
    {
        private ErrorHandle() : base(IntPtr.Zero, true) { }
        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }
        protected override bool ReleaseHandle()
        {
            Native.odb_error_free(handle);
            return true;
        }
    }

    public sealed class ExportHandle : SafeHandle
    {
        private ExportHandle() : base(IntPtr.Zero, true) { }
        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }
        protected override bool ReleaseHandle()
        {
            Native.odb_export_free(handle);
            return true;
        }
    }

    public sealed class ReceiptHandle : SafeHandle
    {
        private ReceiptHandle() : base(IntPtr.Zero, true) { }
        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }
        protected override bool ReleaseHandle()
        {
            Native.odb_receipt_free(handle);
            return true;
        }
    }

    public sealed class RecordHandle : SafeHandle
    {
        private RecordHandle() : base(IntPtr.Zero, true) { }
        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }
        protected override bool ReleaseHandle()
        {
            Native.odb_record_free(handle);
            return true;
        }
    }

    public sealed class RepairHandle : SafeHandle
    {
        private RepairHandle() : base(IntPtr.Zero, true) { }
        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }
        protected override bool ReleaseHandle()
        {
            Native.odb_repair_free(handle);
            return true;
        }
    }

    public sealed class ReportHandle : SafeHandle
    {
        private ReportHandle() : base(IntPtr.Zero, true) { }
        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }
        protected override bool ReleaseHandle()
        {
            Native.odb_report_free(handle);
            return true;
        }
    }

    public sealed class SchemaHandle : SafeHandle
    {
        private SchemaHandle() : base(IntPtr.Zero, true) { }
        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }
        protected override bool ReleaseHandle()
        {
            Native.odb_schema_free(handle);
            return true;
        }
    }

    public sealed class SuggestionHandle : SafeHandle
    {
        private SuggestionHandle() : base(IntPtr.Zero, true) { }
        public override bool IsInvalid { get { return handle == IntPtr.Zero; } }
        protected override bool ReleaseHandle()
        {
            Native.odb_suggestion_free(handle);
            return true;
        }
    }

    public static class Native
    {
        private const string Library = "opendatabutton"; // opendatabutton.dll, libopendatabutton.so

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern IntPtr odb_version();
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern uint odb_abi_version();
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern IntPtr odb_status_name(int @status);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_error_take(out ErrorHandle @error);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern void odb_error_free(IntPtr @error);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_error_status(ErrorHandle @error, out Status @status);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_error_message(ErrorHandle @error, uint @lang, out Text @message);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_error_io_kind(ErrorHandle @error, out uint @kind);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_error_path(ErrorHandle @error, out Text @path);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_error_os_code(ErrorHandle @error, out int @code);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_error_finding_count(ErrorHandle @error, out UIntPtr @count);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_error_finding(ErrorHandle @error, UIntPtr @index, out IntPtr @finding);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_data_set_count(out UIntPtr @count);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_data_set_name(UIntPtr @index, out Text @name);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_data_set_version_count(UIntPtr @index, out UIntPtr @count);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_data_set_version(UIntPtr @index, UIntPtr @version, out Text @number);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_schema_find(byte[] @name, out SchemaHandle @schema);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_schema_find_n(byte[] @name, UIntPtr @length, out SchemaHandle @schema);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_schema_from_json(byte[] @json, UIntPtr @length, byte[] @name, out SchemaHandle @schema);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_schema_from_file(byte[] @path, out SchemaHandle @schema);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_recognise_file(byte[] @path, out SchemaHandle @schema);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_recognise_buffer(byte[] @data, UIntPtr @length, out SchemaHandle @schema);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern void odb_schema_free(IntPtr @schema);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_schema_name(SchemaHandle @schema, out Text @name);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_schema_version(SchemaHandle @schema, out Text @version);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_schema_title(SchemaHandle @schema, out Text @title);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_schema_json(SchemaHandle @schema, out Text @json);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_schema_file_name(SchemaHandle @schema, byte[] @producer, int @year, uint @month, uint @day, [Out] byte[] @buffer, UIntPtr @capacity, out UIntPtr @length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_schema_field_count(SchemaHandle @schema, out UIntPtr @count);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_schema_field(SchemaHandle @schema, UIntPtr @index, out uint @field);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_schema_find_field(SchemaHandle @schema, byte[] @name, out uint @field);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_schema_find_field_n(SchemaHandle @schema, byte[] @name, UIntPtr @length, out uint @field);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_field_name(SchemaHandle @schema, uint @field, out Text @name);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_field_type(SchemaHandle @schema, uint @field, out Text @type);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_field_title(SchemaHandle @schema, uint @field, out Text @title);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_field_description(SchemaHandle @schema, uint @field, out Text @description);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_field_example(SchemaHandle @schema, uint @field, out Text @example);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_field_required(SchemaHandle @schema, uint @field, [MarshalAs(UnmanagedType.I1)] out bool @required);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_new(SchemaHandle @schema, out RecordHandle @record);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern void odb_record_free(IntPtr @record);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_clear(RecordHandle @record);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_set_key(RecordHandle @record, byte[] @key);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_unset(RecordHandle @record, uint @field);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_set(RecordHandle @record, uint @field, byte[] @text);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_set_n(RecordHandle @record, uint @field, byte[] @text, UIntPtr @length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_set_by_name(RecordHandle @record, byte[] @name, byte[] @text);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_set_by_name_n(RecordHandle @record, byte[] @name, UIntPtr @name_length, byte[] @text, UIntPtr @text_length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_set_integer(RecordHandle @record, uint @field, long @value);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_set_decimal(RecordHandle @record, uint @field, long @unscaled, uint @scale);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_set_decimal_text(RecordHandle @record, uint @field, byte[] @text);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_set_decimal_text_n(RecordHandle @record, uint @field, byte[] @text, UIntPtr @length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_set_boolean(RecordHandle @record, uint @field, [MarshalAs(UnmanagedType.I1)] bool @value);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_set_date(RecordHandle @record, uint @field, int @year, uint @month, uint @day);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_set_datetime(RecordHandle @record, uint @field, int @year, uint @month, uint @day, uint @hour, uint @minute, uint @second, int @offset_minutes);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_set_list(RecordHandle @record, uint @field, IntPtr[] @items, UIntPtr @count);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_record_set_list_n(RecordHandle @record, uint @field, IntPtr[] @items, UIntPtr[] @lengths, UIntPtr @count);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_export_to_directory(SchemaHandle @schema, byte[] @directory, byte[] @producer, ExportOptions @options, out ExportHandle @job);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_export_to_file(SchemaHandle @schema, byte[] @path, ExportOptions @options, out ExportHandle @job);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_export_to_memory(SchemaHandle @schema, ExportOptions @options, out ExportHandle @job);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_export_to_callback(SchemaHandle @schema, Write @write, IntPtr @context, ExportOptions @options, out ExportHandle @job);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern void odb_export_free(IntPtr @job);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_export_write(ExportHandle @job, RecordHandle @record);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_export_rows(ExportHandle @job, out ulong @rows);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_export_finish(ExportHandle @job, out ReceiptHandle @receipt);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_export_bytes(ExportHandle @job, out IntPtr @data, out UIntPtr @length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_export_write_json(ExportHandle @job, byte[] @contract, UIntPtr @length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_export_write_file(ExportHandle @job, byte[] @path, SourceOptions @options, out ReportHandle @report);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_schema_document_name(SchemaHandle @schema, byte[] @producer, int @year, uint @month, uint @day, uint @sequence, uint @form, [Out] byte[] @buffer, UIntPtr @capacity, out UIntPtr @length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_export_write_totem(ExportHandle @job, byte[] @document, TotemOptions @options, out ReportHandle @report);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_export_write_mapped(ExportHandle @job, byte[] @path, byte[] @mapping, UIntPtr @length, SourceOptions @options, out ReportHandle @report);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern void odb_receipt_free(IntPtr @receipt);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_receipt_rows(ReceiptHandle @receipt, out ulong @rows);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_receipt_bytes(ReceiptHandle @receipt, out ulong @bytes);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_receipt_file(ReceiptHandle @receipt, out Text @file);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_receipt_path(ReceiptHandle @receipt, out Text @path);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_receipt_sha256(ReceiptHandle @receipt, out Text @sha256);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_receipt_json(ReceiptHandle @receipt, out Text @json);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_validate_file(SchemaHandle @schema, byte[] @path, ValidateOptions @options, out ReportHandle @report);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_validate_buffer(SchemaHandle @schema, byte[] @data, UIntPtr @length, byte[] @name, ValidateOptions @options, out ReportHandle @report);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_validate_stream(SchemaHandle @schema, Read @read, IntPtr @context, byte[] @name, ValidateOptions @options, out ReportHandle @report);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern void odb_report_free(IntPtr @report);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_report_valid(ReportHandle @report, [MarshalAs(UnmanagedType.I1)] out bool @valid);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_report_count(ReportHandle @report, uint @count, out ulong @value);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_report_finding(ReportHandle @report, UIntPtr @index, out IntPtr @finding);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_report_json(ReportHandle @report, uint @lang, out Text @json);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_report_text(ReportHandle @report, uint @lang, uint @style, out Text @text);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_report_html(ReportHandle @report, uint @lang, out Text @html);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_finding_rule(IntPtr @finding, out Text @rule);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_finding_type(IntPtr @finding, out Text @type);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_finding_severity(IntPtr @finding, out Severity @severity);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_finding_row(IntPtr @finding, out ulong @row);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_finding_key(IntPtr @finding, out Text @key);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_finding_field(IntPtr @finding, out Text @field);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_finding_field_number(IntPtr @finding, out uint @number);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_finding_cell(IntPtr @finding, out Text @cell);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_finding_suggestion(IntPtr @finding, out Text @suggestion);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_finding_contract(IntPtr @finding, out Text @id);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_finding_path(IntPtr @finding, out Text @path);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_finding_line(IntPtr @finding, out ulong @line);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_finding_title(IntPtr @finding, uint @lang, out Text @title);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_finding_message(IntPtr @finding, uint @lang, out Text @message);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_fix_file(SchemaHandle @schema, byte[] @path, byte[] @output, FixOptions @options, out RepairHandle @repair);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_fix_buffer(SchemaHandle @schema, byte[] @data, UIntPtr @length, byte[] @name, byte[] @output, FixOptions @options, out RepairHandle @repair);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern void odb_repair_free(IntPtr @repair);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_repair_valid(RepairHandle @repair, [MarshalAs(UnmanagedType.I1)] out bool @valid);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_repair_count(RepairHandle @repair, uint @count, out ulong @value);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_repair_report(RepairHandle @repair, out ReportHandle @report);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_repair_json(RepairHandle @repair, uint @lang, out Text @json);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_repair_text(RepairHandle @repair, uint @lang, uint @style, out Text @text);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_repair_html(RepairHandle @repair, uint @lang, out Text @html);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_suggest_file(SchemaHandle @schema, byte[] @path, byte[] @sheet, out SuggestionHandle @suggestion);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern void odb_suggestion_free(IntPtr @suggestion);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_suggestion_count(SuggestionHandle @suggestion, uint @count, out UIntPtr @value);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_suggestion_json(SuggestionHandle @suggestion, out Text @json);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        public static extern Status odb_suggestion_toml(SuggestionHandle @suggestion, uint @lang, out Text @toml);
    }
}
