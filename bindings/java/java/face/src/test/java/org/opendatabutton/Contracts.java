package org.opendatabutton;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.opendatabutton.datasets.marchespublics.*;

/** Contracts with all their fields: those of {@code tests/decp/contracts.json}. */
final class Contracts {
    static final Path FILE = Samples.REPOSITORY.resolve("tests/decp/contracts.json");
    static final String SIRET = "21860194600013";
    static final DocumentOptions OPTIONS = DocumentOptions.forProducer(SIRET).date(Samples.DAY);
    static final String NAME = "DECP-21860194600013-2024-01-31-01.json";

    private static final Operateur POITIERS =
        Operateur.builder().typeIdentifiant(TypeIdentifiant.SIRET).id(SIRET).build();

    private Contracts() {}

    /** A contract that breaks no rule, of any number. */
    static Marche marche(int number) {
        return marche().id("2024-" + number).build();
    }

    static Marche.Builder marche() {
        return Marche.builder()
            .id("2024-0012")
            .acheteur(Acheteur.builder().id(SIRET).build())
            .nature(NatureMarche.MARCHE)
            .objet("Réfection de la toiture du gymnase")
            .codeCpv("45261900-3")
            .techniques(List.of(Technique.ACCORD_CADRE, Technique.CATALOGUE_ELECTRONIQUE))
            .modalitesExecution(List.of(ModaliteExecution.BONS_DE_COMMANDE))
            .idAccordCadre("2023-0004")
            .marcheInnovant(false)
            .ccag(Ccag.TRAVAUX)
            .offresRecues(4)
            .attributionAvance(true)
            .tauxAvance(new BigDecimal("0.1"))
            .typeGroupementOperateurs(TypeGroupementOperateurs.CONJOINT)
            .sousTraitanceDeclaree(true)
            .actesSousTraitance(List.of(ActeSousTraitance.builder()
                .id(1)
                .sousTraitant(Operateur.builder().typeIdentifiant(TypeIdentifiant.TVA).id("DE136695976").build())
                .dureeMois(6)
                .dateNotification(LocalDate.of(2024, 6, 1))
                .datePublicationDonnees(LocalDate.of(2024, 6, 10))
                .montant(new BigDecimal("23000.5"))
                .variationPrix(VariationPrix.FERME)
                .build()))
            .procedure(ProcedureMarche.PROCEDURE_ADAPTEE)
            .lieuExecution(LieuExecution.builder().code("86194").typeCode(TypeCodeLieu.CODE_COMMUNE).build())
            .dureeMois(12)
            .dateNotification(LocalDate.of(2024, 5, 15))
            .datePublicationDonnees(LocalDate.of(2024, 5, 25))
            .montant(new BigDecimal("575000"))
            .typesPrix(List.of(TypePrix.DEFINITIF_REVISABLE))
            .formePrix(FormePrix.MIXTE)
            .origineUe(new BigDecimal("0.6"))
            .origineFrance(new BigDecimal("0.2"))
            .titulaires(List.of(
                POITIERS, Operateur.builder().typeIdentifiant(TypeIdentifiant.HORS_UE).id("CH-660").build()))
            .considerationsSociales(
                List.of(ConsiderationSocialeMarche.CLAUSE_SOCIALE, ConsiderationSocialeMarche.CRITERE_SOCIAL))
            .considerationsEnvironnementales(List.of(ConsiderationEnvironnementale.CLAUSE_ENVIRONNEMENTALE))
            .modificationsActesSousTraitance(List.of(ModificationActeSousTraitance.builder()
                .id(1)
                .dureeMois(8)
                .dateNotificationModificationSousTraitance(LocalDate.of(2024, 9, 1))
                .montant(new BigDecimal("25000"))
                .datePublicationDonnees(LocalDate.of(2024, 9, 10))
                .build()))
            .modifications(List.of(ModificationMarche.builder()
                .id(1)
                .dateNotificationModification(LocalDate.of(2024, 10, 18))
                .datePublicationDonneesModification(LocalDate.of(2024, 10, 20))
                .dureeMois(18)
                .montant(new BigDecimal("600000"))
                .titulaires(List.of(POITIERS))
                .build()));
    }

    static ContratConcession concession() {
        return ContratConcession.builder()
            .id("CC-2024-003")
            .autoriteConcedante(AutoriteConcedante.builder().id(SIRET).build())
            .nature(NatureConcession.DELEGATION_DE_SERVICE_PUBLIC)
            .objet("Exploitation du réseau de chaleur")
            .procedure(ProcedureConcession.PROCEDURE_NEGOCIEE_OUVERTE)
            .dureeMois(120)
            .dateSignature(LocalDate.of(2024, 4, 2))
            .datePublicationDonnees(LocalDate.of(2024, 4, 12))
            .dateDebutExecution(LocalDate.of(2024, 5, 1))
            .valeurGlobale(new BigDecimal("1250000"))
            .montantSubventionPublique(BigDecimal.ZERO)
            .donneesExecution(List.of(DonneesAnnuelles.builder()
                .datePublicationDonneesExecution(LocalDate.of(2025, 3, 1))
                .depensesInvestissement(new BigDecimal("4.8E+4"))
                .tarifs(List.of(
                    Tarif.builder().intituleTarif("Abonnement annuel").tarif(new BigDecimal("14.29")).build(),
                    Tarif.builder().intituleTarif("Mégawattheure").tarif(new BigDecimal("71.5")).build()))
                .build()))
            .concessionnaires(List.of(POITIERS))
            .considerationsSociales(List.of(ConsiderationSocialeConcession.CONCESSION_RESERVEE))
            .considerationsEnvironnementales(
                List.of(ConsiderationEnvironnementale.PAS_DE_CONSIDERATION_ENVIRONNEMENTALE))
            .modifications(List.of(ModificationConcession.builder()
                .id(1)
                .dateSignatureModification(LocalDate.of(2025, 1, 15))
                .datePublicationDonneesModification(LocalDate.of(2025, 1, 20))
                .dureeMois(132)
                .valeurGlobale(new BigDecimal("1400000"))
                .build()))
            .build();
    }
}
