package org.opendatabutton;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The native library, as the face uses it. Each artifact has its own {@link NativeCalls}, which hands bytes over and knows
 * nothing of what they mean; {@code bindings/java/rust/src/call.rs} is the other side.
 */
final class Backend {
    /** The version of what the two sides have agreed upon, {@code PROTOCOL} in Rust. */
    private static final int PROTOCOL = 2;
    private static final Cleaner CLEANER = Cleaner.create();
    /** A load that has failed is tried again: a property may have been set meanwhile. */
    private static volatile @Nullable Backend loaded;

    private final NativeCalls calls;

    private Backend(NativeCalls calls) {
        this.calls = calls;
        if (calls.protocol() != PROTOCOL) {
            throw new IllegalStateException("the library is of another version than the jar");
        }
    }

    /** The backend of this artifact; loads the native library when first asked for. */
    static Backend get() {
        Backend backend = loaded;
        return backend != null ? backend : load();
    }

    private static synchronized Backend load() {
        Backend backend = loaded;
        if (backend == null) {
            backend = NativeLibrary.load(file -> new Backend(new NativeCalls(file)));
            loaded = backend;
        }
        return backend;
    }

    /** The numbers of the operations, as {@code call.rs} has them. */
    private static final class Operation {
        static final int VERSION = 0;
        static final int DATA_SETS = 1;
        static final int SCHEMA_BUNDLED = 2;
        static final int SCHEMA_FROM_JSON = 3;
        static final int SCHEMA_FACTS = 4;
        static final int SCHEMA_JSON = 5;
        static final int SCHEMA_COLUMN = 6;
        static final int SCHEMA_FILE_NAME = 7;
        static final int SCHEMA_DOCUMENT_NAME = 8;
        static final int SCHEMA_FREE = 9;
        static final int VALIDATE_FILE = 10;
        static final int CHECK_BEGIN = 11;
        static final int CHECK_PIECE = 12;
        static final int CHECK_END = 13;
        static final int CHECK_FREE = 14;
        static final int REPORT_SUMMARY = 15;
        static final int REPORT_RENDERED = 16;
        static final int REPORT_FREE = 17;
        static final int EXPORT_TO_DIRECTORY = 18;
        static final int EXPORT_TO_FILE = 19;
        static final int EXPORT_TO_STREAM = 20;
        static final int DOCUMENT_TO_DIRECTORY = 21;
        static final int DOCUMENT_TO_FILE = 22;
        static final int DOCUMENT_TO_STREAM = 23;
        static final int EXPORT_FAILURE = 24;
        static final int EXPORT_FETCH = 25;
        static final int EXPORT_WRITE_FILE = 26;
        static final int EXPORT_WRITE_TOTEM = 27;
        static final int EXPORT_WRITE_MAPPED = 28;
        static final int EXPORT_ROWS = 29;
        static final int EXPORT_FINISH = 30;
        static final int EXPORT_FREE = 31;

        private Operation() {}
    }

    private static final Request NOTHING = new Request();

    private Answer call(int operation, long handle, Request request) {
        Answer answer = new Answer(calls.call(operation, handle, request.bytes(), request.length()));
        if (!answer.truth()) {
            throw OpenDataButtonException.of(answer.text(), answer.text(), answer.text(), answer.list(Backend::finding));
        }
        return answer;
    }

    String libraryVersion() {
        return call(Operation.VERSION, 0, NOTHING).text();
    }

    List<DataSet> dataSets() {
        return call(Operation.DATA_SETS, 0, NOTHING).list(set -> new DataSet(set.text(), set.list(Answer::text)));
    }

    SchemaHandle bundled(String name) {
        return new SchemaHandle(call(Operation.SCHEMA_BUNDLED, 0, new Request().text(name)).number());
    }

    SchemaHandle schema(String json, String name) {
        return new SchemaHandle(call(Operation.SCHEMA_FROM_JSON, 0, new Request().text(json).text(name)).number());
    }

