import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.opendatabutton.DataRecord;
import org.opendatabutton.DynamicRecord;
import org.opendatabutton.Export;
import org.opendatabutton.NonCompliantException;
import org.opendatabutton.Schema;
import org.opendatabutton.Validator;

/** Tries, on a system like a vendor's, a refusal, a check of a stream, and a record that closes its own export. */
public class Refusal {
    public static void main(String[] arguments) {
        Schema schema = Schema.of("deliberations");
        DataRecord empty = DynamicRecord.builder(schema).build();
        try (Export export = Export.toStream(schema, new ByteArrayOutputStream())) {
            export.write(empty);
            throw new AssertionError("an empty record was written");
        } catch (NonCompliantException e) {
            if (e.findings().isEmpty()) {
                throw new AssertionError("a refusal says nothing", e);
            }
        }
        byte[] file = "COLL_NOM\nPoitiers\n".getBytes(StandardCharsets.UTF_8);
        if (Validator.of(schema).validate(new ByteArrayInputStream(file)).isValid()) {
            throw new AssertionError("a file that lacks columns is valid");
        }
        Export export = Export.toStream(schema, new ByteArrayOutputStream());
        try {
            export.write(new DataRecord() {
                @Override
                public String dataSet() {
                    return schema.name();
                }

                @Override
                public String version() {
                    return schema.version();
                }

                @Override
                public Object get(int column) {
                    export.close();
                    return "x";
                }
            });
            throw new AssertionError("a closed export was written to");
        } catch (IllegalStateException e) {
            String module = Schema.class.getModule().isNamed() ? "module path" : "class path";
            System.out.println("refused, " + module);
        }
    }
}
