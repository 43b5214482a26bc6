package org.opendatabutton;

/** The language of a message for people. */
public enum Lang {
    /** French. */
    FR,
    /** English. */
    EN;

    String pick(String fr, String en) {
        return this == FR ? fr : en;
    }
}
