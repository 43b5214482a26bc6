package org.opendatabutton;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opendatabutton.internal.generated.Failure;
import org.opendatabutton.internal.generated.InternalException;
import org.opendatabutton.internal.generated.NativeBytes;
import org.opendatabutton.internal.generated.NativeExport;
import org.opendatabutton.internal.generated.NativeFinding;
import org.opendatabutton.internal.generated.NativeForm;
import org.opendatabutton.internal.generated.NativeReceipt;
import org.opendatabutton.internal.generated.NativeReport;
import org.opendatabutton.internal.generated.NativeSchema;
import org.opendatabutton.internal.generated.NativeSummary;
import org.opendatabutton.internal.generated.OpendatabuttonJava;
import org.opendatabutton.internal.generated.Source;

/** The native library through the Foreign Function and Memory API. */
final class NativeBackend implements Backend {
    private final String version;

    /** Loads the library. */
    NativeBackend() {
        this.version = OpendatabuttonJava.libraryVersion();
    }

    @Override
    public String libraryVersion() {
        return version;
    }

    @Override
    public List<DataSet> dataSets() {
        return call(OpendatabuttonJava::dataSets).stream()
            .map(set -> new DataSet(set.name(), set.versions()))
            .toList();
    }

    @Override
    public SchemaHandle bundled(String name) {
        return new SchemaWrapper(call(() -> NativeSchema.bundled(name)));
    }

    @Override
    public SchemaHandle schema(String json, String name) {
        return new SchemaWrapper(call(() -> NativeSchema.fromJson(json, name)));
    }

    @Override
    public ReportHandle validateFile(SchemaHandle schema, String path, int maxFindings) {
        NativeSchema inner = inner(schema);
        return new ReportWrapper(call(() -> OpendatabuttonJava.validateFile(inner, path, maxFindings)));
    }

    @Override
    public ReportHandle validate(SchemaHandle schema, Validator.Pieces pieces, String name, int maxFindings) {
        NativeSchema inner = inner(schema);
        Source source = pieces::read;
        return new ReportWrapper(call(() -> OpendatabuttonJava.validateSource(inner, source, name, maxFindings)));
    }

    @Override
    public ExportHandle toDirectory(SchemaHandle schema, String directory, ExportOptions options) {
        NativeSchema inner = inner(schema);
        return new ExportWrapper(call(() -> NativeExport.toDirectory(
            inner, directory, options.producer(), options.epochDay(), options.replaces())));
    }

    @Override
    public ExportHandle toFile(SchemaHandle schema, String path, boolean geoJson, boolean replace) {
        NativeSchema inner = inner(schema);
        return new ExportWrapper(call(() -> NativeExport.toFile(inner, path, geoJson, replace)));
    }

    @Override
    public ExportHandle toStream(SchemaHandle schema, boolean geoJson) {
        NativeSchema inner = inner(schema);
        return new ExportWrapper(call(() -> NativeExport.toStream(inner, geoJson)));
    }

    @Override
    public ExportHandle documentToDirectory(SchemaHandle schema, String directory, DocumentOptions options) {
        NativeSchema inner = inner(schema);
        return new ExportWrapper(call(() -> NativeExport.documentToDirectory(
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
        return new ExportWrapper(call(() -> NativeExport.documentToFile(inner, path, stated, replace)));
    }

    @Override
    public ExportHandle documentToStream(SchemaHandle schema, Form form) {
        NativeSchema inner = inner(schema);
        return new ExportWrapper(call(() -> NativeExport.documentToStream(inner, inner(form))));
    }

    private static NativeForm inner(Form form) {
        return NativeForm.valueOf(form.name());
    }

    private static NativeSchema inner(SchemaHandle schema) {
        return ((SchemaWrapper) schema).inner();
    }

    private interface Call<T> {
        T run() throws Failure;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (Failure e) {
            throw failed(e);
        } catch (InternalException e) {
            throw OpenDataButtonException.internal(e);
        }
    }

    private static RuntimeException failed(Failure failure) {
        Failure.Failed failed = (Failure.Failed) failure;
        return OpenDataButtonException.of(failed.kind().name(), failed.fr(), failed.en(), findings(failed.findings()));
    }

    private static List<Finding> findings(List<NativeFinding> findings) {
        return findings.stream().map(NativeBackend::finding).toList();
    }

    private static Finding finding(NativeFinding finding) {
        return new Finding(
            finding.rule(),
            finding.validataType(),
            finding.severity(),
            finding.row(),
            finding.contractId(),
            finding.path(),
            finding.line(),
            finding.fieldName(),
            finding.fieldNumber(),
            finding.cell(),
            finding.suggestion(),
            new String[] {finding.titleFr(), finding.titleEn()},
            new String[] {finding.messageFr(), finding.messageEn()});
    }

    /** What would cost too much through uniffi: see {@code direct.rs}. */
    @SuppressWarnings("restricted") // as all that calls native code
    private static final class Direct {
        private static final MethodHandle WRITE = Linker.nativeLinker().downcallHandle(
            SymbolLookup.loaderLookup().find("opendatabutton_java_write").orElseThrow(),
            FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));

        private Direct() {}

        static long write(long export, int length) {
            try {
                return (long) WRITE.invokeExact(export, length);
            } catch (Throwable e) {
                throw new AssertionError("a native call that throws nothing", e);
            }
        }

        static MemorySegment memory(long address, long length) {
            return MemorySegment.ofAddress(address).reinterpret(length);
        }
    }

    private record SchemaWrapper(NativeSchema inner) implements SchemaHandle {
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

    private record ReportWrapper(NativeReport inner) implements ReportHandle {
        @Override
        public Report.Summary summary() {
            NativeSummary counts = call(inner::summary);
            Report.Summary summary = new Report.Summary();
            summary.valid = counts.valid();
            summary.schemaName = counts.schemaName();
            summary.schemaVersion = counts.schemaVersion();
            summary.source = counts.source();
            summary.errors = counts.errors();
            summary.warnings = counts.warnings();
            summary.infos = counts.infos();
            summary.fields = counts.fields();
            summary.rows = counts.rows();
            summary.rowsProcessed = counts.rowsProcessed();
            summary.rowsWithErrors = counts.rowsWithErrors();
            summary.elapsed = Duration.ofNanos(counts.nanoseconds());
            summary.findings = findings(counts.findings());
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
        private MemorySegment shared = MemorySegment.NULL;

        ExportWrapper(NativeExport inner) {
            this.inner = inner;
            this.address = call(inner::address);
        }

        @Override
        public long write(byte[] content, int length) {
            if (shared.byteSize() < length || shared.byteSize() > KEPT && length <= KEPT) {
                int capacity = Math.max(length, 4096);
                shared = Direct.memory(call(() -> inner.share(capacity)), capacity);
            }
            MemorySegment.copy(content, 0, shared, ValueLayout.JAVA_BYTE, 0, length);
            long pending = Direct.write(address, length);
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
            return Direct.memory(bytes.address(), bytes.length()).toArray(ValueLayout.JAVA_BYTE);
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
                receipt.file(),
                receipt.path(),
                receipt.rows(),
                receipt.bytes(),
                receipt.sha256(),
                receipt.schemaName(),
                receipt.schemaVersion(),
                receipt.libraryVersion(),
                receipt.created(),
                receipt.json());
        }

        @Override
        public void free() {
            inner.close();
        }
    }
}
