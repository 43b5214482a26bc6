// The same button as examples/c/export.c, with the C++ wrapper.
//
//   c++ -std=c++17 export.cpp $(pkg-config --cflags --libs opendatabutton) -o export && ./export FOLDER
#include <iostream>
#include <string>
#include <vector>

#include <opendatabutton.hpp>

namespace {

struct Act {
    std::string number, code, subject_area, subject;
    odb::Date voted_on;
    int members, voters, in_favour, against, abstained;
};

const std::vector<Act> ACTS = {
    {"2024-0012", "7.1", "finances locales/décisions budgétaires", "Vote du budget primitif 2024",
     {2024, 2, 12}, 53, 50, 38, 8, 4},
    {"2024-0013", "8.4", "domaines de compétences par thèmes/aménagement du territoire",
     "Parc public, dit \"le Clain\"", {2024, 2, 12}, 53, 50, 50, 0, 0},
    // Refused: the code is misspelt, and there are more votes than voters.
    {"2024-0014", "8,4", "domaines de compétences par thèmes/voirie", "Réfection de la rue du Marché",
     {2024, 2, 12}, 53, 50, 48, 8, 4},
};

void fill(odb::Record &record, const Act &act) {
    record.clear()
        .set(ODB_DELIBERATIONS_COLL_NOM, "Ville de Poitiers")
        .set(ODB_DELIBERATIONS_COLL_SIRET, "21860194600013")
        .set(ODB_DELIBERATIONS_DELIB_ID, act.number)
        .set(ODB_DELIBERATIONS_DELIB_DATE, act.voted_on)
        .set(ODB_DELIBERATIONS_DELIB_MATIERE_CODE, act.code)
        .set(ODB_DELIBERATIONS_DELIB_MATIERE_NOM, act.subject_area)
        .set(ODB_DELIBERATIONS_DELIB_OBJET, act.subject)
        .set(ODB_DELIBERATIONS_VOTE_EFFECTIF, act.members)
        .set(ODB_DELIBERATIONS_VOTE_REEL, act.voters)
        .set(ODB_DELIBERATIONS_VOTE_POUR, act.in_favour)
        .set(ODB_DELIBERATIONS_VOTE_CONTRE, act.against)
        .set(ODB_DELIBERATIONS_VOTE_ABSTENTION, act.abstained);
}

} // namespace

int main(int argc, char **argv) {
    try {
        const odb::Schema schema = odb::Schema::find("deliberations");
        odb::ExportOptions options;
        options.replace = true; // the button may be pressed twice a day
        odb::Export job = odb::Export::to_directory(schema, argc > 1 ? argv[1] : ".", "218601946", options);
        odb::Record record(schema);
        for (const Act &act : ACTS) {
            fill(record, act);
            try {
                job.write(record);
            } catch (const odb::NotCompliant &refused) { // that one is left out; anything else ends the export
                for (const odb::Finding finding : refused.findings()) {
                    std::cerr << finding.field().value_or("ligne entière") << " = « " << finding.cell().value_or("")
                              << " » : " << finding.message() << '\n';
                }
                std::cerr << "  L'acte " << act.number << " n'est pas dans le fichier.\n";
            }
        }
        const odb::Receipt receipt = job.finish();
        std::cout << receipt.file() << " : " << receipt.rows() << " lignes, SHA-256 " << receipt.sha256() << '\n';
        return 0;
    } catch (const odb::Error &error) {
        std::cerr << odb_status_name(error.status()) << " : " << error.message() << '\n';
        return 1;
    }
}
