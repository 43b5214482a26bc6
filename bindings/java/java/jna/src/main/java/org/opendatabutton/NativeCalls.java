package org.opendatabutton;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The functions of the native library, mapped directly by JNA: see {@code call.rs}. */
final class NativeCalls {
    /** Loads the library, until {@link #close}. */
    NativeCalls(String fileOrName) {
        Native.register(Functions.class, fileOrName);
    }

    /** The native functions, under their C names. */
    private static final class Functions {
        private Functions() {}

        static native int opendatabutton_java_protocol();

        static native long opendatabutton_java_call(int operation, long handle, byte[] arguments, int length);

        static native void opendatabutton_java_free(long answer);

        static native long opendatabutton_java_write(long export, byte[] bytes, int length);
    }

    /** Unbinds the functions: JNA would otherwise keep the bound class, and with it the class loader. */
    void close() {
        Native.unregister(Functions.class);
    }

    int protocol() {
        return Functions.opendatabutton_java_protocol();
    }

    /** Performs an operation; returns the answer without its length. */
    byte[] call(int operation, long handle, byte[] arguments, int length) {
        long address = Functions.opendatabutton_java_call(operation, handle, arguments, length);
        try {
            Pointer answer = new Pointer(address);
            return answer.getByteArray(Long.BYTES, Math.toIntExact(answer.getLong(0) - Long.BYTES));
        } finally {
            Functions.opendatabutton_java_free(address);
        }
    }

    /** Writes rows, or a contract; returns the number of bytes to fetch, or -1 on failure. */
    long write(long export, byte[] bytes, int length) {
        return Functions.opendatabutton_java_write(export, bytes, length);
    }
}
