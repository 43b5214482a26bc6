package org.opendatabutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that Jackson writes a returned report or receipt as its own JSON. */
class JacksonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void aReportIsItsContract() throws Exception {
        Report report = Validator.of("deliberations").validate("COLL_NOM\nVille\n".getBytes(StandardCharsets.UTF_8));
        JsonNode written = MAPPER.readTree(MAPPER.writeValueAsString(report));
        assertEquals(MAPPER.readTree(report.toJson(Lang.FR)), written);
        assertFalse(written.get("valid").asBoolean());
        assertEquals(report.errors(), written.at("/stats/errors").asLong());
        assertEquals(written, MAPPER.readTree(MAPPER.writeValueAsString(Map.of("report", report))).get("report"));
    }

    @Test
    void aReceiptIsItsFile() throws Exception {
        try (Export export = Export.toStream(Schema.of("deliberations"), OutputStream.nullOutputStream())) {
            export.write(Samples.deliberation(1));
            Receipt receipt = export.finish();
            JsonNode written = MAPPER.readTree(MAPPER.writeValueAsString(receipt));
            assertEquals(MAPPER.readTree(receipt.toJson()), written);
            assertEquals(receipt.sha256(), written.get("sha256").asText());
        }
    }
}
