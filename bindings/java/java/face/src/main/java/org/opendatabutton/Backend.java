package org.opendatabutton;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The native library, as the face uses it. Each artifact has its own {@code NativeBackend}, which speaks to what uniffi
 * has generated for it, and turns its exceptions into ours.
 */
interface Backend {
    /** The backend of this artifact; loads the native library when first asked for. */
    static Backend get() {
        return Holder.get();
    }

    String libraryVersion();

    List<DataSet> dataSets();

    SchemaHandle bundled(String name);

    SchemaHandle schema(String json, String name);

    ReportHandle validateFile(SchemaHandle schema, String path, int maxFindings);

    ReportHandle validate(SchemaHandle schema, Validator.Pieces pieces, String name, int maxFindings);

    ExportHandle toDirectory(SchemaHandle schema, String directory, ExportOptions options);

    ExportHandle toFile(SchemaHandle schema, String path, boolean geoJson, boolean replace);

    ExportHandle toStream(SchemaHandle schema, boolean geoJson);

    ExportHandle documentToDirectory(SchemaHandle schema, String directory, DocumentOptions options);

    /** Without a form, the one that the file's name speaks of. */
    ExportHandle documentToFile(SchemaHandle schema, String path, @Nullable Form form, boolean replace);

    ExportHandle documentToStream(SchemaHandle schema, Form form);

    /** A compiled schema; freed with its wrapper. */
    interface SchemaHandle {
        String name();

        String version();

        String title();

        boolean isDocument();

        String json();

        List<String> columns();

        int column(String name);

        String fileName(long epochDay, String producer);

        String documentName(long epochDay, String producer, int sequence, Form form);
    }

    /** The verdict on a file; freed with its wrapper. */
    interface ReportHandle {
        Report.Summary summary();

        String json(boolean english);

        String text(boolean english);

        String html(boolean english);
    }

    /** A file in the making, to be freed. */
    interface ExportHandle {
        /** Writes a row in the form of {@link RowBuffer}, or a contract in JSON. How many bytes can be fetched. */
        long write(byte[] bytes, int length);

        byte[] fetch();

        /** Writes all that a file holds. */
        ReportHandle writeFile(String path, int maxFindings);

        ReportHandle writeTotem(String document, @Nullable String plans, int maxFindings);

        ReportHandle writeMapped(String path, String mapping, int maxFindings);

        long rows();

        Receipt finish();

        void free();
    }

    /** Where the backend is kept. A load that has failed is tried again: a property may have been set meanwhile. */
    final class Holder {
        private static volatile @Nullable Backend backend;

        private Holder() {}

        private static Backend get() {
            Backend loaded = backend;
            return loaded != null ? loaded : load();
        }

        private static synchronized Backend load() {
            Backend loaded = backend;
            if (loaded == null) {
                loaded = NativeLibrary.load(NativeBackend::new);
                backend = loaded;
            }
            return loaded;
        }
    }
}
