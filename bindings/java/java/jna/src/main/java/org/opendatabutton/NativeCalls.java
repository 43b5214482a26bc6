package org.opendatabutton;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The functions of the native library, mapped directly by JNA: see {@code call.rs}. */
final class NativeCalls {
    /** Loads the library, until {@link #close}. */
    NativeCalls(String fileOrName) {
        Native.register(Functions.class, fileOrName);
    }

    /** By the names of C. */
    private static final class Functions {
        private Functions() {}

        static native int opendatabutton_java_protocol();

        static native long opendatabutton_java_call(int operation, long handle, byte[] arguments, int length);

        static native void opendatabutton_java_free(long answer);

        static native long opendatabutton_java_write(long export, byte[] bytes, int length);
    }

    /** No call will follow. What JNA keeps of a class that it has bound would keep its class loader. */
    void close() {
        Native.unregister(Functions.class);
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
