package org.opendatabutton.example;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.opendatabutton.Export;
import org.opendatabutton.Schema;
import org.opendatabutton.datasets.Deliberation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The server side of the export button. */
@RestController
class ExportController {
    private final Register register;

    ExportController(Register register) {
        this.register = register;
    }

    /**
     * Sends the acts as a compliant file. An exception, even for a refused record, goes to the container, which cuts
     * the connection: no client mistakes an incomplete file for a complete one.
     */
    @GetMapping("/deliberations.csv")
    void export(HttpServletResponse response) throws IOException {
        Schema schema = Schema.of("deliberations");
        String name = schema.fileName(LocalDate.now(), Register.SIREN);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try (Export export = Export.toStream(schema, response.getOutputStream())) {
            for (Act act : register.acts()) {
                export.write(Deliberation.builder()
                    .collNom(Register.AUTHORITY)
                    .collSiret(Register.SIRET)
                    .delibId(act.number())
                    .delibDate(act.voted())
                    .delibMatiereCode(act.code())
                    .delibMatiereNom(act.subject())
                    .delibObjet(act.title())
                    .build());
            }
            export.finish();
        }
    }
}
