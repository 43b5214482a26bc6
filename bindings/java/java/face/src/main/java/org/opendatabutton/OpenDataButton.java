package org.opendatabutton;

/** The library as a whole. */
public final class OpenDataButton {
    private OpenDataButton() {}

    /**
     * The version of the library.
     *
     * @return {@code 0.1.0} for example
     */
    public static String version() {
        return Backend.get().libraryVersion();
    }

    /**
     * Frees everything that the library holds, so that the class loader of an application can be collected. Call it
     * when an application is undeployed or reloaded while the JVM continues (in a servlet container, in
     * {@code ServletContextListener.contextDestroyed}). When the JVM ends, no call is needed.
     *
     * <p>The call closes open exports, which leave no file; an export in use, and a running check, ends with its call.
     * Earlier schemas and validators then throw {@code IllegalStateException}; so do the methods of earlier reports
     * that need the native library ({@link Report#toJson}, {@link Report#toText}, {@link Report#toHtml}). The next use
     * loads the library again.
     */
    public static void shutdown() {
        Backend.shutdown();
    }
}
