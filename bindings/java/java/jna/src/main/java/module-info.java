/** Export and check French local open data (SCDL), through JNA. */
@SuppressWarnings("requires-automatic") // JNA's usual jar names its module in its manifest
module org.opendatabutton {
    requires com.sun.jna;
    requires static com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports org.opendatabutton;
    exports org.opendatabutton.datasets;
    exports org.opendatabutton.datasets.marchespublics;

    // JNA inspects the class that it binds.
    opens org.opendatabutton to com.sun.jna;
}
