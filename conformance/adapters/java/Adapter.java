import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.opendatabutton.DocumentExport;
import org.opendatabutton.DocumentOptions;
import org.opendatabutton.DynamicRecord;
import org.opendatabutton.Export;
import org.opendatabutton.ExportOptions;
import org.opendatabutton.Finding;
import org.opendatabutton.Form;
import org.opendatabutton.NonCompliantException;
import org.opendatabutton.OpenDataButtonException;
import org.opendatabutton.Receipt;
import org.opendatabutton.Schema;

/**
 * The Java library as a product: it builds records by the names of their columns, and takes contracts as JSON; it
 * writes both one by one.
 */
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
                    out.println(question.containsKey("form") ? document(question) : table(question));
                    break;
                default:
                    return;
            }
        }
    }

    private static String table(Map<String, Object> question) {
        Schema schema = Schema.of(question.get("dataSet") + "@" + question.get("version"));
        ExportOptions options = ExportOptions.forProducer((String) question.get("producer"))
            .date(LocalDate.parse((String) question.get("date")));
        List<String> problems = new ArrayList<>();
        try (Export export = Export.create(schema, Path.of((String) question.get("directory")), options)) {
            int row = 2;
            for (Object fields : (List<?>) question.get("records")) {
                write(schema, export, object(fields), row++, problems);
            }
            return problems.isEmpty() ? exported(question, export.finish()) : refused(question, problems);
        }
    }

    private static String document(Map<String, Object> question) {
        DocumentOptions options = DocumentOptions.forProducer((String) question.get("producer"))
            .form("xml".equals(question.get("form")) ? Form.XML : Form.JSON)
            .date(LocalDate.parse((String) question.get("date")));
        String dataSet = question.get("dataSet") + "@" + question.get("version");
        List<String> problems = new ArrayList<>();
        try (DocumentExport export =
            DocumentExport.create(dataSet, Path.of((String) question.get("directory")), options)) {
            int rank = 1;
            for (Object contract : (List<?>) question.get("records")) {
                try {
                    export.writeJson(Json.written(contract));
                } catch (NonCompliantException refused) {
                    for (Finding finding : refused.findings()) {
                        // The path, unless the finding is about the whole contract.
                        boolean whole = finding.path().isEmpty();
                        problems.add(problem(rank, whole ? finding.fieldName() : finding.path()));
                    }
                }
                rank++;
            }
            return problems.isEmpty() ? exported(question, export.finish()) : refused(question, problems);
        }
    }

    private static String exported(Map<String, Object> question, Receipt receipt) {
        return "{\"case\":" + question.get("case") + ",\"message\":\"exported\",\"file\":"
            + Json.quoted(receipt.file()) + ",\"rows\":" + receipt.rows() + ",\"sha256\":\"" + receipt.sha256() + "\"}";
    }

    private static String refused(Map<String, Object> question, List<String> problems) {
        return "{\"case\":" + question.get("case") + ",\"message\":\"refused\",\"problems\":["
            + String.join(",", problems) + "]}";
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
        String named = field == null || field.isEmpty() ? "null" : Json.quoted(field);
        return "{\"row\":" + row + ",\"field\":" + named + "}";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
