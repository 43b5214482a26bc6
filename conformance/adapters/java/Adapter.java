import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.opendatabutton.DynamicRecord;
import org.opendatabutton.Export;
import org.opendatabutton.ExportOptions;
import org.opendatabutton.Finding;
import org.opendatabutton.NonCompliantException;
import org.opendatabutton.OpenDataButtonException;
import org.opendatabutton.Receipt;
import org.opendatabutton.Schema;

/** The Java library as a product: records are built by the names of their columns, and written one by one. */
public final class Adapter {
    private Adapter() {}

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Map<String, Object> question = object(Json.read(line));
            switch ((String) question.get("message")) {
                case "start":
                    out.println("{\"message\":\"started\",\"protocol\":1,"
                        + "\"product\":\"opendatabutton (Java)\",\"version\":\"0.1.0\"}");
                    break;
                case "export":
                    out.println(answer(question));
                    break;
                default:
                    return;
            }
        }
    }

    private static String answer(Map<String, Object> question) {
        Schema schema = Schema.of(question.get("dataSet") + "@" + question.get("version"));
        ExportOptions options = ExportOptions.forProducer((String) question.get("producer"))
            .date(LocalDate.parse((String) question.get("date")));
        String head = "{\"case\":" + question.get("case") + ",\"message\":";
        List<String> problems = new ArrayList<>();
        try (Export export = Export.create(schema, Path.of((String) question.get("directory")), options)) {
            int row = 2;
            for (Object fields : (List<?>) question.get("records")) {
                write(schema, export, object(fields), row++, problems);
            }
            if (!problems.isEmpty()) {
                return head + "\"refused\",\"problems\":[" + String.join(",", problems) + "]}";
            }
            Receipt receipt = export.finish();
            return head + "\"exported\",\"file\":" + Json.quoted(receipt.file()) + ",\"rows\":" + receipt.rows()
                + ",\"sha256\":\"" + receipt.sha256() + "\"}";
        }
    }

    private static void write(
        Schema schema, Export export, Map<String, Object> fields, int row, List<String> problems) {
        DynamicRecord.Builder builder = DynamicRecord.builder(schema);
        int before = problems.size();
        fields.forEach((name, value) -> {
            try {
                builder.set(name, value);
            } catch (OpenDataButtonException | IllegalArgumentException refused) {
                problems.add(problem(row, name));
            }
        });
        if (problems.size() > before) {
            return;
        }
        try {
            export.write(builder.build());
        } catch (NonCompliantException refused) {
            for (Finding finding : refused.findings()) {
                problems.add(problem(row, finding.fieldName()));
            }
        }
    }

    private static String problem(int row, String field) {
        return "{\"row\":" + row + ",\"field\":" + (field == null ? "null" : Json.quoted(field)) + "}";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
