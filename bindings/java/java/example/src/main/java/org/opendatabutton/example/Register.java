package org.opendatabutton.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stands for the database of a real application. */
@Component
class Register {
    static final String AUTHORITY = "Ville de Poitiers";
    static final String SIRET = "21860194600013";
    static final String SIREN = SIRET.substring(0, 9);

    private final List<Act> acts = new ArrayList<>(List.of(
        new Act("2024-0001", LocalDate.of(2024, 1, 29), "7.1", "Finances locales/décisions budgétaires", "Compte administratif"),
        new Act("2024-0002", LocalDate.of(2024, 1, 29), "7.5", "Finances locales/subventions", "Aide à l'association « L'Oreille », 1 500 €"),
        new Act("2024-0003", LocalDate.of(2024, 3, 25), "8.4", "Domaines de compétences par thèmes/aménagement du territoire", "Plan vélo")));

    synchronized List<Act> acts() {
        return List.copyOf(acts);
    }

    synchronized void add(Act act) {
        acts.add(act);
    }
}
