package org.opendatabutton;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.internal.generated.Failure;
import org.opendatabutton.internal.generated.NativeBytes;
import org.opendatabutton.internal.generated.NativeExport;
import org.opendatabutton.internal.generated.NativeFinding;
import org.opendatabutton.internal.generated.NativeForm;
import org.opendatabutton.internal.generated.NativeReceipt;
import org.opendatabutton.internal.generated.NativeReport;
import org.opendatabutton.internal.generated.NativeSchema;
import org.opendatabutton.internal.generated.NativeSummary;
import org.opendatabutton.internal.generated.Opendatabutton_javaKt;
import org.opendatabutton.internal.generated.Source;

/** The native library through JNA, by way of Kotlin. */
final class NativeBackend implements Backend {
    private final String version;

    /** Loads the library. */
    NativeBackend() {
        Native.register(Direct.class, System.getProperty(NativeLibrary.OVERRIDE));
        this.version = Opendatabutton_javaKt.libraryVersion();
    }

    @Override
    public String libraryVersion() {
        return version;
    }

    @Override
    public List<DataSet> dataSets() {
        return call(Opendatabutton_javaKt::dataSets).stream()
            .map(set -> new DataSet(set.getName(), set.getVersions()))
            .collect(Collectors.toUnmodifiableList());
    }

    @Override
    public SchemaHandle bundled(String name) {
        return new SchemaWrapper(call(() -> NativeSchema.Companion.bundled(name)));
    }

    @Override
    public SchemaHandle schema(String json, String name) {
        return new SchemaWrapper(call(() -> NativeSchema.Companion.fromJson(json, name)));
    }

    @Override
    public ReportHandle validateFile(SchemaHandle schema, String path, int maxFindings) {
        NativeSchema inner = inner(schema);
        return new ReportWrapper(call(() -> Opendatabutton_javaKt.validateFile(inner, path, maxFindings)));
    }

    @Override
    public ReportHandle validate(SchemaHandle schema, Validator.Pieces pieces, String name, int maxFindings) {
        NativeSchema inner = inner(schema);
        Source source = pieces::read;
        return new ReportWrapper(call(() -> Opendatabutton_javaKt.validateSource(inner, source, name, maxFindings)));
    }

    @Override
    public ExportHandle toDirectory(SchemaHandle schema, String directory, ExportOptions options) {
        NativeSchema inner = inner(schema);
        return new ExportWrapper(call(() -> NativeExport.Companion.toDirectory(
            inner, directory, options.producer(), options.epochDay(), options.replaces())));
    }

    @Override
    public ExportHandle toFile(SchemaHandle schema, String path, boolean geoJson, boolean replace) {
        NativeSchema inner = inner(schema);
        return new ExportWrapper(call(() -> NativeExport.Companion.toFile(inner, path, geoJson, replace)));
    }

    @Override
    public ExportHandle toStream(SchemaHandle schema, boolean geoJson) {
        NativeSchema inner = inner(schema);
        return new ExportWrapper(call(() -> NativeExport.Companion.toStream(inner, geoJson)));
    }

    @Override
    public ExportHandle documentToDirectory(SchemaHandle schema, String directory, DocumentOptions options) {
        NativeSchema inner = inner(schema);
        return new ExportWrapper(call(() -> NativeExport.Companion.documentToDirectory(
            inner,
            directory,
            options.producer(),
            options.epochDay(),
            options.sequence(),
            inner(options.form()),
            options.replaces())));
    }

    @Override
    public ExportHandle documentToFile(SchemaHandle schema, String path, @Nullable Form form, boolean replace) {
        NativeSchema inner = inner(schema);
        NativeForm stated = form == null ? null : inner(form);
        return new ExportWrapper(call(() -> NativeExport.Companion.documentToFile(inner, path, stated, replace)));
    }

    @Override
    public ExportHandle documentToStream(SchemaHandle schema, Form form) {
        NativeSchema inner = inner(schema);
        return new ExportWrapper(call(() -> NativeExport.Companion.documentToStream(inner, inner(form))));
    }

    private static NativeForm inner(Form form) {
        return NativeForm.valueOf(form.name());
    }

    private static NativeSchema inner(SchemaHandle schema) {
        return ((SchemaWrapper) schema).inner;
    }

    private interface Call<T> {
        T run() throws Exception;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (Exception e) {
            throw failed(e);
        }
    }

    /** Kotlin declares nothing: an internal exception of uniffi's is no RuntimeException. */
    private static RuntimeException failed(Exception failure) {
        if (!(failure instanceof Failure)) {
            return failure instanceof IllegalStateException
                ? (IllegalStateException) failure
                : OpenDataButtonException.internal(failure);
        }
        Failure.Failed failed = (Failure.Failed) failure;
        return OpenDataButtonException.of(failed.getKind().name(), failed.getFr(), failed.getEn(), findings(failed.getFindings()));
    }

    private static List<Finding> findings(List<NativeFinding> findings) {
        return findings.stream().map(NativeBackend::finding).collect(Collectors.toUnmodifiableList());
    }