    private static Finding finding(Answer answer) {
        String rule = answer.text();
        String type = answer.text();
        String severity = answer.text();
        long row = answer.number();
        String contract = answer.optionalText();
        String path = answer.optionalText();
        long line = answer.number();
        String field = answer.optionalText();
        int fieldNumber = answer.integer();
        String cell = answer.optionalText();
        String suggestion = answer.optionalText();
        String[] titles = new String[2];
        String[] messages = new String[2];
        for (int lang = 0; lang < 2; lang++) {
            titles[lang] = answer.text();
            messages[lang] = answer.text();
        }
        return new Finding(
            rule, type, severity, row, contract, path, line, field, fieldNumber, cell, suggestion, titles, messages);
    }

    /** What the library has made, and frees when nothing refers to it any more. */
    private abstract class Handle {
        private final long address;

        /** {@code free} is the operation that frees it, 0 when the owner does. */
        Handle(long address, int free) {
            this.address = address;
            if (free != 0) {
                CLEANER.register(this, new Free(Backend.this, free, address));
            }
        }

        /** It is not freed before the call has ended. */
        Answer call(int operation, Request request) {
            try {
                return Backend.this.call(operation, address, request);
            } finally {
                Reference.reachabilityFence(this);
            }
        }
    }

    private static final class Free implements Runnable {
        private final Backend backend;
        private final int operation;
        private final long address;

        Free(Backend backend, int operation, long address) {
            this.backend = backend;
            this.operation = operation;
            this.address = address;
        }

        @Override
        public void run() {
            backend.call(operation, address, NOTHING);
        }
    }

    /** A compiled schema. */
    final class SchemaHandle extends Handle {
        SchemaHandle(long address) {
            super(address, Operation.SCHEMA_FREE);
        }

        /** The name, the version, the title, whether it is about documents, the columns. */
        Answer facts() {
            return call(Operation.SCHEMA_FACTS, NOTHING);
        }

        String json() {
            return call(Operation.SCHEMA_JSON, NOTHING).text();
        }

        int column(String name) {
            return call(Operation.SCHEMA_COLUMN, new Request().text(name)).integer();
        }

        String fileName(long epochDay, String producer) {
            return call(Operation.SCHEMA_FILE_NAME, new Request().number(epochDay).text(producer)).text();
        }

        String documentName(long epochDay, String producer, int sequence, Form form) {
            Request request = new Request().number(epochDay).text(producer).integer(sequence).integer(form.ordinal());
            return call(Operation.SCHEMA_DOCUMENT_NAME, request).text();
        }

        ReportHandle validateFile(String path, int maxFindings, @Nullable String sheet) {
            Request request = new Request().text(path).integer(maxFindings).optionalText(sheet);
            return report(call(Operation.VALIDATE_FILE, request));
        }

        CheckHandle check(String name, int maxFindings, @Nullable String sheet) {
            Request request = new Request().text(name).integer(maxFindings).optionalText(sheet);
            Answer answer = call(Operation.CHECK_BEGIN, request);
            return new CheckHandle(answer.number());
        }

        ExportHandle toDirectory(String directory, ExportOptions options) {
            return begin(Operation.EXPORT_TO_DIRECTORY, new Request()
                .text(directory)
                .text(options.producer())
                .number(options.epochDay())
                .truth(options.replaces()));
        }

        ExportHandle toFile(String path, boolean geoJson, boolean replace) {
            return begin(Operation.EXPORT_TO_FILE, new Request().text(path).truth(geoJson).truth(replace));
        }

        ExportHandle toStream(boolean geoJson) {
            return begin(Operation.EXPORT_TO_STREAM, new Request().truth(geoJson));
        }

        ExportHandle documentToDirectory(String directory, DocumentOptions options) {
            return begin(Operation.DOCUMENT_TO_DIRECTORY, new Request()
                .text(directory)
                .text(options.producer())
                .number(options.epochDay())
                .integer(options.sequence())
                .integer(options.form().ordinal())
                .truth(options.replaces()));
        }

        /** Without a form, the one that the file's name speaks of. */
        ExportHandle documentToFile(String path, @Nullable Form form, boolean replace) {
            int stated = form == null ? -1 : form.ordinal();
            return begin(Operation.DOCUMENT_TO_FILE, new Request().text(path).integer(stated).truth(replace));
        }

