package org.opendatabutton;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.file.Path;

/** The functions of the native library, mapped directly by JNA: see {@code call.rs}. */
final class NativeCalls {
    /** Loads the library, for as long as this class. */
    NativeCalls(Path file) {
        Native.register(Functions.class, file.toString());
    }

    /** By the names of C. */
    private static final class Functions {
        private Functions() {}

        static native int opendatabutton_java_protocol();

        static native long opendatabutton_java_call(int operation, long handle, byte[] arguments, int length);

        static native void opendatabutton_java_free(long answer);

        static native long opendatabutton_java_write(long export, byte[] bytes, int length);
    }

    int protocol() {
        return Functions.opendatabutton_java_protocol();
    }

    /** Does an operation; gives the answer behind its length. */
    byte[] call(int operation, long handle, byte[] arguments, int length) {
        long address = Functions.opendatabutton_java_call(operation, handle, arguments, length);
        try {
            Pointer answer = new Pointer(address);
            return answer.getByteArray(Long.BYTES, Math.toIntExact(answer.getLong(0) - Long.BYTES));
        } finally {
            Functions.opendatabutton_java_free(address);
        }
    }

    /** Writes rows, or a contract; how many bytes can be fetched, -1 when it failed. */
    long write(long export, byte[] bytes, int length) {
        return Functions.opendatabutton_java_write(export, bytes, length);
    }
}