    private static Finding finding(NativeFinding finding) {
        return new Finding(
            finding.getRule(),
            finding.getValidataType(),
            finding.getSeverity(),
            finding.getRow(),
            finding.getContractId(),
            finding.getPath(),
            finding.getLine(),
            finding.getFieldName(),
            finding.getFieldNumber(),
            finding.getCell(),
            finding.getSuggestion(),
            new String[] {finding.getTitleFr(), finding.getTitleEn()},
            new String[] {finding.getMessageFr(), finding.getMessageEn()});
    }

    /** What would cost too much through uniffi: see {@code direct.rs}. */
    private static final class Direct {
        private Direct() {}

        static native long opendatabutton_java_write(long export, int length);
    }

    private static final class SchemaWrapper implements SchemaHandle {
        private final NativeSchema inner;

        SchemaWrapper(NativeSchema inner) {
            this.inner = inner;
        }

        @Override
        public String name() {
            return call(inner::name);
        }

        @Override
        public String version() {
            return call(inner::version);
        }

        @Override
        public String title() {
            return call(inner::title);
        }

        @Override
        public boolean isDocument() {
            return call(inner::isDocument);
        }

        @Override
        public String json() {
            return call(inner::json);
        }

        @Override
        public List<String> columns() {
            return call(inner::columns);
        }

        @Override
        public int column(String name) {
            return call(() -> inner.column(name));
        }

        @Override
        public String fileName(long epochDay, String producer) {
            return call(() -> inner.fileName(epochDay, producer));
        }

        @Override
        public String documentName(long epochDay, String producer, int sequence, Form form) {
            return call(() -> inner.documentName(epochDay, producer, sequence, NativeBackend.inner(form)));
        }
    }

    private static final class ReportWrapper implements ReportHandle {
        private final NativeReport inner;

        ReportWrapper(NativeReport inner) {
            this.inner = inner;
        }

        @Override
        public Report.Summary summary() {
            NativeSummary counts = call(inner::summary);
            Report.Summary summary = new Report.Summary();
            summary.valid = counts.getValid();
            summary.schemaName = counts.getSchemaName();
            summary.schemaVersion = counts.getSchemaVersion();
            summary.source = counts.getSource();
            summary.errors = counts.getErrors();
            summary.warnings = counts.getWarnings();
            summary.infos = counts.getInfos();
            summary.fields = counts.getFields();
            summary.rows = counts.getRows();
            summary.rowsProcessed = counts.getRowsProcessed();
            summary.rowsWithErrors = counts.getRowsWithErrors();
            summary.elapsed = Duration.ofNanos(counts.getNanoseconds());
            summary.findings = findings(counts.getFindings());
            return summary;
        }

        @Override
        public String json(boolean english) {
            return call(() -> inner.json(english));
        }

        @Override
        public String text(boolean english) {
            return call(() -> inner.text(english));
        }

        @Override
        public String html(boolean english) {
            return call(() -> inner.html(english));
        }
    }

    private static final class ExportWrapper implements ExportHandle {
        /** How much memory is kept for the next row. */
        private static final int KEPT = 1 << 20;

        private final NativeExport inner;
        private final long address;
        /** Memory of the native export: not to be touched once that is freed, and the face sees to it. */
        private ByteBuffer shared = ByteBuffer.allocate(0);

        ExportWrapper(NativeExport inner) {
            this.inner = inner;
            this.address = call(inner::address);
        }

        @Override
        public long write(byte[] content, int length) {
            if (shared.capacity() < length || shared.capacity() > KEPT && length <= KEPT) {
                int capacity = Math.max(length, 4096);
                shared = new Pointer(call(() -> inner.share(capacity))).getByteBuffer(0, capacity);
            }
            shared.clear();
            shared.put(content, 0, length);
            long pending = Direct.opendatabutton_java_write(address, length);
            if (pending < 0) {
                call(() -> {
                    inner.failure();
                    return "";
                });
            }
            return pending;
        }

        @Override
        public byte[] fetch() {
            NativeBytes bytes = call(inner::fetch);
            return new Pointer(bytes.getAddress()).getByteArray(0, Math.toIntExact(bytes.getLength()));
        }

        @Override
        public ReportHandle writeTotem(String document, @Nullable String plans, int maxFindings) {
            return new ReportWrapper(call(() -> inner.writeTotem(document, plans, maxFindings)));
        }

        @Override
        public ReportHandle writeMapped(String path, String mapping, int maxFindings) {
            return new ReportWrapper(call(() -> inner.writeMapped(path, mapping, maxFindings)));
        }

        @Override
        public ReportHandle writeFile(String path, int maxFindings) {
            return new ReportWrapper(call(() -> inner.writeFile(path, maxFindings)));
        }

        @Override
        public long rows() {
            return call(inner::rows);
        }

        @Override
        public Receipt finish() {
            NativeReceipt receipt = call(inner::finish);
            return new Receipt(
                receipt.getFile(),
                receipt.getPath(),
                receipt.getRows(),
                receipt.getBytes(),
                receipt.getSha256(),
                receipt.getSchemaName(),
                receipt.getSchemaVersion(),
                receipt.getLibraryVersion(),
                receipt.getCreated(),
                receipt.getJson());
        }

        @Override
        public void free() {
            inner.close();
        }
    }
}