        ExportHandle documentToStream(Form form) {
            return begin(Operation.DOCUMENT_TO_STREAM, new Request().integer(form.ordinal()));
        }

        private ExportHandle begin(int operation, Request request) {
            return new ExportHandle(call(operation, request).number());
        }
    }

    private ReportHandle report(Answer answer) {
        return new ReportHandle(answer.number());
    }

    /** A stream that is being checked, to be freed. */
    final class CheckHandle extends Handle implements AutoCloseable {
        CheckHandle(long address) {
            super(address, 0);
        }

        /** Hands a piece over; false when no more are wanted. */
        boolean piece(byte[] bytes, int length) {
            return call(Operation.CHECK_PIECE, new Request(bytes, length)).truth();
        }

        ReportHandle end() {
            return report(call(Operation.CHECK_END, NOTHING));
        }

        @Override
        public void close() {
            call(Operation.CHECK_FREE, NOTHING);
        }
    }

    /** The verdict on a file. */
    final class ReportHandle extends Handle {
        ReportHandle(long address) {
            super(address, Operation.REPORT_FREE);
        }

        Report.Summary summary() {
            Answer answer = call(Operation.REPORT_SUMMARY, NOTHING);
            Report.Summary summary = new Report.Summary();
            summary.valid = answer.truth();
            summary.schemaName = answer.text();
            summary.schemaVersion = answer.text();
            summary.source = answer.text();
            summary.errors = answer.number();
            summary.warnings = answer.number();
            summary.infos = answer.number();
            summary.fields = answer.integer();
            summary.rows = answer.number();
            summary.rowsProcessed = answer.number();
            summary.rowsWithErrors = answer.number();
            summary.elapsed = Duration.ofNanos(answer.number());
            summary.findings = answer.list(Backend::finding);
            return summary;
        }

        String json(boolean english) {
            return rendered(0, english);
        }

        String text(boolean english) {
            return rendered(1, english);
        }

        String html(boolean english) {
            return rendered(2, english);
        }

        private String rendered(int form, boolean english) {
            return call(Operation.REPORT_RENDERED, new Request().integer(form).truth(english)).text();
        }
    }

    /** A file in the making, to be freed; its owner sees to it that one call uses it at a time. */
    final class ExportHandle extends Handle {
        private final long export;

        ExportHandle(long address) {
            super(address, 0);
            this.export = address;
        }

        /** Writes a row in the form of {@link RowBuffer}, or a contract in JSON. How many bytes can be fetched. */
        long write(byte[] bytes, int length) {
            long pending = calls.write(export, bytes, length);
            if (pending < 0) {
                call(Operation.EXPORT_FAILURE, NOTHING);
            }
            return pending;
        }

        byte[] fetch() {
            return call(Operation.EXPORT_FETCH, NOTHING).rest();
        }

        /** Writes all that a file holds. */
        ReportHandle writeFile(String path, @Nullable String sheet, int maxFindings) {
            Request request = new Request().text(path).integer(maxFindings).optionalText(sheet);
            return report(call(Operation.EXPORT_WRITE_FILE, request));
        }

        ReportHandle writeTotem(String document, @Nullable String plans, @Nullable String siret, int maxFindings) {
            Request request = new Request().text(document).optionalText(plans).integer(maxFindings).optionalText(siret);
            return report(call(Operation.EXPORT_WRITE_TOTEM, request));
        }

        ReportHandle writeMapped(String path, String mapping, int maxFindings) {
            Request request = new Request().text(path).text(mapping).integer(maxFindings);
            return report(call(Operation.EXPORT_WRITE_MAPPED, request));
        }

        long rows() {
            return call(Operation.EXPORT_ROWS, NOTHING).number();
        }

        Receipt finish() {
            Answer answer = call(Operation.EXPORT_FINISH, NOTHING);
            return new Receipt(
                answer.text(),
                answer.optionalText(),
                answer.number(),
                answer.number(),
                answer.text(),
                answer.text(),
                answer.text(),
                answer.text(),
                answer.text(),
                answer.text());
        }

        void free() {
            call(Operation.EXPORT_FREE, NOTHING);
        }
    }
}
